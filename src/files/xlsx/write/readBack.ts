import { columnName } from '../../../core/columns/columnName';
import { Failure } from '../../../core/failure';
import {
  CellKind,
  kindAt,
  type CellValue,
  type Column,
  type Sheet,
} from '../../../core/table/column';
import { sameStored, valueAt } from '../../../core/table/text';
import { FormulaTexts } from '../rowFormula';
import type { CellContent, FormulaContent, RowChange } from './changes';

/** A column where the sheet has none. */
const NOTHING: Column = {
  kinds: new Uint8Array(0),
  bytes: new Uint8Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  formulas: new Map(),
  shown: new Map(),
};

/**
 * Compares a sheet as it reads after writing with what was meant: `before` with `rows` changed and not a
 * cell else. To be called before anybody is told that something was written. Throws
 * `written-otherwise` with the first place that differs.
 */
export function requireWritten(before: Sheet, rows: Iterable<RowChange>, after: Sheet): void {
  const meant = meantCells(rows);
  const columns = Math.max(before.columns.length, after.columns.length);
  const count = Math.max(before.rowCount, after.rowCount, meant.lastRow + 1);
  for (let column = 0; column < columns; column++) {
    const old = before.columns[column] ?? NOTHING;
    const read = after.columns[column] ?? NOTHING;
    const changes = meant.columns.get(column);
    const end = Math.min(count, endOf(old, read, changes));
    for (let row = 0; row < end; row++) {
      const content = changes?.get(row);
      const same =
        content === undefined ? isUntouched(old, read, row) : isAsMeant(content, read, row);
      if (!same) throw otherwise(after, row, column);
    }
  }
  for (const column of meant.columns.keys()) {
    if (column >= columns && holdsAny(meant.columns.get(column))) throw otherwise(after, 0, column);
  }
  requireSameFrame(before, after);
}

interface Meant {
  readonly columns: ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
  readonly lastRow: number;
}

function meantCells(rows: Iterable<RowChange>): Meant {
  const columns = new Map<number, Map<number, CellContent>>();
  let lastRow = -1;
  for (const { row, cells } of rows) {
    lastRow = Math.max(lastRow, row);
    for (const { column, content } of cells) {
      if (content === undefined) continue;
      let own = columns.get(column);
      if (own === undefined) columns.set(column, (own = new Map()));
      own.set(row, content);
    }
  }
  return { columns, lastRow };
}

/** Behind it nothing stands and nothing was meant: not every column reaches the sheet's last row. */
function endOf(old: Column, read: Column, changes: ReadonlyMap<number, CellContent> | undefined) {
  let end = Math.max(old.kinds.length, read.kinds.length);
  for (const { formulas } of [old, read])
    for (const row of formulas.keys()) end = Math.max(end, row + 1);
  for (const row of changes?.keys() ?? []) end = Math.max(end, row + 1);
  return end;
}

function isUntouched(old: Column, read: Column, row: number): boolean {
  return sameStored(old, row, read, row) && old.formulas.get(row) === read.formulas.get(row);
}

function isAsMeant(content: CellContent, read: Column, row: number): boolean {
  switch (content.kind) {
    case 'value':
      return !read.formulas.has(row) && isValue(content.value, read, row);
    case 'formula':
      return isFormula(content, read.formulas, row) && isValue(content.result, read, row);
  }
}

/** Long formulas of a whole column are not put together row by row where their pieces are the same. */
function isFormula(meant: FormulaContent, read: Column['formulas'], row: number): boolean {
  const found = read instanceof FormulaTexts ? read.piecesAt(row) : undefined;
  if (found !== undefined && meant.pieces !== undefined && areSame(found, meant.pieces)) {
    return true;
  }
  return read.get(row) === meant.formula;
}

function areSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((piece, at) => piece === b[at]);
}

function isValue(value: CellValue, read: Column, row: number): boolean {
  if (value === null || value === '') return kindAt(read, row) === CellKind.empty;
  const found = valueAt(read, row);
  if (typeof value !== 'object') return found === value || (found === 0 && value === 0);
  return typeof found === 'object' && found !== null && found.error === value.error;
}

function holdsAny(contents: ReadonlyMap<number, CellContent> | undefined): boolean {
  return [...(contents?.values() ?? [])].some(
    (content) => content.kind === 'formula' || (content.value !== null && content.value !== ''),
  );
}

/** What lies around the cells stays: hidden rows, merged areas. */
function requireSameFrame(before: Sheet, after: Sheet): void {
  const frames = [before, after].map(({ name, hiddenRows, hiddenColumns, mergedAreas }) =>
    JSON.stringify([name, [...hiddenRows], [...hiddenColumns], mergedAreas]),
  );
  if (frames[0] !== frames[1]) {
    throw new Failure('written-otherwise', { place: after.name ?? '' });
  }
}

function otherwise(sheet: Sheet, row: number, column: number): Failure {
  const cell = `${columnName(column)}${row + 1}`;
  const place = sheet.name === null ? cell : `${sheet.name}!${cell}`;
  return new Failure('written-otherwise', { place });
}
