import type { Exclusion, Facts } from './facts';

/** Somebody left out who stands in the list all the same; `rows`: the sheet's row numbers, from 1. */
export interface StillListed extends Exclusion {
  readonly rows: readonly number[];
}

/**
 * Who is left out with a fixed reason and stands in the list all the same, by account or by ID: a mailbox
 * would be moved against the wish. In the order in which they were left out. `facts` null: the columns
 * are unclear, nobody can be found. Never throws.
 */
export function stillListed(facts: Facts | null): readonly StillListed[] {
  if (facts === null || facts.leftOut.length === 0) return [];
  const { account, id, data } = facts.list;
  const accounts = rowsBy(account.keys, data.rows);
  const ids = rowsBy(id.keys, data.rows);
  return facts.leftOut.flatMap(({ exclusion, account: one, id: other }) => {
    const rows = new Set([...(accounts.get(one) ?? []), ...(ids.get(other) ?? [])]);
    return rows.size === 0 ? [] : [{ ...exclusion, rows: [...rows].sort((a, b) => a - b) }];
  });
}

/** Row numbers by key; what cannot be read is nobody's. */
function rowsBy(keys: Int32Array, rows: Uint32Array): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  keys.forEach((key, position) => {
    if (key < 0) return;
    const row = (rows[position] as number) + 1;
    const known = found.get(key);
    if (known === undefined) found.set(key, [row]);
    else known.push(row);
  });
  return found;
}
