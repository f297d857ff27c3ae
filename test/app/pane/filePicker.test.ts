import { makeWorkbook } from '../../../scripts/samples/workbooks';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import type { RememberedReference } from '../../../src/app/ports/workbookMemory';
import { fakeWorkbook, pairs, type FakeWorkbook } from './fakeWorkbook';

const panes: Pane[] = [];
afterEach(() => panes.splice(0).forEach((pane) => pane.close()));

async function until(pane: Pane, holds: () => boolean): Promise<void> {
  const end = Date.now() + 5_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${JSON.stringify(pane.state())}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A list of 20 that was compared with a file before, as remembered; the pane opened on it. */
async function opened(remembered: readonly RememberedReference[]): Promise<[Pane, FakeWorkbook]> {
  const book = fakeWorkbook({ Liste: pairs(0, 20) });
  book.remembered.push({
    sheetId: 'Liste',
    sheet: 'Liste',
    kind: 'first',
    columns: { account: 0, id: 1, bound: [0, 1] },
    headings: ['Accountname', 'AD-ID'],
    references: remembered,
    answers: {},
    exclusions: [],
    lastCheck: null,
  });
  const pane = openPane(book.ports);
  panes.push(pane);
  await until(pane, () => pane.state().list.kind === 'settled');
  return [pane, book];
}

async function file(...sheets: readonly string[]): Promise<{ name: string; content: Blob }> {
  const text = (from: number) => pairs(from, from + 10).map((row) => row.map(String));
  const made = await makeWorkbook(sheets.map((name, at) => ({ name, rows: text(at * 10) })));
  return { name: 'Alle.xlsx', content: new Blob([Uint8Array.from(made)]) };
}

const disk = (sheets?: readonly string[]): RememberedReference => ({
  from: 'disk',
  file: 'Alle.xlsx',
  role: 'directory',
  ...(sheets === undefined ? {} : { sheets }),
});

const chosen = ({ state }: Pane): readonly object[] =>
  state().reference.files.map(({ name, role, sheets, lostSheets }) => ({
    name,
    role,
    sheets,
    lostSheets,
  }));

async function compared(pane: Pane): Promise<readonly string[]> {
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked');
  const { result } = pane.state();
  return result.kind === 'checked' ? result.summary.references.map(({ name }) => name) : [];
}

test('sheets that were chosen last time are meant again, and remembered again', async () => {
  const [pane, book] = await opened([disk(['A', 'C'])]);
  pane.actions.pickFiles([await file('A', 'B', 'C')]);
  expect(pane.state().reference).toMatchObject({ files: [], wantedFiles: [{ file: 'Alle.xlsx' }] });
  await until(pane, () => pane.state().reference.files.length > 0);
  expect(chosen(pane)).toEqual([{ name: 'Alle.xlsx', role: 'directory', sheets: ['A', 'C'] }]);
  expect(pane.state().reference.wantedFiles).toEqual([]);
  expect(await compared(pane)).toEqual(['A', 'C']);
  await until(pane, () => book.remembered.length > 1);
  expect(book.remembered.at(-1)?.references).toEqual([disk(['A', 'C'])]);
});

test.each<[string, readonly string[], readonly string[]]>([
  ['one is gone', ['A', 'D'], ['D']],
  ['all are gone', ['D', 'E'], ['D', 'E']],
])('all sheets are compared with where %s, and that is told', async (_, before, lostSheets) => {
  const [pane, book] = await opened([disk(before)]);
  pane.actions.pickFiles([await file('A', 'B', 'C')]);
  await until(pane, () => pane.state().reference.files.length > 0);
  expect(chosen(pane)).toEqual([{ name: 'Alle.xlsx', role: 'directory', lostSheets }]);
  expect(await compared(pane)).toEqual(['A', 'B', 'C']);
  await until(pane, () => book.remembered.length > 1);
  expect(book.remembered.at(-1)?.references).toEqual([disk()]);
});

test('a file that was meant whole is at once there, in its role of last time; another one as ever', async () => {
  const [pane] = await opened([disk()]);
  pane.actions.pickFiles([await file('A', 'B'), { ...(await file('A')), name: 'Neu.xlsx' }]);
  expect(chosen(pane)).toEqual([
    { name: 'Alle.xlsx', role: 'directory' },
    { name: 'Neu.xlsx', role: 'first-migration' },
  ]);
});

test('another file of its name, picked before its sheets are known, is there too, as a new one', async () => {
  const [pane] = await opened([disk(['A'])]);
  const [one, other] = [await file('A', 'B'), await file('A', 'C')];
  pane.actions.pickFiles([one]);
  pane.actions.pickFiles([other]);
  await until(pane, () => pane.state().reference.files.length > 1);
  expect(chosen(pane)).toEqual([
    { name: 'Alle (2).xlsx', role: 'first-migration' },
    { name: 'Alle.xlsx', role: 'directory', sheets: ['A'] },
  ]);
  const [first, second] = pane.state().reference.files;
  expect(first?.key).not.toBe(second?.key);
  expect(await compared(pane)).toEqual(['A', 'C', 'A']);
});

test('a file that broke leaves its name to the next one', async () => {
  const [pane] = await opened([disk(['A'])]);
  pane.actions.pickFiles([{ name: 'Alle.xlsx', content: new Blob(['%PDF-1.7']) }]);
  await until(pane, () => pane.state().problem !== null);
  pane.actions.pickFiles([await file('A', 'B')]);
  await until(pane, () => pane.state().reference.files.length > 0);
  expect(chosen(pane)).toEqual([{ name: 'Alle.xlsx', role: 'directory', sheets: ['A'] }]);
});

test('another list that came meanwhile does not get it, nor does it lose the name to it', async () => {
  const [pane, book] = await opened([disk(['A'])]);
  let answer: (names: readonly string[]) => void = () => undefined;
  const names = new Promise<readonly string[]>((resolve) => (answer = resolve));
  Object.assign(book.ports.checker, { sheetsOf: () => names });
  pane.actions.pickFiles([await file('A', 'B')]);
  book.sheets.set('Andere', pairs(20, 40));
  book.activeSheet = 'Andere';
  book.tell({ what: 'activated', sheetId: 'Andere' });
  await until(pane, () => pane.state().sheets.length === 2);
  pane.actions.takeActiveSheet();
  await until(pane, () => pane.state().list.kind === 'asking');
  pane.actions.pickFiles([await file('C')]);
  answer(['A', 'B']);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(chosen(pane)).toEqual([{ name: 'Alle.xlsx', role: 'first-migration' }]);
});

test('a file that is none is said when it is picked, and is still asked for', async () => {
  const [pane] = await opened([disk(['A'])]);
  pane.actions.pickFiles([{ name: 'Alle.xlsx', content: new Blob(['%PDF-1.7']) }]);
  await until(pane, () => pane.state().problem !== null);
  expect(pane.state().problem).toMatchObject({ from: 'file', file: 'Alle.xlsx' });
  expect(pane.state().reference).toMatchObject({ files: [], wantedFiles: [{ sheets: ['A'] }] });
});

test('the very same file picked once more is one file, and is not compared with twice', async () => {
  const [pane] = await opened([]);
  const same = await file('A');
  pane.actions.pickFiles([same]);
  await until(pane, () => pane.state().reference.files.length > 0);
  const copy = { name: same.name, content: new Blob([await same.content.arrayBuffer()]) };
  const other = await file('B');
  // As long, and not the same.
  const bytes = new Uint8Array(await same.content.arrayBuffer());
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const changed = { name: same.name, content: new Blob([bytes]) };
  pane.actions.pickFiles([copy]);
  pane.actions.pickFiles([changed]);
  pane.actions.pickFiles([{ ...other, name: 'Andere.xlsx' }]);
  await until(pane, () => pane.state().reference.files.length > 2);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const names = pane.state().reference.files.map(({ name }) => name);
  expect(names.sort()).toEqual(['Alle (2).xlsx', 'Alle.xlsx', 'Andere.xlsx']);
});
