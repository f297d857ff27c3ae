import type { Block } from './blocks';
import type { Damage, Diagnosis, PairColumn } from './diagnosis';
import { keptPlaces, movedColumn } from './keptPlace';
import { columnThatMoved } from './movedColumn';
import { damageOf, RowState, strangersIn, type Permutation } from './permutation';
import { isMost } from './share';

/**
 * What no other kind explains. A block that is a permutation but for ≤ 20 % lost values is
 * scrambled (and its lost values were replaced); of any other block all values were replaced. Values
 * that are lost because their people were renamed, and stand in the block unknown to R, are moved.
 * `explained` marks the rows that another diagnosis explains already.
 */
export function remainingOf(
  permutation: Permutation,
  blocks: readonly Block[],
  explained: Uint8Array,
): readonly Diagnosis[] {
  const diagnoses: Diagnosis[] = [];
  const replaced: ReplacedRow[] = [];
  blocks.forEach((block, index) => {
    const { moved, lost } = unexplained(permutation, block, explained);
    const all = [...moved, ...lost].sort((a, b) => a - b);
    const isPermutation = lost.length <= strangersIn(permutation, block.first, block.last);
    const isMostly = isPermutation || isMost(moved.length, all.length);
    const isScrambled = all.length > 0 && isMostly;
    const rows = isPermutation ? all : moved;
    if (isScrambled) diagnoses.push(scrambled(permutation, block, rows, explained));
    const others = isScrambled ? (isPermutation ? [] : lost) : all;
    for (const row of others) replaced.push({ row, block: index });
  });
  for (const rows of neighbouring(permutation, replaced)) {
    diagnoses.push({ kind: 'values-replaced', ...replacedDamage(permutation, rows) });
  }
  return diagnoses;
}

function unexplained(permutation: Permutation, block: Block, explained: Uint8Array) {
  const moved: number[] = [];
  const lost: number[] = [];
  for (let row = block.first; row <= block.last; row++) {
    if (permutation.state[row] !== RowState.wrong || explained[row] === 1) continue;
    ((permutation.to[row] as number) < 0 ? lost : moved).push(row);
  }
  return { moved, lost };
}

/** pairs-scrambled: the block's rows, or what another diagnosis leaves of them. */
function scrambled(
  permutation: Permutation,
  block: Block,
  moved: readonly number[],
  explained: Uint8Array,
): Diagnosis {
  const isWhole = !explained.subarray(block.first, block.last + 1).includes(1);
  const range = isWhole ? { firstRow: block.first, lastRow: block.last } : rangeOf(moved);
  const column = columnThatMoved(permutation, range.firstRow, range.lastRow);
  return { kind: 'pairs-scrambled', ...damageOf(permutation, column, range, moved) };
}

function replacedDamage(permutation: Permutation, rows: readonly number[]): Damage {
  const range = rangeOf(rows);
  const column = columnOfCopies(permutation, rows) ?? columnOutOfPlace(permutation, range);
  return damageOf(permutation, column, range, rows);
}

/**
 * The column that did not keep its place while the other did and goes on in the source batch of the
 * right row above or below: a piece of another list, in order in itself, keeps no place here.
 */
function columnOutOfPlace(
  permutation: Permutation,
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
): PairColumn | null {
  const moved = movedColumn(keptPlaces(permutation, firstRow, lastRow));
  if (moved === null) return null;
  const kept = moved === 'account' ? 'id' : 'account';
  const batchAt = (row: number) => batchOf(permutation, kept, row);
  const goesOn = (right: number, row: number) =>
    permutation.state[right] === RowState.right && batchAt(right) === batchAt(row);
  return goesOn(firstRow - 1, firstRow) || goesOn(lastRow + 1, lastRow) ? moved : null;
}

function batchOf({ rows }: Permutation, column: PairColumn, row: number): number {
  const isAccount = column === 'account';
  const key = (isAccount ? rows.accountOf : rows.idOf)[row] as number;
  const place = (isAccount ? rows.placeOfAccount : rows.placeOfId)[key] as number;
  return rows.batchOfPlace[place] as number;
}

/** The column whose values here stand elsewhere in the list too, if it is only one of the two. */
function columnOfCopies(permutation: Permutation, rows: readonly number[]): PairColumn | null {
  const { accountsInList, idsInList } = permutation;
  const { accountOf, idOf } = permutation.rows;
  const account = rows.some((row) => (accountsInList[accountOf[row] as number] as number) > 1);
  const id = rows.some((row) => (idsInList[idOf[row] as number] as number) > 1);
  if (account === id) return null;
  return account ? 'account' : 'id';
}

interface ReplacedRow {
  readonly row: number;
  readonly block: number;
}

/** Groups of rows of one block, or with nothing but unknown rows between them. */
function neighbouring(permutation: Permutation, replaced: readonly ReplacedRow[]): number[][] {
  const groups: number[][] = [];
  let previous: ReplacedRow | null = null;
  for (const next of replaced) {
    const joins =
      previous !== null &&
      (previous.block === next.block || touches(permutation, previous.row, next.row));
    if (joins) groups[groups.length - 1]?.push(next.row);
    else groups.push([next.row]);
    previous = next;
  }
  return groups;
}

function touches(permutation: Permutation, above: number, below: number): boolean {
  for (let row = above + 1; row < below; row++) {
    if (permutation.state[row] !== RowState.unknown) return false;
  }
  return true;
}

function rangeOf(rows: readonly number[]): { firstRow: number; lastRow: number } {
  return { firstRow: rows[0] ?? 0, lastRow: rows[rows.length - 1] ?? 0 };
}
