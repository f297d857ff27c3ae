import { buildFacts, type ChosenReference } from '../../core/facts/buildFacts';
import type { Answers, Facts } from '../../core/facts/facts';
import { storedText } from '../../core/facts/keyCellText';
import type { Profile } from '../../core/profile/profile';
import type { FindingGroup } from '../../core/rules/finding';
import { findRepeats } from '../../core/stacking/findRepeats';
import {
  stackSheet,
  type StackedSheet,
  type StackSource,
  type StackWishes,
} from '../../core/stacking/stackSheet';
import { agenciesByRow, countAgencies, countBySource } from './agencyCounts';
import { checkPeople, type CheckedPeople } from './addPeople';
import { settled } from './settledSources';
import { checkSource, withoutRows, type CheckedSource } from './checkSource';
import { excludeRows, type ExcludedRow, type ExclusionEntry, type Exclusions } from './excludeRows';
import { leftOutRows, type LeftOutRow } from './leftOutRows';
import {
  asReference,
  fileNameOf,
  type AgencyRows,
  type ListSource,
  type RepeatedPair,
  type RowPlace,
} from './listSource';
import type { ListRefusal } from './refusal';

/** What is wished of the rows of one or more lists, whatever becomes of them. */
export interface RowWishes {
  readonly profile: Profile;
  readonly exclusions: readonly ExclusionEntry[];
  /** People who join the list; null for none. */
  readonly additions: ListSource | null;
  /** What the directory says today: needed for people who join. */
  readonly directory: readonly ChosenReference[];
  /** What happens to identical pairs that stand more than once. */
  readonly repeats: 'refuse' | 'drop-identical';
}

/** The rows of several lists put under each other, before they become lists of their own. */
export interface TakenRows {
  /** The lists, and the people added behind them. */
  readonly sources: readonly ListSource[];
  readonly checks: readonly CheckedSource[];
  /** What is settled for the rows of all lists. */
  readonly answers: Answers;
  readonly stackSources: readonly StackSource[];
  /** All rows, also those left out. */
  readonly stacked: StackedSheet;
  readonly facts: Facts;
  /** By data row of `stacked`: 1 where it is taken. */
  readonly taken: Uint8Array;
  /** By data row: the agency; null where it cannot be told. */
  readonly agencyOf: readonly (string | null)[];
  readonly agencies: readonly AgencyRows[];
  /** By source, over all its rows. */
  readonly agenciesBySource: readonly (readonly AgencyRows[])[];
  readonly excluded: readonly LeftOutRow[];
  /** Identical pairs of which the first row was taken. */
  readonly dropped: readonly RepeatedPair[];
  readonly added: number;
  readonly refusals: readonly ListRefusal[];
}

/** Puts the rows together and judges all that does not depend on what becomes of them. Never throws. */
export function takeRows(
  lists: readonly ListSource[],
  wishes: RowWishes,
  stackWishes: StackWishes,
): TakenRows {
  const { additions, directory, profile } = wishes;
  const sources = additions === null ? lists : [...lists, additions];
  const { checks, answers } = settled(sources.map((source) => checkSource(source, profile)));
  const excluding = excludeRows(wishes.exclusions, lists.map(toReference), profile);
  const people = additions === null ? null : checkPeople(additions, directory, profile);
  const stackSources = sources.map((source, at) => stackSource(source, checks[at]));
  const stacked = stackSheet(stackSources, stackWishes);
  const facts = factsOf(stacked, sources, wishes, answers);
  const taken = new Uint8Array(stacked.source.length).fill(1);
  leaveOut(taken, stacked, excluding.rows);
  const repeats = judgeRepeats(facts, stacked, taken, lists.length, wishes);
  const agencyOf = agenciesByRow(facts);
  return {
    sources,
    checks,
    answers,
    stackSources,
    stacked,
    facts,
    taken,
    agencyOf,
    agencies: countAgencies(agencyOf, (at) => taken[at] === 1),
    agenciesBySource: countBySource(agencyOf, stacked, sources.length),
    excluded: leftOutRows(excluding.rows, stacked, agencyOf),
    dropped: repeats.dropped,
    added: additions === null ? 0 : (stackSources.at(-1)?.rows.length ?? 0),
    refusals: [
      ...faultsOf(checks, excluding, lists.length),
      ...exclusionRefusals(excluding),
      ...peopleRefusals(people, repeats.joined, lists.length),
      ...repeatRefusals(repeats.refused),
      ...(taken.includes(1) ? [] : NO_ROWS),
    ],
  };
}

