import type { CheckResult } from '../../core/check/checkList';
import { columnName } from '../../core/columns/columnName';
import type { Exclusion } from '../../core/facts/facts';
import { stillListed } from '../../core/facts/stillListed';
import { warningsByRule } from '../../core/report/warnings';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { ruleVersion } from '../../core/rules/version';
import { textAt } from '../../core/table/text';
import type { ReportContext } from './context';
import { recalledJson } from '../recalled';
import { newExports } from '../newExport';
import type { Texts } from '../texts';
import { missingPairs } from './findings';
import { arrayMember, diagnosisJson, findingJson } from './json';

/** The version of this form; another one is another shape. */
const SCHEMA = 1;

/** A check and what its report says beside the result. */
export interface Reported {
  readonly result: CheckResult;
  readonly context: ReportContext;
}

/**
 * The report of a check (Prüfprotokoll) for programs: one JSON object with all that the page says, in
 * pieces; docs/pruefprotokoll.md names its members. Throws only what walking the findings throws.
 */
export function* protocolJson({ result, context }: Reported, texts: Texts): Generator<string> {
  const { facts, counts, passed, diagnoses } = result;
  const { fingerprint, checkCode } = context;
  const head = {
    schema: SCHEMA,
    kind: 'check-report',
    program: context.program,
    rules: ruleVersion(),
    checkedAt: context.checkedAtUtc,
    passed,
    message: texts.check.sentence(counts, passed, facts !== null),
    list: listOf(result, context),
  };
  yield `{\n${membersOf(head)},\n`;
  yield* arrayMember('references', context.references.map(referenceOf));
  yield ',\n';
  yield* skipped(context);
  yield* arrayMember('files', context.files);
  yield `,\n${membersOf(settledFor(result, context))},\n`;
  yield* arrayMember('warnings', warnings(result, context));
  yield ',\n';
  yield* arrayMember('exclusions', exclusionsOf(result, context));
  yield `,\n${membersOf({ counts })},\n`;
  yield* arrayMember(
    'diagnoses',
    diagnoses.map((one) => diagnosisJson(one, texts)),
  );
  yield ',\n';
  const names = context.references.map(({ name }) => name);
  yield* arrayMember('newExports', newExports(result, context.list, names, texts));
  yield ',\n';
  yield* arrayMember('findings', findings(result, texts));
  yield ',\n';
  yield* arrayMember('missing', missingPairs(result));
  yield `,\n${membersOf({ fingerprint, checkCode })}\n}\n`;
}

/** Several lists of one run: what `protocolJson` gives for each of them. Throws as it does. */
export function* protocolJsonOfLists(lists: readonly Reported[], texts: Texts): Generator<string> {
  yield `{\n${membersOf({ schema: SCHEMA, kind: 'check-reports' })},\n  "lists": [\n`;
  for (const [at, one] of lists.entries()) {
    if (at > 0) yield ',\n';
    yield* protocolJson(one, texts);
  }
  yield ']\n}\n';
}

/** Sheets that may hold pairs and were not looked at, only where there are some. */
function* skipped({ passedOver }: ReportContext): Generator<string> {
  if (passedOver.length === 0) return;
  const sheets = passedOver.map((name) => ({ name }));
  yield* arrayMember('skipped', sheets);
  yield ',\n';
}

/** Who stands in the list all the same, with the rows. */
function exclusionsOf({ facts }: CheckResult, { exclusions }: ReportContext): readonly object[] {
  const rows = new Map(stillListed(facts).map((one) => [keyOf(one), one.rows]));
  return exclusions.map((one) => {
    const found = rows.get(keyOf(one));
    return found === undefined ? one : { ...one, rows: found };
  });
}

function keyOf({ account, id }: Exclusion): string {
  return JSON.stringify([account, id]);
}

function settledFor({ facts }: CheckResult, { recalled }: ReportContext): object {
  const profile = facts === null ? null : facts.profile;
  return {
    profile: profile === null ? null : { name: profile.name, version: profile.version },
    answers: facts?.answers ?? {},
    ...(recalled === null ? {} : { recalled: recalledJson(recalled) }),
  };
}

function membersOf(object: object): string {
  return Object.entries(object)
    .map(([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(',\n');
}

/** Columns by letter, with the heading as stored; null where there is none. */
function listOf({ counts, facts }: CheckResult, { list, sheet, columns }: ReportContext): object {
  const column = (at: number): object => {
    const cells = sheet.columns[at];
    const header = columns?.headerRow ?? null;
    const heading = header === null || cells === undefined ? '' : textAt(cells, header);
    return { column: columnName(at), header: heading === '' ? null : heading };
  };
  return {
    file: list,
    sheet: sheet.name,
    kind: facts?.kind ?? null,
    rows: counts.rows,
    headerRow: columns === null || columns.headerRow === null ? null : columns.headerRow + 1,
    accountColumn: columns === null ? null : column(columns.account),
    idColumn: columns === null ? null : column(columns.id),
    boundColumns: columns === null ? [] : columns.bound.map(column),
  };
}

function referenceOf(reference: ReportContext['references'][number]): object {
  const { name, role, rows, day, fingerprint } = reference;
  return { name, role, rows, day: day ?? null, fingerprint };
}

/** Each rule that warns, with the reason why its warnings were accepted; null: nobody did yet. */
function warnings(result: CheckResult, { acknowledged }: ReportContext): readonly object[] {
  const reasons = new Map(acknowledged.map(({ rule, reason }) => [rule, reason]));
  return [...warningsByRule(result)].map(([rule, findingCount]) => ({
    rule,
    findings: findingCount,
    reason: reasons.get(rule) ?? null,
  }));
}

function* findings({ groups }: CheckResult, texts: Texts): Generator<object> {
  for (const finding of findingsInOrder(groups)) yield findingJson(finding, texts);
}
