import path from 'node:path';
import type { PassedSheet } from '../../app/readReferences';
import { countAstray, type Incident } from '../../core/incident/incident';
import type { NamedWayBack } from '../../core/incident/wayBackOf';
import type { Recalled } from '../../core/report/basis';
import { agencyName, byExecution } from '../../texts/incident/context';
import { incidentTextsOf } from '../../texts/incidentCatalog';
import { recalledSaid } from '../../texts/recalled';
import type { Texts } from '../../texts/texts';
import { unseenLines } from './listNames';
import { visible } from './visible';

/** What was written where. */
export interface WrittenReports {
  readonly folder: string;
  readonly names: readonly string[];
  /** What the list's workbook remembers of it; null for nothing. */
  readonly recalled: Recalled | null;
  /** Sheets that may hold pairs and were not looked at. */
  readonly passedOver: readonly PassedSheet[];
}

/** What an incident came to, agency by agency and in all, and the files written. Never throws. */
export function incidentText(
  { controllers, rows, right }: Incident,
  wayBack: NamedWayBack,
  { folder, names, recalled, passedOver }: WrittenReports,
  texts: Texts,
): string {
  const { command } = incidentTextsOf(texts.language);
  const remembered = recalled === null ? [] : recalledSaid(recalled, texts);
  const kept = [...remembered, ...unseenLines({ passedOver }, texts)].map(visible);
  if (controllers.length === 0) return `${[...kept, command.nothing].join('\n')}\n`;
  const agencies = controllers.map((controller) => {
    const { went, maybe } = byExecution(controller.astray);
    const { untold } = controller;
    const name = agencyName(controller, texts);
    return command.perAgency(name, countAstray(went), maybe.length, untold.length);
  });
  const { went, maybe, prepared } = byExecution(rows.filter((row) => row.kind === 'astray'));
  const untold = rows.length - went.length - maybe.length - prepared.length;
  const parked = wayBack.steps.filter(({ what }) => what === 'park').length;
  const lines = [
    ...kept,
    ...agencies,
    '',
    command.total(went.length, maybe.length, prepared.length, untold, right),
    command.wayBack(wayBack.steps.length, parked, wayBack.open.length),
    '',
    command.written(folder),
    ...names.map((name) => `  ${path.join(folder, name)}`),
  ];
  return `${lines.map(visible).join('\n')}\n`;
}
