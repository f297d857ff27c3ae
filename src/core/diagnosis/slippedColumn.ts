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
  const first = isLow ? slip.first - size : slip.first;
  // Where R does not know the first people, the empty cells lie above what shows as slipped, and
  // whoever was renamed there looks as if taken out.
  const top = firstBelowRight(permutation, first);
  if (hasEmpty(permutation, isLow, top, first + size)) return isLow ? 'account' : 'id';
  if (top < first) return null;
  let [putIn, takenOut] = [0, 0];
  for (let row = Math.max(0, first); row < first + size; row++) {
    const origin = isLow ? originOfAccount(permutation, row) : originOfId(permutation, row);
    if (origin === 'put in') putIn++;
    if (origin === 'bereft') takenOut++;
  }
  if (putIn === takenOut) return null;
  return putIn > takenOut === isLow ? 'account' : 'id';
}

/** The top of the rows that are not right and end above `row`, at most 32 of them. */
function firstBelowRight({ state }: Permutation, row: number): number {
  let top = Math.max(0, row);
  while (top > 0 && row - top < 32 && state[top - 1] !== RowState.right) top--;
  return top;
}

function hasEmpty({ rows }: Permutation, ofAccounts: boolean, first: number, end: number): boolean {
  const keys = ofAccounts ? rows.accountOf : rows.idOf;
  return keys.subarray(Math.max(0, first), end).includes(-1);
}

type Origin = 'put in' | 'bereft' | 'other';

function originOfAccount({ rows, from, accountsInList }: Permutation, row: number): Origin {
  const key = rows.accountOf[row] as number;
  if (key < 0 || (accountsInList[key] as number) > 1) return 'put in';
  const isKnown = (rows.idOfAccount[key] as number) >= 0;
  return isKnown && (from[row] as number) < 0 ? 'bereft' : 'other';
}

function originOfId({ rows, to, idsInList }: Permutation, row: number): Origin {
  const key = rows.idOf[row] as number;
  if (key < 0 || (idsInList[key] as number) > 1) return 'put in';
  const isKnown = (rows.accountOfId[key] as number) >= 0;
  return isKnown && (to[row] as number) < 0 ? 'bereft' : 'other';
}
