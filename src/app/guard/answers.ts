import { alarm, writeRuns } from './act';
import { look } from './look';
import { writeJournal } from './memory';
import { letGo } from './modes';
import type { GuardSession } from './session';

/** How people answer what stands above the steps. Nothing of it throws. */
export interface GuardAnswers {
  /** Puts back what is offered. */
  readonly putBack: () => Promise<void>;
  /** "So lassen …": asks once more. */
  readonly leave: () => void;
  /** The second time: it stays, or becomes, as the user had it. */
  readonly confirmLeave: () => Promise<void>;
  readonly cancelLeave: () => void;
  /** Takes note of what was put back. */
  readonly dismiss: () => void;
  readonly dismissProblem: () => void;
}

/** The answers over a session. */
export function answersOf(session: GuardSession): GuardAnswers {
  const asking = (isAsking: boolean): void => {
    const { bar } = session.view;
    if (bar !== null) session.tell({ bar: { ...bar, asking: isAsking } });
  };
  return {
    putBack: () => session.inTurn(() => putBackOffered(session)),
    leave: () => asking(true),
    confirmLeave: () => session.inTurn(() => leaveAsIs(session)),
    cancelLeave: () => asking(false),
    dismiss: () => {
      if (session.view.bar?.kind === 'put-back') session.closeBar();
    },
    dismissProblem: () => session.tell({ problem: null }),
  };
}

/** What is offered is what was seen: where the list is another one by now, it is judged anew. */
async function putBackOffered(session: GuardSession): Promise<void> {
  const { list, ports, runs, openMark, view } = session;
  if (list === null || view.bar?.kind !== 'offer' || openMark === null) return;
  session.tell({ working: 'putting-back' });
  const { facts } = view.bar;
  const outcome = await writeRuns(session, runs);
  if (outcome === 'not-kept') return alarm(session, 'not-kept', facts);
  if (outcome === 'written') {
    session.log('put-back', facts.broken, session.names(facts.columns));
    await ports.keeper.notePutBack(list.sheetId, openMark);
  }
  await look(session, null);
}

async function leaveAsIs(session: GuardSession): Promise<void> {
  const { list, ports, view, runs } = session;
  if (list === null || view.bar === null || !view.bar.asking) return;
  const { facts, kind } = view.bar;
  if (kind === 'put-back') {
    const outcome = await writeRuns(session, runs);
    if (outcome !== 'written') return look(session, null);
  }
  const sight = await ports.reader.read(list);
  session.log('left-as-is', facts?.broken ?? null, session.names(facts?.columns ?? []));
  // What cannot be found cannot be guarded: without the bar nothing would say so.
  if (sight.kind !== 'read') return letGo(session);
  await ports.keeper.hold(list.sheetId, sight.state);
  session.origin = 'unknown';
  session.closeBar();
  await writeJournal(session);
}
