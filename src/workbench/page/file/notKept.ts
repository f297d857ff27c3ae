import type { Unread } from '../../../files/xlsx/whole/wholeExtras';

/** A kind of what a file held and the workbook on the page does not. */
export type NotKeptKind = Unread | 'formula' | 'conditional-format' | 'password';

/** What a file held that the workbook on the page does not: the place, and why. */
export interface NotKept {
  /** Null for what is of the whole file. */
  readonly sheet: string | null;
  /** From 0; null for what is of the whole sheet. */
  readonly row: number | null;
  readonly column: number | null;
  readonly what: NotKeptKind;
}
