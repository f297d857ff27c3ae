import type { PaintJob } from '../../app/ports/painter';
import type { Reading } from '../../app/ports/sheetReader';
import type { Area } from '../../core/table/column';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import { forget, rangeOf } from '../session/areas';
import { codeOf } from '../session/failures';
import { nextTask } from '../session/nextTask';
import { addAreaRules } from './areaRules';
import { findMarks, removeMarks, type OwnMarks, type OwnRule } from './marks';
import { addRule, colouredAreas, formulaOf, LOOKS } from './rules';
import { statusBlocks } from './statusRows';
import type { Painted } from './painted';
import { addStatusSheet, writeStamp, type ListedSheet, type StatusSheet } from './statusSheet';

/** A list to be coloured, and what is in the workbook before. */
export interface Painting {
  readonly job: PaintJob;
  readonly list: ListedSheet;
  readonly reading: Reading;
  readonly own: OwnWrites;
  readonly marks: OwnMarks;
}

/** Columns of the status sheet that hold rows. */
const STATUS_COLUMNS = 'A:C';

/**
 * Colours a list with at least one row in place of whatever was coloured before. Where the rules are
 * there already, only what they look at is written anew, which every protected list allows; new rules
 * only one whose cells may be formatted. Gives what stands then. Rejects with the signal's reason, a `WorkbookFailure`
 * (sheet-protected) or the library's errors; then a part may be done.
 */
export async function paintSheet(
  context: Excel.RequestContext,
  painting: Painting,
): Promise<Painted> {
  const { job, list, marks, own } = painting;
  const kept = fittingStatus(marks, job);
  if (kept !== null) {
    clearStatus(kept);
    return writeStatus(context, kept, painting);
  }
  await refuseProtected(context, list);
  await removeMarks(context, marks);
  const status = await addStatusSheet(context, { ...marks.sheets, status: [] });
  own.claim(status.id);
  const painted = await writeStatus(context, status, painting);
  if (await addStatusRules(context, painting, status.name)) return painted;
  await removeMarks(context, await findMarks(context));
  const rules = await addAreaRules(context, list.sheet, job);
  return { sheetId: job.sheetId, rules, status: null };
}

/** Takes the states out of a status sheet with the next sync: no colour shows then. */
export function clearStatus({ sheet }: StatusSheet): void {
  sheet.getRange(STATUS_COLUMNS).clear('Contents');
}

/** The status sheet whose rules are all there as they would be made now; else null. */
function fittingStatus({ sheets, rules }: OwnMarks, job: PaintJob): StatusSheet | null {
  const [status] = sheets.status;
  if (status === undefined || sheets.status.length > 1) return null;
  const areas = colouredAreas(job);
  const isThere = (formula: string, area: Area): boolean =>
    rules.some((rule) => rule.formula === formula && covers(rule, job.sheetId, area));
  const fits = LOOKS.every(([state]) => {
    const formula = formulaOf(state, status.name, job);
    return areas.every((area) => isThere(formula, area));
  });
  return fits && rules.length === LOOKS.length * areas.length ? status : null;
}

/** A rule's formula speaks of its first row; below the list it may reach on. */
function covers({ sheetId, areas }: OwnRule, wantedSheet: string, wanted: Area): boolean {
  const [area] = areas ?? [];
  if (sheetId !== wantedSheet || area === undefined || areas?.length !== 1) return false;
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  return (
    firstRow === wanted.firstRow &&
    lastRow >= wanted.lastRow &&
    firstColumn === wanted.firstColumn &&
    lastColumn === wanted.lastColumn
  );
}

/** Refuses before anything is done; a lock like ours lets cells be formatted, and rules be made. */
async function refuseProtected(
  context: Excel.RequestContext,
  { sheet, name }: ListedSheet,
): Promise<void> {
  const protection = sheet.protection.load('protected,options');
  await context.sync();
  if (!protection.protected || protection.options.allowFormatCells === true) return;
  throw new WorkbookFailure('sheet-protected', { sheet: name });
}

async function writeStatus(
  context: Excel.RequestContext,
  status: StatusSheet,
  { job, reading }: Painting,
): Promise<Painted> {
  const rows = (job.rows.at(-1) ?? 0) + 1;
  const stamp = status.stamp + 1;
  for (const { first, values } of statusBlocks(job)) {
    reading.signal.throwIfAborted();
    const lastRow = first + values.length - 1;
    const area = { firstRow: first, lastRow, firstColumn: 0, lastColumn: 2 };
    // Making the texts and sending them are tasks of their own.
    await nextTask();
    reading.signal.throwIfAborted();
    // With the last block, which Ctrl+Z takes back first.
    if (lastRow + 1 === rows) writeStamp(status, stamp);
    await write(context, rangeOf(status.sheet, area), values);
    reading.progress(lastRow + 1, rows);
    await nextTask();
  }
  const { id } = status;
  const rules = LOOKS.length * colouredAreas(job).length;
  return { sheetId: job.sheetId, rules, status: { id, stamp } };
}

async function write(
  context: Excel.RequestContext,
  range: Excel.Range,
  values: readonly (readonly unknown[])[],
): Promise<void> {
  // The library's type asks for arrays that may be changed; it only sends them.
  range.values = values as unknown[][];
  await context.sync();
  forget(range);
}

/** Errors that say something else than that such a rule cannot be. */
const NO_REFUSAL: ReadonlySet<string> = new Set([
  'AccessDenied',
  'InvalidOperationInCellEditMode',
  'ItemNotFound',
]);

/** Adds a rule for each state; false where Excel takes no rule that looks at another sheet. */
async function addStatusRules(
  context: Excel.RequestContext,
  { job, list }: Painting,
  status: string,
): Promise<boolean> {
  for (const [state, look] of LOOKS) {
    const formula = formulaOf(state, status, job);
    for (const area of colouredAreas(job)) addRule(rangeOf(list.sheet, area), formula, look);
  }
  try {
    await context.sync();
    return true;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || NO_REFUSAL.has(code)) throw error;
    return false;
  }
}
