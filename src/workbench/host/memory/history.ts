import type { Cause, Change, ChangeSet, Origin } from '../change';
import type { Edit, EditRecorder } from './edit';
import { invertedChange } from './invertChange';
import { UndoList } from './undoList';

interface Step {
  readonly origin: Origin;
  readonly opposites: Edit[];
  readonly changes: Change[];
  /** How many of the changes and edits the formulas already know. */
  known: number;
  knownEdits: number;
  /** Something happened that Excel can't take back. */
  final: boolean;
}

/** What a history needs of the workbook. */
export interface EditedContents {
  /** Carries out an edit and returns its opposite. */
  apply(edit: Edit): Edit;
  /** Calculates the formulas that changes and edits made stale, and tells where results are new. */
  calculated(changes: readonly Change[], edits: readonly Edit[]): Change[];
}

/** Gathers edits and changes to steps, tells them, and takes them back. */
export class History implements EditRecorder {
  private readonly listeners = new Set<(set: ChangeSet) => void>();
  private readonly undos = new UndoList();
  private step: Step | undefined;
  private steps = 0;

  constructor(private readonly contents: EditedContents) {}

  /** See `HostWorkbook.change`. */
  change<T>(origin: Origin, work: () => T): T {
    if (this.step !== undefined) return work();
    const step: Step = {
      origin,
      opposites: [],
      changes: [],
      known: 0,
      knownEdits: 0,
      final: false,
    };
    this.step = step;
    try {
      return work();
    } finally {
      this.calculate();
      this.finish(step);
    }
  }

  onChange(listener: (set: ChangeSet) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  apply(edit: Edit): void {
    this.running().opposites.push(this.contents.apply(edit));
  }

  note(change: Change): void {
    this.running().changes.push(change);
  }

  /** Tells what can't be taken back: it ends the undo list. */
  noteFinal(change: Change): void {
    this.note(change);
    this.running().final = true;
  }

  calculate(): void {
    const { step } = this;
    if (step === undefined || step.known === step.changes.length) return;
    const changes = step.changes.slice(step.known);
    step.changes.push(...this.contents.calculated(changes, step.opposites.slice(step.knownEdits)));
    step.known = step.changes.length;
    step.knownEdits = step.opposites.length;
  }

  /** How many steps can be undone or redone. */
  count(direction: 'undo' | 'redo'): number {
    return this.undos.count(direction);
  }

  clear(): void {
    this.undos.clear();
  }

  /** Undoes or redoes the newest step; false where there is none. */
  turn(direction: 'undo' | 'redo'): boolean {
    const cause: Cause = direction === 'undo' ? 'undone' : 'redone';
    return this.undos.turn(direction, ({ step, edits, changes }) => {
      const opposites = [...edits].reverse().map((edit) => this.contents.apply(edit));
      const all = [...changes, ...this.contents.calculated(changes, edits)];
      this.tell({ origin: 'user', cause, step, changes: all });
      return { step, edits: opposites, changes: inverted(changes) };
    });
  }

  private running(): Step {
    if (this.step === undefined) throw new RangeError('changes belong into HostWorkbook.change');
    return this.step;
  }

  /** Undo that crosses somebody else's insertions would put cells elsewhere: remote structure ends the list. */
  private finish(step: Step): void {
    this.step = undefined;
    const { origin, opposites, changes } = step;
    const structural = changes.some(({ kind }) => kind === 'inserted' || kind === 'deleted');
    if (step.final || (origin === 'remote' && structural)) this.undos.clear();
    const undoable = origin !== 'remote' && opposites.length > 0 && !step.final;
    const number = undoable ? ++this.steps : 0;
    if (undoable) this.undos.add({ step: number, edits: opposites, changes: inverted(changes) });
    this.tell({ origin, cause: 'done', step: number, changes });
  }

  private tell(set: ChangeSet): void {
    if (set.changes.length === 0) return;
    for (const listener of this.listeners) listener(set);
  }
}

function inverted(changes: readonly Change[]): Change[] {
  return [...changes].reverse().flatMap((change) => invertedChange(change) ?? []);
}
