import { WorkbookFailure } from '../../core/workbookFailure';

/** The oldest Excel that the program runs in (Excel 2021 and later, web, Mac). */
export const FLOOR = '1.14';

/** Codes by which Excel says that a request or its answer holds too much. */
const TOO_LARGE: ReadonlySet<string> = new Set([
  'RequestPayloadSizeLimitExceeded',
  'ResponsePayloadSizeLimitExceeded',
  'RangeExceedsLimit',
  'OperationCellsExceedLimit',
]);

/** Excel's own code for an error of its library; null for any other error. Never throws. */
export function codeOf(error: unknown): string | null {
  return error instanceof OfficeExtension.Error ? error.code : null;
}

/** Whether Excel refused because a request or its answer would hold too much. Never throws. */
export function isTooLarge(error: unknown): boolean {
  return TOO_LARGE.has(codeOf(error) ?? '');
}

/**
 * An error of Excel's library as a `WorkbookFailure`; `sheet` names the sheet that was worked on, if
 * one was. Every other error comes back as it is. Never throws.
 */
export function translated(error: unknown, sheet: string | null): unknown {
  const code = codeOf(error);
  return code === null ? error : failureOf(code, sheet, error);
}

function failureOf(code: string, sheet: string | null, cause: unknown): WorkbookFailure {
  if (TOO_LARGE.has(code)) return new WorkbookFailure('block-too-large', { sheet }, { cause });
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return new WorkbookFailure('cell-being-edited', {}, { cause });
    case 'ItemNotFound':
    case 'InvalidReference':
      return new WorkbookFailure('sheet-gone', { sheet }, { cause });
    case 'AccessDenied':
      return new WorkbookFailure('sheet-protected', { sheet }, { cause });
    case 'ApiNotFound':
      return new WorkbookFailure('excel-too-old', { needs: `ExcelApi ${FLOOR}` }, { cause });
    default:
      return new WorkbookFailure('excel-failed', { code }, { cause });
  }
}
