import type { ExclusionProblem } from '../../app/lists/excludeRows';
import type { RepeatedPair } from '../../app/lists/listSource';
import { builtInProfile } from '../../core/profile/builtInProfile';
import type { FirstOf, ListPlan, PlainFinding, PlanRefusal } from '../../app/ports/listPlanner';
import type { PlacedProblem } from '../../app/ports/tableLooks';
import type { Texts } from '../../texts/texts';
import type { ToolsTexts } from '../../texts/toolsTexts';

/** Why nothing is made: a sentence, and its rows below. */
export interface RefusalLines {
  readonly sentence: string;
  readonly rows: readonly string[];
}

/** A refusal in words: each row with its list and number. Never throws. */
export function refusalLines(
  refusal: PlanRefusal,
  plan: ListPlan,
  texts: Texts,
  words: ToolsTexts,
): RefusalLines {
  const { lists } = texts;
  const nameOf = (source: number): string => plan.sources[source]?.name ?? '';
  switch (refusal.reason) {
    case 'no-pairs':
      return { sentence: words.planned.noPairs(refusal.name), rows: [] };
    case 'source-faults':
      return {
        sentence: lists.sourceFaults(nameOf(refusal.source), refusal.findings.total),
        rows: findingLines(refusal.findings, texts, words),
      };
    case 'exclusions':
      return unclear(refusal, texts, words);
    case 'no-exclusions':
      return { sentence: words.exclusions.noColumns(refusal.name, refusal.headings), rows: [] };
    case 'additions':
      return {
        sentence: lists.additions(nameOf(plan.sources.length - 1)),
        rows: peopleLines(refusal, plan, texts, words),
      };
    case 'repeated':
      return repeatedLines(refusal, plan, texts, words);
    case 'several-agencies':
      return { sentence: lists.severalAgencies(refusal.agencies), rows: [] };
    case 'unsealable':
      return {
        sentence: lists.unsealable(refusal.rows.total),
        rows: unsealableLines(refusal, nameOf, texts, words),
      };
    case 'not-reconciled':
      return { sentence: lists.notReconciled, rows: findingLines(refusal.findings, texts, words) };
    case 'no-rows':
      return { sentence: lists.noRows, rows: [] };
  }
}

function repeatedLines(
  { repeats }: RefusalOf<'repeated'>,
  plan: ListPlan,
  texts: Texts,
  words: ToolsTexts,
): RefusalLines {
  const sentence = texts.lists.repeated(repeats.total);
  return { sentence, rows: repeatLines(repeats, plan, texts, words) };
}

type RefusalOf<Reason> = Extract<PlanRefusal, { reason: Reason }>;

/** The wishes that are not clear, and the reasons that there are. */
function unclear(
  { problems: { first, total } }: RefusalOf<'exclusions'>,
  texts: Texts,
  words: ToolsTexts,
): RefusalLines {
  const rows = first.map((one) => problemLine(one, texts, words));
  const sentence = texts.lists.exclusions(total);
  return { sentence, rows: [...withRest(rows, total, words), fixedReasons(texts)] };
}

function problemLine(
  { problem, table, earlier }: PlacedProblem,
  { lists }: Texts,
  { planned }: ToolsTexts,
): string {
  const says =
    earlier === null
      ? lists.exclusion(problem)
      : planned.otherReason(problem.row, planned.among(earlier.table), earlier.row);
  return `${planned.among(table)}, ${says}`;
}

/** The reasons for which somebody may be left out, in a sentence. Never throws. */
export function fixedReasons({ lists, language }: Texts): string {
  return lists.reasons(builtInProfile.exclusionReasons.map((one) => one[language]));
}

/** So many rows of a table are named at once. */
const SHOWN = 10;

/** What is wrong with a table of people to leave out, before any list is read. Never throws. */
export function exclusionLines(
  problems: readonly ExclusionProblem[],
  texts: Texts,
  words: ToolsTexts,
): readonly string[] {
  const rows = problems.slice(0, SHOWN).map((problem) => texts.lists.exclusion(problem));
  return withRest(rows, problems.length, words);
}

function unsealableLines(
  { rows: { first, total } }: RefusalOf<'unsealable'>,
  nameOf: (source: number) => string,
  { lists }: Texts,
  words: ToolsTexts,
): readonly string[] {
  const rows = first.map(({ source, row, column, fault }) =>
    lists.unsealableRow({ list: nameOf(source), row }, column, fault),
  );
  return withRest(rows, total, words);
}

function peopleLines(
  { findings, present }: RefusalOf<'additions'>,
  plan: ListPlan,
  texts: Texts,
  words: ToolsTexts,
): readonly string[] {
  const rows = [
    ...findingLines(findings, texts, words),
    ...repeatLines(present, plan, texts, words),
  ];
  return rows.length > 0 ? rows : [texts.lists.noPeople];
}

/** Findings with their row numbers, and how many more there are. Never throws. */
export function findingLines(
  { first, total }: FirstOf<PlainFinding>,
  { language }: Texts,
  words: ToolsTexts,
): readonly string[] {
  const rows = first.map(({ row, says }) =>
    row === null ? says[language] : words.planned.row(row, says[language]),
  );
  return withRest(rows, total, words);
}

/** What stands more than once, each with all its places. Never throws. */
export function repeatLines(
  { first, total }: FirstOf<RepeatedPair>,
  plan: ListPlan,
  { lists }: Texts,
  words: ToolsTexts,
): readonly string[] {
  const rows = first.map(({ what, value, places, isIdentical }) => {
    const named = places.map(({ source, row }) => ({
      list: plan.sources[source]?.name ?? '',
      row,
    }));
    const said = lists.repeat[what](value, named);
    return what === 'pair' && !isIdentical ? `${said} ${lists.repeatDiffers}` : said;
  });
  return withRest(rows, total, words);
}

function withRest(rows: readonly string[], total: number, words: ToolsTexts): readonly string[] {
  const rest = total - rows.length;
  return rest > 0 ? [...rows, words.planned.more(rest)] : rows;
}
