import type { LockSight } from '../ports/guardCells';
import type { ListPlace } from '../ports/guardList';
import type { GuardSession } from './session';

/** Where a list was seen, and how Excel's own protection stood then. */
export interface SeenList {
  readonly sheetId: string;
  readonly place: ListPlace;
  readonly lock: LockSight;
}

/**
 * Watches a list that has no lock of ours: puts back what breaks it, or only tells where bound cells hold
 * formulas or somebody else's protection leaves nothing to be written. Throws `WorkbookFailure`.
 */
export async function watchList(
  session: GuardSession,
  { sheetId, place, lock }: SeenList,
): Promise<void> {
  const { isProtected, refusesAll } = lock;
  const hasFormulas = await session.ports.reader.holdsFormulas(sheetId, place);
  session.mayWrite = !hasFormulas && !refusesAll;
  if (session.mayWrite) {
    return session.tell({ protection: { kind: 'watching', since: session.now() } });
  }
  const why = hasFormulas ? 'formulas' : 'cannot-write';
  session.tell({ protection: { kind: 'detect-only', why, isProtected } });
}

/**
 * Follows somebody else's protection: while it leaves nothing to be written the guard only tells, and once the
 * sheet is open again it watches by itself. Throws `WorkbookFailure`.
 */
export async function followProtection(session: GuardSession, seen: SeenList): Promise<void> {
  const { protection } = session.view;
  const { isProtected, refusesAll } = seen.lock;
  if (protection.kind === 'watching' && refusesAll) {
    return onlyTell(session, 'cannot-write', isProtected);
  }
  if (protection.kind !== 'detect-only' || protection.isProtected === isProtected) return;
  session.tell({ protection: { ...protection, isProtected } });
  if (protection.why !== 'cannot-write' || isProtected) return;
  await watchList(session, seen);
  if (session.mayWrite) session.log('writes-again');
}

/** From now on the guard only tells of changes. Never throws. */
export function onlyTell(
  session: GuardSession,
  why: 'cannot-write' | 'not-plain',
  isProtected: boolean,
): void {
  session.mayWrite = false;
  session.log('cannot-write');
  session.tell({ protection: { kind: 'detect-only', why, isProtected } });
}
