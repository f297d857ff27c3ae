import { CellFlag } from '../facts/cellFlags';
import type { Facts } from '../facts/facts';
import { Verdict } from '../pairing/judge';
import type { FindingGroup } from '../rules/finding';

/** The state of a row (rules.md, Terms): what its colour says. */
export const RowState = {
  ok: 0,
  wrong: 1,
  unknown: 2,
  duplicate: 3,
  damaged: 4,
  notChecked: 5,
} as const;
export type RowState = (typeof RowState)[keyof typeof RowState];

/**
 * The state of each data row, the first that fits: not-checked (incomplete, error value, touches an
 * ambiguous entry), damaged (an error of Reading, Hygiene or Grammar on a key cell), wrong, unknown,
 * duplicate, ok. Findings about the list change no row's state.
 */
export function rowStates(facts: Facts, groups: readonly FindingGroup[]): Uint8Array {
  const count = facts.verdicts.length;
  const damaged = marked(count, groups, isDamage);
  if (groups.some(damagesEveryRow)) damaged.fill(1);
  const duplicate = marked(
    count,
    groups,
    ({ rule }) => rule === 'duplicate-account' || rule === 'duplicate-id',
  );
  const { account, id } = facts.list;
  const states = new Uint8Array(count);
  for (let position = 0; position < count; position++) {
    const flags = (account.flags[position] as number) | (id.flags[position] as number);
    const verdict = facts.verdicts[position] as Verdict;
    if ((flags & (CellFlag.empty | CellFlag.error)) !== 0) states[position] = RowState.notChecked;
    else if (verdict === Verdict.ambiguous) states[position] = RowState.notChecked;
    else if (damaged[position] !== 0) states[position] = RowState.damaged;
    else states[position] = stateOf(verdict, duplicate[position] !== 0);
  }
  return states;
}

function isDamage({ group, severity }: FindingGroup): boolean {
  return (
    severity === 'error' && (group === 'reading' || group === 'hygiene' || group === 'grammar')
  );
}

/**
 * tmp-suffix, formula-in-key: what holds for every cell of a column is said once, but it is an error of
 * each of them.
 */
function damagesEveryRow(group: FindingGroup): boolean {
  if (group.severity !== 'error' || group.positions !== null) return false;
  const finding = group.at(0);
  if (finding.rule === 'formula-in-key') return true;
  return finding.rule === 'tmp-suffix' && finding.details.reason !== 'question';
}

function marked(
  count: number,
  groups: readonly FindingGroup[],
  fits: (group: FindingGroup) => boolean,
): Uint8Array {
  const marks = new Uint8Array(count);
  for (const group of groups) {
    const { positions } = group;
    if (positions === null || !fits(group)) continue;
    for (let i = 0; i < positions.length; i++) marks[positions[i] as number] = 1;
  }
  return marks;
}

function stateOf(verdict: Verdict, isDuplicate: boolean): RowState {
  switch (verdict) {
    case Verdict.wrong:
      return RowState.wrong;
    case Verdict.unknownAccount:
    case Verdict.unknownId:
    case Verdict.unknownPair:
      return RowState.unknown;
    case Verdict.ok:
    case Verdict.renamed:
      return isDuplicate ? RowState.duplicate : RowState.ok;
    case Verdict.ambiguous:
    case Verdict.incomplete:
      return RowState.notChecked;
  }
}
