import type { WorkbookPatch } from '../../write/workbookPatch';
import type { LookWriter } from '../lookXml';
import type { SheetTies } from '../sheetXml';
import type { WholeDocument } from '../wholeExtras';
import type { WholeSheet } from '../wholeWorkbook';
import {
  allNotes,
  noteBoxesXml,
  notesXml,
  Persons,
  ThreadNumbers,
  threadsXml,
} from './commentParts';
import { coreXml, customXml, extendedXml, panesXml, settingsXml } from './documentParts';
import { tableXml } from './tableXml';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const SETTINGS = 'application/vnd.ms-office.webextension';

/** What of a sheet lies in parts of its own. */
type SavedSheet = Pick<WholeSheet, 'tables' | 'links' | 'threads' | 'notes' | 'properties'> & {
  readonly name: string;
};

/** Adds the parts that worksheets point to, and numbers what has to be told apart in the whole workbook. */
export class PartAdder {
  private readonly persons = new Persons();
  private readonly numbers = new ThreadNumbers();
  private tables = 0;

  constructor(
    private readonly patch: WorkbookPatch,
    private readonly looks: LookWriter,
  ) {}

  /** The parts of one sheet, and the ids of its relationships to them. */
  async addOf(sheet: SavedSheet): Promise<SheetTies> {
    return {
      tables: await this.addTables(sheet),
      links: await this.addLinks(sheet),
      noteBoxes: await this.addComments(sheet),
      properties: await this.addProperties(sheet),
    };
  }

  /** To be called behind the last sheet: lists the people who wrote. */
  async finish(): Promise<void> {
    const content = this.persons.xml();
    if (content === null) return;
    await this.patch.addWorkbookPart({
      before: 'xl/persons/person',
      behind: '.xml',
      content,
      contentType: 'application/vnd.ms-excel.person+xml',
      type: `${MICROSOFT}/2017/10/relationships/person`,
    });
  }

  private async addTables({ name, tables }: SavedSheet): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const table of tables) {
      const content = tableXml(table, ++this.tables, this.looks);
      ids.push(
        await this.addXml(name, 'xl/tables/table', content, `${SPREADSHEET}.table+xml`, 'table'),
      );
    }
    return ids;
  }

  private async addLinks({ name, links }: SavedSheet): Promise<readonly (string | null)[]> {
    const ids = new Map<string, string>();
    for (const { target } of links) {
      if (target === null || ids.has(target)) continue;
      ids.set(target, await this.patch.addSheetAddress(name, target, 'hyperlink'));
    }
    return links.map(({ target }) => (target === null ? null : (ids.get(target) ?? null)));
  }

  private async addComments({ name, threads, notes }: SavedSheet): Promise<string | null> {
    if (threads.length === 0 && notes.length === 0) return null;
    const numbered = threads.map((thread) => ({ thread, id: this.numbers.next() }));
    const all = allNotes(notes, numbered);
    const comments = `${SPREADSHEET}.comments+xml`;
    await this.addXml(name, 'xl/comments', notesXml(all), comments, 'comments');
    if (threads.length > 0) {
      const content = threadsXml(numbered, this.persons, this.numbers);
      const [type, about] = [
        `${MICROSOFT}/2017/10/relationships/threadedComment`,
        'threadedcomments',
      ];
      const contentType = `application/vnd.ms-excel.${about}+xml`;
      await this.addXml(name, 'xl/threadedComments/threadedComment', content, contentType, type);
    }
    return this.patch.addSheetPart(name, {
      before: 'xl/drawings/vmlDrawing',
      behind: '.vml',
      content: noteBoxesXml(all),
      contentType: 'application/vnd.openxmlformats-officedocument.vmlDrawing',
      type: 'vmlDrawing',
    });
  }

  private async addProperties({
    name,
    properties,
  }: SavedSheet): Promise<ReadonlyMap<string, string>> {
    const ids = new Map<string, string>();
    for (const [key, text] of properties) {
      const id = await this.patch.addSheetPart(name, {
        before: 'xl/customProperty',
        behind: '.bin',
        content: utf16(text),
        contentType: `${SPREADSHEET}.customProperty`,
        type: 'customProperty',
      });
      ids.set(key, id);
    }
    return ids;
  }

  private addXml(
    sheet: string,
    before: string,
    content: string,
    contentType: string,
    type: string,
  ): Promise<string> {
    return this.patch.addSheetPart(sheet, { before, behind: '.xml', content, contentType, type });
  }
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    bytes[at * 2] = unit & 0xff;
    bytes[at * 2 + 1] = unit >> 8;
  }
  return bytes;
}

/** Writes what a file says of itself into a new workbook. */
export async function addDocument(patch: WorkbookPatch, document: WholeDocument): Promise<void> {
  patch.replacePart('docProps/core.xml', coreXml(document));
  patch.replacePart('docProps/app.xml', extendedXml(document));
  const { customProperties, settings } = document;
  if (customProperties.size > 0) {
    await patch.addPart('', {
      before: 'docProps/custom',
      behind: '.xml',
      content: customXml(customProperties),
      contentType: 'application/vnd.openxmlformats-officedocument.custom-properties+xml',
      type: 'custom-properties',
    });
  }
  if (settings.length === 0) return;
  const { part } = await patch.addPart('', {
    before: 'xl/webextensions/taskpanes',
    behind: '.xml',
    content: panesXml([]),
    contentType: `${SETTINGS}taskpanes+xml`,
    type: `${MICROSOFT}/2011/relationships/webextensiontaskpanes`,
  });
  const ids: string[] = [];
  for (const [at, each] of settings.entries()) {
    const added = await patch.addPart(part, {
      before: 'xl/webextensions/webextension',
      behind: '.xml',
      content: settingsXml(each, at + 1),
      contentType: `${SETTINGS}+xml`,
      type: `${MICROSOFT}/2011/relationships/webextension`,
    });
    ids.push(added.id);
  }
  patch.replacePart(part, panesXml(ids));
}
