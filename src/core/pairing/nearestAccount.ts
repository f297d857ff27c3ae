import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import { lowerCaseOf } from '../identifiers/lowerCase';
import { editDistance } from './editDistance';
import { charactersApart, charactersOf, type Characters } from './heldCharacters';
import { textAtPlace } from './lookup';

/** Past this size of the reference nobody waits for a likeness. */
const LARGEST_REFERENCE = 200_000;
/** Of each part: where thousands are alike, one of the first says enough. */
const MOST_CANDIDATES = 5_000;
const MOST_EDITS = 3;
const PART = 4;

/** An account as it is compared, and what it holds. */
interface Compared {
  readonly text: string;
  readonly held: Characters;
}

interface Likeness {
  /** As the reference writes them. */
  readonly texts: readonly string[];
  readonly compared: readonly Compared[];
  readonly byPart: ReadonlyMap<string, readonly number[]>;
}

/** One array for all comparisons: there are millions where a whole list is unknown. */
const room: number[] = [];

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
  let best: number | null = null;
  let fewest = MOST_EDITS + 1;
  for (const candidates of candidatesFor(wanted.text, likeness)) {
    const count = Math.min(candidates.length, MOST_CANDIDATES);
    for (let at = 0; at < count; at++) {
      const candidate = candidates[at] ?? 0;
      const most = best !== null && candidate < best ? fewest : fewest - 1;
      const edits = editsBetween(wanted, likeness.compared[candidate], most);
      if (edits > most) continue;
      fewest = edits;
      best = candidate;
    }
  }
  return best === null ? null : (likeness.texts[best] ?? null);
}

function asCompared(account: string): Compared {
  const text = lowerCaseOf(account.trim());
  return { text, held: charactersOf(text) };
}

function editsBetween(wanted: Compared, other: Compared | undefined, most: number): number {
  if (other === undefined || charactersApart(wanted.held, other.held) > 2 * most) return most + 1;
  return editDistance(wanted.text, other.text, most, room);
}

/** The shorter first: once a near account is found, the others are passed over quickly. */
function candidatesFor(text: string, { byPart }: Likeness): readonly (readonly number[])[] {
  return partsOf(text)
    .map((part) => byPart.get(part) ?? [])
    .sort((a, b) => a.length - b.length);
}

function prepare(facts: Facts): Likeness | null {
  if (facts.places.count > LARGEST_REFERENCE) return null;
  const texts: string[] = [];
  const compared: Compared[] = [];
  const byPart = new Map<string, number[]>();
  const seen = new Set<number>();
  for (let place = 0; place < facts.places.count; place++) {
    const key = facts.places.account[place] as number;
    if (seen.has(key)) continue;
    seen.add(key);
    const text = textAtPlace(facts, place, 'account');
    const at = texts.push(text) - 1;
    const own = asCompared(text);
    compared.push(own);
    for (const part of partsOf(own.text)) {
      const known = byPart.get(part);
      if (known) known.push(at);
      else byPart.set(part, [at]);
    }
  }
  return { texts, compared, byPart };
}

function partsOf(text: string): readonly string[] {
  const local = text.split('@', 1)[0] ?? '';
  return [`^${local.slice(0, PART)}`, `${local.slice(-PART)}$`];
}
