import { RowState, type Permutation } from './permutation';

/** Rows that belong together because spans overlap. Rows counted from 0, `last` inclusive. */
export interface Block {
  readonly first: number;
  readonly last: number;
  /** Rows in state wrong. */
  readonly wrong: number;
  /** Rows whose account stands in another row of the list. */
  readonly moved: number;
  /** Wrong rows whose account stands nowhere in the list (or only where it is at home). */
  readonly lost: number;
}

/**
 * The blocks of a list, top to bottom: a span reaches from a row to the row where its account
 * stands (a lost account's span is the row itself); spans that share a row form a block, and so do
 * neighbouring lost values. Blocks without a wrong row are left out: new people and renames alone
 * are no damage.
 */
export function blocksOf(permutation: Permutation): Block[] {
  const reach = reaches(permutation);
  const blocks: Block[] = [];
  for (let row = 0; row < reach.length; row++) {
    if ((reach[row] as number) < 0) continue;
    const first = row;
    let last = reach[row] as number;
    for (; row <= last; row++) last = Math.max(last, reach[row] as number);
    row = last;
    const block = counted(permutation, first, last);
    const above = blocks[blocks.length - 1];
    if (above !== undefined && areLostTogether(above, block)) {
      blocks[blocks.length - 1] = joined(above, block);
    } else if (block.wrong > 0) blocks.push(block);
  }
  return blocks;
}

/** Whether both hold nothing but lost values and touch: one damage, and not a block a row. */
function areLostTogether(above: Block, below: Block): boolean {
  return above.moved === 0 && below.moved === 0 && above.last + 1 === below.first;
}

/** Two blocks, the upper one first, and what lies between them, as one. */
export function joined(upper: Block, lower: Block): Block {
  return {
    first: upper.first,
    last: lower.last,
    wrong: upper.wrong + lower.wrong,
    moved: upper.moved + lower.moved,
    lost: upper.lost + lower.lost,
  };
}

/** By row: the furthest row that a span starting here reaches, -1 where none starts. */
function reaches(permutation: Permutation): Int32Array {
  const { state, to } = permutation;
  const reach = new Int32Array(to.length).fill(-1);
  for (let row = 0; row < to.length; row++) {
    const place = to[row] as number;
    if (place === row || (place < 0 && state[row] !== RowState.wrong)) continue;
    const top = place < 0 ? row : Math.min(row, place);
    reach[top] = Math.max(reach[top] as number, row, place);
  }
  return reach;
}

function counted(permutation: Permutation, first: number, last: number): Block {
  const { state, to } = permutation;
  let wrong = 0;
  let moved = 0;
  let lost = 0;
  for (let row = first; row <= last; row++) {
    const place = to[row] as number;
    if (state[row] === RowState.wrong) {
      wrong++;
      if (place < 0) lost++;
    }
    if (place >= 0 && place !== row) moved++;
  }
  return { first, last, wrong, moved, lost };
}
