import type { Area } from '../../core/table/column';
import { forget, loadAreas, rangeOf, readAreas } from '../session/areas';
import { codeOf } from '../session/failures';

/**
 * The merged areas that touch an area, each once, from the top. Excel gives no more than 512 at once
 * (office-js, getMergedAreasOrNullObject): where it refuses, halves are asked for. Rejects with the
 * library's errors.
 */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[]> {
  const found = new Map<string, Area>();
  const open: Area[] = [area];
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const areas = await mergedIn(context, sheet, part);
    if (areas === null) open.push(...halves(part));
    else for (const one of areas) found.set(JSON.stringify(one), one);
  }
  return inOrder([...found.values()]);
}

/** Areas from the top, in a row from the left. Never throws. */
export function inOrder(areas: readonly Area[]): readonly Area[] {
  return [...areas].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/** Null: refused, and there is something to halve. */
async function mergedIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[] | null> {
  const isDivisible = area.lastRow > area.firstRow || area.lastColumn > area.firstColumn;
  try {
    const merged = loadAreas(rangeOf(sheet, area).getMergedAreasOrNullObject());
    await context.sync();
    const areas = readAreas(merged);
    forget(merged);
    return areas ?? (isDivisible ? null : []);
  } catch (error) {
    if (!isDivisible || codeOf(error) === null || codeOf(error) === 'ItemNotFound') throw error;
    return null;
  }
}

function halves(area: Area): readonly Area[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  if (lastRow > firstRow) {
    const middle = Math.floor((firstRow + lastRow) / 2);
    return [
      { ...area, firstRow: middle + 1 },
      { ...area, lastRow: middle },
    ];
  }
  const middle = Math.floor((firstColumn + lastColumn) / 2);
  return [
    { ...area, firstColumn: middle + 1 },
    { ...area, lastColumn: middle },
  ];
}
