import { ColumnOrder } from './columnOrder';
import type { PairColumn } from './diagnosis';
import type { Permutation } from './permutation';
import { SortFinder, type FoundSort, type JudgedBlock } from './sortFinder';

/** A sort of one column alone; `column` is null if it may have been either. */
export type SortedAlone = Omit<FoundSort, 'column' | 'direction' | 'isTied'> & {
  readonly column: PairColumn | null;
  /** null where it may have been either and they run against each other. */
  readonly direction: 'ascending' | 'descending' | null;
};

/**
 * The sorts of one column alone, none sharing a block. Several blocks in one monotone
 * run are one sort; a single block that a swap or a slip explains is left to those.
 */
export function sortsAlone(
  permutation: Permutation,
  blocks: readonly JudgedBlock[],
): readonly SortedAlone[] {
  const account = new ColumnOrder(permutation.rows, 'account');
  const id = new ColumnOrder(permutation.rows, 'id');
  const ofAccounts = new SortFinder(permutation, blocks, 'account', account, id).find();
  const ofIds = new SortFinder(permutation, blocks, 'id', id, account).find();
  const found = [...withoutOverlap(ofAccounts, blocks), ...withoutOverlap(ofIds, blocks)];
  const ties = new Map(found.filter(({ isTied }) => isTied).map((sort) => [tieOf(sort), sort]));
  return withoutOverlap(found, blocks).map((sort) => withTie(sort, ties));
}

/** Where the other column may have been sorted just as well: no column, and the rows common to both. */
function withTie(sort: FoundSort, ties: ReadonlyMap<string, FoundSort>): SortedAlone {
  const other = ties.get(tieOf({ ...sort, column: sort.column === 'account' ? 'id' : 'account' }));
  if (!sort.isTied || other === undefined) return sort;
  const first = Math.max(sort.first, other.first);
  const last = Math.min(sort.last, other.last);
  const direction = sort.direction === other.direction ? sort.direction : null;
  return { ...sort, column: null, direction, first, last };
}

function tieOf({ column, firstBlock, lastBlock }: FoundSort): string {
  return `${column} ${firstBlock} ${lastBlock}`;
}

/** Of sorts that share a block the one that explains most rows, then the longest. */
function withoutOverlap(
  found: readonly FoundSort[],
  blocks: readonly JudgedBlock[],
): readonly FoundSort[] {
  const taken = new Uint8Array(blocks.length);
  const ranked = found.map((sort) => ({ sort, wrong: wrongIn(blocks, sort) }));
  ranked.sort((a, b) => b.wrong - a.wrong || lengthOf(b.sort) - lengthOf(a.sort));
  const kept: FoundSort[] = [];
  for (const { sort } of ranked) {
    if (taken.subarray(sort.firstBlock, sort.lastBlock + 1).includes(1)) continue;
    taken.fill(1, sort.firstBlock, sort.lastBlock + 1);
    kept.push(sort);
  }
  return kept;
}

function wrongIn(blocks: readonly JudgedBlock[], sort: FoundSort): number {
  return blocks
    .slice(sort.firstBlock, sort.lastBlock + 1)
    .reduce((sum, { wrong }) => sum + wrong, 0);
}

function lengthOf(sort: FoundSort): number {
  return sort.last - sort.first;
}
