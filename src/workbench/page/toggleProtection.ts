import { announceProtection } from '../host/classes/protections';
import type { Model } from '../host/model/model';
import { NOTHING_ALLOWED } from '../host/model/protection';

/** Protects a sheet as Excel's dialog does by itself, or takes that away again; neither can be undone. Never throws. */
export function toggleProtection(model: Model, sheet: string): void {
  const isProtected = model.protection.of(sheet) !== undefined;
  if (isProtected) model.protection.unprotect(sheet, undefined);
  else model.protection.protect(sheet, NOTHING_ALLOWED, undefined);
  model.workbook.clearUndo();
  announceProtection(model, sheet, !isProtected, 'Local');
}
