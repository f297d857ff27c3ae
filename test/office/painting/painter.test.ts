import { PALETTE } from '../../../src/app/palette';
import type { Painter } from '../../../src/app/ports/painter';
import type { CellValue } from '../../../src/core/table/column';
import { officePorts } from '../../../src/office/officePorts';
import type { CellInput } from '../../../src/workbench/host/cell';
import { displayedFormats } from '../../../src/workbench/host/model/displayedFormats';
import { closeOffices, fillSheet, programInOffice, quietly } from '../../support/programInOffice';
import { cellsOf, jobFor, stateShown, statesShown, type PaintedRow } from './support';

afterEach(closeOffices);

const painter = (): Painter => officePorts().painter;

const ROWS: readonly PaintedRow[] = [
  ['anna@amt.example', 'id-1', 'ok'],
  ['bernd@amt.example', 'id-2', 'wrong'],
  ['clara@amt.example', 'id-3', 'unknown'],
  ['dora@amt.example', 'id-4', 'duplicate'],
  ['emil@amt.example', 'id-5', 'damaged'],
  [null, 'id-6', 'notChecked'],
];

function painted(rows: readonly PaintedRow[] = ROWS, columns = { account: 0, id: 1 }) {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', cellsOf(rows));
  return { office, id, job: jobFor(id, rows, columns) };
}

test('every state has its look, in both key columns and nowhere else', async () => {
  const { office, id, job } = painted();
  await painter().paint(job, quietly());
  const states = ROWS.map(([, , state]) => state);
  expect(statesShown(office.host, id, 7, 0)).toEqual(states);
  expect(statesShown(office.host, id, 7, 1)).toEqual(states);
  expect(statesShown(office.host, id, 7, 2)).toEqual(states.map(() => null));
  expect(stateShown(office.host, id, 0, 0)).toBeNull();
  const area = { row: 2, column: 0, rows: 1, columns: 1 };
  const [[wrong] = []] = displayedFormats(office.host.model, id, area);
  expect(wrong).toMatchObject({ fontColor: PALETTE.wrong.text });
  expect(Object.values(wrong?.borders ?? {})).toHaveLength(4);
});

test('what it takes is one rule a state and a very hidden sheet', async () => {
  const { office, job } = painted();
  await painter().paint(job, quietly());
  expect(office.host.model.anchored.rules).toHaveLength(6);
  expect(office.workbook.sheets().at(-1)).toMatchObject({ name: '_blc', visibility: 'veryHidden' });
  expect(await painter().isPainted()).toBe(true);
});

test('key columns apart from each other are coloured, and not what is between', async () => {
  const rows = ROWS.map(([account, id]) => [id as CellInput, 'x', account as CellInput]);
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['AD-ID', '', 'Accountname'], ...rows]);
  await painter().paint(jobFor(id, ROWS, { account: 2, id: 0 }), quietly());
  const states = ROWS.map(([, , state]) => state);
  expect(statesShown(office.host, id, 7, 0)).toEqual(states);
  expect(statesShown(office.host, id, 7, 1)).toEqual(states.map(() => null));
  expect(statesShown(office.host, id, 7, 2)).toEqual(states);
});

test('ten thousand wrong rows between right ones are all coloured', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): PaintedRow => {
    return [`person.${at}@amt.example`, `id-${at}`, at % 2 === 0 ? 'wrong' : 'ok'];
  });
  const { office, id, job } = painted(rows);
  await painter().paint(job, quietly());
  expect(statesShown(office.host, id, 20_001)).toEqual(rows.map(([, , state]) => state));
  expect(office.host.model.anchored.rules).toHaveLength(6);
});

/** A key cell that Excel or a formula might take for something else. */
const TRICKY: readonly [string, CellValue][] = [
  ['a number as text', '00123'],
  ['a number', 123],
  ['a date as text', '06.08.2025'],
  ['a truth as text', 'TRUE'],
  ['a truth', true],
  ['a formula as text', '=1+1'],
  ['an apostrophe in front', "'anna"],
  ['an error', { error: '#N/A' }],
  ['an error as text', '#N/A'],
  ['wildcards', 'a*?~'],
  ['umlauts', 'jürgen@ämt.example'],
  ['quotes and control characters', 'a"b\u0007\n'],
  ['nothing', null],
];

