import type { Sheet } from '../table/column';
import { sheetOf } from '../table/columnBuilder';
import { textAt } from '../table/text';
import { gatherColumn } from './gather';

/** How a list is cut into batches. */
export interface SplitWishes {
  /** Rows a batch holds at most; at least 1. */
  readonly most: number;
  /** By entry of `rows`: the agency of the row; one batch never holds two. Null: agencies do not matter. */
  readonly agencyOf: readonly (string | null)[] | null;
}

/** One batch: whole rows of the list. */
export interface Batch {
  /** Null where agencies do not matter or the row's cannot be told. */
  readonly agency: string | null;
  /** Counted from 1 within its agency. */
  readonly number: number;
  /** Indices of its rows in the list, in the order given. */
  readonly rows: Uint32Array;
}

/**
 * Cuts the rows `rows` (indices from 0, in the order in which they are to stand) into batches of at
 * most `most`, one agency each, agencies in the order of first sight. Each row is in exactly one.
 * Throws a RangeError for `most` below 1.
 */
export function splitRows(rows: Uint32Array, { most, agencyOf }: SplitWishes): readonly Batch[] {
  if (!(most >= 1)) throw new RangeError('a batch holds at least one row');
  const byAgency = new Map<string | null, number[]>();
  rows.forEach((row, at) => {
    const agency = agencyOf?.[at] ?? null;
    const known = byAgency.get(agency);
    if (known) known.push(row);
    else byAgency.set(agency, [row]);
  });
  return [...byAgency].flatMap(([agency, own]) => {
    const count = Math.ceil(own.length / most);
    return Array.from({ length: count }, (_, at) => ({
      agency,
      number: at + 1,
      rows: Uint32Array.from(own.slice(at * most, (at + 1) * most)),
    }));
  });
}

/** A batch as a sheet of its own: the list's header row and its whole rows, every value as stored. */
export function batchSheet(list: Sheet, headerRow: number | null, { rows }: Batch): Sheet {
  const columns = list.columns.map((column) =>
    gatherColumn(headerRow === null ? '' : textAt(column, headerRow), [{ column, rows }]),
  );
  return sheetOf(columns, { form: list.form });
}
