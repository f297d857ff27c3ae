import { checkDigitsOf } from '../../core/seal/checkDigits';
import { sealTextOf } from '../../core/seal/sealText';
import { isBlank, type BoundState } from '../../core/guard/boundState';
import { valueAt } from '../../core/table/text';
import type { SealOutcome, SealTexts } from '../ports/guardSeal';
import { look } from './look';
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
  session.tell({ working: 'writing' });
  const outcome = await ports.seal.make(list.sheetId, view.place, digitsOf(state), texts);
  if (outcome.kind === 'made') session.log('sealed', outcome.sealed);
  return outcome;
}

/** Takes the two columns away; false where the list has none. */
export async function removeSeal(session: GuardSession, texts: SealTexts): Promise<boolean> {
  const { list, ports, view } = session;
  if (list === null || view.place === null) return false;
  session.tell({ working: 'writing' });
  const isGone = await ports.seal.remove(list.sheetId, view.place, texts);
  if (isGone) session.log('seal-removed');
  await look(session, null);
  return isGone;
}

/** By row of the list its check digits; null where a row is empty or can have none. Never throws. */
export function digitsOf(state: BoundState): readonly (string | null)[] {
  return Array.from({ length: state.to - state.from }, (_, at) => {
    const row = state.from + at;
    if (isBlank(state, row)) return null;
    const sealed = sealTextOf(state.columns.map((column) => valueAt(column, row)));
    return sealed.kind === 'text' ? checkDigitsOf(sealed.text) : null;
  });
}
