import { buildFacts, type ChosenReference } from '../../core/facts/buildFacts';
import type { Exclusion, Facts } from '../../core/facts/facts';
import { headerKey } from '../../core/columns/headerWords';
import { knowsAccount, knowsId, textAtPlace } from '../../core/pairing/lookup';
import type { ExclusionReason, Profile } from '../../core/profile/profile';
import { columnOf, sheetOf } from '../../core/table/columnBuilder';
import type { RowPlace } from './listSource';

/** One wish to leave somebody out: an account, an ID or both. */
export interface ExclusionEntry {
  /** Its row number in the table of exclusions, from 1. */
  readonly row: number;
  readonly account: string | null;
  readonly id: string | null;
  /** The id of one of the profile's fixed reasons, or its German or English name. */
  readonly reason: string;
}

/** A row that is left out, and where it stands. */
export interface ExcludedRow extends RowPlace, Exclusion {}

/** Why a wish cannot be met; `row` is its row in the table of exclusions, from 1. */
export type ExclusionProblem =
  | { readonly kind: 'unknown-reason'; readonly row: number; readonly reason: string }
  /** Neither an account nor an ID. */
  | { readonly kind: 'empty'; readonly row: number }
  | { readonly kind: 'unreadable'; readonly row: number; readonly value: string }
  | { readonly kind: 'not-in-lists'; readonly row: number; readonly value: string }
  /** Account and ID are there, but not together. */
  | {
      readonly kind: 'not-a-pair';
      readonly row: number;
      readonly account: string;
      readonly id: string;
    }
  /** An earlier row gives the same pair another reason. */
  | { readonly kind: 'two-reasons'; readonly row: number; readonly earlier: number };

/** The rows that are left out; nothing is left out where there is a problem. */
export interface Exclusions {
  readonly rows: readonly ExcludedRow[];
  readonly problems: readonly ExclusionProblem[];
}

/** A reason by its id or its name in either language, case and punctuation apart; null for none. */
export function reasonOf(text: string, { exclusionReasons }: Profile): ExclusionReason | null {
  const key = headerKey(text);
  const names = ({ id, de, en }: ExclusionReason): readonly string[] => [id, de, en].map(headerKey);
  return exclusionReasons.find((reason) => key !== '' && names(reason).includes(key)) ?? null;
}

/** What is wrong with a wish by itself, whatever the lists hold; null for nothing. Never throws. */
export function problemAlone(
  { row, account, id, reason }: ExclusionEntry,
  profile: Profile,
): ExclusionProblem | null {
  if (reasonOf(reason, profile) === null) return { kind: 'unknown-reason', row, reason };
  return isNamed(account) || isNamed(id) ? null : { kind: 'empty', row };
}

/**
 * Finds the rows that are to be left out, in canonical form as everywhere: rows of the lists that rows
 * are taken from, or pairs of a reference that a list need not hold (missing-pair). Never throws.
 */
export function excludeRows(
  entries: readonly ExclusionEntry[],
  lists: readonly ChosenReference[],
  profile: Profile,
): Exclusions {
  if (entries.length === 0) return { rows: [], problems: [] };
  const facts = factsOf(entries, lists, profile);
  const wishes = keyedWishes(entries, facts);
  const places = placesFor(wishes, facts);
  const rows: ExcludedRow[] = [];
  const problems: ExclusionProblem[] = [];
  const takenBy = new Map<number, Wish>();
  for (const wish of wishes) {
    const { entry } = wish;
    const reason = reasonOf(entry.reason, profile);
    const found = places.get(wish) ?? [];
    const problem =
      problemAlone(entry, profile) ??
      (found.length === 0 ? lostProblem(wish, facts) : takenProblem(wish, found, takenBy, profile));
    if (problem !== null) problems.push(problem);
    if (problem !== null || reason === null) continue;
    for (const place of found) {
      if (takenBy.has(place)) continue;
      takenBy.set(place, wish);
      rows.push(excludedRow(facts, place, reason.id));
    }
  }
  return { rows, problems };
}

/** An entry with the keys of what it names; -1 where that cannot be read, null where it names none. */
interface Wish {
  readonly entry: ExclusionEntry;
  readonly account: number | null;
  readonly id: number | null;
}

