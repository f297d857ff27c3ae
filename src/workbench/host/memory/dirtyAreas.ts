import { SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from '../area';
import type { SheetArea } from '../address/shiftArea';
import type { Change } from '../change';

/** Where a change may alter what formulas read. Never throws. */
export function dirtyAreas(change: Change): readonly SheetArea[] {
  const { sheet } = change;
  switch (change.kind) {
    case 'edited':
      return change.areas.map((area) => ({ sheet, area }));
    case 'sorted':
    case 'merged':
      return [{ sheet, area: change.area }];
    case 'inserted':
    case 'deleted': {
      const { area, shift } = change;
      const down = shift === 'down' || shift === 'up';
      const lane = down
        ? { ...area, rows: SHEET_ROWS - area.row }
        : { ...area, columns: SHEET_COLUMNS - area.column };
      return [{ sheet, area: lane }];
    }
    case 'moved':
      return [
        { sheet, area: change.from },
        { sheet: change.toSheet, area: change.to },
      ];
    case 'sheetAdded':
    case 'sheetDeleted':
    case 'sheetRenamed':
      return [{ sheet, area: WHOLE_SHEET }];
    case 'unmerged':
    case 'formatted':
    case 'rowsHidden':
    case 'columnsHidden':
    case 'calculated':
    case 'sheetMoved':
    case 'sheetVisibility':
    case 'activated':
    case 'selected':
      return [];
  }
}
