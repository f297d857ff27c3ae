import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { isApart } from '../facts/pairCells';
import { knowsAccount, knowsId } from '../pairing/lookup';
import { UNPROVEN } from './provenTargets';

/**
 * The targets with one added where a single person of the list is unknown to all references: the one
 * strange value of the column that moved belongs into the one row whose other key cell is strange, for
 * nothing else is left. Without it every row between the two would have to stay open. The row stays an
 * unknown pair. Two strangers could be either's: then nothing is added. Never throws.
 */
export function withLastOne(
  facts: Facts,
  field: PairColumn,
  candidates: Uint8Array,
  targets: Int32Array,
): Int32Array {
  const { account, id } = facts.list;
  const other = field === 'account' ? 'id' : 'account';
  const value = onlyStranger(facts, field, (field === 'account' ? account : id).keys);
  const row = onlyStranger(facts, other, (field === 'account' ? id : account).keys);
  if (value < 0 || row < 0 || value === row || targets[row] !== UNPROVEN) return targets;
  if (candidates[value] !== 1 || candidates[row] !== 1) return targets;
  const added = Int32Array.from(targets);
  added[row] = (field === 'account' ? account : id).keys[value] as number;
  return added;
}

/** The only position whose key no reference knows; -1 for none or several. */
function onlyStranger(facts: Facts, field: PairColumn, keys: Int32Array): number {
  const knows = field === 'account' ? knowsAccount : knowsId;
  let found = -1;
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    if (key < 0 || isApart(facts.list, position) || knows(facts, key)) continue;
    if (found >= 0) return -1;
    found = position;
  }
  return found;
}
