import type { AccountReading } from '../identifiers/account';
import { findAgencies } from '../pairing/agencies';
import { judgePairs, type Indices } from '../pairing/judge';
import {
  indexRole,
  placesOf,
  type Places,
  type ReferenceAge,
  type ReferenceRole,
  type ReferenceSource,
} from '../pairing/reference';
import type { Profile } from '../profile/profile';
import type { ApartRows } from './apart';
import { factSheets, type ChosenSheet } from './factSheets';
import { withFixedReason } from './fixedReasons';
import {
  pairKey,
  type Answers,
  type Exclusion,
  type Facts,
  type LeftOut,
  type ListKind,
} from './facts';
import {
  accountColumnOf,
  keyAllAccounts,
  type AccountOrder,
  type KeyedAccounts,
} from './keyAllAccounts';
import { idCellsOf, keyAllIds, type IdOrder, type KeyedIds, type SheetIds } from './keyAllIds';
import type { AccountCells } from './keyCells';
import { allSmtp, setApart, type PairCells } from './pairCells';

export type { ChosenSheet } from './factSheets';

/** A source of the reference before it is read. */
export interface ChosenReference extends ChosenSheet {
  readonly name: string;
  readonly file: string;
  readonly role: ReferenceRole;
  readonly age?: ReferenceAge;
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

/** What the IDs and the accounts of a check are keyed from: each by itself, in any order. */
export interface KeyOrders {
  readonly ids: IdOrder;
  readonly accounts: AccountOrder;
}

/** What can be keyed of a check before its facts are built; null where it was not. */
export interface KeyedAhead {
  readonly orders: KeyOrders;
  readonly ids: KeyedIds | null;
  /** As keyed without `SMTP:` dropped anywhere. */
  readonly accounts: KeyedAccounts | null;
}

/** Finds the data rows of a check, and what is to be keyed of them. Never throws. */
export function keyOrders(input: FactsInput): KeyOrders {
  const { list, references, others, answers } = input;
  const end = answers.listEndsAbove === undefined ? null : answers.listEndsAbove - 1;
  const sheets = factSheets(list, references, others, end);
  const exclusions = withFixedReason(input.exclusions, input.profile);
  return {
    ids: {
      sheets,
      exclusions: exclusions.map(({ id }) => id),
      byteOrder: answers.idByteOrder ?? null,
    },
    accounts: {
      sheets,
      exclusions: exclusions.map(({ account }) => account),
      tmp: tmpReading(input),
    },
  };
}

/** Derives everything the rules judge by; what was keyed `ahead` changes nothing. Never throws. */
export function buildFacts(input: FactsInput, ahead: KeyedAhead | null = null): Facts {
  const { profile, answers } = input;
  const { pairs, keyed } = keyPairs(input, ahead);
  const [list, ...compared] = pairs as [PairCells, ...PairCells[]];
  const sources = input.references.map(({ name, file, role, age }, at) => {
    const cells = compared[at] as PairCells;
    return { name, file, role, ...(age === undefined ? {} : { age }), cells };
  });
  const { space } = keyed.accounts;
  const accountKeys = space.accounts.counter.count;
  const { idKeys } = keyed.ids;
  const leftOut = leftOutOf(input, keyed);
  const places = placesOf(sources);
  const indices = indexRoles(sources, places, accountKeys, idKeys);
  return {
    list,
    kind: input.kind ?? kindBy(sources),
    profile,
    answers,
    sources,
    ownRange: input.ownRange,
    places,
    indices,
    verdicts: judgePairs(list.account.keys, list.id.keys, indices),
    agencies: findAgencies(list, sources, places, space.domains, profile, accountKeys),
    space,
    accountKeys,
    idKeys,
    excluded: new Set(leftOut.map(({ account, id }) => pairKey(account, id))),
    leftOut,
    others: input.others.map(({ name }, at) => {
      return { name, cells: compared[sources.length + at] as PairCells };
    }),
    nobodysIds: new Set(keyed.ids.nobodys),
    smtpDropped: list.smtpDropped,
    tmpDropped: tmpReading(input) !== 'keep',
  };
}

interface Keyed {
  readonly pairs: readonly PairCells[];
  readonly keyed: { readonly ids: KeyedIds; readonly accounts: KeyedAccounts };
}

/** Both keys of all rows; rows that are no pairs are set apart. */
function keyPairs(input: FactsInput, ahead: KeyedAhead | null): Keyed {
  const orders = ahead?.orders ?? keyOrders(input);
  const { all } = orders.ids.sheets;
  const ids = ahead?.ids ?? keyAllIds(orders.ids);
  const apart = ids.sheets.map((sheet) => sheet.apart);
  const smtp = all.map((sheet, at) =>
    allSmtp(accountColumnOf(sheet), sheet.data.rows, apart[at] as ApartRows),
  );
  // An `SMTP:` that every account has is no part of them; which ones count, only the IDs tell.
  const early = smtp.includes(true) ? null : ahead?.accounts;
  const accounts = early ?? keyAllAccounts(orders.accounts, smtp);
  const pairs = all.map((sheet, at) => {
    const account = accounts.cells[at] as AccountCells;
    setApart(account, apart[at] as ApartRows);
    const id = idCellsOf(sheet, ids.sheets[at] as SheetIds);
    const { sheet: table, columns, data } = sheet;
    const smtpDropped = smtp[at] === true;
    return { sheet: table, columns, data, account, id, smtpDropped, ...(apart[at] as ApartRows) };
  });
  return { pairs, keyed: { ids, accounts } };
}

function tmpReading({ profile, answers }: FactsInput): AccountReading['tmp'] {
  if (profile.tmp !== null) return profile.tmp.place === 'end' ? 'strip-end' : 'strip-local-part';
  if (answers.tmpIsSame === undefined) return 'keep';
  return answers.tmpIsSame === 'end' ? 'strip-end' : 'strip-local-part';
}

/** In the order of `keyOrders`. */
function leftOutOf(
  { exclusions, profile }: FactsInput,
  { accounts, ids }: Keyed['keyed'],
): readonly LeftOut[] {
  return withFixedReason(exclusions, profile).map((exclusion, at) => ({
    exclusion,
    account: accounts.exclusions[at] as number,
    id: ids.exclusions[at] as number,
  }));
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
