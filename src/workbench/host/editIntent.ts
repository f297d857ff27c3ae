import type { Area, Run } from './area';
import type { DeleteShift, InsertShift } from './change';

/**
 * What a person is about to do; the host is asked before it happens (`OfficeHost.mayEdit`).
 * `edit` is typing, pasting, filling, clearing, replacing; `moved` cells need leave at both ends.
 */
export type EditIntent =
  | { readonly kind: 'edit'; readonly sheet: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'move';
      readonly sheet: string;
      readonly from: Area;
      readonly toSheet: string;
      readonly to: Area;
    }
  | { readonly kind: 'sort'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'insert';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: InsertShift;
    }
  | {
      readonly kind: 'delete';
      readonly sheet: string;
      readonly area: Area;
      readonly shift: DeleteShift;
    }
  | { readonly kind: 'merge'; readonly sheet: string; readonly area: Area }
  | { readonly kind: 'format'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'hideRows' | 'hideColumns'; readonly sheet: string; readonly run: Run }
  | { readonly kind: 'filter'; readonly sheet: string }
  | { readonly kind: 'sheetAdd' | 'sheetRename' | 'sheetMove' | 'sheetShow' }
  | { readonly kind: 'sheetDelete' | 'sheetHide'; readonly sheet: string };

/**
 * Which of Excel's messages refuses the user:
 * `cellProtected`: the cell is on a protected sheet; `sheetProtected`: the command can't be used on a
 * protected sheet; `structureProtected`: the workbook is protected and can't be changed; `mergedSizes`:
 * all merged cells need the same size for this; `tableWouldShift`: the operation would shift cells in a
 * table; `lastSheet`: a workbook needs at least one visible sheet.
 */
export type RefusalKey =
  | 'cellProtected'
  | 'sheetProtected'
  | 'structureProtected'
  | 'mergedSizes'
  | 'tableWouldShift'
  | 'lastSheet';

/** Excel's refusal of something a person wanted to do. */
export interface EditRefusal {
  readonly key: RefusalKey;
}
