import type { ListTools } from '../app/ports/listTools';
import type { DeskLine } from './deskLine';

/** The tools on the line of the checker: they work on the check that its worker keeps. */
export function toolsOn(line: DeskLine): ListTools {
  return {
    report: (wish) => line.ask('report', [wish]),
    reportFile: (wish, form) => line.ask('reportFile', [wish, form]),
    warnings: () => line.ask('warnings', []),
    warningsBasis: () => line.ask('warningsBasis', []),
    logColumns: () => line.ask('logColumns', []),
    tellIncident: (wish) => line.ask('tellIncident', [wish]),
    incidentSheet: (part) => line.ask('incidentSheet', [part]),
    incidentFile: (part, form) => line.ask('incidentFile', [part, form]),
  };
}
