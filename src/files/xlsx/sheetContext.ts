import type { ReadLimits } from '../zip/limits';
import type { ByteStore } from './bytes';
import type { SharedStrings } from './sharedStrings';
import type { Styles } from './styles';

/** What the sheets of a workbook share. */
export interface SheetContext {
  readonly limits: ReadLimits;
  /** Where texts and numbers of all sheets are kept. */
  readonly store: ByteStore;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  /** Whether days count from 1904-01-01 (ECMA-376-1 18.2.28, `date1904`). */
  readonly is1904: boolean;
}
