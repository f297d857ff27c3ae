import type { LockSight } from '../../app/ports/guardCells';
import { rangeOf } from '../session/areas';

/** What was asked of a sheet's protection; to be read after a sync. */
export interface LockAsked {
  readonly protection: Excel.WorksheetProtection;
  readonly cells: readonly Excel.FormatProtection[];
}

/** Asks how the sheet is protected and whether these columns (from 0) are locked down to `lastRow`. */
export function askLock(
  sheet: Excel.Worksheet,
  bound: readonly number[],
  lastRow: number,
): LockAsked {
  const protection = sheet.protection.load('protected,options');
  const cells = bound.map((column) => {
    const area = {
      firstRow: 0,
      lastRow: Math.max(0, lastRow),
      firstColumn: column,
      lastColumn: column,
    };
    return rangeOf(sheet, area).format.protection.load('locked');
  });
  return { protection, cells };
}

/** What the answer says. Never throws. */
export function readLock({ protection, cells }: LockAsked): LockSight {
  if (!protection.protected) return { isProtected: false, holds: false, refusesAll: false };
  // Excel gives nulls among the options (office-js 1931).
  const options = protection.options as Partial<Excel.WorksheetProtectionOptions> | null;
  const mayBreak = options?.allowSort === true || options?.allowDeleteRows === true;
  const refusesAll = cells.every(({ locked }) => locked === true);
  return { isProtected: true, holds: !mayBreak && refusesAll, refusesAll };
}
