import { closeOffices } from '../../support/programInOffice';
import {
  guardAgain,
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const PEOPLE = guardedRows(40);
const NEW = ['neu.person@amt.example', 'ffffffff-1111-4222-8333-000000000001', 'Amt See', ''];

const notes: Readonly<Record<string, readonly string[]>> = {
  'a sum beside the accounts': ['Summe: 40'],
  'a note in a column that is not bound': ['', '', '', 'Stand 6.8.2025'],
};

/** A list that ends above row 43, guarded. */
async function ended(note: readonly string[]): Promise<GuardedOffice> {
  const at = await guardInOffice(PEOPLE);
  await at.guard.commands.turnOff();
  at.office.user.paste(LIST, 'A43', [note]);
  await at.guard.commands.begin(
    { ...at.list, end: { row: 42, text: null } },
    structuredClone(at.right),
  );
  await at.quiet();
  expect(at.guard.view()).toMatchObject({ protection: { kind: 'watching' }, rows: 40, bar: null });
  return at;
}

function enter({ office }: GuardedOffice, row: number, person: readonly string[]): void {
  office.user.insertRows(LIST, `${String(row)}:${String(row)}`);
  office.user.paste(LIST, `A${String(row)}`, [person]);
}

const lastPair = (at: GuardedOffice, row: number): unknown[] | undefined => at.cells()[row - 2];

/** Sorts the accounts of the whole list alone; they have to be back then. */
async function expectPutBack(at: GuardedOffice, lastRow: number): Promise<void> {
  const before = at.cells();
  at.office.user.sortAlone(LIST, `A2:A${String(lastRow)}`);
  await at.quiet();
  expect(at.cells()).toEqual(before);
  expect(at.guard.view().bar?.kind).toBe('put-back');
}

describe.each(Object.entries(notes))('a list that ends above %s', (_, note) => {
  test('rows entered in it: the last pairs stay guarded', async () => {
    const at = await ended(note);
    for (const row of [5, 9, 17]) {
      enter(at, row, [`${String(row)}${NEW[0]}`, `${String(row)}${NEW[1]}`.slice(-36), 'Amt', '']);
      await at.quiet();
    }
    expect(lastPair(at, 44)).toEqual(PEOPLE[39]?.slice(0, 3));
    expect(at.guard.view()).toMatchObject({ rows: 43, bar: null });
    at.office.user.type(LIST, 'A43', `${String(PEOPLE[39]?.[0])}`);
    at.office.user.type(LIST, 'A44', `${String(PEOPLE[38]?.[0])}`);
    await at.quiet();
    expect(at.guard.view().bar).not.toBeNull();
  });

  test('a lone sort after that, over all of it, is put back', async () => {
    const at = await ended(note);
    for (const row of [5, 6, 7])
      enter(at, row, [`${String(row)}${NEW[0]}`, NEW[1] ?? '', 'Amt', '']);
    await at.quiet();
    await expectPutBack(at, 44);
  });

  test('rows deleted, and whole rows sorted: the note stays below', async () => {
    const at = await ended(note);
    at.office.user.deleteRows(LIST, '3:5');
    await at.quiet();
    expect(at.guard.view()).toMatchObject({ rows: 37, bar: null });
    await at.guard.commands.sortRows([{ column: 0, ascending: true }]);
    const sheet = at.office.workbook.sheet(at.list.sheetId);
    const [row = []] = sheet.values({ row: 39, column: 0, rows: 1, columns: note.length });
    expect(row.map((cell) => cell ?? '')).toEqual(note);
  });

  test('rows entered while the guard was away', async () => {
    const at = await ended(note);
    at.guard.close();
    for (const row of [5, 6, 7])
      enter(at, row, [`${String(row)}${NEW[0]}`, NEW[1] ?? '', 'Amt', '']);
    const again = await guardAgain(at);
    expect(again.guard.view().rows).toBe(43);
    again.guard.commands.leave();
    await again.guard.commands.confirmLeave();
    await expectPutBack(again, 44);
  });
});

test('a note that went: nothing is left out; it came back: the list ends above it again', async () => {
  const at = await ended(['Summe: 40']);
  at.office.user.deleteRows(LIST, '43:43');
  at.office.user.paste(LIST, 'A44', [NEW]);
  await at.quiet();
  expect(at.guard.view().rows).toBe(41);
  at.office.user.paste(LIST, 'A43', [['Summe: 41']]);
  await at.quiet();
  expect(at.guard.view().rows).toBe(40);
});
