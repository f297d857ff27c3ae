import { accountFault } from '../identifiers/account';
import { domainAsWritten } from '../identifiers/domain';
import { withoutTmp } from '../identifiers/tmpSuffix';
import { agencyOfDomain } from '../profile/agencyOfDomain';
import type { Profile } from '../profile/profile';
import type { DomainTable } from '../facts/domainTable';
import type { PairCells } from '../facts/pairCells';
import { invisibleCharactersIn } from '../unicode/invisibleCharacters';
import { lookalikesIn } from '../unicode/lookalikes';
import { inPieces } from '../table/inPieces';
import { int32s } from '../table/memory';
import { AgencyNames, AgencyReader } from './agencyNames';
import type { Places, ReferenceRole, ReferenceSource } from './reference';

/** The agencies of a check. An account's agency never comes from its row in the list (several-agencies). */
export interface Agencies {
  readonly names: readonly string[];
  /** By account key: index of its agency in `names`, -1 where none can be told. */
  readonly ofAccount: Int32Array;
  /** agency-unclear: one shared domain (or none) and no agency column with anything in it. */
  readonly unclear: boolean;
}

/** No agency told yet; one role's references name several. */
const UNTOLD = -1;
const SEVERAL = -2;

/**
 * Finds each account's agency: the references' agency column (the first migration's before the
 * directory's; none where references of one role name several), else the domain (by the profile,
 * else by what the references say of that domain, else the domain itself). Never throws.
 */
export function findAgencies(
  list: PairCells,
  sources: readonly ReferenceSource[],
  places: Places,
  domains: DomainTable,
  profile: Profile,
  accountKeys: number,
): Agencies {
  const naming = new AgencyNames();
  const ofAccount = int32s(accountKeys).fill(UNTOLD);
  const domainOf = domainsByAccount([list, ...sources.map(({ cells }) => cells)], accountKeys);
  const told = fillFromColumns(sources, places, ofAccount, naming);
  joinDamaged(ofAccount, naming);
  const common = told ? commonAgencies(domains.count, ofAccount, domainOf) : null;
  const ofDomain = agenciesOfDomains(domains, profile, common, naming);
  for (let key = 0; key < accountKeys; key++) {
    const domain = domainOf[key] as number;
    if (ofAccount[key] === SEVERAL) ofAccount[key] = UNTOLD;
    else if (ofAccount[key] === UNTOLD && domain >= 0) ofAccount[key] = ofDomain[domain] as number;
  }
  // The profile's names, too, say what a damaged one was.
  joinDamaged(ofAccount, naming);
  const unclear = !told && isUnclear(list, ofAccount, naming, profile);
  if (unclear) ofAccount.fill(UNTOLD);
  return { names: naming.names, ofAccount, unclear };
}

/** An export that lost its umlauts names no second agency. */
function joinDamaged(ofAccount: Int32Array, naming: AgencyNames): void {
  const meant = naming.damaged();
  if (meant.size === 0) return;
  for (let key = 0; key < ofAccount.length; key++) {
    const agency = ofAccount[key] as number;
    ofAccount[key] = meant.get(agency) ?? agency;
  }
}

function domainsByAccount(all: readonly PairCells[], accountKeys: number): Int32Array {
  const domainOf = int32s(accountKeys).fill(-1);
  for (const { account } of all) {
    const { keys, domains } = account;
    inPieces(keys.length, (from, to) => {
      for (let row = from; row < to; row++) {
        const key = keys[row] as number;
        if (key >= 0) domainOf[key] = domains[row] as number;
      }
    });
  }
  return domainOf;
}

/** Whether any reference names an agency. The first migration decides before the directory. */
function fillFromColumns(
  sources: readonly ReferenceSource[],
  places: Places,
  ofAccount: Int32Array,
  naming: AgencyNames,
): boolean {
  const reader = new AgencyReader(naming);
  let told = false;
  for (const role of ['first-migration', 'directory'] as const) {
    const byRole = toldBy(role, sources, places, ofAccount.length, reader);
    if (byRole === null) continue;
    told = true;
    byRole.forEach((agency, key) => {
      if (ofAccount[key] === UNTOLD) ofAccount[key] = agency;
    });
  }
  return told;
}

