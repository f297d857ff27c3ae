import type { Area, Run } from './area';
import type { CellValue } from './cell';

/** Who changes the workbook: the person at this window, this add-in, or somebody at another computer. */
export type Origin = 'user' | 'addin' | 'remote';

/** How a change came about: done for the first time, taken back, or done again after that. */
export type Cause = 'done' | 'undone' | 'redone';

/** Where cells go that make room. */
export type InsertShift = 'down' | 'right';

/** From where cells come that close a gap. */
export type DeleteShift = 'up' | 'left';

/** Whether a sheet has a tab, has none but can be shown by the user, or can be shown by programs only. */
export type Visibility = 'visible' | 'hidden' | 'veryHidden';

/** A cell whose formula changed; `before` is the earlier formula with its `=`, or '' where there was none. */
export interface FormulaChange {
  readonly row: number;
  readonly column: number;
  readonly before: string;
}

/**
 * Something that happened to the workbook; rows and columns count from 0, `sheet` is a sheet's id.
 *
 * - `edited`: contents written, cleared or pasted. `cell` only where one single cell was edited.
 * - `sorted`: `moved` are the rows (`by: 'rows'`) or columns of the sheet whose cells within `area`
 *   moved; empty where the sort changed nothing.
 * - `inserted`, `deleted`: `area` is the room made or the cells gone, in coordinates before a deletion
 *   and after an insertion; an area of all columns is whole rows, one of all rows whole columns.
 * - `moved`: cut and pasted or dragged; the cells of `from` are now at the same places of `to`.
 * - `calculated`: formulas in these areas have new results.
 */
export type Change =
  | {
      readonly kind: 'edited';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly cell?: { readonly before: CellValue; readonly after: CellValue };
      readonly formulas: readonly FormulaChange[];
    }
  | {
      readonly kind: 'sorted';
      readonly sheet: string;
      readonly area: Area;
      readonly by: 'rows' | 'columns';
      readonly moved: readonly Run[];
    }
  | {
      readonly kind: 'inserted';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: InsertShift;
    }
  | {
      readonly kind: 'deleted';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: DeleteShift;
    }
  | {
      readonly kind: 'moved';
      readonly sheet: string;
      readonly from: Area;
      readonly toSheet: string;
      readonly to: Area;
    }
  | { readonly kind: 'merged'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'unmerged'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'formatted'; readonly sheet: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'rowsHidden';
      readonly sheet: string;
      readonly run: Run;
      readonly hidden: boolean;
    }
  | {
      readonly kind: 'columnsHidden';
      readonly sheet: string;
      readonly run: Run;
      readonly hidden: boolean;
    }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'sheetAdded'; readonly sheet: string; readonly copyOf?: string }
  | { readonly kind: 'sheetDeleted'; readonly sheet: string; readonly name: string }
  | {
      readonly kind: 'sheetRenamed';
      readonly sheet: string;
      readonly before: string;
      readonly after: string;
    }
  | {
      readonly kind: 'sheetMoved';
      readonly sheet: string;
      readonly before: number;
      readonly after: number;
    }
  | {
      readonly kind: 'sheetVisibility';
      readonly sheet: string;
      readonly before: Visibility;
      readonly after: Visibility;
    }
  | { readonly kind: 'activated'; readonly sheet: string; readonly before: string }
  | { readonly kind: 'selected'; readonly sheet: string; readonly areas: readonly Area[] };

/**
 * The changes of one step, in the order in which they happened. `step` numbers the step for undo: the
 * same number comes back when the step is undone and redone (its changes are then those that take it
 * back or repeat it); 0 where the step can't be undone.
 */
export interface ChangeSet {
  readonly origin: Origin;
  readonly cause: Cause;
  readonly step: number;
  readonly changes: readonly Change[];
}
