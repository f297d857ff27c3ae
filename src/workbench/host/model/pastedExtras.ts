import { intersection, type Area } from '../area';
import { parseFormula, type Cell } from '../formula/parser';
import { formulaText } from '../formula/printer';
import { withoutLinks } from './clearing';
import {
  withoutAll,
  type CommentState,
  type Extras,
  type ReplyState,
  type ValidationState,
} from './extras';
import type { Model } from './model';

interface Cells {
  readonly sheet: string;
  readonly area: Area;
}

/** What stands on cells besides formats and rules: it can't be pasted turned on its side. Never throws. */
export function hasExtras(model: Model, { sheet, area }: Cells): boolean {
  const { comments, notes, links, validations } = model.anchored.extras;
  const touches = (each: { readonly sheet: string; readonly areas: readonly Area[] }): boolean =>
    each.sheet === sheet && each.areas.some((own) => intersection(own, area) !== undefined);
  const placed = [...comments, ...notes, ...links].map((each) => ({ ...each, areas: [each.area] }));
  return placed.some(touches) || validations.some(touches);
}

/**
 * Pastes validations, links, comments and notes of copied cells with them, repeated where `to` is larger;
 * they replace what `to` has, but for comments, which stay where the source has none. Asks no leave:
 * whoever pastes cells has it. Never throws.
 */
export function pasteExtras(model: Model, from: Cells, to: Cells): void {
  const own = model.anchored.extras;
  const tiles = tilesOf(from.area, to.area);
  const moved = <T extends Cells>(all: readonly T[]): T[] =>
    all.flatMap((each) => {
      const common = each.sheet === from.sheet ? intersection(each.area, from.area) : undefined;
      if (common === undefined) return [];
      return tiles.map((tile) => ({ ...each, sheet: to.sheet, area: shifted(common, tile) }));
    });
  const comments = moved(own.comments).map((each) => anew(model, each));
  const notes = moved(own.notes);
  const left = <T extends Cells>(all: readonly T[], fresh: readonly T[]): T[] =>
    all.filter(
      ({ sheet, area }) =>
        !fresh.some((each) => each.sheet === sheet && intersection(each.area, area) !== undefined),
    );
  const extras: Extras = {
    ...own,
    comments: [...left(own.comments, comments), ...comments],
    notes: [...left(own.notes, notes), ...notes],
    links: [...withoutLinks(own, to.sheet, to.area).links, ...moved(own.links)],
    validations: pastedValidations(own, from, to, tiles),
  };
  model.anchored = { ...model.anchored, extras };
}

/** How far the copied cells go down and to the right, once a repetition. */
function tilesOf(from: Area, to: Area): readonly Cell[] {
  const across = Math.ceil(to.columns / from.columns);
  const count = Math.ceil(to.rows / from.rows) * across;
  return Array.from({ length: count }, (_, at) => ({
    row: to.row - from.row + Math.floor(at / across) * from.rows,
    column: to.column - from.column + (at % across) * from.columns,
  }));
}

function shifted(area: Area, by: Cell): Area {
  return { ...area, row: area.row + by.row, column: area.column + by.column };
}

/** A comment with ids of its own. */
function anew(model: Model, comment: CommentState): CommentState {
  const renamed = <T extends ReplyState>(each: T): T => {
    return { ...each, id: `${each.id}:${model.newNumber()}` };
  };
  return { ...renamed(comment), replies: comment.replies.map(renamed) };
}

function pastedValidations(
  own: Extras,
  from: Cells,
  to: Cells,
  tiles: readonly Cell[],
): readonly ValidationState[] {
  const kept = own.validations.flatMap((each) => {
    const areas = each.sheet === to.sheet ? withoutAll(each.areas, [to.area]) : each.areas;
    return areas.length === 0 ? [] : [{ ...each, areas, rule: seenFrom(each, areas[0]) }];
  });
  const pasted = own.validations.flatMap((each) => {
    if (each.sheet !== from.sheet) return [];
    const common = each.areas.flatMap((area) => intersection(area, from.area) ?? []);
    const areas = tiles.flatMap((tile) => common.map((area) => shifted(area, tile)));
    const rule = seenFrom(each, areas[0]);
    return areas.length === 0 ? [] : [{ ...each, sheet: to.sheet, areas, rule }];
  });
  return [...kept, ...pasted];
}

/** A validation's rule seen from another first cell: its relative references point as far away as they did. */
function seenFrom(
  { areas, rule }: ValidationState,
  after: Cell | undefined,
): ValidationState['rule'] {
  const [before] = areas;
  if (before === undefined || after === undefined) return rule;
  const moved = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith('=')) {
      const expression = parseFormula(value, before);
      return expression === undefined ? value : formulaText(expression, after);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, moved(field)]));
  };
  return moved(rule) as ValidationState['rule'];
}
