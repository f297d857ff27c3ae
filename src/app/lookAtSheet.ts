import { chooseColumns } from '../core/columns/chooseColumns';
import { findHeaderRow } from '../core/columns/headerRow';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';
import type { SheetLook } from './ports/checker';

/**
 * What a sheet, or its head, says of its columns when nobody says anything of them. `agencyWords`: the
 * profile's further words for the agency column. Never throws.
 */
export function lookAtSheet(sheet: Sheet, agencyWords: readonly string[]): SheetLook {
  const choice = chooseColumns(sheet, {}, agencyWords);
  if (choice.kind === 'no-such-column') throw new TypeError('no wish, no missing column');
  const { headerRow } = choice;
  const headings = sheet.columns.map((column) =>
    headerRow === null ? '' : textAt(column, headerRow),
  );
  return { choice, headings, headerIsKnown: findHeaderRow(sheet, agencyWords) !== null };
}
