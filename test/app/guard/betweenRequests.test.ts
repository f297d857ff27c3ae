import { columnName } from '../../../src/core/columns/columnName';
import fc from 'fast-check';
import { runs, seed } from '../../support/counts';
import type { Person } from '../../support/officeHostPerson';
import { programWithOthersBetween, type BetweenHost } from '../../support/betweenHost';
import { closeOffices, fillSheet } from '../../support/programInOffice';
import {
  guardedRows,
  guardInOffice,
  LIST,
  NEW_BUILD,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';
import { SEAL_WORDS } from '../../support/guard/sealWords';

afterEach(closeOffices);

const ROWS = 12;
const LAST = ROWS + 1;
/** The column of notes, which nobody writes. */
const NOTE = 3;

type Between = GuardedOffice & { readonly office: { readonly host: BetweenHost } };

/** What the program does, from where it is asked for or hears of it; gives the texts that it takes away and said so. */
const OURS: Readonly<Record<string, (at: Between) => Promise<unknown>>> = {
  'a lone sort is put back': async ({ office, quiet }) => {
    office.user.sortAlone(LIST, `A2:A${LAST}`);
    await quiet();
  },
  'a lone sort of the IDs is put back': async ({ office, quiet }) => {
    office.user.sortAlone(LIST, `B2:B${LAST}`);
    await quiet();
  },
  'a lone sort of somebody else is put back by hand': async ({ office, guard, quiet }) => {
    office.remote.sortAlone(LIST, `A2:A${LAST}`);
    await quiet();
    const lost = guard.view().bar?.facts?.lost.examples ?? [];
    await guard.commands.putBack();
    return lost.map(({ value }) => value);
  },
  'whole rows are sorted': ({ guard }) =>
    guard.commands.sortRows([{ column: 1, ascending: false }]),
  'a row is edited': async ({ guard, cells }) => {
    const row = cells()[3] as string[];
    await guard.commands.editRow(3, row, ['neu@amt.example', ...row.slice(1)]);
    return row.slice(0, 1);
  },
  'a repair is written': async ({ guard, list, cells }) => {
    const [first, second] = cells() as [string[], string[]];
    const [was, other] = [first[0] ?? '', second[0] ?? ''];
    const runs = [{ which: 0, first: 0, expected: [was, other], values: [other, was] }];
    await guard.commands.repair(list, { runs, cells: 2 });
  },
  'what was put back is left so': async ({ office, guard, quiet }) => {
    office.user.sortAlone(LIST, `A2:A${LAST}`);
    await quiet();
    guard.commands.leave();
    await guard.commands.confirmLeave();
  },
  'check digits are made': async ({ guard }) => void (await guard.commands.makeSeal(SEAL_WORDS)),
  'check digits are taken away': async (at) => {
    await at.guard.commands.makeSeal(SEAL_WORDS);
    const digits = allCells(at).flatMap((row) => row.slice(NOTE + 1));
    await at.guard.commands.removeSeal();
    return digits;
  },
};

/** A co-author's hands: `row` is another one each time, and `typed` gives a text that stands nowhere else. */
interface Hands {
  readonly other: Person;
  readonly row: number;
  /** The first column behind everything. */
  readonly behind: string;
  readonly typed: (text: string) => string;
}

/** What a co-author types, pastes, sorts or moves. */
const THEIRS: Readonly<Record<string, (hands: Hands) => void>> = {
  'types an account': ({ other, row, typed }) => other.type(LIST, `A${row}`, typed('konto')),
  'types an ID': ({ other, row, typed }) => other.type(LIST, `B${row}`, typed('id')),
  'pastes accounts': ({ other, row, typed }) =>
    other.paste(LIST, `A${row}`, [[typed('p')], [typed('q')], [typed('r')]]),
  'pastes rows': ({ other, row, typed }) =>
    other.paste(LIST, `A${row}`, [
      [typed('p'), typed('q')],
      [typed('r'), typed('s')],
    ]),
  'sorts the accounts': ({ other }) => other.sortAlone(LIST, `A2:A${LAST}`, { ascending: false }),
  'sorts the IDs': ({ other }) => other.sortAlone(LIST, `B2:B${LAST}`),
  'sorts whole rows': ({ other }) => other.sortAlone(LIST, `A2:H${LAST}`, { key: 1 }),
  'inserts a row and types': ({ other, row, typed }) => {
    other.insertRows(LIST, '4:4');
    other.type(LIST, `A${row}`, typed('zeile'));
  },
  'types and inserts a row': ({ other, row, typed }) => {
    other.type(LIST, `A${row}`, typed('zeile'));
    other.insertRows(LIST, '4:4');
  },
  'inserts a cell and types': ({ other, row, typed }) => {
    other.insertCells(LIST, `A${row}`);
    other.type(LIST, `A${row}`, typed('zelle'));
  },
  'types and deletes a row': ({ other, row, typed }) => {
    other.type(LIST, `A${row + 1}`, typed('zeile'));
    other.deleteRows(LIST, '2:2');
  },
  'types beside the list': ({ other, row, behind, typed }) =>
    other.type(LIST, `${behind}${row}`, typed('daneben')),
  'types far beside the list': ({ other, row, typed }) =>
    other.type(LIST, `K${row}`, typed('weit daneben')),
  'types below the list': ({ other, row, typed }) =>
    other.type(LIST, `A${LAST + row}`, typed('darunter')),
  'inserts a column and types': ({ other, row, typed }) => {
    other.insertColumns(LIST, 'A1');
    other.type(LIST, `A${row}`, typed('vorne'));
  },
};

/** Everything that stands in the list's sheet. */
function filled(at: GuardedOffice): readonly unknown[] {
  return allCells(at)
    .flat()
    .filter((value) => value !== null && value !== '');
}

function allCells({ office, list }: GuardedOffice): readonly (readonly unknown[])[] {
  const sheet = office.workbook.sheet(list.sheetId);
  const used = sheet.usedArea(true);
  if (used === undefined) return [];
  const [rows, columns] = [used.row + used.rows, used.column + used.columns];
  return sheet.values({ row: 0, column: 0, rows, columns });
}

/** Somebody at another computer, and what became of it. */
class Other {
  /** Every text that was typed and not taken away there. */
  readonly typed = new Set<unknown>();
  /** How many cells were typed over or deleted there: so many texts of before may be missing. */
  taken = 0;
  /** By what was typed beside the list: the note of the row that it belongs to. */
  readonly #beside = new Map<unknown, unknown>();
  #acts = 0;

  constructor(
    private readonly at: Between,
    private readonly deed: string,
  ) {}

  act(): void {
    const before = filled(this.at);
    const fresh = new Set<unknown>();
    const typed = (text: string): string => {
      fresh.add(`${text}.${this.#acts}`);
      return `${text}.${this.#acts}`;
    };
    const behind = columnName(allCells(this.at)[0]?.length ?? 0);
    const row = 3 + 3 * this.#acts++;
    THEIRS[this.deed]?.({ other: this.at.office.remote, row, behind, typed });
    const after = new Set(filled(this.at));
    for (const text of this.typed) if (!after.has(text)) this.typed.delete(text);
    for (const text of fresh) this.typed.add(text);
    this.taken += before.length + fresh.size - filled(this.at).length;
    for (const row of allCells(this.at)) {
      const note = row.find((text) => String(text).startsWith('Notiz '));
      const text = row.find((one) => /daneben/.test(String(one)));
      if (fresh.has(text)) this.#beside.set(text, note);
    }
  }

  /** What was typed and is gone, or stands beside another row. */
  missed(): readonly unknown[] {
    const rows = allCells(this.at);
    const isThere = (text: unknown): boolean => {
      const row = rows.find((one) => one.includes(text));
      return row?.includes(this.#beside.get(text) ?? text) === true;
    };
    return [...this.typed].filter((text) => !isThere(text));
  }
}

interface Play {
  readonly ours: string;
  readonly theirs: string;
  /** Before which requests the co-author acts, from 0. */
  readonly moments: readonly number[];
}

const NOTED = guardedRows(ROWS).map((row, at) => [...row.slice(0, NOTE), `Notiz ${at}`]);

async function play(office: Between['office'], { ours, theirs, moments }: Play): Promise<void> {
  office.user.deleteSheet(LIST);
  const at = { ...(await guardInOffice(NOTED, {}, office)), office };
  const other = new Other(at, theirs);
  office.host.between((count) => {
    if (moments.includes(count)) other.act();
  });
  const before = filled(at);
  const meant = await OURS[ours]?.(at);
  office.host.between(() => undefined);
  await at.quiet();
  await at.guard.commands.verify();
  const { problem } = at.guard.view();
  const told = new Set(Array.isArray(meant) ? (meant as unknown[]) : []);
  const missed = other.missed().filter((text) => !told.has(text));
  expect({ problem, missed }).toEqual({ problem: null, missed: [] });
  const seen = new Set([...filled(at), ...told]);
  expect(before.filter((text) => !seen.has(text)).length).toBeLessThanOrEqual(other.taken);
  await at.guard.commands.turnOff();
  at.guard.close();
  await office.settled();
  office.host.model.document.xml.clear();
}

function officeToPlayIn(): Between['office'] {
  const office = programWithOthersBetween(NEW_BUILD);
  fillSheet(office, LIST, [['']]);
  return office;
}

test.each<[string, string, readonly number[]]>([
  ['a lone sort is put back', 'pastes accounts', [7, 8]],
  ['a lone sort is put back', 'types and inserts a row', [7, 8]],
  ['a lone sort is put back', 'sorts the accounts', [7, 8]],
  ['whole rows are sorted', 'inserts a cell and types', [4]],
  ['whole rows are sorted', 'types far beside the list', [7]],
  ['check digits are made', 'types beside the list', [8]],
  ['check digits are made', 'inserts a column and types', [8]],
  ['check digits are taken away', 'inserts a column and types', [4, 5, 7]],
])('%s, and a co-author %s before the requests %j', async (ours, theirs, moments) => {
  await play(officeToPlayIn(), { ours, theirs, moments });
});

test('whatever a co-author does between any requests, what was typed stands where it was typed', async () => {
  const office = officeToPlayIn();
  const moments = fc
    .tuple(fc.nat(20), fc.array(fc.integer({ min: 1, max: 2 }), { maxLength: 2 }))
    .map(([first, gaps]) =>
      gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? 0) + gap], [first]),
    );
  const plays = fc.record({
    ours: fc.constantFrom(...Object.keys(OURS)),
    theirs: fc.constantFrom(...Object.keys(THEIRS)),
    moments,
  });
  await fc.assert(
    fc.asyncProperty(plays, (one) => play(office, one)),
    { seed, numRuns: runs(600) },
  );
});
