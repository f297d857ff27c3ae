import { boundingArea, cellArea, intersection, type Area } from '../area';
import type { HostSheet } from '../hostWorkbook';

/** The smallest part of an area that holds all its values (and formats, unless `valuesOnly`); undefined where there are none. Never throws. */
export function usedPart(sheet: HostSheet, area: Area, valuesOnly: boolean): Area | undefined {
  const used = sheet.usedArea(valuesOnly);
  const common = used && intersection(area, used);
  if (common === undefined || !valuesOnly || used === common) return common;
  let found: Area | undefined;
  for (const [r, line] of sheet.values(common).entries()) {
    for (const [c, value] of line.entries()) {
      if (value === null) continue;
      const cell = cellArea(common.row + r, common.column + c);
      found = found === undefined ? cell : boundingArea(found, cell);
    }
  }
  return found;
}
