import { zipSync, type Zippable } from 'fflate';
import { openXlsx } from '../../src/files/xlsx/workbook';
import type { ReadLimits } from '../../src/files/zip/limits';
import { Failure, type FailureCode } from '../../src/core/failure';
import type { Sheet } from '../../src/core/table/column';
import { textAt, valueAt } from '../../src/core/table/text';

/** The namespaces of Excel's usual files. */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
  <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
  <Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>
  <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>
  <Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>
  <Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

/** The parts of a package by name. */
export type Parts = Map<string, string | Uint8Array>;

/** What a hand-made workbook of one sheet named "Liste" is made of; everything may be left out. */
export interface WorkbookPieces {
  /** Inside `<sheetData>`. */
  readonly rows?: string;
  /** Inside `<worksheet>`, before and behind `<sheetData>`. */
  readonly before?: string;
  readonly behind?: string;
  /** Inside `<sst>`. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<workbook>`, before `<sheets>`. */
  readonly properties?: string;
}

/** The parts of a workbook made of these pieces. */
export function workbookParts(pieces: WorkbookPieces = {}): Parts {
  const {
    rows = '',
    before = '',
    behind = '',
    strings = '',
    styles = '',
    properties = '',
  } = pieces;
  return new Map([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
        ['rId3', 'styles', 'styles.xml'],
      ]),
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`],
    ['xl/styles.xml', `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
    ['xl/worksheets/sheet1.xml', worksheet(`${before}<sheetData>${rows}</sheetData>${behind}`)],
  ]);
}

/** A worksheet part with this content. */
export function worksheet(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${content}</worksheet>`;
}

/** A relationships part of `[id, type's last word, target]` each. */
export function relationships(list: readonly (readonly [string, string, string])[]): string {
  const all = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

/** The package of these parts as a .xlsx file's bytes. */
export function zipParts(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of parts) {
    files[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  }
  return zipSync(files, { level: 6 });
}

/** The only sheet of the workbook made of these pieces, as our reader reads it. */
export async function readPieces(pieces: WorkbookPieces): Promise<Sheet> {
  return readFirst(zipParts(workbookParts(pieces)));
}

/** The first sheet of a file, as our reader reads it. */
export async function readFirst(bytes: Uint8Array, limits?: Partial<ReadLimits>): Promise<Sheet> {
  const workbook = await openXlsx(bytes, limits);
  return workbook.readSheet(workbook.sheets[0]?.name ?? '');
}

/** The stored values, row by row; rows and columns from 0. */
export function valuesOf(sheet: Sheet): unknown[][] {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((column) => valueAt(column, row)),
  );
}

/** The stored contents of column A as text. */
export function textsOf(sheet: Sheet): string[] {
  const column = sheet.columns[0];
  return Array.from({ length: sheet.rowCount }, (_, row) => (column ? textAt(column, row) : ''));
}

/** The failure that reading ends in; anything else that is thrown comes through, and so does success. */
export async function failureOf(reading: Promise<unknown>): Promise<Failure> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was read without a failure');
}

/** The code of `failureOf`. */
export async function codeOf(reading: Promise<unknown>): Promise<FailureCode> {
  return (await failureOf(reading)).code;
}
