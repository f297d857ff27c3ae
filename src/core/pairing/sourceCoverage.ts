import { derived } from '../facts/derived';
import { pairKey, type Facts } from '../facts/facts';
import { Verdict } from './judge';
import { isOfOtherAgency } from './listAgency';
import { rolesOf } from './lookup';

/** How much of one source batch of the first migration the list holds. */
export interface SourceCoverage {
  /** Index in `Facts.sources`. */
  readonly source: number;
  /** Distinct pairs of the batch. */
  readonly places: number;
  /** Correct pairs of the list that stand in the batch. */
  readonly correct: number;
  /** Whether any account or ID of the batch stands in the list. */
  readonly touched: boolean;
  /** Pairs left out with a fixed reason. */
  readonly excluded: number;
  /** Pairs of another agency than the list's, of which nothing stands in it: no business of this list. */
  readonly others: number;
  /** Places of pairs of which neither account nor ID stands in the list. */
  readonly missing: readonly number[];
}

/** The coverage of every first-migration source, in the order given. */
export const sourceCoverage = derived(cover);

interface Counting {
  places: number;
  correct: number;
  touched: boolean;
  excluded: number;
  others: number;
  missing: number[];
}

function cover(facts: Facts): readonly SourceCoverage[] {
  const { places, sources } = facts;
  const states = { account: keyStates(facts, 'account'), id: keyStates(facts, 'id') };
  const isFirst = repeatsPairs(facts) ? firstSight(facts.accountKeys) : (): boolean => true;
  const counting = sources.map((): Counting => ({
    places: 0,
    correct: 0,
    touched: false,
    excluded: 0,
    others: 0,
    missing: [],
  }));
  for (let place = 0; place < places.count; place++) {
    const source = places.source[place] as number;
    const own = counting[source];
    const account = places.account[place] as number;
    const id = places.id[place] as number;
    if (own === undefined || !isFirst(source, account, id)) continue;
    const present = (states.account[account] as number) | (states.id[id] as number);
    own.places++;
    if (present !== ABSENT) {
      own.touched = true;
      // A renamed person stands in the list under another account: the ID alone is proven right.
      if (states.id[id] === CORRECT) own.correct++;
    } else if (facts.excluded.has(pairKey(account, id))) own.excluded++;
    else if (isOfOtherAgency(facts, account)) own.others++;
    else own.missing.push(place);
  }
  return counting
    .map((counted, source) => ({ source, ...counted }))
    .filter(({ source }) => sources[source]?.role === 'first-migration');
}

/** Whether any pair may stand in the references of one role more than once. */
function repeatsPairs(facts: Facts): boolean {
  return rolesOf(facts).some(
    ({ samePair, conflicts }) => samePair !== null || conflicts.length > 0,
  );
}

/**
 * Whether a pair is seen for the first time within its `scope`: identical pairs count once. Only
 * accounts with several IDs need more than two numbers.
 */
function firstSight(accountKeys: number): (scope: number, account: number, id: number) => boolean {
  const scopeOf = new Int32Array(accountKeys).fill(-1);
  const idOf = new Int32Array(accountKeys);
  const further = new Set<string>();
  return (scope, account, id) => {
    if (scopeOf[account] !== scope) {
      scopeOf[account] = scope;
      idOf[account] = id;
      return true;
    }
    if (idOf[account] === id) return false;
    const pair = `${scope}:${pairKey(account, id)}`;
    if (further.has(pair)) return false;
    further.add(pair);
    return true;
  };
}

/**
 * How many pairs the list misses of the batches from which it holds a correct one: a pair that
 * stands in several of them counts once.
 */
export function countMissing(facts: Facts): number {
  const { account, id } = facts.places;
  const isFirst = firstSight(facts.accountKeys);
  return sourceCoverage(facts)
    .filter(({ correct }) => correct > 0)
    .flatMap(({ missing }) => missing)
    .filter((place) => isFirst(0, account[place] as number, id[place] as number)).length;
}

const ABSENT = 0;
const PRESENT = 1;
const CORRECT = 2;

/** By key: whether it stands in no row of the list, in one, or in a correct one. */
function keyStates(facts: Facts, field: 'account' | 'id'): Uint8Array {
  const states = new Uint8Array(field === 'account' ? facts.accountKeys : facts.idKeys);
  const { keys } = facts.list[field];
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    const verdict = facts.verdicts[position];
    if (key < 0) continue;
    if (verdict === Verdict.ok || verdict === Verdict.renamed) states[key] = CORRECT;
    else if (states[key] === ABSENT) states[key] = PRESENT;
  }
  return states;
}
