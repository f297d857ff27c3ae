import { chooseColumns, type ColumnWishes } from '../../../src/core/columns/chooseColumns';
import { checkWithoutColumns } from '../../../src/core/check/checkList';
import type { CellValue } from '../../../src/core/table/column';
import {
  checkOf,
  findingsOf,
  guidOf,
  pairsTo,
  sheetFrom,
  statesOf,
  type Rows,
} from '../support/listOf';

const SIDS = Array.from({ length: 4 }, (_, n) => `S-1-5-21-11-22-33-${1100 + n}`);
const guids = (count: number): string[] => Array.from({ length: count }, (_, n) => guidOf(n));
const mails = (count: number, domain = 'amt.example'): string[] =>
  Array.from({ length: count }, (_, n) => `person${n}@${domain}`);
const names = (count: number): string[] => Array.from({ length: count }, (_, n) => `pers${n}`);

/** Columns, each a heading and its cells, as rows. */
function rowsOf(...columns: readonly (readonly CellValue[])[]): Rows {
  const length = Math.max(...columns.map((column) => column.length));
  return Array.from({ length }, (_, row) => columns.map((column) => column[row] ?? null));
}

function choose(rows: Rows, wishes: ColumnWishes = {}, agencyWords: readonly string[] = []) {
  return chooseColumns(sheetFrom(rows), wishes, agencyWords);
}

describe('columns-unclear: header words', () => {
  test.each<[string, Rows, object]>([
    [
      'decide whatever the cells hold',
      rowsOf(['Bemerkung', ...mails(3)], ['Accountname', ...names(3)], ['AD-ID', 'x', 'y', 'z']),
      { account: 1, id: 2, headerRow: 0 },
    ],
    [
      'in rank order: Accountname before Mailadresse',
      rowsOf(['Mailadresse', ...mails(3)], ['AD-ID', ...guids(3)], ['Accountname', ...names(3)]),
      { account: 2, id: 1, bound: [2, 1, 0] },
    ],
    [
      'in rank order: AD-ID before SID',
      rowsOf(['SID', ...SIDS], ['E-Mail', ...mails(4)], ['objectGUID', ...guids(4)]),
      { account: 1, id: 2, bound: [1, 2, 0] },
    ],
    [
      'of a list with mail address, .tmp account and AD ID are normal',
      rowsOf(
        ['Mailadresse', ...mails(3)],
        ['.tmp-Konto', ...mails(3, 'amt.example.tmp')],
        ['AD-ID', ...guids(3)],
      ),
      { account: 0, id: 2, bound: [0, 2, 1] },
    ],
    [
      'stand below title rows',
      [
        ['Charge 1, Konto und ID'],
        [null],
        ['Stand', '06.08.2025'],
        ['Kontoname', 'AD-ID'],
        ...pairsTo(3),
      ],
      { account: 0, id: 1, headerRow: 3 },
    ],
    [
      'name both columns in a later row than one of them alone',
      [['E-Mail', null, 'bitte nicht sortieren'], ['Benutzer', 'objectGUID'], ...pairsTo(3)],
      { account: 0, id: 1, headerRow: 1 },
    ],
    [
      'of two columns of one rank: content decides',
      rowsOf(['Accountname', ...names(3)], ['Kontoname', ...mails(3)], ['AD-ID', ...guids(3)]),
      { account: 1, id: 2 },
    ],
    [
      'are no German alone',
      rowsOf(['object GUID', ...guids(3)], ['User principal name', ...mails(3)]),
      { account: 1, id: 0, headerRow: 0 },
    ],
    [
      'name one column, content the other',
      rowsOf(['Nummer', ...guids(3)], ['Benutzer', ...names(3)]),
      { account: 1, id: 0, headerRow: 0 },
    ],
  ])('%s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject({ kind: 'chosen', ...expected });
  });

  test('agency and source columns are found, agency and target are bound, source is not', () => {
    const rows = rowsOf(
      ['Charge', 'a', 'b'],
      ['Zielserver', 'ox1', 'ox2'],
      ['AD-ID', ...guids(2)],
      ['Accountname', ...mails(2)],
      ['Telefon', '1', '2'],
      ['Dienststelle', 'A', 'B'],
    );
    expect(choose(rows)).toMatchObject({ agency: 5, source: 0, bound: [3, 2, 1, 5] });
  });

  test("the profile's own word for the agency goes before the catalogue's", () => {
    const rows = rowsOf(
      ['Amt', 'x', 'y'],
      ['Accountname', ...mails(2)],
      ['AD-ID', ...guids(2)],
      ['Haus', 'A', 'B'],
    );
    expect(choose(rows, {}, ['Haus'])).toMatchObject({ agency: 3 });
    expect(choose(rows)).toMatchObject({ agency: 0 });
  });
});

