import { columnIndex } from '../../core/columns/columnName';
import type { Area } from '../../core/table/column';

const AREA =
  /(?:'(?:[^']|'')*'!|[^'!,:]*!)?\$?([A-Z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Z]{1,3})\$?([0-9]{1,7}))?(?:[,;]|$)/y;

/**
 * The rectangles of an address as Excel writes it (`Sheet1!A1:B2,'My sheet'!$C$3`, with semicolons where
 * the computer parts lists by them), bounds from 0 and inclusive; sheet names are passed over. Null where it names anything else (whole rows or columns,
 * errors). Never throws.
 */
export function parseAreas(address: string): readonly Area[] | null {
  const areas: Area[] = [];
  AREA.lastIndex = 0;
  while (AREA.lastIndex < address.length) {
    const match = AREA.exec(address);
    const area = match === null ? null : areaOf(match);
    if (area === null) return null;
    areas.push(area);
  }
  return areas;
}

function areaOf([, left = '', top = '', right = left, bottom = top]: RegExpExecArray): Area | null {
  const [firstColumn, lastColumn] = [columnIndex(left), columnIndex(right)];
  if (firstColumn === null || lastColumn === null) return null;
  return { firstRow: Number(top) - 1, lastRow: Number(bottom) - 1, firstColumn, lastColumn };
}
