import { isSameCell, type BoundState } from '../../core/guard/boundState';
import { valueAt } from '../../core/table/text';
import type { ChangedCell } from '../ports/guardKeeper';

/** Cells that hold something else than before, row by row: how many, and `count` of them from `from` on. Never throws. */
export function changedCellsOf(
  before: BoundState,
  now: BoundState,
  from: number,
  count: number,
): { readonly total: number; readonly cells: readonly ChangedCell[] } {
  const cells: ChangedCell[] = [];
  let total = 0;
  for (const { row, which } of changedPlaces(before, now)) {
    if (total >= from && cells.length < count) cells.push(cellAt(before, now, row, which));
    total++;
  }
  return { total, cells };
}

/** The first cells that hold something else than before, row by row, at most `count`. Never throws. */
export function firstChangedCells(
  before: BoundState,
  now: BoundState,
  count: number,
): readonly ChangedCell[] {
  const cells: ChangedCell[] = [];
  if (count === 0) return cells;
  for (const { row, which } of changedPlaces(before, now)) {
    cells.push(cellAt(before, now, row, which));
    if (cells.length === count) break;
  }
  return cells;
}

function* changedPlaces(
  before: BoundState,
  now: BoundState,
): Generator<Pick<ChangedCell, 'row' | 'which'>> {
  for (let row = before.from; row < Math.max(before.to, now.to); row++) {
    for (let which = 0; which < before.columns.length; which++) {
      if (!isSameCell(before, now, which, row)) yield { row, which };
    }
  }
}

function cellAt(before: BoundState, now: BoundState, row: number, which: number): ChangedCell {
  const [was, is] = [before.columns[which], now.columns[which]];
  return {
    row,
    which,
    before: was === undefined ? null : valueAt(was, row),
    now: is === undefined ? null : valueAt(is, row),
  };
}
