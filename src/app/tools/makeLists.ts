import type { Sheet } from '../../core/table/column';
import type { PickedFile } from '../ports/checker';
import { untilAborted } from '../untilAborted';
import type { MadeList } from '../pane/takeMade';
import type { CombineTask, ListPlan, PlannedList, ToolTable } from '../ports/listPlanner';
import type { MadeSheet, Writing } from '../ports/sheetWriter';
import { wishesOf } from '../wishesFor';
import { fitSheets, takenFile } from './chosenTables';
import { exclusionsOf } from './exclusionsOf';
import type { ToolsSession } from './session';
import { freeSheetNames } from './sheetName';
import type {
  ChosenFile,
  CombineChoice,
  MadeRows,
  PickedTable,
  SplitChoice,
  TableChoice,
  ToolWork,
} from './state';

/** Reads the lists as they are now and says what would be made. Throws what reading throws. */
export async function planLists(session: ToolsSession): Promise<void> {
  const plan = await untilAborted(readPlan(session), session.signal());
  if (plan !== null)
    session.tell({ type: 'making', step: { at: 'planned', plan, changed: false } });
}

/**
 * Makes the lists that were planned, each in a new sheet. The sheets are read once more: if something
 * else would come of it now, that is shown and nothing is made. All get their names when the last one is
 * whole; where one fails, all that were made are removed. Throws `WorkbookFailure`.
 */
export async function makeLists(session: ToolsSession): Promise<void> {
  const { open } = session.state();
  if (open === null || open.tool === 'incident' || open.step.at !== 'planned') return;
  const { plan: before } = open.step;
  const plan = await untilAborted(readPlan(session), session.signal());
  if (plan === null) return;
  if (plan.refusals.length > 0 || !samePlan(before, plan)) {
    session.tell({ type: 'making', step: { at: 'planned', plan, changed: true } });
    return;
  }
  const made = await writeAll(session, plan.lists);
  session.tell({ type: 'making', step: { at: 'working', work: { doing: 'checking' } } });
  const guarded = open.tool === 'combine' && (await takeCombined(session, open.choice, plan, made));
  if (open.tool === 'split') await rememberBatches(session, plan, made);
  session.tell({ type: 'making', step: { at: 'done', made, guarded } });
}

function work(session: ToolsSession, doing: ToolWork): void {
  session.tell({ type: 'making', step: { at: 'working', work: doing } });
}

/** With the names that the sheets will really have. */
async function readPlan(session: ToolsSession): Promise<ListPlan | null> {
  const plan = await wishedPlan(session);
  if (plan === null) return null;
  const taken = await session.ports.reader.sheets();
  const names = freeSheetNames(
    plan.lists.map(({ name }) => name),
    taken.map(({ name }) => name),
  );
  const lists = plan.lists.map((list, at) => ({ ...list, name: names[at] ?? list.name }));
  return { ...plan, lists };
}

async function wishedPlan(session: ToolsSession): Promise<ListPlan | null> {
  const { open } = session.state();
  if (open === null) return null;
  switch (open.tool) {
    case 'combine':
      return combinePlan(session, open.choice);
    case 'split':
      return splitPlan(session, open.choice);
    case 'incident':
      return null;
  }
}

async function combinePlan(session: ToolsSession, choice: CombineChoice): Promise<ListPlan> {
  const { ports } = session;
  const { language, sheets } = ports.pane.state();
  const tables: ToolTable[] = [];
  for (const { id, name } of sheets.filter((sheet) => choice.sheetIds.includes(sheet.id))) {
    tables.push({ from: 'workbook', sheet: await readSheet(session, id, name) });
  }
  for (const file of choice.files.map(takenFile)) {
    if (file !== null) tables.push({ from: 'disk', file });
  }
  const { exclusions, agencies, repeats, name } = choice;
  const people = await readPeople(session, choice);
  const exclusionTable = await readExclusionTable(session, choice);
  work(session, { doing: 'planning' });
  const task = { tables, exclusions, exclusionTable, people, agencies, repeats, name, language };
  return ports.planner.planCombine(task, session.signal());
}

async function readPeople(
  session: ToolsSession,
  { people, directory }: CombineChoice,
): Promise<CombineTask['people']> {
  if (people === null || directory === null) return null;
  return {
    table: await readTable(session, pickedTable(people)),
    directory: await readTable(session, pickedTable(directory)),
  };
}

/** A file in which nothing was chosen is given whole: what comes of it is said, never passed over. */
function pickedTable(table: TableChoice): PickedTable {
  if (table.from === 'workbook') return table;
  return { from: 'disk', file: takenFile(table.file) ?? table.file.file };
}

