import { lowerCaseOf } from '../identifiers/lowerCase';
import { withoutTmp } from '../identifiers/tmpSuffix';
import type { InBothLanguages, Profile } from './profile';
import { fitsWildcard } from './wildcard';

/**
 * Compiles the profile's protected patterns once, for lists of a million accounts. The function
 * returned gives the index in `profile.protectedMailboxes` of the first pattern that the account
 * fits, -1 if none does. Case does not count. The local part ends at the last `@`; an account
 * without one is all local part. The `.tmp` account of a protected mailbox is protected too. Never
 * throws.
 *
 * rule protected-mailbox
 */
export function compileProtected(profile: Profile): (account: string) => number {
  const patterns = profile.protectedMailboxes.map(({ pattern }, index) => ({
    text: lowerCaseOf(pattern),
    index,
  }));
  const ofLocalPart = group(patterns.filter(({ text }) => !text.includes('@')));
  const ofAccount = group(patterns.filter(({ text }) => text.includes('@')));
  return (account) => {
    const at = account.lastIndexOf('@');
    const local = firstFitting(ofLocalPart, account, at < 0 ? account.length : at);
    const whole = firstFitting(ofAccount, account, account.length);
    if (local < 0 || whole < 0) return Math.max(local, whole);
    return Math.min(local, whole);
  };
}

/**
 * The label of the first pattern that `account` fits, null if none does. For single accounts; for
 * lists compile once with `compileProtected`. Never throws.
 */
export function protectedLabelOf(account: string, profile: Profile): InBothLanguages | null {
  return profile.protectedMailboxes[compileProtected(profile)(account)]?.label ?? null;
}

interface Pattern {
  /** Lower case, NFC. */
  readonly text: string;
  readonly index: number;
}

/**
 * Patterns with a filter in front, as nearly every account of a list fits none of them: an account
 * that holds none of the texts in `starts` can only fit one of the patterns in `unfiltered`.
 */
interface Group {
  readonly all: readonly Pattern[];
  /** The patterns without three fixed units side by side. */
  readonly unfiltered: readonly Pattern[];
  /** By the `triple` a fixed text starts with: 1 + its index in `starts`, 0 if there is none. */
  readonly slots: Uint16Array;
  readonly starts: readonly (readonly string[])[];
}

function group(patterns: readonly Pattern[]): Group {
  const slots = new Uint16Array(1 << 15);
  const starts: string[][] = [];
  const unfiltered: Pattern[] = [];
  for (const pattern of patterns) {
    const fixed = longestFixed(pattern.text);
    const number = triple(fixed);
    if (fixed.length < 3) unfiltered.push(pattern);
    else if (slots[number] === 0) slots[number] = starts.push([fixed]);
    else starts[(slots[number] as number) - 1]?.push(fixed);
  }
  return { all: patterns, unfiltered, slots, starts };
}

/** The longest run of `pattern` without wildcards. An `@` ends it: an account may have `.tmp` before it. */
function longestFixed(pattern: string): string {
  return pattern
    .split(/[*?@]/)
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** Index of the first pattern of the group that `text` up to `end` (exclusive) fits, -1 if none. */
function firstFitting(group: Group, text: string, end: number): number {
  const candidates = mayFit(group, text, end) ? group.all : group.unfiltered;
  if (candidates.length === 0) return -1;
  const part = lowerCaseOf(text.slice(0, end));
  const bare = [withoutTmp(part, 'end'), withoutTmp(part, 'local-part')];
  const found = candidates.find((pattern) =>
    [part, ...bare].some((spelling) => fitsWildcard(spelling, pattern.text)),
  );
  return found?.index ?? -1;
}

/** False only if no pattern of `all` but those in `unfiltered` can fit `text` up to `end`, whatever its case. */
function mayFit({ slots, starts, all }: Group, text: string, end: number): boolean {
  if (all.length === 0) return false;
  let last = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    // Beyond Latin-1 the two cases of a letter differ in more than the bit that `triple` leaves out.
    if (unit > 0xff) return true;
    last = nextTriple(last, unit);
    if (i < 2) continue;
    const slot = slots[last] as number;
    if (slot > 0 && anyStartsAt(starts[slot - 1] ?? [], text, i - 2)) return true;
  }
  return false;
}

function anyStartsAt(runs: readonly string[], text: string, at: number): boolean {
  for (const run of runs) {
    let same = 3;
    while (same < run.length && ((run.charCodeAt(same) ^ text.charCodeAt(at + same)) & 31) === 0) {
      same++;
    }
    if (same === run.length) return true;
  }
  return false;
}

/** The number of three units: five bits each, so that case does not count and letters stay apart. */
function triple(text: string): number {
  let number = 0;
  for (let i = 0; i < 3; i++) number = nextTriple(number, text.charCodeAt(i));
  return number;
}

function nextTriple(last: number, unit: number): number {
  return ((last << 5) | (unit & 31)) & 0x7fff;
}
