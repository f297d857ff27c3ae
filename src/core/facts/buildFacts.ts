import type { ChosenColumns } from '../columns/chooseColumns';
import { canonicalAccount, type AccountReading } from '../identifiers/account';
import type { GuidKeys } from '../keys/guidKeys';
import { findAgencies } from '../pairing/agencies';
import { judgePairs, type Indices } from '../pairing/judge';
import {
  indexRole,
  placesOf,
  type Places,
  type ReferenceRole,
  type ReferenceSource,
} from '../pairing/reference';
import type { Profile } from '../profile/profile';
import type { Sheet } from '../table/column';
import { columnOf } from '../table/columnBuilder';
import { accountSpace, type AccountSpace } from './accountSpace';
import {
  pairKey,
  type Answers,
  type Exclusion,
  type Facts,
  type ListKind,
  type OtherList,
} from './facts';
import { idSpace, type IdSpace } from './idSpace';
import type { PairCells } from './pairCells';
import { readAccounts } from './readAccounts';
import { keyIds, readRawIds } from './readIds';
import { keyPairs, readRawPairs, type RawPairs } from './readPairs';
import { leavesOrderOpen, settleByteOrder } from './settleByteOrder';

/** A sheet whose columns are chosen. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
}

/** A source of the reference before it is read. */
export interface ChosenReference extends ChosenSheet {
  readonly name: string;
  readonly file: string;
  readonly role: ReferenceRole;
}

/** What facts are derived from. */
export interface FactsInput {
  readonly list: ChosenSheet;
  readonly references: readonly ChosenReference[];
  readonly others: readonly (ChosenSheet & { readonly name: string })[];
  readonly ownRange: readonly string[];
  readonly profile: Profile;
  /** Null: second where the references hold several batches, else first. */
  readonly kind: ListKind | null;
  readonly answers: Answers;
  readonly exclusions: readonly Exclusion[];
}

interface Spaces {
  readonly accounts: AccountSpace;
  readonly ids: IdSpace;
}

/** Derives everything the rules judge by. Never throws. */
export function buildFacts(input: FactsInput): Facts {
  const { profile, answers } = input;
  const end = answers.listEndsAbove === undefined ? null : answers.listEndsAbove - 1;
  const list = readRawPairs(input.list.sheet, input.list.columns, end);
  const references = input.references.map(({ sheet, columns }) =>
    readRawPairs(sheet, columns, null),
  );
  const spaces = spacesFor(list, references);
  const tmp = tmpReading(profile, answers);
  const { cells, sources } = keySides(list, references, input, spaces, tmp);
  const others = keyOthers(input.others, spaces, tmp);
  const excluded = keyExclusions(validExclusions(input), spaces, { stripSmtp: false, tmp });
  const accountKeys = spaces.accounts.accounts.counter.count;
  const idKeys = spaces.ids.guids.counter.count;
  const places = placesOf(sources);
  const indices = indexRoles(sources, places, accountKeys, idKeys);
  return {
    list: cells,
    kind: input.kind ?? kindBy(sources),
    profile,
    answers,
    sources,
    ownRange: input.ownRange,
    places,
    indices,
    verdicts: judgePairs(cells.account.keys, cells.id.keys, indices),
    agencies: findAgencies(cells, sources, places, spaces.accounts.domains, profile, accountKeys),
    space: spaces.accounts,
    accountKeys,
    idKeys,
    excluded,
    others,
    nobodysIds: nobodysIds(spaces.ids.guids),
    smtpDropped: cells.smtpDropped,
    tmpDropped: tmp !== 'keep',
  };
}

function nobodysIds(guids: GuidKeys): ReadonlySet<number> {
  const nil = guids.find(new Uint32Array(4), 0);
  const full = guids.find(new Uint32Array(4).fill(0xffffffff), 0);
  return new Set([nil, full].filter((key) => key >= 0));
}

