import type { PairColumn } from './diagnosis';
import { RowState, type Permutation } from './permutation';

const NEIGHBOURS = 4;
const NEIGHBOURHOOD = 16;
/** Fewer values stand in order by chance too often. */
const LEAST_VALUES = 5;

/** What the order of R says of two columns: which of them stand as R has them. */
export interface KeptPlaces {
  readonly account: boolean;
  readonly id: boolean;
}

/**
 * Which columns kept their place from row `first` to `last` (from 0, inclusive): their values and a
 * few rows around, right ones if there are any, stand in R's order, each source batch in one piece.
 * Where one batch ends and another begins the order may fall, inside the block at most once in four
 * values (three values with a fall among them prove nothing), above and below it once. Values that R
 * does not know are passed over.
 */
export function keptPlaces(permutation: Permutation, first: number, last: number): KeptPlaces {
  const around = neighbours(permutation, first, last);
  return {
    account: keepsPlace(permutation, 'account', first, last, around),
    id: keepsPlace(permutation, 'id', first, last, around),
  };
}

/** The column that did not keep its place while the other did; null if it can't be told. */
export function movedColumn(kept: KeptPlaces): PairColumn | null {
  if (kept.account === kept.id) return null;
  return kept.account ? 'id' : 'account';
}

interface Neighbours {
  readonly above: readonly number[];
  readonly below: readonly number[];
}

function neighbours(permutation: Permutation, first: number, last: number): Neighbours {
  return {
    above: nearest(permutation, first, -1).reverse(),
    below: nearest(permutation, last, 1),
  };
}

/** The nearest right rows; where there is none, the nearest wrong ones: one of their columns stayed. */
function nearest({ state }: Permutation, row: number, step: number): number[] {
  for (const wanted of [RowState.right, RowState.wrong]) {
    const rows: number[] = [];
    for (let far = 1; far <= NEIGHBOURHOOD && rows.length < NEIGHBOURS; far++) {
      if (state[row + far * step] === wanted) rows.push(row + far * step);
    }
    if (rows.length > 0) return rows;
  }
  return [];
}

function keepsPlace(
  permutation: Permutation,
  column: PairColumn,
  first: number,
  last: number,
  around: Neighbours,
): boolean {
  const order = new OrderOfR(permutation, column);
  if (!order.acceptsAll(around.above) || order.batches > 2) return false;
  const { places } = order;
  let { falls } = order;
  for (let row = first; row <= last; row++) {
    if (!order.accepts(row)) return false;
    if (order.places === places + 1) ({ falls } = order);
  }
  const { batches } = order;
  const inside = order.falls - falls;
  if (falls > 1 || inside > Math.floor((order.places - places) / 4)) return false;
  if (!order.acceptsAll(around.below) || order.batches > batches + 1) return false;
  return order.places >= LEAST_VALUES;
}

/** Reads a column downwards and says as soon as it leaves R's order. */
class OrderOfR {
  falls = 0;
  places = 0;
  private place = -1;
  private batch = -1;
  private readonly entered = new Set<number>();
  private readonly keys: Int32Array;
  private readonly placeOf: Int32Array;
  private readonly batchOf: Int32Array;

  constructor(permutation: Permutation, column: PairColumn) {
    const { rows } = permutation;
    this.keys = column === 'account' ? rows.accountOf : rows.idOf;
    this.placeOf = column === 'account' ? rows.placeOfAccount : rows.placeOfId;
    this.batchOf = rows.batchOfPlace;
  }

  get batches(): number {
    return this.entered.size;
  }

  acceptsAll(rows: readonly number[]): boolean {
    return rows.every((row) => this.accepts(row));
  }

  accepts(row: number): boolean {
    const key = this.keys[row] as number;
    const place = key < 0 ? -1 : (this.placeOf[key] as number);
    if (place < 0) return true;
    const batch = this.batchOf[place] as number;
    if (batch !== this.batch) {
      if (this.entered.has(batch)) return false;
      this.entered.add(batch);
      this.batch = batch;
      if (place < this.place) this.falls++;
    } else if (place < this.place) return false;
    this.place = place;
    this.places++;
    return true;
  }
}
