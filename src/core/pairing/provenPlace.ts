import type { Facts } from '../facts/facts';
import { Verdict } from './judge';

/** Place of the reference that proves the row's pair right; -1 where none does (not ok, or renamed). */
export function provenPlace(facts: Facts, position: number): number {
  if (facts.verdicts[position] !== Verdict.ok) return -1;
  const account = facts.list.account.keys[position] ?? -1;
  const id = facts.list.id.keys[position] ?? -1;
  const { firstMigration, directory } = facts.indices;
  for (const index of [firstMigration, directory]) {
    if (index !== null && index.idOfAccount[account] === id)
      return index.placeOfAccount[account] ?? -1;
  }
  return -1;
}
