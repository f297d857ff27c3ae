import { SHEET_COLUMNS, SHEET_ROWS } from '../host/area';
import type { HostSheet, HostWorkbook } from '../host/hostWorkbook';

/** The id of the one workbook that Univer shows. */
export const UNIT = 'workbook';

const LEAST_ROWS = 200;
const SPARE_ROWS = 100;
const LEAST_COLUMNS = 26;
const SPARE_COLUMNS = 5;
/** Columns as wide as addresses and IDs want them; Univer counts in pixels. */
const WIDEST = 400;
const POINTS_TO_PIXELS = 96 / 72;
/** Univer's usual font runs wider than the one that Excel measures columns by. */
const FONT_SHARE = 1.12;

/** A workbook's frame for Univer: sheets and sizes, no values. */
export interface Snapshot {
  readonly data: object;
  /** Differs where Univer must be given the frame anew. */
  readonly shape: string;
}

/** The frame of the sheets that have a tab. Never throws. */
export function snapshotOf(workbook: HostWorkbook): Snapshot {
  const visible = workbook.sheets().filter(({ visibility }) => visibility === 'visible');
  const sheets = visible.map(({ id, name }) => ({
    id,
    name,
    ...frameOf(workbook.sheet(id)),
  }));
  const data = {
    id: UNIT,
    name: UNIT,
    sheetOrder: sheets.map(({ id }) => id),
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
  };
  return { data, shape: JSON.stringify(sheets) };
}

/** How many rows and columns of a sheet Univer is given: what is used and some to spare. Never throws. */
export function frameSize(sheet: HostSheet): {
  readonly rowCount: number;
  readonly columnCount: number;
} {
  const used = sheet.usedArea(false);
  const rows = used === undefined ? 0 : used.row + used.rows;
  const columns = used === undefined ? 0 : used.column + used.columns;
  // In steps, so that one more row does not rebuild the frame.
  const rowCount = Math.max(
    LEAST_ROWS,
    Math.ceil((rows + SPARE_ROWS / 2) / SPARE_ROWS) * SPARE_ROWS,
  );
  const columnCount = Math.min(
    SHEET_COLUMNS,
    Math.max(LEAST_COLUMNS, Math.ceil((columns + 1) / SPARE_COLUMNS) * SPARE_COLUMNS),
  );
  return { rowCount: Math.min(SHEET_ROWS, rowCount), columnCount };
}

function frameOf(sheet: HostSheet): object {
  const used = sheet.usedArea(false);
  const { rowCount, columnCount } = frameSize(sheet);
  return {
    rowCount,
    columnCount,
    cellData: {},
    rowData: hiddenAs(sheet.hiddenRows({ first: 0, count: rowCount })),
    columnData: columnsOf(sheet, used === undefined ? 0 : used.column + used.columns),
    mergeData: (used === undefined ? [] : sheet.mergedAreas(used)).map((area) => ({
      startRow: area.row,
      endRow: area.row + area.rows - 1,
      startColumn: area.column,
      endColumn: area.column + area.columns - 1,
    })),
  };
}

type Runs = readonly { readonly first: number; readonly count: number }[];

function hiddenAs(runs: Runs): Record<number, { hd: 1 }> {
  const hidden: Record<number, { hd: 1 }> = {};
  for (const { first, count } of runs) {
    for (let at = first; at < first + count; at++) hidden[at] = { hd: 1 };
  }
  return hidden;
}

function columnsOf(sheet: HostSheet, count: number): Record<number, object> {
  const hidden = hiddenAs(sheet.hiddenColumns({ first: 0, count: Math.max(1, count) }));
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [
      at,
      { w: Math.min(WIDEST, sheet.columnWidth(at) * POINTS_TO_PIXELS * FONT_SHARE), ...hidden[at] },
    ]),
  );
}
