import type { Change } from '../change';
import type { CellOperation } from './cellOperation';
import type { Formats } from './formatStore';
import type { SheetLayout } from './sheetLayout';

/** One undoable change of a sheet: of its contents, or its formats or its layout as a whole value. */
export type Edit =
  | { readonly kind: 'cells'; readonly sheet: string; readonly operation: CellOperation }
  | { readonly kind: 'formats'; readonly sheet: string; readonly formats: Formats }
  | { readonly kind: 'layout'; readonly sheet: string; readonly layout: SheetLayout };

/** What a sheet reports to while it is changed. */
export interface EditRecorder {
  /** Carries out an edit and remembers how to take it back. Throws a RangeError outside of a step. */
  apply(edit: Edit): void;
  /** Brings formulas up to date, so that results can be read in the middle of a step. */
  calculate(): void;
  /** Tells what happened. */
  note(change: Change): void;
}
