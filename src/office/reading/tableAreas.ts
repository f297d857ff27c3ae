import type { Area } from '../../core/table/column';
import { loadPlace, placeOf } from '../session/areas';

/** The areas of a sheet's tables, header row included. Rejects with the library's errors. */
export async function tableAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const tables = sheet.tables.load('items/id');
  await context.sync();
  if (tables.items.length === 0) return [];
  const ranges = tables.items.map((table) => loadPlace(table.getRange()));
  await context.sync();
  return ranges.map(placeOf).filter((area) => area !== null);
}
