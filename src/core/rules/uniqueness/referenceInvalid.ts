import type { Facts } from '../../facts/facts';
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

/** Why a reference proves nothing, or less. */
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
 * row is not checked). One warning for all contradictions that the list does not touch. Identical
 * pairs count once. Source: rules.md, Uniqueness.
 */
export const referenceInvalid = rule<'reference-invalid', ReferenceInvalidDetails>(
  'reference-invalid',
  'uniqueness',
  (facts) => {
    const found: Found<ReferenceInvalidDetails>[] = [];
    const empty = facts.places.count === 0 && facts.ownRange.length === 0;
    if (empty) found.push(once('error', { reason: 'empty' }));
    for (const name of facts.ownRange) found.push(once('error', { reason: 'own-range', name }));
    return [...found, ...contradictions(facts)];
  },
);

function contradictions(facts: Facts): readonly Found<ReferenceInvalidDetails>[] {
  const conflicts = rolesOf(facts).flatMap((index) => index.conflicts);
  if (conflicts.length === 0) return [];
  const { account, id } = facts.list;
  const byKey = conflictsByKey(facts, conflicts);
  const conflictAt = (position: number): Conflict | null =>
    byKey.account.get(account.keys[position] ?? -1) ??
    byKey.id.get(id.keys[position] ?? -1) ??
    null;
  const positions = positionsWhere(
    account.keys.length,
    (position) => conflictAt(position) !== null,
  );
  const touched = inRows(
    'error',
    positions,
    () => null,
    (position): ReferenceInvalidDetails => {
      const conflict = conflictAt(position);
      return {
        reason: 'contradiction',
        contradiction: conflict === null ? null : described(facts, conflict),
      };
    },
  );
  return [...touched, ...elsewhere(facts, conflicts)];
}

/** The contradictions that no row of the list touches. */
function elsewhere(
  facts: Facts,
  conflicts: readonly Conflict[],
): readonly Found<ReferenceInvalidDetails>[] {
  const { places, list } = facts;
  const accounts = new Set(list.account.keys);
  const ids = new Set(list.id.keys);
  const untouched = conflicts.filter(({ place, earlier }) =>
    [place, earlier].every(
      (at) => !accounts.has(places.account[at] as number) && !ids.has(places.id[at] as number),
    ),
  );
  const [first] = untouched;
  if (first === undefined) return [];
  const details = { count: untouched.length, first: described(facts, first) };
  return [once('warning', { reason: 'contradictions-elsewhere', ...details })];
}

interface ConflictsByKey {
  readonly account: ReadonlyMap<number, Conflict>;
  readonly id: ReadonlyMap<number, Conflict>;
}

function conflictsByKey({ places }: Facts, conflicts: readonly Conflict[]): ConflictsByKey {
  const byKey = { account: new Map<number, Conflict>(), id: new Map<number, Conflict>() };
  for (const conflict of conflicts) {
    for (const place of [conflict.earlier, conflict.place]) {
      for (const field of ['account', 'id'] as const) {
        const key = places[field][place] as number;
        if (!byKey[field].has(key)) byKey[field].set(key, conflict);
      }
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