test.each(TRICKY)('colours a row whose key is %s', async (_, key) => {
  const rows: readonly PaintedRow[] = [
    [key, 'id-1', 'damaged'],
    ['anna', key, 'wrong'],
  ];
  const { office, id, job } = painted(rows);
  await painter().paint(job, quietly());
  expect(statesShown(office.host, id, 3)).toEqual(['damaged', 'wrong']);
});

/** Before and after an edit that nobody noticed: the colour was meant for somebody else. */
const OTHERS: readonly [string, CellValue, CellInput][] = [
  ['other case', 'anna@amt.example', 'Anna@amt.example'],
  ['text for number', 123, '123'],
  ['number for text', '123', 123],
  ['truth for text', 'TRUE', true],
  ['error for text', '#N/A', { error: '#N/A' }],
  ['text for error', { error: '#N/A' }, '!'],
  ['space behind', 'anna', 'anna '],
  ['gone', 'anna', null],
  ['come', null, 'anna'],
  ['our own mark typed', 'anna', '_anna'],
  ['composed otherwise', 'ü', 'u\u0308'],
];

test.each(OTHERS)(
  'no colour where the account became another one: %s',
  async (_, before, after) => {
    const { office, id, job } = painted([[before, 'id-1', 'ok']]);
    await painter().paint(job, quietly());
    expect(stateShown(office.host, id, 1, 0)).toBe('ok');
    office.user.paste('Liste', 'A2', [[after]]);
    expect(stateShown(office.host, id, 1, 0)).toBeNull();
    expect(stateShown(office.host, id, 1, 1)).toBeNull();
  },
);

/** How a pair is torn by moving the cells of one column. */
const TORN: readonly [string, (office: ReturnType<typeof programInOffice>) => unknown][] = [
  ['a cell inserted in one column', ({ user }) => user.insertCells('Liste', 'A2')],
  ['a cell inserted further down', ({ user }) => user.insertCells('Liste', 'B4')],
  ['a cell deleted in one column', ({ user }) => user.deleteCells('Liste', 'B3')],
  ['a cell dragged', ({ user }) => user.cut('Liste', 'A2', 'A5')],
  ['cells dragged', ({ user }) => user.cut('Liste', 'B2:B4', 'B3')],
];

test.each(TORN)('%s: no colour stands at a pair that is none', async (_, tear) => {
  const rows = ROWS.map(([account, id]): PaintedRow => [account ?? 'fritz@amt.example', id, 'ok']);
  const { office, id, job } = painted(rows);
  await painter().paint(job, quietly());
  tear(office);
  const right = new Set(rows.map(([account, key]) => JSON.stringify([account, key])));
  const pairs = office.workbook.sheet(id).values({ row: 1, column: 0, rows: 8, columns: 2 });
  const expected = pairs.map((pair) => (right.has(JSON.stringify(pair)) ? 'ok' : null));
  expect(expected).toContain(null);
  for (const column of [0, 1]) {
    const shown = statesShown(office.host, id, 9, column);
    for (const [at, state] of shown.entries()) if (state !== null) expect(expected[at]).toBe(state);
  }
});

test('after whole rows were sorted with nothing running no colour stands at the wrong person', async () => {
  const rows = Array.from({ length: 200 }, (_, at): PaintedRow => {
    const states = ['ok', 'wrong', 'unknown', 'duplicate', 'damaged'] as const;
    return [`person.${(at * 73) % 200}@amt.example`, `id-${at}`, states[at % 5] ?? 'ok'];
  });
  const { office, id, job } = painted(rows);
  await painter().paint(job, quietly());
  await closeOffices();
  expect(office.user.sortExpanded('Liste', 'A1')).toBe('done');
  const known = new Map(rows.map(([account, , state]) => [account, state]));
  const shown = statesShown(office.host, id, 201);
  const values = office.workbook.sheet(id).values({ row: 1, column: 0, rows: 200, columns: 1 });
  const moved = shown.filter((state) => state === null).length;
  expect(moved).toBeGreaterThan(150);
  values.forEach(([account = null], at) => {
    expect([null, known.get(account as string)]).toContain(shown[at]);
  });
});
