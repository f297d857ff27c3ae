import type { PairColumn } from '../diagnosis/diagnosis';
import { CellFlag } from '../facts/cellFlags';
import type { Facts } from '../facts/facts';
import { isApart } from '../facts/pairCells';
import { rolesOf } from '../pairing/lookup';
import { renames } from '../pairing/renames';

/** The cell gets no value: its row has nothing that it could belong to. */
export const EMPTIED = -1;
/** Nothing is proven. */
export const UNPROVEN = -2;

/**
 * By position: key of the value that the reference ties to the row's other key cell, `EMPTIED` where
 * that cell is empty, `UNPROVEN` where the row is no candidate, or the tie is not one to one in the
 * list and in the reference. Never throws.
 */
export function provenTargets(facts: Facts, field: PairColumn, candidates: Uint8Array): Int32Array {
  const anchors = field === 'account' ? facts.list.id : facts.list.account;
  const seen = timesInList(anchors.keys, field === 'account' ? facts.idKeys : facts.accountKeys);
  const targets = new Int32Array(candidates.length).fill(UNPROVEN);
  for (let position = 0; position < targets.length; position++) {
    if (candidates[position] === 0 || isApart(facts.list, position)) continue;
    const anchor = anchors.keys[position] as number;
    if (anchor >= 0 && seen[anchor] === 1) targets[position] = tiedTo(facts, field, anchor);
    else if (((anchors.flags[position] as number) & CellFlag.empty) !== 0) {
      targets[position] = EMPTIED;
    }
  }
  return targets;
}

function timesInList(keys: Int32Array, count: number): Uint32Array {
  const seen = new Uint32Array(count);
  for (const key of keys) if (key >= 0) seen[key] = (seen[key] as number) + 1;
  return seen;
}

/**
 * The first role that knows the anchor decides; contradictions and one-sided ties prove nothing. Who was
 * renamed since has the account that the list holds.
 */
function tiedTo(facts: Facts, field: PairColumn, anchor: number): number {
  const account = field === 'account' ? renames(facts).get(anchor) : undefined;
  if (account !== undefined) return account;
  for (const { idOfAccount, accountOfId, placeOfAccount, placeOfId } of rolesOf(facts)) {
    const [there, back, place] =
      field === 'account'
        ? [accountOfId, idOfAccount, placeOfId]
        : [idOfAccount, accountOfId, placeOfAccount];
    if ((place[anchor] ?? -1) < 0) continue;
    const target = there[anchor] as number;
    return target >= 0 && back[target] === anchor ? target : UNPROVEN;
  }
  return UNPROVEN;
}
