import type { ZipPackage } from '../../zip/package';
import { parseArea } from '../references';
import { readRelationships } from '../relationships';
import { readElements } from '../xml/elements';
import { isTrue } from './readLooks';
import type { WholeTable } from './wholeWorkbook';

/** The tables of a worksheet's part (ECMA-376-1 18.5); throws as `readElements` does. */
export async function readTables(
  archive: ZipPackage,
  part: string,
): Promise<readonly WholeTable[]> {
  const tables: WholeTable[] = [];
  for (const { type, part: table } of (await readRelationships(archive, part)).values()) {
    if (type !== 'table') continue;
    const read = await readTable(archive, table);
    if (read !== null) tables.push(read);
  }
  return tables;
}

async function readTable(archive: ZipPackage, part: string): Promise<WholeTable | null> {
  let table: WholeTable | null = null;
  const columns: string[] = [];
  await readElements(archive, part, (path, attribute) => {
    if (path === 'table') {
      const area = parseArea(attribute('ref') ?? '');
      if (area === null) return;
      table = {
        name: attribute('displayName') ?? attribute('name') ?? '',
        area,
        columns,
        headers: attribute('headerRowCount') !== '0',
        totals: Number(attribute('totalsRowCount') ?? 0) > 0,
        filter: false,
        style: '',
        rowStripes: false,
        columnStripes: false,
        firstColumn: false,
        lastColumn: false,
      };
    }
    if (table === null) return;
    if (path === 'table/autoFilter') table = { ...table, filter: true };
    if (path === 'table/tableColumns/tableColumn') columns.push(attribute('name') ?? '');
    if (path !== 'table/tableStyleInfo') return;
    table = {
      ...table,
      style: attribute('name') ?? '',
      rowStripes: isTrue(attribute('showRowStripes')),
      columnStripes: isTrue(attribute('showColumnStripes')),
      firstColumn: isTrue(attribute('showFirstColumn')),
      lastColumn: isTrue(attribute('showLastColumn')),
    };
  });
  return table;
}
