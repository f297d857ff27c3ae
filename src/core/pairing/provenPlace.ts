import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import { Verdict } from './judge';
import type { RoleIndex } from './reference';

/**
 * By position: place of the reference that holds the row's pair; -1 where none does or the row is
 * not right. The first migration is asked before the directory; a renamed person's pair stands in
 * the directory.
 */
export const provenPlaces = derived((facts): Int32Array => {
  const { firstMigration, directory } = facts.indices;
  const places = new Int32Array(facts.verdicts.length);
  for (let position = 0; position < places.length; position++) {
    const place = placeIn(facts, firstMigration, position);
    places[position] = place >= 0 ? place : placeIn(facts, directory, position);
  }
  return places;
});

/** The same for one row and one role's references only. */
export function placeIn(facts: Facts, index: RoleIndex | null, position: number): number {
  const verdict = facts.verdicts[position];
  if (index === null || (verdict !== Verdict.ok && verdict !== Verdict.renamed)) return -1;
  const account = facts.list.account.keys[position] as number;
  const id = facts.list.id.keys[position] as number;
  return index.idOfAccount[account] === id ? (index.placeOfAccount[account] as number) : -1;
}
