import { derived } from '../facts/derived';
import { pairKey, type Facts } from '../facts/facts';
import { Verdict } from './judge';

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
  missing: number[];
}

function cover(facts: Facts): readonly SourceCoverage[] {
  const { places, sources } = facts;
  const accountState = keyStates(facts, 'account');
  const idState = keyStates(facts, 'id');
  const counting = sources.map((): Counting => ({
    places: 0,
    correct: 0,
    touched: false,
    excluded: 0,
    missing: [],
  }));
  for (let place = 0; place < places.count; place++) {
    const own = counting[places.source[place] as number];
    const account = places.account[place] as number;
    const id = places.id[place] as number;
    if (own === undefined) continue;
    own.places++;
    const present = (accountState[account] as number) | (idState[id] as number);
    if (present !== 0) {
      own.touched = true;
      if (accountState[account] === CORRECT && idState[id] === CORRECT) own.correct++;
    } else if (facts.excluded.has(pairKey(account, id))) own.excluded++;
    else own.missing.push(place);
  }
  return counting
    .map((counted, source) => ({ source, ...counted }))
    .filter(({ source }) => sources[source]?.role === 'first-migration');
}

const PRESENT = 1;
const CORRECT = 2;

/** By key: 0 where it stands in no row of the list, else whether it stands in a correct one. */
function keyStates(facts: Facts, field: 'account' | 'id'): Uint8Array {
  const states = new Uint8Array(field === 'account' ? facts.accountKeys : facts.idKeys);
  const { keys } = facts.list[field];
  for (let position = 0; position < keys.length; position++) {
    const key = keys[position] as number;
    if (key < 0) continue;
    if (facts.verdicts[position] === Verdict.ok) states[key] = CORRECT;
    else if (states[key] === 0) states[key] = PRESENT;
  }
  return states;
}