describe('columns-unclear: content', () => {
  const fifty = (odd: number): Rows =>
    rowsOf(
      ['Wer', ...mails(50 - odd), ...names(odd)],
      ['Was', ...guids(50)],
      ['Wohin', ...names(50)],
    );

  test.each<[string, Rows, object]>([
    ['mail and GUID under unknown headings', fifty(0), { account: 0, id: 1, headerRow: 0 }],
    ['98 % of the filled cells are enough', fifty(1), { account: 0, id: 1 }],
    ['no headings at all', pairsTo(3), { account: 0, id: 1, headerRow: null }],
    [
      'SIDs and UPNs',
      rowsOf(['Wer', ...mails(4)], ['Was', ...SIDS]),
      { account: 0, id: 1, headerRow: 0 },
    ],
    [
      'empty cells do not count',
      rowsOf(['Wer', ...mails(3), null, null], ['Was', ...guids(5)]),
      { account: 0, id: 1 },
    ],
    [
      'IDs with white space around them',
      rowsOf(['Wer', ...mails(3)], ['Was', ` ${guidOf(1)}`, `${guidOf(2)}\u00a0`, guidOf(3)]),
      { account: 0, id: 1 },
    ],
  ])('%s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject({ kind: 'chosen', ...expected });
  });

  test.each<[string, Rows, object]>([
    ['96 % are too few', fifty(2), { missing: ['account'], reason: 'none-fits' }],
    [
      'account names never identify a column',
      rowsOf(['Wer', ...names(3)], ['Was', ...guids(3)]),
      { missing: ['account'], accountCandidates: [], idCandidates: [1] },
    ],
    [
      'other ID text never identifies a column',
      rowsOf(['Wer', ...mails(3)], ['Was', '0001', '0002', '0003']),
      { missing: ['id'], accountCandidates: [0], idCandidates: [] },
    ],
    [
      'two columns of addresses',
      rowsOf(['Wer', ...mails(3)], ['Was', ...guids(3)], ['Auch', ...mails(3, 'neu.example')]),
      { missing: ['account'], reason: 'several-fit', accountCandidates: [0, 2] },
    ],
    [
      'two columns of IDs',
      rowsOf(['Wer', ...mails(3)], ['Was', ...guids(3)], ['Auch', ...SIDS.slice(0, 3)]),
      { missing: ['id'], reason: 'several-fit', idCandidates: [1, 2] },
    ],
    [
      'two headings of one rank over addresses',
      rowsOf(
        ['Accountname (alt)', ...mails(3)],
        ['AD-ID', ...guids(3)],
        ['Accountname (neu)', ...mails(3, 'neu.example')],
      ),
      { missing: ['account'], reason: 'several-fit', accountCandidates: [0, 2], idCandidates: [1] },
    ],
    [
      'the account cells read as GUID',
      rowsOf(['Accountname', ...guids(3)], ['AD-ID', ...names(3)]),
      { reason: 'contents-swapped', accountCandidates: [0], idCandidates: [1] },
    ],
    [
      'the account cells read as SID',
      rowsOf(['Accountname', ...SIDS], ['AD-ID', ...guids(4)]),
      { reason: 'contents-swapped' },
    ],
    [
      'the ID cells read as mail',
      rowsOf(['Accountname', ...names(3)], ['AD-ID', ...mails(3)]),
      { reason: 'contents-swapped' },
    ],
    [
      'swapped contents above a long empty rest',
      rowsOf(['Accountname', ...guids(3)], ['AD-ID', ...mails(3)], ['x', ...names(50)]),
      { reason: 'contents-swapped' },
    ],
    ['nothing at all', [], { missing: ['account', 'id'], headerRow: null }],
  ])('unclear: %s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject({ kind: 'unclear', ...expected });
  });

  test('a first row with an ID is data, however odd its account', () => {
    const rows = [['max.muster', guidOf(9)], ...pairsTo(60)];
    expect(choose(rows)).toMatchObject({ kind: 'chosen', headerRow: null });
    expect(choose([['Wer', 'Was'], ...rows.slice(1)])).toMatchObject({ headerRow: 0 });
  });

  test('the finding names the candidates; all rows are not checked', () => {
    const sheet = sheetFrom(rowsOf(['Wer', ...names(3)], ['Was', ...guids(3)]));
    const choice = chooseColumns(sheet);
    if (choice.kind !== 'unclear') throw new Error(choice.kind);
    const result = checkWithoutColumns(sheet, choice);
    const findings = findingsOf(result, 'columns-unclear');
    expect(findings).toEqual([
      {
        rule: 'columns-unclear',
        severity: 'error',
        row: null,
        column: null,
        account: null,
        id: null,
        details: {
          missing: ['account'],
          reason: 'none-fits',
          accountCandidates: [],
          idCandidates: [1],
        },
      },
    ]);
    expect(result.counts).toMatchObject({ rows: 3, notChecked: 3, correct: 0, errors: 1 });
    expect(new Set(statesOf(result))).toEqual(new Set(['notChecked']));
    expect(result.passed).toBe(false);
  });
});

