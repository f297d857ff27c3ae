import { isNotesSheet } from '../../app/ownSheets';
import type { Reading, SheetInfo, SheetReader } from '../../app/ports/sheetReader';
import type { Area, Sheet } from '../../core/table/column';
import { sheetOf } from '../../core/table/columnBuilder';
import { boundsOf, loadPlace, placeOf } from '../session/areas';
import { codeOf } from '../session/failures';
import { inExcel } from '../session/inExcel';
import { visibilityOf } from '../session/visibility';
import { filledParts } from './filledParts';
import { readParts, type SheetAtHand } from './readCells';
import { readFrame } from './sheetFrame';

/** Told whether the sheet that was just read holds formulas. */
export type FormulasNoticed = (sheetId: string, hasFormulas: boolean) => void;

/** Reads sheets of the open workbook through Excel's library. */
export function excelSheetReader(noticed: FormulasNoticed): SheetReader {
  return {
    sheets: () => inExcel(listSheets),
    activeSheet: () => inExcel(sheetInFront),
    readHead: (id, rows) => inExcel((context) => readHead(context, id, rows)),
    read: async (id, reading) => {
      reading.signal.throwIfAborted();
      const sheet = await inExcel((context) => readSheet(context, id, reading));
      noticed(
        id,
        sheet.columns.some(({ formulas }) => formulas.size > 0),
      );
      return sheet;
    },
  };
}

/** Excel fails where a chart sheet is in front, and the code does not say that it is for that (office-js 2444). */
async function sheetInFront(context: Excel.RequestContext): Promise<string | null> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load('id');
  try {
    await context.sync();
    return sheet.id;
  } catch (error) {
    const code = codeOf(error);
    if (code === null || code === 'InvalidOperationInCellEditMode') throw error;
    return null;
  }
}

async function listSheets(context: Excel.RequestContext): Promise<readonly SheetInfo[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await context.sync();
  const shown = worksheets.items.filter((sheet) => !isNotesSheet(sheet.name, visibilityOf(sheet)));
  const used = shown.map((sheet) => loadPlace(sheet.getUsedRangeOrNullObject(true)));
  await context.sync();
  return shown.map(({ id, name }, at) => {
    const range = used[at];
    const place = range === undefined ? null : placeOf(range);
    return { id, name, rows: place === null ? 0 : place.lastRow + 1 };
  });
}

/** A sheet's name and the areas it uses; null areas where it is empty. */
interface Opened extends SheetAtHand {
  /** Cells with values. */
  readonly filled: Area | null;
  /** Cells with values or formats, hidden ends and merged cells included. */
  readonly used: Area | null;
}

/** Rejects with the library's ItemNotFound where the sheet is gone. */
async function openSheet(context: Excel.RequestContext, id: string): Promise<Opened> {
  const sheet = context.workbook.worksheets.getItem(id).load('name');
  const filled = loadPlace(sheet.getUsedRangeOrNullObject(true));
  const used = loadPlace(sheet.getUsedRangeOrNullObject(false));
  await context.sync();
  return { context, sheet, name: sheet.name, filled: placeOf(filled), used: placeOf(used) };
}

async function readHead(context: Excel.RequestContext, id: string, rows: number): Promise<Sheet> {
  const opened = await openSheet(context, id);
  const { name, filled } = opened;
  if (filled === null || filled.firstRow >= rows) return sheetOf([], { name, form: 'workbook' });
  const area = { ...filled, lastRow: Math.min(filled.lastRow, rows - 1) };
  const reading = { signal: new AbortController().signal, progress: () => undefined };
  const cells = await readParts(opened, [area], { formats: false, formulas: [] }, reading);
  return sheetOf(cells.columns, { name, form: 'workbook', rowCount: cells.rowCount });
}

async function readSheet(
  context: Excel.RequestContext,
  id: string,
  reading: Reading,
): Promise<Sheet> {
  const opened = await openSheet(context, id);
  const { sheet, name, filled } = opened;
  const used = boundsOf([opened.used, filled].flatMap((area) => area ?? []));
  if (used === null) return sheetOf([], { name, form: 'workbook' });
  const { formulas, ...frame } = await readFrame(context, sheet, used);
  const more = { ...frame, name, form: 'workbook' } as const;
  if (filled === null) return sheetOf([], more);
  const parts = await filledParts(context, sheet, filled);
  const cells = await readParts(opened, parts, { formats: true, formulas }, reading);
  return sheetOf(cells.columns, { ...more, rowCount: cells.rowCount });
}
