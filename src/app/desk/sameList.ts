import type { ChosenColumns } from '../../core/columns/chooseColumns';
import type { Column, Sheet } from '../../core/table/column';
import { sameStored } from '../../core/table/text';

/**
 * Whether a check of `now` would say the same as one of `before`: every row of the columns that were
 * judged holds the same, and as many rows are used and hidden. Never throws.
 */
export function isSameList(before: Sheet, now: Sheet, columns: ChosenColumns): boolean {
  if (before.rowCount !== now.rowCount) return false;
  if (!sameNumbers(before.hiddenRows, now.hiddenRows)) return false;
  const judged = new Set([...columns.bound, columns.agency, columns.source]);
  return [...judged].every((at) => {
    if (at === null) return true;
    const [a, b] = [before.columns[at], now.columns[at]];
    if (a === undefined || b === undefined) return a === b;
    return sameColumn(a, b, before.rowCount);
  });
}

function sameColumn(a: Column, b: Column, rows: number): boolean {
  if (a.formulas.size !== b.formulas.size) return false;
  for (const [row, formula] of a.formulas) if (b.formulas.get(row) !== formula) return false;
  for (let row = 0; row < rows; row++) if (!sameStored(a, row, b, row)) return false;
  return true;
}

function sameNumbers(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  if (a.size !== b.size) return false;
  for (const one of a) if (!b.has(one)) return false;
  return true;
}
