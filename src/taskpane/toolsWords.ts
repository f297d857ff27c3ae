import type { ToolsWords } from '../app/desk/tools/toolsWords';
import { OPEN_WORKBOOK } from '../app/desk/deskTables';
import type { CheckedList } from '../app/checkFiles';
import type { IncidentWish, ReportWish } from '../app/ports/listTools';
import type { ReportEvidence } from '../app/reportEvidence';
import { builtInProfile } from '../core/profile/builtInProfile';
import { tableName } from '../core/report/tableName';
import { incidentCsv } from '../files/report/incidentCsv';
import { incidentHtml } from '../files/report/incidentHtml';
import { htmlReport } from '../files/report/html';
import { checkReport } from '../texts/checkReport';
import type { ReportContext } from '../texts/report/context';
import type { IncidentContext } from '../texts/incident/context';
import { incidentReport } from '../texts/incident/incidentReport';
import { incidentRecords, wayBackRecords } from '../texts/incident/records';
import { incidentTextsOf } from '../texts/incidentCatalog';
import type { Texts } from '../texts/texts';
import { toolsTextsOf } from '../texts/toolsCatalog';
import { protocolJson } from '../texts/report/protocolJson';
import { reportContext, reportReference } from '../texts/report/reportContext';
import { sayFinding } from '../texts/wording';

/** What reports say beside the check. */
export interface ToolsBasis {
  /** The program's name and version. */
  readonly program: string;
}

/** What the tools say in the worker, in the language of these texts. */
export function toolsWords(texts: Texts, basis: ToolsBasis): ToolsWords {
  const { lists, seal, report, language } = texts;
  const incident = incidentTextsOf(language);
  const { headings, earlier, nobody } = lists;
  return {
    headings: { ...headings, ...seal.headings, earlier, nobody },
    verdicts: seal.verdicts,
    says: (finding) => sayFinding(texts, finding),
    names: {
      report: report.title,
      incident: incident.files.report,
      wayBack: incident.files.wayBack,
      wayBackSheet: incident.wayBackSheet,
      unfinished: toolsTextsOf(language).unfinished,
    },
    cut: texts.pane.report.cut,
    report: (checked, wish, evidence) =>
      checkReport(checked.result, contextOf(checked, wish, evidence, texts, basis), texts),
    reportJson: (checked, wish, evidence) =>
      protocolJson(
        { result: checked.result, context: contextOf(checked, wish, evidence, texts, basis) },
        texts,
      ),
    reportHtml: (document) => htmlReport(document, language),
    incident: (controller, checked, wish) =>
      incidentReport(controller, incidentContext(checked, wish, basis), texts),
    incidentHtml: (document) => incidentHtml(document, language),
    records: {
      incident: (controller) => incidentRecords(controller, texts),
      wayBack: (wayBack) => wayBackRecords(wayBack, texts),
    },
    csv: incidentCsv,
  };
}

function contextOf(
  checked: CheckedList,
  { workbook, checkedAt, acknowledged }: ReportWish,
  evidence: ReportEvidence,
  { language }: Texts,
  { program }: ToolsBasis,
): ReportContext {
  const said = { list: workbook, nameOf, program, checkedAt, acknowledged, evidence };
  return reportContext(checked, said, language);
}

/** A sheet of the open workbook goes by its own name, one of a file by both, as on the command line. */
function nameOf(file: string, sheet: string | null): string {
  if (file === OPEN_WORKBOOK) return sheet ?? '';
  return tableName(file, sheet);
}

function incidentContext(
  checked: CheckedList,
  wish: IncidentWish,
  basis: ToolsBasis,
): IncidentContext {
  const { sheet, references, result, checkCode, fingerprint } = checked;
  const { name, version } = result.facts?.profile ?? builtInProfile;
  const { workbook, createdAt, known, access, log } = wish;
  return {
    list: workbook,
    sheet: sheet.name,
    references: references.map((one) => reportReference(one, nameOf)),
    diagnoses: result.diagnoses,
    checkCode,
    fingerprint,
    profile: { name, version },
    program: basis.program,
    createdAt,
    known,
    access,
    log,
  };
}
