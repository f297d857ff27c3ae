import { openPane, type Pane } from '../../../src/app/pane/openPane';
import type { ResultStep } from '../../../src/app/pane/state';
import { WorkbookFailure } from '../../../src/core/workbookFailure';
import {
  accountOf,
  brokenBook,
  CHECKED_AT,
  fakeWorkbook,
  idOf,
  pairs,
  type FakeWorkbook,
} from './fakeWorkbook';

const LATER = { timeout: 5000 };

/** Waits until `holds`; fails with the pane's state otherwise. */
async function until(pane: Pane, holds: () => boolean): Promise<void> {
  const end = Date.now() + LATER.timeout;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`never came: ${JSON.stringify(pane.state())}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

async function opened(book: FakeWorkbook): Promise<Pane> {
  const pane = openPane(book.ports);
  panes.push(pane);
  const fit = (): boolean =>
    pane.state().reference.sheets.every(({ fitness }) => fitness !== 'looking');
  await until(pane, () => pane.state().list.kind !== 'looking' && fit());
  return pane;
}

const panes: Pane[] = [];
afterEach(() => panes.splice(0).forEach((pane) => pane.close()));

async function checked(book: FakeWorkbook, sheets = ['Charge 1', 'Charge 2']): Promise<Pane> {
  const pane = await opened(book);
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(sheets, 'first-migration');
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked' && book.remembered.length > 0);
  return pane;
}

function resultOf(pane: Pane): Extract<ResultStep, { kind: 'checked' }> {
  const { result } = pane.state();
  if (result.kind !== 'checked') throw new Error(`not checked: ${result.kind}`);
  return result;
}

/** What changed since the check of an earlier session; null: nobody knows. */
function changedSince(pane: Pane): readonly string[] | null {
  const { result } = pane.state();
  const changed = result.kind === 'unchecked' ? result.earlier?.changed : null;
  return changed === null || changed === undefined ? null : [...changed];
}

/** Waits until hints that were told are followed. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}

test('looks at the sheet in front and says which of the others can serve as reference', async () => {
  const pane = await opened(brokenBook());
  const { list, reference, language } = pane.state();
  expect(language).toBe('de');
  expect(list).toMatchObject({
    kind: 'asking',
    sheet: { name: 'Nachmigration', rows: 41 },
    listKind: null,
    columns: { account: 0, id: 1, bound: [0, 1] },
  });
  expect(reference.sheets.map(({ info, fitness }) => [info.name, fitness])).toEqual([
    ['Charge 1', 'pairs'],
    ['Charge 2', 'pairs'],
    ['Notizen', 'no-pairs'],
  ]);
});

test('checks, colours and remembers the list', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  const { summary, at } = resultOf(pane);
  expect(at).toBe(CHECKED_AT);
  expect(summary.counts).toMatchObject({ rows: 40, correct: 0, wrongPair: 40, crossAgency: null });
  expect(summary.diagnoses).toMatchObject([{ kind: 'column-sorted-alone', firstRow: 2 }]);
  expect(summary.references).toEqual([
    { name: 'Charge 1', role: 'first-migration', rows: 20 },
    { name: 'Charge 2', role: 'first-migration', rows: 20 },
  ]);
  expect(book.painted).toMatchObject({ sheetId: 'Nachmigration', account: 0, id: 1 });
  expect([...(book.painted?.states ?? [])]).toEqual(Array(40).fill(1));
  expect([...(book.painted?.rows ?? [])].slice(0, 2)).toEqual([1, 2]);
  expect(pane.state().colours).toBe('on');
  expect(book.remembered).toMatchObject([
    {
      sheetId: 'Nachmigration',
      kind: 'second',
      columns: { account: 0, id: 1, bound: [0, 1] },
      references: [{ sheetId: 'Charge 1' }, { sheetId: 'Charge 2' }],
      lastCheck: { fingerprint: summary.fingerprint, at: '2025-08-06T15:42:00.000Z' },
    },
  ]);
});

test('hands out the findings of the view, and jumps to a row', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  expect((await pane.findings(0, 500))?.total).toBeGreaterThanOrEqual(40);
  pane.actions.show({ state: 'wrong', search: accountOf(39) });
  const found = await pane.findings(0, 10);
  // Its own row, and the row whose ID is its.
  expect(found?.rows.map(({ row }) => row)).toEqual([2, 41]);
  expect(found?.rows[0]).toMatchObject({
    account: accountOf(39),
    goesTo: { account: accountOf(0) },
  });
  pane.actions.jump(2, 1);
  expect(book.selected).toEqual(['Nachmigration!1,1']);
});

test('takes the colours away and shows them again', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  pane.actions.showColours(false);
  await until(pane, () => pane.state().colours === 'off');
  expect(book.painted).toBeNull();
  pane.actions.showColours(true);
  await until(pane, () => pane.state().colours === 'on');
  expect(book.painted).not.toBeNull();
});

test('says where colours are gone that nobody turned off, and where they are there again', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  const { painted } = book;
  book.painted = null;
  book.tell({ what: 'colours' });
  await until(pane, () => pane.state().colours === 'lost');
  book.painted = painted;
  book.tell({ what: 'sheets' });
  await until(pane, () => pane.state().colours === 'on');
  pane.actions.showColours(false);
  await until(pane, () => pane.state().colours === 'off');
  book.tell({ what: 'colours' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(pane.state().colours).toBe('off');
});

test('a list that is chosen while colours are looked at stays the list, and nothing is said of its colours', async () => {
  const plain = brokenBook();
  let choose = async (): Promise<void> => undefined;
  const sight = async () => {
    await choose();
    return 'none' as const;
  };
  const book = { ...plain, ports: { ...plain.ports, painter: { ...plain.ports.painter, sight } } };
  const pane = await checked(book);
  const before = pane.state().colours;
  const isList = (id: string): boolean => pane.state().list.sheet?.id === id;
  const chosen = new Promise<void>((resolve) => {
    choose = async () => {
      plain.activeSheet = 'Charge 2';
      book.tell({ what: 'activated', sheetId: 'Charge 2' });
      pane.actions.takeActiveSheet();
      await until(pane, () => isList('Charge 2'));
      resolve();
    };
  });
  book.tell({ what: 'content', sheetId: 'Nachmigration' });
  await chosen;
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect([isList('Charge 2'), pane.state().colours]).toEqual([true, before]);
});

test('the pane follows the sheet in front, also where nobody can look at the colours', async () => {
  const plain = brokenBook();
  const sight = (): Promise<never> => Promise.reject(new Error('no such interface'));
  const book = { ...plain, ports: { ...plain.ports, painter: { ...plain.ports.painter, sight } } };
  const pane = await checked(book);
  book.sheets.delete('Nachmigration');
  plain.activeSheet = 'Charge 1';
  book.tell({ what: 'sheets' });
  await until(pane, () => pane.state().list.sheet?.id === 'Charge 1');
  expect(pane.state().list.sheet?.id).toBe('Charge 1');
});

test('says "changed" at once after a hint, and takes it back where nothing changed', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  book.tell({ what: 'content', sheetId: 'Nachmigration' });
  expect([...resultOf(pane).changed]).toEqual(['Nachmigration']);
  await until(pane, () => resultOf(pane).changed.size === 0);
});

test('takes back what was heard while a long check ran, too, where nothing changed', async () => {
  const book = brokenBook();
  const { checker } = book.ports;
  const check: typeof checker.check = async (...given) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    return checker.check(...given);
  };
  const pane = await checked({ ...book, ports: { ...book.ports, checker: { ...checker, check } } });
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'running');
  // The echo of an earlier write comes late.
  book.tell({ what: 'content', sheetId: 'Nachmigration' });
  await until(pane, () => pane.state().result.kind === 'checked');
  expect([...resultOf(pane).changed]).toEqual(['Nachmigration']);
  await until(pane, () => resultOf(pane).changed.size === 0);
});

test('what an earlier check is compared with says nothing of the check that began meanwhile', async () => {
  const book = brokenBook();
  const { checker } = book.ports;
  const held: ((same: boolean) => void)[] = [];
  const isAsChecked = (): Promise<boolean> => new Promise((resolve) => held.push(resolve));
  const slow = { ...book, ports: { ...book.ports, checker: { ...checker, isAsChecked } } };
  const pane = await checked(slow);
  // A repair is heard of, and other work keeps its check waiting.
  book.sheets.set('Nachmigration', pairs(0, 40));
  book.tell({ what: 'content', sheetId: 'Nachmigration' });
  await until(pane, () => held.length === 1);
  pane.subscribe(() => {
    if (pane.state().result.kind === 'running') held[0]?.(false);
  });
  pane.actions.check();
  const { result } = pane.state();
  await until(pane, () => pane.state().result.kind === 'checked' && pane.state().result !== result);
  expect(resultOf(pane).summary.counts.correct).toBe(40);
  expect([...resultOf(pane).changed]).toEqual([]);
});

test('stays "changed" where a cell of the list is another one', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  const rows = (book.sheets.get('Nachmigration') ?? []).map((row) => [...row]);
  (rows[5] ?? [])[1] = idOf(77);
  book.sheets.set('Nachmigration', rows);
  // Events get lost: the sheet was only brought to the front again.
  book.tell({ what: 'activated', sheetId: 'Nachmigration' });
  await until(pane, () => resultOf(pane).changed.has('Nachmigration'));
});

test('a change of a reference, or of what was chosen, makes the result old too', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  book.tell({ what: 'content', sheetId: 'Notizen' });
  expect([...resultOf(pane).changed]).toEqual([]);
  book.tell({ what: 'content', sheetId: 'Charge 2' });
  expect([...resultOf(pane).changed]).toEqual(['Charge 2']);
  pane.actions.chooseSheets(['Charge 2'], null);
  expect([...resultOf(pane).changed]).toEqual(['Charge 2', 'choices']);
});

test('a cancelled check leaves nothing behind, and the next one runs', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1', 'Charge 2'], 'first-migration');
  book.holdNextRead();
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'running');
  pane.actions.cancel();
  await until(pane, () => pane.state().result.kind === 'unchecked');
  expect(pane.state().problem).toBeNull();
  expect(book.painted).toBeNull();
});

test('a check that replaces another one runs on when that one has ended', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  book.holdNextRead();
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'running');
  pane.actions.check();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(pane.state().result.kind).toBe('running');
  pane.actions.cancel();
  await until(pane, () => pane.state().result.kind === 'unchecked');
});

test('colours of an earlier check do not stay where nothing could be compared', async () => {
  const book = brokenBook();
  const pane = await checked(book);
  expect(book.painted).not.toBeNull();
  book.sheets.set('Nachmigration', [
    ['Eins', 'Zwei'],
    ['a', 'b'],
  ]);
  pane.actions.check();
  await until(pane, () => pane.state().colours === 'off');
  expect(book.painted).toBeNull();
  expect(resultOf(pane).summary.comparable).toBe(false);
});

test('a look that broke is said, and tried again on demand or with the next hint', async () => {
  const book = brokenBook();
  const { reader } = book.ports;
  let broken = 2;
  const readHead: typeof reader.readHead = async (id, rows) => {
    if (broken-- > 0) throw new WorkbookFailure('cell-being-edited', {});
    return reader.readHead(id, rows);
  };
  const pane = openPane({ ...book.ports, reader: { ...reader, readHead } });
  panes.push(pane);
  await until(pane, () => pane.state().list.kind === 'unseen');
  expect(pane.state().problem).toMatchObject({ from: 'workbook' });
  pane.actions.lookAgain();
  await until(pane, () => broken === 0 && pane.state().problem !== null);
  expect(pane.state().list.kind).toBe('unseen');
  book.tell({ what: 'activated', sheetId: 'Nachmigration' });
  await until(pane, () => pane.state().list.kind === 'asking');
});

test('what breaks is said, and nothing counts as checked', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  const failure = new WorkbookFailure('cell-being-edited', {});
  book.failNextRead(failure);
  pane.actions.check();
  await until(pane, () => pane.state().problem !== null);
  expect(pane.state().problem).toEqual({ from: 'workbook', failure });
  await until(pane, () => pane.state().result.kind === 'unchecked');
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked');
  expect(pane.state().problem).toBeNull();
});

test('compares with files from disk by the path of the command line', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  const lines = pairs(0, 40).map((row) => row.join(';'));
  const content = new Blob([lines.join('\r\n')]);
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.pickFiles([
    { name: 'Charge.csv', content },
    { name: 'Charge.csv', content },
  ]);
  expect(pane.state().reference.files.map(({ name }) => name)).toEqual([
    'Charge.csv',
    'Charge (2).csv',
  ]);
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked');
  expect(resultOf(pane).summary.counts.wrongPair).toBe(40);
  expect(resultOf(pane).summary.references).toMatchObject([
    { name: 'Charge.csv', rows: 40 },
    { name: 'Charge (2).csv', rows: 40 },
  ]);
});

test('a file that is no table is a problem with its name', async () => {
  const pane = await opened(brokenBook());
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.pickFiles([{ name: 'Charge.csv', content: new Blob(['%PDF-1.7 …']) }]);
  pane.actions.check();
  await until(pane, () => pane.state().problem !== null);
  expect(pane.state().problem).toMatchObject({ from: 'file', file: 'Charge.csv' });
});

test('a later session knows what was settled, and whether the list is still the same', async () => {
  const book = brokenBook();
  await checked(book);
  const again = await opened(book);
  await until(again, () => changedSince(again)?.length === 0);
  expect(again.state()).toMatchObject({
    list: { kind: 'settled', listKind: 'second' },
    reference: { kind: 'settled' },
    colours: 'on',
  });
  expect([...again.state().open]).toEqual(['result']);
  const rows = (book.sheets.get('Nachmigration') ?? []).slice(0, 30);
  book.sheets.set('Nachmigration', rows);
  const changed = await opened(book);
  await until(changed, () => changedSince(changed)?.length === 1);
});

describe('the check of an earlier session, while the list changes', () => {
  const LIST = 'Nachmigration';

  async function remembered(): Promise<{ book: FakeWorkbook; pane: Pane; sortBack: () => void }> {
    const book = brokenBook();
    await checked(book);
    const pane = await opened(book);
    await until(pane, () => changedSince(pane)?.length === 0);
    const rows = book.sheets.get(LIST) ?? [];
    book.sheets.set(LIST, pairs(0, 40));
    book.tell({ what: 'content', sheetId: LIST });
    return { book, pane, sortBack: () => void book.sheets.set(LIST, rows) };
  }

  test('holds again once the list is put back', async () => {
    const { book, pane, sortBack } = await remembered();
    expect(changedSince(pane)).toEqual([LIST]);
    await quiet();
    expect(changedSince(pane)).toEqual([LIST]);
    sortBack();
    book.tell({ what: 'content', sheetId: LIST });
    await until(pane, () => changedSince(pane)?.length === 0);
  });

  test('does not where a reference changed, too', async () => {
    const { book, pane, sortBack } = await remembered();
    book.tell({ what: 'content', sheetId: 'Charge 2' });
    sortBack();
    book.tell({ what: 'content', sheetId: LIST });
    await quiet();
    expect(changedSince(pane)).toContain('Charge 2');
  });

  test('is old where a cell changed without a word', async () => {
    const { book, pane, sortBack } = await remembered();
    sortBack();
    book.tell({ what: 'content', sheetId: LIST });
    await until(pane, () => changedSince(pane)?.length === 0);
    book.sheets.set(LIST, pairs(0, 39));
    book.tell({ what: 'activated', sheetId: LIST });
    await until(pane, () => changedSince(pane)?.[0] === LIST);
  });

  test('is not called unchanged by a look from before the change', async () => {
    const book = brokenBook();
    await checked(book);
    const { checker } = book.ports;
    const { fingerprint } = checker;
    const held: (() => void)[] = [];
    const slow: typeof fingerprint = async (...given) => {
      const found = await fingerprint(...given);
      await new Promise<void>((resolve) => held.push(resolve));
      return found;
    };
    Object.assign(checker, { fingerprint: slow });
    const pane = await opened(book);
    await until(pane, () => held.length === 1);
    book.tell({ what: 'content', sheetId: LIST });
    held[0]?.();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(changedSince(pane)).toEqual([LIST]);
  });
});

test('a sheet compared with last time that is gone is not passed over in silence', async () => {
  const book = brokenBook();
  await checked(book);
  book.sheets.delete('Charge 2');
  const again = await opened(book);
  await until(again, () => again.state().list.kind === 'settled');
  const { kind, sheets, goneSheets } = again.state().reference;
  expect(kind).toBe('asking');
  expect(goneSheets).toEqual(['Charge 2']);
  expect(sheets.filter(({ role }) => role !== null).map(({ info }) => info.id)).toEqual([
    'Charge 1',
  ]);
});

const LEFT_OUT = [{ account: accountOf(3), id: idOf(3), reason: 'left' }];

async function openedWith(sheetId: string): Promise<{ book: FakeWorkbook; pane: Pane }> {
  const book = brokenBook();
  await checked(book);
  const [kept] = book.remembered;
  if (kept === undefined) throw new Error('nothing remembered');
  const answers = { tmpIsSame: 'end' } as const;
  book.remembered.splice(0, 1, { ...kept, sheetId, answers, exclusions: LEFT_OUT });
  return { book, pane: await opened(book) };
}

test('who was left out, and answers, are those of the list itself', async () => {
  const { pane } = await openedWith('Nachmigration');
  await until(pane, () => pane.state().list.kind === 'settled');
  expect(pane.state().exclusions).toEqual(LEFT_OUT);
  expect(pane.state().answers).toEqual({ tmpIsSame: 'end' });
});

test('in place of a deleted sheet of its name another one is asked for, and starts anew', async () => {
  const { book, pane } = await openedWith('{gone}');
  await until(pane, () => pane.state().list.kind === 'asking');
  const kind = book.remembered[0]?.kind;
  // What was chosen for the one before comes first, but nothing is settled by it.
  expect(pane.state()).toMatchObject({
    list: { kind: 'asking', listKind: kind, columns: { account: 0, id: 1 }, naming: false },
    reference: { kind: 'asking' },
    exclusions: [],
    answers: {},
  });
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  pane.actions.check();
  await until(pane, () => book.remembered.length === 2);
  expect(book.remembered[1]).toMatchObject({ kind, exclusions: [], startsAnew: true });
});

test('where the columns are not found again, the check and what is remembered of it start anew', async () => {
  const book = brokenBook();
  await checked(book);
  const [kept] = book.remembered;
  if (kept === undefined) throw new Error('nothing remembered');
  const headings = kept.columns.bound.map((at) => `Gestern ${String(at)}`);
  book.remembered.splice(0, 1, { ...kept, headings, exclusions: LEFT_OUT });
  const again = await opened(book);
  expect(again.state()).toMatchObject({ list: { kind: 'asking' }, exclusions: [] });
  again.actions.confirmList();
  again.actions.chooseSheets(['Charge 1'], 'first-migration');
  again.actions.check();
  await until(again, () => book.remembered.length === 2);
  expect(book.remembered[1]).toMatchObject({ exclusions: [], startsAnew: true });
});

test('follows the sheet in front until something was said of the list', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  book.activeSheet = 'Charge 1';
  book.tell({ what: 'activated', sheetId: 'Charge 1' });
  await until(pane, () => pane.state().list.sheet?.name === 'Charge 1');
  await until(pane, () => pane.state().list.kind === 'asking');
  pane.actions.chooseKind('first');
  book.activeSheet = 'Charge 2';
  book.tell({ what: 'activated', sheetId: 'Charge 2' });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(pane.state().list.sheet?.name).toBe('Charge 1');
  pane.actions.takeActiveSheet();
  await until(pane, () => pane.state().list.sheet?.name === 'Charge 2');
});

test('an answer settles a question for the whole list and checks again', async () => {
  const [header = [], ...rows] = pairs(0, 30);
  const withTmp = rows.map(([account, id]) => [`${String(account)}.tmp`, id ?? null]);
  const book = fakeWorkbook({ Liste: [header, ...withTmp], 'Charge 1': [header, ...rows] });
  const pane = await checked(book, ['Charge 1']);
  expect(resultOf(pane).summary.questions).toEqual([
    { about: 'tmp-suffix', rows: 30, side: 'list', place: 'end' },
  ]);
  pane.actions.answer({ tmpIsSame: 'end' });
  await until(pane, () => {
    const { result } = pane.state();
    return result.kind === 'checked' && result.summary.passed;
  });
  expect(resultOf(pane).summary.counts.correct).toBe(30);
  expect([...resultOf(pane).changed]).toEqual([]);
  await until(pane, () => book.remembered.length === 2);
  expect(book.remembered[1]?.answers).toEqual({ tmpIsSame: 'end' });
});

test.each([
  ['known by its words', ['Accountname', 'AD-ID', 'A']],
  ['of mere letters', ['B', 'C', 'A']],
])('columns named by hand are the ones that are checked under a header %s', async (_, header) => {
  // Column A holds the forwarding addresses, B the IDs, C the accounts.
  const rows = pairs(0, 20).map(([account = null, id = null], at) =>
    at === 0 ? header : [`other${String(at)}@amt.example`, id, account],
  );
  const book = fakeWorkbook({ Liste: rows, 'Charge 1': pairs(0, 20) });
  const pane = await opened(book);
  pane.actions.nameColumns({ account: 2, id: 1, bound: [2, 1, 0] });
  pane.actions.chooseKind('first');
  pane.actions.confirmList();
  pane.actions.chooseSheets(['Charge 1'], 'first-migration');
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked');
  expect(resultOf(pane).summary.columns).toMatchObject({ account: 2, id: 1, bound: [2, 1, 0] });
  expect(resultOf(pane).summary.counts.correct).toBe(20);
});

test('keeps the language that was chosen', async () => {
  const book = brokenBook();
  const pane = await opened(book);
  pane.actions.chooseLanguage('en');
  expect(pane.state().language).toBe('en');
  const again = await opened(book);
  expect(again.state().language).toBe('en');
});
