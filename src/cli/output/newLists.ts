import type { CombineOutcome, ListEvidence } from '../../app/lists/combineLists';
import type { ListRefusal } from '../../app/lists/refusal';
import type { PassedSheet } from '../../app/readReferences';
import type { RowPlace } from '../../app/lists/listSource';
import type { SplitOutcome } from '../../app/lists/splitList';
import type { Profile } from '../../core/profile/profile';
import type { FindingGroup } from '../../core/rules/finding';
import { findingsInOrder } from '../../core/rules/findingOrder';
import { commandTextsOf } from '../../texts/commandCatalog';
import type { NamedRow } from '../../texts/listsTexts';
import type { Texts } from '../../texts/texts';
import { sentenceOf } from '../../texts/wording';
import type { RecalledSource } from '../openLists';
import type { WrittenList } from '../newListFile';
import type { PlacedFile } from './placeFiles';

/** How merging or splitting ended. */
export interface NewListsReport {
  readonly command: 'combine' | 'split';
  readonly outcome: CombineOutcome | SplitOutcome;
  /** Sheets of the lists that were not taken. */
  readonly skipped: readonly PassedSheet[];
  /** Other sheets that may hold pairs and were not looked at: of the directory, of people who join. */
  readonly passedOver: readonly PassedSheet[];
  /** What the lists' workbooks remember of them. */
  readonly recalled: readonly RecalledSource[];
  /** The files that were written and read again; none where nothing was. */
  readonly written: readonly PlacedFile<WrittenList>[];
  readonly profile: Profile;
}

/** Why nothing was written: one sentence, its details a line each, and what can be done about it. */
export interface RefusalLines {
  readonly reason: ListRefusal['reason'];
  readonly sentence: string;
  /** Worked out when asked for: a list may have a million errors. */
  readonly details: () => Iterable<string>;
  readonly count: number;
  readonly hint: string | null;
}

type Detailed = Omit<RefusalLines, 'reason'>;
type RefusalOf<Reason extends ListRefusal['reason']> = Extract<
  ListRefusal,
  { readonly reason: Reason }
>;

/** A refusal in words. Never throws. */
export function refusalLines(
  refusal: ListRefusal,
  evidence: ListEvidence,
  profile: Profile,
  texts: Texts,
): RefusalLines {
  return { reason: refusal.reason, ...detailed(refusal, evidence, profile, texts) };
}

function detailed(
  refusal: ListRefusal,
  evidence: ListEvidence,
  profile: Profile,
  texts: Texts,
): Detailed {
  const { lists } = texts;
  const alone = (sentence: string): Detailed => ({
    sentence,
    details: () => [],
    count: 0,
    hint: null,
  });
  switch (refusal.reason) {
    case 'source-faults': {
      const sentence = lists.sourceFaults(
        nameOf(evidence, refusal.source),
        countOf(refusal.groups),
      );
      return { ...alone(sentence), ...findingDetails(refusal.groups, texts) };
    }
    case 'exclusions':
      return exclusionDetails(refusal, profile, texts);
    case 'additions':
      return additionDetails(refusal, evidence, texts);
    case 'repeated':
      return repeatDetails(refusal, evidence, texts);
    case 'several-agencies':
      return {
        ...alone(lists.severalAgencies(refusal.agencies)),
        hint: commandTextsOf(texts.language).byAgencyHint,
      };
    case 'unsealable':
      return unsealableDetails(refusal, evidence, texts);
    case 'not-reconciled':
      return { ...alone(lists.notReconciled), ...findingDetails(refusal.groups, texts) };
    case 'no-rows':
      return alone(lists.noRows);
  }
}

function findingDetails(
  groups: readonly FindingGroup[],
  texts: Texts,
): Pick<Detailed, 'details' | 'count'> {
  return { details: () => findingLines(groups, texts), count: countOf(groups) };
}

