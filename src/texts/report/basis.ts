import type { CheckResult } from '../../core/check/checkList';
import type { ReferenceRole } from '../../core/pairing/reference';
import type { ReportFile } from '../../core/report/basis';
import type { ReportBlock, ReportFact, ReportSection } from '../../core/report/document';
import { ruleVersion } from '../../core/rules/version';
import type { ReportContext } from './context';
import { calendarDay } from '../calendarDay';
import { numberFormat } from '../numbers';
import type { Texts } from '../texts';
import { answersSaid, recalledSaid } from '../recalled';
import { fact } from './fact';

/**
 * What the check is based on: the list, its kind, the profile, what was settled, program and rules, and
 * the fingerprint. Never throws.
 */
export function basisSection(
  result: CheckResult,
  context: ReportContext,
  texts: Texts,
): ReportSection {
  const { facts: names, headings, profile: profileText, kinds, aboutFingerprint } = texts.report;
  const { facts: found } = result;
  const entries = [
    fact(names.list, context.list, 'name'),
    ...(context.sheet.name === null ? [] : [fact(names.sheet, context.sheet.name, 'name')]),
    ...headerRow(context, texts),
    ...(found === null
      ? []
      : [
          fact(names.kind, kinds[found.kind], 'name'),
          fact(names.profile, profileText(found.profile.name, found.profile.version), 'name'),
        ]),
    ...answers(result, context, texts),
    fact(names.checkedAt, context.checkedAt, 'name'),
    fact(names.program, context.program, 'name'),
    fact(names.rules, ruleVersion(), 'name'),
    ...(context.fingerprint === null ? [] : [fact(names.fingerprint, context.fingerprint, 'code')]),
  ];
  const about: readonly ReportBlock[] =
    context.fingerprint === null ? [] : [{ kind: 'paragraph', text: aboutFingerprint }];
  return { heading: headings.basis, blocks: [{ kind: 'facts', facts: entries }, ...about] };
}

function headerRow({ columns }: ReportContext, texts: Texts): readonly ReportFact[] {
  if (columns === null) return [];
  const row = columns.headerRow === null ? null : columns.headerRow + 1;
  return [fact(texts.report.facts.headerRow, texts.report.headerRow(row), 'name')];
}

/** What was settled for the whole list stands in the report (rules.md, Terms). */
function answers(
  { facts: found }: CheckResult,
  { recalled }: ReportContext,
  texts: Texts,
): readonly ReportFact[] {
  if (found === null) return [];
  const said = [
    ...answersSaid(found.answers, texts),
    ...(recalled === null ? [] : recalledSaid(recalled, texts)),
  ];
  return said.length === 0 ? [] : [fact(texts.report.facts.answers, said, 'sentence')];
}

/** Each reference with its role and, where it was made, its fingerprint. Null without any. Never throws. */
export function referencesSection(
  { references }: ReportContext,
  texts: Texts,
): ReportSection | null {
  if (references.length === 0) return null;
  const { headings, columns, roles } = texts.report;
  const number = numberFormat(texts.language);
  const table: ReportBlock = {
    kind: 'table',
    markHeading: null,
    columns: [
      { heading: columns.batch, form: 'name' },
      { heading: columns.role, form: 'name' },
      { heading: columns.rows, form: 'number' },
      { heading: columns.day, form: 'name' },
      { heading: columns.fingerprint, form: 'code' },
    ],
    rows: references.map(({ name, role, rows, day, fingerprint }) => ({
      mark: null,
      cells: [name, roles[role], number(rows), dayText(role, day, texts), fingerprint ?? ''],
    })),
  };
  return { heading: headings.references, blocks: [table] };
}

/** What was migrated first does not grow old: only of an export it is said that its day is not known. */
function dayText(role: ReferenceRole, day: string | undefined, texts: Texts): string {
  if (day !== undefined) return calendarDay(day, texts.language);
  return role === 'directory' ? texts.report.unknownDay : '';
}

/** The files that were read, each with its SHA-256. Null where none is known. Never throws. */
export function filesSection(files: readonly ReportFile[], texts: Texts): ReportSection | null {
  if (files.length === 0) return null;
  const { headings, columns, uses, openWorkbook, aboutFiles } = texts.report;
  const table: ReportBlock = {
    kind: 'table',
    markHeading: null,
    columns: [
      { heading: columns.file, form: 'name' },
      { heading: columns.use, form: 'name' },
      { heading: columns.sha256, form: 'code' },
    ],
    rows: files.map(({ name, use, sha256 }) => ({
      mark: null,
      cells: [name, uses[use], sha256 ?? openWorkbook],
    })),
  };
  const about: ReportBlock = { kind: 'paragraph', text: aboutFiles };
  return { heading: headings.files, blocks: [table, about] };
}
