import type { Area } from '../../core/table/column';
import { forget, loadPlace, placeOf, rangeOf } from '../session/areas';

/** Up to so many cells an area is read as it is. */
const MOST_CELLS = 5_000_000;
/** So few columns side by side are not parted any further. */
const FEW_COLUMNS = 64;

/**
 * The parts of an area that hold values, side by side and from the left: a slip in a sheet's last column
 * makes one area of a thousand million cells, nearly all of them empty. An area of ordinary size is its only
 * part. Rejects with the library's errors.
 */
export async function filledParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[]> {
  let parts: readonly Area[] = [area];
  while (parts.some(isWide)) {
    const narrower = parts.flatMap((part) => (isWide(part) ? halvesOf(part) : [part]));
    parts = await usedOf(context, sheet, narrower);
  }
  return parts;
}

function isWide({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
  const columns = lastColumn - firstColumn + 1;
  return columns > FEW_COLUMNS && columns * (lastRow - firstRow + 1) > MOST_CELLS;
}

function halvesOf(area: Area): readonly Area[] {
  const middle = Math.floor((area.firstColumn + area.lastColumn) / 2);
  return [
    { ...area, lastColumn: middle },
    { ...area, firstColumn: middle + 1 },
  ];
}

/** What of each area holds values; those that hold none are left out. */
async function usedOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<readonly Area[]> {
  const used = areas.map((one) => loadPlace(rangeOf(sheet, one).getUsedRangeOrNullObject(true)));
  await context.sync();
  return used.flatMap((range) => {
    const place = placeOf(range);
    forget(range);
    return place ?? [];
  });
}
