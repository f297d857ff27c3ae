import { boundingArea, SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from '../area';
import type { SheetArea } from '../address/shiftArea';
import type { Change } from '../change';
import type { Edit } from './edit';

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

/** With more areas than this it is quicker to look at all that lies between them. */
const MOST_AREAS = 64;

/** Where edits put contents, formulas that were rewritten among them. Never throws. */
export function editedAreas(edits: readonly Edit[]): readonly SheetArea[] {
  const areas = edits.flatMap((edit) =>
    edit.kind === 'cells' && edit.operation.kind === 'put'
      ? [{ sheet: edit.sheet, area: edit.operation.block.area }]
      : [],
  );
  if (areas.length <= MOST_AREAS) return areas;
  const bounds = new Map<string, SheetArea>();
  for (const { sheet, area } of areas) {
    const known = bounds.get(sheet);
    bounds.set(sheet, { sheet, area: known === undefined ? area : boundingArea(known.area, area) });
  }
  return [...bounds.values()];
}
