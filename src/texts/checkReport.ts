import type { CheckResult } from '../core/check/checkList';
import type { ChosenColumns } from '../core/columns/chooseColumns';
import { columnName } from '../core/columns/columnName';
import type { ReferenceRole } from '../core/pairing/reference';
import type {
  ReportBlock,
  ReportDocument,
  ReportFact,
  ReportForm,
  ReportSection,
  ReportVerdict,
} from '../core/report/document';
import type { Sheet } from '../core/table/column';
import { textAt } from '../core/table/text';
import { countsBlocks } from './report/counts';
import { listSection, missingSection, rowsSection } from './report/findings';
import type { Texts } from './texts';

/** What a report says beside the check's result. */
export interface ReportContext {
  /** The list's file as the user gave it. */
  readonly list: string;
  readonly sheet: Sheet;
  /** Null where the columns are unclear. */
  readonly columns: ChosenColumns | null;
  readonly references: readonly ReportReference[];
  /** Null where the columns are unclear. */
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
  /** The program's name and version. */
  readonly program: string;
  /** When the check was made, in the report's language. */
  readonly checkedAt: string;
}

/** A list that was compared with. */
export interface ReportReference {
  readonly name: string;
  readonly role: ReferenceRole;
  readonly rows: number;
}

/**
 * The report of a check: the sentence, what happened, counts, all findings, and what the check is
 * based on. Built from the check's one value, nothing is judged anew; findings are worked out while
 * the report is walked. Never throws.
 */
export function checkReport(
  result: CheckResult,
  context: ReportContext,
  texts: Texts,
): ReportDocument {
  const sections: (ReportSection | null)[] = [
    { heading: null, blocks: [verdict(result, texts), firstFacts(context, texts)] },
    happened(result, texts),
    { heading: texts.report.headings.counts, blocks: countsBlocks(result, texts) },
    listSection(result, texts),
    rowsSection(result, texts),
    missingSection(result, texts),
    basis(result, context, texts),
  ];
  return {
    title: texts.report.title,
    subtitle: texts.report.subtitle(context.list, context.sheet.name, context.checkedAt),
    sections: sections.filter((section) => section !== null),
  };
}

function verdict({ counts, passed, facts }: CheckResult, texts: Texts): ReportVerdict {
  const { verdicts } = texts.report;
  const text = texts.check.sentence(counts, passed, facts !== null);
  const of = (state: 'ok' | 'wrong' | 'notChecked', word: string): ReportVerdict => ({
    kind: 'verdict',
    mark: { state, word },
    text,
  });
  if (passed) return of('ok', verdicts.passed);
  return facts === null || counts.rows === 0
    ? of('notChecked', verdicts.notChecked)
    : of('wrong', verdicts.failed);
}

function fact(name: string, values: string | readonly string[], form: ReportForm): ReportFact {
  return { name, values: typeof values === 'string' ? [values] : values, form };
}

/** What a reader must see on the first page: which list, against what, and its check code. */
function firstFacts(context: ReportContext, texts: Texts): ReportBlock {
  const { facts: names, reference } = texts.report;
  const references = context.references.map(({ name, role, rows }) => reference(name, role, rows));
  return {
    kind: 'facts',
    facts: [
      fact(names.references, references, 'name'),
      ...keyColumns(context, texts),
      ...(context.checkCode === null ? [] : [fact(names.checkCode, context.checkCode, 'code')]),
    ],
  };
}

function keyColumns({ sheet, columns }: ReportContext, texts: Texts): readonly ReportFact[] {
  if (columns === null) return [];
  const { facts: names, keyColumn } = texts.report;
  const named = (at: number): string => {
    const column = sheet.columns[at];
    const heading = column && columns.headerRow !== null ? textAt(column, columns.headerRow) : '';
    return keyColumn(columnName(at), heading === '' ? null : heading);
  };
  const further = columns.bound.filter((at) => at !== columns.account && at !== columns.id);
  return [
    fact(names.accountColumn, named(columns.account), 'name'),
    fact(names.idColumn, named(columns.id), 'name'),
    ...(further.length === 0 ? [] : [fact(names.boundColumns, further.map(named), 'name')]),
  ];
}

function happened({ diagnoses }: CheckResult, texts: Texts): ReportSection | null {
  if (diagnoses.length === 0) return null;
  const said = diagnoses.map(
    (one) => `${texts.diagnoses[one.kind](one)} ${texts.check.provable(one)}`,
  );
  return {
    heading: texts.report.headings.happened,
    blocks: [texts.report.looksLike, ...said].map((text) => ({ kind: 'paragraph', text })),
  };
}

function basis(result: CheckResult, context: ReportContext, texts: Texts): ReportSection {
  const { facts: names, headings, profile: profileText, kinds, aboutFingerprint } = texts.report;
  const { facts: found } = result;
  const entries = [
    fact(names.list, context.list, 'name'),
    ...(context.sheet.name === null ? [] : [fact(names.sheet, context.sheet.name, 'name')]),
    ...(found === null
      ? []
      : [
          fact(names.kind, kinds[found.kind], 'name'),
          fact(names.profile, profileText(found.profile.name, found.profile.version), 'name'),
        ]),
    ...answers(result, texts),
    fact(names.checkedAt, context.checkedAt, 'name'),
    fact(names.program, context.program, 'name'),
    ...(context.fingerprint === null ? [] : [fact(names.fingerprint, context.fingerprint, 'code')]),
  ];
  const about: readonly ReportBlock[] =
    context.fingerprint === null ? [] : [{ kind: 'paragraph', text: aboutFingerprint }];
  return { heading: headings.basis, blocks: [{ kind: 'facts', facts: entries }, ...about] };
}

/** What was settled for the whole list stands in the report (rules.md, Terms). */
function answers({ facts: found }: CheckResult, texts: Texts): readonly ReportFact[] {
  if (found === null) return [];
  const { answers: words, facts: names } = texts.report;
  const { tmpIsSame, idByteOrder, listEndsAbove } = found.answers;
  const said = [
    ...(tmpIsSame === undefined ? [] : [words.tmpIsSame(tmpIsSame)]),
    ...(idByteOrder === undefined ? [] : [words.idByteOrder(idByteOrder)]),
    ...(listEndsAbove === undefined ? [] : [words.listEndsAbove(listEndsAbove)]),
  ];
  return said.length === 0 ? [] : [fact(names.answers, said, 'sentence')];
}