function exclusionDetails(
  { problems }: RefusalOf<'exclusions'>,
  { exclusionReasons }: Profile,
  texts: Texts,
): Detailed {
  const { lists, language } = texts;
  const isReason = problems.some(({ kind }) => kind === 'unknown-reason');
  return {
    sentence: lists.exclusions(problems.length),
    details: () => problems.map((one) => lists.exclusion(one)),
    count: problems.length,
    hint: isReason ? lists.reasons(exclusionReasons.map((one) => one[language])) : null,
  };
}

function additionDetails(
  refusal: RefusalOf<'additions'>,
  evidence: ListEvidence,
  texts: Texts,
): Detailed {
  const { groups, present, source } = refusal;
  return {
    sentence: texts.lists.additions(nameOf(evidence, source)),
    details: () => additionLines(refusal, evidence, texts),
    count: Math.max(countOf(groups) + present.length, 1),
    hint: null,
  };
}

function repeatDetails(
  refusal: RefusalOf<'repeated'>,
  evidence: ListEvidence,
  texts: Texts,
): Detailed {
  const { lists } = texts;
  const { repeats, areIdentical } = refusal;
  return {
    sentence: lists.repeated(repeats.length),
    details: () => repeatLines(refusal, evidence, texts),
    count: repeats.length,
    hint: areIdentical ? commandTextsOf(texts.language).dropHint : null,
  };
}

function unsealableDetails(
  { rows }: RefusalOf<'unsealable'>,
  evidence: ListEvidence,
  { lists }: Texts,
): Detailed {
  return {
    sentence: lists.unsealable(rows.length),
    details: () =>
      rows.map((row) => lists.unsealableRow(placeOf(evidence, row), row.column, row.fault)),
    count: rows.length,
    hint: null,
  };
}

/** The name of a list, counted from 0. */
export function nameOf({ sources }: ListEvidence, source: number): string {
  return sources[source]?.name ?? '';
}

/** The ids of the reasons of what was left out, in words, each with its number of rows. */
export function reasonCounts(
  { excluded }: ListEvidence,
  { exclusionReasons }: Profile,
  { language }: Texts,
): readonly { readonly name: string; readonly rows: number }[] {
  return exclusionReasons
    .map((reason) => ({
      name: reason[language],
      rows: excluded.filter((row) => row.reason === reason.id).length,
    }))
    .filter(({ rows }) => rows > 0);
}

function placeOf(evidence: ListEvidence, { source, row }: RowPlace): NamedRow {
  return { list: nameOf(evidence, source), row };
}

function errorsOf(groups: readonly FindingGroup[]): readonly FindingGroup[] {
  return groups.filter(({ severity }) => severity === 'error');
}

function countOf(groups: readonly FindingGroup[]): number {
  return errorsOf(groups).reduce((sum, { length }) => sum + length, 0);
}

function* findingLines(groups: readonly FindingGroup[], texts: Texts): Generator<string> {
  for (const finding of findingsInOrder(errorsOf(groups))) yield sentenceOf(texts, finding);
}

function* additionLines(
  { groups, present, source }: RefusalOf<'additions'>,
  evidence: ListEvidence,
  texts: Texts,
): Generator<string> {
  if (groups.length + present.length === 0) yield texts.lists.noPeople;
  yield* findingLines(groups, texts);
  for (const { value, places } of present) {
    const own = places.find((place) => place.source === source);
    const other = places.find((place) => place.source !== source);
    if (own === undefined || other === undefined) continue;
    yield texts.lists.present(own.row, value, placeOf(evidence, other));
  }
}

function* repeatLines(
  { repeats }: RefusalOf<'repeated'>,
  evidence: ListEvidence,
  { lists }: Texts,
): Generator<string> {
  for (const { what, value, places, isIdentical } of repeats) {
    const said = lists.repeat[what](
      value,
      places.map((place) => placeOf(evidence, place)),
    );
    yield what === 'pair' && !isIdentical ? `${said} ${lists.repeatDiffers}` : said;
  }
}
