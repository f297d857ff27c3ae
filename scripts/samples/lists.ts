import type { Person } from './people';
import { sortRowsTogether, type Row } from './spreadsheetSort';
import { accountColumn } from './truth';

/** The header of a batch list as the samples write it. */
export const batchHeader: Row = ['Accountname', 'AD-ID', 'Behörde'];

/** One row a person, in the order given: address, ID, agency. Never throws. */
export function listOf(people: readonly Person[]): Row[] {
  return people.map(({ address, id, agency }) => [address, id, agency.name]);
}

/** The rows in account order as Excel sorts, pairs kept: how a batch is handed on. Never throws. */
export function inAccountOrder(rows: readonly Row[]): Row[] {
  return sortRowsTogether(rows, { column: accountColumn });
}

/**
 * `items` cut into consecutive groups of the given sizes; the last group is shorter, or missing,
 * when there are too few. Never throws.
 */
export function inBatches<T>(items: readonly T[], sizes: readonly number[]): T[][] {
  let start = 0;
  return sizes.map((size) => items.slice(start, (start += size)));
}
