import type { CheckResult } from '../core/check/checkList';
import { columnName } from '../core/columns/columnName';
import { stillListed } from '../core/facts/stillListed';
import type {
  ReportBlock,
  ReportDocument,
  ReportFact,
  ReportSection,
  ReportVerdict,
} from '../core/report/document';
import { textAt } from '../core/table/text';
import { leftOutTextsOf } from './leftOutCatalog';
import { acknowledgedSection } from './report/acknowledged';
import { basisSection, filesSection, referencesSection } from './report/basis';
import type { ReportContext } from './report/context';
import { countsBlocks } from './report/counts';
import { excludedSection } from './report/excluded';
import { fact } from './report/fact';
import { newExportSection } from './report/newExport';
import { listSection, missingSection, rowsSection } from './report/findings';
import type { Texts } from './texts';
import { unseenTextsOf } from './unseenCatalog';

/**
 * The report of a check (Prüfprotokoll): the sentence, warnings with the reasons why they were accepted,
 * what happened, counts, all findings, what was left out, and what the check is based on. Built from the check's one value, nothing is judged anew; findings are worked out while
 * the report is walked. Never throws.
 */
export function checkReport(
  result: CheckResult,
  context: ReportContext,
  texts: Texts,
): ReportDocument {
  const sections: (ReportSection | null)[] = [
    { heading: null, blocks: [verdict(result, texts), firstFacts(result, context, texts)] },
    acknowledgedSection(result, context.acknowledged, texts),
    happened(result, texts),
    newExportSection(result, context, texts),
    { heading: texts.report.headings.counts, blocks: countsBlocks(result, texts) },
    listSection(result, texts),
    rowsSection(result, texts),
    missingSection(result, texts),
    excludedSection(
      context.exclusions,
      stillListed(result.facts),
      result.facts?.profile ?? null,
      texts,
    ),
    basisSection(result, context, texts),
    referencesSection(context, texts),
    filesSection(context.files, texts),
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

/** What a reader must see on the first page: which list, against what, and its check code. */
function firstFacts(result: CheckResult, context: ReportContext, texts: Texts): ReportBlock {
  const { facts: names, reference } = texts.report;
  const references = context.references.map(({ name, role, rows }) => reference(name, role, rows));
  return {
    kind: 'facts',
    facts: [
      fact(names.references, references, 'name'),
      ...notLookedAt(context, texts),
      ...listedAllTheSame(result, texts),
      ...keyColumns(context, texts),
      ...(context.checkCode === null ? [] : [fact(names.checkCode, context.checkCode, 'code')]),
    ],
  };
}

/** Who signs must see on the first page what was not compared. */
function notLookedAt({ passedOver }: ReportContext, { language }: Texts): readonly ReportFact[] {
  if (passedOver.length === 0) return [];
  const words = unseenTextsOf(language);
  const said = [...passedOver, words.advice(passedOver.length)];
  return [fact(words.notLookedAt, said, 'sentence')];
}

/** Nobody signs that a mailbox is moved which is to stay. */
function listedAllTheSame({ facts }: CheckResult, { language }: Texts): readonly ReportFact[] {
  const people = stillListed(facts);
  if (people.length === 0) return [];
  const words = leftOutTextsOf(language);
  return [fact(words.stillListedFact, [words.stillListed(people)], 'sentence')];
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
