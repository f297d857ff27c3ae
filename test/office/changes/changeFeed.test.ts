import type { SheetChange } from '../../../src/app/ports/changeFeed';
import { officePorts } from '../../../src/office/officePorts';
import { REMEMBERED } from '../../app/memory/support';
import { cellsOf, jobFor, type PaintedRow } from '../painting/support';
import { closeOffices, fillSheet, programInOffice, quietly } from '../../support/programInOffice';

afterEach(closeOffices);

const ROWS: readonly PaintedRow[] = [
  ['clara@amt.example', 'id-3', 'ok'],
  ['anna@amt.example', 'id-1', 'ok'],
  ['bernd@amt.example', 'id-2', 'wrong'],
];

async function watching() {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', cellsOf(ROWS));
  const ports = officePorts();
  const heard: SheetChange[] = [];
  const stop = await ports.changes.watch((change) => heard.push(change));
  return { office, id, ports, heard, stop };
}

type User = ReturnType<typeof programInOffice>['user'];

/** What somebody does to the list. */
const CONTENT: readonly [string, (user: User) => unknown][] = [
  ['types', (user) => user.type('Liste', 'A2', 'x')],
  ['pastes', (user) => user.paste('Liste', 'A2', [['x'], ['y']])],
  ['sorts one column', (user) => user.sortAlone('Liste', 'A2:A4')],
  ['sorts whole rows', (user) => user.sortExpanded('Liste', 'A2')],
  ['sorts from left to right', (user) => user.sortAlone('Liste', 'A2:B4', { by: 'columns' })],
  ['inserts cells', (user) => user.insertCells('Liste', 'A3')],
  ['deletes rows', (user) => user.deleteRows('Liste', '3:3')],
  ['drags cells', (user) => user.cut('Liste', 'A2', 'A9')],
  ['hides a row', (user) => user.hideRows('Liste', '3:3')],
];

test.each(CONTENT)('hears that somebody %s', async (_, act) => {
  const { office, id, heard } = await watching();
  act(office.user);
  await office.settled();
  expect(heard.length).toBeGreaterThan(0);
  expect(new Set(heard.map((one) => JSON.stringify(one)))).toEqual(
    new Set([JSON.stringify({ what: 'content', sheetId: id })]),
  );
});

test('hears what a co-author does', async () => {
  const { office, id, heard } = await watching();
  office.remote.type('Liste', 'A2', 'x');
  await office.settled();
  expect(heard).toEqual([{ what: 'content', sheetId: id }]);
});

test('hears of sheets that come, go and are named anew, and of the one in front', async () => {
  const { office, id, heard } = await watching();
  office.user.addSheet('Neu');
  await office.settled();
  office.user.renameSheet('Neu', 'Anders');
  await office.settled();
  office.user.deleteSheet('Anders');
  await office.settled();
  expect(heard.filter(({ what }) => what === 'sheets')).toHaveLength(3);
  heard.length = 0;
  office.user.activate('Liste');
  await office.settled();
  expect(heard).toEqual([{ what: 'activated', sheetId: id }]);
});

test('colours and memory of our own are no change', async () => {
  const { office, id, ports, heard } = await watching();
  await ports.painter.paint(jobFor(id, ROWS), quietly());
  await ports.painter.paint(jobFor(id, ROWS, { account: 1, id: 0 }), quietly());
  await ports.memory.remember(REMEMBERED);
  await ports.painter.clear();
  await office.settled();
  expect(heard).toEqual([]);
});

test('what the program writes into the list itself is no change', async () => {
  const { office, id, heard } = await watching();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(id).getRange('A2').values = [['ours']];
    await context.sync();
  });
  await office.settled();
  expect(heard).toEqual([]);
});

test('what somebody does while we colour is heard', async () => {
  const { office, id, ports, heard } = await watching();
  const painting = ports.painter.paint(jobFor(id, ROWS), quietly());
  office.user.type('Liste', 'A2', 'x');
  office.user.addSheet('Neu');
  await painting;
  await office.settled();
  expect(heard.map(({ what }) => what).sort()).toEqual(['content', 'sheets']);
});

test('a calculation is a change where a list holds formulas, and nowhere else', async () => {
  const { office, ports, heard } = await watching();
  const other = fillSheet(office, 'Andere', [['x']]);
  const list = fillSheet(office, 'Mit Formeln', [['Konto'], [{ formula: '=Andere!A1' }]]);
  await office.settled();
  heard.length = 0;
  office.user.type('Andere', 'A1', 'y');
  await office.settled();
  expect(heard).toEqual([{ what: 'content', sheetId: other }]);
  await ports.reader.read(list, quietly());
  heard.length = 0;
  office.user.type('Andere', 'A1', 'z');
  await office.settled();
  expect(heard).toContainEqual({ what: 'content', sheetId: list });
});

test('two watch over the same events; who stopped hears no more, and the last one ends it', async () => {
  const { office, ports, heard, stop } = await watching();
  const second: SheetChange[] = [];
  const stopSecond = await ports.changes.watch((change) => second.push(change));
  office.user.type('Liste', 'A2', 'x');
  await office.settled();
  expect([heard.length, second.length]).toEqual([1, 1]);
  stop();
  office.user.type('Liste', 'A2', 'y');
  await office.settled();
  expect([heard.length, second.length]).toEqual([1, 2]);
  stopSecond();
  await office.settled();
  office.user.type('Liste', 'A2', 'z');
  await office.settled();
  expect([heard.length, second.length]).toEqual([1, 2]);
  const again = await ports.changes.watch((change) => heard.push(change));
  office.user.type('Liste', 'A2', 'again');
  await office.settled();
  expect(heard).toHaveLength(2);
  again();
});

/** Doubled and late events come through as hints; dropped ones don't: the pane never relies on them. */
test('events that come twice, late or empty are hints all the same', async () => {
  const { office, id, heard } = await watching();
  for (const fault of ['doubled', 'delayed', 'emptyAddress'] as const) {
    office.host.eventFault = fault;
    heard.length = 0;
    office.user.sortAlone('Liste', 'A2:A4', { ascending: fault !== 'delayed' });
    await office.settled();
    expect(heard[0]).toEqual({ what: 'content', sheetId: id });
  }
});

test('hears that somebody took colours back, and nothing where the program painted them', async () => {
  const { office, id, ports, heard } = await watching();
  await ports.painter.paint(jobFor(id, ROWS), quietly());
  await office.settled();
  const of = (what: SheetChange['what']) => heard.filter((one) => one.what === what).length;
  expect(of('colours')).toBe(0);
  office.user.undo();
  await office.settled();
  expect(of('colours')).toBeGreaterThan(0);
  expect(of('content')).toBe(0);
});
