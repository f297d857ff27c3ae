import type { Change } from '../change';
import type { Edit } from './edit';

/** One step that can be taken back: its number, the edits that do so (to be carried out from the last to the first), and what happens then. */
export interface UndoStep {
  readonly step: number;
  readonly edits: readonly Edit[];
  readonly changes: readonly Change[];
}

/** As many steps as Excel keeps. */
const MOST_STEPS = 100;

/** What can be undone and redone, newest last. Never throws. */
export class UndoList {
  private undos: UndoStep[] = [];
  private redos: UndoStep[] = [];

  /** Adds a new step; what was undone before can't be redone any more. */
  add(step: UndoStep): void {
    this.undos.push(step);
    if (this.undos.length > MOST_STEPS) this.undos.shift();
    this.redos = [];
  }

  clear(): void {
    this.undos = [];
    this.redos = [];
  }

  count(direction: 'undo' | 'redo'): number {
    return (direction === 'undo' ? this.undos : this.redos).length;
  }

  /** Takes the newest step of one list, gives it to `turn` and puts what that returns on the other list. */
  turn(direction: 'undo' | 'redo', turn: (step: UndoStep) => UndoStep): boolean {
    const [from, to] = direction === 'undo' ? [this.undos, this.redos] : [this.redos, this.undos];
    const step = from.pop();
    if (step === undefined) return false;
    to.push(turn(step));
    return true;
  }
}
