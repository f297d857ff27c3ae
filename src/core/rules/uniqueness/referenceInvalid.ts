import type { Facts } from '../../facts/facts';
import { Verdict } from '../../pairing/judge';
import { rolesOf, textAtPlace } from '../../pairing/lookup';
import type { Conflict } from '../../pairing/reference';
import { positionsWhere } from '../keyCellFaults';
import { inRows, once, rule, type Found } from '../rule';

/** Two places of the reference that contradict each other, as people read them. */
export interface Contradiction {
  readonly over: 'account' | 'id';
  readonly account: string;
  readonly id: string;
  readonly otherAccount: string;
  readonly otherId: string;
  readonly source: string;
  readonly otherSource: string;
}

export type ReferenceInvalidDetails =
  | { readonly reason: 'empty' }
  | { readonly reason: 'own-range'; readonly name: string }
  | { readonly reason: 'contradiction'; readonly contradiction: Contradiction | null }
  | {
      readonly reason: 'contradictions-elsewhere';
      readonly count: number;
      readonly first: Contradiction;
    };

/**
 * reference-invalid. Error: the reference is empty or is the list's own range; or one account has
 * two IDs or one ID two accounts in references of one role and a row of the list touches it (that
 * row is not checked). Warning where the list touches none of them. Identical pairs count once.
 * Source: rules.md, Uniqueness.
 */
export const referenceInvalid = rule<'reference-invalid', ReferenceInvalidDetails>(
  'reference-invalid',
  'uniqueness',
  (facts) => {
    const found: Found<ReferenceInvalidDetails>[] = [];
    if (facts.places.count === 0) found.push(once('error', { reason: 'empty' }));
    for (const name of facts.ownRange) found.push(once('error', { reason: 'own-range', name }));
    return [...found, ...contradictions(facts)];
  },
);

function contradictions(facts: Facts): readonly Found<ReferenceInvalidDetails>[] {
  const conflicts = rolesOf(facts).flatMap((index) => index.conflicts);
  const [first] = conflicts;
  if (first === undefined) return [];
  const touched = positionsWhere(
    facts.verdicts.length,
    (position) => facts.verdicts[position] === Verdict.ambiguous,
  );
  if (touched.length === 0) {
    const details = { count: conflicts.length, first: described(facts, first) };
    return [once('warning', { reason: 'contradictions-elsewhere', ...details })];
  }
  const byKey = conflictsByKey(facts, conflicts);
  const { account, id } = facts.list;
  return inRows(
    'error',
    touched,
    () => null,
    (position): ReferenceInvalidDetails => {
      const conflict =
        byKey.get(`a${account.keys[position]}`) ?? byKey.get(`i${id.keys[position]}`) ?? null;
      return {
        reason: 'contradiction',
        contradiction: conflict === null ? null : described(facts, conflict),
      };
    },
  );
}

function conflictsByKey(
  { places }: Facts,
  conflicts: readonly Conflict[],
): ReadonlyMap<string, Conflict> {
  const byKey = new Map<string, Conflict>();
  for (const conflict of conflicts) {
    for (const place of [conflict.place, conflict.earlier]) {
      byKey.set(`a${places.account[place]}`, conflict);
      byKey.set(`i${places.id[place]}`, conflict);
    }
  }
  return byKey;
}

function described(facts: Facts, { place, earlier, over }: Conflict): Contradiction {
  const sourceOf = (at: number): string => facts.sources[facts.places.source[at] ?? -1]?.name ?? '';
  return {
    over,
    account: textAtPlace(facts, earlier, 'account'),
    id: textAtPlace(facts, earlier, 'id'),
    otherAccount: textAtPlace(facts, place, 'account'),
    otherId: textAtPlace(facts, place, 'id'),
    source: sourceOf(earlier),
    otherSource: sourceOf(place),
  };
}
