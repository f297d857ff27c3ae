import { joined, type Block } from './blocks';
import { RowState, type Permutation } from './permutation';
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
  for (const block of blocks) {
    const offset = commonestOffset(permutation, block);
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
  return withLostEnds(permutation, result);
}

/** The blocks, each slip with the lost values beside it that it pushed away or made room for. */
function withLostEnds(permutation: Permutation, blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const above = result[result.length - 1];
    if (above !== undefined && isLostEnd(permutation, above, block)) {
      result[result.length - 1] = joined(above, block);
    } else result.push(block);
  }
  return result;
}

/** Whether one is a slip by k and the other at most |k| lost values, with no right row between. */
function isLostEnd(permutation: Permutation, above: Block, below: Block): boolean {
  if ((above.moved === 0) === (below.moved === 0)) return false;
  if (hasRight(permutation, above.last + 1, below.first - 1)) return false;
  const [lost, other] = above.moved === 0 ? [above, below] : [below, above];
  const slip = slipOf(permutation, other);
  if (slip === null || lost.lost > Math.abs(slip.offset)) return false;
  return slipOf(permutation, joined(above, below)) !== null;
}

function hasRight(permutation: Permutation, first: number, last: number): boolean {
  return permutation.state.subarray(first, last + 1).includes(RowState.right);
}
