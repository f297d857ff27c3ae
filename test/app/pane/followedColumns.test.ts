import { openPane, type Pane } from '../../../src/app/pane/openPane';
import { reducePane } from '../../../src/app/pane/reduce';
import { guardedList } from '../../../src/app/pane/guardedList';
import type { ConfirmedColumns } from '../../../src/app/ports/workbookMemory';
import { fakeWorkbook, pairs, type FakeWorkbook } from './fakeWorkbook';

const panes: Pane[] = [];
afterEach(() => panes.splice(0).forEach((pane) => pane.close()));

async function until(holds: () => boolean): Promise<void> {
  const end = Date.now() + 5000;
  while (!holds()) {
    if (Date.now() > end) throw new Error('never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const LIST = pairs(0, 12).map((row, at) => [...row, at === 0 ? 'Regal' : `Fach ${at % 3}`]);

/** A list checked once; `columns`: named by hand. */
async function checked(columns: ConfirmedColumns | null) {
  const book = fakeWorkbook({ Liste: LIST, 'Charge 1': pairs(0, 12) });
  const pane = openPane(book.ports);
  panes.push(pane);
  const isSeen = (): boolean =>
    pane.state().reference.sheets.length > 0 &&
    pane.state().reference.sheets.every(({ fitness }) => fitness === 'pairs');
  await until(() => pane.state().list.kind === 'asking' && isSeen());
  pane.actions.chooseKind('second');
  if (columns !== null) pane.actions.nameColumns(columns);
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  await checkAgain(pane, book);
  return { pane, book };
}

async function checkAgain(pane: Pane, book: FakeWorkbook): Promise<void> {
  const before = book.remembered.length;
  pane.actions.check();
  await until(() => book.remembered.length > before);
}

/** Puts an empty column in front of the column `at` (from 0). */
function insertColumn({ sheets }: FakeWorkbook, at: number): void {
  const rows = sheets.get('Liste') ?? [];
  sheets.set(
    'Liste',
    rows.map((row) => [...row.slice(0, at), null, ...row.slice(at)]),
  );
}

const CASES: readonly (readonly [
  name: string,
  columns: ConfirmedColumns | null,
  inserted: number,
  bound: readonly number[],
  headings: readonly string[],
])[] = [
  ['found, a column in front', null, 0, [1, 2], ['Accountname', 'AD-ID']],
  ['found, a column between', null, 1, [0, 2], ['Accountname', 'AD-ID']],
  [
    'named, a column in front',
    { account: 0, id: 1, bound: [0, 1, 2] },
    0,
    [1, 2, 3],
    ['Accountname', 'AD-ID', 'Regal'],
  ],
  [
    'named, a column before the third',
    { account: 0, id: 1, bound: [0, 1, 2] },
    2,
    [0, 1, 3],
    ['Accountname', 'AD-ID', 'Regal'],
  ],
];

test.each(CASES)(
  'columns that moved are checked, remembered and guarded where they stand: %s',
  async (_, columns, inserted, bound, headings) => {
    const { pane, book } = await checked(columns);
    insertColumn(book, inserted);
    for (let again = 0; again < 2; again++) {
      await checkAgain(pane, book);
      const { result, list } = pane.state();
      expect(result).toMatchObject({ summary: { counts: { rows: 12, correct: 12 } } });
      expect(list).toMatchObject({ columns: { bound } });
      expect(book.remembered.at(-1)).toMatchObject({ columns: { bound }, headings });
      expect(await guardedList(pane.state(), book.ports)).toMatchObject({
        columns: { bound, headings },
      });
    }
  },
);

test('columns whose headings are gone stay where they were said to be', async () => {
  const { pane, book } = await checked({ account: 0, id: 1, bound: [0, 1, 2] });
  book.sheets.set('Liste', [['Accountname', 'AD-ID', 'Fach'], ...LIST.slice(1)]);
  await checkAgain(pane, book);
  expect(pane.state()).toMatchObject({
    list: { kind: 'settled', columns: { bound: [0, 1, 2] } },
    result: { summary: { counts: { rows: 12, correct: 12 } } },
  });
});

test('columns that were confirmed stay so where cells make them unclear, as the command line has it', async () => {
  const { pane, book } = await checked(null);
  const twice = ['AD-ID', 'AD-ID', 'Regal'];
  book.sheets.set('Liste', [twice, ...LIST.slice(1)]);
  await checkAgain(pane, book);
  const [first = []] = LIST.slice(1);
  book.sheets.set('Liste', [twice, [first[0] ?? null, 'x@amt.example', null], ...LIST.slice(2)]);
  await checkAgain(pane, book);
  expect(pane.state()).toMatchObject({
    list: { columns: { account: 0, id: 1 } },
    result: { summary: { counts: { rows: 12, correct: 11 } } },
  });
});

test('only the columns of the list itself are followed, and nothing else is shown for it', async () => {
  const { pane, book } = await checked(null);
  pane.actions.toggleStep('list');
  const state = pane.state();
  insertColumn(book, 0);
  const look = await book.ports.checker.look(await book.ports.reader.readHead('Liste', 200));
  const followed = (sheetId: string) =>
    reducePane(state, { type: 'columns-followed', sheetId, look });
  expect(followed('Charge 1')).toBe(state);
  expect(followed('Liste')).toEqual({
    ...state,
    list: { ...state.list, look, columns: { account: 1, id: 2, bound: [1, 2] } },
  });
  expect(state.open.has('list')).toBe(true);
});

test('a second list below the head that was looked at is asked about once; naming the columns settles it', async () => {
  const [header = [], ...rows] = pairs(0, 260);
  const [, ...beside] = pairs(300, 340);
  const twoLists = rows.map((row, at) =>
    at < 220 ? row : [...row, null, ...(beside[at - 220] ?? [])],
  );
  const book = fakeWorkbook({ Liste: [header, ...twoLists], 'Charge 1': pairs(0, 260) });
  const pane = openPane(book.ports);
  panes.push(pane);
  await until(
    () => pane.state().list.kind === 'asking' && pane.state().reference.sheets.length > 0,
  );
  await until(() => pane.state().reference.sheets.every(({ fitness }) => fitness === 'pairs'));
  pane.actions.chooseKind('first');
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  await checkAgain(pane, book);
  expect(pane.state()).toMatchObject({ result: { summary: { columns: null } } });
  pane.actions.beginNaming();
  pane.actions.confirmList();
  await checkAgain(pane, book);
  expect(pane.state()).toMatchObject({
    list: { kind: 'settled', columns: { account: 0, id: 1 } },
    result: { summary: { counts: { rows: 260, correct: 260 } } },
  });
});
