import type { BoundState } from '../../../src/core/guard/boundState';
import type { PutBack } from '../../../src/core/guard/putBack';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { valueAt } from '../../../src/core/table/text';

/** Rows of a list below its header, as a person writes them down. */
export type Table = readonly (readonly CellValue[])[];

/** The state of a sheet with one header row, these rows and at least so many columns. */
export function stateOf(rows: Table, least = 2): BoundState {
  const width = rows.reduce((most, row) => Math.max(most, row.length), least);
  const columns = Array.from({ length: width }, (_, at) =>
    columnOf(['Kopf', ...rows.map((row) => row[at] ?? null)]),
  );
  return { columns, from: 1, to: rows.length + 1 };
}

/** The rows that a state holds, as many as the longer of both has. */
export function rowsOf({ columns, from, to }: BoundState): CellValue[][] {
  return Array.from({ length: to - from }, (_, at) =>
    columns.map((column) => valueAt(column, from + at)),
  );
}

/** What stands in the sheet after the plan was carried out. */
export function carriedOut(before: BoundState, now: BoundState, plan: PutBack): CellValue[][] {
  const rows = rowsOf({ ...now, to: Math.max(now.to, before.to) });
  plan.rows.forEach((row, at) => {
    for (const which of plan.columns) {
      const cells = rows[row - now.from];
      const column = before.columns[which];
      if (cells && column) cells[which] = valueAt(column, plan.source[at] as number);
    }
  });
  return rows;
}

/** Sorts one column alone, as "continue with the current selection" does. */
export function sortedAlone(rows: Table, column: number, descending = false): CellValue[][] {
  const values = rows.map((row) => row[column] ?? null);
  values.sort((a, b) => (String(a) < String(b) ? -1 : 1) * (descending ? -1 : 1));
  return rows.map((row, at) =>
    row.map((cell, which) => (which === column ? (values[at] ?? null) : cell)),
  );
}

/** `count` people with an agency each. */
export function people(count: number): CellValue[][] {
  return Array.from({ length: count }, (_, i) => [
    `konto${(i * 7) % 1013}@amt.example`,
    `id-${(i * 11) % 1009}`,
    i % 2 === 0 ? 'Amt See' : 'Amt Berg',
  ]);
}
