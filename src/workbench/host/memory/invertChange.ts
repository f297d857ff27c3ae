import type { Change } from '../change';

/** What happens when a change is taken back; undefined where nothing is told then (calculations are told anew, what happens to sheets is never taken back). Never throws. */
export function invertedChange(change: Change): Change | undefined {
  switch (change.kind) {
    case 'edited':
      return {
        ...change,
        formulas: [],
        ...(change.cell && { cell: { before: change.cell.after, after: change.cell.before } }),
      };
    case 'inserted': {
      const shift = change.shift === 'down' ? 'up' : 'left';
      return { kind: 'deleted', sheet: change.sheet, area: change.area, shift };
    }
    case 'deleted': {
      const shift = change.shift === 'up' ? 'down' : 'right';
      return { kind: 'inserted', sheet: change.sheet, area: change.area, shift };
    }
    case 'moved': {
      const { sheet, from, toSheet, to } = change;
      return { kind: 'moved', sheet: toSheet, from: to, toSheet: sheet, to: from };
    }
    case 'merged':
    case 'unmerged':
      return { ...change, kind: change.kind === 'merged' ? 'unmerged' : 'merged' };
    case 'rowsHidden':
    case 'columnsHidden':
      return { ...change, hidden: !change.hidden };
    case 'sorted':
    case 'formatted':
      return change;
    case 'calculated':
    case 'sheetAdded':
    case 'sheetDeleted':
    case 'sheetRenamed':
    case 'sheetMoved':
    case 'sheetVisibility':
    case 'activated':
    case 'selected':
      return undefined;
  }
}
