import type { Column } from '../table/column';
import { hexOf } from './hex';
import { linesOf, textOf } from './lines';
import { sortedText } from './sortedText';

/** What a fingerprint binds: the columns that must stay together, over the rows that count. */
export interface BoundRows {
  /** Account, ID, then the others in the sheet's order. */
  readonly columns: readonly Column[];
  /**
   * Their headers in the same order: what each header cell stores, as text whatever its kind (a
   * number in ECMAScript form, `''` for an empty cell); without a header row the columns' letters.
   */
  readonly headers: readonly string[];
  /** Indices of the counted rows, from 0, ascending. */
  readonly rows: Uint32Array;
}

/** Computes SHA-256 (32 bytes) over `bytes`; comes in as an argument, since core has no crypto. */
export type Digest = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

/**
 * The fingerprints of a list, each `sha256:` and 64 lower-case hex digits: which of them differ
 * tells what happened to it.
 */
export interface Fingerprints {
  /** The list's own: the same for any order of whole rows. */
  readonly rows: string;
  /** The same with the rows in the sheet's order. */
  readonly order: string;
  /** One a bound column: the fingerprint of a list of that column alone. */
  readonly columns: readonly string[];
  /** How many rows count. */
  readonly count: number;
}

/**
 * The fingerprint of a list, free of its rows' order: SHA-256 over the header line (the headers as a
 * JSON array) and a JSON array of the stored values for each row, in UTF-8, the rows sorted by byte,
 * joined by LF without a final one (DESIGN.md, Fingerprints). Rejects with what `digest` rejects
 * with, or with a RangeError where the lines outgrow one array (4 GiB at most).
 */
export async function fingerprintOf(bound: BoundRows, digest: Digest): Promise<string> {
  return digestOf(sortedText(linesOf(bound.headers, bound.columns, bound.rows)), digest);
}

/**
 * All fingerprints of a list. A column's is what `fingerprintOf` gives for that column alone: over
 * its header as a JSON array of one and its values as sorted JSON arrays of one. Rejects as
 * `fingerprintOf` does.
 */
export async function fingerprintsOf(bound: BoundRows, digest: Digest): Promise<Fingerprints> {
  const lines = linesOf(bound.headers, bound.columns, bound.rows);
  const order = await digestOf(textOf(lines), digest);
  const rows = await digestOf(sortedText(lines), digest);
  const columns: string[] = [];
  // One after the other: each needs the column's bytes once more.
  for (const [i, column] of bound.columns.entries()) {
    const alone = { columns: [column], headers: [bound.headers[i] ?? ''], rows: bound.rows };
    columns.push(await fingerprintOf(alone, digest));
  }
  return { rows, order, columns, count: bound.rows.length };
}

/** A digest as fingerprints are written: `sha256:` and 64 lower-case hex digits. Rejects as `digest` does. */
export async function digestOf(text: Uint8Array<ArrayBuffer>, digest: Digest): Promise<string> {
  return `sha256:${hexOf(await digest(text))}`;
}
