import { PALETTE } from '../../../src/app/palette';
import type { PaintJob } from '../../../src/app/ports/painter';
import { RowState } from '../../../src/core/check/rowState';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';
import type { CellInput } from '../../../src/workbench/host/cell';
import { displayedFormats } from '../../../src/workbench/host/model/displayedFormats';
import type { OfficeHost } from '../../../src/workbench/host/officeHost';

/** A row of a list: account, ID and what it was found to be. */
export type PaintedRow = readonly [CellValue, CellValue, keyof typeof RowState];

/** A job over rows below a header, key columns where they are said to be (A and B). */
export function jobFor(
  sheetId: string,
  rows: readonly PaintedRow[],
  columns = { account: 0, id: 1 },
): PaintJob {
  return {
    sheetId,
    ...columns,
    rows: Uint32Array.from(rows, (_, at) => at + 1),
    states: Uint8Array.from(rows, ([, , state]) => RowState[state]),
    accounts: columnOf([null, ...rows.map(([account]) => account)]),
    ids: columnOf([null, ...rows.map(([, id]) => id)]),
  };
}

/** The same rows as a sheet's cells, header first. */
export function cellsOf(rows: readonly PaintedRow[]): CellInput[][] {
  return [
    ['Accountname', 'AD-ID'],
    ...rows.map(([account, id]) => [account as CellInput, id as CellInput]),
  ];
}

/** What a cell's colour says: a state, or null for no colour of ours. Row and column from 0. */
export function stateShown(
  { model }: OfficeHost,
  sheetId: string,
  row: number,
  column: number,
): string | null {
  const [[shown] = []] = displayedFormats(model, sheetId, { row, column, rows: 1, columns: 1 });
  const fill = shown?.fillColor;
  if (fill === undefined) return null;
  const known = Object.entries(PALETTE).find(([, look]) => look.fill === fill);
  return known === undefined ? fill : known[0];
}

/** The states that rows 2 to `last` show in a column. */
export function statesShown(host: OfficeHost, sheetId: string, last: number, column = 0) {
  const area = { row: 1, column, rows: last - 1, columns: 1 };
  return displayedFormats(host.model, sheetId, area).map(([shown]) => {
    const fill = shown?.fillColor;
    return Object.entries(PALETTE).find(([, look]) => look.fill === fill)?.[0] ?? null;
  });
}
