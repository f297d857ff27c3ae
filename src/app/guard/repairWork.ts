import type { CellRun } from '../../core/guard/putBackCells';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { GuardedList } from '../ports/guardList';
import type { RepairOffer } from '../ports/repairOffer';
import { writeRuns } from './act';
import { look } from './look';
import { writeJournal } from './memory';
import type { GuardSession } from './session';

/** What became of a repair. */
export type RepairOutcome =
  | 'written'
  /** Cells held something else than the check had seen: not everything was written. */
  | 'changed-meanwhile'
  /** Excel made something else of what was written. */
  | 'not-kept'
  /** Among the cells is a data type or a picture, which would be lost: nothing was written. */
  | 'not-plain'
  /** The sheet is protected, and not by us, or by a password that nobody gave: nothing was written. */
  | 'refused';

/**
 * Writes what a check of this list proved: read, written and read again. What is written then is how the
 * list is from now on; a check must follow in any case but `refused`.
 */
export async function repair(
  session: GuardSession,
  list: GuardedList,
  { runs, cells }: Pick<RepairOffer, 'runs' | 'cells'>,
): Promise<RepairOutcome> {
  session.tell({ working: 'writing' });
  const isGuarded =
    session.view.protection.kind !== 'off' && session.list?.sheetId === list.sheetId;
  if (!isGuarded) return repairUnguarded(session, list, runs, cells);
  const outcome = await writeRuns(session, runs);
  if (outcome === 'written') {
    session.log('repaired', cells);
    await hold(session, list);
    session.closeBar();
  }
  if (outcome !== 'refused') await look(session, null);
  await writeJournal(session);
  return outcome;
}

/** A list that is not guarded (a broken one is not, by itself) is only written about. */
async function repairUnguarded(
  session: GuardSession,
  list: GuardedList,
  runs: readonly CellRun[],
  cells: number,
): Promise<RepairOutcome> {
  const outcome = await writeInto(session, list, runs);
  if (outcome !== 'written') return outcome;
  session.list = list;
  session.log('repaired', cells);
  await hold(session, list);
  await writeJournal(session);
  await session.ports.keeper.forget(list.sheetId);
  return outcome;
}

async function writeInto(
  { ports }: GuardSession,
  list: GuardedList,
  runs: readonly CellRun[],
): Promise<RepairOutcome> {
  const sight = await ports.reader.read(list);
  if (sight.kind !== 'read') return 'changed-meanwhile';
  const { sheetId } = list;
  try {
    const { kind } = await ports.writer.write({ sheetId, place: sight.place, runs, lock: null });
    // Nothing of ours was locked, so nothing can be left open.
    return kind === 'left-open' ? 'written' : kind;
  } catch (error) {
    if (error instanceof WorkbookFailure && error.code === 'sheet-protected') return 'refused';
    throw error;
  }
}

/** The reference proves it: that is how the list is from now on, whatever it was before. */
async function hold({ ports }: GuardSession, list: GuardedList): Promise<void> {
  const sight = await ports.reader.read(list);
  if (sight.kind === 'read') await ports.keeper.hold(list.sheetId, sight.state);
}
