import type { CheckResult } from '../core/check/checkList';
import type {
  ReportBlock,
  ReportDocument,
  ReportRow,
  ReportSection,
} from '../core/report/document';
import { tableName } from '../core/report/tableName';
import { checkReport } from './checkReport';
import { commandTextsOf } from './commandCatalog';
import type { ReportContext } from './report/context';
import type { ListsColumn } from './checksTexts';
import { numberFormat } from './numbers';
import type { Texts } from './texts';

/** A list that was checked, and what its report says beside the result. */
export interface ReportedList {
  readonly result: CheckResult;
  readonly context: ReportContext;
}

/** The columns of the table of results, in their order. */
export const LISTS_COLUMNS: readonly ListsColumn[] = [
  'list',
  'rows',
  'correct',
  'wrongPair',
  'unknown',
  'notChecked',
  'errors',
  'crossAgency',
];

/** A list's line in the table of results, a text a column. Never throws. */
export function listsCells(name: string, { counts }: CheckResult, texts: Texts): readonly string[] {
  const number = numberFormat(texts.language);
  const unknown = counts.unknownAccount + counts.unknownId + counts.unknownPair;
  const { rows, correct, wrongPair, notChecked, errors, crossAgency } = counts;
  const numbers = [rows, correct, wrongPair, unknown, notChecked, errors].map(number);
  const crossing =
    crossAgency === null ? commandTextsOf(texts.language).checks.unknown : number(crossAgency);
  return [name, ...numbers, crossing];
}

/**
 * The report of several lists of one run: how they stand, one table of results, then each list's own
 * report under its name. One list's is its own alone. Throws only what walking the findings throws.
 */
export function listsReport(lists: readonly ReportedList[], texts: Texts): ReportDocument {
  const own = lists.map(({ result, context }) => checkReport(result, context, texts));
  const [first] = own;
  if (first !== undefined && own.length === 1) return first;
  const { checks } = commandTextsOf(texts.language);
  const details = lists.flatMap(({ context }, at) =>
    namedSections(own[at], tableName(context.list, context.sheet.name)),
  );
  return {
    title: texts.report.title,
    subtitle: checks.reportSubtitle(lists.length, lists[0]?.context.checkedAt ?? ''),
    sections: [
      { heading: null, blocks: [verdict(lists, texts)] },
      { heading: checks.reportHeading, blocks: [table(lists, texts)] },
      ...details,
    ],
  };
}

function namedSections(report: ReportDocument | undefined, name: string): readonly ReportSection[] {
  return (report?.sections ?? []).map(({ heading, blocks }) => ({
    heading: heading === null ? name : `${name}: ${heading}`,
    blocks,
  }));
}

function verdict(lists: readonly ReportedList[], texts: Texts): ReportBlock {
  const right = lists.filter(({ result }) => result.passed).length;
  const { passed, failed } = texts.report.verdicts;
  const mark =
    right === lists.length
      ? ({ state: 'ok', word: passed } as const)
      : ({ state: 'wrong', word: failed } as const);
  return {
    kind: 'verdict',
    mark,
    text: commandTextsOf(texts.language).checks.sentence(right, lists.length),
  };
}

function table(lists: readonly ReportedList[], texts: Texts): ReportBlock {
  const { columns, verdicts } = commandTextsOf(texts.language).checks;
  const row = ({ result, context }: ReportedList): ReportRow => ({
    mark: result.passed
      ? { state: 'ok', word: verdicts.passed }
      : { state: 'wrong', word: verdicts.failed },
    cells: listsCells(tableName(context.list, context.sheet.name), result, texts),
  });
  return {
    kind: 'table',
    markHeading: texts.report.columns.state,
    columns: LISTS_COLUMNS.map((name) => ({
      heading: columns[name],
      form: name === 'list' ? 'sentence' : 'number',
    })),
    rows: lists.map(row),
  };
}
