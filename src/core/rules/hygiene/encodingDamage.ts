import { CellFlag } from '../../facts/cellFlags';
import type { Facts } from '../../facts/facts';
import { canonicalAccount } from '../../identifiers/account';
import { accountOfId, referenceAccount, textAtPlace } from '../../pairing/lookup';
import {
  encodingDamageIn,
  hasQuestionMark,
  type EncodingDamage,
} from '../../unicode/encodingDamage';
import { faultsInKeyCells } from '../keyCellFaults';
import { rule } from '../rule';

/** How a text lost characters. */
export interface EncodingDamageFault {
  readonly damage: EncodingDamage | 'question-mark';
  /** The one account of the reference that becomes this text by the same loss; never taken for it. */
  readonly couldBe: string | null;
}

/**
 * encoding-damage, error: U+FFFD, a lone surrogate or mojibake in a key cell, `?` inside an account.
 * If two accounts of the reference become equal under the same loss (Müller and Möller: M?ller),
 * neither is named. Source: rules.md, Cell hygiene.
 */
export const encodingDamage = rule('encoding-damage', 'hygiene', (facts) => {
  const lost = lostTexts(facts);
  return faultsInKeyCells(
    facts,
    'error',
    CellFlag.unusual | CellFlag.question,
    (text, field, position): EncodingDamageFault | null => {
      const damage = encodingDamageIn(text) ?? questionMark(text, field);
      if (damage === null) return null;
      const id = facts.list.id.keys[position] ?? -1;
      return { damage, couldBe: field === 'account' ? candidate(facts, text, id, lost) : null };
    },
  );
});

function questionMark(text: string, field: 'account' | 'id'): 'question-mark' | null {
  return field === 'account' && hasQuestionMark(text) ? 'question-mark' : null;
}

const KEEP = { stripSmtp: false, tmp: 'keep' } as const;

/** What ASCII leaves of a text: `?` for every other character. */
function asAscii(text: string): string {
  return canonicalAccount(text, KEEP).replace(/[\u{80}-\u{10ffff}]/gu, '?');
}

/** How many accounts of the reference become the same text under the loss; worked out when asked. */
function lostTexts(facts: Facts): () => ReadonlyMap<string, number> {
  let counts: Map<string, number> | null = null;
  return () => {
    if (counts !== null) return counts;
    counts = new Map();
    const seen = new Set<number>();
    for (let place = 0; place < facts.places.count; place++) {
      const key = facts.places.account[place] as number;
      if (seen.has(key)) continue;
      seen.add(key);
      const lost = asAscii(textAtPlace(facts, place, 'account'));
      if (lost.includes('?')) counts.set(lost, (counts.get(lost) ?? 0) + 1);
    }
    return counts;
  };
}

function candidate(
  facts: Facts,
  text: string,
  id: number,
  lost: () => ReadonlyMap<string, number>,
): string | null {
  const expected = referenceAccount(facts, accountOfId(facts, id));
  if (expected === null) return null;
  const damaged = asAscii(text);
  if (asAscii(expected) !== damaged) return null;
  return lost().get(damaged) === 1 ? expected : null;
}
