import type { ChosenReference, ChosenSheet } from '../../core/facts/buildFacts';
import type { Answers } from '../../core/facts/facts';
import type { Repeat } from '../../core/stacking/findRepeats';
import type { ReferenceRole } from '../../core/pairing/reference';

/** A list that rows are taken from: a sheet that is read, with its columns chosen. */
export interface ListSource extends ChosenSheet {
  /** What people call it: the sheet's name, else the file's. */
  readonly name: string;
  /** The file as the user gave it. */
  readonly file: string;
  /** What was settled for the whole list before, such as where it ends; left out where nothing was. */
  readonly answers?: Answers;
}

/** A row of one of several lists. */
export interface RowPlace {
  /** Which list, counted from 0; people added come behind the lists. */
  readonly source: number;
  /** The row number there, from 1. */
  readonly row: number;
}

/** An account, ID or pair that stands more than once, with all its places. */
export interface RepeatedPair extends Pick<Repeat, 'what' | 'isIdentical'> {
  /** As stored at the first place; the account, or the ID where it is that which is repeated. */
  readonly value: string;
  readonly places: readonly RowPlace[];
}

/** How many rows an agency has; null: the rows whose agency cannot be told. */
export interface AgencyRows {
  readonly agency: string | null;
  readonly rows: number;
}

/** A file's name without its folders. Never throws. */
export function fileNameOf(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A list as something to compare with. */
export function asReference(
  { name, file, sheet, columns }: ListSource,
  role: ReferenceRole = 'first-migration',
): ChosenReference {
  return { name, file, role, sheet, columns };
}
