import type { CellRun } from '../../core/guard/putBackCells';
import { guardedList } from '../pane/guardedList';
import type { Pane } from '../pane/openPane';
import type { ResultStep } from '../pane/state';
import type { Checker } from '../ports/checker';
import type { PanePorts } from '../ports/panePorts';
import type { RepairCells, RepairOffer } from '../ports/repairOffer';
import type { Guard } from './openGuard';
import type { RepairOutcome } from './repairWork';
import type { GuardView } from './view';

/** A repair as the pane shows it before anything is written: all but the cells themselves. */
export interface RepairPreview extends Omit<RepairOffer, 'runs'> {
  /** Whose word it goes by: the guard's snapshot goes before the reference. */
  readonly source: 'snapshot' | 'reference';
}

/** What is to be said of putting the checked list right. */
export type RepairView =
  /** Nothing that could be proven is wrong. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'offered';
      readonly preview: RepairPreview;
      /** Excel did not let it be written just now. */
      readonly wasRefused: boolean;
    }
  | { readonly kind: 'writing' }
  /** So many cells were written, and the result shown is that of the check after it. */
  | { readonly kind: 'done'; readonly cells: number }
  | { readonly kind: 'failed'; readonly why: Exclude<RepairOutcome, 'written' | 'refused'> };

/** What putting right needs: the pane, its list's guard, the checker's proofs. */
export interface RepairPorts extends Pick<PanePorts, 'reader'> {
  readonly checker: Pick<Checker, 'look' | 'repairOffer' | 'repairCells'>;
}

type Checked = Extract<ResultStep, { kind: 'checked' }>;

const NONE: RepairView = { kind: 'none' };

/** Putting a checked list right, from the offer to the check after it. */
export class RepairStep {
  /** The check that is spoken of, and what its references prove. */
  #of: Checked['summary'] | null = null;
  #offer: RepairOffer | null = null;
  /** What is said in place of an offer. */
  #said: RepairView | null = null;
  #wasRefused = false;
  /** What is said of a repair once the check after it has ended: both are told in one sentence. */
  #afterCheck: RepairView | null = null;
  #shown: { readonly key: readonly unknown[]; readonly view: RepairView } | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly guard: () => Guard | null,
    private readonly ports: RepairPorts,
    private readonly changed: () => void,
  ) {}

  /** The same value until something changes. */
  view(): RepairView {
    const { result } = this.pane.state();
    const guard = this.guard()?.view() ?? null;
    const key = [result, guard, this.#offer, this.#said, this.#wasRefused];
    if (this.#shown?.key.every((one, at) => one === key[at]) !== true) {
      this.#shown = { key, view: this.#viewOf(result, guard) };
    }
    return this.#shown?.view ?? NONE;
  }

  #viewOf(result: ResultStep, guard: GuardView | null): RepairView {
    if (this.#said !== null) return this.#said;
    if (result.kind !== 'checked' || result.summary !== this.#of) return NONE;
    if (result.changed.size > 0) return NONE;
    const preview =
      (guard && snapshotPreview(guard, this.#snapshotRuns())) ?? this.#fromReference();
    return preview === null ? NONE : { kind: 'offered', preview, wasRefused: this.#wasRefused };
  }

  /** A check ended: what it proves is asked for, and what was said of the one before is over. */
  async checked({ summary }: Checked): Promise<void> {
    this.#of = summary;
    this.#offer = null;
    this.#wasRefused = false;
    this.#said = this.#afterCheck;
    this.#afterCheck = null;
    this.changed();
    if (summary.passed || summary.columns === null) return;
    const offer = await this.ports.checker.repairOffer();
    if (this.#of !== summary) return;
    this.#offer = offer;
    this.changed();
  }

  /** Cells of the offer, `from` (from 0) on. */
  async cells(from: number, count: number): Promise<RepairCells> {
    const guard = this.guard()?.view();
    const runs = this.#snapshotRuns();
    if (guard === undefined || snapshotPreview(guard, runs) === null) {
      return this.ports.checker.repairCells(from, count);
    }
    const all = runs.flatMap((run) => cellsOf(run, guard));
    return { total: all.length, cells: all.slice(from, from + count) };
  }

  /** Writes what is offered, says what became of it, and has the list checked again. */
  async restore(check: () => void): Promise<void> {
    const now = this.view();
    if (now.kind !== 'offered') return;
    const { source, cells } = now.preview;
    this.#say({ kind: 'writing' });
    try {
      const outcome = await (source === 'snapshot' ? this.#putBack() : this.#write());
      this.#wasRefused = outcome === 'refused';
      if (outcome === null || outcome === 'refused') return this.#say(null);
      this.#afterCheck =
        outcome === 'written' ? { kind: 'done', cells } : { kind: 'failed', why: outcome };
      check();
    } catch (error) {
      this.#say(null);
      throw error;
    }
  }

  async #write(): Promise<RepairOutcome | null> {
    const list = await guardedList(this.pane.state(), this.ports);
    const guard = this.guard();
    if (list === null || guard === null || this.#offer === null) return null;
    return guard.commands.repair(list, this.#offer);
  }

  async #putBack(): Promise<RepairOutcome | null> {
    const guard = this.guard();
    if (guard === null) return null;
    await guard.commands.putBack();
    const { bar, protection } = guard.view();
    if (bar === null || bar.kind === 'put-back') return 'written';
    if (protection.kind === 'detect-only' && protection.why === 'not-plain') return 'not-plain';
    return bar.kind === 'offer' && bar.why === 'cannot-write' ? 'refused' : 'changed-meanwhile';
  }

  #snapshotRuns(): readonly CellRun[] {
    return this.guard()?.commands.offered() ?? [];
  }

  #fromReference(): RepairPreview | null {
    return this.#offer && { ...this.#offer, source: 'reference' };
  }

  #say(said: RepairView | null): void {
    this.#said = said;
    this.changed();
  }
}

/** What the snapshot puts right; null where nothing is offered, or it would not be more right then. */
function snapshotPreview(
  { bar, place, rows }: GuardView,
  runs: readonly CellRun[],
): RepairPreview | null {
  const right = bar?.kind === 'offer' ? bar.facts.right : null;
  if (right === null || place === null || right.before <= right.now || runs.length === 0)
    return null;
  const counts = new Map<number, number>();
  for (const { which, values } of runs) {
    const column = place.columns.bound[which] ?? 0;
    counts.set(column, (counts.get(column) ?? 0) + values.length);
  }
  const columns = [...counts].map(([column, cells]) => ({ column, cells }));
  return {
    source: 'snapshot',
    cells: columns.reduce((sum, { cells }) => sum + cells, 0),
    columns: columns.sort((a, b) => a.column - b.column),
    batches: [],
    weaker: { thirdColumn: 0, onlyOneLeft: 0 },
    open: [],
    unproven: [],
    right: { before: right.now, after: right.before, rows },
  };
}

function cellsOf(run: CellRun, { place }: GuardView): RepairCells['cells'] {
  const column = place?.columns.bound[run.which] ?? 0;
  return run.values.map((after, at) => ({
    row: (place?.firstRow ?? 0) + run.first + at,
    column,
    before: run.expected[at] ?? null,
    after,
    evidence: { by: 'snapshot' as const },
  }));
}
