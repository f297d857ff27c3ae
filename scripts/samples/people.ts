import { makeGuid } from './guid';
import { familyNames, givenNames } from './names';
import { below, pick, type Random } from './random';

/** A made-up authority; `domain` is the mail domain of its people, always under `.example`. */
export interface Agency {
  readonly name: string;
  readonly domain: string;
}

/** The agencies of the samples; their domains lead nowhere (RFC 2606). */
export const ministry: Agency = { name: 'Ministerium Nord', domain: 'ministerium-nord.example' };
export const lakeOffice: Agency = { name: 'Amt See', domain: 'amt-see.example' };
export const fjordOffice: Agency = { name: 'Amt Förde', domain: 'amt-foerde.example' };

/** An agency and its weight: how often its people come up beside those of the others. */
export interface Share {
  readonly agency: Agency;
  readonly weight: number;
}

/** A big agency and two small ones: about 52 of 100 random pairs of people cross agencies. */
export const threeAgencies: readonly Share[] = [
  { agency: ministry, weight: 65 },
  { agency: lakeOffice, weight: 20 },
  { agency: fjordOffice, weight: 15 },
];

/**
 * A made-up person. `address` is mail address and UPN in one; `accountName` is in the style of
 * sAMAccountName (at most 16 characters); `temporaryAccount` is that with `.tmp` (at most 20);
 * `id` is a canonical GUID. Address, account name and ID are each unique among the people made by
 * one call of {@link makePeople}.
 */
export interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly agency: Agency;
  readonly address: string;
  readonly accountName: string;
  readonly temporaryAccount: string;
  readonly id: string;
}

/**
 * `count` made-up people in no order. Equal names get numbers as administrations give them
 * (`anna.mueller@…`, `anna.mueller2@…`). `shares` says of which agencies, by weight. Never throws
 * for at least one share.
 */
export function makePeople(
  random: Random,
  count: number,
  shares: readonly Share[] = threeAgencies,
): Person[] {
  const taken = new Map<string, number>();
  return Array.from({ length: count }, () => makePerson(random, shares, taken));
}

function makePerson(random: Random, shares: readonly Share[], taken: Map<string, number>): Person {
  const givenName = pick(random, givenNames);
  const familyName = pickFamilyName(random);
  const agency = pickAgency(random, shares);
  const given = localPartOf(givenName);
  const family = localPartOf(familyName);
  const short = family.replace(/[^a-z]/gu, '').slice(0, 10) + given.slice(0, 2);
  const accountName = numbered(taken, short, '');
  return {
    givenName,
    familyName,
    agency,
    address: numbered(taken, `${given}.${family}`, `@${agency.domain}`),
    accountName,
    temporaryAccount: `${accountName}.tmp`,
    id: makeGuid(random),
  };
}

const localParts = new Map<string, string>();

/** The names are few and the people may be a million. */
function localPartOf(name: string): string {
  const known = localParts.get(name);
  if (known !== undefined) return known;
  const made = asLocalPart(name);
  localParts.set(name, made);
  return made;
}

function pickFamilyName(random: Random): string {
  const name = pick(random, familyNames);
  return below(random, 100) < 6 ? `${name}-${pick(random, familyNames)}` : name;
}

function pickAgency(random: Random, shares: readonly Share[]): Agency {
  const total = shares.reduce((sum, share) => sum + share.weight, 0);
  let rest = below(random, total);
  const found = shares.find(({ weight }) => (rest -= weight) < 0);
  return (found ?? (shares[0] as Share)).agency;
}

/** Numbers start at 2. No made-up name holds a digit, so a numbered one is never another's. */
function numbered(taken: Map<string, number>, start: string, end: string): string {
  const key = start + end;
  const number = (taken.get(key) ?? 0) + 1;
  taken.set(key, number);
  return number === 1 ? key : `${start}${number}${end}`;
}

const spellings: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  ø: 'oe',
  ' ': '-',
};

/**
 * A name as the local part of an address in plain ASCII, the way German administrations spell it:
 * lower case, ä as ae, ß as ss, a space as a hyphen, other accents dropped; hyphens and
 * apostrophes stay. Never throws.
 */
export function asLocalPart(name: string): string {
  return name
    .toLowerCase()
    .replace(/[äöüßø ]/gu, (letter) => spellings[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}
