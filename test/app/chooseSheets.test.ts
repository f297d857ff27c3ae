import { chooseReferenceSheets, type OwnSheet } from '../../src/app/chooseReferenceSheets';
import { chooseListSheet, headingsAsWishes } from '../../src/app/chooseSheets';
import { chooseColumns, type ColumnWishes } from '../../src/core/columns/chooseColumns';
import { sheetFrom, type Rows } from '../core/support/listOf';
import { pairs } from '../cli/support/program';
import { fakeFile } from './fakeFiles';

const NOTES: Rows = [
  ['Stand', 'Wer'],
  ['heute', 'Aal'],
];
/** One account column, two columns of IDs. */
const UNCLEAR: Rows = pairs(3, 0, ['Konto', 'x']).map((row, i) => [
  ...row,
  i === 0 ? 'y' : (row[1] ?? ''),
]);
const elsewhere: OwnSheet = { identity: 'another file', name: null };

describe('chooseListSheet', () => {
  const choose = async (
    content: Parameters<typeof fakeFile>[1],
    name: string | null = null,
    wishes: ColumnWishes = {},
  ) => {
    const found = await chooseListSheet(fakeFile('l.xlsx', content), name, wishes, []);
    return 'reason' in found ? found : { sheet: found.sheet.name, kind: found.choice.kind };
  };

  it.each([
    ['the only sheet', { A: pairs(3) }, { sheet: 'A', kind: 'chosen' }],
    ['the only one with pairs', { Deckblatt: NOTES, A: pairs(3) }, { sheet: 'A', kind: 'chosen' }],
    [
      'not one with a header alone',
      { Leer: pairs(0), A: pairs(3) },
      { sheet: 'A', kind: 'chosen' },
    ],
    ['the table of a text file', pairs(3), { sheet: null, kind: 'chosen' }],
    [
      'no pairs: the one with candidates',
      { N: NOTES, U: UNCLEAR },
      { sheet: 'U', kind: 'unclear' },
    ],
    ['no pairs, no candidates: the first', { N: NOTES, M: NOTES }, { sheet: 'N', kind: 'unclear' }],
  ])('%s', async (_, content, expected) => {
    expect(await choose(content)).toEqual(expected);
  });

  it('the sheet that was named, and no other is read', async () => {
    const reads: (string | null)[] = [];
    const file = fakeFile('l.xlsx', { A: pairs(3), B: pairs(3) }, reads);
    expect(await chooseListSheet(file, 'B', {}, [])).toMatchObject({ sheet: { name: 'B' } });
    expect(reads).toEqual(['B']);
  });

  it('several-sheets: beside one with pairs another whose columns are only unclear', async () => {
    expect(await choose({ A: pairs(3), N: NOTES, U: UNCLEAR })).toEqual({
      reason: 'several-sheets',
      file: 'l.xlsx',
      sheets: ['A', 'U'],
    });
    expect(await choose({ A: pairs(3), U: UNCLEAR }, 'A')).toEqual({ sheet: 'A', kind: 'chosen' });
  });

  it('several-sheets: all with pairs are named', async () => {
    expect(await choose({ A: pairs(3), N: NOTES, B: pairs(1) })).toEqual({
      reason: 'several-sheets',
      file: 'l.xlsx',
      sheets: ['A', 'B'],
    });
  });

  it.each([
    ['a workbook without sheets', {}],
    ['empty sheets', { A: [], B: [] }],
    ['headers alone', { A: pairs(0) }],
    ['an empty text', []],
  ])('no-rows: %s', async (_, content) => {
    expect(await choose(content)).toEqual({ reason: 'no-rows', file: 'l.xlsx', above: null });
  });

  it('no-rows: pairs of plain names above the headings are said to stand there', async () => {
    const above: Rows = [
      ['Charge', 4],
      ['aal', 'P-1001'],
      ['Amt Nord', 12],
      ['meyer.b', 1002],
      ['Accountname', 'AD-ID'],
    ];
    const span = { first: 2, last: 4 };
    expect(await choose({ A: above })).toEqual({ reason: 'no-rows', file: 'l.xlsx', above: span });
    expect(await choose(above)).toMatchObject({ reason: 'no-rows', above: span });
    const titled: Rows = [
      ['Charge', 4],
      ['Accountname', 'AD-ID'],
    ];
    expect(await choose({ A: titled })).toMatchObject({ reason: 'no-rows', above: null });
    const beside = await chooseListSheet(
      fakeFile('l', { A: pairs(3), B: above, C: titled }),
      null,
      {},
      [],
    );
    expect(beside).toMatchObject({ sheet: { name: 'A' }, passedOver: ['B'] });
    const found = await chooseReferenceSheets(
      fakeFile('r', { A: pairs(3), B: above, C: titled }),
      null,
      elsewhere,
      {},
      [],
    );
    expect(found).toMatchObject({ sheets: [{ rows: 3 }], passedOver: ['B'] });
  });

  it('sheet-of-text: a text file has no sheets', async () => {
    expect(await choose(pairs(3), 'A')).toEqual({ reason: 'sheet-of-text', file: 'l.xlsx' });
  });

  it('no-such-column: the headings are named', async () => {
    expect(await choose(pairs(3), null, { id: 'GUID' })).toEqual({
      reason: 'no-such-column',
      column: 'GUID',
      headings: ['Accountname', 'AD-ID'],
    });
  });

  it('a column that only one sheet has names that sheet', async () => {
    const content = { A: pairs(3), B: pairs(3, 0, ['Wer', 'Nummer']) };
    expect(await choose(content, null, { account: 'Wer', id: 'Nummer' })).toEqual({
      sheet: 'B',
      kind: 'chosen',
    });
  });

  it('a failure of the file comes through', async () => {
    await expect(choose({ A: pairs(3) }, 'B')).rejects.toMatchObject({ code: 'sheet-unknown' });
  });
});

