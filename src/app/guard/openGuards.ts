import { Listeners } from '../listeners';
import type { GuardPorts } from '../ports/guardPorts';
import { guardOver, type Guard } from './openGuard';
import { readJournal } from './readJournal';
import { resume } from './resume';
import { GuardSession } from './session';
import { GuardShared } from './shared';
import { sharedHints } from './sharedHints';

/** The guards of a workbook, one for each of its lists. */
export interface Guards {
  /** The guard of the list on that sheet: one that is off where nobody turned it on. Always the same. */
  readonly of: (sheetId: string) => Guard;
  /** All guards that anybody asked for or that the workbook remembers, the same value until one comes. */
  readonly all: () => readonly Guard[];
  /** Calls `listener` after each change of any of them until the function given back is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves when everything begun before is done. */
  readonly settled: () => Promise<void>;
  readonly close: () => void;
}

/** Opens the guards of the open workbook and takes up those of an earlier session. Never throws. */
export function openGuards(given: GuardPorts): Guards {
  const guards = new AllGuards({ ...given, hints: sharedHints(given.hints) });
  void guards.takeUp();
  return {
    of: (sheetId) => guards.of(sheetId).guard,
    all: () => guards.all,
    subscribe: (listener) => guards.listeners.subscribe(listener),
    settled: () => guards.shared.inTurn(async () => undefined),
    close: () => {
      for (const guard of guards.all) guard.close();
    },
  };
}

interface Held {
  readonly session: GuardSession;
  readonly guard: Guard;
}

class AllGuards {
  readonly shared = new GuardShared();
  all: readonly Guard[] = [];
  readonly #held = new Map<string, Held>();
  readonly listeners = new Listeners();
  /** Where reading the journal broke, every guard says so that is asked for. */
  #broke: unknown = null;

  constructor(private readonly ports: GuardPorts) {}

  of(sheetId: string): Held {
    const known = this.#held.get(sheetId);
    if (known !== undefined) return known;
    const session = new GuardSession(this.ports, this.shared);
    const guard = guardOver(session);
    const held = { session, guard };
    this.#held.set(sheetId, held);
    this.all = [...this.all, guard];
    guard.subscribe(() => this.listeners.tell());
    guard.start();
    if (this.#broke !== null) void this.#failed(session, this.#broke);
    return held;
  }

  /** Each list that the journal knows goes on as it was left. */
  takeUp(): Promise<void> {
    return this.shared.inTurn(async () => {
      try {
        const { isWhole, lists } = await readJournal(this.ports, this.shared);
        const known = new Map(lists.map((one) => [one.sheetId, one]));
        for (const sheetId of new Set([...known.keys(), ...this.#held.keys()])) {
          const { session } = this.of(sheetId);
          await session.attempt(() => resume(session, isWhole, known.get(sheetId) ?? null));
        }
      } catch (error) {
        this.#broke = error;
        for (const { session } of this.#held.values()) void this.#failed(session, error);
      }
    });
  }

  #failed(session: GuardSession, error: unknown): Promise<void> {
    return session.inTurn(() => Promise.reject(error as Error));
  }
}
