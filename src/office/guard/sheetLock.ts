import type { ListPlace } from '../../app/ports/guardList';
import {
  passwordText,
  type LockOutcome,
  type LockTerms,
  type SheetLock,
} from '../../app/ports/guardLock';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import { rangeOf } from '../session/areas';
import { codeOf } from '../session/failures';
import { inExcel } from '../session/inExcel';
import { askLock, readLock } from './lockSight';
import { LOCK_OPTIONS, wholeColumn } from './throughLock';

/** Locks the sheets of guarded lists through Excel's library. */
export function excelSheetLock(own: OwnWrites): SheetLock {
  return {
    lock: (sheetId, place, terms) =>
      own.inTurn(() =>
        refusable(() => inExcel((context) => lock(context, sheetId, place, terms), place.sheet)),
      ),
    unlock: (sheetId, terms) =>
      own.inTurn(() => refusable(() => inExcel((context) => unlock(context, sheetId, terms)))),
  };
}

/** What Excel refuses of protecting is an answer, not a failure. */
async function refusable(work: () => Promise<LockOutcome>): Promise<LockOutcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookFailure && REFUSALS.has(error.code)) return { kind: 'refused' };
    throw error;
  }
}

const REFUSALS: ReadonlySet<string> = new Set(['sheet-protected', 'excel-failed']);

/** The last row that is looked at to see whether the lock holds. */
const LOOKED_AT = 1000;

async function lock(
  context: Excel.RequestContext,
  sheetId: string,
  { columns }: ListPlace,
  terms: LockTerms,
): Promise<LockOutcome> {
  const { restOpen, structure } = terms;
  const password = passwordText(terms);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const protection = sheet.protection.load('protected');
  await context.sync();
  // Somebody else's protection is not ours to open.
  if (protection.protected) return { kind: 'refused' };
  if (restOpen) sheet.getRange().format.protection.locked = false;
  for (const column of columns.bound) {
    rangeOf(sheet, wholeColumn(column)).format.protection.locked = true;
  }
  let holds = false;
  try {
    holds = await protectSheet(context, sheet, columns.bound, password);
  } finally {
    if (!holds && restOpen) await closeCells(context, sheet);
  }
  if (!holds) return { kind: 'refused' };
  return {
    kind: 'done',
    structure: structure ? await protectStructure(context, password) : 'open',
  };
}

/** Protects the sheet, and looks whether that holds. Rejects with the library's errors. */
async function protectSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  bound: readonly number[],
  password: string | undefined,
): Promise<boolean> {
  sheet.protection.protect(LOCK_OPTIONS, password);
  const asked = askLock(sheet, bound, LOOKED_AT);
  await context.sync();
  return readLock(asked).holds;
}

/** Without our lock no cell stays open: whoever protects the sheet later would leave it open unawares. */
async function closeCells(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  try {
    sheet.getRange().format.protection.locked = true;
    await context.sync();
  } catch (error) {
    if (codeOf(error) === null) throw error;
  }
}

/** Where somebody else protected the structure, it is not ours to open. */
async function protectStructure(
  context: Excel.RequestContext,
  password: string | undefined,
): Promise<'ours' | 'theirs' | 'open'> {
  const protection = context.workbook.protection.load('protected');
  await context.sync();
  if (protection.protected) return 'theirs';
  return (await setStructure(context, (own) => own.protect(password))) ? 'ours' : 'open';
}

async function unlock(
  context: Excel.RequestContext,
  sheetId: string,
  terms: LockTerms,
): Promise<LockOutcome> {
  const { restOpen, structure } = terms;
  const password = passwordText(terms);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.protection.unprotect(password);
  // Cells are locked unless somebody says otherwise: so they were.
  if (restOpen) sheet.getRange().format.protection.locked = true;
  const now = sheet.protection.load('protected');
  await context.sync();
  if (now.protected) return { kind: 'refused' };
  if (structure) await setStructure(context, (protection) => protection.unprotect(password));
  return { kind: 'done', structure: 'open' };
}

/** Protects or opens the structure, which Excel may refuse; whether it is protected then. */
async function setStructure(
  context: Excel.RequestContext,
  set: (protection: Excel.WorkbookProtection) => void,
): Promise<boolean> {
  const { protection } = context.workbook;
  try {
    set(protection);
    await context.sync();
  } catch (error) {
    // The sheet is done: what becomes of the structure takes nothing back of it.
    if (codeOf(error) === null) throw error;
  }
  protection.load('protected');
  await context.sync();
  return protection.protected;
}