describe('wishes', () => {
  const rows = rowsOf(
    ['Accountname', ...mails(2)],
    ['AD-ID', ...guids(2)],
    ['B', ...names(2)],
    ['Kürzel', ...names(2)],
    ['Haus', 'x', 'y'],
    ['Kürzel', 'p', 'q'],
  );

  test.each<[string, ColumnWishes, object]>([
    ['a letter', { account: 'D' }, { account: 3, id: 1, headerRow: 0 }],
    ['a small letter', { account: 'd' }, { account: 3 }],
    ['a heading', { id: 'AD-ID', account: 'Haus' }, { account: 4, id: 1 }],
    ['a heading written otherwise', { id: 'ad id' }, { id: 1 }],
    ['a heading goes before a letter', { account: 'B' }, { account: 2 }],
    ['the agency', { agency: 'Haus' }, { agency: 4, bound: [0, 1, 4] }],
    ['bound columns, in the order of the sheet', { bind: ['Haus', 'C'] }, { bound: [0, 1, 2, 4] }],
    ['no bound columns but the pair', { bind: [] }, { bound: [0, 1] }],
    ['a bound column named twice', { bind: ['E', 'Haus', 'A'] }, { bound: [0, 1, 4] }],
  ])('by %s', (_, wishes, expected) => {
    expect(choose(rows, wishes)).toMatchObject({ kind: 'chosen', ...expected });
  });

  test.each(['Z', 'Nachname', ''])('%j is no column: the headings are listed', (wish) => {
    expect(choose(rows, { account: wish })).toEqual({
      kind: 'no-such-column',
      wish,
      headings: ['Accountname', 'AD-ID', 'B', 'Kürzel', 'Haus', 'Kürzel'],
    });
  });

  test('a heading that stands twice is not guessed', () => {
    expect(choose(rows, { account: 'Kürzel' })).toMatchObject({
      kind: 'unclear',
      missing: ['account'],
      reason: 'several-fit',
      accountCandidates: [3, 5],
    });
  });

  test('one column cannot be both', () => {
    expect(choose(rows, { account: 'A', id: 'A' })).toMatchObject({
      kind: 'unclear',
      missing: ['account', 'id'],
    });
  });

  test('headings that the catalogue does not know are found by the wish', () => {
    const own = [['Liste'], ['Kürzel', 'Nummer'], ['mmuster', '0001'], ['emuster', '0002']];
    expect(choose(own, { account: 'Kürzel', id: 'Nummer' })).toMatchObject({
      kind: 'chosen',
      headerRow: 1,
      account: 0,
      id: 1,
    });
  });

  test('a letter for one column, content for the other, below unknown headings', () => {
    const own = rowsOf(['Wer', ...names(3)], ['Was', ...guids(3)]);
    expect(choose(own, { account: 'A' })).toMatchObject({ account: 0, id: 1, headerRow: 0 });
  });

  test('a letter is not looked for among the cells', () => {
    const own = [
      ['x', '0001'],
      ['a', '0002'],
    ];
    expect(choose(own, { account: 'A', id: 'B' })).toMatchObject({ headerRow: null });
  });
});