/** List and reference hold mostly the same pairs; the tables grow where they don't. */
function spacesFor(list: RawPairs, references: readonly RawPairs[]): Spaces {
  const pairs = references.reduce((sum, { data }) => sum + data.rows.length, 0);
  const expected = Math.max(list.data.rows.length, pairs);
  return { accounts: accountSpace(expected), ids: idSpace(expected) };
}

function tmpReading(profile: Profile, answers: Answers): AccountReading['tmp'] {
  if (profile.tmp !== null) return profile.tmp.place === 'end' ? 'strip-end' : 'strip-local-part';
  if (answers.tmpIsSame === undefined) return 'keep';
  return answers.tmpIsSame === 'end' ? 'strip-end' : 'strip-local-part';
}

/**
 * Keys for both sides. The list comes first, so that its keys run in its own order and the rules,
 * which go through the list, find their numbers side by side. Only a list that leaves its byte order
 * open has to wait for the references that settle it.
 */
function keySides(
  list: RawPairs,
  references: readonly RawPairs[],
  { answers, references: given }: FactsInput,
  spaces: Spaces,
  tmp: AccountReading['tmp'],
): { readonly cells: PairCells; readonly sources: readonly ReferenceSource[] } {
  const keyList = (): PairCells => {
    const order = answers.idByteOrder ?? settleByteOrder(list.ids, spaces.ids.guids);
    return keyPairs(list, spaces, { order, undecided: 'no-key', tmp });
  };
  const waits = leavesOrderOpen(list.ids);
  const early = waits ? null : keyList();
  // All references are settled before the first is keyed: by the list, never by one another.
  const orders = references.map(({ ids }) => settleByteOrder(ids, waits ? null : spaces.ids.guids));
  const sources = references.map((raw, at) => {
    const { name, file, role } = given[at] as ChosenReference;
    const order = orders[at] ?? null;
    return {
      name,
      file,
      role,
      cells: keyPairs(raw, spaces, { order, undecided: 'as-written', tmp }),
    };
  });
  return { cells: early ?? keyList(), sources };
}

function keyOthers(
  others: FactsInput['others'],
  spaces: Spaces,
  tmp: AccountReading['tmp'],
): readonly OtherList[] {
  return others.map(({ name, sheet, columns }) => {
    const raw = readRawPairs(sheet, columns, null);
    const order = settleByteOrder(raw.ids, spaces.ids.guids);
    return { name, cells: keyPairs(raw, spaces, { order, undecided: 'as-written', tmp }) };
  });
}

/** missing-pair: only the profile's fixed reasons excuse a missing pair. */
function validExclusions({ exclusions, profile }: FactsInput): readonly Exclusion[] {
  const reasons = new Set(profile.exclusionReasons.map(({ id }) => id));
  return exclusions.filter(({ reason }) => reasons.has(reason));
}

function keyExclusions(
  exclusions: readonly Exclusion[],
  { accounts, ids }: Spaces,
  reading: AccountReading,
): ReadonlySet<string> {
  if (exclusions.length === 0) return new Set();
  const rows = Uint32Array.from(exclusions, (_, row) => row);
  const account = columnOf(exclusions.map((one) => canonicalAccount(one.account, reading)));
  const accountKeys = readAccounts(account, rows, accounts, reading).keys;
  const raw = readRawIds(columnOf(exclusions.map(({ id }) => id)), rows);
  const idKeys = keyIds(raw, ids, settleByteOrder(raw, ids.guids), 'as-written').keys;
  return new Set(
    exclusions.map((_, row) => pairKey(accountKeys[row] as number, idKeys[row] as number)),
  );
}

function indexRoles(
  sources: readonly ReferenceSource[],
  places: Places,
  accountKeys: number,
  idKeys: number,
): Indices {
  const of = (role: ReferenceRole) =>
    sources.some((source) => source.role === role)
      ? indexRole(sources, places, role, accountKeys, idKeys)
      : null;
  return { firstMigration: of('first-migration'), directory: of('directory') };
}

/** The command line's rule: second where the first-migration references hold several batches. */
function kindBy(sources: readonly ReferenceSource[]): ListKind {
  return sources.filter(({ role }) => role === 'first-migration').length > 1 ? 'second' : 'first';
}
