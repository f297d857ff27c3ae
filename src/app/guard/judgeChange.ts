import type { Change } from '../../core/fingerprint/change';
import { isSameCell, type BoundState } from '../../core/guard/boundState';
import { decide } from '../../core/guard/decide';
import { lostValues, type LostValue } from '../../core/guard/lostValues';
import { pairChange, type PairChange } from '../../core/guard/pairChange';
import { planPutBack, type PutBackPlan } from '../../core/guard/putBack';
import { runsDown } from '../../core/guard/runsDown';
import { cellsOf } from '../../core/guard/putBackCells';
import type { RightPairCounter } from '../../core/guard/rightPairs';
import type { ChangeFacts, Judged, JudgeSight } from '../ports/guardKeeper';
import { firstChangedCells } from './changedCells';

/** A change and everything its judgement rests on. */
export interface ChangeSight {
  readonly before: BoundState;
  readonly now: BoundState;
  readonly change: Change;
  readonly right: RightPairCounter | null;
  readonly putBackBefore: boolean;
  readonly sight: JudgeSight;
}

/** Cells that are shown with a change. */
const EXAMPLES = 3;

/** Judges a change: what became of it, and which cells bring back what was. Never throws. */
export function judgeChange({
  before,
  now,
  change,
  right,
  putBackBefore,
  sight,
}: ChangeSight): Judged {
  if (change.kind === 'untouched') return { kind: 'nothing' };
  const pairs = pairChange(before, now);
  const plan = planPutBack(before, now, pairs);
  const rightNow = rightOf(right, before, now, plan);
  const runs = plan.kind === 'plan' ? cellsOf(before, now, plan.plan) : [];
  const lost = lostValues(now, runs);
  const loses = lost.length > 0;
  const decision = decide({ change, pairs, plan, loses, putBackBefore, right: rightNow, ...sight });
  const facts = factsOf({ before, now, change, pairs, right: rightNow, lost });
  switch (decision.kind) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'accept':
      return { kind: 'accept', facts };
    case 'alarm':
      return { kind: 'alarm', facts, why: decision.why };
    case 'put-back':
      return { kind: 'put-back', facts, runs };
    case 'offer':
      // More pairs are right than before: somebody repairs the list by hand, and may go on.
      if (decision.why === 'fewer-right' && rightNow && rightNow.now > rightNow.before) {
        return { kind: 'improved', facts };
      }
      return { kind: 'offer', facts, why: decision.why, runs };
  }
}

interface RightPairsNow {
  readonly before: number;
  readonly now: number;
  readonly after: number;
}

function rightOf(
  right: RightPairCounter | null,
  before: BoundState,
  now: BoundState,
  plan: PutBackPlan,
): RightPairsNow | null {
  if (right === null) return null;
  const count = right.count(now);
  const after = plan.kind === 'plan' ? right.countAfter(before, now, plan.plan) : count;
  return { before: right.count(before), now: count, after };
}

interface Seen extends Pick<ChangeSight, 'before' | 'now' | 'change'> {
  readonly pairs: PairChange;
  readonly right: RightPairsNow | null;
  readonly lost: readonly LostValue[];
}

function factsOf({ before, now, change, pairs, right, lost }: Seen): ChangeFacts {
  const rows = changedRows(before, now, pairs.changed);
  const column = now.columns[pairs.changed[0] ?? -1];
  return {
    change,
    broken: pairs.rePaired.length + pairs.turned.length,
    strange: pairs.strange.length - pairs.turned.length,
    columns: pairs.changed,
    descending: column !== undefined && rows !== null && runsDown(column, rows.first, rows.last),
    rows,
    right: right && { before: right.before, now: right.now },
    lost: { count: lost.length, examples: lost.slice(0, EXAMPLES) },
    examples: firstChangedCells(before, now, EXAMPLES),
  };
}

function changedRows(
  before: BoundState,
  now: BoundState,
  columns: readonly number[],
): ChangeFacts['rows'] {
  const differs = (row: number): boolean =>
    columns.some((which) => !isSameCell(before, now, which, row));
  const to = Math.max(before.to, now.to);
  let first = before.from;
  while (first < to && !differs(first)) first++;
  if (first === to) return null;
  let last = to - 1;
  while (!differs(last)) last--;
  return { first, last };
}
