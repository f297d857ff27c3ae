import { boundingArea, intersection, WHOLE_SHEET, type Area } from '../area';
import type { HostSheet } from '../hostWorkbook';
import { usedPart } from './usedPart';

/** The region of filled cells around an area, bounded by empty rows and columns (Ctrl+A in Excel). Never throws. */
export function surroundingRegion(sheet: HostSheet, area: Area): Area {
  let region = area;
  for (;;) {
    const around = {
      row: region.row - 1,
      column: region.column - 1,
      rows: region.rows + 2,
      columns: region.columns + 2,
    };
    const rim = intersection(around, WHOLE_SHEET) ?? region;
    const filled = usedPart(sheet, rim, true);
    const grown = filled === undefined ? region : boundingArea(region, filled);
    if (grown.rows === region.rows && grown.columns === region.columns)
      return trimmed(sheet, region, area);
    region = grown;
  }
}

/** The area itself may reach over the filled cells; the region does not. */
function trimmed(sheet: HostSheet, region: Area, area: Area): Area {
  return usedPart(sheet, region, true) ?? area;
}
