import { headerKey, meaningOf } from '../../columns/headerWords';
import type { Facts } from '../../facts/facts';
import type { PairCells } from '../../facts/pairCells';
import { canonicalAccount } from '../../identifiers/account';
import { provenPlace } from '../../pairing/provenPlace';
import { sameStored, textAt } from '../../table/text';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

export interface BoundValueDetails {
  readonly header: string;
  readonly value: string;
  readonly expected: string;
}

interface Difference extends BoundValueDetails {
  readonly column: number;
}

/**
 * bound-value-differs, error: pair right, but another bound column differs from R's column of that
 * name. Accounts and addresses are compared in canonical form, other values without white space
 * around them, in NFC. Source: rules.md, Pairs.
 */
export const boundValueDiffers = rule('bound-value-differs', 'pairs', (facts) => {
  const further = facts.list.columns.bound.slice(2);
  if (further.length === 0) return [];
  const counterparts = facts.sources.map(({ cells }) =>
    further.map((column) => counterpartOf(facts.list, column, cells)),
  );
  const at = (position: number): Difference | null =>
    firstDifference(facts, position, further, counterparts);
  const positions = positionsWhere(facts.verdicts.length, (position) => at(position) !== null);
  return inRows(
    'error',
    positions,
    (position) => at(position)?.column ?? null,
    (position): BoundValueDetails => {
      const { header, value, expected } = at(position) ?? { header: '', value: '', expected: '' };
      return { header, value, expected };
    },
  );
});

/** The reference's column of the same name; null if it has none. */
function counterpartOf(list: PairCells, column: number, source: PairCells): number | null {
  const key = headerKey(headingOf(list, column));
  if (key === '') return null;
  const found = source.sheet.columns.findIndex((_, at) => headerKey(headingOf(source, at)) === key);
  return found < 0 ? null : found;
}

function headingOf({ sheet, columns }: PairCells, column: number): string {
  const cells = sheet.columns[column];
  return cells && columns.headerRow !== null ? textAt(cells, columns.headerRow) : '';
}

function firstDifference(
  facts: Facts,
  position: number,
  further: readonly number[],
  counterparts: readonly (readonly (number | null)[])[],
): Difference | null {
  const place = provenPlace(facts, position);
  if (place < 0) return null;
  const { list, places, sources } = facts;
  const from = places.source[place] as number;
  const source = sources[from]?.cells;
  const index = list.data.rows[position] as number;
  const otherIndex = source?.data.rows[places.position[place] as number] ?? -1;
  for (let i = 0; i < further.length; i++) {
    const column = further[i] as number;
    const other = source?.sheet.columns[counterparts[from]?.[i] ?? -1];
    const own = list.sheet.columns[column];
    if (!own || !other || sameStored(own, index, other, otherIndex)) continue;
    const header = headingOf(list, column);
    const value = textAt(own, index);
    const expected = textAt(other, otherIndex);
    if (!sameValue(header, value, expected)) return { column, header, value, expected };
  }
  return null;
}

const KEEP = { stripSmtp: false, tmp: 'keep' } as const;

function sameValue(header: string, a: string, b: string): boolean {
  const role = meaningOf(header)?.role;
  const isAccount = role === 'account' || role === 'mail' || role === 'upn' || role === 'tmp';
  if (isAccount) return canonicalAccount(a, KEEP) === canonicalAccount(b, KEEP);
  return a.trim().normalize('NFC') === b.trim().normalize('NFC');
}
