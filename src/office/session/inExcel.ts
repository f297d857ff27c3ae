import { WorkbookFailure } from '../../core/workbookFailure';
import { codeOf, FLOOR, translated } from './failures';

/** Work on the open workbook within one context, which must not be used after it. */
export type ExcelWork<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Does `work` on the open workbook, waiting until no cell is being edited. Rejects with a
 * `WorkbookFailure` where Excel failed or is too old, and with whatever else `work` threw. `sheet`
 * names the sheet that is worked on, for the failure's words.
 */
export async function inExcel<Result>(
  work: ExcelWork<Result>,
  sheet: string | null = null,
): Promise<Result> {
  if (!supports(FLOOR)) throw new WorkbookFailure('excel-too-old', { needs: `ExcelApi ${FLOOR}` });
  try {
    return await Excel.run({ delayForCellEdit: true }, (context) => tidily(context, work));
  } catch (error) {
    throw translated(error, sheet);
  }
}

/** What was given back to Excel goes out with the next request: also when the work was called off. */
async function tidily<Result>(
  context: Excel.RequestContext,
  work: ExcelWork<Result>,
): Promise<Result> {
  try {
    return await work(context);
  } catch (error) {
    if (codeOf(error) === null) await context.sync();
    throw error;
  }
}

/** Whether this Excel has the requirement set ExcelApi of that version. Never throws. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Whether Excel runs in a browser, where a request and an answer may hold 5 MB. Never throws. */
export function isWeb(): boolean {
  return Office.context.platform === Office.PlatformType.OfficeOnline;
}
