import { passwordText, type LockTerms } from '../../app/ports/guardLock';
import type { Area } from '../../core/table/column';
import { SHEET_ROWS } from '../../core/table/sheetBounds';

/**
 * What a locked sheet still allows (excel-facts 11.2): never sorting, never what moves bound cells.
 * Options are given as plain truths: Excel refuses the nulls that it gives back (office-js 1931).
 */
export const LOCK_OPTIONS: Excel.WorksheetProtectionOptions = {
  allowAutoFilter: true,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: 'Normal',
};

/** How the sheet was left by work that needed it open. */
export type AfterLock = 'as-it-was' | 'left-open';

/** A sheet, and the terms on which it is locked (null: it is not). */
export interface LockedSheet {
  readonly sheet: Excel.Worksheet;
  readonly lock: LockTerms | null;
}

/**
 * Queues the opening of the sheet, lets `work` queue and send what it has to, and locks the sheet again
 * with what it sends last. Where the sheet is not locked then, it is locked by a request of its own; gives
 * `left-open` where that fails too. Rejects with what `work` rejected with, if the sheet is locked again.
 */
export async function throughLock(
  context: Excel.RequestContext,
  { sheet, lock }: LockedSheet,
  work: (queueLock: () => void) => Promise<void>,
): Promise<AfterLock> {
  if (lock === null) {
    await work(() => undefined);
    return 'as-it-was';
  }
  sheet.protection.unprotect(passwordText(lock));
  try {
    await work(() => sheet.protection.protect(LOCK_OPTIONS, passwordText(lock)));
  } catch (error) {
    if (await isLockedAgain(context, { sheet, lock })) throw error;
    return 'left-open';
  }
  // Builds whose protecting does nothing say nothing of it, and what was given back locks the sheet by itself.
  return (await isLockedAgain(context, { sheet, lock })) ? 'as-it-was' : 'left-open';
}

async function isLockedAgain(
  context: Excel.RequestContext,
  { sheet, lock }: LockedSheet,
): Promise<boolean> {
  const protection = sheet.protection.load('protected');
  try {
    await context.sync();
    if (protection.protected) return true;
    sheet.protection.protect(LOCK_OPTIONS, lock === null ? undefined : passwordText(lock));
    protection.load('protected');
    await context.sync();
    return protection.protected;
  } catch {
    // That the sheet stays open is the answer, whatever the reason.
    return false;
  }
}

/** A whole column of a sheet as an area. */
export function wholeColumn(column: number): Area {
  return { firstRow: 0, lastRow: SHEET_ROWS - 1, firstColumn: column, lastColumn: column };
}