function factsOf(
  entries: readonly ExclusionEntry[],
  references: readonly ChosenReference[],
  profile: Profile,
): Facts {
  const sheet = sheetOf([
    columnOf(['Accountname', ...entries.map(({ account }) => account)]),
    columnOf(['AD-ID', ...entries.map(({ id }) => id)]),
  ]);
  const columns = {
    kind: 'chosen',
    headerRow: 0,
    account: 0,
    id: 1,
    agency: null,
    source: null,
    bound: [0, 1],
    headings: [],
  } as const;
  return buildFacts({
    list: { sheet, columns },
    references,
    others: [],
    ownRange: [],
    profile,
    kind: 'first',
    answers: {},
    exclusions: [],
  });
}

function keyedWishes(entries: readonly ExclusionEntry[], { list }: Facts): readonly Wish[] {
  const positionOf = new Map(Array.from(list.data.rows, (row, position) => [row - 1, position]));
  return entries.map((entry, at) => {
    const position = positionOf.get(at) ?? -1;
    const key = (field: 'account' | 'id'): number | null =>
      isNamed(entry[field]) ? (list[field].keys[position] ?? -1) : null;
    return { entry, account: key('account'), id: key('id') };
  });
}

function isNamed(text: string | null): text is string {
  return text !== null && text.trim() !== '';
}

/** By wish: the places of the lists that it names. */
function placesFor(
  wishes: readonly Wish[],
  { places }: Facts,
): ReadonlyMap<Wish, readonly number[]> {
  const byAccount = wishesBy(wishes, ({ account }) => account);
  const byId = wishesBy(wishes, ({ id }) => id);
  const found = new Map<Wish, number[]>();
  for (let place = 0; place < places.count; place++) {
    const account = places.account[place] as number;
    const id = places.id[place] as number;
    for (const wish of new Set([...(byAccount.get(account) ?? []), ...(byId.get(id) ?? [])])) {
      const fits =
        (wish.account === null || wish.account === account) && (wish.id === null || wish.id === id);
      if (!fits) continue;
      const known = found.get(wish);
      if (known) known.push(place);
      else found.set(wish, [place]);
    }
  }
  return found;
}

function wishesBy(
  wishes: readonly Wish[],
  keyOf: (wish: Wish) => number | null,
): ReadonlyMap<number, readonly Wish[]> {
  const byKey = new Map<number, Wish[]>();
  for (const wish of wishes) {
    const key = keyOf(wish);
    if (key === null || key < 0) continue;
    byKey.set(key, [...(byKey.get(key) ?? []), wish]);
  }
  return byKey;
}

/** Why a wish names no row of the lists. */
function lostProblem({ entry, account, id }: Wish, facts: Facts): ExclusionProblem {
  const { row } = entry;
  const named = { account: entry.account ?? '', id: entry.id ?? '' };
  if (account === -1) return { kind: 'unreadable', row, value: named.account };
  if (id === -1) return { kind: 'unreadable', row, value: named.id };
  const isSplit =
    account !== null && id !== null && (knowsAccount(facts, account) || knowsId(facts, id));
  if (isSplit) return { kind: 'not-a-pair', row, ...named };
  return { kind: 'not-in-lists', row, value: account === null ? named.id : named.account };
}

/** Why a wish cannot be met though it names rows; null where it can. */
function takenProblem(
  { entry }: Wish,
  found: readonly number[],
  takenBy: ReadonlyMap<number, Wish>,
  profile: Profile,
): ExclusionProblem | null {
  const before = found.map((place) => takenBy.get(place)).find((other) => other !== undefined);
  if (before === undefined) return null;
  const [now, earlier] = [entry, before.entry].map(({ reason }) => reasonOf(reason, profile)?.id);
  return now === earlier
    ? null
    : { kind: 'two-reasons', row: entry.row, earlier: before.entry.row };
}

function excludedRow(facts: Facts, place: number, reason: string): ExcludedRow {
  const source = facts.places.source[place] as number;
  const position = facts.places.position[place] as number;
  const index = facts.sources[source]?.cells.data.rows[position] ?? -1;
  return {
    source,
    row: index + 1,
    account: textAtPlace(facts, place, 'account'),
    id: textAtPlace(facts, place, 'id'),
    reason,
  };
}
