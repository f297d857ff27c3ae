import type { ChosenColumns } from '../columns/chooseColumns';
import type { Sheet } from '../table/column';
import { findDataRows, type DataRows } from './dataRows';

/** A sheet whose columns are chosen. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
}

/** A sheet of a check with its data rows. */
export interface FactSheet extends ChosenSheet {
  readonly data: DataRows;
}

/** All sheets of a check: the list, then the references, then the other lists. */
export interface FactSheets {
  readonly all: readonly FactSheet[];
  /** How many of them are references. */
  readonly references: number;
}

/** Finds all data rows. `end`: index (from 0) of the first row outside the list; null: none. */
export function factSheets(
  list: ChosenSheet,
  references: readonly ChosenSheet[],
  others: readonly ChosenSheet[],
  end: number | null,
): FactSheets {
  const rowsOf = ({ sheet, columns }: ChosenSheet, below: number | null): FactSheet => ({
    sheet,
    columns,
    data: findDataRows(sheet, columns.headerRow, below),
  });
  const compared = [...references, ...others].map((one) => rowsOf(one, null));
  return { all: [rowsOf(list, end), ...compared], references: references.length };
}

/** About how many different pairs there are: list and reference hold mostly the same. */
export function expectedPairs({ all, references }: FactSheets): number {
  const [list = 0, ...others] = all.map(({ data }) => data.rows.length);
  const pairs = others.slice(0, references).reduce((sum, rows) => sum + rows, 0);
  return Math.max(list, pairs);
}
