import { agencyOfDomain } from '../profile/agencyOfDomain';
import type { Profile } from '../profile/profile';
import type { DomainTable } from '../facts/accountSpace';
import type { PairCells } from '../facts/pairCells';
import { textAt } from '../table/text';
import type { Places, ReferenceSource } from './reference';

/** The agencies of a check. An account's agency never comes from its row in the list (several-agencies). */
export interface Agencies {
  readonly names: readonly string[];
  /** By account key: index of its agency in `names`, -1 where none can be told. */
  readonly ofAccount: Int32Array;
  /** agency-unclear: one shared domain (or none) and no agency column. */
  readonly unclear: boolean;
}

/** Finds each account's agency: the reference's agency column, else the domain (by the profile). */
export function findAgencies(
  list: PairCells,
  sources: readonly ReferenceSource[],
  places: Places,
  domains: DomainTable,
  profile: Profile,
  accountKeys: number,
): Agencies {
  const naming = new AgencyNames();
  const ofAccount = new Int32Array(accountKeys).fill(-1);
  const domainOf = domainsByAccount([list, ...sources.map(({ cells }) => cells)], accountKeys);
  const columns = fillFromColumns(sources, places, ofAccount, naming);
  const ofDomain = agenciesOfDomains(
    domains,
    profile,
    columns ? { ofAccount, domainOf } : null,
    naming,
  );
  for (let key = 0; key < accountKeys; key++) {
    const domain = domainOf[key] as number;
    if (ofAccount[key] === -1 && domain >= 0) ofAccount[key] = ofDomain[domain] ?? -1;
  }
  const unclear = !columns && isUnclear(list, ofAccount, naming, profile);
  if (unclear) ofAccount.fill(-1);
  return { names: naming.names, ofAccount, unclear };
}

class AgencyNames {
  readonly names: string[] = [];
  readonly #byKey = new Map<string, number>();

  indexOf(name: string): number {
    const key = name.trim().normalize('NFC').toLowerCase();
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    const index = this.names.push(name.trim()) - 1;
    this.#byKey.set(key, index);
    return index;
  }
}

function domainsByAccount(all: readonly PairCells[], accountKeys: number): Int32Array {
  const domainOf = new Int32Array(accountKeys).fill(-1);
  for (const { account } of all) {
    const { keys, domains } = account;
    for (let row = 0; row < keys.length; row++) {
      const key = keys[row] as number;
      if (key >= 0) domainOf[key] = domains[row] as number;
    }
  }
  return domainOf;
}

/** The first source that names an account's agency counts; whether any source has such a column. */
function fillFromColumns(
  sources: readonly ReferenceSource[],
  places: Places,
  ofAccount: Int32Array,
  naming: AgencyNames,
): boolean {
  const columns = sources.map(({ cells }) =>
    cells.columns.agency === null ? undefined : cells.sheet.columns[cells.columns.agency],
  );
  if (columns.every((column) => column === undefined)) return false;
  const seen = new Map<string, number>();
  for (let place = 0; place < places.count; place++) {
    const at = places.source[place] as number;
    const column = columns[at];
    const key = places.account[place] as number;
    if (column === undefined || ofAccount[key] !== -1) continue;
    const rows = sources[at]?.cells.data.rows;
    const text = textAt(column, rows?.[places.position[place] as number] ?? -1);
    if (text.trim() === '') continue;
    let agency = seen.get(text);
    if (agency === undefined) seen.set(text, (agency = naming.indexOf(text)));
    ofAccount[key] = agency;
  }
  return true;
}

/**
 * By domain key: the profile's agency; where references have agency columns, the one agency that
 * all known accounts of the domain belong to; without such columns the domain itself.
 */
function agenciesOfDomains(
  domains: DomainTable,
  profile: Profile,
  known: { readonly ofAccount: Int32Array; readonly domainOf: Int32Array } | null,
  naming: AgencyNames,
): Int32Array {
  const byProfile = agencyOfDomain(profile);
  const common = known === null ? null : commonAgencies(domains.count, known);
  return Int32Array.from({ length: domains.count }, (_, domain) => {
    const text = domains.textOf(domain);
    const named = byProfile(text);
    if (named !== null) return naming.indexOf(named);
    return common === null ? naming.indexOf(text) : (common[domain] ?? -1);
  });
}

const MIXED = -2;

function commonAgencies(
  count: number,
  known: { readonly ofAccount: Int32Array; readonly domainOf: Int32Array },
): Int32Array {
  const common = new Int32Array(count).fill(-1);
  for (let key = 0; key < known.ofAccount.length; key++) {
    const agency = known.ofAccount[key] as number;
    const domain = known.domainOf[key] as number;
    if (agency < 0 || domain < 0) continue;
    if (common[domain] === -1) common[domain] = agency;
    else if (common[domain] !== agency) common[domain] = MIXED;
  }
  return common.map((agency) => Math.max(agency, -1));
}

/** agency-unclear: the list's accounts show one domain at most, and the profile gives it no agency. */
function isUnclear(
  list: PairCells,
  ofAccount: Int32Array,
  naming: AgencyNames,
  profile: Profile,
): boolean {
  const found = new Set<number>();
  for (const key of list.account.keys) if (key >= 0) found.add(ofAccount[key] as number);
  if (found.size > 1) return false;
  const [only] = found;
  if (only === undefined || only < 0) return true;
  return !profile.agencies.some(({ name }) => name === naming.names[only]);
}
