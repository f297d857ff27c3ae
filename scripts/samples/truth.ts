import type { Row } from './spreadsheetSort';

/** How lists made here are laid out: account first, then ID, then the agency's name. From 0. */
export const accountColumn = 0;
export const idColumn = 1;
export const agencyColumn = 2;

/**
 * What is true of one row of a damaged list: whose account and whose ID stand in it, as indices
 * into the rows the list was made from (from 0); null for a value that none of them held.
 */
export interface PairTruth {
  readonly accountOf: number | null;
  readonly idOf: number | null;
}

/**
 * The truth about each row of `damaged`, found by looking its values up in `original`, in which
 * each account and each ID stands once. Values are compared as they are stored. Never throws.
 */
export function truthOf(original: readonly Row[], damaged: readonly Row[]): PairTruth[] {
  const accounts = indexOf(original, accountColumn);
  const ids = indexOf(original, idColumn);
  return damaged.map((row) => ({
    accountOf: accounts.get(row[accountColumn] ?? '') ?? null,
    idOf: ids.get(row[idColumn] ?? '') ?? null,
  }));
}

function indexOf(rows: readonly Row[], column: number): Map<string, number> {
  return new Map(rows.map((row, index) => [row[column] ?? '', index]));
}

/** Whether account and ID of the row belong to one person of the original list. Never throws. */
export function isRight({ accountOf, idOf }: PairTruth): boolean {
  return accountOf !== null && accountOf === idOf;
}

/** Both values are the original list's, but two people's: what `wrong-pair` finds. Never throws. */
export function isWrong({ accountOf, idOf }: PairTruth): boolean {
  return accountOf !== null && idOf !== null && accountOf !== idOf;
}

/**
 * How many of the wrong pairs join an account and an ID of two agencies, by the agency column of
 * `original` (not by the damaged row's: that cell may be the one that stayed). Never throws.
 */
export function countCrossAgency(original: readonly Row[], truth: readonly PairTruth[]): number {
  const agencyOf = (index: number | null) => original[index ?? -1]?.[agencyColumn];
  return truth.filter((pair) => isWrong(pair) && agencyOf(pair.accountOf) !== agencyOf(pair.idOf))
    .length;
}