async function readExclusionTable(
  session: ToolsSession,
  { exclusionTable }: Pick<CombineChoice, 'exclusionTable'>,
): Promise<ToolTable | null> {
  return exclusionTable === null ? null : readTable(session, exclusionTable.table);
}

async function splitPlan(session: ToolsSession, choice: SplitChoice): Promise<ListPlan | null> {
  const { ports } = session;
  const { language, list: step } = ports.pane.state();
  if (step.kind !== 'settled') return null;
  const list = await readSheet(session, step.sheet.id, step.sheet.name);
  const exclusionTable = await readExclusionTable(session, choice);
  work(session, { doing: 'planning' });
  const wishes = wishesOf(step);
  const task = { ...choice, exclusionTable, list, wishes, language };
  return ports.planner.planSplit(task, session.signal());
}

async function readTable(session: ToolsSession, table: PickedTable): Promise<ToolTable> {
  if (table.from === 'disk') return table;
  const { id, name } = table.sheet;
  return { from: 'workbook', sheet: await readSheet(session, id, name) };
}

function readSheet(session: ToolsSession, id: string, what: string): Promise<Sheet> {
  return session.ports.reader.read(id, {
    signal: session.signal(),
    progress: (done, rows) => work(session, { doing: 'reading', what, done, rows }),
  });
}

function samePlan(before: ListPlan, now: ListPlan): boolean {
  const told = ({ lists, excluded, dropped, added }: ListPlan): string =>
    JSON.stringify([lists, excluded, dropped, added]);
  return told(before) === told(now);
}

async function writeAll(
  session: ToolsSession,
  lists: readonly PlannedList[],
): Promise<readonly MadeRows[]> {
  const { writer, planner } = session.ports;
  const made: MadeSheet[] = [];
  try {
    for (const [at, { name }] of lists.entries()) {
      const sheet = await planner.plannedSheet(at);
      if (sheet === null) throw new Error('the plan is gone');
      const writing: Writing = {
        signal: session.signal(),
        progress: (doing, read, all) => work(session, { doing, what: name, done: read, rows: all }),
      };
      const { id } = await writer.write({ ...sheet, name }, writing);
      made.push({ id, name });
    }
    const named = await writer.giveNames(made);
    return named.map((one, at) => ({ ...one, rows: lists[at]?.rows ?? 0 }));
  } catch (error) {
    await writer.remove(made.map(({ id }) => id));
    throw error;
  }
}

type MadeAlone = Omit<MadeList, 'sources' | 'files'>;

function madeLists(
  plan: ListPlan,
  made: readonly MadeRows[],
  kind: MadeList['kind'],
): readonly MadeAlone[] {
  return made.map(({ id, name }, at) => {
    const columns = plan.lists[at]?.columns ?? { account: 0, id: 1, bound: [0, 1] };
    return { id, name, kind, columns, exclusions: exclusionsOf(plan, at) };
  });
}

/** Batches are of the kind of the list they come from, and so are those left out of it. */
async function rememberBatches(
  { ports: { pane } }: ToolsSession,
  plan: ListPlan,
  made: readonly MadeRows[],
): Promise<void> {
  const { list, exclusions: before } = pane.state();
  if (list.kind !== 'settled') return;
  for (const one of madeLists(plan, made, list.listKind)) {
    const exclusions = [...before, ...one.exclusions];
    await pane.rememberMade({ ...one, exclusions, sources: [], files: [] });
  }
}

/**
 * The night's lists, with their sources to compare with: each is taken, checked and guarded at once.
 * Whether all are guarded then.
 */
async function takeCombined(
  { ports }: ToolsSession,
  { sheetIds, files }: CombineChoice,
  plan: ListPlan,
  made: readonly MadeRows[],
): Promise<boolean> {
  const sources = { sources: sheetIds, files: files.flatMap(comparedFile) };
  const all = madeLists(plan, made, 'second').map((one) => ({ ...one, ...sources }));
  // The pane may follow the sheet in front: by then it has to be known as what it is.
  for (const one of all) await ports.pane.rememberMade(one);
  let guarded = all.length > 0;
  // The first one comes last: it stays in front.
  for (const one of [...all].reverse()) {
    await ports.writer.show(one.id);
    await ports.pane.takeMade(one);
    if (!(await ports.guardList())) guarded = false;
  }
  return guarded;
}

/** A file to compare the new list with: named by its sheets only where some of them were not taken. */
function comparedFile(chosen: ChosenFile): readonly PickedFile[] {
  const file = takenFile(chosen);
  if (file === null) return [];
  const isWhole = fitSheets(chosen.look).length === chosen.sheets.length;
  return [isWhole ? chosen.file : file];
}
