import { parseArea } from '../../references';
import { isTrue } from '../../xml/isTrue';
import { nodeAt, nodesAt, type XmlNode } from '../tree';
import type { ColumnFilter, DateGroup, WholeFilter } from '../wholeExtras';

/** The colours by which cells are filtered: of each entry of a workbook's `dxfs`. */
export interface FilterColours {
  readonly fill: (dxf: number) => string | null;
  readonly font: (dxf: number) => string | null;
}

const DATE_PARTS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

/** The filter of a worksheet or a table (its `autoFilter`); null where it has none. Never throws. */
export function filterIn(owner: XmlNode, colours: FilterColours): WholeFilter | null {
  const own = nodeAt(owner, 'autoFilter');
  const area = parseArea(own?.attributes.get('ref') ?? '');
  if (own === undefined || area === null) return null;
  const columns = nodesAt(own, 'filterColumn').flatMap((each) => {
    const filter = columnFilter(each, colours);
    return filter === null ? [] : [{ column: Number(each.attributes.get('colId') ?? 0), filter }];
  });
  return { area, columns };
}

function columnFilter(column: XmlNode, colours: FilterColours): ColumnFilter | null {
  for (const child of column.children) {
    const filter = filterOf(child, colours);
    if (filter !== null) return filter;
  }
  return null;
}

function filterOf(node: XmlNode, colours: FilterColours): ColumnFilter | null {
  const said = (name: string): string | undefined => node.attributes.get(name);
  switch (node.name) {
    case 'filters':
      return {
        kind: 'values',
        values: nodesAt(node, 'filter').map((each) => each.attributes.get('val') ?? ''),
        blank: isTrue(said('blank')),
        dates: nodesAt(node, 'dateGroupItem').map(dateGroup),
      };
    case 'customFilters':
      return customIn(node);
    case 'top10':
      return {
        kind: 'top10',
        top: said('top') === undefined || isTrue(said('top')),
        percent: isTrue(said('percent')),
        value: Number(said('val') ?? 10),
      };
    case 'dynamicFilter':
      return { kind: 'dynamic', type: said('type') ?? 'null' };
    case 'colorFilter': {
      const ofCell = said('cellColor') === undefined || isTrue(said('cellColor'));
      const dxf = Number(said('dxfId') ?? -1);
      return { kind: 'colour', ofCell, colour: ofCell ? colours.fill(dxf) : colours.font(dxf) };
    }
    case 'iconFilter': {
      const index = said('iconId') === undefined ? null : Number(said('iconId'));
      return { kind: 'icon', set: said('iconSet') ?? '', index };
    }
    default:
      return null;
  }
}

function customIn(node: XmlNode): ColumnFilter {
  const and = node.attributes.get('and');
  return {
    kind: 'custom',
    and: and === undefined ? null : isTrue(and),
    tests: nodesAt(node, 'customFilter').map(({ attributes }) => ({
      operator: attributes.get('operator') ?? 'equal',
      value: attributes.get('val') ?? '',
    })),
  };
}

function dateGroup({ attributes }: XmlNode): DateGroup {
  const grouping = attributes.get('dateTimeGrouping') ?? 'year';
  const parts = DATE_PARTS.slice(0, DATE_PARTS.indexOf(grouping) + 1);
  return { grouping, parts: parts.map((part) => Number(attributes.get(part) ?? 0)) };
}
