import { valueAt } from '../../core/table/text';
import type { Guard, GuardCommands } from '../guard/openGuard';
import type { Guards } from '../guard/openGuards';
import { RepairStep, type RepairView } from '../guard/repairStep';
import { noGuard, type GuardView } from '../guard/view';
import { Listeners } from '../listeners';
import type { BoundReader, RowValues } from '../ports/guardCells';
import type { PanePorts } from '../ports/panePorts';
import type { RepairCells } from '../ports/repairOffer';
import { guardedList } from './guardedList';
import type { Pane, PaneActions } from './openPane';
import { problemOf } from './problem';
import type { Problem, ResultStep } from './state';
import { isAbort } from './store';

/** What the pane shows of the guards. */
export interface PaneGuardView {
  /** Of the list in the pane, with what broke between pane and guards. */
  readonly own: GuardView;
  /** Of the workbook's other lists that are guarded. */
  readonly others: readonly GuardView[];
  readonly repair: RepairView;
}

/** What people can do about the list's own guard. Nothing of it throws. */
export interface PaneGuardActions extends GuardCommands {
  /** Guards the list that was checked last. */
  readonly turnOn: () => Promise<void>;
  /** The bound cells of a row of the list (index from 0) as they are now; null: it has no such row. */
  readonly readRow: (row: number) => Promise<RowValues | null>;
  /** Writes what is offered, and checks again. */
  readonly restore: () => Promise<void>;
  /** Cells of what is offered, `from` (from 0) on. */
  readonly repairCells: (from: number, count: number) => Promise<RepairCells>;
  /** The answers to another list's guard. */
  readonly of: (sheetId: string) => GuardCommands;
}

/** What the pane can do now that guards stand beside it. Nothing of it throws. */
export interface GuardedPane {
  /** The pane's own, checks beginning with a look of the guard. */
  readonly actions: PaneActions;
  /** The same value until something changes. */
  readonly view: () => PaneGuardView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly guardActions: PaneGuardActions;
  /** Does work beside the pane's own; what breaks is shown. Never rejects. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** What joins pane and guards needs of the workbook and the checker. */
export interface GuardedPanePorts extends Pick<PanePorts, 'reader' | 'checker'> {
  readonly bound: BoundReader;
  /** Whether each call empties the user's undo list. */
  readonly recommendsLock: boolean;
}

/**
 * Joins a pane and a workbook's guards: after the first check that finds every pair right a list is guarded by itself, unless
 * somebody turned that off; every later check tells the guard which pairs are right. Never throws.
 */
export function guardChecked(pane: Pane, guards: Guards, ports: GuardedPanePorts): GuardedPane {
  const join = new Join(pane, guards, ports);
  pane.subscribe(() => join.hear());
  const check = (): void => void join.verify().then(pane.actions.check);
  return {
    actions: {
      ...pane.actions,
      check,
      answer: (answers) => void join.verify().then(() => pane.actions.answer(answers)),
    },
    view: () => join.view(),
    subscribe: (listener) => join.subscribe(listener),
    attempt: (work) => join.attempt(work, undefined),
    guardActions: {
      ...join.commands(),
      of: (sheetId) => guards.of(sheetId).commands,
      dismissProblem: () => {
        join.show(null);
        join.own()?.commands.dismissProblem();
      },
      turnOn: () => join.attempt(() => join.begin(), undefined),
      readRow: (row) => join.attempt(() => join.readRow(row), null),
      restore: () => join.attempt(() => join.repair.restore(check), undefined),
      repairCells: (from, count) =>
        join.attempt(() => join.repair.cells(from, count), { total: 0, cells: [] }),
    },
  };
}

type Checked = Extract<ResultStep, { kind: 'checked' }>;

class Join {
  readonly repair: RepairStep;
  #last: Checked['summary'] | null = null;
  readonly #listeners = new Listeners();
  #problem: Problem | null = null;
  #shown: { readonly key: readonly unknown[]; readonly view: PaneGuardView } | null = null;
  readonly #nothing: GuardView;

  constructor(
    private readonly pane: Pane,
    private readonly guards: Guards,
    private readonly ports: GuardedPanePorts,
  ) {
    this.#nothing = noGuard(ports.recommendsLock);
    this.repair = new RepairStep(
      pane,
      () => this.own(),
      ports,
      () => this.#listeners.tell(),
    );
  }

