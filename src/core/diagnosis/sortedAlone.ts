import type { Block } from './blocks';
import { ColumnOrder, isRising, ORDER_BITS } from './columnOrder';
import type { PairColumn } from './diagnosis';
import { keptPlaces, movedColumn } from './keptPlace';
import { RowState, strangersIn, type Permutation } from './permutation';
import { isMost } from './share';

/** A sort of one column, found in the blocks `firstBlock` to `lastBlock` (indices, inclusive). */
export interface SortedAlone {
  readonly column: PairColumn | null;
  readonly direction: 'ascending' | 'descending';
  readonly firstBlock: number;
  readonly lastBlock: number;
  /** The rows of the sort: its blocks and the right or unknown rows at their rim that go on in order. */
  readonly first: number;
  readonly last: number;
}

/** A block, the column that moved in it, and whether a swap or a slip explains it already. */
export interface JudgedBlock extends Block {
  readonly column: PairColumn | null;
  readonly explained: boolean;
}

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

interface Stretch {
  readonly firstBlock: number;
  readonly lastBlock: number;
}

/** Looks for sorts of one column; `other` is the one that would have stayed. */
class SortFinder {
  private readonly verdicts = new Map<number, PairColumn | 'both' | 'none'>();

  constructor(
    private readonly permutation: Permutation,
    private readonly blocks: readonly JudgedBlock[],
    private readonly column: PairColumn,
    private readonly order: ColumnOrder,
    private readonly other: ColumnOrder,
  ) {}

  find(): SortedAlone[] {
    const found: SortedAlone[] = [];
    for (const bit of ORDER_BITS) {
      for (let index = 0; index < this.blocks.length; index++) {
        const lastBlock = this.monotoneUntil(index, bit);
        if (lastBlock < index) continue;
        found.push(...this.sortsIn({ firstBlock: index, lastBlock }, bit));
        index = lastBlock;
      }
    }
    return found;
  }

  /** The last block of the monotone run that starts with this one, an index below it if there is none. */
  private monotoneUntil(firstBlock: number, bit: number): number {
    let checked = this.blockAt(firstBlock).first;
    let last = firstBlock;
    for (; last < this.blocks.length; last++) {
      const block = this.blockAt(last);
      // In this block it was the other column that moved: it ends the run.
      if (block.column !== null && block.column !== this.column) break;
      if (this.order.ordersOf(checked, block.last, bit) === 0) break;
      checked = block.last;
    }
    return last - 1;
  }

  /** The whole stretch as one sort; where that fails, what its blocks give one by one. */
  private sortsIn(stretch: Stretch, bit: number): SortedAlone[] {
    const whole = this.sortOf(this.trimmed(stretch), bit);
    if (whole !== null) return [whole];
    const sorts: SortedAlone[] = [];
    if (stretch.firstBlock === stretch.lastBlock) return sorts;
    for (let index = stretch.firstBlock; index <= stretch.lastBlock; index++) {
      const sort = this.sortOf({ firstBlock: index, lastBlock: index }, bit);
      if (sort !== null) sorts.push(sort);
    }
    return sorts;
  }

  /**
   * Without the blocks at both ends that hold nothing but lost values: those are another damage,
   * unless the people they belong to may stand in the stretch under another name.
   */
  private trimmed(stretch: Stretch): Stretch {
    let { firstBlock, lastBlock } = stretch;
    if (this.totalsOf(stretch).lost <= this.strangersOf(stretch)) return stretch;
    while (firstBlock < lastBlock && this.blockAt(firstBlock).moved === 0) firstBlock++;
    while (lastBlock > firstBlock && this.blockAt(lastBlock).moved === 0) lastBlock--;
    return { firstBlock, lastBlock };
  }

  private sortOf(stretch: Stretch, bit: number): SortedAlone | null {
    const key = stretch.firstBlock * this.blocks.length + stretch.lastBlock;
    const verdict = this.verdicts.get(key) ?? this.judge(stretch, bit);
    this.verdicts.set(key, verdict);
    if (verdict === 'none') return null;
    const column = verdict === 'both' ? null : verdict;
    const direction = isRising(bit) ? 'ascending' : 'descending';
    return { ...stretch, ...this.withRim(stretch, bit), column, direction };
  }

