import type { CellRun } from '../../core/guard/putBackCells';
import type { Origin } from '../../core/guard/decide';
import { Listeners } from '../listeners';
import { isAbort } from '../pane/store';
import { problemOf } from '../pane/problem';
import type { GuardedList } from '../ports/guardList';
import type { LockTerms } from '../ports/guardLock';
import type { GuardPorts } from '../ports/guardPorts';
import { GuardShared } from './shared';
import { noGuard, type GuardEvent, type GuardLogEntry, type GuardView } from './view';

/** Entries that are kept for the pane. */
const MOST_LOGGED = 500;

/** The running guard: what it shows, what it knows, and one thing done after the other. */
export class GuardSession {
  view: GuardView;
  #list: GuardedList | null = null;
  /** What hints said of the changes that a look has seen and nobody answered yet. */
  origin: Origin = 'unknown';
  /** What hints said since the last look began: it may not have seen what they speak of. */
  #heard: Origin = 'unknown';
  /** Mark of the state that the open bar speaks of. */
  openMark: string | null = null;
  /** What brings back what the open bar speaks of: the snapshot's cells, or for a put-back the user's. */
  runs: readonly CellRun[] = [];
  mayWrite = true;
  /** Whether the sheet was protected, by whomever, when it was last looked at as a whole. */
  isProtected = false;
  /** Whether all bound columns lay in one table. */
  inTable = false;
  /** What happened since the journal was last written. */
  unwritten: GuardLogEntry[] = [];
  readonly #listeners = new Listeners();

  constructor(
    readonly ports: GuardPorts,
    readonly shared = new GuardShared(),
  ) {
    this.view = noGuard(!ports.startup.keepsUndo);
  }

  get list(): GuardedList | null {
    return this.#list;
  }

  /** The list that is spoken of from now on. */
  set list(list: GuardedList | null) {
    this.#list = list;
    const sheetId = list?.sheetId ?? null;
    if (this.view.sheetId !== sheetId) this.tell({ sheetId });
  }

  /** Somebody changed the list. */
  hear(origin: Origin): void {
    this.#heard = joined(this.#heard, origin);
  }

  /** A look begins: what was heard so far it sees. */
  beginLook(): void {
    this.origin = joined(this.origin, this.#heard);
    this.#heard = 'unknown';
  }

  /** Shows something else. */
  tell(patch: Partial<GuardView>): void {
    this.view = { ...this.view, ...patch };
    this.#listeners.tell();
  }

  /** Calls `listener` after each change until the function given back is called. */
  subscribe(listener: () => void): () => void {
    return this.#listeners.subscribe(listener);
  }

  /** Does work behind all that was begun before; what breaks is shown. Never rejects. */
  inTurn(work: () => Promise<void>): Promise<void> {
    return this.shared.inTurn(() => this.attempt(work));
  }

  /** Does work now, which only is right in turn; what breaks is shown. Never rejects. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!isAbort(error)) this.tell({ problem: problemOf(error) });
    } finally {
      this.tell({ working: null });
    }
  }

  /** Notes what happened, with how many rows and which names. */
  log(event: GuardEvent, rows: number | null = null, names: readonly string[] = []): void {
    const entry = { at: this.now().toISOString(), event, rows, names };
    this.unwritten.push(entry);
    this.tell({ log: [...this.view.log, entry].slice(-MOST_LOGGED) });
  }

  now(): Date {
    return this.ports.clock.now();
  }

  /** The terms on which the sheet is locked now; null where it is open. */
  lockTerms(): LockTerms | null {
    const { protection } = this.view;
    return protection.kind === 'locked' ? protection.terms : null;
  }

  /** Closes the bar: whatever it spoke of is answered. */
  closeBar(): void {
    this.openMark = null;
    this.runs = [];
    this.tell({ bar: null });
  }

  /** Whether a change still waits for an answer. */
  isOpen(): boolean {
    const { bar } = this.view;
    return bar !== null && bar.kind !== 'put-back';
  }

  /** Headings of bound columns by their places. */
  names(places: readonly number[]): readonly string[] {
    const headings = this.list?.columns.headings ?? [];
    return places.flatMap((place) => headings[place] ?? []);
  }
}

/** Whoever else had a hand in it, a co-author's doing is never undone here. */
function joined(one: Origin, other: Origin): Origin {
  if (one === 'remote' || other === 'remote') return 'remote';
  return other === 'unknown' ? one : other;
}
