import { isRight, isWrong, countCrossAgency, truthOf } from './truth';
import type { Row } from './spreadsheetSort';

/** A file of the samples; `path` is relative to `samples/`, with slashes. */
export interface SampleFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A diagnosis that fits what was done: column by its letter, rows as the sheet numbers them. */
export interface ExpectedDiagnosis {
  readonly kind: string;
  readonly column: string;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** What a check of `list` with these references must come to. Paths are relative to `samples/`. */
export interface Expectation {
  readonly list: string;
  readonly references: readonly string[];
  readonly directories: readonly string[];
  /** Names as in the program's JSON; `crossAgency` among the wrong pairs. */
  readonly counts: Readonly<Record<'rows' | 'correct' | 'wrongPair' | 'crossAgency', number>>;
  readonly diagnoses: readonly ExpectedDiagnosis[];
}

/** The files of one sample folder and what the checks of its lists must come to. */
export interface Sample {
  readonly files: readonly SampleFile[];
  readonly expectations: readonly Expectation[];
}

/**
 * The counts a check of `damaged` must come to, from the truth about its rows: right pairs count
 * as correct where neither value stands in the list twice. Never throws.
 */
export function expectedCounts(
  original: readonly Row[],
  damaged: readonly Row[],
): Expectation['counts'] {
  const truth = truthOf(original, damaged);
  const isUnique = [0, 1].map((column) => uniqueIn(damaged, column));
  return {
    rows: damaged.length,
    correct: truth.filter((pair, row) => isRight(pair) && isUnique.every((is) => is(row))).length,
    wrongPair: truth.filter(isWrong).length,
    crossAgency: countCrossAgency(original, truth),
  };
}

function uniqueIn(rows: readonly Row[], column: number): (row: number) => boolean {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row[column] ?? '', (counts.get(row[column] ?? '') ?? 0) + 1);
  return (row) => counts.get(rows[row]?.[column] ?? '') === 1;
}
