import type { OfferReason } from '../../core/guard/decide';
import type { CellRun } from '../../core/guard/putBackCells';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { ChangeFacts, Judged, Judgement } from '../ports/guardKeeper';
import type { LockTerms } from '../ports/guardLock';
import { writeJournal } from './memory';
import { onlyTell } from './watching';
import type { GuardSession } from './session';
import type { AlarmReason, GuardEvent } from './view';

/** Looks that a put-back takes at most: somebody who keeps editing is asked instead. */
const MOST_TRIES = 3;

/** Does what a judgement says. */
export async function actOn(session: GuardSession, judgement: Judgement): Promise<void> {
  const { judged, mark } = judgement;
  switch (judged.kind) {
    case 'nothing':
      return settle(session, null, null);
    case 'accept':
      return settle(session, eventOf(session, judged.facts), judged.facts);
    case 'improved':
      return settle(session, 'improved', judged.facts);
    case 'put-back':
      return putBack(session, judged, mark, MOST_TRIES);
    case 'offer':
      return ask(session, judged, mark);
    case 'alarm':
      return ask(session, judged, mark);
  }
}

function eventOf({ origin }: GuardSession, { change }: ChangeFacts): GuardEvent {
  if (change.kind === 'rows-moved') return 'rows-moved';
  return origin === 'remote' ? 'remote-edited' : 'edited';
}

/** The state is the snapshot now: whatever was open is resolved by it. */
async function settle(
  session: GuardSession,
  event: GuardEvent | null,
  facts: ChangeFacts | null,
): Promise<void> {
  if (event !== null && facts !== null) {
    session.log(event, facts.broken + facts.strange, session.names(facts.columns));
  }
  session.origin = 'unknown';
  if (!session.isOpen()) return;
  session.log('resolved');
  session.closeBar();
  await writeJournal(session);
}

type Broken = Extract<Judged, { kind: 'put-back' | 'offer' | 'alarm' }>;

/** Shows what is broken and waits for an answer; the same state is not told twice. */
async function ask(session: GuardSession, judged: Broken, mark: string): Promise<void> {
  if (session.openMark === mark) return;
  session.openMark = mark;
  session.runs = judged.kind === 'alarm' ? [] : judged.runs;
  const { facts } = judged;
  const at = session.now();
  session.log(
    judged.kind === 'alarm' ? 'alarm' : 'offered',
    facts.broken,
    session.names(facts.columns),
  );
  session.tell({
    bar:
      judged.kind === 'alarm'
        ? { kind: 'alarm', at, facts, why: judged.why, headings: [], asking: false }
        : { kind: 'offer', at, facts, why: whyOf(judged), asking: false },
  });
  // In co-authoring no pane opens for what somebody else did (excel-facts 10).
  if (session.origin !== 'remote') await session.ports.startup.showPane();
  await writeJournal(session);
}

/** What was to be put back and is only offered could not be written. */
function whyOf(judged: Exclude<Broken, { kind: 'alarm' }>): OfferReason {
  return judged.kind === 'offer' ? judged.why : 'cannot-write';
}

/** Puts the pairs back, looks again, and says so. */
async function putBack(
  session: GuardSession,
  judged: Extract<Judged, { kind: 'put-back' }>,
  mark: string,
  tries: number,
): Promise<void> {
  session.tell({ working: 'putting-back' });
  const outcome = await writeRuns(session, judged.runs);
  if (outcome === 'refused' || outcome === 'not-plain') return ask(session, judged, mark);
  if (outcome === 'not-kept') return alarm(session, 'not-kept', judged.facts);
  const { list, ports } = session;
  session.beginLook();
  const sight = list === null ? null : await ports.reader.read(list);
  if (list === null || sight?.kind !== 'read') return;
  if (outcome === 'written') await ports.keeper.notePutBack(list.sheetId, mark);
  const asked = { origin: session.origin, isOpen: tries <= 1, mayWrite: session.mayWrite };
  const now = await ports.keeper.judge(list.sheetId, sight.state, asked);
  if (now === null) return;
  if (outcome === 'changed-meanwhile') {
    if (now.judged.kind === 'put-back') return putBack(session, now.judged, now.mark, tries - 1);
    return actOn(session, now);
  }
  if (isBroken(now.judged)) return actOn(session, now);
  await sayPutBack(session, judged, now);
}