describe('pairs above the headings are checked, never passed over as titles', () => {
  const [first = [], second = [], ...rest] = pairsTo(24);
  const headings = ['Accountname', 'AD-ID'];

  test.each<[string, Rows, number | null]>([
    ['a list sorted with its headings', [first, second, headings, ...rest], null],
    ['one row', [first, headings, ...rest], null],
    ['an account name', [['mmuster', guidOf(90)], headings, ...rest], null],
    ['an ID of another kind', [[first[0] ?? '', '0301'], headings, ...rest], null],
    ['below headings nobody knows', [['Wer', 'Was'], first, headings, ...rest], 0],
    ['a row of another separator', [[first.join(';'), null], headings, ...rest], null],
    ['titles are none', [['Charge 1'], ['Fragen an', 'x@amt.example'], headings, ...rest], 2],
    ['an address alone is none', [['x@amt.example'], headings, ...rest], 1],
  ])('%s', (_, rows, headerRow) => {
    expect(choose(rows)).toMatchObject({ kind: 'chosen', headerRow, account: 0, id: 1 });
  });

  const plain = (from: number, count: number): Rows =>
    Array.from({ length: count }, (_, n) => [`person${n}`, String(100_234 + from + n)]);

  test.each<[string, Rows, number | null]>([
    ['a list sorted with its headings', [...plain(0, 5), headings, ...plain(5, 9)], null],
    ['one row', [['meyer.a', '100301'], headings, ...plain(0, 3)], null],
    ['numbers, not text', [['meyera', 100_301], headings, ...plain(0, 3)], null],
    [
      'below a title, which passes for headings',
      [['Charge', '4'], ['meyera', '100301'], headings, ...plain(0, 3)],
      0,
    ],
    ['signs beside the digits', [['MEYER', 'P-017'], headings, ['ABEL', 'P-018']], null],
    ['a person called as in a title', [['standke', '100301'], headings, ...plain(0, 3)], null],
    ['titles with a number', [['Charge', '4'], ['Stand:', '2025'], headings, ...plain(0, 3)], 2],
    ['the number of rows', [['gesamt', '100234'], headings, ...plain(0, 3)], 1],
    ['a word and a number of other digits', [['lauf2', '2025'], headings, ...plain(0, 3)], 1],
    ['a name of another kind', [['Erstellt von', '100301'], headings, ...plain(0, 3)], 1],
    ['capitals', [['Tisch', '100301'], headings, ...plain(0, 3)], 1],
    ...['ticket', 'auftrag:', 'Auftrag Nr. 7', 'TELEFON', 'Kostenstelle'].map(
      (title): [string, Rows, number] => [
        `${title} with as many digits`,
        [[title, '100301'], headings, ['Meyer', '100302'], ['abel', '100303'], ['VOSS', '100304']],
        1,
      ],
    ),
    ['a mailbox called as in a title', [['ticket.a3', '100301'], headings, ...plain(0, 3)], null],
    ['one with a number', [['welle7', '100301'], headings, ...plain(0, 3)], null],
    ['another', [['referat-a3', '100301'], headings, ...plain(0, 3)], null],
    ['no digits', [['amt', 'offen'], headings, ['meyera', 'p12'], ['abel', 'offen']], 1],
    ['nothing below', [['meyera', '100301'], headings], 1],
  ])('accounts and numbers are told by the pairs below: %s', (_, rows, headerRow) => {
    expect(choose(rows)).toMatchObject({ kind: 'chosen', headerRow, account: 0, id: 1 });
  });

  test('accounts and numbers above the headings are compared', () => {
    const [one = [], two = [], ...more] = plain(0, 20);
    const broken = [
      [one[0] ?? '', two[1] ?? ''],
      [two[0] ?? '', one[1] ?? ''],
    ];
    const list = { header: null, rows: [...broken, headings, ...more] };
    const result = checkOf({ list, references: [{ rows: [one, two, ...more] }] });
    expect(result.counts).toMatchObject({ rows: 21, correct: 18, wrongPair: 2, missing: 0 });
    expect(findingsOf(result, 'header-repeated').map(({ row }) => row)).toEqual([3]);
  });

  test('the headings among them are an error, the pairs are counted', () => {
    const rows = [first, second, headings, ...rest];
    const list = { header: null, rows };
    const result = checkOf({ list, references: [{ rows: [first, second, ...rest] }] });
    expect(statesOf(result).filter((state) => state === 'ok')).toHaveLength(24);
    expect(result.counts).toMatchObject({ rows: 25, missing: 0, errors: 1 });
    expect(findingsOf(result, 'header-repeated').map(({ row }) => row)).toEqual([3]);
    expect(result.passed).toBe(false);
  });
});
