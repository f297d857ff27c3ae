import { blocksOf, type Block } from './blocks';
import type { Diagnosis } from './diagnosis';
import { fillsOf, type FilledDown } from './filledDown';
import { foreignValuesOf } from './foreignValues';
import { withJoinedSlips } from './joinedSlips';
import { keptPlaces, movedColumn } from './keptPlace';
import { columnThatMoved } from './movedColumn';
import type { PairedRows } from './pairedRows';
import {
  damageOf,
  permutationOf,
  RowState,
  statesOf,
  wrongRows,
  type Permutation,
} from './permutation';
import { remainingOf } from './remaining';
import { slipOf, slipsOf, type Slip } from './slipped';
import { columnThatSlipped } from './slippedColumn';
import { sortsAlone, type SortedAlone } from './sortedAlone';
import type { JudgedBlock } from './sortFinder';

export type { Damage, Diagnosis, DiagnosisKind, PairColumn } from './diagnosis';

/**
 * What happened to a list, found from the permutation between its columns and not guessed from
 * disorder (rules.md, "What happened"): for each block the first kind that fits, ordered by first
 * row. Rows count from 0. Empty where no row is wrong and no run of values was filled down or comes
 * from outside: whole rows sorted, new people and single renames are no damage. Never throws.
 */
export function diagnose(rows: PairedRows): readonly Diagnosis[] {
  const state = statesOf(rows);
  if (state.every((one) => one === RowState.right)) return [];
  const permutation = permutationOf(rows, state);
  const blocks = withJoinedSlips(permutation, blocksOf(permutation)).map((block) =>
    judged(permutation, block),
  );
  const sorts = sortsAlone(permutation, blocks);
  const moved = outside(sorts, blocks).flatMap((block) => movedDiagnoses(permutation, block));
  const found = [...sorts.map((sort) => sortedDiagnosis(permutation, sort)), ...moved];
  const explained = explainedRows(rows.count, found);
  const filled = fillsOf(permutation, explained).map((fill) => filledDiagnosis(permutation, fill));
  const diagnoses = [...found, ...filled, ...remainingOf(permutation, blocks, explained)];
  const all = [...diagnoses, ...foreignValuesOf(permutation, diagnoses)];
  return all.sort((a, b) => a.firstRow - b.firstRow || a.lastRow - b.lastRow);
}

function judged(permutation: Permutation, block: Block): JudgedBlock {
  if (block.moved === 0) return { ...block, column: null, explained: false };
  const column = columnThatMoved(permutation, block.first, block.last);
  const explained = isSwap(permutation, block) || slipOf(permutation, block) !== null;
  return { ...block, column, explained };
}

/** rows-swapped: exactly two rows exchanged. */
function isSwap({ to }: Permutation, block: Block): boolean {
  const { first, last } = block;
  return block.wrong === 2 && block.moved === 2 && to[first] === last && to[last] === first;
}

/** The blocks of no sort. */
function outside(sorts: readonly SortedAlone[], blocks: readonly JudgedBlock[]): JudgedBlock[] {
  const sorted = new Uint8Array(blocks.length);
  for (const sort of sorts) sorted.fill(1, sort.firstBlock, sort.lastBlock + 1);
  return blocks.filter((_, index) => sorted[index] === 0);
}

/** A block that is a swap or made of slips, else nothing. */
function movedDiagnoses(permutation: Permutation, block: JudgedBlock): Diagnosis[] {
  const range = { firstRow: block.first, lastRow: block.last };
  const wrong = wrongRows(permutation, block.first, block.last);
  if (isSwap(permutation, block)) {
    return [{ kind: 'rows-swapped', ...damageOf(permutation, block.column, range, wrong) }];
  }
  const slip = slipOf(permutation, block);
  if (slip !== null) return [slipDiagnosis(permutation, slip, block, range)];
  const slips = slipsOf(permutation, block).map((one) =>
    slipDiagnosis(permutation, one, block, { firstRow: one.first, lastRow: one.last }),
  );
  return slips.filter(({ affected }) => affected > 0);
}

function slipDiagnosis(
  permutation: Permutation,
  slip: Slip,
  block: JudgedBlock,
  range: { readonly firstRow: number; readonly lastRow: number },
): Diagnosis {
  const wrong = wrongRows(permutation, range.firstRow, range.lastRow);
  // The cells at its start know better than what stands beside: that may have slipped along.
  const column =
    movedColumn(keptPlaces(permutation, block.first, block.last)) ??
    columnThatSlipped(permutation, slip) ??
    block.column;
  const damage = damageOf(permutation, column, range, wrong);
  return { kind: 'column-slipped', ...damage, offset: slip.offset, slipStart: slip.first };
}

/** column-sorted-alone, with the rows at its rim that happen to be right. */
function sortedDiagnosis(permutation: Permutation, sort: SortedAlone): Diagnosis {
  const range = { firstRow: sort.first, lastRow: sort.last };
  const wrong = wrongRows(permutation, sort.first, sort.last);
  const damage = damageOf(permutation, sort.column, range, wrong);
  const { direction, isByOrderAlone } = sort;
  return { kind: 'column-sorted-alone', ...damage, direction, isByOrderAlone };
}

function filledDiagnosis(permutation: Permutation, { column, rows }: FilledDown): Diagnosis {
  const range = { firstRow: rows[0] ?? 0, lastRow: rows[rows.length - 1] ?? 0 };
  return { kind: 'values-filled-down', ...damageOf(permutation, column, range, rows) };
}

function explainedRows(count: number, diagnoses: readonly Diagnosis[]): Uint8Array {
  const explained = new Uint8Array(count);
  for (const { rows } of diagnoses) for (const row of rows) explained[row] = 1;
  return explained;
}