  /** column-sorted-alone: the column is monotone; which of the two kept its place? */
  private judge(stretch: Stretch, bit: number): PairColumn | 'both' | 'none' {
    const { firstBlock, lastBlock } = stretch;
    if (firstBlock === lastBlock && this.blockAt(firstBlock).explained) return 'none';
    if (!this.isPermutation(stretch)) return 'none';
    const { first, last } = this.coreOf(stretch);
    const kept = keptPlaces(this.permutation, first, last);
    const moved = movedColumn(kept);
    if (moved !== null) return moved === this.column ? moved : 'none';
    if (this.other.ordersOf(first, last) !== 0) return 'both';
    const wasInOrder = this.isSparse(stretch) || this.continuesAround(stretch, bit);
    return wasInOrder ? 'none' : this.column;
  }

  /** Whether its cells are a permutation, but for one in five; renamed people are not lost. */
  private isPermutation(stretch: Stretch): boolean {
    const { moved, lost, wrong } = this.totalsOf(stretch);
    return moved > 0 && isMost(wrong - lost + this.strangersOf(stretch), wrong);
  }

  private totalsOf({ firstBlock, lastBlock }: Stretch) {
    const totals = { moved: 0, lost: 0, wrong: 0 };
    for (let index = firstBlock; index <= lastBlock; index++) {
      const block = this.blockAt(index);
      totals.moved += block.moved;
      totals.lost += block.lost;
      totals.wrong += block.wrong;
    }
    return totals;
  }

  private strangersOf(stretch: Stretch): number {
    const { first, last } = this.coreOf(stretch);
    return strangersIn(this.permutation, first, last);
  }

  /**
   * Whether right rows lie thickly between the blocks. Where R's order says nothing, the column may
   * have been in order before (whole rows sorted), and the blocks are damages of the other column.
   */
  private isSparse(stretch: Stretch): boolean {
    if (stretch.firstBlock === stretch.lastBlock) return false;
    const { first, last } = this.coreOf(stretch);
    let [right, wrong] = [0, 0];
    for (let row = first; row <= last; row++) {
      if (this.permutation.state[row] === RowState.right) right++;
      if (this.permutation.state[row] === RowState.wrong) wrong++;
    }
    return !isMost(wrong, right + wrong);
  }

  /** Whether two right rows above and two below go on in the same order: then it was there before. */
  private continuesAround(stretch: Stretch, bit: number): boolean {
    const { first, last } = this.coreOf(stretch);
    const rim = this.withRim(stretch, bit);
    return this.rightRows(rim.first, first - 1) >= 2 && this.rightRows(last + 1, rim.last) >= 2;
  }

  private rightRows(first: number, last: number): number {
    let right = 0;
    for (let row = first; row <= last; row++) {
      if (this.permutation.state[row] === RowState.right) right++;
    }
    return right;
  }

  private withRim(stretch: Stretch, bit: number): { first: number; last: number } {
    let { first, last } = this.coreOf(stretch);
    const top = (this.blocks[stretch.firstBlock - 1]?.last ?? -1) + 1;
    const bottom = (this.blocks[stretch.lastBlock + 1]?.first ?? this.permutation.rows.count) - 1;
    while (first > top && (this.order.at(first) & bit) !== 0) first--;
    while (last < bottom && (this.order.at(last + 1) & bit) !== 0) last++;
    while (this.order.isEmpty(first)) first++;
    while (this.order.isEmpty(last)) last--;
    return { first, last };
  }

  private coreOf({ firstBlock, lastBlock }: Stretch): { first: number; last: number } {
    return { first: this.blockAt(firstBlock).first, last: this.blockAt(lastBlock).last };
  }

  private blockAt(index: number): JudgedBlock {
    const block = this.blocks[index];
    if (block === undefined) throw new RangeError(`no block ${index}`);
    return block;
  }
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
