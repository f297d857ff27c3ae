import { derived } from '../facts/derived';
import { Verdict } from './judge';
import type { RoleIndex } from './reference';

/**
 * People renamed since the first migration, by the key of their ID: the key of the account that the list has for
 * them now. Beside the rows in state renamed these are the people whose pair is broken: the directory gives
 * the ID a new account, which the first migration has never seen, and the list holds that one and not
 * the old. In the row of their ID they would be right (`judgePairs`). Never throws. Source: rules.md, Pairs.
 */
export const renames = derived((facts): ReadonlyMap<number, number> => {
  const found = new Map<number, number>();
  const { list, verdicts } = facts;
  const { firstMigration, directory } = facts.indices;
  if (firstMigration === null || directory === null) return found;
  const isListed = new Uint8Array(facts.accountKeys);
  for (const account of list.account.keys) if (account >= 0) isListed[account] = 1;
  for (let account = 0; account < isListed.length; account++) {
    if (isListed[account] === 0 || (firstMigration.placeOfAccount[account] as number) >= 0)
      continue;
    const id = directory.idOfAccount[account] as number;
    if (id < 0 || directory.accountOfId[id] !== account) continue;
    const before = accountBefore(firstMigration, id);
    if (before >= 0 && isListed[before] === 0) found.set(id, account);
  }
  verdicts.forEach((verdict, position) => {
    if (verdict !== Verdict.renamed) return;
    found.set(list.id.keys[position] as number, list.account.keys[position] as number);
  });
  return found;
});

/** The account that the first migration ties to this ID one to one, -1 for none. */
function accountBefore({ accountOfId, idOfAccount }: RoleIndex, id: number): number {
  const account = accountOfId[id] as number;
  return account >= 0 && idOfAccount[account] === id ? account : -1;
}
