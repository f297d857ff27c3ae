import type { ListTools, ToolTable } from '../app/ports/listTools';
import type { Sheet } from '../core/table/column';
import type { DeskLine } from './deskLine';
import { buffersOfSheets } from './transfer';

/** The tools on the line of the checker: they work on the check that its worker keeps. */
export function toolsOn(line: DeskLine): ListTools {
  return {
    planCombine: (task) => {
      const { tables, people } = task;
      const all = people === null ? tables : [...tables, people.table, people.directory];
      return line.ask('planCombine', [task], buffersOfSheets(sheetsOf(all)));
    },
    planSplit: (task) => line.ask('planSplit', [task], buffersOfSheets([task.list])),
    plannedSheet: (at) => line.ask('plannedSheet', [at]),
    report: (wish) => line.ask('report', [wish]),
    reportFile: (wish, form) => line.ask('reportFile', [wish, form]),
    logColumns: () => line.ask('logColumns', []),
    tellIncident: (wish) => line.ask('tellIncident', [wish]),
    incidentSheet: (part) => line.ask('incidentSheet', [part]),
    incidentFile: (part, form) => line.ask('incidentFile', [part, form]),
  };
}

function sheetsOf(tables: readonly ToolTable[]): readonly Sheet[] {
  return tables.flatMap((table) => (table.from === 'workbook' ? [table.sheet] : []));
}
