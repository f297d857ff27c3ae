import { pairKey, type Facts } from '../../facts/facts';
import { textAt } from '../../table/text';
import { once, rule } from '../rule';

export interface StackMismatchDetails {
  readonly batch: string;
  /** Pairs of the source that the list does not hold under this batch's name. */
  readonly missing: number;
  /** Rows under this batch's name whose pair the source does not hold (or holds less often). */
  readonly foreign: number;
}

/**
 * stack-mismatch, error: a merged list whose pairs per source batch are not exactly the source's. A
 * list is merged where it has a column that names the source batches of the reference. Source:
 * rules.md, Scope.
 */
export const stackMismatch = rule('stack-mismatch', 'scope', (facts) => {
  const rowsOf = rowsBySource(facts);
  return [...rowsOf].flatMap(([source, positions]) => {
    const details = compare(facts, source, positions);
    return details === null ? [] : [once('error', details)];
  });
});

function nameKey(name: string): string {
  return name.trim().normalize('NFC').toLowerCase();
}

/** By source of the reference: positions of the rows that carry its name; empty if the list is not merged. */
function rowsBySource(facts: Facts): ReadonlyMap<number, readonly number[]> {
  const { list, sources } = facts;
  const column = list.columns.source === null ? undefined : list.sheet.columns[list.columns.source];
  const rows = new Map<number, number[]>();
  if (column === undefined) return rows;
  const byName = new Map(sources.map(({ name }, at) => [nameKey(name), at]));
  list.data.rows.forEach((index, position) => {
    const source = byName.get(nameKey(textAt(column, index)));
    if (source === undefined) return;
    const known = rows.get(source);
    if (known) known.push(position);
    else rows.set(source, [position]);
  });
  return rows;
}

function compare(
  facts: Facts,
  source: number,
  positions: readonly number[],
): StackMismatchDetails | null {
  const open = new Map<string, number>();
  const { places } = facts;
  for (let place = 0; place < places.count; place++) {
    if (places.source[place] !== source) continue;
    const key = pairKey(places.account[place] as number, places.id[place] as number);
    if (!facts.excluded.has(key)) open.set(key, (open.get(key) ?? 0) + 1);
  }
  let foreign = 0;
  const { account, id } = facts.list;
  for (const position of positions) {
    const key = pairKey(account.keys[position] ?? -1, id.keys[position] ?? -1);
    const left = open.get(key) ?? 0;
    if (left === 0) foreign++;
    else open.set(key, left - 1);
  }
  const missing = [...open.values()].reduce((sum, left) => sum + left, 0);
  if (missing === 0 && foreign === 0) return null;
  return { batch: facts.sources[source]?.name ?? '', missing, foreign };
}
