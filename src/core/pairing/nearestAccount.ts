import { derived } from '../facts/derived';
import type { Facts } from '../facts/facts';
import { lowerCaseOf } from '../identifiers/lowerCase';
import { textAtPlace } from './lookup';
import { normalForm } from '../unicode/normalForm';

/** Past this size of the reference nobody waits for a likeness. */
const LARGEST_REFERENCE = 200_000;
const MOST_CANDIDATES = 5_000;
const MOST_EDITS = 3;
const PART = 4;

interface Likeness {
  readonly texts: readonly string[];
  readonly byPart: ReadonlyMap<string, readonly number[]>;
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
  const wanted = lowerCaseOf(normalForm(text.trim()));
  let best: string | null = null;
  let fewest = MOST_EDITS + 1;
  for (const at of candidatesFor(wanted, likeness)) {
    const other = likeness.texts[at] ?? '';
    const edits = editDistance(wanted, lowerCaseOf(other.trim()), fewest - 1);
    if (edits < fewest) {
      fewest = edits;
      best = other;
    }
  }
  return best;
}

function prepare(facts: Facts): Likeness | null {
  if (facts.places.count > LARGEST_REFERENCE) return null;
  const texts: string[] = [];
  const byPart = new Map<string, number[]>();
  const seen = new Set<number>();
  for (let place = 0; place < facts.places.count; place++) {
    const key = facts.places.account[place] as number;
    if (seen.has(key)) continue;
    seen.add(key);
    const at = texts.push(textAtPlace(facts, place, 'account')) - 1;
    for (const part of partsOf(lowerCaseOf((texts[at] ?? '').trim()))) {
      const known = byPart.get(part);
      if (known) known.push(at);
      else byPart.set(part, [at]);
    }
  }
  return { texts, byPart };
}

function partsOf(text: string): readonly string[] {
  const local = text.split('@', 1)[0] ?? '';
  return [`^${local.slice(0, PART)}`, `${local.slice(-PART)}$`];
}

function candidatesFor(text: string, { byPart }: Likeness): ReadonlySet<number> {
  const found = new Set<number>();
  for (const part of partsOf(text)) {
    for (const at of byPart.get(part) ?? []) if (found.size < MOST_CANDIDATES) found.add(at);
  }
  return found;
}

/** Levenshtein's distance in UTF-16 units, `most + 1` where it is larger than `most`. Never throws. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1) ? 0 : 1;
      const edits = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + same,
      );
      current.push(edits);
      least = Math.min(least, edits);
    }
    if (least > most) return most + 1;
    previous = current;
  }
  return Math.min(previous[b.length] ?? 0, most + 1);
}
