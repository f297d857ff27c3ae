import { cellArea, isSingleCell, toRuns, type Area } from '../area';
import { isError, isFormula, type CellInput } from '../cell';
import { displayText } from '../entry/displayText';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { wildcardSource } from '../model/wildcards';
import { wordOf, type Arguments } from '../protocol/arguments';
import type { HostObject } from '../protocol/hostObject';
import { isRecord } from '../protocol/messages';
import { areasOf, rangeOf } from './addressing';
import { setEntries } from './cellValues';

/** What is searched for (the first argument) and how (those from `at` on); `*` and `?` stand for others. */
function patternOf(given: Arguments, at: number): RegExp {
  const criteria = given.raw(at);
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const source = wildcardSource(given.text(0));
  const flags = matchCase === true ? 'gsu' : 'gsui';
  return new RegExp(completeMatch === true ? `^${source}$` : source, flags);
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The cells of an area whose shown text holds another (is it, with `completeMatch`), row by row. */
function hits(model: Model, sheet: string, area: Area, pattern: RegExp): Cell[] {
  const values = model.sheet(sheet).values(area);
  return values.flatMap((line, r) =>
    line.flatMap((value, c) =>
      displayText(value, 'General').search(pattern) >= 0
        ? [{ row: area.row + r, column: area.column + c }]
        : [],
    ),
  );
}

/** Cells as areas, one a run of neighbours in a column. */
function byColumn(cells: readonly Cell[]): Area[] {
  const columns = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const rows = cells.flatMap((cell) => (cell.column === column ? [cell.row] : []));
    return toRuns(rows).map((run) => ({ row: run.first, rows: run.count, column, columns: 1 }));
  });
}

/** All cells of a sheet that hold a text; null where there are none. */
export function findAll(
  model: Model,
  sheet: string,
  given: Arguments,
): HostObject<'RangeAreas'> | null {
  const used = model.sheet(sheet).usedArea(true);
  const found = used === undefined ? [] : hits(model, sheet, used, patternOf(given, 1));
  return found.length === 0 ? null : areasOf(sheet, byColumn(found));
}

/**
 * The first cell of a range that holds a text, the last one where it is searched backwards; null where
 * there is none. One cell alone means its whole sheet from there on (Excel.Range.find).
 */
export function findFirst(
  model: Model,
  { sheet, area }: Place,
  given: Arguments,
): HostObject<'Range'> | null {
  const criteria = given.raw(1);
  const { searchDirection } = isRecord(criteria) ? criteria : {};
  const backwards = wordOf(searchDirection ?? 'Forward', ['Forward', 'Backwards']) === 'Backwards';
  const alone = isSingleCell(area);
  const cells = model.sheet(sheet);
  const looked = alone ? cells.usedArea(true) : cells.filledArea(area);
  const found = looked === undefined ? [] : hits(model, sheet, looked, patternOf(given, 1));
  if (backwards) found.reverse();
  const behind = ({ row, column }: Cell): boolean => {
    const order = row - area.row || column - area.column;
    return backwards ? order < 0 : order > 0;
  };
  const first = alone ? (found.find(behind) ?? found[0]) : found[0];
  return first === undefined ? null : rangeOf(sheet, cellArea(first.row, first.column));
}

/** Replaces a text in contents and formulas of areas, as if they were typed anew, and says in how many cells. Throws an AccessDenied for locked cells. */
export function replaceAll(
  model: Model,
  sheet: string,
  areas: readonly Area[],
  given: Arguments,
): number {
  const [pattern, replacement] = [patternOf(given, 2), given.optionalText(1) ?? ''];
  const cells = model.sheet(sheet);
  const texts = new Map<string, string>();
  for (const part of areas.flatMap((area) => cells.filledArea(area) ?? [])) {
    for (const [r, line] of cells.inputs(part).entries()) {
      for (const [c, input] of line.entries()) {
        const old = searched(input);
        const fresh = old?.replaceAll(pattern, () => replacement);
        if (fresh === undefined || fresh === old) continue;
        texts.set(`${part.row + r} ${part.column + c}`, fresh);
      }
    }
  }
  const changed = [...texts.keys()].map((key) => {
    const [row = 0, column = 0] = key.split(' ').map(Number);
    return { row, column };
  });
  for (const run of byColumn(changed)) {
    const entries = Array.from({ length: run.rows }, (_, r) => [
      texts.get(`${run.row + r} ${run.column}`),
    ]);
    setEntries(model, sheet, run, entries);
  }
  return changed.length;
}

/** What of a cell is searched: its formula, else its text or number. */
function searched(input: CellInput): string | undefined {
  if (isFormula(input)) return input.formula;
  if (input === null || typeof input === 'boolean' || isError(input)) return undefined;
  return displayText(input, 'General');
}
