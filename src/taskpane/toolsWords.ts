import type { ToolsWords } from '../app/desk/tools/toolsWords';
import { OPEN_WORKBOOK } from '../app/desk/deskTables';
import type { CheckedList } from '../app/checkFiles';
import type { IncidentWish, ReportWish } from '../app/ports/listTools';
import { builtInProfile } from '../core/profile/builtInProfile';
import type { ReportFile } from '../core/report/basis';
import { incidentCsv } from '../files/report/incidentCsv';
import { incidentHtml } from '../files/report/incidentHtml';
import { htmlReport } from '../files/report/html';
import { checkReport } from '../texts/checkReport';
import type { ReportContext, ReportReference } from '../texts/report/context';
import { dateAndTime } from '../texts/dateAndTime';
import type { IncidentContext } from '../texts/incident/context';
import { incidentReport } from '../texts/incident/incidentReport';
import { incidentRecords, wayBackRecords } from '../texts/incident/records';
import type { Texts } from '../texts/texts';
import { protocolJson } from '../texts/report/protocolJson';
import { sayFinding } from '../texts/wording';

/** What reports say beside the check. */
export interface ToolsBasis {
  /** The program's name and version. */
  readonly program: string;
  /** The SHA-256 of a file that was read; null where none is known. */
  readonly hashOf: (name: string) => string | null;
}

/** What the tools say in the worker, in the language of these texts. */
export function toolsWords(texts: Texts, basis: ToolsBasis): ToolsWords {
  const { lists, seal, report, incident, language } = texts;
  const { headings, earlier, nobody } = lists;
  return {
    headings: { ...headings, ...seal.headings, earlier, nobody },
    verdicts: seal.verdicts,
    says: (finding) => sayFinding(texts, finding),
    names: {
      report: report.title,
      incident: incident.files.report,
      wayBack: incident.files.wayBack,
    },
    cut: texts.pane.report.cut,
    report: (checked, wish) =>
      checkReport(checked.result, contextOf(checked, wish, texts, basis), texts),
    reportJson: (checked, wish) =>
      protocolJson(
        { result: checked.result, context: contextOf(checked, wish, texts, basis) },
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
  wish: ReportWish,
  { language }: Texts,
  basis: ToolsBasis,
): ReportContext {
  const { sheet, columns, references, fingerprint, checkCode } = checked;
  return {
    list: wish.workbook,
    sheet,
    columns,
    references: references.map(referenceOf),
    fingerprint,
    checkCode,
    program: basis.program,
    checkedAt: dateAndTime(language)(wish.checkedAt),
    checkedAtUtc: wish.checkedAt.toISOString(),
    acknowledged: [],
    exclusions: [],
    files: filesOf(checked, wish.workbook, basis),
  };
}

/** A sheet of the open workbook goes by its own name, one of a file by both. */
function referenceOf({
  file,
  sheet,
  role,
  rows,
}: CheckedList['references'][number]): ReportReference {
  const name = file === OPEN_WORKBOOK ? (sheet ?? '') : [file, sheet ?? ''].join(' › ');
  return { name, role, rows, fingerprint: null };
}

function filesOf(
  { references }: CheckedList,
  workbook: string,
  { hashOf }: ToolsBasis,
): ReportFile[] {
  const picked = new Set(
    references.map(({ file }) => file).filter((file) => file !== OPEN_WORKBOOK),
  );
  return [
    { name: workbook, use: 'list', sha256: null },
    ...Array.from(picked, (name) => ({ name, use: 'reference' as const, sha256: hashOf(name) })),
  ];
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
    references: references.map(referenceOf),
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
