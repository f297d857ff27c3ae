import { toRuns, type Area, type Run } from '../area';
import type { CellValue } from '../cell';
import type { SortOrder } from '../hostWorkbook';
import { FormulaCell, type CellStore, type Stored } from './cellStore';
import type { EditRecorder } from './edit';
import { withColumnsSorted, withRowsSorted, type Formats } from './formatStore';
import { hiddenRuns, type SheetLayout } from './sheetLayout';
import { movedPositions, sortedOrder } from './sortOrder';

/** The part of a sheet that sorting needs. */
export interface SortableCells {
  readonly id: string;
  readonly store: CellStore;
  readonly format: Formats;
  readonly layout: SheetLayout;
}

/** Sorts an area of a sheet as `HostSheet.sort` says. Never throws within a step. */
export function sortCells(
  sheet: SortableCells,
  recorder: EditRecorder,
  whole: Area,
  order: SortOrder,
): void {
  const area = filledPart(sheet.store, withoutHeader(whole, order));
  const places = area && newOrder(sheet, area, order);
  const positions = places === undefined ? [] : movedPositions(places);
  const first = (order.by === 'rows' ? area?.row : area?.column) ?? 0;
  const moved = toRuns(positions.map((position) => position + first));
  if (area !== undefined && places !== undefined && moved.length > 0) {
    if (order.by === 'rows') permuteRows(sheet, recorder, area, places);
    else permuteColumns(sheet, recorder, area, places);
  }
  recorder.note({ kind: 'sorted', sheet: sheet.id, area: whole, by: order.by, moved });
}

function withoutHeader(area: Area, { by, hasHeaders }: SortOrder): Area {
  if (!hasHeaders) return area;
  return by === 'rows'
    ? { ...area, row: area.row + 1, rows: area.rows - 1 }
    : { ...area, column: area.column + 1, columns: area.columns - 1 };
}

/** Empty rows at the end stay there whatever the order: a whole column is sorted as far as the sheet is filled. */
function filledPart(store: CellStore, area: Area): Area | undefined {
  const used = store.used();
  if (used === undefined) return undefined;
  const rows = Math.min(area.rows, used.row + used.rows - area.row);
  const columns = Math.min(area.columns, used.column + used.columns - area.column);
  if (rows <= 0 || columns <= 0) return undefined;
  return { ...area, rows, columns };
}

function newOrder(sheet: SortableCells, area: Area, order: SortOrder): Int32Array {
  const { columns } = sheet.store.block(area);
  const rowwise = order.by === 'rows';
  const keys = order.keys.map(({ offset, ascending }) => ({
    ascending,
    values: rowwise
      ? (columns[offset] ?? []).map(valueOf)
      : columns.map((cells) => valueOf(cells[offset] ?? null)),
  }));
  const spans = rowwise ? sheet.layout.hiddenRows : sheet.layout.hiddenColumns;
  const among: Run = rowwise
    ? { first: area.row, count: area.rows }
    : { first: area.column, count: area.columns };
  const fixed = hiddenRuns(spans, among).map((run) => ({ ...run, first: run.first - among.first }));
  return sortedOrder(among.count, keys, fixed, order.matchCase);
}

function valueOf(cell: Stored): CellValue {
  return cell instanceof FormulaCell ? cell.value : cell;
}

function permuteRows(
  sheet: SortableCells,
  recorder: EditRecorder,
  area: Area,
  order: Int32Array,
): void {
  recorder.apply({ kind: 'cells', sheet: sheet.id, operation: { kind: 'order', area, order } });
  const formats = withRowsSorted(sheet.format, area, order);
  recorder.apply({ kind: 'formats', sheet: sheet.id, formats });
}

function permuteColumns(
  sheet: SortableCells,
  recorder: EditRecorder,
  area: Area,
  order: Int32Array,
): void {
  const before = sheet.store.block(area).columns;
  const columns = Array.from(order, (old) => before[old] ?? []);
  const block = { area, columns };
  recorder.apply({ kind: 'cells', sheet: sheet.id, operation: { kind: 'put', block } });
  const formats = withColumnsSorted(sheet.format, area, order);
  recorder.apply({ kind: 'formats', sheet: sheet.id, formats });
}