function isBroken({ kind }: Judged): boolean {
  return kind === 'put-back' || kind === 'offer' || kind === 'alarm';
}

async function sayPutBack(
  session: GuardSession,
  { facts, runs }: Extract<Judged, { kind: 'put-back' }>,
  now: Judgement,
): Promise<void> {
  session.log('put-back', facts.broken, session.names(facts.columns));
  session.origin = 'unknown';
  session.openMark = null;
  // What the user had: "So lassen" brings that back.
  session.runs = runs.map((run) => ({ ...run, expected: run.values, values: run.expected }));
  session.tell({
    rows: now.rows,
    lastVerified: session.now(),
    bar: { kind: 'put-back', at: session.now(), facts, asking: false },
  });
  await session.ports.startup.showPane();
  await writeJournal(session);
}

/** Opens an alarm that nothing can be offered for. */
export async function alarm(
  session: GuardSession,
  why: AlarmReason,
  facts: ChangeFacts | null,
): Promise<void> {
  session.log('alarm', facts?.broken ?? null, session.names(facts?.columns ?? []));
  session.openMark = why;
  session.runs = [];
  session.tell({
    bar: { kind: 'alarm', at: session.now(), facts, why, headings: [], asking: false },
  });
  await session.ports.startup.showPane();
  await writeJournal(session);
}

/** Writes runs into the list; `refused`: Excel does not let the guard write, which from now on it knows. */
export async function writeRuns(
  session: GuardSession,
  runs: readonly CellRun[],
): Promise<'written' | 'changed-meanwhile' | 'not-kept' | 'not-plain' | 'refused'> {
  const { list, view } = session;
  const lock = session.lockTerms();
  if (list === null || view.place === null || lock?.password.kind === 'unknown') return 'refused';
  try {
    const writes = { sheetId: list.sheetId, place: view.place, runs, lock };
    const { kind } = await session.ports.writer.write(writes);
    if (kind === 'not-plain') holdsNoPlainValues(session);
    if (kind !== 'left-open') return kind;
    leftOpen(session);
    return 'written';
  } catch (error) {
    if (!(error instanceof WorkbookFailure && error.code === 'sheet-protected')) throw error;
    cannotWrite(session);
    return 'refused';
  }
}

/** The sheet could not be locked again: that is said until it is. */
export function leftOpen(session: GuardSession): void {
  const terms = session.lockTerms();
  if (terms === null) return;
  session.log('left-open');
  session.tell({ protection: { kind: 'left-open', at: session.now(), terms } });
}

/** Excel refuses what the guard would have to write: from now on it only tells. */
export function cannotWrite(session: GuardSession): void {
  const terms = session.lockTerms();
  if (terms !== null && terms.password.kind !== 'none') return askPassword(session, terms);
  onlyTell(session, 'cannot-write', terms !== null || session.isProtected);
}

/** What would have to be written cannot be: a lock stays as it is, else the guard only tells. */
function holdsNoPlainValues(session: GuardSession): void {
  if (session.lockTerms() === null) return onlyTell(session, 'not-plain', session.isProtected);
  session.mayWrite = false;
  session.log('cannot-write');
}

/** The password did not fit: the lock holds, and somebody else may know it. */
function askPassword(session: GuardSession, terms: LockTerms): void {
  const password = { kind: 'unknown', tried: terms.password.kind === 'known' } as const;
  session.tell({
    protection: { kind: 'locked', since: session.now(), terms: { ...terms, password } },
  });
}
