import type { Facts } from '../facts/facts';
import { sameStored } from '../table/text';

/** An account, an ID or a whole pair that stands in a list more than once. */
export interface Repeat {
  /** `pair`: the identical pair; `account`: with different IDs; `id`: with different accounts. */
  readonly what: 'pair' | 'account' | 'id';
  /** Positions in the list's data rows, ascending; two or more. */
  readonly positions: readonly number[];
  /** Whether the other bound values are the same everywhere too, so that one row can stand for all. */
  readonly isIdentical: boolean;
}

/**
 * What stands more than once in a list, over the positions that `counts` says 1 of; canonical forms
 * decide. A pair is told once, not by its account and by its ID as well. Never throws.
 */
export function findRepeats(facts: Facts, counts: Uint8Array): readonly Repeat[] {
  const { account, id } = facts.list;
  const byAccount = groupsOf(account.keys, facts.accountKeys, counts);
  const byId = groupsOf(id.keys, facts.idKeys, counts);
  const pairs = byAccount.flatMap((positions) => [...groupBy(positions, id.keys).values()]);
  const repeated = pairs
    .filter(({ length }) => length > 1)
    .map((positions): Repeat => {
      return { what: 'pair', positions, isIdentical: sameBound(facts, positions) };
    });
  const differing = (
    what: 'account' | 'id',
    groups: readonly (readonly number[])[],
    others: Int32Array,
  ): readonly Repeat[] =>
    groups
      .filter((positions) => groupBy(positions, others).size > 1)
      .map((positions) => ({ what, positions, isIdentical: false }));
  const all = [
    ...repeated,
    ...differing('account', byAccount, id.keys),
    ...differing('id', byId, account.keys),
  ];
  return all.sort((a, b) => (a.positions[0] ?? 0) - (b.positions[0] ?? 0));
}

/** Positions that share a key, by key; those that stand alone are left out. */
function groupsOf(
  keys: Int32Array,
  keyCount: number,
  counts: Uint8Array,
): readonly (readonly number[])[] {
  const times = new Uint32Array(keyCount);
  const each = (visit: (key: number, position: number) => void): void => {
    for (let position = 0; position < keys.length; position++) {
      const key = keys[position] as number;
      if (key >= 0 && counts[position] === 1) visit(key, position);
    }
  };
  each((key) => {
    times[key] = (times[key] as number) + 1;
  });
  const groups = new Map<number, number[]>();
  each((key, position) => {
    if ((times[key] as number) < 2) return;
    const known = groups.get(key);
    if (known) known.push(position);
    else groups.set(key, [position]);
  });
  return [...groups.values()];
}

/** Positions by the key of the other column; cells without a key belong to nobody. */
function groupBy(
  positions: readonly number[],
  keys: Int32Array,
): ReadonlyMap<number, readonly number[]> {
  const groups = new Map<number, number[]>();
  for (const position of positions) {
    const key = keys[position] as number;
    if (key < 0) continue;
    const known = groups.get(key);
    if (known) known.push(position);
    else groups.set(key, [position]);
  }
  return groups;
}

function sameBound({ list }: Facts, [first = 0, ...others]: readonly number[]): boolean {
  const { columns, sheet, data } = list;
  const rowOf = (position: number): number => data.rows[position] as number;
  return columns.bound.slice(2).every((at) => {
    const column = sheet.columns[at];
    return others.every(
      (position) =>
        column === undefined || sameStored(column, rowOf(first), column, rowOf(position)),
    );
  });
}
