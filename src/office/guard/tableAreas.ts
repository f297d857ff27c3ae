import type { Area } from '../../core/table/column';
import { loadPlace, placeOf } from '../session/areas';

/** The areas of a sheet's tables, header rows included; sends what was queued. Rejects with the library's errors. */
export async function tableAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const tables = sheet.tables.load('items/id');
  await context.sync();
  const { items } = tables;
  if (items.length === 0) return [];
  const places = items.map((table) => loadPlace(table.getRange()));
  await context.sync();
  return places.map(placeOf).filter((area) => area !== null);
}
