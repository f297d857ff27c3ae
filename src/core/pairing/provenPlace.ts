import type { Facts } from '../facts/facts';
import { Verdict } from './judge';
import type { RoleIndex } from './reference';

/**
 * Place of the reference that holds the row's pair; -1 where none does or the row is not right. The
 * first migration is asked before the directory; a renamed person's pair stands in the directory.
 */
export function provenPlace(facts: Facts, position: number): number {
  const { firstMigration, directory } = facts.indices;
  const place = placeIn(facts, firstMigration, position);
  return place >= 0 ? place : placeIn(facts, directory, position);
}

/** The same for one role's references only. */
export function placeIn(facts: Facts, index: RoleIndex | null, position: number): number {
  const verdict = facts.verdicts[position];
  if (index === null || (verdict !== Verdict.ok && verdict !== Verdict.renamed)) return -1;
  const account = facts.list.account.keys[position] as number;
  const id = facts.list.id.keys[position] as number;
  return index.idOfAccount[account] === id ? (index.placeOfAccount[account] as number) : -1;
}
