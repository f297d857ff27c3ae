import type { CellValue } from '../table/column';
import { valueAt } from '../table/text';
import type { BoundState } from './boundState';
import type { PutBack } from './putBack';

/** Cells of one bound column that are written, one under the other; cells between may stay as they are. */
export interface CellRun {
  /** Place among the bound columns. */
  readonly which: number;
  /** Index of the first row, from 0. */
  readonly first: number;
  /** What the cells hold now; nothing else may be overwritten. */
  readonly expected: readonly CellValue[];
  readonly values: readonly CellValue[];
}

/** Rows that may lie between two rows of a run: one larger write is quicker than two. */
const GAP = 32;

/** The writes of a plan, as few runs as are sensible, column by column. Never throws. */
export function cellsOf(before: BoundState, now: BoundState, plan: PutBack): readonly CellRun[] {
  return plan.columns.flatMap((which) =>
    spansOf(plan.rows).map(([from, to]): CellRun => runOf(before, now, plan, which, from, to)),
  );
}

/** Ranges of entries of `rows` that are written together; `to` exclusive. */
function spansOf(rows: Uint32Array): readonly (readonly [from: number, to: number])[] {
  const spans: [number, number][] = [];
  for (const [at, row] of rows.entries()) {
    const last = spans.at(-1);
    if (last !== undefined && row - (rows[at - 1] as number) <= GAP) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}

function runOf(
  before: BoundState,
  now: BoundState,
  { rows, source }: PutBack,
  which: number,
  from: number,
  to: number,
): CellRun {
  const first = rows[from] as number;
  const expected: CellValue[] = [];
  const values: CellValue[] = [];
  let at = from;
  for (let row = first; row <= (rows[to - 1] as number); row++) {
    const own = cell(now, which, row);
    expected.push(own);
    values.push(rows[at] === row ? cell(before, which, source[at++] as number) : own);
  }
  return { which, first, expected, values };
}

function cell({ columns }: BoundState, which: number, row: number): CellValue {
  const column = columns[which];
  return column === undefined ? null : valueAt(column, row);
}
