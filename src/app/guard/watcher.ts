import type { GuardHint } from '../ports/guardHints';
import { look, lookAtReference, type LookedRows } from './look';
import { checkJournal, writeJournal } from './memory';
import type { GuardSession } from './session';

/** Hints come in swarms: one look for all of a swarm. */
const QUIET_MS = 200;
/** A sort is one event, and while it stands the list is wrong: it is looked at at once. */
const SORTED_MS = 20;
/** What events missed is found after so long. */
const CHECK_EVERY_MS = 10 * 60_000;
/** What happened is written into the workbook when it has been quiet for so long. */
const WRITE_AFTER_MS = 30_000;
/** Up to so many rows everything is read for every hint; beyond, a small edit reads its rows only. */
const ALWAYS_WHOLE = 5_000;

/** Looks at the list, its references and the journal. */
export async function verifyAll(session: GuardSession): Promise<void> {
  if (session.list === null || session.view.protection.kind === 'off') return;
  await checkJournal(session);
  await look(session, null);
  for (const { sheetId } of session.list.references) await lookAtReference(session, sheetId);
  if (session.unwritten.length > 0) await writeJournal(session);
}

/** Follows hints and the clock; every one of them ends in a look, none is believed. */
export class Watcher {
  #unwatch: () => void = () => undefined;
  #isClosed = false;
  #stopQuiet: () => void = () => undefined;
  #stopCheck: () => void = () => undefined;
  #stopWrite: () => void = () => undefined;
  /** What is to be looked at when it is quiet: sheets, and the rows of the list (null: all). */
  readonly #sheets = new Set<string>();
  #rows: LookedRows | null | 'none' = 'none';
  #isSorted = false;

  constructor(private readonly session: GuardSession) {}

  async start(): Promise<void> {
    const unwatch = await this.session.ports.hints.watch((hint) => this.#hear(hint));
    if (this.#isClosed) return unwatch();
    this.#unwatch = unwatch;
    this.#checkLater();
  }

  stop(): void {
    this.#isClosed = true;
    this.#unwatch();
    this.#stopQuiet();
    this.#stopCheck();
    this.#stopWrite();
  }

  #hear(hint: GuardHint): void {
    const { list, view, ports } = this.session;
    if (this.#isClosed || list === null || view.protection.kind === 'off') return;
    const isList = hint.sheetId === list.sheetId;
    const isReference = list.references.some(({ sheetId }) => sheetId === hint.sheetId);
    if (!isList && !isReference) return;
    // A look may empty the undo list: for an edit it is not worth that. While something is said of the
    // list it has to stay true, and the list is empty anyway.
    const isSpared = !ports.startup.keepsUndo && view.bar === null;
    if (isSpared && COSTLY.has(hint.about)) return;
    if (isList && CHANGING.has(hint.about)) this.session.hear(hint.source);
    this.#sheets.add(hint.sheetId);
    if (isList) this.#rows = this.#rowsFor(hint);
    this.#stopQuiet();
    this.#isSorted ||= hint.about === 'sorted';
    const wait = this.#isSorted ? SORTED_MS : QUIET_MS;
    this.#stopQuiet = ports.timer.after(wait, () => void this.#lookNow());
  }

  #rowsFor({ about, rows }: GuardHint): LookedRows | null {
    const before = this.#rows;
    const isSmall = about === 'cells' && this.session.view.rows > ALWAYS_WHOLE;
    if (!isSmall || rows === null || before === null) return null;
    if (before === 'none') return rows;
    return { first: Math.min(before.first, rows.first), last: Math.max(before.last, rows.last) };
  }

  #lookNow(): Promise<void> {
    const sheets = [...this.#sheets];
    const rows = this.#rows;
    this.#sheets.clear();
    this.#rows = 'none';
    this.#isSorted = false;
    const { session } = this;
    return session.inTurn(async () => {
      if (rows !== 'none') await look(session, rows);
      for (const sheetId of sheets) await lookAtReference(session, sheetId);
      this.#writeLater();
    });
  }

  /** Single edits are written together, once nobody works any more. */
  #writeLater(): void {
    const { session } = this;
    this.#stopWrite();
    if (session.unwritten.length === 0 || !session.ports.startup.keepsUndo) return;
    this.#stopWrite = session.ports.timer.after(
      WRITE_AFTER_MS,
      () => void session.inTurn(() => writeJournal(session)),
    );
  }

  #checkLater(): void {
    const { session } = this;
    if (!session.ports.startup.keepsUndo) return;
    this.#stopCheck = session.ports.timer.after(CHECK_EVERY_MS, () => {
      void session.inTurn(() => verifyAll(session));
      this.#checkLater();
    });
  }
}

/** Hints that are heard only where looking costs nobody the undo list. */
const COSTLY: ReadonlySet<GuardHint['about']> = new Set<GuardHint['about']>([
  'cells',
  'moved',
  'calculated',
  'tables',
]);

/** Hints of something that changes cells: they say who did it. */
const CHANGING: ReadonlySet<GuardHint['about']> = new Set<GuardHint['about']>([
  'cells',
  'sorted',
  'moved',
]);
