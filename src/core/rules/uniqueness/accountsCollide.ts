import { accountText, findAccount } from '../../facts/accountSpace';
import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { seenFlags } from '../../facts/seenFlags';
import { foldLikeDirectory } from '../../unicode/directoryFold';
import { inRows, rule } from '../rule';

/**
 * accounts-collide, warning: two accounts that differ but are the same to AD: equal after lower
 * case, removed diacritics and ß → ss. Only texts with other than ASCII letters can fold onto
 * another, so only they are folded. Source: rules.md, Uniqueness; KB 938447.
 */
export const accountsCollide = rule('accounts-collide', 'uniqueness', (facts) => {
  if ((seenFlags(facts.list.account) & CellFlag.unusual) === 0) return [];
  const groups = collidingGroups(facts);
  const rowsOf = new Map<number, readonly number[]>();
  for (const positions of groups) {
    for (const position of positions) rowsOf.set(position, positions);
  }
  const rowNumber = (position: number): number => (facts.list.data.rows[position] ?? -1) + 1;
  const positions = [...rowsOf.keys()].sort((a, b) => a - b);
  return inRows(
    'warning',
    positions,
    () => 'account',
    (position) => ({
      rows: (rowsOf.get(position) ?? []).map(rowNumber),
    }),
  );
});

/** Positions of accounts that fold onto one text, the first of each account, in the list's order. */
function collidingGroups(facts: Facts): readonly (readonly number[])[] {
  const { account } = facts.list;
  const positionOf = positionsByKey(facts);
  const byFold = new Map<string, Set<number>>();
  account.flags.forEach((flags, position) => {
    const key = account.keys[position] as number;
    if ((flags & CellFlag.unusual) === 0 || key < 0) return;
    const fold = foldLikeDirectory(accountText(facts.space, key));
    const known = byFold.get(fold);
    if (known) known.add(key);
    else byFold.set(fold, new Set([key]));
  });
  for (const [fold, members] of byFold) {
    const plain = findAccount(facts.space, fold);
    if (plain >= 0 && (positionOf[plain] as number) >= 0) members.add(plain);
  }
  return [...byFold.values()]
    .filter((members) => members.size > 1)
    .map((members) => [...members].map((key) => positionOf[key] as number).sort((a, b) => a - b));
}

function positionsByKey({ list, accountKeys }: Facts): Int32Array {
  const positionOf = new Int32Array(accountKeys).fill(-1);
  list.account.keys.forEach((key, position) => {
    if (key >= 0 && positionOf[key] === -1) positionOf[key] = position;
  });
  return positionOf;
}
