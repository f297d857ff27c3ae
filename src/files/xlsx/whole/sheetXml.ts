import type { Area } from '../../../core/table/column';
import { toFileFormula } from '../formulaNames';
import { areaName } from '../write/sheet/bounds';
import { cellName } from '../write/sheet/cellXml';
import { protectionXml } from '../write/sheet/protectionXml';
import { replaceSection, type SectionChange, type SectionName } from '../write/sheet/sections';
import { escapeAttribute, escapeMarks } from '../write/xml/escape';
import type { LookWriter } from './lookXml';
import type { Stretch, WholeRule, WholeSheet, WholeTable } from './wholeWorkbook';

type Framed = Pick<WholeSheet, 'columns' | 'rules' | 'protection' | 'frozen'> & {
  readonly merges: readonly Area[];
};

/** The sections of a new worksheet; `styleOf` gives a look's index in `cellXfs`, `tables` are relationship ids. */
export function sheetSections(
  sheet: Framed,
  looks: LookWriter,
  styleOf: (look: number) => number,
  tables: readonly string[],
): ReadonlyMap<SectionName, SectionChange> {
  const { columns, rules, protection, frozen, merges } = sheet;
  const sections: [SectionName, ((prefix: string) => string) | null][] = [
    ['sheetViews', frozen === null ? null : (prefix) => viewXml(frozen, prefix)],
    ['cols', columns.length === 0 ? null : (prefix) => columnsXml(columns, styleOf, prefix)],
    ['sheetProtection', protection === null ? null : (prefix) => protectionXml(protection, prefix)],
    ['mergeCells', merges.length === 0 ? null : (prefix) => mergesXml(merges, prefix)],
    [
      'conditionalFormatting',
      rules.length === 0 ? null : (prefix) => rulesXml(rules, looks, prefix),
    ],
    ['tableParts', tables.length === 0 ? null : (prefix) => tablesXml(tables, prefix)],
  ];
  return new Map(
    sections.flatMap(([name, make]) => (make === null ? [] : [[name, replaceSection(make)]])),
  );
}

function viewXml(frozen: { rows: number; columns: number }, prefix: string): string {
  const { rows, columns } = frozen;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = rows > 0 ? (columns > 0 ? 'bottomRight' : 'bottomLeft') : 'topRight';
  const first = cellName(rows, columns);
  const inner = `<${prefix}pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/>`;
  return `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0">${inner}</${prefix}sheetView></${prefix}sheetViews>`;
}

function columnsXml(
  columns: readonly Stretch[],
  styleOf: (look: number) => number,
  prefix: string,
): string {
  const all = columns.map(({ first, count, size, hidden, look }) => {
    const width = size === null ? '' : ` width="${size}" customWidth="1"`;
    const style = look === null ? '' : ` style="${styleOf(look)}"`;
    return `<${prefix}col min="${first + 1}" max="${first + count}"${width}${style}${hidden ? ' hidden="1"' : ''}/>`;
  });
  return `<${prefix}cols>${all.join('')}</${prefix}cols>`;
}

function mergesXml(merges: readonly Area[], prefix: string): string {
  const all = merges.map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`);
  return `<${prefix}mergeCells count="${merges.length}">${all.join('')}</${prefix}mergeCells>`;
}

function rulesXml(rules: readonly WholeRule[], looks: LookWriter, prefix: string): string {
  return rules
    .map((rule, at) => {
      const operator = rule.operator === null ? '' : ` operator="${rule.operator}"`;
      const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : '';
      const head = `type="${rule.type}" dxfId="${looks.rule(rule.look)}" priority="${at + 1}"${stop}${operator}`;
      const formulas = rule.formulas.map(
        (text) => `<${prefix}formula>${escapeMarks(toFileFormula(text))}</${prefix}formula>`,
      );
      const areas = rule.areas.map(areaName).join(' ');
      return `<${prefix}conditionalFormatting sqref="${areas}"><${prefix}cfRule ${head}>${formulas.join('')}</${prefix}cfRule></${prefix}conditionalFormatting>`;
    })
    .join('');
}

function tablesXml(ids: readonly string[], prefix: string): string {
  const all = ids.map((id) => `<${prefix}tablePart r:id="${id}"/>`);
  return `<${prefix}tableParts count="${ids.length}">${all.join('')}</${prefix}tableParts>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A table's part; `id` counts a workbook's tables from 1. Never throws. */
export function tableXml(table: WholeTable, id: number): string {
  const { name, area, columns, headers, totals, filter, style } = table;
  const flag = (is: boolean): string => (is ? '1' : '0');
  const text = escapeAttribute(name);
  const rows = `${headers ? '' : ' headerRowCount="0"'}${totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}`;
  const body = totals ? { ...area, lastRow: area.lastRow - 1 } : area;
  const filterPart = filter && headers ? `<autoFilter ref="${areaName(body)}"/>` : '';
  const all = columns.map(
    (column, at) => `<tableColumn id="${at + 1}" name="${escapeAttribute(column)}"/>`,
  );
  const info = `showFirstColumn="${flag(table.firstColumn)}" showLastColumn="${flag(table.lastColumn)}" showRowStripes="${flag(table.rowStripes)}" showColumnStripes="${flag(table.columnStripes)}"`;
  const styled = style === '' ? '' : ` name="${escapeAttribute(style)}"`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}" name="${text}" displayName="${text}" ref="${areaName(area)}"${rows}>${filterPart}<tableColumns count="${columns.length}">${all.join('')}</tableColumns><tableStyleInfo${styled} ${info}/></table>`;
}
