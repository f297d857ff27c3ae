import { WorkbookFailure } from '../../core/workbookFailure';
import type { RowSortKey, RowValues } from '../ports/guardCells';
import { cannotWrite, leftOpen, writeRuns } from './act';
import { look } from './look';
import { writeJournal } from './memory';
import type { GuardSession } from './session';

/**
 * "Ganze Zeilen sortieren": all columns together, then a look that shows that no pair is broken; nothing where a
 * question is open or the password is not known. Throws `WorkbookFailure` but for a protected sheet, which is told.
 */
export async function sortWholeRows(
  session: GuardSession,
  keys: readonly RowSortKey[],
): Promise<void> {
  await look(session, null);
  const { list, ports, view } = session;
  const { place } = view;
  if (list === null || place === null || keys.length === 0 || session.isOpen()) return;
  session.tell({ working: 'sorting' });
  const terms = session.lockTerms();
  if (terms?.password.kind === 'unknown') return;
  let isPart = false;
  try {
    const { kind, hidden } = await ports.writer.sortRows(list.sheetId, place, keys, terms);
    isPart = hidden;
    if (kind === 'left-open') leftOpen(session);
  } catch (error) {
    if (!(error instanceof WorkbookFailure && error.code === 'sheet-protected')) throw error;
    return cannotWrite(session);
  }
  if (session.view.bar?.kind === 'put-back') session.closeBar();
  session.log(isPart ? 'visible-rows-sorted' : 'rows-sorted');
  await look(session, null);
  await writeJournal(session);
}

/**
 * What became of an edited row. `not-kept`: Excel may have made something else of it; all others but `written`: the list
 * holds nothing of it.
 */
export type RowOutcome = Awaited<ReturnType<typeof writeRuns>>;

/** "Zeile bearbeiten": writes the values that differ, all in one request. */
export async function editRow(
  session: GuardSession,
  row: number,
  expected: RowValues,
  values: RowValues,
): Promise<RowOutcome> {
  session.tell({ working: 'writing' });
  const runs = values.flatMap((value, which) => {
    const before = expected[which] ?? null;
    if (JSON.stringify(value) === JSON.stringify(before)) return [];
    return [{ which, first: row, expected: [before], values: [value] }];
  });
  if (runs.length === 0) return 'written';
  const outcome = await writeRuns(session, runs);
  if (outcome === 'written') session.log('row-edited', 1);
  await look(session, null);
  await writeJournal(session);
  return outcome;
}

/** Writes the snapshot into the workbook as a restore point. */
export async function keepRestorePoint(session: GuardSession): Promise<void> {
  await look(session, null);
  const { list, ports } = session;
  if (list === null || session.isOpen()) return;
  const state = await ports.keeper.snapshot(list.sheetId);
  const own = await ports.keeper.fingerprints(list.sheetId, list.columns.headings);
  if (state === null || own === null) return;
  const at = session.now().toISOString();
  await ports.restorePoint.keep(list, { state, fingerprint: own.order, at });
  session.log('kept', session.view.rows);
  await writeJournal(session);
}
