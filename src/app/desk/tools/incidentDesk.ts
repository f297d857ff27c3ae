import { countAstray, hasRun, type ControllerIncident } from '../../../core/incident/incident';
import { wordsOf } from '../../../core/incident/execution';
import { textAt } from '../../../core/table/text';
import { columnName } from '../../../core/columns/columnName';
import type { CheckedList } from '../../checkFiles';
import { agencyFileNames } from '../../incident/fileNames';
import { reportIncident, type IncidentOutcome } from '../../incident/reportIncident';
import type {
  IncidentAnswer,
  IncidentPart,
  IncidentWish,
  LogColumn,
  ToldAgency,
  ToolFile,
} from '../../ports/listTools';
import { reportSheet, type ReportSheet } from '../../tools/reportSheet';
import { recordsDocument } from './recordsDocument';
import type { ReportsPorts } from './reportsDesk';
import type { ToolsWords } from './toolsWords';

/** Who got whose mail, of the list that was checked last. See `ListTools` for each answer. */
export interface IncidentDesk {
  readonly logColumns: () => readonly LogColumn[];
  readonly tellIncident: (wish: IncidentWish) => IncidentAnswer | null;
  readonly incidentSheet: (part: IncidentPart) => ReportSheet | null;
  readonly incidentFile: (part: IncidentPart, form: 'html' | 'csv') => ToolFile | null;
}

/** Words of a log that are shown to choose from. */
const WORDS_SHOWN = 6;

type Outcome = Extract<IncidentOutcome, { kind: 'told' }>;

/** What was told last, with what its reports need. */
interface Told {
  readonly checked: CheckedList;
  readonly outcome: Outcome;
  readonly wish: IncidentWish;
  readonly words: ToolsWords;
  /** By agency; of files and sheets. */
  readonly names: readonly string[];
}

/** Tells who got whose mail. Nothing is judged anew. */
export function incidentDesk({
  words,
  lastChecked,
}: Pick<ReportsPorts, 'words' | 'lastChecked'>): IncidentDesk {
  let told: Told | null = null;
  return {
    logColumns: () => logColumnsOf(lastChecked()),
    tellIncident: (wish) => {
      told = null;
      const checked = lastChecked();
      if (checked === null) return null;
      const outcome = reportIncident(checked, wish.log);
      if (outcome.kind === 'refused') return outcome;
      told = toldOf(checked, outcome, wish, words[wish.language]);
      return answerOf(outcome);
    },
    incidentSheet: (part) => (told === null ? null : sheetOf(told, part)),
    incidentFile: (part, form) => (told === null ? null : fileOf(told, part, form)),
  };
}

function logColumnsOf(checked: CheckedList | null): readonly LogColumn[] {
  const { columns, sheet, result } = checked ?? {};
  const facts = result?.facts ?? null;
  if (!columns || sheet === undefined || facts === null) return [];
  return sheet.columns.flatMap((cells, column): LogColumn[] => {
    if (column === columns.account || column === columns.id) return [];
    const heading = columns.headerRow === null ? '' : textAt(cells, columns.headerRow);
    const found = wordsOf(facts, cells, WORDS_SHOWN);
    return found.length === 0
      ? []
      : [{ column, heading: heading || columnName(column), words: found }];
  });
}

function toldOf(
  checked: CheckedList,
  outcome: Outcome,
  wish: IncidentWish,
  words: ToolsWords,
): Told {
  const agencies = outcome.incident.controllers.map(({ agency }) => agency);
  const names = agencyFileNames(agencies, words.names.incident, words.headings.nobody);
  return { checked, outcome, wish, words, names };
}

function answerOf({ incident, wayBack }: Outcome): IncidentAnswer {
  return {
    kind: 'told',
    agencies: incident.controllers.map(toldAgency),
    right: incident.right,
    wayBack: {
      steps: wayBack.steps.length,
      temporary: wayBack.steps.filter(({ what }) => what === 'park').length,
      open: wayBack.open.length,
    },
  };
}

function toldAgency({ agency, astray, untold }: ControllerIncident): ToldAgency {
  return {
    agency,
    counts: countAstray(astray.filter(hasRun)),
    maybe: astray.filter(({ execution }) => execution === 'unclear').length,
    untold: untold.length,
  };
}

function sheetOf(told: Told, part: IncidentPart): ReportSheet | null {
  const { words, outcome, checked, wish, names } = told;
  const { cut } = words;
  if (part === 'way-back') {
    const records = words.records.wayBack(outcome.wayBack);
    const { wayBackSheet: name } = words.names;
    return reportSheet(recordsDocument(name, checked.sheet.name ?? '', records), { name, cut });
  }
  const controller = outcome.incident.controllers[part];
  if (controller === undefined) return null;
  const name = names[part] ?? words.names.incident;
  return reportSheet(words.incident(controller, checked, wish), { name, cut });
}

function fileOf(told: Told, part: IncidentPart, form: 'html' | 'csv'): ToolFile | null {
  const { words, outcome, checked, wish, names } = told;
  if (part === 'way-back') {
    const content = words.csv(words.records.wayBack(outcome.wayBack));
    return csvFile(`${words.names.wayBack}.csv`, content);
  }
  const controller = outcome.incident.controllers[part];
  if (controller === undefined) return null;
  const name = `${names[part] ?? words.names.incident}.${form}`;
  if (form === 'csv') return csvFile(name, words.csv(words.records.incident(controller)));
  const pieces = words.incidentHtml(words.incident(controller, checked, wish));
  return { name, content: new Blob([...pieces], { type: 'text/html;charset=utf-8' }) };
}

function csvFile(name: string, bytes: Uint8Array): ToolFile {
  return { name, content: new Blob([bytes.slice()], { type: 'text/csv;charset=utf-8' }) };
}
