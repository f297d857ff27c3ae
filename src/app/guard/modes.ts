import type { RightPairs } from '../../core/guard/rightPairs';
import type { GuardedList } from '../ports/guardList';
import type { LockTerms } from '../ports/guardLock';
import { cannotWrite } from './act';
import { look } from './look';
import { writeJournal } from './memory';
import { holdReference } from './resume';
import type { GuardSession } from './session';
import { takeSight } from './sight';
import { watchList } from './watching';

/**
 * Guards a list from now on: what it holds is the snapshot. A list that is guarded already is only
 * looked at, and goes on as it is.
 */
export async function begin(
  session: GuardSession,
  list: GuardedList,
  right: RightPairs | null,
): Promise<void> {
  const { ports, view } = session;
  if (view.protection.kind !== 'off' && session.list?.sheetId === list.sheetId) {
    session.list = { ...list, sheet: session.list.sheet };
    await ports.keeper.knowRight(list.sheetId, right);
    return look(session, null);
  }
  session.list = list;
  session.closeBar();
  session.tell({ working: 'looking', away: null, place: null });
  const read = await takeSight(session, list, await ports.reader.read(list));
  if (read === null) return;
  const { rows } = await ports.keeper.hold(list.sheetId, read.state);
  await ports.keeper.knowRight(list.sheetId, right);
  for (const { sheetId } of list.references) await holdReference(session, sheetId);
  session.origin = 'unknown';
  session.shared.guarded.add(list.sheetId);
  await watchList(session, { ...read, sheetId: list.sheetId });
  session.tell({ rows, turnedOff: false, lastVerified: session.now() });
  session.log('began', rows);
  if (!(await ports.startup.startWithWorkbook(true))) session.log('starts-by-hand');
  await writeJournal(session);
}

/**
 * Ends the guard, and what was kept in the workbook goes; a lock of ours is taken away first, and where it
 * stays the guard does, too. Throws `WorkbookFailure`.
 */
export async function turnOff(session: GuardSession): Promise<void> {
  const { list } = session;
  if (list === null) return;
  if (session.lockTerms() !== null) await unlockList(session);
  if (session.lockTerms() !== null) return;
  session.log('ended');
  session.tell({ turnedOff: true });
  await end(session, list);
  // Nobody would read this hidden copy of people's accounts any more, and nobody could find it to delete it.
  await session.ports.restorePoint.remove(list);
}

/**
 * Ends the guard of a list that is nowhere to be found any more: nobody turned it off, so the next check
 * that finds every pair right begins anew.
 */
export async function letGo(session: GuardSession): Promise<void> {
  if (session.list !== null) await end(session, session.list);
}

async function end(session: GuardSession, { sheetId }: GuardedList): Promise<void> {
  const { ports } = session;
  session.closeBar();
  session.shared.guarded.delete(sheetId);
  session.tell({ protection: { kind: 'off' }, away: null });
  await writeJournal(session);
  await ports.keeper.forget(sheetId);
  if (session.shared.guarded.size === 0) await ports.startup.startWithWorkbook(false);
}

/** Locks the list, if it is as it was: Excel itself then refuses what would break it. */
export async function lockList(session: GuardSession, wanted: LockTerms): Promise<void> {
  await look(session, null);
  const { list, view, ports } = session;
  if (list === null || view.place === null || session.isOpen()) return;
  // Asked for twice: Excel would refuse the second time, as it does where the lock is somebody else's.
  if (view.protection.kind === 'locked') return;
  session.tell({ working: 'locking' });
  // A password of an earlier session is gone with the lock that had it.
  const password =
    wanted.password.kind === 'unknown' ? ({ kind: 'none' } as const) : wanted.password;
  const outcome = await ports.lock.lock(list.sheetId, view.place, { ...wanted, password });
  if (outcome.kind === 'refused') return lockRefused(session);
  const terms = { ...wanted, password, structure: outcome.structure === 'ours' };
  session.mayWrite = true;
  session.log('locked');
  if (wanted.structure && outcome.structure === 'open') session.log('structure-open');
  session.tell({ protection: { kind: 'locked', since: session.now(), terms } });
  await writeJournal(session);
}

/** The list is guarded as before, unless the next look finds somebody else's protection there. */
async function lockRefused(session: GuardSession): Promise<void> {
  session.log('lock-refused');
  await look(session, null);
  await writeJournal(session);
}

/** How a sheet stands that was opened just now. */
const OPEN = { isProtected: false, holds: false, refusesAll: false };

/** Takes the lock away; the list is watched from then on. */
export async function unlockList(session: GuardSession): Promise<void> {
  const { list, ports } = session;
  const { place } = session.view;
  const terms = session.lockTerms();
  if (list === null || terms === null) return;
  if (terms.password.kind === 'unknown') return;
  session.tell({ working: 'locking' });
  const { kind } = await ports.lock.unlock(list.sheetId, terms);
  if (kind === 'refused') return cannotWrite(session);
  session.log('unlocked');
  session.tell({ protection: { kind: 'watching', since: session.now() } });
  if (place !== null) await watchList(session, { sheetId: list.sheetId, place, lock: OPEN });
  await look(session, null);
  await writeJournal(session);
}

/** The password of the lock, as somebody remembers it: whether it fits shows when it is needed. */
export function givePassword(session: GuardSession, text: string): void {
  const { protection } = session.view;
  if (!('terms' in protection)) return;
  const password = { kind: 'known', text } as const;
  session.tell({ protection: { ...protection, terms: { ...protection.terms, password } } });
}