/** What the agency columns of one role say by account; null where they hold nothing. */
function toldBy(
  role: ReferenceRole,
  sources: readonly ReferenceSource[],
  places: Places,
  accountKeys: number,
  reader: AgencyReader,
): Int32Array | null {
  const columns = sources.map(({ role: own, cells }) =>
    own === role && cells.columns.agency !== null
      ? cells.sheet.columns[cells.columns.agency]
      : undefined,
  );
  if (columns.every((column) => column === undefined)) return null;
  const ofAccount = int32s(accountKeys).fill(UNTOLD);
  let told = false;
  for (let place = 0; place < places.count; place++) {
    const source = places.source[place] as number;
    const column = columns[source];
    if (column === undefined) continue;
    const row = sources[source]?.cells.data.rows[places.position[place] as number] as number;
    const agency = reader.agencyAt(column, row);
    if (agency < 0) continue;
    told = true;
    const key = places.account[place] as number;
    const known = ofAccount[key] as number;
    ofAccount[key] = known === UNTOLD || known === agency ? agency : SEVERAL;
  }
  return told ? ofAccount : null;
}

/**
 * By domain key: the profile's agency; else the one agency that all accounts of the domain belong
 * to as far as the references know; the domain itself where they know none of it and it is a valid one.
 * A `.tmp` at its end makes no other domain of it.
 */
function agenciesOfDomains(
  domains: DomainTable,
  profile: Profile,
  common: Int32Array | null,
  naming: AgencyNames,
): Int32Array {
  const byProfile = agencyOfDomain(profile);
  const texts = Array.from({ length: domains.count }, (_, domain) => domains.textOf(domain));
  const keyOf = new Map(texts.map((text, domain) => [text, domain]));
  return Int32Array.from(texts, (full, domain) => {
    const text = withoutTmp(full, 'end');
    const named = byProfile(full) ?? byProfile(text);
    if (named !== null) return naming.indexOf(named);
    const own = common?.[domain] ?? UNTOLD;
    const known = own === UNTOLD ? (common?.[keyOf.get(text) ?? domain] ?? UNTOLD) : own;
    if (known >= 0) return known;
    // `amt.example;` is a slip of the hand (account-invalid), no second agency.
    return known === SEVERAL || !isPossible(text) ? UNTOLD : naming.indexOf(text);
  });
}

/** Whether mail can go to the domain and nothing in it is hidden or disguised (the row says so). */
function isPossible(domain: string): boolean {
  const written = domainAsWritten(domain);
  if (accountFault(`a@${written}`) !== null) return false;
  return invisibleCharactersIn(written).length === 0 && lookalikesIn(written).length === 0;
}

/** By domain key: the agency of all its accounts, `SEVERAL`, or `UNTOLD` where none is known. */
function commonAgencies(count: number, ofAccount: Int32Array, domainOf: Int32Array): Int32Array {
  const common = new Int32Array(count).fill(UNTOLD);
  for (let key = 0; key < ofAccount.length; key++) {
    const agency = ofAccount[key] as number;
    const domain = domainOf[key] as number;
    if (agency === UNTOLD || domain < 0) continue;
    if (common[domain] === UNTOLD) common[domain] = agency;
    else if (common[domain] !== agency) common[domain] = SEVERAL;
  }
  return common;
}

/**
 * agency-unclear: the list's accounts show one domain at most, and the profile doesn't give it an
 * agency; or some have no domain at all, so that nobody can say that it is one agency.
 */
function isUnclear(
  list: PairCells,
  ofAccount: Int32Array,
  naming: AgencyNames,
  profile: Profile,
): boolean {
  let only = UNTOLD;
  let someUntold = false;
  const { keys } = list.account;
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    if (key < 0) continue;
    const agency = ofAccount[key] as number;
    if (agency === UNTOLD) someUntold = true;
    else if (only === UNTOLD) only = agency;
    else if (agency !== only) return false;
  }
  if (only === UNTOLD || someUntold) return true;
  return !profile.agencies.some(({ name }) => naming.indexOf(name) === only);
}
