import type { RightPairs } from '../../core/guard/rightPairs';
import type { RowSortKey, RowValues } from '../ports/guardCells';
import type { GuardedList } from '../ports/guardList';
import type { LockTerms } from '../ports/guardLock';
import type { CellRun } from '../../core/guard/putBackCells';
import type { RepairOffer } from '../ports/repairOffer';
import type { SealOutcome, SealTexts, UnsealOutcome } from '../ports/guardSeal';
import type { GuardPorts } from '../ports/guardPorts';
import { answersOf, type GuardAnswers } from './answers';
import { begin, givePassword, lockList, turnOff, unlockList } from './modes';
import { readJournal } from './readJournal';
import { repair, type RepairOutcome } from './repairWork';
import { resume } from './resume';
import { editRow, keepRestorePoint, sortWholeRows, type RowOutcome } from './rowWork';
import { makeSeal, removeSeal } from './sealWork';
import { GuardSession } from './session';
import { verifyAll, Watcher } from './watcher';
import type { GuardView } from './view';

/** What people can have the guard do. Nothing of it throws: what breaks is shown. */
export interface GuardCommands extends GuardAnswers {
  /** Guards a list from now on, by watching it; `right`: the pairs that the last check found right. */
  readonly begin: (list: GuardedList, right: RightPairs | null) => Promise<void>;
  /** A check ended: what it found right is known from now on. */
  readonly noteCheck: (right: RightPairs | null) => Promise<void>;
  readonly turnOff: () => Promise<void>;
  readonly lock: (terms: LockTerms) => Promise<void>;
  readonly unlock: () => Promise<void>;
  /** The password of a lock of an earlier session, as somebody remembers it. */
  readonly givePassword: (text: string) => void;
  /** Looks at everything now; to be awaited before each check and each signature. */
  readonly verify: () => Promise<void>;
  /** Sorts whole rows, whatever is locked; columns from 0. */
  readonly sortRows: (keys: readonly RowSortKey[]) => Promise<void>;
  /** Writes a row (index within the list, from 0) that holds `expected` now; undefined where that broke. */
  readonly editRow: (
    row: number,
    expected: RowValues,
    values: RowValues,
  ) => Promise<RowOutcome | undefined>;
  /** Makes the columns by which the list carries its own check; null where that could not be. */
  readonly makeSeal: (texts: SealTexts) => Promise<SealOutcome | null>;
  /** Takes them away; null where no list is guarded, or it broke. */
  readonly removeSeal: () => Promise<UnsealOutcome | null>;
  /** Writes what a check of the list proved (`Checker.repairOffer`); null where that broke. See repairWork. */
  readonly repair: (
    list: GuardedList,
    offer: Pick<RepairOffer, 'runs' | 'cells'>,
  ) => Promise<RepairOutcome | null>;
  /** What `putBack` would write; nothing where nothing is offered. */
  readonly offered: () => readonly CellRun[];
  /** Keeps the bound columns in the workbook, so that they outlive its closing. */
  readonly keepRestorePoint: () => Promise<void>;
}

/** The running guard. */
export interface Guard {
  readonly view: () => GuardView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly commands: GuardCommands;
  /** Resolves when everything begun before is done. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the guard of one list of the open workbook: the one that was written about last. Never throws. */
export function openGuard(ports: GuardPorts): Guard {
  const session = new GuardSession(ports);
  const guard = guardOver(session);
  void session.inTurn(async () => {
    const { isWhole, lists } = await readJournal(ports, session.shared);
    await resume(session, isWhole, lists.at(-1) ?? null);
  });
  guard.start();
  return guard;
}

/** A guard over a session that knows nothing yet; `start`: it hears of changes from then on. */
export function guardOver(session: GuardSession): Guard & { readonly start: () => void } {
  const watcher = new Watcher(session);
  return {
    view: () => session.view,
    subscribe: (listener) => session.subscribe(listener),
    commands: commandsOf(session),
    settled: () => session.inTurn(async () => undefined),
    start: () => void session.inTurn(() => watcher.start()),
    close: () => watcher.stop(),
  };
}

function commandsOf(session: GuardSession): GuardCommands {
  const { keeper } = session.ports;
  return {
    ...answersOf(session),
    begin: (list, right) => session.inTurn(() => begin(session, list, right)),
    noteCheck: (right) =>
      session.inTurn(async () => {
        if (session.list !== null) await keeper.knowRight(session.list.sheetId, right);
      }),
    turnOff: () => session.inTurn(() => turnOff(session)),
    lock: (terms) => session.inTurn(() => lockList(session, terms)),
    unlock: () => session.inTurn(() => unlockList(session)),
    givePassword: (text) => givePassword(session, text),
    verify: () => session.inTurn(() => verifyAll(session)),
    sortRows: (keys) => session.inTurn(() => sortWholeRows(session, keys)),
    editRow: (row, expected, values) =>
      resultOf(session, () => editRow(session, row, expected, values), undefined),
    makeSeal: (texts) => resultOf(session, () => makeSeal(session, texts), null),
    removeSeal: () => resultOf(session, () => removeSeal(session), null),
    repair: (list, offer) => resultOf(session, () => repair(session, list, offer), null),
    offered: () => (session.view.bar?.kind === 'offer' ? session.runs : []),
    keepRestorePoint: () => session.inTurn(() => keepRestorePoint(session)),
  };
}

/** The result of work in turn; `otherwise` where it broke, which is shown. */
async function resultOf<Result, Otherwise>(
  session: GuardSession,
  work: () => Promise<Result>,
  otherwise: Otherwise,
): Promise<Result | Otherwise> {
  let result: Result | Otherwise = otherwise;
  await session.inTurn(async () => {
    result = await work();
  });
  return result;
}
