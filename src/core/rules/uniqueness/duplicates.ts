import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { storedText } from '../../facts/keyCellText';
import { keyJunkOf } from '../../identifiers/exportJunk';
import { positionsWhere } from '../keyCellFaults';
import { inRows, type FoundInRows } from '../rule';

/** Where the same account or ID stands. */
export interface DuplicateDetails {
  /** The sheet's row numbers (from 1) of all occurrences, this one included. */
  readonly rows: readonly number[];
}

/**
 * Every occurrence of a canonical form that stands more than once in the list's column; `NULL` and other leftovers
 * of exports are nobody's (export-junk).
 */
export function duplicatesIn(
  facts: Facts,
  field: 'account' | 'id',
): readonly FoundInRows<DuplicateDetails>[] {
  const { keys } = facts.list[field];
  if (isAscending(keys)) return [];
  const counts = new Uint32Array(field === 'account' ? facts.accountKeys : facts.idKeys);
  for (const key of keys) if (key >= 0) counts[key] = (counts[key] as number) + 1;
  const positions = positionsWhere(
    keys.length,
    (position) =>
      (keys[position] as number) >= 0 &&
      (counts[keys[position] as number] ?? 0) > 1 &&
      !isJunk(facts, field, position),
  );
  const rowsOf = rowsByKey(facts, keys, positions);
  return inRows(
    'error',
    positions,
    () => field,
    (position) => ({
      rows: rowsOf().get(keys[position] as number) ?? [],
    }),
  );
}

/** Only cells that look like it are read: a column of a million equal IDs has none. */
function isJunk({ list }: Facts, field: 'account' | 'id', position: number): boolean {
  const flags = list[field].flags[position] as number;
  if ((flags & (CellFlag.junkLike | CellFlag.grammar)) === 0) return false;
  return keyJunkOf(field, storedText(list[field], position)) !== null;
}

/**
 * Whether every key is larger than all before it, so that none stands twice. Keys run in the list's
 * order where it holds nothing twice: mostly this is all there is to look at.
 */
function isAscending(keys: Int32Array): boolean {
  let largest = -1;
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    if (key < 0) continue;
    if (key <= largest) return false;
    largest = key;
  }
  return true;
}

function rowsByKey(
  { list }: Facts,
  keys: Int32Array,
  positions: Uint32Array,
): () => ReadonlyMap<number, readonly number[]> {
  let rows: Map<number, number[]> | null = null;
  return () => {
    if (rows !== null) return rows;
    rows = new Map();
    for (const position of positions) {
      const key = keys[position] as number;
      const row = (list.data.rows[position] as number) + 1;
      const known = rows.get(key);
      if (known) known.push(row);
      else rows.set(key, [row]);
    }
    return rows;
  };
}
