import { toolsDesk, type ToolsDesk } from '../../../src/app/desk/tools/toolsDesk';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import type { ListTools } from '../../../src/app/ports/listTools';
import type { NewSheet, SheetWriter } from '../../../src/app/ports/sheetWriter';
import { openTools, type Tools } from '../../../src/app/tools/openTools';
import { openPickedFile } from '../../../src/browser/pickedFiles';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { valueAt } from '../../../src/core/table/text';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import { toolsWords } from '../../../src/taskpane/toolsWords';
import { textsOf } from '../../../src/texts/catalog';
import type { Rows } from '../../core/support/listOf';
import { checkerOver, fakeWorkbook, testDesk, type FakeWorkbook } from '../pane/fakeWorkbook';

/** A workbook with pane and tools over the real desks; sheets are written into the fake workbook. */
export interface ToolsBook extends FakeWorkbook {
  readonly pane: Pane;
  readonly tools: Tools;
  readonly written: NewSheet[];
  readonly removed: string[];
  readonly shown: string[];
  readonly saved: { readonly name: string; readonly content: Blob }[];
  guarded: number;
  /** What guarding comes to. */
  guards: boolean;
  /** Makes the writing of the sheet with this number (from 1) fail. */
  failWriting: number | null;
}

/** The desks' answers without a worker between. */
export function toolsOver(desk: ToolsDesk): ListTools {
  return {
    planCombine: async (task) => desk.planCombine(task),
    planSplit: async (task) => desk.planSplit(task),
    plannedSheet: async (at) => desk.plannedSheet(at),
    report: async (wish) => desk.report(wish),
    reportFile: async (wish, form) => desk.reportFile(wish, form),
    logColumns: async () => desk.logColumns(),
    tellIncident: async (wish) => desk.tellIncident(wish),
    incidentSheet: async (part) => desk.incidentSheet(part),
    incidentFile: async (part, form) => desk.incidentFile(part, form),
  };
}

/** A workbook of these sheets, the first in front. */
export function toolsBook(content: Readonly<Record<string, Rows>>): ToolsBook {
  const book = fakeWorkbook(content);
  const desk = testDesk();
  const pane = openPane({ ...book.ports, checker: checkerOver(desk) });
  const basis = { program: 'Batch List Check 0.0.0', hashOf: () => null };
  const words = { de: toolsWords(textsOf('de'), basis), en: toolsWords(textsOf('en'), basis) };
  const own = toolsDesk({
    openPicked: openPickedFile,
    profile: builtInProfile,
    words,
    lastChecked: desk.lastChecked,
  });
  const all: ToolsBook = Object.assign(book, {
    pane,
    written: [],
    removed: [],
    shown: [],
    saved: [],
    guarded: 0,
    guards: true,
    failWriting: null,
    tools: openTools({
      reader: book.ports.reader,
      writer: { ...writerInto(() => all), show: async (id) => void all.shown.push(id) },
      tools: toolsOver(own),
      downloads: {
        offered: true,
        save: (name, file) => void all.saved.push({ name, content: file }),
      },
      clock: book.ports.clock,
      workbookName: async () => 'Vorfall.xlsx',
      pane,
      guardList: async () => ++all.guarded > 0 && all.guards,
      names: () => ({ combined: 'Nachtliste', batch: 'Charge {number}' }),
    }),
  });
  return all;
}

function writerInto(book: () => ToolsBook): Pick<SheetWriter, 'write' | 'remove'> {
  return {
    write: async (wanted, { signal, progress }) => {
      const { sheets, written, failWriting } = book();
      signal.throwIfAborted();
      written.push(wanted);
      if (written.length === failWriting) {
        throw new WorkbookFailure('not-kept', { sheet: wanted.name, row: 2, column: 0 });
      }
      let name = wanted.name;
      for (let at = 2; sheets.has(name); at++) name = `${wanted.name} (${String(at)})`;
      sheets.set(name, rowsOf(wanted));
      progress('comparing', wanted.sheet.rowCount, wanted.sheet.rowCount);
      return { id: name, name };
    },
    remove: async (ids) => {
      for (const id of ids) book().sheets.delete(id);
      book().removed.push(...ids);
    },
  };
}

/** A sheet's values, row by row. */
export function rowsOf({ sheet }: Pick<NewSheet, 'sheet'>): Rows {
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((column) => valueAt(column, row)),
  );
}

/** Waits until the pane's first look is over. */
export async function lookedAt({ pane }: ToolsBook): Promise<void> {
  for (let at = 0; at < 200 && pane.state().list.kind === 'looking'; at++) await nextTurn();
  await nextTurn();
}

/** Lets everything that is ready have its turn. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
