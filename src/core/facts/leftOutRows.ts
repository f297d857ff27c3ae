import { derived } from './derived';
import type { Exclusion, Facts } from './facts';

/** By which of a row's key cells somebody left out stands there. */
export interface LeftOutCell {
  readonly field: 'account' | 'id';
  readonly exclusion: Exclusion;
}

const FIELDS = ['account', 'id'] as const;

/**
 * The data rows (positions, ascending) in which somebody stands who was left out with a fixed reason, each
 * with all cells that say so, the account before the ID. Never throws.
 */
export const leftOutRows = derived((facts): ReadonlyMap<number, readonly LeftOutCell[]> => {
  const found = new Map<number, readonly LeftOutCell[]>();
  if (facts.leftOut.length === 0) return found;
  const people = { account: cellsByKey(facts, 'account'), id: cellsByKey(facts, 'id') };
  const { list } = facts;
  for (let position = 0; position < list.account.keys.length; position++) {
    const cells = FIELDS.flatMap(
      (field) => people[field].get(list[field].keys[position] ?? -1) ?? [],
    );
    if (cells.length > 0) found.set(position, cells);
  }
  return found;
});

/** What cannot be read is nobody's. */
function cellsByKey(
  { leftOut }: Facts,
  field: LeftOutCell['field'],
): ReadonlyMap<number, readonly LeftOutCell[]> {
  const cells = new Map<number, LeftOutCell[]>();
  for (const { [field]: key, exclusion } of leftOut) {
    if (key >= 0) cells.set(key, [...(cells.get(key) ?? []), { field, exclusion }]);
  }
  return cells;
}
