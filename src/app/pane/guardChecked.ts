import { valueAt } from '../../core/table/text';
import type { Guard, GuardCommands } from '../guard/openGuard';
import type { GuardView } from '../guard/view';
import type { BoundReader, RowValues } from '../ports/guardCells';
import type { PanePorts } from '../ports/panePorts';
import { guardedList } from './guardedList';
import type { Pane, PaneActions } from './openPane';
import { problemOf } from './problem';
import type { Problem, ResultStep } from './state';
import { isAbort } from './store';

/** What the pane can do now that a guard stands beside it. Nothing of it throws. */
export interface GuardedPane {
  /** The pane's own, checks beginning with a look of the guard. */
  readonly actions: PaneActions;
  /** The guard's view, with what broke between pane and guard. */
  readonly view: () => GuardView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly guardActions: GuardCommands & {
    /** Guards the list that was checked last. */
    readonly turnOn: () => Promise<void>;
    /** The bound cells of a row of the list (index from 0) as they are now; null: it has no such row. */
    readonly readRow: (row: number) => Promise<RowValues | null>;
  };
}

/** What joins pane and guard needs of the workbook and the checker. */
export interface GuardedPanePorts extends Pick<PanePorts, 'reader' | 'checker'> {
  readonly bound: BoundReader;
}

/**
 * Joins a pane and a guard: after the first clean check the list is guarded by itself, unless somebody
 * turned that off; every later check tells the guard which pairs are right. Never throws.
 */
export function guardChecked(pane: Pane, guard: Guard, ports: GuardedPanePorts): GuardedPane {
  const join = new Join(pane, guard, ports);
  pane.subscribe(() => join.hear());
  const { commands } = guard;
  return {
    actions: {
      ...pane.actions,
      check: () => void commands.verify().then(pane.actions.check),
      answer: (answers) => void commands.verify().then(() => pane.actions.answer(answers)),
    },
    view: () => join.view(),
    subscribe: (listener) => join.subscribe(listener),
    guardActions: {
      ...commands,
      dismissProblem: () => {
        join.show(null);
        commands.dismissProblem();
      },
      turnOn: () => join.attempt(() => join.turnOn(), undefined),
      turnOff: () => join.turnOff(),
      readRow: (row) => join.attempt(() => join.readRow(row), null),
    },
  };
}

type Checked = Extract<ResultStep, { kind: 'checked' }>;

class Join {
  #last: Checked['summary'] | null = null;
  /** Ids of sheets whose protection somebody turned off: it does not come back by itself. */
  readonly #unwanted = new Set<string>();
  readonly #listeners = new Set<() => void>();
  #problem: Problem | null = null;
  #shown: { readonly of: GuardView; readonly view: GuardView } | null = null;

  constructor(
    private readonly pane: Pane,
    private readonly guard: Guard,
    private readonly ports: GuardedPanePorts,
  ) {}

  /** The same value until something changes. */
  view(): GuardView {
    const of = this.guard.view();
    if (this.#problem === null) return of;
    if (this.#shown?.of !== of) this.#shown = { of, view: { ...of, problem: this.#problem } };
    return this.#shown.view;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    const stop = this.guard.subscribe(listener);
    return () => {
      this.#listeners.delete(listener);
      stop();
    };
  }

  show(problem: Problem | null): void {
    this.#problem = problem;
    this.#shown = null;
    for (const listener of this.#listeners) listener();
  }

  /** Does work that may break: what breaks is shown, what was called off is no fault. */
  async attempt<Result>(work: () => Promise<Result>, otherwise: Result): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!isAbort(error)) this.show(problemOf(error));
      return otherwise;
    }
  }

  hear(): void {
    const { result } = this.pane.state();
    if (result.kind !== 'checked' || result.summary === this.#last) return;
    this.#last = result.summary;
    void this.attempt(() => this.#checked(result), undefined);
  }

  async turnOn(): Promise<void> {
    const { sheet } = this.pane.state().list;
    if (sheet !== null) this.#unwanted.delete(sheet.id);
    await this.#begin();
  }

  turnOff(): Promise<void> {
    const { sheet } = this.pane.state().list;
    if (sheet !== null && this.#guards() === 'this') this.#unwanted.add(sheet.id);
    return this.guard.commands.turnOff();
  }

  async readRow(row: number): Promise<RowValues | null> {
    const { place } = this.guard.view();
    const { sheet } = this.pane.state().list;
    if (place === null || sheet === null || this.#guards() !== 'this') return null;
    const at = place.firstRow + row;
    if (row < 0 || at > place.lastRow) return null;
    const part = await this.ports.bound.reread(sheet.id, place, { first: at, last: at });
    return part && part.columns.map((column) => valueAt(column, 0));
  }

  async #checked({ summary }: Checked): Promise<void> {
    const { sheet } = this.pane.state().list;
    const guards = this.#guards();
    if (guards === 'this') return this.#begin();
    const isWanted = sheet !== null && !this.#unwanted.has(sheet.id);
    if (guards === 'none' && summary.passed && isWanted) await this.#begin();
  }

  async #begin(): Promise<void> {
    const list = await guardedList(this.pane.state(), this.ports);
    if (list === null) return;
    await this.guard.commands.begin(list, await this.ports.checker.rightPairs());
  }

  #guards(): 'none' | 'this' | 'other' {
    const { protection, place } = this.guard.view();
    if (protection.kind === 'off' || place === null) return 'none';
    return place.sheet === this.pane.state().list.sheet?.name ? 'this' : 'other';
  }
}
