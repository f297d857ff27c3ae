import type { ListPlanner, ToolTable } from '../app/ports/listPlanner';
import type { DeskLine } from './deskLine';
import { buffersOfSheets } from './transfer';

/**
 * The planner on a line of its own: calling something off ends that line's worker, and the next question
 * starts another. The check that another line's worker keeps is not touched.
 */
export function plannerOn(line: DeskLine): ListPlanner {
  return {
    lookAtFile: (file, signal) => line.askUntil(signal, 'lookAtFile', [file]),
    lookAtExclusions: (table, signal) =>
      line.askUntil(signal, 'lookAtExclusions', [table], buffersIn([table])),
    planCombine: (task, signal) => {
      const { tables, people, exclusionTable } = task;
      const more = people === null ? [] : [people.table, people.directory];
      const buffers = buffersIn([...tables, ...more, exclusionTable]);
      return line.askUntil(signal, 'planCombine', [task], buffers);
    },
    planSplit: (task, signal) => {
      const buffers = buffersIn([{ from: 'workbook', sheet: task.list }, task.exclusionTable]);
      return line.askUntil(signal, 'planSplit', [task], buffers);
    },
    plannedSheet: (at) => line.ask('plannedSheet', [at]),
    release: () => line.end(new DOMException('released', 'AbortError')),
  };
}

function buffersIn(tables: readonly (ToolTable | null)[]): ArrayBuffer[] {
  return buffersOfSheets(
    tables.flatMap((table) => (table?.from === 'workbook' ? [table.sheet] : [])),
  );
}
