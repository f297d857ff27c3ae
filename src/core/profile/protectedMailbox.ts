import { lowerCaseOf } from '../identifiers/lowerCase';
import { withoutTmp } from '../identifiers/tmpSuffix';
import { decodeUtf8 } from '../table/utf8';
import type { Profile } from './profile';
import { fitsWildcard } from './wildcard';
import {
  filterFor,
  longestRun,
  passesBytes,
  passesText,
  SHORTEST_RUN,
  type WildcardFilter,
} from './wildcardFilter';

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
  const { ofLocalPart, ofAccount } = groupsOf(profile);
  return (account) => {
    const at = account.lastIndexOf('@');
    const local = firstFitting(ofLocalPart, account, at < 0 ? account.length : at);
    const whole = firstFitting(ofAccount, account, account.length);
    if (local < 0 || whole < 0) return Math.max(local, whole);
    return Math.min(local, whole);
  };
}

/**
 * `compileProtected` for accounts in UTF-8, at `bytes[start] .. bytes[end]` (exclusive): makes a
 * string only of the few that may fit a pattern. `at`: where their last `@` stands if that is known,
 * else -1. Never throws.
 */
export function compileProtectedBytes(
  profile: Profile,
): (bytes: Uint8Array, start: number, end: number, at: number) => number {
  const { ofLocalPart, ofAccount } = groupsOf(profile);
  const inText = compileProtected(profile);
  const unfiltered = ofLocalPart.unfiltered.length + ofAccount.unfiltered.length > 0;
  return (bytes, start, end, at) => {
    const local = at < 0 ? localEnd(bytes, start, end) : at;
    const passes =
      unfiltered ||
      passesBytes(ofLocalPart.filter, bytes, start, local) ||
      (ofAccount.all.length > 0 && passesBytes(ofAccount.filter, bytes, start, end));
    return passes ? inText(decodeUtf8(bytes, start, end)) : -1;
  };
}

interface Pattern {
  /** In lower case and NFC. */
  readonly text: string;
  readonly index: number;
}

interface Group {
  readonly all: readonly Pattern[];
  /** Those that no filter can look for. */
  readonly unfiltered: readonly Pattern[];
  readonly filter: WildcardFilter;
}

function groupsOf(profile: Profile): { readonly ofLocalPart: Group; readonly ofAccount: Group } {
  const patterns = profile.protectedMailboxes.map(({ pattern }, index) => ({
    text: lowerCaseOf(pattern),
    index,
  }));
  return {
    ofLocalPart: groupOf(patterns.filter(({ text }) => !text.includes('@'))),
    ofAccount: groupOf(patterns.filter(({ text }) => text.includes('@'))),
  };
}

function groupOf(all: readonly Pattern[]): Group {
  const tooShort = ({ text }: Pattern): boolean => longestRun(text).length < SHORTEST_RUN;
  const filter = filterFor(all.filter((one) => !tooShort(one)).map(({ text }) => text));
  return { all, unfiltered: all.filter(tooShort), filter };
}

/** Index of the first pattern of the group that `text` up to `end` (exclusive) fits, -1 if none. */
function firstFitting({ all, unfiltered, filter }: Group, text: string, end: number): number {
  if (all.length === 0) return -1;
  const candidates = passesText(filter, text, end) ? all : unfiltered;
  if (candidates.length === 0) return -1;
  const part = lowerCaseOf(text.slice(0, end));
  const bare = [withoutTmp(part, 'end'), withoutTmp(part, 'local-part')];
  const found = candidates.find((pattern) =>
    [part, ...bare].some((spelling) => fitsWildcard(spelling, pattern.text)),
  );
  return found?.index ?? -1;
}

const AT = 0x40;

/** Where the local part ends: at the last `@`, at the end where there is none. */
function localEnd(bytes: Uint8Array, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && bytes[at] !== AT) at--;
  return at < start ? end : at;
}
