import type { Facts } from '../facts/facts';
import { Verdict } from '../pairing/judge';
import { otherAccountOfId } from '../pairing/lookup';
import { countMissing } from '../pairing/sourceCoverage';
import type { FindingGroup } from '../rules/finding';
import { positionsWhere } from '../rules/keyCellFaults';
import type { Severity } from '../rules/rule';
import { RowState } from './rowState';

/** How many of what; the first seven but `rows` and `missing` add up to `rows`. */
export interface Counts {
  readonly rows: number;
  readonly correct: number;
  readonly wrongPair: number;
  readonly unknownAccount: number;
  readonly unknownId: number;
  readonly unknownPair: number;
  /** Pairs of the reference that the list does not hold (missing-pair). */
  readonly missing: number;
  /** Not checked, damaged and duplicate rows. */
  readonly notChecked: number;
  /** Wrong pairs whose account and the ID's owner have different agencies; null if agencies are unknown. */
  readonly crossAgency: number | null;
  /** Findings by severity, never capped. */
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}

/** The counts of a check. */
export function countAll(
  facts: Facts,
  states: Uint8Array,
  groups: readonly FindingGroup[],
): Counts {
  const byState = [0, 0, 0, 0, 0, 0];
  const unknown = { account: 0, id: 0, pair: 0 };
  states.forEach((state, position) => {
    byState[state] = (byState[state] ?? 0) + 1;
    if (state !== RowState.unknown) return;
    const verdict = facts.verdicts[position];
    if (verdict === Verdict.unknownAccount) unknown.account++;
    else if (verdict === Verdict.unknownId) unknown.id++;
    else unknown.pair++;
  });
  const of = (state: RowState): number => byState[state] ?? 0;
  return {
    rows: states.length,
    correct: of(RowState.ok),
    wrongPair: of(RowState.wrong),
    unknownAccount: unknown.account,
    unknownId: unknown.id,
    unknownPair: unknown.pair,
    missing: countMissing(facts),
    notChecked: of(RowState.notChecked) + of(RowState.damaged) + of(RowState.duplicate),
    crossAgency: crossAgency(
      facts,
      positionsWhere(states.length, (position) => states[position] === RowState.wrong),
    ),
    ...findingCounts(groups),
  };
}

/** Findings by severity. */
export function findingCounts(
  groups: readonly FindingGroup[],
): Pick<Counts, 'errors' | 'warnings' | 'infos'> {
  const of = (severity: Severity): number =>
    groups
      .filter((group) => group.severity === severity)
      .reduce((sum, { length }) => sum + length, 0);
  return { errors: of('error'), warnings: of('warning'), infos: of('info') };
}

/**
 * How many of the wrong rows among `positions` would cross agencies: account and the ID's owner both have a
 * known agency, and not the same. Null if agencies are unknown, never 0 then: neither where none
 * can be told, nor where a wrong row's can't and none is seen to cross.
 */
export function crossAgency(facts: Facts, positions: Uint32Array): number | null {
  const { agencies, list, verdicts } = facts;
  if (agencies.unclear) return null;
  let crossing = 0;
  let untold = 0;
  for (const position of positions) {
    if (verdicts[position] !== Verdict.wrong) continue;
    const account = list.account.keys[position] as number;
    const owner = otherAccountOfId(facts, account, list.id.keys[position] as number);
    const own = agencies.ofAccount[account] as number;
    const other = agencies.ofAccount[owner] ?? -1;
    if (own < 0 || other < 0) untold++;
    else if (own !== other) crossing++;
  }
  return crossing === 0 && untold > 0 ? null : crossing;
}
