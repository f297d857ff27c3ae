import { areaName } from '../../write/sheet/bounds';
import type { LookWriter } from '../lookXml';
import type { WholeTable } from '../wholeWorkbook';
import { filterXml } from './filterXml';
import { element, type Attributes } from './xmlText';
import { MAIN, XML_HEAD } from '../../xml/namespaces';

/** A table's part; `id` counts a workbook's tables from 1. Never throws. */
export function tableXml(table: WholeTable, id: number, looks: LookWriter): string {
  const { name, area, columns, headers, totals, filter, filtered } = table;
  const body = totals ? { ...area, lastRow: area.lastRow - 1 } : area;
  const own = filtered === null ? { area: body, columns: [] } : { ...filtered, area: body };
  const hasFilter = headers && (filter || filtered !== null);
  // Headings with line breaks have them so in a table's part, else Excel takes the file for damaged.
  const all = columns.map((column, at) =>
    element('tableColumn', { id: at + 1, name: column }).replaceAll('&#10;', '_x000a_'),
  );
  const inner = [
    hasFilter ? filterXml(own, looks, '') : '',
    sortXml(table),
    element('tableColumns', { count: columns.length }, all.join('')),
    element('tableStyleInfo', styleOf(table)),
  ];
  const said = {
    xmlns: MAIN,
    id,
    name,
    displayName: name,
    ref: areaName(area),
    headerRowCount: headers ? undefined : 0,
    totalsRowCount: totals ? 1 : undefined,
    totalsRowShown: totals ? undefined : false,
  };
  return XML_HEAD + element('table', said, inner.join(''));
}

function styleOf(table: WholeTable): Attributes {
  return {
    name: table.style === '' ? undefined : table.style,
    showFirstColumn: table.firstColumn,
    showLastColumn: table.lastColumn,
    showRowStripes: table.rowStripes,
    showColumnStripes: table.columnStripes,
  };
}

function sortXml({ area, headers, totals, sorted }: WholeTable): string {
  if (sorted === null) return '';
  const firstRow = area.firstRow + (headers ? 1 : 0);
  const body = { ...area, firstRow, lastRow: area.lastRow - (totals ? 1 : 0) };
  const all = sorted.fields.map(({ column, ascending }) => {
    const at = area.firstColumn + column;
    const ref = areaName({ ...body, firstColumn: at, lastColumn: at });
    return element('sortCondition', { descending: ascending ? undefined : true, ref });
  });
  const said = { caseSensitive: sorted.matchCase || undefined, ref: areaName(body) };
  return element('sortState', said, all.join(''));
}