describe('chooseReferenceSheets', () => {
  const choose = async (
    content: Parameters<typeof fakeFile>[1],
    {
      name = null,
      own = elsewhere,
      like = {},
    }: {
      readonly name?: string | null;
      readonly own?: OwnSheet;
      readonly like?: ColumnWishes;
    } = {},
  ) => {
    const found = await chooseReferenceSheets(fakeFile('r.xlsx', content), name, own, like, []);
    return 'reason' in found
      ? found
      : found.sheets.map(({ sheet, columns, rows }) => [
          sheet.name,
          columns.account,
          columns.id,
          rows,
        ]);
  };
  const ownSheet = (name: string | null): OwnSheet => ({ identity: '/real/r.xlsx', name });

  it('all sheets that hold pairs', async () => {
    const content = { A: pairs(3), N: NOTES, B: pairs(2), Leer: pairs(0) };
    expect(await choose(content)).toEqual([
      ['A', 0, 1, 3],
      ['B', 0, 1, 2],
    ]);
  });

  it('the one that was named', async () => {
    expect(await choose({ A: pairs(3), B: pairs(2) }, { name: 'B' })).toEqual([['B', 0, 1, 2]]);
  });

  it("without the list's own sheet", async () => {
    const own = ownSheet('A');
    expect(await choose({ A: pairs(3), B: pairs(2) }, { own })).toEqual([['B', 0, 1, 2]]);
  });

  it("a sheet of that name in another file is not the list's own", async () => {
    const own: OwnSheet = { identity: 'another file', name: 'A' };
    expect(await choose({ A: pairs(3) }, { own })).toEqual([['A', 0, 1, 3]]);
  });

  it.each([
    ['it is the only sheet', { A: pairs(3) }, null],
    ['no other holds pairs', { A: pairs(3), N: NOTES }, null],
    ['it was named', { A: pairs(3), B: pairs(2) }, 'A'],
  ])(
    "the list's own sheet where %s: the check says that it proves nothing",
    async (_, content, name) => {
      expect(await choose(content, { own: ownSheet('A'), name })).toEqual([['A', 0, 1, 3]]);
    },
  );

  it('reference-unclear: a sheet that may hold pairs is not passed over beside others', async () => {
    const unclear = { reason: 'reference-unclear', file: 'r.xlsx', sheet: 'U' };
    expect(await choose({ A: pairs(3), U: UNCLEAR, N: NOTES })).toEqual(unclear);
    expect(await choose({ A: pairs(3), U: UNCLEAR }, { name: 'A' })).toEqual([['A', 0, 1, 3]]);
    const like = { id: 'AD-ID' };
    const settled = UNCLEAR.map((row, i) => (i === 0 ? ['Konto', 'ID', 'AD-ID'] : row));
    expect(await choose({ A: pairs(3), U: settled }, { like })).toHaveLength(2);
    const own = ownSheet('U');
    expect(await choose({ A: pairs(3), U: UNCLEAR }, { own })).toEqual([['A', 0, 1, 3]]);
  });

  it('no-pairs', async () => {
    expect(await choose({ N: NOTES })).toEqual({ reason: 'no-pairs', file: 'r.xlsx', sheet: null });
    expect(await choose({ N: NOTES, A: pairs(3) }, { name: 'N' })).toEqual({
      reason: 'no-pairs',
      file: 'r.xlsx',
      sheet: 'N',
    });
  });

  it('a header without rows, where there is nothing else: the check says that it is empty', async () => {
    expect(await choose({ A: pairs(0) })).toEqual([['A', 0, 1, 0]]);
  });

  it('sheet-of-text', async () => {
    const refusal = { reason: 'sheet-of-text', file: 'r.xlsx' };
    expect(await choose(pairs(3), { name: 'A' })).toEqual(refusal);
  });

  describe("by the list's headings, where the reference has them", () => {
    const wide: Rows = [
      ['Mailadresse', 'Accountname', 'AD-ID', 'objectSID'],
      ['a@amt.example', 'aal', '1', '2'],
    ];
    it.each([
      ['none: by rank', {}, 1],
      ['the account', { account: 'Mailadresse' }, 0],
      ['both', { account: 'Mailadresse', id: 'objectSID' }, 0],
      ['one that it has and one that it has not', { account: 'Mailadresse', id: 'GUID' }, 0],
      ['none that it has', { account: 'Konto', id: 'GUID' }, 1],
    ])('%s', async (_, like, account) => {
      const found = await chooseReferenceSheets(fakeFile('r', wide), null, elsewhere, like, []);
      expect(found).toMatchObject({ sheets: [{ columns: { account } }] });
    });

    it('the agency column, too, and without it where it has none', async () => {
      const like = { account: 'Accountname', id: 'AD-ID', agency: 'Haus' };
      const rows = pairs(3).map((row, i) => [...row, i === 0 ? 'Haus' : 'Nord']);
      const choice = async (content: Rows) =>
        chooseReferenceSheets(fakeFile('r', content), null, elsewhere, like, []);
      expect(await choice(rows)).toMatchObject({ sheets: [{ columns: { agency: 2 } }] });
      const without = [{ columns: { account: 0, agency: null } }];
      expect(await choice(pairs(3))).toMatchObject({ sheets: without });
    });
  });
});

describe('headingsAsWishes', () => {
  const wishesFor = (header: readonly string[], wishes: ColumnWishes = {}): ColumnWishes => {
    const sheet = sheetFrom(pairs(3, 0, [...header]));
    const choice = chooseColumns(sheet, wishes);
    if (choice.kind !== 'chosen') throw new Error(choice.kind);
    return headingsAsWishes(sheet, choice);
  };

  it('the headings, without spaces around', () => {
    expect(wishesFor([' Accountname ', 'AD-ID'])).toEqual({ account: 'Accountname', id: 'AD-ID' });
  });

  it('none that could be a column letter', () => {
    expect(wishesFor(['Accountname', 'SID'])).toEqual({ account: 'Accountname' });
  });

  it('none without a header row', () => {
    const sheet = sheetFrom(pairs(3).slice(1));
    const choice = chooseColumns(sheet);
    expect(choice).toMatchObject({ kind: 'chosen', headerRow: null });
    if (choice.kind === 'chosen') expect(headingsAsWishes(sheet, choice)).toEqual({});
  });
});
