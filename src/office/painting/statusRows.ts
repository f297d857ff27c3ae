import type { PaintJob } from '../../app/ports/painter';
import { CellKind, kindAt, type Column } from '../../core/table/column';
import { valueAt } from '../../core/table/text';
import { markOf } from './rules';

/** Excel's longest text is 32,767 characters (specifications and limits), one of which is our own. */
const LONGEST = 32_766;

/**
 * What one request writes at most: a control character takes one byte of these and six of a request,
 * and on the web a request may hold 5 MB.
 */
const MOST_BYTES = 600_000;
/**
 * Cells that are written cost more than cells that are read (blockSize.ts): the library writes a
 * request out as a text twice.
 */
const MOST_ROWS = 5_000;
/** What a row takes in a request beside its texts. */
const BYTES_A_ROW = 24;

/** Rows of the status sheet that are written together; `first` from 0. */
export interface StatusBlock {
  readonly first: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

const EMPTY_ROW = ['', '', ''] as const;

/**
 * The rows of the status sheet from the list's first data row to its last: state, account and ID at
 * the list's own row. Rows that are no data rows are empty, so that they show no colour.
 */
export function* statusBlocks(job: PaintJob): Generator<StatusBlock> {
  const last = job.rows.at(-1) ?? -1;
  let position = 0;
  let first = job.rows[0] ?? 0;
  while (first <= last) {
    const values: (readonly (string | number | boolean)[])[] = [];
    let bytes = 0;
    for (let row = first; row <= last && values.length < MOST_ROWS; row++) {
      const isData = job.rows[position] === row;
      bytes += BYTES_A_ROW + (isData ? lengthAt(job.accounts, row) + lengthAt(job.ids, row) : 0);
      if (bytes > MOST_BYTES && values.length > 0) break;
      values.push(isData ? statusRow(job, position++) : EMPTY_ROW);
    }
    yield { first, values };
    first += values.length;
  }
}

function statusRow(job: PaintJob, position: number): readonly (string | number | boolean)[] {
  const row = job.rows[position] as number;
  const [account, id] = [noted(job.accounts, row), noted(job.ids, row)];
  if (account === null || id === null) return EMPTY_ROW;
  return [markOf(job.states[position] as number), account, id];
}

/**
 * A key cell as it is noted: texts behind a `_`, which keeps Excel from reading a number, a date, a
 * formula or an apostrophe into them, errors as `!`, numbers and truths as they are. Null: cannot be.
 */
function noted(column: Column, row: number): string | number | boolean | null {
  const value = valueAt(column, row);
  if (value === null) return '';
  if (typeof value === 'object') return '!';
  if (typeof value !== 'string') return value;
  return value.length > LONGEST ? null : `_${value}`;
}

function lengthAt(column: Column, row: number): number {
  if (kindAt(column, row) === CellKind.empty) return 0;
  return (column.ends[row] ?? 0) - (column.starts[row] ?? 0);
}
