import { checkDesk, type CheckDesk } from '../../../src/app/desk/checkDesk';
import type { PickedFileOpener } from '../../../src/app/desk/deskTables';
import type { Checker } from '../../../src/app/ports/checker';
import type { SheetChange } from '../../../src/app/ports/changeFeed';
import type { PaintJob } from '../../../src/app/ports/painter';
import type { PanePorts } from '../../../src/app/ports/panePorts';
import type { RememberedList } from '../../../src/app/ports/workbookMemory';
import { openPickedFile } from '../../../src/browser/pickedFiles';
import { sha256 } from '../../../src/crypto/sha256';
import type { Sheet } from '../../../src/core/table/column';
import { textsOf } from '../../../src/texts/catalog';
import { sayFinding } from '../../../src/texts/wording';
import { sheetFrom, type Rows } from '../../core/support/listOf';

/** The open workbook as the pane's ports see it; sheets can be changed while the pane is open. */
export interface FakeWorkbook {
  readonly ports: PanePorts;
  /** By name, which is the id too; rows from row 1 on. */
  readonly sheets: Map<string, Rows>;
  activeSheet: string;
  /** What was painted last; null: nothing is painted. */
  painted: PaintJob | null;
  readonly selected: string[];
  readonly remembered: RememberedList[];
  readonly tell: (change: SheetChange) => void;
  /** Makes the next reading of a whole sheet throw. */
  failNextRead: (error: Error) => void;
  /** Holds the next reading of a whole sheet until it is called off. */
  holdNextRead: () => void;
}

export const CHECKED_AT = new Date('2025-08-06T15:42:00Z');

/** A workbook of these sheets; the first one is in front. */
export function fakeWorkbook(content: Readonly<Record<string, Rows>>): FakeWorkbook {
  const sheets = new Map(Object.entries(content));
  const listeners = new Set<(change: SheetChange) => void>();
  let failure: Error | null = null;
  let isHeld = false;
  const read = (id: string): Sheet => {
    const rows = sheets.get(id) ?? [];
    return sheetFrom(rows, { name: id, form: 'workbook' });
  };
  const book: FakeWorkbook = {
    sheets,
    activeSheet: Object.keys(content)[0] ?? '',
    painted: null,
    selected: [],
    remembered: [],
    tell: (change) => listeners.forEach((listener) => listener(change)),
    failNextRead: (error) => void (failure = error),
    holdNextRead: () => void (isHeld = true),
    ports: {
      reader: {
        sheets: async () =>
          [...sheets].map(([name, rows]) => ({ id: name, name, rows: rows.length })),
        activeSheet: async () => book.activeSheet,
        readHead: async (id, rows) => {
          const head = (sheets.get(id) ?? []).slice(0, rows);
          return sheetFrom(head, { name: id, form: 'workbook' });
        },
        read: async (id, { signal, progress }) => {
          const error = failure;
          failure = null;
          if (error !== null) throw error;
          if (isHeld) await calledOff(signal);
          const sheet = read(id);
          progress(sheet.rowCount, sheet.rowCount);
          return sheet;
        },
      },
      painter: {
        paint: async (job) => void (book.painted = job),
        clear: async () => void (book.painted = null),
        isPainted: async () => book.painted !== null,
        sight: async () => (book.painted === null ? 'none' : 'as-painted'),
      },
      navigator: {
        select: async (id, row, column) => void book.selected.push(`${id}!${row},${column}`),
      },
      memory: {
        lostIn: async () => null,
        recall: async () => {
          const newest = new Map(book.remembered.map((list) => [list.sheetId, list]));
          return [...newest.values()];
        },
        remember: async (list) => void book.remembered.push(list),
      },
      changes: {
        watch: async (listener) => {
          listeners.add(listener);
          return () => void listeners.delete(listener);
        },
      },
      surroundings: { displayLanguage: 'de-DE', theme: () => null },
      checker: checkerOver(testDesk()),
      clock: { now: () => CHECKED_AT },
      session: fakeSession(),
    },
  };
  return book;
}

function calledOff(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error));
  });
}

function fakeSession(): PanePorts['session'] {
  let kept: 'de' | 'en' | null = null;
  return { language: () => kept, keepLanguage: (language) => void (kept = language) };
}

/** The real desk with real words and digests. */
export function testDesk(openPicked: PickedFileOpener = openPickedFile): CheckDesk {
  const [german, english] = [textsOf('de'), textsOf('en')];
  return checkDesk({
    digest: sha256,
    openPicked,
    says: {
      de: (finding) => sayFinding(german, finding),
      en: (finding) => sayFinding(english, finding),
    },
    rowWord: { de: german.check.row, en: english.check.row },
    pause: async () => undefined,
    clock: { now: () => CHECKED_AT },
  });
}

/** A desk asked without a worker between. */
export function checkerOver(desk: CheckDesk): Checker {
  return {
    look: async (head) => desk.look(head),
    holdsPairs: async (head, like) => desk.holdsPairs(head, like),
    sheetsOf: desk.sheetsOf,
    check: async (task, signal, progress) => {
      signal.throwIfAborted();
      return desk.check(task, progress);
    },
    findings: desk.findings,
    paintJob: async () => desk.paintJob(),
    rightPairs: async () => desk.rightPairs(),
    repairOffer: async () => desk.repairOffer(),
    repairCells: async (from, count) => desk.repairCells(from, count),
    isAsChecked: async (list) => desk.isAsChecked(list),
    fingerprint: desk.fingerprint,
  };
}

const HEADER = ['Accountname', 'AD-ID'];

/** The ID of person `at`. */
export function idOf(at: number): string {
  return `8c4ac332-975f-4717-ad7b-${at.toString(16).padStart(12, '0')}`;
}

/** Rows of right pairs under their headings, of the persons `from` to `to` (exclusive). */
export function pairs(from: number, to: number): Rows {
  const rows = Array.from({ length: to - from }, (_, at) => [
    accountOf(from + at),
    idOf(from + at),
  ]);
  return [HEADER, ...rows];
}

/** The account of person `at`. */
export function accountOf(at: number): string {
  return `person${String(at).padStart(3, '0')}@amt.example`;
}

/** The incident in small: two batches, and the list whose accounts were sorted downwards alone. */
export function brokenBook(): FakeWorkbook {
  const [, ...rows] = pairs(0, 40);
  const accounts = rows.map(([account]) => account ?? null).reverse();
  const broken = rows.map(([, id], at) => [accounts[at] ?? null, id ?? null]);
  return fakeWorkbook({
    Nachmigration: [HEADER, ...broken],
    'Charge 1': pairs(0, 20),
    'Charge 2': pairs(20, 40),
    Notizen: [['Bitte bis Freitag'], ['erledigen']],
  });
}
