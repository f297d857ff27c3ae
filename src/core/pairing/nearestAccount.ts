import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import { AlikeAccounts } from './alikeAccounts';
import {
  asCompared,
  ComparedAccounts,
  MOST_EDITS,
  type Compared,
  type Nearest,
} from './comparedAccounts';
import { textAtPlace } from './lookup';

/** Past this size of the reference nobody waits for a likeness. */
const LARGEST_REFERENCE = 200_000;
/** Of each part: where thousands are alike, one of the first says enough. */
const MOST_CANDIDATES = 5_000;
const PART = 4;

interface Likeness {
  /** As the reference writes them. */
  readonly texts: readonly string[];
  readonly byStart: ReadonlyMap<string, AlikeAccounts>;
  readonly byEnd: ReadonlyMap<string, AlikeAccounts>;
}

const likenessOf = derived(prepare);

/**
 * The account of the reference that differs least from `text` (at most three edits, first in the
 * reference's order where several do), as the reference writes it; null for none. Only shown: no
 * likeness ever makes a pair right. Accounts that share neither the first nor the last four
 * characters of the local part are not compared.
 */
export function nearestAccount(facts: Facts, text: string): string | null {
  const likeness = likenessOf(facts);
  if (likeness === null) return null;
  const wanted = asCompared(text);
  const nearest: Nearest = { at: -1, edits: MOST_EDITS + 1 };
  for (const alike of alikeTo(wanted.local, likeness)) alike.search(wanted, nearest);
  return likeness.texts[nearest.at] ?? null;
}

/** The fewer first: once a near account is found, the others are passed over quickly. */
function alikeTo(local: string, { byStart, byEnd }: Likeness): readonly AlikeAccounts[] {
  return [byStart.get(startOf(local)), byEnd.get(endOf(local))]
    .filter((alike) => alike !== undefined)
    .sort((a, b) => a.numbers.length - b.numbers.length);
}

function prepare(facts: Facts): Likeness | null {
  const { places } = facts;
  if (places.count > LARGEST_REFERENCE) return null;
  const texts: string[] = [];
  const accounts = new ComparedAccounts(places.count);
  const byStart = new Map<string, AlikeAccounts>();
  const byEnd = new Map<string, AlikeAccounts>();
  const seen = new Set<number>();
  for (let place = 0; place < places.count; place++) {
    const key = places.account[place] as number;
    if (seen.has(key)) continue;
    seen.add(key);
    const text = textAtPlace(facts, place, 'account');
    texts.push(text);
    const own = asCompared(text);
    const at = accounts.add(own);
    take(
      byStart,
      startOf(own.local),
      at,
      () => new AlikeAccounts(accounts, restBehindStart, behindStart),
    );
    take(byEnd, endOf(own.local), at, () => new AlikeAccounts(accounts, wholeText, beforeEnd));
  }
  return { texts, byStart, byEnd };
}

function take(
  alike: Map<string, AlikeAccounts>,
  part: string,
  at: number,
  made: () => AlikeAccounts,
): void {
  let own = alike.get(part);
  if (own === undefined) alike.set(part, (own = made()));
  if (own.numbers.length < MOST_CANDIDATES) own.numbers.push(at);
}

const startOf = (local: string): string => local.slice(0, PART);
const endOf = (local: string): string => local.slice(-PART);
const behindStart = (local: string): string => local.slice(PART);
const beforeEnd = (local: string): string => local.slice(0, -PART);
const restBehindStart = ({ local, domain }: Compared): string => behindStart(local) + domain;
const wholeText = ({ text }: Compared): string => text;
