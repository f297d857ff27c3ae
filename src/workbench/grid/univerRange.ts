import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/area';
import type { HostSheet } from '../host/hostWorkbook';
import { frameSize } from './snapshot';
import { RangeType, type UniverRange } from './univer';

/** An area of a sheet as Univer writes it: ends included, cut to the frame that Univer was given. Never throws. */
export function univerRange({ row, column, rows, columns }: Area, sheet: HostSheet): UniverRange {
  const [wholeColumns, wholeRows] = [rows === SHEET_ROWS, columns === SHEET_COLUMNS];
  const { rowCount, columnCount } = frameSize(sheet);
  const rangeType = wholeColumns
    ? wholeRows
      ? RangeType.all
      : RangeType.column
    : wholeRows
      ? RangeType.row
      : RangeType.cells;
  return {
    startRow: row,
    startColumn: column,
    endRow: Math.min(row + rows, rowCount) - 1,
    endColumn: Math.min(column + columns, columnCount) - 1,
    rangeType,
  };
}
