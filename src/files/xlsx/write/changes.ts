import type { CellValue } from '../../../core/table/column';
import { toFileFormula } from '../formulaNames';
import { escapeMarks } from './xml/escape';

/** A formula without `=` and the result it has. */
export interface FormulaContent {
  readonly kind: 'formula';
  readonly formula: string;
  /** The formula cut where the row's number stands, where that is known already. */
  readonly pieces?: readonly string[];
  /** The same as `fileFormulaXml` gives it, where that is known already. */
  readonly xml?: string;
  readonly result: CellValue;
}

/** What a cell gets: a value (an empty text is none), or a formula. */
export type CellContent = { readonly kind: 'value'; readonly value: CellValue } | FormulaContent;

/** A formula as a worksheet's XML holds it. Never throws. */
export function fileFormulaXml(formula: string): string {
  return escapeMarks(toFileFormula(formula));
}

/** A cell that is changed; columns count from 0. What is left out stays as it is. */
export interface CellChange {
  readonly column: number;
  readonly content?: CellContent;
  /** Index of its style in the workbook's `cellXfs`. */
  readonly style?: number;
  /** A column of the same row, left of this one, whose style it gets. */
  readonly styleLike?: number;
}

/** How a row is laid out that is not there yet; null is as usual, `height` in points. */
export interface NewRowLayout {
  readonly height: number | null;
  readonly hidden: boolean;
  readonly style: number | null;
}

/** The changed cells of one row, ascending by column; `row` counts from 0. */
export interface RowChange {
  readonly row: number;
  readonly cells: readonly CellChange[];
  readonly layout?: NewRowLayout;
}

/** A cell's content of a plain value. Never throws. */
export function valueContent(value: CellValue): CellContent {
  return { kind: 'value', value };
}

/** Changes given in any order, as rows ascending; of two for one cell the later counts. Never throws. */
export function rowChanges(
  changes: Iterable<CellChange & { readonly row: number }>,
): readonly RowChange[] {
  const rows = new Map<number, Map<number, CellChange>>();
  for (const { row, ...change } of changes) {
    let cells = rows.get(row);
    if (cells === undefined) rows.set(row, (cells = new Map()));
    cells.set(change.column, change);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({
      row,
      cells: [...cells.values()].sort((a, b) => a.column - b.column),
    }));
}
