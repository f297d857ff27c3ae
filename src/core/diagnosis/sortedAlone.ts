import { ColumnOrder } from './columnOrder';
import type { Permutation } from './permutation';
import { SortFinder, type JudgedBlock, type SortedAlone } from './sortFinder';

/**
 * The sorts of one column alone, top to bottom, none sharing a block. Several blocks in one monotone
 * run are one sort; a single block that a swap or a slip explains is left to those.
 */
export function sortsAlone(
  permutation: Permutation,
  blocks: readonly JudgedBlock[],
): readonly SortedAlone[] {
  const orders = {
    account: new ColumnOrder(permutation.rows, 'account'),
    id: new ColumnOrder(permutation.rows, 'id'),
  };
  const found = [
    ...new SortFinder(permutation, blocks, 'account', orders.account, orders.id).find(),
    ...new SortFinder(permutation, blocks, 'id', orders.id, orders.account).find(),
  ];
  return withoutOverlap(found, blocks);
}

/** Of sorts that share a block the one that explains most rows, then the longest; top to bottom. */
function withoutOverlap(
  found: readonly SortedAlone[],
  blocks: readonly JudgedBlock[],
): readonly SortedAlone[] {
  const taken = new Uint8Array(blocks.length);
  const ranked = found.map((sort) => ({ sort, wrong: wrongIn(blocks, sort) }));
  ranked.sort((a, b) => b.wrong - a.wrong || lengthOf(b.sort) - lengthOf(a.sort));
  const kept: SortedAlone[] = [];
  for (const { sort } of ranked) {
    if (taken.subarray(sort.firstBlock, sort.lastBlock + 1).includes(1)) continue;
    taken.fill(1, sort.firstBlock, sort.lastBlock + 1);
    kept.push(sort);
  }
  return kept.sort((a, b) => a.first - b.first);
}

function wrongIn(blocks: readonly JudgedBlock[], sort: SortedAlone): number {
  let wrong = 0;
  for (let index = sort.firstBlock; index <= sort.lastBlock; index++) {
    wrong += blocks[index]?.wrong ?? 0;
  }
  return wrong;
}

function lengthOf(sort: SortedAlone): number {
  return sort.last - sort.first;
}
