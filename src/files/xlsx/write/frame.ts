import { escapeName } from './xml/escape';
import { storedEntry, writeZip } from './zip/writeZip';
import {
  CORE_PROPERTIES_NAMESPACE,
  MAIN,
  OFFICE,
  PACKAGE,
  WRITTEN_AT,
  XML_HEAD,
} from '../xml/namespaces';

/** A sheet of a new workbook, without cells. */
export interface FrameSheet {
  /** Valid and used once, which the caller sees to. */
  readonly name: string;
  /** Widths of its first columns, in characters. */
  readonly widths: readonly number[];
}

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const EXTENDED = `${OFFICE}/extended-properties`;

/**
 * The bytes of a workbook that holds nothing but empty sheets: the parts that every program wants (ECMA-376-1
 * 12.2, 12.3), and what the file says of itself. Never throws for valid names.
 */
export function frameOf(sheets: readonly FrameSheet[]): Uint8Array {
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypes(sheets.length)],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', coreProperties()],
    [
      'docProps/app.xml',
      `<Properties xmlns="${EXTENDED}"><Application>Batch List Check</Application></Properties>`,
    ],
    ['xl/workbook.xml', workbook(sheets)],
    ['xl/_rels/workbook.xml.rels', workbookRelationships(sheets.length)],
    ['xl/styles.xml', styles()],
    ...sheets.map(({ widths }, at) => [`xl/${sheetPart(at)}`, worksheet(widths)] as const),
  ];
  const encoder = new TextEncoder();
  return writeZip(parts.map(([name, xml]) => storedEntry(name, encoder.encode(XML_HEAD + xml))));
}

/** The part of a sheet (from 0), as the workbook's part refers to it. */
function sheetPart(at: number): string {
  return `worksheets/sheet${at + 1}.xml`;
}

function contentTypes(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`],
    ...Array.from({ length: sheets }, (_, at) => [
      `/xl/${sheetPart(at)}`,
      `${SPREADSHEET}.worksheet+xml`,
    ]),
    ['/xl/styles.xml', `${SPREADSHEET}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const defaults = `<Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `<Types xmlns="${PACKAGE}/content-types">${defaults}${overrides.join('')}</Types>`;
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function packageRelationships(): string {
  return relationships([
    [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
    [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
  ]);
}

function workbookRelationships(sheets: number): string {
  return relationships([
    ...Array.from(
      { length: sheets },
      (_, at) => [`${OFFICE}/relationships/worksheet`, sheetPart(at)] as const,
    ),
    [`${OFFICE}/relationships/styles`, 'styles.xml'],
  ]);
}

function coreProperties(): string {
  const moments = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${WRITTEN_AT}</dcterms:${name}>`,
  );
  const names = `xmlns:cp="${CORE_PROPERTIES_NAMESPACE}" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"`;
  return `<cp:coreProperties ${names}>${moments.join('')}</cp:coreProperties>`;
}

function workbook(sheets: readonly FrameSheet[]): string {
  const own = sheets.map(
    ({ name }, at) => `<sheet name="${escapeName(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const views = '<bookViews><workbookView activeTab="0"/></bookViews>';
  const calculation = '<calcPr fullCalcOnLoad="1"/>';
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">${views}<sheets>${own.join('')}</sheets>${calculation}</workbook>`;
}

/** The least that Excel takes: two fills are its own (none, and grey dots), the first font is that of all cells. */
function styles(): string {
  const fonts =
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>';
  const fills = ['none', 'gray125'].map(
    (kind) => `<fill><patternFill patternType="${kind}"/></fill>`,
  );
  const border = '<border><left/><right/><top/><bottom/><diagonal/></border>';
  const format = 'numFmtId="0" fontId="0" fillId="0" borderId="0"';
  return [
    `<styleSheet xmlns="${MAIN}">${fonts}<fills count="2">${fills.join('')}</fills>`,
    `<borders count="1">${border}</borders>`,
    `<cellStyleXfs count="1"><xf ${format}/></cellStyleXfs>`,
    `<cellXfs count="1"><xf ${format} xfId="0"/></cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '<dxfs count="0"/>',
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>',
    '</styleSheet>',
  ].join('');
}

function worksheet(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const cols = columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`;
  const views = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const layout = '<sheetFormatPr defaultRowHeight="15"/>';
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><dimension ref="A1"/>${views}${layout}${cols}<sheetData/></worksheet>`;
}
