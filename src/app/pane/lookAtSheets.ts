import type { ColumnWishes } from '../../core/columns/chooseColumns';
import { rememberedOf, type RememberedSheet } from '../memory/sameSheet';
import type { PanePorts } from '../ports/panePorts';
import type { SheetInfo } from '../ports/sheetReader';
import { wishesOf } from '../wishesFor';
import { wishesLike } from '../wishesLike';
import type { ListStep } from './state';
import type { PaneStore } from './store';

/** Headings stand in the first 50 rows (core/columns/headerRow.ts); the rest shows what is below. */
export const HEAD_ROWS = 200;

/** Learns which sheets there are, and whether the file keeps what is noted in it. Throws `WorkbookFailure`. */
export async function readSheets(store: PaneStore, { reader, memory }: PanePorts): Promise<void> {
  store.tell({ type: 'file-known', lostIn: await memory.lostIn() });
  const sheets = await reader.sheets();
  store.tell({ type: 'sheets-known', sheets, activeSheet: await reader.activeSheet() });
}

/** Makes a sheet the list and learns its columns, then what its references may be. */
export async function takeList(
  store: PaneStore,
  ports: PanePorts,
  sheet: SheetInfo,
): Promise<void> {
  store.tell({ type: 'list-taken', sheet });
  const lists = await ports.memory.recall();
  await lookAtList(store, ports, sheet, rememberedOf(sheet, store.state().sheets, lists));
  await lookAtReferences(store, ports);
  await compareEarlier(store, ports, new AbortController().signal);
}

/** Looks (again) at the head of the list's sheet. Throws `WorkbookFailure`. */
export async function lookAtList(
  store: PaneStore,
  { reader, checker }: PanePorts,
  { id, rows }: SheetInfo,
  found: RememberedSheet | null,
): Promise<void> {
  const look = rows === 0 ? null : await checker.look(await reader.readHead(id, HEAD_ROWS));
  const remembered = found?.list ?? null;
  const isProposal = found?.isSame === false;
  store.tell({ type: 'list-looked-at', sheetId: id, look, remembered, isProposal });
}

/** Finds out which of the other sheets can serve as reference. Throws `WorkbookFailure`. */
export async function lookAtReferences(
  store: PaneStore,
  { reader, checker }: PanePorts,
): Promise<void> {
  const list = store.state().list.sheet?.id;
  const like = headingsOfList(store.state().list);
  for (const { info, fitness } of store.state().reference.sheets) {
    if (fitness !== 'looking') continue;
    if (store.state().list.sheet?.id !== list) return;
    const sheetId = info.id;
    if (info.rows === 0) {
      store.tell({ type: 'reference-looked-at', sheetId, fitness: 'empty' });
      continue;
    }
    const holds = await checker.holdsPairs(await reader.readHead(sheetId, HEAD_ROWS), like);
    const found = holds ? 'pairs' : 'no-pairs';
    store.tell({ type: 'reference-looked-at', sheetId, fitness: found });
  }
}

function headingsOfList(list: ListStep): ColumnWishes {
  if (list.kind !== 'asking' && list.kind !== 'settled') return {};
  const { choice, headings } = list.look;
  if (list.columns === null || choice.headerRow === null) return {};
  const agency = choice.kind === 'chosen' ? choice.agency : null;
  return wishesLike({ ...list.columns, agency }, (at) => headings[at] ?? '');
}

/**
 * Whether the list is still the one that an earlier session checked, where nothing else changed since: its
 * fingerprint says so, of no other sheet. Throws `WorkbookFailure`, and what `signal` was aborted with.
 */
export async function compareEarlier(
  store: PaneStore,
  { reader, checker }: PanePorts,
  signal: AbortSignal,
): Promise<void> {
  const { list, result, answers } = store.state();
  if (list.kind !== 'settled' || result.kind !== 'unchecked' || result.earlier === null) return;
  const { check, changed } = result.earlier;
  const { id: sheetId } = list.sheet;
  if (check.fingerprint === null || [...(changed ?? [])].some((one) => one !== sheetId)) return;
  const sheet = await reader.read(sheetId, { signal, progress: () => undefined });
  const now = await checker.fingerprint(sheet, wishesOf(list), answers);
  signal.throwIfAborted();
  // What changed while it was read may have been read before.
  if (store.state().result !== result) return;
  store.tell({ type: 'earlier-compared', sheetId, same: now === check.fingerprint });
}
