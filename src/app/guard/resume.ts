import { changeBetween, type Change } from '../../core/fingerprint/change';
import type { Fingerprints } from '../../core/fingerprint/fingerprint';
import type { BoundSight } from '../ports/guardCells';
import type { GuardedList, GuardedReference } from '../ports/guardList';
import { listKey } from '../memory/sameSheet';
import { actOn, alarm } from './act';
import type { JournalRecord } from './journalRecord';
import { writeJournal } from './memory';
import { wasTurnedOff, type RememberedGuard } from './readJournal';
import type { GuardSession } from './session';
import { referenceKey, takeSight } from './sight';
import { watchList } from './watching';

/**
 * Takes up the guard of an earlier session: reads the list, says whether it is as it was left, and brings
 * a restore point into the keeper. `remembered` null: nothing is known of it.
 */
export async function resume(
  session: GuardSession,
  isWhole: boolean,
  remembered: RememberedGuard | null,
): Promise<void> {
  session.tell({ memory: isWhole ? (remembered === null ? 'missing' : 'fine') : 'broken' });
  if (!isWhole) session.log('journal-broken');
  if (remembered === null) return;
  const { last, entries, sheetId } = remembered;
  session.tell({
    log: [...entries, ...session.unwritten],
    turnedOff: wasTurnedOff(remembered),
  });
  if (last.mode === 'off') return;
  const references = await referencesNow(session, last.list.references);
  session.list = { ...last.list, sheetId, references };
  session.shared.guarded.add(sheetId);
  session.tell({ protection: protectionOf(session, last) });
  await keepAgain(session, session.list, last.fingerprints, new Date(last.at));
  for (const { sheetId: id } of references) await holdReference(session, id);
}

/** Those that the workbook still has, by the ids that their sheets have now. */
async function referencesNow(
  { ports }: GuardSession,
  references: readonly GuardedReference[],
): Promise<readonly GuardedReference[]> {
  const found: GuardedReference[] = [];
  for (const reference of references) {
    const sheetId = await ports.reader.sheetOf(reference);
    if (sheetId !== null) found.push({ ...reference, sheetId });
  }
  return found;
}

/** The keeper lost its snapshots: what the workbook remembers takes their place. */
export async function rekeep(session: GuardSession): Promise<void> {
  const { list, shared } = session;
  if (list === null) return;
  const newest = shared.records.map(({ record }) => record).reverse();
  // An id may once have been another sheet's; under a name of before, there is only the id.
  const last =
    newest.find((record) => listKey(record.list) === listKey(list)) ??
    newest.find((record) => record.list.sheet === list.sheet) ??
    newest.find((record) => record.list.sheetId === list.sheetId);
  if (last !== undefined) {
    await keepAgain(session, list, last.fingerprints, new Date(last.at));
  }
}

/**
 * Holds a reference as it stands now; nothing where the sheet is none or cannot be read. Throws
 * `WorkbookFailure`.
 */
export async function holdReference(session: GuardSession, sheetId: string): Promise<void> {
  const reference = session.list?.references.find((one) => one.sheetId === sheetId);
  if (reference === undefined) return;
  const sight = await session.ports.reader.read(reference);
  if (sight.kind === 'read') await session.ports.keeper.hold(referenceKey(sheetId), sight.state);
}

function protectionOf(
  session: GuardSession,
  { lock }: JournalRecord,
): GuardSession['view']['protection'] {
  const since = session.now();
  if (lock === null) return { kind: 'watching', since };
  const { restOpen, structure } = lock;
  const password = lock.password
    ? ({ kind: 'unknown', tried: false } as const)
    : ({ kind: 'none' } as const);
  return { kind: 'locked', since, terms: { restOpen, structure, password } };
}

async function keepAgain(
  session: GuardSession,
  list: GuardedList,
  fingerprints: Fingerprints,
  from: Date,
): Promise<void> {
  const { ports } = session;
  session.tell({ working: 'looking' });
  const read = await takeSight(session, list, await ports.reader.read(list));
  if (read === null) return;
  if (session.view.protection.kind === 'watching') {
    await watchList(session, { ...read, sheetId: list.sheetId });
  }
  const { headings } = list.columns;
  const { rows } = await ports.keeper.hold(list.sheetId, read.state);
  const now = await ports.keeper.fingerprints(list.sheetId, headings);
  const change: Change | 'unknown' = now === null ? 'unknown' : changeBetween(fingerprints, now);
  const to = session.now();
  session.log('resumed', rows);
  session.tell({ away: { from, to, change }, rows, lastVerified: to });
  if (change === 'unknown' || change.kind === 'untouched' || change.kind === 'rows-moved') {
    return writeJournal(session);
  }
  await compareWithRestorePoint(session, list, fingerprints);
}

/** Somebody changed the list while the guard was away: the restore point may know how it was. */
async function compareWithRestorePoint(
  session: GuardSession,
  list: GuardedList,
  fingerprints: Fingerprints,
): Promise<void> {
  const { keeper, reader, restorePoint } = session.ports;
  const point = await restorePoint.recall(list.sheetId, list.sheet);
  if (point === null || point.headings.join('\n') !== list.columns.headings.join('\n')) {
    return alarm(session, 'no-snapshot', null);
  }
  await keeper.hold(list.sheetId, point.state);
  const own = await keeper.fingerprints(list.sheetId, list.columns.headings);
  const isWhole = own?.order === point.fingerprint && own.rows === fingerprints.rows;
  const sight: BoundSight = await reader.read(list);
  if (sight.kind !== 'read') return;
  if (!isWhole) {
    await keeper.hold(list.sheetId, sight.state);
    return alarm(session, 'no-snapshot', null);
  }
  // Nobody saw who did it: it is offered, never put back unasked.
  const asked = { origin: 'unknown', isOpen: false, mayWrite: session.mayWrite } as const;
  const judgement = await keeper.judge(list.sheetId, sight.state, asked);
  if (judgement !== null) await actOn(session, judgement);
}