  /** The guard of the list in the pane; null before it is known. */
  own(): Guard | null {
    const { sheet } = this.pane.state().list;
    return sheet === null ? null : this.guards.of(sheet.id);
  }

  /** The commands of whatever list is in the pane when they are called. */
  commands(): GuardCommands {
    return ownCommands(() => this.own());
  }

  view(): PaneGuardView {
    const own = this.own()?.view() ?? this.#nothing;
    const all = this.guards.all().map((guard) => guard.view());
    const repair = this.repair.view();
    const key = [own, this.#problem, repair, ...all];
    const isSame =
      this.#shown?.key.length === key.length && this.#shown.key.every((one, at) => one === key[at]);
    if (!isSame || this.#shown === null) {
      const others = all.filter((one) => one !== own && one.protection.kind !== 'off');
      const problem = this.#problem ?? own.problem;
      this.#shown = { key, view: { own: { ...own, problem }, others, repair } };
    }
    return this.#shown.view;
  }

  subscribe(listener: () => void): () => void {
    const sources = [this.#listeners, this.guards, this.pane];
    const stops = sources.map((source) => source.subscribe(listener));
    return () => {
      for (const stop of stops) stop();
    };
  }

  show(problem: Problem | null): void {
    this.#problem = problem;
    this.#listeners.tell();
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
    void this.attempt(() => this.repair.checked(result), undefined);
  }

  async verify(): Promise<void> {
    await this.own()?.commands.verify();
  }

  async readRow(row: number): Promise<RowValues | null> {
    const { place, sheetId, protection } = this.own()?.view() ?? this.#nothing;
    if (place === null || sheetId === null || protection.kind === 'off') return null;
    const at = place.firstRow + row;
    if (row < 0 || at > place.lastRow) return null;
    const part = await this.ports.bound.reread(sheetId, place, { first: at, last: at });
    return part && part.columns.map((column) => valueAt(column, 0));
  }

  async begin(): Promise<void> {
    const guard = this.own();
    const list = await guardedList(this.pane.state(), this.ports);
    if (list === null || guard === null) return;
    await guard.commands.begin(list, await this.ports.checker.rightPairs());
  }

  async #checked({ summary }: Checked): Promise<void> {
    const { protection, turnedOff } = this.own()?.view() ?? this.#nothing;
    if (protection.kind !== 'off' || (pairsAreRight(summary) && !turnedOff)) await this.begin();
  }
}

/** Whether every row is a right pair, whatever else there is to say of the list. Never throws. */
export function pairsAreRight({ comparable, counts }: Checked['summary']): boolean {
  return comparable && counts.rows > 0 && counts.correct === counts.rows;
}

/** Each command goes to the guard that is there when it is called. */
function ownCommands(own: () => Guard | null): GuardCommands {
  const commands = (): GuardCommands | undefined => own()?.commands;
  return {
    putBack: async () => commands()?.putBack(),
    leave: () => commands()?.leave(),
    confirmLeave: async () => commands()?.confirmLeave(),
    cancelLeave: () => commands()?.cancelLeave(),
    dismiss: () => commands()?.dismiss(),
    dismissProblem: () => commands()?.dismissProblem(),
    begin: async (list, right) => commands()?.begin(list, right),
    noteCheck: async (right) => commands()?.noteCheck(right),
    turnOff: async () => commands()?.turnOff(),
    lock: async (terms) => commands()?.lock(terms),
    unlock: async () => commands()?.unlock(),
    givePassword: (text) => commands()?.givePassword(text),
    verify: async () => commands()?.verify(),
    sortRows: async (keys) => commands()?.sortRows(keys),
    editRow: async (row, expected, values) => commands()?.editRow(row, expected, values),
    makeSeal: async (texts) => (await commands()?.makeSeal(texts)) ?? null,
    removeSeal: async () => (await commands()?.removeSeal()) ?? null,
    repair: async (list, offer) => (await commands()?.repair(list, offer)) ?? null,
    offered: () => commands()?.offered() ?? [],
    keepRestorePoint: async () => commands()?.keepRestorePoint(),
  };
}
