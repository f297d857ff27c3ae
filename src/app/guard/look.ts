import type { Judgement, JudgeSight } from '../ports/guardKeeper';
import type { GuardedList } from '../ports/guardList';
import { actOn } from './act';
import { rekeep } from './resume';
import type { GuardSession } from './session';
import { referenceKey, takeSight } from './sight';

/** Rows of the sheet, indices from 0, inclusive. */
export interface LookedRows {
  readonly first: number;
  readonly last: number;
}

/** Looks at the list and does what has to be done; `rows`: only these, where that is enough. */
export async function look(session: GuardSession, rows: LookedRows | null): Promise<void> {
  const { list } = session;
  if (list === null || session.view.protection.kind === 'off') return;
  session.tell({ working: 'looking' });
  session.beginLook();
  const judgement = (await lookAtRows(session, list, rows)) ?? (await lookAtAll(session, list));
  if (judgement === null) return;
  session.tell({ lastVerified: session.now(), rows: judgement.rows, problem: null });
  await actOn(session, judgement);
}

async function lookAtRows(
  session: GuardSession,
  { sheetId }: GuardedList,
  rows: LookedRows | null,
): Promise<Judgement | null> {
  const { place } = session.view;
  if (rows === null || place === null) return null;
  const part = await session.ports.reader.reread(sheetId, place, rows);
  return part && session.ports.keeper.judgePart(sheetId, part, sightOf(session));
}

async function lookAtAll(session: GuardSession, list: GuardedList): Promise<Judgement | null> {
  const sight = await session.ports.reader.read(list);
  const read = await takeSight(session, list, sight);
  if (read === null) return null;
  const judged = await session.ports.keeper.judge(list.sheetId, read.state, sightOf(session));
  if (judged !== null) return judged;
  // The keeper stopped and forgot: the journal and the restore point know more than nothing.
  await rekeep(session);
  return null;
}

function sightOf(session: GuardSession): JudgeSight {
  const { origin, mayWrite } = session;
  return { origin, isOpen: session.isOpen(), mayWrite };
}

/** Looks at a sheet that the list was compared with: what changed there is noted, never undone. */
export async function lookAtReference(session: GuardSession, sheetId: string): Promise<void> {
  const reference = session.list?.references.find((one) => one.sheetId === sheetId);
  if (reference === undefined) return;
  const { reader, keeper } = session.ports;
  const sight = await reader.read(reference);
  if (sight.kind !== 'read') {
    if (await isForgotten(session, sheetId)) return;
    session.log('reference-changed', null, [reference.sheet]);
    return;
  }
  const key = referenceKey(sheetId);
  const sightNow = { origin: 'unknown', isOpen: false, mayWrite: false } as const;
  const judgement = await keeper.judge(key, sight.state, sightNow);
  if (judgement === null || judgement.judged.kind === 'nothing') return;
  const { facts, kind } = judgement.judged;
  await keeper.takeAsIs(key);
  const isSame = kind === 'accept' && facts.change.kind === 'rows-moved';
  if (!isSame) session.log('reference-changed', facts.broken + facts.strange, [reference.sheet]);
}

async function isForgotten(session: GuardSession, sheetId: string): Promise<boolean> {
  const key = referenceKey(sheetId);
  const isKnown = (await session.ports.keeper.snapshot(key)) !== null;
  if (isKnown) await session.ports.keeper.forget(key);
  return !isKnown;
}
