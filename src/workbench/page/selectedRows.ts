import type { Area, Run } from '../host/area';

/** The rows that areas cover, top down, each once; rows that touch are one run. Never throws. */
export function selectedRows(areas: readonly Area[]): Run[] {
  const runs: Run[] = [];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const last = runs.at(-1);
    const end = last === undefined ? -1 : last.first + last.count;
    if (last === undefined || row > end) runs.push({ first: row, count: rows });
    else runs[runs.length - 1] = { ...last, count: Math.max(end, row + rows) - last.first };
  }
  return runs;
}
