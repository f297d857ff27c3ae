import { diagnose, type Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { compareTexts, TEXT_ORDERS } from '../../../src/core/diagnosis/sortKey';
import { pairedRowsOf, type Row, type Sample } from './supportLists';

/**
 * What is named, without the runs of values from outside R (values-replaced over rows that are not
 * wrong): where people whom R does not know were moved along, they may come about anywhere.
 */
export function namedIn(list: readonly Row[], batches: Sample['batches']): readonly Diagnosis[] {
  const wrong = new Set(factsOf(list, batches).wrong);
  return diagnose(pairedRowsOf(list, batches)).filter(
    ({ kind, rows }) => kind !== 'values-replaced' || rows.some((row) => wrong.has(row)),
  );
}

/** What a list shows, worked out the slow and plain way. All rows count from 0. */
export interface Facts {
  /** Rows whose account and ID R knows, but not together. */
  readonly wrong: readonly number[];
  readonly right: ReadonlySet<number>;
  /** Of each row whose account belongs to another row's ID: how far below that row lies. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** For lists in which no account and no ID stands twice. */
export function factsOf(list: readonly Row[], batches: Sample['batches']): Facts {
  const idOf = new Map<string, string>();
  const known = new Set<string>();
  for (const { account, id } of batches.flat()) {
    idOf.set(account.toLowerCase(), id);
    known.add(id);
  }
  const rowOfId = new Map(list.map(({ id }, row) => [id, row]));
  const wrong: number[] = [];
  const right = new Set<number>();
  const offsets = new Map<number, number>();
  list.forEach(({ account, id }, row) => {
    const expected = idOf.get(account.toLowerCase());
    if (expected === undefined) return;
    if (expected === id) right.add(row);
    else if (known.has(id)) wrong.push(row);
    const home = rowOfId.get(expected);
    if (home !== undefined && home !== row) offsets.set(row, home - row);
  });
  return { wrong, right, offsets };
}

/** Exactly two rows exchanged; rows with a person whom R does not know do not count. */
export function isSwap({ wrong, offsets }: Facts): boolean {
  const [first, last] = wrong;
  if (first === undefined || last === undefined || wrong.length !== 2) return false;
  return offsets.get(first) === last - first && offsets.get(last) === first - last;
}

/**
 * The offsets k that fit rules.md: A(i) = E(i+k) in three or more rows, in ≥ 80 % of the known rows
 * from the first of them to the last; of all other displaced rows there are no more than a fifth, or
 * no more than |k| of which ≥ 80 % went the same way.
 */
export function slipOffsets(facts: Facts): number[] {
  const all = [...new Set([...facts.wrong, ...facts.offsets.keys()])];
  return [...slipsAmong(facts, facts.wrong), ...slipsAmong(facts, all)];
}

/** Rows with a person whom R does not know may count or not: they lie inside or apart. */
function slipsAmong({ right, offsets }: Facts, displaced: readonly number[]): number[] {
  return [...new Set(offsets.values())].filter((k) => {
    const hits = displaced.filter((row) => offsets.get(row) === k);
    const [first, last] = [Math.min(...hits), Math.max(...hits)];
    const isInside = (row: number) => row >= first && row <= last;
    const inside = displaced.filter(isInside).length + [...right].filter(isInside).length;
    if (hits.length < 3 || 5 * hits.length < 4 * inside) return false;
    const others = displaced.filter((row) => !isInside(row));
    if (5 * hits.length >= 4 * (inside + others.length)) return true;
    const ways = others.map((row) => offsets.get(row) ?? null);
    const most = Math.max(...ways.map((way) => ways.filter((one) => one === way).length));
    return others.length <= Math.abs(k) && 5 * most >= 4 * others.length;
  });
}

/** Whether the cells rise or fall all through, by code units or by one of the keys; empty ones apart. */
export function isMonotone(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const orders = [
    (a: string, b: string) => (a < b ? -1 : Number(a > b)),
    ...TEXT_ORDERS.map((order) => (a: string, b: string) => compareTexts(a, b, order)),
  ];
  return orders.some((compare) =>
    [1, -1].some((sign) =>
      filled.every(
        (cell, index) => index === 0 || sign * compare(filled[index - 1] ?? '', cell) <= 0,
      ),
    ),
  );
}

/** Whether the known values of both columns stand in R's order from row `first` to `last`. */
export function areInOrder(
  list: readonly Row[],
  batches: Sample['batches'],
  first: number,
  last: number,
): boolean {
  const reference = batches.flat();
  const range = list.slice(first, last + 1);
  return (['account', 'id'] as const).every((column) => {
    const placeOf = new Map(reference.map((row, place) => [row[column].toLowerCase(), place]));
    const places = range.flatMap((row) => placeOf.get(row[column].toLowerCase()) ?? []);
    return places.every((place, index) => index === 0 || place > (places[index - 1] ?? -1));
  });
}
