import type { Area, Sheet } from '../../core/table/column';
import type { ZipPackage } from '../zip/package';
import { SheetColumns } from './columns';
import { parseArea } from './references';
import { readRelationships } from './relationships';
import type { SheetContext } from './sheetContext';
import { SheetHandler } from './sheetHandler';
import type { SheetEntry } from './workbookPart';
import { readElements } from './xml/elements';
import { damaged } from './xml/refusals';
import { readXmlPart } from './xml/part';

/** Reads one worksheet with its tables; throws as `readXmlPart` does and `file-damaged` for what isn't a sheet. */
export async function readWorksheet(
  archive: ZipPackage,
  entry: SheetEntry,
  context: SheetContext,
): Promise<Sheet> {
  const columns = new SheetColumns(context.limits, entry.part);
  const handler = new SheetHandler(context, columns, entry.part);
  await readXmlPart(archive, entry.part, handler);
  const { hiddenRows, hiddenColumns, mergedAreas } = handler;
  return {
    name: entry.name,
    form: 'workbook',
    ...columns.finish(context.store.view()),
    hiddenRows,
    hiddenColumns,
    mergedAreas,
    tables: await readTables(archive, entry.part),
  };
}

async function readTables(archive: ZipPackage, part: string): Promise<readonly Area[]> {
  const areas: Area[] = [];
  for (const { type, part: table } of (await readRelationships(archive, part)).values()) {
    if (type !== 'table') continue;
    await readElements(archive, table, (path, attribute) => {
      if (path !== 'table') return;
      const area = parseArea(attribute('ref') ?? '');
      if (area === null) throw damaged(table);
      areas.push(area);
    });
  }
  return areas;
}
