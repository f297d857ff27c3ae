import { headerKey, meaningOf } from '../columns/headerWords';
import type { Facts } from '../facts/facts';
import type { PairCells } from '../facts/pairCells';
import { canonicalAccount } from '../identifiers/account';
import type { Column } from '../table/column';
import { columnOf } from '../table/columnBuilder';
import { sameStored, textAt } from '../table/text';
import { normalForm } from '../unicode/normalForm';

/** A column as people call it. */
export interface NamedColumn {
  /** From 0. */
  readonly column: number;
  /** '' where it has none. */
  readonly header: string;
}

/** A column of the list beside its keys, and each source's column of the same name. */
export interface FurtherColumn extends NamedColumn {
  readonly cells: Column;
  /** By source; undefined where none of its columns has that name. */
  readonly counterparts: readonly (Column | undefined)[];
}

/** A column of the list (from 0) with what the sources hold under its heading. Never throws. */
export function furtherColumn({ list, sources }: Facts, column: number): FurtherColumn {
  const header = headingOf(list, column);
  const key = headerKey(header);
  const counterparts = sources.map(({ cells }) =>
    key === ''
      ? undefined
      : cells.sheet.columns.find((_, at) => headerKey(headingOf(cells, at)) === key),
  );
  return { column, header, cells: list.sheet.columns[column] ?? columnOf([]), counterparts };
}

function headingOf({ sheet, columns }: PairCells, column: number): string {
  const cells = sheet.columns[column];
  return cells && columns.headerRow !== null ? textAt(cells, columns.headerRow) : '';
}

const KEEP = { stripSmtp: false, tmp: 'keep' } as const;

/**
 * Whether two cells under the heading `header` say the same, rows as indices from 0: accounts and addresses
 * in canonical form, other values without white space around them, in NFC. Never throws.
 */
export function sameValue(
  header: string,
  own: Column,
  row: number,
  other: Column,
  otherRow: number,
): boolean {
  if (sameStored(own, row, other, otherRow)) return true;
  const [a, b] = [textAt(own, row), textAt(other, otherRow)];
  const role = meaningOf(header)?.role;
  const isAccount = role === 'account' || role === 'mail' || role === 'upn' || role === 'tmp';
  if (isAccount) return canonicalAccount(a, KEEP) === canonicalAccount(b, KEEP);
  return normalForm(a.trim()) === normalForm(b.trim());
}

/** Whether the list's row (index from 0) holds what the source at `place` does; null where that has no such column. */
export function holdsValueOf(
  { places, sources }: Facts,
  { header, cells, counterparts }: FurtherColumn,
  row: number,
  place: number,
): boolean | null {
  const source = places.source[place] ?? -1;
  const other = counterparts[source];
  const otherRow = sources[source]?.cells.data.rows[places.position[place] ?? -1];
  if (other === undefined || otherRow === undefined) return null;
  return sameValue(header, cells, row, other, otherRow);
}
