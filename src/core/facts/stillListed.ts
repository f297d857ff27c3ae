import type { Exclusion, Facts } from './facts';
import { leftOutRows } from './leftOutRows';

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
  if (facts === null) return [];
  const rowsOf = new Map<Exclusion, Set<number>>();
  for (const [position, cells] of leftOutRows(facts)) {
    const row = (facts.list.data.rows[position] as number) + 1;
    for (const { exclusion } of cells) {
      rowsOf.set(exclusion, (rowsOf.get(exclusion) ?? new Set()).add(row));
    }
  }
  return facts.leftOut.flatMap(({ exclusion }) => {
    const rows = rowsOf.get(exclusion);
    return rows === undefined ? [] : [{ ...exclusion, rows: [...rows] }];
  });
}
