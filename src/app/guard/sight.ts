import type { BoundSight } from '../ports/guardCells';
import type { GuardedList } from '../ports/guardList';
import type { GuardSession } from './session';
import type { AlarmReason } from './view';
import { followProtection } from './watching';

/** Follows what a look found of sheet, columns and lock; null where there is nothing to judge. */
export async function takeSight(
  session: GuardSession,
  list: GuardedList,
  sight: BoundSight,
): Promise<Extract<BoundSight, { kind: 'read' }> | null> {
  switch (sight.kind) {
    case 'sheet-gone':
      await lose(session, 'sheet-gone', []);
      return null;
    case 'columns-lost':
      await lose(session, 'columns-lost', sight.headings);
      return null;
    case 'read':
      follow(session, list, sight);
      await followProtection(session, { ...sight, sheetId: list.sheetId });
      return sight;
  }
}

async function lose(
  session: GuardSession,
  why: AlarmReason,
  headings: readonly string[],
): Promise<void> {
  const { bar } = session.view;
  session.tell({ lastVerified: session.now() });
  if (bar?.kind === 'alarm' && bar.why === why) return;
  session.log('alarm', null, headings);
  session.openMark = why;
  session.runs = [];
  session.tell({
    bar: { kind: 'alarm', at: session.now(), facts: null, why, headings, asking: false },
  });
  await session.ports.startup.showPane();
}

/** What stands elsewhere or has another name is followed and noted: no pair is broken by it. */
function follow(
  session: GuardSession,
  list: GuardedList,
  { place, end, lock, inTable, sealed }: Extract<BoundSight, { kind: 'read' }>,
): void {
  const known = session.view.place;
  if (list.sheet !== place.sheet) session.log('sheet-renamed', null, [list.sheet, place.sheet]);
  if (known !== null && known.columns.bound.join() !== place.columns.bound.join()) {
    session.log('columns-moved', null, place.columns.headings);
  }
  if (session.inTable && !inTable) session.log('table-gone');
  session.inTable = inTable;
  session.list = { ...list, sheet: place.sheet, columns: place.columns, end };
  session.isProtected = lock.isProtected;
  session.tell({ place, sealed });
  const { protection } = session.view;
  if (protection.kind === 'locked' && !lock.holds) {
    session.log('lock-lifted');
    const { terms } = protection;
    session.tell({ protection: { kind: 'lock-lifted', at: session.now(), terms } });
  }
  if (protection.kind === 'lock-lifted' || protection.kind === 'left-open') {
    if (!lock.holds) return;
    session.log('relocked');
    const { terms } = protection;
    session.tell({ protection: { kind: 'locked', since: session.now(), terms } });
  }
}

const REFERENCE = 'reference ';

/** A key of the keeper that no list has. Never throws. */
export function referenceKey(sheetId: string): string {
  return `${REFERENCE}${sheetId}`;
}

/** The id of the sheet that a key of the keeper is of. Never throws. */
export function sheetOfKey(key: string): string {
  return key.startsWith(REFERENCE) ? key.slice(REFERENCE.length) : key;
}
