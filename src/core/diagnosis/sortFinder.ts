import type { Block } from './blocks';
import { isRising, ORDER_BITS, type ColumnOrder } from './columnOrder';
import type { PairColumn } from './diagnosis';
import { keptPlaces, movedColumn } from './keptPlace';
import { movedBeside } from './movedColumn';
import { RowState, strangersIn, type Permutation } from './permutation';
import { isMost } from './share';

/** A sort of one column, found in the blocks `firstBlock` to `lastBlock` (indices, inclusive). */
export interface FoundSort {
  readonly column: PairColumn;
  /** The other column is in order as well, and R does not tell which of the two was sorted. */
  readonly isTied: boolean;
  /** Nothing but its order says that it was this column and not the other. */
  readonly isByOrderAlone: boolean;
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

/** Two values are always monotone. */
const LEAST_MOVED = 3;
/** Fewer rows are in order by chance. */
const LEAST_GROWN = 10;

type Verdict = 'sorted' | 'in-order' | 'tied' | 'none';

interface Stretch {
  readonly firstBlock: number;
  readonly lastBlock: number;
}

/** Looks for sorts of one column; `other` is the one that would have stayed. */
export class SortFinder {
  private readonly verdicts = new Map<number, Verdict>();

  constructor(
    private readonly permutation: Permutation,
    private readonly blocks: readonly JudgedBlock[],
    private readonly column: PairColumn,
    private readonly order: ColumnOrder,
    private readonly other: ColumnOrder,
  ) {}

  /** What each order and direction finds, so that one sort may come several times. Never throws. */
  find(): FoundSort[] {
    const found: FoundSort[] = [];
    if (this.blocks.every((block) => block.moved === 0)) return found;
    for (const bit of ORDER_BITS) {
      for (let index = 0; index < this.blocks.length; index++) {
        const lastBlock = this.monotoneUntil(index, bit);
        if (lastBlock < index) continue;
        this.findIn({ firstBlock: index, lastBlock }, bit, found);
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
  private findIn(stretch: Stretch, bit: number, found: FoundSort[]): void {
    const whole = this.sortOf(this.trimmed(stretch), bit);
    if (whole !== null) {
      found.push(whole);
      return;
    }
    for (let index = stretch.firstBlock; index <= stretch.lastBlock; index++) {
      const sort = this.sortOf({ firstBlock: index, lastBlock: index }, bit);
      if (sort !== null) found.push(sort);
    }
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

  private sortOf(stretch: Stretch, bit: number): FoundSort | null {
    const key = stretch.firstBlock * this.blocks.length + stretch.lastBlock;
    const verdict = this.verdicts.get(key) ?? this.judge(stretch, bit);
    this.verdicts.set(key, verdict);
    if (verdict === 'none') return null;
    const direction = isRising(bit) ? 'ascending' : 'descending';
    const { column } = this;
    const [isTied, isByOrderAlone] = [verdict === 'tied', verdict === 'in-order'];
    const range = this.withRim(stretch, bit);
    return { ...stretch, ...range, column, isTied, isByOrderAlone, direction };
  }

  /** column-sorted-alone: the column is monotone; which of the two kept its place? */
  private judge(stretch: Stretch, bit: number): Verdict {
    const { firstBlock, lastBlock } = stretch;
    if (firstBlock === lastBlock && this.blockAt(firstBlock).explained) return 'none';
    if (!this.isPermutation(stretch)) return 'none';
    const { first, last } = this.coreOf(stretch);
    const kept = keptPlaces(this.permutation, first, last);
    const moved = movedColumn(kept);
    if (moved !== null) return moved === this.column ? 'sorted' : 'none';
    const beside = movedBeside(this.permutation, first, last);
    if (beside !== null && beside !== this.column) return 'none';
    if (this.wasInOrder(stretch, bit)) return 'none';
    if (this.other.ordersOf(first, last) !== 0) return beside === null ? 'tied' : 'sorted';
    if (this.isSparse(stretch)) return 'none';
    return beside === null ? 'in-order' : 'sorted';
  }

  /** Whether three or more cells are a permutation, but for one in five; renamed people are not lost. */
  private isPermutation(stretch: Stretch): boolean {
    const { moved, lost, wrong } = this.totalsOf(stretch);
    if (moved < LEAST_MOVED) return false;
    return isMost(wrong - lost + this.strangersOf(stretch), wrong);
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

  /**
   * Whether two right rows go on in the same order above and below: it was there before. Where four
   * do on one side only, the list may have grown at its end since it was ordered: then one block of
   * some size is left, and most of what the other column expects is in that order too.
   */
  private wasInOrder(stretch: Stretch, bit: number): boolean {
    const { first, last } = this.coreOf(stretch);
    const rim = this.withRim(stretch, bit);
    const above = this.rightRows(rim.first, first - 1);
    const below = this.rightRows(last + 1, rim.last);
    if (above >= 2 && below >= 2) return true;
    if (above < 4 && below < 4) return false;
    const isOne = stretch.firstBlock === stretch.lastBlock;
    return !isOne || last - first < LEAST_GROWN || !this.expectsOrder(first, last, bit);
  }

  private expectsOrder(first: number, last: number, bit: number): boolean {
    let [pairs, inOrder, previous] = [0, 0, -1];
    const places = this.column === 'account' ? this.permutation.to : this.permutation.from;
    for (let row = first; row <= last; row++) {
      const place = places[row] as number;
      if (place < 0) continue;
      if (previous >= 0) pairs++;
      if (previous >= 0 && (this.order.between(previous, place) & bit) !== 0) inOrder++;
      previous = place;
    }
    return isMost(inOrder, pairs);
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
