import { intersection, type Area } from '../area';
import type { HostSheet } from '../hostWorkbook';

/** The smallest part of an area that holds all its values (and formats, unless `valuesOnly`); undefined where there are none. Never throws. */
export function usedPart(sheet: HostSheet, area: Area, valuesOnly: boolean): Area | undefined {
  if (valuesOnly) return sheet.filledArea(area);
  const used = sheet.usedArea(false);
  return used && intersection(area, used);
}
