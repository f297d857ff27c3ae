import type { SheetChange } from '../ports/changeFeed';
import type { ColourSight } from '../ports/painter';
import type { PanePorts } from '../ports/panePorts';
import { compareEarlier, lookAtList, lookAtReferences, readSheets, takeList } from './lookAtSheets';
import type { Colours } from './state';
import { attempt, type PaneStore } from './store';

/** Hints come in swarms: one look for all of a swarm. */
const QUIET_MS = 400;

/**
 * Up to here a list is read again after a hint, which may have been about nothing (a format). A longer
 * one stays "changed" until it is checked: reading it after every keystroke would stall Excel.
 */
const LONGEST_COMPARED = 50_000;

/** Follows the workbook's hints until the function that it resolves to is called. */
export async function followChanges(store: PaneStore, ports: PanePorts): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let reading = new AbortController();
  const stopWaiting = (): void => {
    if (timer !== null) clearTimeout(timer);
    reading.abort();
    reading = new AbortController();
  };
  // By itself: the pane follows whatever the colours say, or do not say.
  const lookAtColours = async (): Promise<void> => {
    await attempt(store, () => compareColours(store, ports));
  };
  const followSoon = (): void => {
    timer = setTimeout(() => {
      // What was heard while a check ran is looked at after it: nobody would say it once more.
      if (store.state().result.kind === 'running') return followSoon();
      const { signal } = reading;
      return void attempt(store, () => follow(store, ports, signal)).then(lookAtColours);
    }, QUIET_MS);
  };
  let colourTimer: ReturnType<typeof setTimeout> | null = null;
  const unwatch = await ports.changes.watch((change) => {
    if (change.what === 'colours') {
      colourTimer ??= setTimeout(() => {
        colourTimer = null;
        void lookAtColours();
      }, QUIET_MS);
      return;
    }
    stopWaiting();
    notice(store, change);
    followSoon();
  });
  return () => {
    stopWaiting();
    if (colourTimer !== null) clearTimeout(colourTimer);
    unwatch();
  };
}

function notice(store: PaneStore, change: Exclude<SheetChange, { what: 'colours' }>): void {
  switch (change.what) {
    case 'content':
      return store.tell({ type: 'content-changed', sheetId: change.sheetId });
    case 'activated':
      return store.tell({ type: 'sheet-activated', sheetId: change.sheetId });
    case 'sheets':
      return;
  }
}

/** Brings the pane in line with the workbook: a hint never says all that happened. */
async function follow(store: PaneStore, ports: PanePorts, signal: AbortSignal): Promise<void> {
  await readSheets(store, ports);
  const { list, sheets, activeSheet, result } = store.state();
  // A check that began meanwhile reads everything itself.
  if (result.kind === 'running') return;
  const active = sheets.find(({ id }) => id === activeSheet);
  const isGone = !sheets.some(({ id }) => id === list.sheet?.id);
  if (active !== undefined && (isGone || mayFollow(store, active.id))) {
    return takeList(store, ports, active);
  }
  if (active !== undefined && list.kind === 'unseen') return takeList(store, ports, active);
  if (list.kind === 'asking' || list.kind === 'empty') {
    await lookAtList(store, ports, list.sheet, null);
  }
  await lookAtReferences(store, ports);
  if ((store.state().list.sheet?.rows ?? 0) > LONGEST_COMPARED) return;
  await compareEarlier(store, ports, signal);
  await compareChecked(store, ports, signal);
}

/** Ctrl+Z takes our colours back, and no event need tell of it. */
async function compareColours(store: PaneStore, { painter }: PanePorts): Promise<void> {
  const { colours, result } = store.state();
  // Only beside a check is anything said of colours; the look costs more the more rules a workbook has.
  if (colours === 'working' || result.kind !== 'checked') return;
  const sight = await painter.sight();
  // Turned on or off meanwhile, or painted anew: what was looked at is no more.
  if (store.state().colours !== colours || store.state().result.kind !== result.kind) return;
  const now = coloursOf(sight, colours);
  if (now !== colours) store.tell({ type: 'colours', colours: now });
}

function coloursOf(sight: ColourSight, before: Colours): Colours {
  switch (sight) {
    case 'as-painted':
      return 'on';
    case 'others':
      return 'lost';
    case 'none':
      return before === 'off' ? 'off' : 'lost';
  }
}

/** Until something was said of a list, the sheet in front is meant. */
function mayFollow(store: PaneStore, active: string): boolean {
  const { list } = store.state();
  if (list.sheet?.id === active) return false;
  return list.kind !== 'settled' && (list.kind !== 'asking' || list.listKind === null);
}

async function compareChecked(
  store: PaneStore,
  { reader, checker }: PanePorts,
  signal: AbortSignal,
): Promise<void> {
  const { list, result } = store.state();
  if (result.kind !== 'checked' || list.sheet === null) return;
  const { id } = list.sheet;
  const same = await checker.isAsChecked(
    await reader.read(id, { signal, progress: () => undefined }),
  );
  signal.throwIfAborted();
  const { result: now } = store.state();
  // A check that began meanwhile has read the list itself: what differs from an earlier one is no news to it.
  if (now.kind !== 'checked' || now.summary !== result.summary) return;
  store.tell({ type: 'list-compared', sheetId: id, same });
}
