import { cellArea, type Area } from '../area';
import { formatArea } from '../model/editing';
import type { Model } from '../model/model';
import { invalid } from '../protocol/arguments';
import { givenGrid } from './cellValues';

/** Sets number formats: one for all cells, also of whole columns, or one for each. Throws an InvalidArgument for a wrong size, an AccessDenied where the sheet is protected against it. */
export function setNumberFormats(model: Model, sheet: string, area: Area, given: unknown): void {
  const single = oneFormat(given);
  if (single !== undefined) return formatArea(model, sheet, area, { numberFormat: single });
  for (const [r, line] of givenGrid(given, area).entries()) {
    for (const [c, numberFormat] of line.entries()) {
      if (numberFormat === null) continue;
      if (typeof numberFormat !== 'string') return invalid();
      formatArea(model, sheet, cellArea(area.row + r, area.column + c), { numberFormat });
    }
  }
}

/** The format where all cells are to get the same one: given once, or in an array of one or of equal ones. */
function oneFormat(given: unknown): string | undefined {
  const all: readonly unknown[] = Array.isArray(given) ? given.flat() : [given];
  const [first] = all;
  const single = !Array.isArray(given) || all.length === 1;
  return single && typeof first === 'string' ? first : undefined;
}
