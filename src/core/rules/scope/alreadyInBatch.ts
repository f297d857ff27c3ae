import type { Facts } from '../../facts/facts';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/**
 * already-in-batch, error: the account or ID stands in another list of the same run (the lists given
 * to the check). Source: rules.md, Scope.
 */
export const alreadyInBatch = rule('already-in-batch', 'scope', (facts) => {
  if (facts.others.length === 0) return [];
  const places = { account: placesByKey(facts, 'account'), id: placesByKey(facts, 'id') };
  const { account, id } = facts.list;
  const field = (position: number): 'account' | 'id' =>
    places.account.has(account.keys[position] ?? -1) ? 'account' : 'id';
  const positions = positionsWhere(
    account.keys.length,
    (position) =>
      places.account.has(account.keys[position] ?? -1) || places.id.has(id.keys[position] ?? -1),
  );
  return inRows('error', positions, field, (position) => {
    const by = field(position);
    const found = places[by].get(facts.list[by].keys[position] ?? -1);
    return { list: found?.list ?? '', otherRow: found?.row ?? 0 };
  });
});

interface OtherPlace {
  readonly list: string;
  readonly row: number;
}

function placesByKey(facts: Facts, field: 'account' | 'id'): ReadonlyMap<number, OtherPlace> {
  const places = new Map<number, OtherPlace>();
  for (const { name, cells } of facts.others) {
    cells[field].keys.forEach((key, position) => {
      if (key < 0 || places.has(key)) return;
      places.set(key, { list: name, row: (cells.data.rows[position] ?? -1) + 1 });
    });
  }
  return places;
}
