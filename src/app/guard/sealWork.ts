import { checkDigitsOf } from '../../core/seal/checkDigits';
import { sealTextOf } from '../../core/seal/sealText';
import { isBlank, type BoundState } from '../../core/guard/boundState';
import { valueAt } from '../../core/table/text';
import type { SealOutcome, SealTexts, UnsealOutcome } from '../ports/guardSeal';
import { leftOpen } from './act';
import { look } from './look';
import { writeJournal } from './memory';
import type { GuardSession } from './session';

/**
 * Makes the columns "Prüfziffer" and "Zuordnung" of the guarded list, over the state that was seen as
 * right last; null where something is open that has to be answered first.
 */
export async function makeSeal(
  session: GuardSession,
  texts: SealTexts,
): Promise<SealOutcome | null> {
  await look(session, null);
  const { list, ports, view } = session;
  if (list === null || view.place === null || session.isOpen()) return null;
  const state = await ports.keeper.snapshot(list.sheetId);
  if (state === null) return null;
  const lock = session.lockTerms();
  if (lock?.password.kind === 'unknown') return { kind: 'refused' };
  session.tell({ working: 'writing' });
  const outcome = await ports.seal.make(list.sheetId, view.place, digitsOf(state), texts, lock);
  if (outcome.kind === 'left-open') leftOpen(session);
  if (outcome.kind === 'made') session.log('sealed', outcome.sealed);
  if (outcome.kind === 'made' || outcome.kind === 'left-open') {
    await look(session, null);
    await writeJournal(session);
  }
  return outcome;
}

/** Takes the two columns away; null where no list is guarded. */
export async function removeSeal(session: GuardSession): Promise<UnsealOutcome | null> {
  const { list, ports, view } = session;
  const lock = session.lockTerms();
  if (list === null || view.place === null) return null;
  if (lock?.password.kind === 'unknown') return 'refused';
  session.tell({ working: 'writing' });
  const outcome = await ports.seal.remove(list.sheetId, view.place, lock);
  if (outcome === 'left-open') leftOpen(session);
  if (outcome === 'removed') {
    session.log('seal-removed');
    // Where the list's own columns are lost the look does not come as far as these.
    session.tell({ sealed: false });
  }
  await look(session, null);
  if (outcome === 'removed' || outcome === 'left-open') await writeJournal(session);
  return outcome;
}

/** By row of the list its check digits; null where a row is empty or can have none. Never throws. */
function digitsOf(state: BoundState): readonly (string | null)[] {
  return Array.from({ length: state.to - state.from }, (_, at) => {
    const row = state.from + at;
    if (isBlank(state, row)) return null;
    const sealed = sealTextOf(state.columns.map((column) => valueAt(column, row)));
    return sealed.kind === 'text' ? checkDigitsOf(sealed.text) : null;
  });
}
