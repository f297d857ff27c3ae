import type { PairColumn } from './diagnosis';
import { RowState, type Permutation } from './permutation';
import type { Slip } from './slipped';

/**
 * The column in which cells were put in or taken out, told from the |k| cells that open the slip
 * (the accounts above it where they stand too low, else its first IDs): cells that are empty
 * or stand elsewhere too were put in; known ones that have lost their partner say that the partner
 * was taken out. null if they say neither: R does not know them, or they were cut out elsewhere.
 */
export function columnThatSlipped(permutation: Permutation, slip: Slip): PairColumn | null {
  const size = Math.abs(slip.offset);
  const isLow = slip.offset < 0;
  const end = isLow ? slip.first : slip.first + size;
  const first = Math.max(0, end - size);
  // Where R does not know the first people, the empty cells lie above what shows as slipped, and
  // whoever was renamed there looks as if taken out.
  const top = firstBelowRight(permutation, first);
  if (hasEmpty(permutation, isLow, top, end)) return isLow ? 'account' : 'id';
  if (top < first) return null;
  let balance = 0;
  for (let row = first; row < end; row++) balance += originOf(permutation, isLow, row);
  if (balance === 0) return null;
  return balance > 0 === isLow ? 'account' : 'id';
}

/** The top of the rows that are not right and end above `row`, at most 32 of them. */
function firstBelowRight({ state }: Permutation, row: number): number {
  let top = row;
  while (top > 0 && row - top < 32 && state[top - 1] !== RowState.right) top--;
  return top;
}

function hasEmpty({ rows }: Permutation, ofAccounts: boolean, first: number, end: number): boolean {
  const keys = ofAccounts ? rows.accountOf : rows.idOf;
  return keys.subarray(first, end).includes(-1);
}

/** 1 for a cell that was put in, -1 for one whose partner was taken out, 0 if neither shows. */
function originOf(permutation: Permutation, ofAccount: boolean, row: number): number {
  const { rows, from, to, accountsInList, idsInList } = permutation;
  const key = (ofAccount ? rows.accountOf : rows.idOf)[row] as number;
  if (((ofAccount ? accountsInList : idsInList)[key] as number) > 1) return 1;
  const isKnown = ((ofAccount ? rows.idOfAccount : rows.accountOfId)[key] as number) >= 0;
  return isKnown && ((ofAccount ? from : to)[row] as number) < 0 ? -1 : 0;
}
