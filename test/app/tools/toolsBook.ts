import { toolsDesk, type ToolsDesk } from '../../../src/app/desk/tools/toolsDesk';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import { untilAborted } from '../../../src/app/untilAborted';
import type { ListPlan, ListPlanner } from '../../../src/app/ports/listPlanner';
import type { CombineChoice, ToolsState } from '../../../src/app/tools/state';
import type { ListTools } from '../../../src/app/ports/listTools';
import type { NewSheet, SheetWriter } from '../../../src/app/ports/sheetWriter';
import { openTools, type Tools } from '../../../src/app/tools/openTools';
import { openPickedFile } from '../../../src/browser/pickedFiles';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { sha256 } from '../../../src/crypto/sha256';
import type { Acknowledgement } from '../../../src/core/report/basis';
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
  /** Which warnings are accepted. */
  acknowledged: readonly Acknowledgement[];
  guarded: number;
  /** What guarding comes to. */
  guards: boolean;
  /** Makes the writing of the sheet with this number (from 1) fail. */
  failWriting: number | null;
  /** Makes the giving of names fail. */
  failNaming: boolean;
  /** Makes looks and plans wait. */
  holdPlanning: boolean;
  /** Lets go each plan that waits. */
  readonly held: (() => void)[];
  /** Names of the files that were looked at. */
  readonly looking: string[];
  /** How often the planner was let go. */
  released: number;
}

/** The desks' answers without a worker between. */
export function toolsOver(desk: ToolsDesk): ListTools {
  return {
    report: async (wish) => desk.report(wish),
    reportFile: async (wish, form) => desk.reportFile(wish, form),
    warnings: async () => desk.warnings(),
    warningsBasis: async () => desk.warningsBasis(),
    logColumns: async () => desk.logColumns(),
    tellIncident: async (wish) => desk.tellIncident(wish),
    incidentSheet: async (part) => desk.incidentSheet(part),
    incidentFile: async (part, form) => desk.incidentFile(part, form),
  };
}

/**
 * The same of what plans. Held: looks wait until they are called off, plans until `held` are let go, even
 * when nobody waits for them any more.
 */
function plannerOver(desk: ToolsDesk, book: () => ToolsBook): ListPlanner {
  const look = <Value>(signal: AbortSignal, work: () => Promise<Value>): Promise<Value> =>
    untilAborted(book().holdPlanning ? new Promise<Value>(() => undefined) : work(), signal);
  const plan = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    const { holdPlanning, held } = book();
    if (holdPlanning) await new Promise<void>((resolve) => held.push(resolve));
    return work();
  };
  return {
    lookAtFile: (file, signal) => {
      book().looking.push(file.name);
      return look(signal, () => desk.lookAtFile(file));
    },
    lookAtExclusions: (table, signal) => look(signal, () => desk.lookAtExclusions(table)),
    planCombine: (task) => plan(() => desk.planCombine(task)),
    planSplit: (task) => plan(() => desk.planSplit(task)),
    plannedSheet: async (at) => desk.plannedSheet(at),
    release: () => void book().released++,
  };
}

/** A workbook of these sheets, the first in front. */
export function toolsBook(content: Readonly<Record<string, Rows>>): ToolsBook {
  const book = fakeWorkbook(content);
  const desk = testDesk();
  const pane = openPane({ ...book.ports, checker: checkerOver(desk) });
  const basis = { program: 'Batch List Check 0.0.0' };
  const words = { de: toolsWords(textsOf('de'), basis), en: toolsWords(textsOf('en'), basis) };
  const own = toolsDesk({
    openPicked: openPickedFile,
    profile: builtInProfile,
    words,
    lastChecked: desk.lastChecked,
    digest: sha256,
    fileDigest: async () => null,
  });
  const all: ToolsBook = Object.assign(book, {
    pane,
    written: [],
    removed: [],
    shown: [],
    saved: [],
    acknowledged: [],
    guarded: 0,
    guards: true,
    failWriting: null,
    failNaming: false,
    holdPlanning: false,
    held: [],
    looking: [],
    released: 0,
    tools: openTools({
      reader: book.ports.reader,
      writer: { ...writerInto(() => all), show: async (id) => void all.shown.push(id) },
      tools: toolsOver(own),
      planner: plannerOver(own, () => all),
      downloads: {
        offered: true,
        save: (name, file) => void all.saved.push({ name, content: file }),
      },
      clock: book.ports.clock,
      workbookName: async () => 'Vorfall.xlsx',
      pane,
      acknowledged: async () => all.acknowledged,
      guardList: async () => ++all.guarded > 0 && all.guards,
      names: () => ({ combined: 'Nachtliste', batch: 'Charge {number}' }),
    }),
  });
  return all;
}

function writerInto(book: () => ToolsBook): Omit<SheetWriter, 'show'> {
  return {
    write: async (wanted, { signal, progress }) => {
      const { sheets, written, failWriting } = book();
      signal.throwIfAborted();
      written.push(wanted);
      if (written.length === failWriting) {
        throw new WorkbookFailure('not-kept', { sheet: wanted.name, row: 2, column: 0 });
      }
      const wish = wanted.unfinished ?? wanted.name;
      let name = wish;
      for (let at = 2; sheets.has(name); at++) name = `${wish} (${String(at)})`;
      sheets.set(name, rowsOf(wanted));
      progress('comparing', wanted.sheet.rowCount, wanted.sheet.rowCount);
      return { id: name, name };
    },
    giveNames: async (made) => {
      const { sheets, failNaming } = book();
      if (failNaming) throw new WorkbookFailure('excel-failed', { code: 'GeneralException' });
      return made.map(({ id, name }) => {
        sheets.set(name, sheets.get(id) ?? []);
        sheets.delete(id);
        return { id: name, name };
      });
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

/** Opens the merge for these sheets. */
export async function combine(at: ToolsBook, ...sheetIds: readonly string[]): Promise<void> {
  await lookedAt(at);
  at.tools.actions.open('combine');
  await nextTurn();
  at.tools.actions.chooseCombine({ sheetIds });
}

/** Settles the pane's list and opens the split. */
export async function split(at: ToolsBook): Promise<void> {
  await lookedAt(at);
  at.pane.actions.chooseKind('second');
  at.pane.actions.confirmList();
  at.tools.actions.open('split');
  await nextTurn();
}

/** Waits until everything that was picked is looked at. */
export async function seen({ tools }: ToolsBook): Promise<void> {
  const isLooking = (): boolean => JSON.stringify(tools.state()).includes('"looking"');
  for (let turn = 0; turn < 500 && isLooking(); turn++) await nextTurn();
  if (isLooking()) throw new Error('still looking');
}

/** Where the open tool is. */
export function stepOf({ tools }: ToolsBook): NonNullable<ToolsState['open']>['step'] | undefined {
  return tools.state().open?.step;
}

/** What is planned. Throws where nothing is. */
export function planOf(at: ToolsBook): ListPlan {
  const step = stepOf(at);
  if (step?.at !== 'planned') throw new Error(`not planned: ${String(step?.at)}`);
  return step.plan;
}

/** What is chosen for a merge. Throws where none is open. */
export function choiceOf({ tools }: ToolsBook): CombineChoice {
  const { open } = tools.state();
  if (open?.tool !== 'combine') throw new Error('no merge is open');
  return open.choice;
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
