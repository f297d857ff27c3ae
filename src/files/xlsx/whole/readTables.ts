import type { ZipPackage } from '../../zip/package';
import { parseArea } from '../references';
import type { Area } from '../../../core/table/column';
import { isTrue } from '../xml/isTrue';
import { filterIn, type FilterColours } from './read/filterIn';
import type { Relation } from './read/relations';
import { nodeAt, nodesAt, readTree, type XmlNode } from './tree';
import type { TableSort, WholeTable } from './wholeWorkbook';

/** The tables of a worksheet (ECMA-376-1 18.5) by its relationships; throws as `readTree` does. */
export async function readTables(
  archive: ZipPackage,
  relations: readonly Relation[],
  colours: FilterColours,
): Promise<readonly WholeTable[]> {
  const tables: WholeTable[] = [];
  for (const { type, target, isExternal } of relations) {
    if (type !== 'table' || isExternal) continue;
    const read = tableIn(await readTree(archive, target), colours);
    if (read !== null) tables.push(read);
  }
  return tables;
}

function tableIn(table: XmlNode, colours: FilterColours): WholeTable | null {
  const said = (name: string): string | undefined => table.attributes.get(name);
  const area = parseArea(said('ref') ?? '');
  if (area === null) return null;
  const filter = filterIn(table, colours);
  const style = nodeAt(table, 'tableStyleInfo')?.attributes;
  return {
    name: said('displayName') ?? said('name') ?? '',
    area,
    columns: nodesAt(table, 'tableColumns', 'tableColumn').map(
      ({ attributes }) => attributes.get('name') ?? '',
    ),
    headers: said('headerRowCount') !== '0',
    totals: Number(said('totalsRowCount') ?? 0) > 0,
    filter: filter !== null,
    filtered: filter === null || filter.columns.length === 0 ? null : filter,
    sorted: sortIn(table, area),
    style: style?.get('name') ?? '',
    rowStripes: isTrue(style?.get('showRowStripes')),
    columnStripes: isTrue(style?.get('showColumnStripes')),
    firstColumn: isTrue(style?.get('showFirstColumn')),
    lastColumn: isTrue(style?.get('showLastColumn')),
  };
}

/** The last sort, as far as it went by values (ECMA-376-1 18.3.1.92). */
function sortIn(table: XmlNode, area: Area): TableSort | null {
  const state = nodeAt(table, 'sortState');
  if (state === undefined) return null;
  const fields = nodesAt(state, 'sortCondition').flatMap(({ attributes }) => {
    const own = parseArea(attributes.get('ref') ?? '');
    const column = (own?.firstColumn ?? -1) - area.firstColumn;
    const isByValue = (attributes.get('sortBy') ?? 'value') === 'value';
    return column < 0 || !isByValue
      ? []
      : [{ column, ascending: !isTrue(attributes.get('descending')) }];
  });
  return fields.length === 0
    ? null
    : { matchCase: isTrue(state.attributes.get('caseSensitive')), fields };
}
