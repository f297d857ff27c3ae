import { joined, type Block } from './blocks';
import { isDisplaced, RowState, type Permutation } from './permutation';
import { commonestOffset, slipOf } from './slipped';

/**
 * The blocks, those of one slip joined: where R does not know a person, the spans of a slip tear.
 * Joined are neighbours off by the same k, with no right row between them, if together they are a slip.
 */
export function withJoinedSlips(permutation: Permutation, blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let chain: Block[] = [];
  let chainOffset = 0;
  const close = () => {
    const [first] = chain;
    const whole = chain.length > 1 && first !== undefined ? chain.reduce(joined) : null;
    if (whole !== null && slipOf(permutation, whole) !== null) result.push(whole);
    else for (const block of chain) result.push(block);
    chain = [];
  };
  const lastRight = permutation.state.lastIndexOf(RowState.right);
  for (const block of blocks) {
    // Values that fell off the list's end belong to the slip that pushed them.
    const isEnd = block.moved === 0 && block.first > lastRight;
    const offset = isEnd ? chainOffset : offsetOf(permutation, block);
    const previous = chain[chain.length - 1];
    const goesOn =
      previous !== undefined &&
      offset !== 0 &&
      offset === chainOffset &&
      !hasRight(permutation, previous.last + 1, block.first - 1);
    if (!goesOn) close();
    chain.push(block);
    chainOffset = offset;
  }
  close();
  return result;
}

/** The k that at least half of the block's displaced rows share, else 0. */
function offsetOf(permutation: Permutation, block: Block): number {
  const offset = commonestOffset(permutation, block);
  let hits = 0;
  let displaced = 0;
  for (let row = block.first; row <= block.last; row++) {
    if (!isDisplaced(permutation, row)) continue;
    displaced++;
    if (permutation.from[row] === row + offset) hits++;
  }
  return 2 * hits >= displaced ? offset : 0;
}

function hasRight(permutation: Permutation, first: number, last: number): boolean {
  return permutation.state.subarray(first, last + 1).includes(RowState.right);
}
