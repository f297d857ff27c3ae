import { shiftArea, type StructuralChange } from '../address/shiftArea';
import type { Area } from '../area';
import { areaOf } from './evaluate';
import {
  mapReferences,
  type Corner,
  type Expression,
  type Place,
  type Reference,
} from './expression';
import type { Cell } from './parser';

/** A formula's place: the id and the name of its sheet, and its cell from 0. */
export interface FormulaHome {
  readonly sheet: string;
  readonly cell: Cell;
}

/** Ids and names of sheets, each from the other; undefined where there is none. */
export interface SheetNames {
  idOf(name: string): string | undefined;
  nameOf(id: string): string | undefined;
}

/**
 * The formula after cells were inserted, deleted or moved and it went from `before` to `after`: its
 * references mean the same cells as before, deleted ones read #REF!. The same object where nothing
 * changes. Never throws.
 */
export function relocate(
  expression: Expression,
  before: FormulaHome,
  after: FormulaHome,
  change: StructuralChange,
  names: SheetNames,
): Expression {
  return mapReferences(expression, (reference) => {
    const sheet = reference.sheet === undefined ? before.sheet : names.idOf(reference.sheet);
    const area = areaOf(reference, before.cell);
    if (sheet === undefined || area === undefined) return reference;
    const place = shiftArea({ sheet, area }, change);
    if (place === undefined) return { kind: 'error', value: { error: '#REF!' } };
    const named = place.sheet === sheet && before.sheet === after.sheet;
    const target = named
      ? reference.sheet
      : place.sheet === after.sheet
        ? undefined
        : names.nameOf(place.sheet);
    return pointedAt(reference, place.area, after.cell, target);
  });
}

/** The reference pointed at an area, seen from a cell; the same object where nothing differs. */
function pointedAt(
  reference: Reference,
  area: Area,
  cell: Cell,
  sheet: string | undefined,
): Reference {
  const from = corner(reference.from, area.row, area.column, cell);
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  const to = reference.to && corner(reference.to, lastRow, lastColumn, cell);
  const single = area.rows === 1 && area.columns === 1;
  if (from === reference.from && to === reference.to && sheet === reference.sheet) return reference;
  return { ...reference, sheet, from, to: single && reference.to === undefined ? undefined : to };
}

function corner(old: Corner, row: number, column: number, cell: Cell): Corner {
  const rowPlace = place(old.row, row, cell.row);
  const columnPlace = place(old.column, column, cell.column);
  if (rowPlace === old.row && columnPlace === old.column) return old;
  return { row: rowPlace, column: columnPlace };
}

function place(old: Place | undefined, position: number, own: number): Place | undefined {
  if (old === undefined) return undefined;
  const at = old.fixed ? position : position - own;
  return at === old.at ? old : { fixed: old.fixed, at };
}
