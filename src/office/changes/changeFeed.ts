import type { ChangeFeed, SheetChange } from '../../app/ports/changeFeed';
import type { OwnWrites } from '../ownWrites';
import { inExcel } from '../session/inExcel';
import { removeHandlers, type Registration } from '../session/removeHandlers';
import { addHandlers, type Hint } from './handlers';

type Listener = (change: SheetChange) => void;

/** Which sheets hold formulas: only there a calculation changes what a list holds. */
export type HoldsFormulas = (sheetId: string) => boolean;

/** Tells of changes by Excel's events, whichever come; what the program itself wrote is left out. */
export function excelChangeFeed(own: OwnWrites, holdsFormulas: HoldsFormulas): ChangeFeed {
  const feed = new Feed(own, holdsFormulas);
  return { watch: (listener) => feed.watch(listener) };
}

class Feed {
  readonly #listeners = new Set<Listener>();
  #registered: Promise<readonly Registration[]> | null = null;

  constructor(
    private readonly own: OwnWrites,
    private readonly holdsFormulas: HoldsFormulas,
  ) {}

  async watch(listener: Listener): Promise<() => void> {
    // A function of its own for each watch: the same listener may watch twice.
    const heard: Listener = (change) => listener(change);
    this.#listeners.add(heard);
    try {
      await (this.#registered ??= this.#register());
    } catch (error) {
      this.#listeners.delete(heard);
      this.#registered = null;
      throw error;
    }
    return () => {
      this.#listeners.delete(heard);
      if (this.#listeners.size === 0) void this.#unregister();
    };
  }

  #register(): Promise<readonly Registration[]> {
    return inExcel(async (context) => {
      const registered = addHandlers(context, (hint) => this.#hear(hint));
      await context.sync();
      return registered;
    });
  }

  /** Handlers that cannot be removed (a cell stays open, the workbook closes) serve the next watch. */
  async #unregister(): Promise<void> {
    const registered = this.#registered;
    this.#registered = null;
    try {
      await removeHandlers((await registered) ?? []);
    } catch {
      this.#registered ??= registered;
    }
  }

  async #hear(hint: Hint): Promise<void> {
    if (hint.kind === 'calculated' && !this.holdsFormulas(hint.sheetId)) return;
    if (hint.kind === 'sheets') await this.own.settled();
    const change = this.own.owns(hint.sheetId) ? changeOfOwn(hint) : changeOf(hint);
    if (change === null) return;
    for (const listener of this.#listeners) listener(change);
  }
}

/** Cells of the program's own sheets that it did not write itself. */
function changeOfOwn({ kind }: Hint): SheetChange | null {
  return kind === 'content' ? { what: 'colours' } : null;
}

function changeOf({ kind, sheetId }: Hint): SheetChange {
  switch (kind) {
    case 'content':
    case 'calculated':
      return { what: 'content', sheetId };
    case 'sheets':
      return { what: 'sheets' };
    case 'activated':
      return { what: 'activated', sheetId };
  }
}
