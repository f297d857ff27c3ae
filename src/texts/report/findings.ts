import type { CheckResult } from '../../core/check/checkList';
import type { ReportBlock, ReportRow, ReportSection } from '../../core/report/document';
import type { Finding } from '../../core/rules/finding';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { SEVERITIES } from '../../core/rules/rule';
import type { Texts } from '../texts';
import { sayFinding } from '../wording';
import { markOfSeverity } from './marks';

/** Findings about the list and its columns, those without a row: errors first. */
export function listSection(result: CheckResult, texts: Texts): ReportSection | null {
  const { columns, headings, nothingFound } = texts.report;
  const { errors, warnings, infos } = result.counts;
  if (errors + warnings + infos === 0) {
    return { heading: headings.list, blocks: [{ kind: 'paragraph', text: nothingFound }] };
  }
  const found = [...walked(result, (finding) => finding.row === null)];
  const rows = SEVERITIES.flatMap((severity) =>
    found.filter((finding) => finding.severity === severity),
  ).map((finding): ReportRow => ({
    mark: markOfSeverity(finding.severity, texts),
    cells: [texts.rules[finding.rule].title, sayFinding(texts, finding)],
  }));
  if (rows.length === 0) return null;
  const table: ReportBlock = {
    kind: 'table',
    markHeading: columns.severity,
    columns: [
      { heading: columns.rule, form: 'name' },
      { heading: columns.finding, form: 'sentence' },
    ],
    rows,
  };
  return { heading: headings.list, blocks: [table] };
}

/** All findings in rows, in the sheet's order, never capped. */
export function rowsSection(result: CheckResult, texts: Texts): ReportSection | null {
  const { columns, headings, rowsFound } = texts.report;
  const inRows = result.groups.reduce(
    (sum, group) => sum + (group.length > 0 && group.rowAt(0) !== null ? group.length : 0),
    0,
  );
  if (inRows === 0) return null;
  const table: ReportBlock = {
    kind: 'table',
    markHeading: columns.severity,
    columns: [
      { heading: columns.row, form: 'number' },
      { heading: columns.finding, form: 'sentence' },
      { heading: columns.id, form: 'code' },
      { heading: columns.expectedId, form: 'code' },
    ],
    rows: { [Symbol.iterator]: () => rowsOf(result, texts) },
  };
  return {
    heading: headings.rows,
    blocks: [{ kind: 'paragraph', text: rowsFound(inRows) }, table],
  };
}

function* rowsOf(result: CheckResult, texts: Texts): Generator<ReportRow> {
  for (const finding of walked(result, ({ row }) => row !== null)) {
    yield {
      mark: markOfSeverity(finding.severity, texts),
      cells: [String(finding.row), said(finding, texts), finding.id ?? '', expectedId(finding)],
    };
  }
}

/** The rule's title and what it says, nothing twice; the account where neither names it. */
function said(finding: Finding, texts: Texts): string {
  const { account } = finding;
  const { title } = texts.rules[finding.rule];
  const sentence = sayFinding(texts, finding);
  const says = sentence.startsWith(title) ? sentence : `${title}: ${sentence}`;
  if (account === null || says.includes(account)) return says;
  return `${says} ${texts.report.concerns(account)}`;
}

function expectedId(finding: Finding): string {
  return 'expectedId' in finding.details ? (finding.details.expectedId ?? '') : '';
}

/** missing-pair: every missing pair by name, where the finding names only the first of a batch. */
export function missingSection(result: CheckResult, texts: Texts): ReportSection | null {
  const { columns, headings, missingPairs } = texts.report;
  if (!result.groups.some(({ rule }) => rule === 'missing-pair')) return null;
  const table: ReportBlock = {
    kind: 'table',
    markHeading: null,
    columns: [
      { heading: columns.batch, form: 'name' },
      { heading: columns.account, form: 'name' },
      { heading: columns.expectedId, form: 'code' },
    ],
    rows: { [Symbol.iterator]: () => missingRows(result) },
  };
  const text = missingPairs(result.counts.missing);
  return { heading: headings.missing, blocks: [{ kind: 'paragraph', text }, table] };
}

function* missingRows(result: CheckResult): Generator<ReportRow> {
  for (const { batch, account, id } of missingPairs(result)) {
    yield { mark: null, cells: [batch, account, id] };
  }
}

/** A pair of a reference that the list does not hold, as stored there. */
export interface MissingPair {
  readonly batch: string;
  readonly account: string;
  readonly id: string;
}

/** missing-pair: each of them, batch by batch. Throws only what walking the findings throws. */
export function* missingPairs(result: CheckResult): Generator<MissingPair> {
  for (const finding of walked(result, ({ row }) => row === null)) {
    if (finding.rule !== 'missing-pair') continue;
    const { batch, pairs } = finding.details;
    for (const { account, id } of pairs()) yield { batch, account, id };
  }
}

function* walked(result: CheckResult, wanted: (finding: Finding) => boolean): Generator<Finding> {
  for (const finding of findingsInOrder(result.groups)) if (wanted(finding)) yield finding;
}
