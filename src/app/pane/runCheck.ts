import type { CheckSummary, CheckTask } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import type { ReadingProgress } from '../ports/sheetReader';
import type { RememberedList, RememberedReference } from '../ports/workbookMemory';
import { headingsOf } from '../memory/columnsRemembered';
import { wishesOf } from '../wishesFor';
import { HEAD_ROWS, lookAtReferences } from './lookAtSheets';
import { hasReference } from './referenceStep';
import { rememberedFile } from './rememberedFile';
import type { ListStep, PaneState } from './state';
import { attempt, type PaneStore } from './store';

type SettledList = Extract<ListStep, { kind: 'settled' }>;

/**
 * Checks the list: reads it and its references anew, has them compared, colours the rows and
 * remembers the check. Does nothing while steps 1 and 2 are open. Never rejects.
 */
export async function runCheck(
  store: PaneStore,
  ports: PanePorts,
  signal: AbortSignal,
): Promise<void> {
  const { list, reference } = store.state();
  if (list.kind !== 'settled' || !hasReference(reference)) return;
  store.tell({ type: 'check-started' });
  let summary: CheckSummary | null = null;
  const done = await attempt(store, async () => {
    summary = await check(store, ports, await followColumns(store, ports, list), signal);
  });
  if (!done) {
    store.tell({ type: 'check-ended-early' });
    // Whatever else the checker was asked ended with the check.
    await attempt(store, () => lookAtReferences(store, ports));
  }
  if (summary === null) return;
  const checked: CheckSummary = summary;
  await attempt(store, () => colour(store, ports));
  await attempt(store, () => remember(store.state(), ports, checked));
}

/** Columns may have been inserted since the list was looked at: by their old places others would be taken. */
async function followColumns(
  store: PaneStore,
  { reader, checker }: PanePorts,
  before: SettledList,
): Promise<SettledList> {
  const sheetId = before.sheet.id;
  const look = await checker.look(await reader.readHead(sheetId, HEAD_ROWS));
  store.tell({ type: 'columns-followed', sheetId, look });
  const { list } = store.state();
  return list.kind === 'settled' ? list : before;
}

async function check(
  store: PaneStore,
  ports: PanePorts,
  list: SettledList,
  signal: AbortSignal,
): Promise<CheckSummary | null> {
  const task = await readAll(store, ports, list, signal);
  const answer = await ports.checker.check(task, signal, (doing, file) => {
    const work =
      doing === 'reading' ? ({ doing, what: file ?? '', read: 0, rows: 0 } as const) : { doing };
    store.tell({ type: 'check-went-on', work });
  });
  if (answer.kind === 'refused') {
    store.tell({ type: 'check-refused', refusal: answer.refusal });
    return null;
  }
  store.tell({ type: 'check-done', summary: answer.summary, at: ports.clock.now() });
  return answer.summary;
}

/** Always the sheets as they are now: what was read before proves nothing. */
async function readAll(
  store: PaneStore,
  { reader }: PanePorts,
  list: SettledList,
  signal: AbortSignal,
): Promise<CheckTask> {
  const { reference, answers, exclusions } = store.state();
  const reading = (what: string): { signal: AbortSignal; progress: ReadingProgress } => ({
    signal,
    progress: (read, rows) =>
      store.tell({ type: 'check-went-on', work: { doing: 'reading', what, read, rows } }),
  });
  const own = await reader.read(list.sheet.id, reading(list.sheet.name));
  const sheets: CheckTask['sheets'][number][] = [];
  for (const { info, role } of reference.sheets) {
    if (role === null) continue;
    sheets.push({ sheet: await reader.read(info.id, reading(info.name)), role });
  }
  return {
    sheetId: list.sheet.id,
    list: own,
    wishes: wishesOf(list),
    kind: list.listKind,
    answers,
    exclusions,
    sheets,
    files: reference.files,
  };
}

/** Colours what was checked; where nothing could be compared, old colours must not stay. */
export async function colour(store: PaneStore, { checker, painter }: PanePorts): Promise<void> {
  const before = store.state().colours;
  store.tell({ type: 'colours', colours: 'working' });
  try {
    const job = await checker.paintJob();
    const reading = { signal: new AbortController().signal, progress: () => undefined };
    await (job === null ? painter.clear() : painter.paint(job, reading));
    store.tell({ type: 'colours', colours: job === null ? 'off' : 'on' });
  } catch (error) {
    store.tell({ type: 'colours', colours: before });
    throw error;
  }
}

/** Takes the colours away. Throws `WorkbookFailure`: then they are still there. */
export async function uncolour(store: PaneStore, { painter }: PanePorts): Promise<void> {
  store.tell({ type: 'colours', colours: 'working' });
  try {
    await painter.clear();
    store.tell({ type: 'colours', colours: 'off' });
  } catch (error) {
    store.tell({ type: 'colours', colours: 'on' });
    throw error;
  }
}

async function remember(
  { list, reference, answers, exclusions, startsAnew }: PaneState,
  { memory, clock }: PanePorts,
  summary: CheckSummary,
): Promise<void> {
  if (list.kind !== 'settled') return;
  const { counts, passed, comparable, fingerprint, checkCode } = summary;
  const at = clock.now().toISOString();
  const entry: RememberedList = {
    sheetId: list.sheet.id,
    sheet: list.sheet.name,
    kind: list.listKind,
    columns: list.columns,
    headings: headingsOf(list.look, list.columns),
    references: rememberedReferences(reference),
    answers,
    exclusions,
    ...(startsAnew ? { startsAnew } : {}),
    lastCheck: { fingerprint, checkCode, counts, passed, comparable, at },
  };
  await memory.remember(entry);
}

function rememberedReferences({
  sheets,
  files,
}: PaneState['reference']): readonly RememberedReference[] {
  return [
    ...sheets.flatMap(({ info, role }): RememberedReference[] =>
      role === null ? [] : [{ from: 'workbook', sheetId: info.id, sheet: info.name, role }],
    ),
    ...files.map(rememberedFile),
  ];
}
