import type { Digest } from '../../core/fingerprint/fingerprint';
import { fingerprintsOf, type Fingerprints } from '../../core/fingerprint/fingerprint';
import { isBlank, sharingColumns, type BoundState } from '../../core/guard/boundState';
import { liveChange, liveState, markOf, rowsIn, type LiveState } from '../../core/guard/liveState';
import { patched } from '../../core/guard/patched';
import { RightPairCounter } from '../../core/guard/rightPairs';
import type { GuardKeeper, Judged, Judgement, JudgeSight } from '../ports/guardKeeper';
import { changedCellsOf } from './changedCells';
import { judgeChange } from './judgeChange';

/** A list that is kept: its snapshot, and what was judged last. */
interface Kept {
  readonly snapshot: BoundState;
  readonly live: LiveState;
  last: BoundState;
  /** Marks of states that were put back. */
  readonly putBack: Set<string>;
}

/** The keeper's own side, in the worker. */
export function keeperDesk(digest: Digest): GuardKeeper {
  const desk = new Desk();
  return {
    hold: async (key, state) => ({ rows: desk.hold(key, state) }),
    knowRight: async (key, pairs) => {
      if (pairs === null) desk.right.delete(key);
      else desk.knowRight(key, new RightPairCounter(pairs));
    },
    judge: async (key, state, sight) => desk.judge(key, state, sight),
    judgePart: async (key, { first, rows, columns }, sight) => {
      const last = desk.kept.get(key)?.last;
      return last === undefined
        ? null
        : desk.judge(key, patched(last, first, rows, columns), sight);
    },
    notePutBack: async (key, mark) => void desk.kept.get(key)?.putBack.add(mark),
    takeAsIs: async (key) => {
      const last = desk.kept.get(key)?.last;
      if (last !== undefined) desk.hold(key, last);
    },
    fingerprints: async (key, headings) => fingerprints(desk.snapshotOf(key), headings, digest),
    snapshot: async (key) => desk.snapshotOf(key),
    changedCells: async (key, from, count) => {
      const held = desk.kept.get(key);
      return held === undefined
        ? { total: 0, cells: [] }
        : changedCellsOf(held.snapshot, held.last, from, count);
    },
    forget: async (key) => {
      desk.kept.delete(key);
      desk.right.delete(key);
    },
  };
}

/** What becomes the snapshot: blank rows may have come or gone even where nothing else did. */
const ACCEPTED: ReadonlySet<Judged['kind']> = new Set<Judged['kind']>([
  'nothing',
  'accept',
  'improved',
]);

class Desk {
  readonly kept = new Map<string, Kept>();
  readonly right = new Map<string, RightPairCounter>();

  /** Makes the state the snapshot; how many rows it has. */
  hold(key: string, state: BoundState, live = liveState(state)): number {
    const putBack = this.kept.get(key)?.putBack ?? new Set<string>();
    this.kept.set(key, { snapshot: state, live, last: state, putBack });
    return rowsIn(live);
  }

  /** How many rows of the snapshot are right is counted now, while nobody waits for it. */
  knowRight(key: string, counter: RightPairCounter): void {
    this.right.set(key, counter);
    const snapshot = this.snapshotOf(key);
    if (snapshot !== null) counter.count(snapshot);
  }

  judge(key: string, given: BoundState, sight: JudgeSight): Judgement | null {
    const held = this.kept.get(key);
    if (held === undefined) return null;
    const state = sharingColumns(held.snapshot, given);
    const live = liveState(state);
    const mark = markOf(live);
    const judged = judgeChange({
      before: held.snapshot,
      now: state,
      change: liveChange(held.live, live),
      right: this.right.get(key) ?? null,
      putBackBefore: held.putBack.has(mark),
      sight,
    });
    held.last = state;
    if (ACCEPTED.has(judged.kind)) this.hold(key, state, live);
    return { judged, mark, rows: rowsIn(live) };
  }

  snapshotOf(key: string): BoundState | null {
    return this.kept.get(key)?.snapshot ?? null;
  }
}

/** The fingerprints of a state as everybody else computes them, blank rows left out. */
async function fingerprints(
  state: BoundState | null,
  headings: readonly string[],
  digest: Digest,
): Promise<Fingerprints | null> {
  if (state === null) return null;
  const rows: number[] = [];
  for (let row = state.from; row < state.to; row++) if (!isBlank(state, row)) rows.push(row);
  const bound = { columns: state.columns, headers: headings, rows: Uint32Array.from(rows) };
  return fingerprintsOf(bound, digest);
}
