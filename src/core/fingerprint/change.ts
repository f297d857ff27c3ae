import type { Fingerprints } from './fingerprint';

/**
 * What happened to a list between two readings (DESIGN.md, Fingerprints). `columns` are positions
 * among the bound columns, from 0.
 */
export type Change =
  | { readonly kind: 'untouched' }
  /** Whole rows stand in another order; every pair is as it was. */
  | { readonly kind: 'rows-moved' }
  /** Every column holds the values it held, but not beside the same others: a lone sort. */
  | { readonly kind: 'pairs-broken' }
  /** These columns hold other values or have another header; pairs may be broken besides. */
  | { readonly kind: 'cells-edited'; readonly columns: readonly number[] }
  /** Rows were added or removed. */
  | { readonly kind: 'count-differs'; readonly before: number; readonly after: number }
  /** Another number of columns is bound: the two cannot be compared. */
  | { readonly kind: 'columns-differ' };

/** Names the change between two fingerprints of one list, the gravest first. Never throws. */
export function changeBetween(before: Fingerprints, after: Fingerprints): Change {
  if (before.columns.length !== after.columns.length) return { kind: 'columns-differ' };
  if (before.count !== after.count) {
    return { kind: 'count-differs', before: before.count, after: after.count };
  }
  const columns = [...before.columns.keys()].filter((i) => before.columns[i] !== after.columns[i]);
  if (columns.length > 0) return { kind: 'cells-edited', columns };
  if (before.rows !== after.rows) return { kind: 'pairs-broken' };
  return before.order === after.order ? { kind: 'untouched' } : { kind: 'rows-moved' };
}