const toReference = (source: ListSource): ChosenReference => asReference(source);

const NO_ROWS: readonly ListRefusal[] = [{ reason: 'no-rows' }];

function stackSource(source: ListSource, check: CheckedSource | undefined): StackSource {
  return {
    name: source.name,
    file: fileNameOf(source.file),
    sheet: source.sheet,
    columns: source.columns,
    rows: check?.rows ?? new Uint32Array(0),
    without: check?.sealColumns ?? [],
  };
}

function factsOf(
  { sheet, columns }: StackedSheet,
  sources: readonly ListSource[],
  { directory, profile }: Pick<RowWishes, 'directory' | 'profile'>,
  answers: Answers,
): Facts {
  return buildFacts({
    list: { sheet, columns },
    references: [...sources.map(toReference), ...directory],
    others: [],
    ownRange: [],
    profile,
    kind: 'second',
    answers,
    exclusions: [],
  });
}

function leaveOut(taken: Uint8Array, stacked: StackedSheet, rows: readonly ExcludedRow[]): void {
  const places = new Set(rows.map(({ source, row }) => `${source}:${row - 1}`));
  if (places.size === 0) return;
  stacked.source.forEach((source, at) => {
    if (places.has(`${source}:${stacked.index[at] as number}`)) taken[at] = 0;
  });
}

interface JudgedRepeats {
  readonly dropped: readonly RepeatedPair[];
  /** Of somebody who is to join and is there already. */
  readonly joined: readonly RepeatedPair[];
  readonly refused: readonly RepeatedPair[];
}

/** What stands more than once; all rows but the first of what may be dropped are not taken. */
function judgeRepeats(
  facts: Facts,
  stacked: StackedSheet,
  taken: Uint8Array,
  lists: number,
  wishes: RowWishes,
): JudgedRepeats {
  const all = repeatsIn(facts, stacked, taken);
  const joined = all.filter(({ places }) => isAdded(places, lists));
  const own = all.filter((repeat) => !joined.includes(repeat));
  const dropped = own.filter(
    ({ isIdentical }) => isIdentical && wishes.repeats === 'drop-identical',
  );
  for (const { positions } of dropped) for (const at of positions.slice(1)) taken[at] = 0;
  return { dropped, joined, refused: own.filter((repeat) => !dropped.includes(repeat)) };
}

function repeatsIn(
  facts: Facts,
  { source, index }: StackedSheet,
  taken: Uint8Array,
): readonly (RepeatedPair & { readonly positions: readonly number[] })[] {
  return findRepeats(facts, taken).map(({ what, positions, isIdentical }) => {
    const cells = facts.list[what === 'id' ? 'id' : 'account'];
    return {
      what,
      isIdentical,
      positions,
      value: storedText(cells, positions[0] ?? -1),
      places: positions.map((at) => ({
        source: source[at] as number,
        row: (index[at] as number) + 1,
      })),
    };
  });
}

function isAdded(places: readonly RowPlace[], lists: number): boolean {
  return (
    places.some(({ source }) => source >= lists) && places.some(({ source }) => source < lists)
  );
}

function faultsOf(
  checks: readonly CheckedSource[],
  { rows }: Exclusions,
  lists: number,
): readonly ListRefusal[] {
  return checks.flatMap(({ errors }, source) => {
    // What is wrong with people who join is said by their own check.
    if (source >= lists) return [];
    const out = new Set(rows.filter((one) => one.source === source).map(({ row }) => row));
    const left: readonly FindingGroup[] = withoutRows(errors, out);
    return left.length === 0 ? [] : [{ reason: 'source-faults', source, groups: left }];
  });
}

function exclusionRefusals({ problems }: Exclusions): readonly ListRefusal[] {
  return problems.length === 0 ? [] : [{ reason: 'exclusions', problems }];
}

function peopleRefusals(
  people: CheckedPeople | null,
  present: readonly RepeatedPair[],
  source: number,
): readonly ListRefusal[] {
  if (people === null || (people.right && present.length === 0)) return [];
  return [{ reason: 'additions', source, groups: people.errors, present }];
}

function repeatRefusals(repeats: readonly RepeatedPair[]): readonly ListRefusal[] {
  if (repeats.length === 0) return [];
  return [{ reason: 'repeated', repeats, areIdentical: repeats.every((one) => one.isIdentical) }];
}
