import type { Navigator } from '../app/ports/navigator';
import { inExcel } from './session/inExcel';

/** Brings cells in front of the user through Excel's library. */
export const excelNavigator: Navigator = {
  select: (sheetId, row, column) =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.activate();
      sheet.getRangeByIndexes(row, column, 1, 1).select();
      await context.sync();
    }),
};
