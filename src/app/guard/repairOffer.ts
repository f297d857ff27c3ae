import type { CheckResult } from '../../core/check/checkList';
import { ACCOUNT, ID } from '../../core/guard/boundState';
import type { CellRun } from '../../core/guard/putBackCells';
import type { CellValue } from '../../core/table/column';
import type { RepairCells, RepairOffer } from '../ports/repairOffer';
import type { ListRepair, RepairedCell } from '../repairList';

/** What a repair of a checked list writes and leaves; null where nothing can be repaired. Never throws. */
export function repairOfferOf({ facts }: CheckResult, repair: ListRepair): RepairOffer | null {
  const { cells, weaker, open, unproven, right } = repair;
  if (facts === null || cells.length === 0) return null;
  const { columns } = facts.list;
  return {
    runs: runsOf(cells, columns.account, (columns.headerRow ?? -1) + 1),
    cells: cells.length,
    columns: columnsOf(cells),
    batches: batchesOf(cells),
    weaker,
    open: open.map((row) => row + 1),
    unproven,
    right,
  };
}

/** A window of the cells that a repair puts right. Never throws. */
export function repairCellsOf({ cells }: ListRepair, from: number, count: number): RepairCells {
  return { total: cells.length, cells: cells.slice(from, from + count) };
}

/** Rows of one column that follow each other are written together. */
function runsOf(
  cells: readonly RepairedCell[],
  account: number,
  firstRow: number,
): readonly CellRun[] {
  type Run = { which: number; first: number; expected: CellValue[]; values: CellValue[] };
  const runs: Run[] = [];
  const last = new Map<number, Run>();
  for (const { row, column, before, after } of cells) {
    const which = column === account ? ACCOUNT : ID;
    const run = last.get(which);
    if (run !== undefined && run.first + run.values.length === row - firstRow) {
      run.expected.push(before);
      run.values.push(after);
      continue;
    }
    const next = { which, first: row - firstRow, expected: [before], values: [after] };
    last.set(which, next);
    runs.push(next);
  }
  return runs;
}

function columnsOf(cells: readonly RepairedCell[]): RepairOffer['columns'] {
  const counts = new Map<number, number>();
  for (const { column } of cells) counts.set(column, (counts.get(column) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b).map(([column, count]) => ({ column, cells: count }));
}

function batchesOf(cells: readonly RepairedCell[]): readonly string[] {
  const names = new Map<number, string>();
  for (const { evidence } of cells) {
    if (evidence.by === 'reference') names.set(evidence.source, evidence.batch);
  }
  return [...names].sort(([a], [b]) => a - b).map(([, name]) => name);
}
