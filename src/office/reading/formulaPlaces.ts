import type { Area } from '../../core/table/column';
import { forget, loadAreas, rangeOf, readAreas } from '../session/areas';
import { codeOf } from '../session/failures';

/** More areas than these are not worth asking for one by one. */
const MOST_AREAS = 1000;

/**
 * Where formulas stand within an area; the whole area where Excel won't say, as on protected sheets
 * or for too many places. Rejects with the errors that say that the sheet cannot be read at all.
 */
export async function formulaPlaces(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[]> {
  try {
    const found = loadAreas(rangeOf(sheet, area).getSpecialCellsOrNullObject('Formulas'));
    await context.sync();
    const areas = readAreas(found);
    forget(found);
    return wantedPlaces(areas, area);
  } catch (error) {
    if (!REFUSALS.has(codeOf(error) ?? '')) throw error;
    return [area];
  }
}

/** The places that were found within `area`; all of it where they are unknown (null) or too many. */
export function wantedPlaces(found: readonly Area[] | null, area: Area): readonly Area[] {
  return found === null || found.length > MOST_AREAS ? [area] : found;
}

/** How Excel refuses to look for special cells. */
const REFUSALS: ReadonlySet<string> = new Set([
  'AccessDenied',
  'GeneralException',
  'InvalidArgument',
  'InvalidOperation',
  'NotImplemented',
  'ResponsePayloadSizeLimitExceeded',
  'UnsupportedOperation',
]);
