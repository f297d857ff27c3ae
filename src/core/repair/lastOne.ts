import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { isApart } from '../facts/pairCells';
import { knowsAccount, knowsId } from '../pairing/lookup';
import { isRight } from './isRight';
import { UNPROVEN } from './provenTargets';

/**
 * The targets with one added where a single person of the list is unknown to all references: when every
 * other value of the column that moved has its row, and every other row its value, the one that is left
 * belongs into the one row that is left. Without it every row between the two would have to stay open. The
 * row stays an unknown pair. Where two values or two rows are left, or a reference knows either, nothing
 * is added: that would be a guess. Never throws.
 */
export function withLastOne(
  facts: Facts,
  field: PairColumn,
  candidates: Uint8Array,
  targets: Int32Array,
): Int32Array {
  const { account, id } = facts.list;
  const [moved, stayed] = field === 'account' ? [account, id] : [id, account];
  const [knowsMoved, knowsStayed] =
    field === 'account' ? [knowsAccount, knowsId] : [knowsId, knowsAccount];
  const isBroken = (at: number): boolean =>
    !isRight(facts.verdicts[at]) && !isApart(facts.list, at);
  const placed = new Set(targets);
  const held = new Set(moved.keys);
  // Somebody whose value is nowhere in the list has lost it: then it is not the only thing that is gone.
  if (targets.some((target) => target >= 0 && !held.has(target))) return targets;
  const isLeft = (at: number): boolean => {
    const key = moved.keys[at] as number;
    return key >= 0 && !placed.has(key);
  };
  const row = onlyOne(targets, (at) => isBroken(at) && targets[at] === UNPROVEN);
  const from = onlyOne(targets, (at) => isBroken(at) && isLeft(at));
  if (row < 0 || from < 0 || row === from) return targets;
  if (candidates[row] !== 1 || candidates[from] !== 1) return targets;
  const value = moved.keys[from] as number;
  const other = stayed.keys[row] as number;
  if (other < 0 || knowsMoved(facts, value) || knowsStayed(facts, other)) return targets;
  const added = Int32Array.from(targets);
  added[row] = value;
  return added;
}

/** The only position of which `holds` is true; -1 for none or several. */
function onlyOne({ length }: Int32Array, holds: (position: number) => boolean): number {
  let found = -1;
  for (let position = 0; position < length; position++) {
    if (!holds(position)) continue;
    if (found >= 0) return -1;
    found = position;
  }
  return found;
}
