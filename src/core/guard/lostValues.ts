import type { CellValue } from '../table/column';
import { valueAt } from '../table/text';
import type { BoundState } from './boundState';
import type { CellRun } from './putBackCells';

/** A value that stands nowhere any more once cells are written; `row` is an index within the list, from 0. */
export interface LostValue {
  readonly row: number;
  readonly which: number;
  readonly value: CellValue;
}

/**
 * What writing runs into the list would take out of it: values of which no bound column that is written holds
 * another, neither where nothing is written nor among what is. Each once, column by column. Never throws.
 */
export function lostValues(now: BoundState, runs: readonly CellRun[]): readonly LostValue[] {
  const columns = [...new Set(runs.map(({ which }) => which))];
  return columns.flatMap((which) =>
    lostOf(
      now,
      which,
      runs.filter((run) => run.which === which),
    ),
  );
}

function lostOf(now: BoundState, which: number, runs: readonly CellRun[]): readonly LostValue[] {
  const given = new Set(runs.flatMap(({ values }) => values.map(keyOf)));
  const lost = new Map<string, LostValue>();
  const written = new Set<number>();
  for (const { first, expected } of runs) {
    for (const [at, value] of expected.entries()) {
      written.add(first + at);
      const key = keyOf(value);
      if (value === null || given.has(key) || lost.has(key)) continue;
      lost.set(key, { row: first + at, which, value });
    }
  }
  if (lost.size > 0) for (const key of keptKeys(now, which, written)) lost.delete(key);
  return [...lost.values()];
}

function* keptKeys(
  { columns, from, to }: BoundState,
  which: number,
  written: ReadonlySet<number>,
): Generator<string> {
  const column = columns[which];
  if (column === undefined) return;
  for (let row = from; row < to; row++) if (!written.has(row)) yield keyOf(valueAt(column, row));
}

function keyOf(value: CellValue): string {
  return typeof value === 'string' ? `"${value}` : JSON.stringify(value);
}
