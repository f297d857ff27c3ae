import { countedFrom1900 } from '../../../core/stacking/gather';
import type { ZipPackage } from '../../zip/package';
import { partOfType, readRelationships } from '../relationships';
import { openXlsx, type XlsxWorkbook } from '../workbook';
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from '../workbookPart';
import { EditedPackage } from '../write/package';
import { readCustomXml } from '../write/workbook/customXml';
import { damaged } from '../xml/refusals';
import { readColours, type ColourReader } from './colours';
import { readFrame } from './readFrame';
import { readLooks, type Looks } from './readLooks';
import { readTables } from './readTables';
import { filterIn, type FilterColours } from './read/filterIn';
import { linksIn } from './read/linksIn';
import { namesIn } from './read/namesIn';
import { readComments, readPersons } from './read/readComments';
import { readDocument } from './read/readDocument';
import { sheetProperties } from './read/sheetProperties';
import { unreadOfFile, unreadOfSheet } from './read/readUnread';
import { relationsOf } from './read/relations';
import { ruleLookOf } from './read/ruleLooks';
import { rulesIn } from './read/rulesIn';
import { columnsIn, frozenIn, pageIn, protectionIn, viewIn } from './read/sections';
import { validationsIn } from './read/validationsIn';
import type { UnreadPart, Writer } from './wholeExtras';
import { NORMAL_LOOK, type WholeSheet, type WholeWorkbook } from './wholeWorkbook';

/**
 * Reads everything of a workbook that a spreadsheet on a screen needs: all sheets, also hidden ones, with
 * values, formulas, looks, tables, filters, names, conditional formats, validations, links, comments, notes,
 * protection, properties and custom XML. Dates are counted from 1900, whatever the file counts from. What
 * else it holds is named in `unread`. Throws as `openXlsx`.
 */
export async function readWhole(bytes: Uint8Array): Promise<WholeWorkbook> {
  const opened = await openXlsx(bytes);
  const file = new EditedPackage(bytes);
  const { archive } = file;
  const workbook = await readWorkbookPart(archive);
  const main = partOfType(await readRelationships(archive, ''), 'officeDocument');
  if (main === null) throw damaged(null);
  const colour = await coloursOf(archive, main);
  const looks = await looksOf(archive, workbook, colour);
  const reader = new SheetReader(archive, opened, looks, colour, await readPersons(archive, main));
  const sheets: WholeSheet[] = [];
  for (const entry of workbook.sheets) sheets.push(await reader.read(entry));
  const ofFile = [
    ...(looks.hasPatterns ? (['pattern'] as const) : []),
    ...(workbook.is1904 ? (['days-from-1904'] as const) : []),
  ].map((kind) => ({ sheet: null, kind }));
  return {
    sheets,
    looks: looks.cells.length === 0 ? [NORMAL_LOOK] : looks.cells,
    names: await namesIn(archive, main),
    customXml: await readCustomXml(file),
    document: await readDocument(archive, main),
    unread: [...(await unreadOfFile(archive, main)), ...reader.unread, ...ofFile],
  };
}

async function coloursOf(archive: ZipPackage, main: string): Promise<ColourReader> {
  const theme = partOfType(await readRelationships(archive, main), 'theme');
  return readColours(archive, theme !== null && archive.has(theme) ? theme : null);
}

async function looksOf(
  archive: ZipPackage,
  workbook: WorkbookPart,
  colour: ColourReader,
): Promise<Looks> {
  if (workbook.styles === null) return { cells: [], rules: [], hasPatterns: false };
  return readLooks(archive, workbook.styles, colour);
}

class SheetReader {
  readonly unread: UnreadPart[] = [];
  private readonly filterColours: FilterColours;

  constructor(
    private readonly archive: ZipPackage,
    private readonly opened: XlsxWorkbook,
    private readonly looks: Looks,
    private readonly colour: ColourReader,
    private readonly persons: ReadonlyMap<string, Writer>,
  ) {
    this.filterColours = {
      fill: (dxf) => looks.rules[dxf]?.fill ?? null,
      font: (dxf) => looks.rules[dxf]?.fontColour ?? null,
    };
  }

  async read({ name, visibility, part }: SheetEntry): Promise<WholeSheet> {
    const { archive, colour, looks, persons } = this;
    const sheet = await this.opened.readSheet(name);
    // New workbooks count days from 1900: the dates stay, not their numbers.
    const cells = { ...sheet, columns: sheet.columns.map(countedFrom1900) };
    const frame = await readFrame(archive, part);
    const { sections } = frame;
    const relations = await relationsOf(archive, part);
    this.unread.push(...(await unreadOfSheet(archive, name, relations, frame)));
    return {
      visibility,
      cells,
      looks: frame.looks,
      rows: frame.rows,
      shared: frame.shared,
      columns: columnsIn(sections),
      tables: await readTables(archive, relations, this.filterColours),
      rules: rulesIn(sections, looks.rules, colour, (dxf) => ruleLookOf(dxf, colour)),
      protection: protectionIn(sections),
      frozen: frozenIn(sections),
      filter: filterIn(sections, this.filterColours),
      validations: validationsIn(sections),
      links: linksIn(sections, relations),
      ...(await readComments(archive, relations, persons)),
      properties: await sheetProperties(archive, sections, relations),
      view: viewIn(sections, colour),
      page: pageIn(sections),
    };
  }
}
