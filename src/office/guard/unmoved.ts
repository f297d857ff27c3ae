import type { Area } from '../../core/table/column';
import { WorkbookFailure } from '../../core/workbookFailure';
import { codeOf } from '../session/failures';
import { rangeOf } from '../session/areas';

/** How often work is begun anew whose sheet somebody changes at the same time. */
const MOST_TRIES = 4;

/**
 * Queues what makes Excel refuse all that is queued behind it if the used range ends elsewhere than `used` does:
 * then somebody inserted, deleted or typed beside the list since that was read. No area of its own has to be
 * compared: where two ranges have nothing in common, `getIntersection` fails, and with it the request.
 */
export function queueUnmoved(sheet: Excel.Worksheet, { lastRow, lastColumn }: Area): void {
  const cell = { firstRow: lastRow, lastRow, firstColumn: lastColumn, lastColumn };
  const end = sheet.getUsedRange(true).getLastCell();
  end.getIntersection(rangeOf(sheet, cell)).load('address');
}

/**
 * Does work on a sheet that reads where things stand and queues `queueUnmoved`, anew where that failed. Rejects with
 * what `work` rejected with, or a `WorkbookFailure` (sheet-in-use) where others changed the sheet every time.
 */
export async function whileUnmoved<Result>(
  context: Excel.RequestContext,
  { sheetId, place }: { readonly sheetId: string; readonly place: { readonly sheet: string } },
  work: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (codeOf(error) !== 'ItemNotFound') throw error;
      if (tries === MOST_TRIES) throw await whatFailed(context, sheetId, place.sheet, error);
    }
  }
}

/** Excel has one code for a sheet that is gone and for what stands elsewhere. */
async function whatFailed(
  context: Excel.RequestContext,
  sheetId: string,
  name: string,
  error: unknown,
): Promise<unknown> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId);
  await context.sync();
  return sheet.isNullObject ? error : new WorkbookFailure('sheet-in-use', { sheet: name });
}
