import { findAccount } from '../facts/accountSpace';
import { CellFlag } from '../facts/cellFlags';
import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import type { AccountCells } from '../facts/keyCells';
import type { PairCells } from '../facts/pairCells';
import { storedText } from '../facts/keyCellText';
import { seenFlags } from '../facts/seenFlags';
import { canonicalAccount } from '../identifiers/account';
import { knowsAccount } from './lookup';

/** tmp-suffix: the positions of accounts that stand both with and without `.tmp`, each with the other's. */
export function tmpTwins(facts: Facts): ReadonlyMap<number, number> {
  const twins = new Map<number, number>();
  const { account } = facts.list;
  const firstOf = new Map<number, number>();
  if (!showsTmp(account)) return twins;
  account.keys.forEach((key, position) => {
    const plain = ((account.flags[position] as number) & CellFlag.tmp) === 0;
    if (key >= 0 && plain && !firstOf.has(key)) firstOf.set(key, position);
  });
  forEachTmp(account, (position) => {
    const other = strippedKeys(facts, facts.list, position)
      .map((key) => firstOf.get(key))
      .find((found) => found !== undefined);
    if (other === undefined) return;
    twins.set(position, other);
    if (!twins.has(other)) twins.set(other, position);
  });
  return twins;
}

/**
 * Whether the accounts of one side all end in `.tmp` and none of the other's do, while at least half
 * of them are the same without it: a question for the column, not a fault of every row. Null if not,
 * or if profile or answer have settled it.
 */
export const columnTmpQuestion = derived((facts): TmpQuestion | null => {
  if (facts.tmpDropped || facts.places.count === 0) return null;
  if (
    ![facts.list, ...facts.sources.map(({ cells }) => cells)].some(({ account }) =>
      showsTmp(account),
    )
  )
    return null;
  const list = tmpShare(facts.list.account);
  const references = facts.sources.map(({ cells }) => tmpShare(cells.account));
  const all = references.reduce((sum, share) => sum + share.filled, 0);
  const withTmp = references.reduce((sum, share) => sum + share.withTmp, 0);
  if (list.filled === 0 || all === 0) return null;
  if (list.withTmp === list.filled && withTmp === 0) {
    const same = countStripped(facts, facts.list, (key) => knowsAccount(facts, key));
    return same * 2 >= list.filled ? { rows: list.filled, side: 'list' } : null;
  }
  if (list.withTmp !== 0 || withTmp !== all) return null;
  const own = new Set(facts.list.account.keys);
  const same = facts.sources.reduce(
    (sum, { cells }) => sum + countStripped(facts, cells, (key) => own.has(key)),
    0,
  );
  return same * 2 >= list.filled ? { rows: list.filled, side: 'reference' } : null;
});

/** All accounts of one side end in `.tmp`; how many. */
export interface TmpQuestion {
  readonly rows: number;
  readonly side: 'list' | 'reference';
}

function showsTmp(cells: AccountCells): boolean {
  return (seenFlags(cells) & CellFlag.tmp) !== 0;
}

function tmpShare({ flags }: AccountCells): { readonly filled: number; readonly withTmp: number } {
  let filled = 0;
  let withTmp = 0;
  for (const flag of flags) {
    if ((flag & (CellFlag.empty | CellFlag.error | CellFlag.excused)) !== 0) continue;
    filled++;
    if ((flag & CellFlag.tmp) !== 0) withTmp++;
  }
  return { filled, withTmp };
}

function countStripped(facts: Facts, pairs: PairCells, known: (key: number) => boolean): number {
  let same = 0;
  forEachTmp(pairs.account, (position) => {
    if (strippedKeys(facts, pairs, position).some(known)) same++;
  });
  return same;
}

function forEachTmp(cells: AccountCells, visit: (position: number) => void): void {
  cells.flags.forEach((flags, position) => {
    if ((flags & CellFlag.tmp) !== 0 && (flags & CellFlag.excused) === 0) visit(position);
  });
}

/** Keys of the account without its `.tmp`, at either place; -1 where nobody has that account. */
function strippedKeys(facts: Facts, pairs: PairCells, position: number): readonly number[] {
  const stored = storedText(pairs.account, position);
  return (['strip-end', 'strip-local-part'] as const).map((tmp) => {
    const canonical = canonicalAccount(stored, { stripSmtp: pairs.smtpDropped, tmp });
    const key = findAccount(facts.space, canonical);
    return key === pairs.account.keys[position] && !facts.tmpDropped ? -1 : key;
  });
}
