import { chooseColumns, type ColumnWishes } from '../../../src/core/columns/chooseColumns';
import type { CellValue } from '../../../src/core/table/column';
import { guidOf, pairsTo, sheetFrom, type Rows } from '../support/listOf';

function choose(rows: Rows, wishes: ColumnWishes = {}, agencyWords: readonly string[] = []) {
  return chooseColumns(sheetFrom(rows), wishes, agencyWords);
}

const MAILS = ['a@amt.example', 'b@amt.example', 'c@amt.example'] as const;

describe('columns-unclear: where the header and the data begin', () => {
  test.each<[string, Rows, object]>([
    [
      'a single known heading is a header',
      [[null, 'AD-ID'], ...pairsTo(3)],
      { kind: 'chosen', headerRow: 0 },
    ],
    [
      'below a known header every row is content',
      [
        ['Accountname', 'Kontoname', 'AD-ID'],
        ['mmuster', 'ohne Adresse', 'noch offen'],
        ...MAILS.map((mail, n) => [`pers${n}`, mail, guidOf(n)]),
      ],
      { kind: 'unclear', reason: 'several-fit', accountCandidates: [0, 1], idCandidates: [2] },
    ],
    [
      'the catalogue reads a header that content alone pointed to',
      [['Wer', 'Was', 'Dienststelle'], ...pairsTo(3).map((pair) => [...pair, 'Amt A'])],
      { kind: 'chosen', headerRow: 0, agency: 2, bound: [0, 1, 2] },
    ],
    [
      'a first row with an address is data, however odd its ID',
      [['max@amt.example', 'noch offen'], ...pairsTo(60)],
      { kind: 'chosen', headerRow: null },
    ],
    ...[guidOf(90).slice(1), 'NULL', 'n/a', '#N/A', '#NV', '0100301'].map(
      (id): [string, Rows, object] => [
        `a first row with ${id} in place of its ID is data, whatever its account`,
        [['mmuster', id], ...pairsTo(60)],
        { kind: 'chosen', headerRow: null },
      ],
    ),
    ...[
      'Schlüssel',
      'Nummer2',
      '06.08.2025',
      'Stand 06.08.2025',
      'Schlüssel2025',
      'GUID20250806',
      'Export_2025-08-06',
      'ID_2025-08-06',
      'Schlüssel(08/2025)',
      '2025/26',
      '2025',
    ].map((id): [string, Rows, object] => [
      `${id} may be a heading`,
      [['Wer', id], ...pairsTo(60)],
      { kind: 'chosen', headerRow: 0 },
    ]),
    ...['PERS20259', 'A2025', 'MA20250806', 'MA-2025', 'Nr2025123456', '20250806'].map(
      (id): [string, Rows, object] => [
        `${id} may be none`,
        [['Wer', id], ...pairsTo(60)],
        { kind: 'chosen', headerRow: null },
      ],
    ),
    ...['Vorher2025', '2025', 'Q1/2025', '08/2025'].map((year): [string, Rows, object] => [
      `a heading ${year} hides none beside it`,
      [
        ['Mail', 'Schlüssel', 'Zweite', year],
        ...pairsTo(3).map(([mail = '', id = ''], n) => [mail, id, `b${mail}`, n]),
      ],
      { kind: 'chosen', headerRow: 0, account: 0, id: 1 },
    ]),
    [
      'signs stand over columns, too',
      [
        ['#', 'Konto', '-', 'x'],
        ...pairsTo(3).map(([mail, id], n) => [n, mail ?? '', 'x', id ?? '']),
      ],
      { kind: 'chosen', headerRow: 0, account: 1, id: 3 },
    ],
    [
      'a sign hides no heading beside it',
      [
        ['#', 'Mail', 'Zweite', 'x'],
        ...pairsTo(3).map(([mail = '', id = ''], n) => [n, mail, `b${mail}`, id]),
      ],
      { kind: 'chosen', headerRow: 0, account: 1, id: 3 },
    ],
    [
      'a title above the content is no header',
      [['Charge 1', null], ...pairsTo(3)],
      { kind: 'chosen', headerRow: null },
    ],
    [
      'a date beside a title is no heading',
      [['Stand', 45_000], ...pairsTo(3)],
      { kind: 'chosen', headerRow: null },
    ],
  ])('%s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject(expected);
  });

  test.each(['postfach', 'login', 'sam'])('a person called %s is no heading', (name) => {
    const said = { account: 'A', id: 'B' };
    const people = Array.from({ length: 5 }, (_, n) => [`person${n}`, String(100_234 + n)]);
    const chosen = { kind: 'chosen', account: 0, id: 1 };
    expect(choose([[name, '100999'], ...people], said)).toMatchObject({
      ...chosen,
      headerRow: null,
    });
    expect(choose([[name, guidOf(70)], ...pairsTo(3)])).toMatchObject({
      ...chosen,
      headerRow: null,
    });
    const below = [['Wer', 'Nummer'], [name, '100999'], ...people];
    const words = { account: 'Wer', id: 'Nummer' };
    expect(choose(below, words)).toMatchObject({ ...chosen, headerRow: 0 });
    expect(choose(below, said)).toMatchObject({ ...chosen, headerRow: null });
  });

  test.each<[string, Rows, object]>([
    [
      'without headings',
      [
        ['Konto', 'AD-ID'],
        ...pairsTo(3).map((pair, n) => [...pair, null, `p${n}`, guidOf(n + 50)]),
      ],
      { kind: 'unclear', reason: 'several-fit', accountCandidates: [0, 3], idCandidates: [1, 4] },
    ],
    [
      'with headings further down',
      [
        ['Konto', 'AD-ID'],
        ['a@amt.example', guidOf(60), 'Konto', 'AD-ID'],
        ...pairsTo(3).map((pair, n) => [...pair, `p${n}`, guidOf(n + 50)]),
      ],
      { kind: 'unclear', accountCandidates: [0, 2], idCandidates: [1, 3] },
    ],
    [
      'a column of IDs alone is none',
      [['Konto', 'AD-ID'], ...pairsTo(3).map((pair, n) => [...pair, null, guidOf(n + 50)])],
      { kind: 'chosen' },
    ],
    [
      'with personnel numbers for accounts',
      [
        ['Konto', 'AD-ID'],
        ...pairsTo(3).map((pair, n) => [...pair, 4_711 + 17 * n, guidOf(n + 50)]),
      ],
      { kind: 'unclear', accountCandidates: [0, 2], idCandidates: [1, 3] },
    ],
    [
      'notes are none',
      [['Konto', 'AD-ID'], ...pairsTo(3).map((pair) => [...pair, 'neu', 'geprüft'])],
      { kind: 'chosen' },
    ],
    [
      'columns with headings are none',
      [
        ['Konto', 'AD-ID', 'Wer', 'Was'],
        ...pairsTo(3).map((pair, n) => [...pair, `p${n}`, guidOf(n)]),
      ],
      { kind: 'chosen' },
    ],
    ...(
      [
        ['of TRUE', () => true],
        ['of marks', () => 'ok'],
        ['of notes', (n) => (n % 2 === 0 ? 'neu' : 'offen')],
        ['that numbers the rows', (n) => n + 1],
        ['of numbers as text', (n) => String(n + 1)],
      ] satisfies [string, (n: number) => CellValue][]
    ).map(([what, helper]): [string, Rows, object] => [
      `a helper column ${what} beside looked up IDs is none`,
      [
        ['Konto', 'AD-ID'],
        ...pairsTo(6).map((pair, n) => [...pair, null, helper(n), guidOf(n + 50)]),
      ],
      { kind: 'chosen', account: 0, id: 1 },
    ]),
    ...(
      [
        ['names and numbers', (n) => [`p${n}`, `R ${n}`]],
        ['people by their names', (n) => [`Meyer ${n}, Anna`, guidOf(n + 50)]],
        ['IDs beside IDs', (n) => [guidOf(n + 20), guidOf(n + 50)]],
        ['a few names beside many IDs', (n) => [n < 3 ? `p${n}` : null, guidOf(n + 50)]],
      ] satisfies [string, (n: number) => CellValue[]][]
    ).map(([what, helpers]): [string, Rows, object] => [
      `${what} are none`,
      [['Konto', 'AD-ID'], ...pairsTo(6).map((pair, n) => [...pair, null, ...helpers(n)])],
      { kind: 'chosen', account: 0, id: 1 },
    ]),
    [
      'IDs beside the accounts of the list itself, which have no heading, are none',
      [
        [null, null, 'AD-ID'],
        ...pairsTo(6).map(([mail = '', id = ''], n) => [mail, guidOf(n + 50), id]),
      ],
      { kind: 'chosen', account: 0, id: 2 },
    ],
    [
      'the IDs of the list itself, row by row, are none',
      [
        ['Konto', 'AD-ID'],
        ...pairsTo(6).map((pair, n) => [...pair, `p${n}`, `{${pair[1]?.toUpperCase() ?? ''}}`]),
      ],
      { kind: 'chosen', account: 0, id: 1 },
    ],
    [
      'the IDs of the list itself in other rows',
      [
        ['Konto', 'AD-ID'],
        ...pairsTo(6).map((pair, n, all) => [...pair, `p${n}`, all[5 - n]?.[1] ?? '']),
      ],
      { kind: 'unclear', accountCandidates: [0, 2], idCandidates: [1, 3] },
    ],
  ])('a second list beside the first is a question: %s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject(expected);
    expect(choose(rows, { account: 'A', id: 'B' })).toMatchObject({ kind: 'chosen' });
  });

  const numbered = (id: string, from: readonly number[]): Rows => [
    [id, 'Konto', 'Schlüssel'],
    ...from.map((n) => [String(n), `person${n}`, guidOf(n)]),
  ];
  test.each<[string, Rows, object]>([
    [
      'in order',
      numbered('ID', [1, 2, 3]),
      { kind: 'unclear', reason: 'several-fit', idCandidates: [0, 2] },
    ],
    ...['Summe', '21', '9999'].map((below): [string, Rows, object] => [
      `with ${below} below`,
      [
        ...numbered(
          'ID',
          Array.from({ length: 21 }, (_, n) => n + 1),
        ),
        [below, null, null],
      ],
      { kind: 'unclear', idCandidates: [0, 2] },
    ]),
    ['with gaps, moved', numbered('ID', [9, 2, 12]), { kind: 'unclear', idCandidates: [0, 2] }],
    ['whatever the word', numbered('AD-ID', [1, 2, 3]), { kind: 'unclear', idCandidates: [0, 2] }],
    ['one row', numbered('ID', [1]), { kind: 'chosen', id: 0 }],
    [
      'no number at all',
      numbered('ID', [1, 2, 3]).map(([id = '', ...more], n) => [n === 0 ? id : null, ...more]),
      { kind: 'chosen', id: 0 },
    ],
    ['personnel numbers', numbered('ID', [4711, 4712, 4713]), { kind: 'chosen', id: 0 }],
    [
      'which many rows share: a database, not a person',
      numbered('ID', [1, 2, 3, 4, 5]).map(([id, name, guid], n) => [
        id ?? '',
        name ?? '',
        n === 0 ? (guid ?? '') : guidOf(n % 2),
      ]),
      { kind: 'chosen', id: 0 },
    ],
    ['one number twice', numbered('ID', [1, 2, 2]), { kind: 'chosen', id: 0 }],
    [
      'nothing else',
      numbered('ID', [1, 2, 3]).map((row) => row.slice(0, 2)),
      { kind: 'chosen', id: 0 },
    ],
  ])('an ID column that numbers the rows beside GUIDs is a question: %s', (_, rows, expected) => {
    expect(choose(rows)).toMatchObject(expected);
  });

  test('an ID column that numbers the rows is taken where it is said', () => {
    expect(choose(numbered('ID', [1, 2, 3]), { id: 'A' })).toMatchObject({ kind: 'chosen', id: 0 });
    expect(choose(numbered('ID', [1, 2, 3]), { id: 'C' })).toMatchObject({ kind: 'chosen', id: 2 });
  });

  test('two headings of one rank are the question, not a third column with addresses', () => {
    const rows = [
      ['Accountname', 'Kontoname', 'AD-ID', 'Bemerkung'],
      ...MAILS.map((mail, n) => [`pers${n}`, `p${n}`, guidOf(n), mail]),
    ];
    expect(choose(rows)).toMatchObject({ kind: 'unclear', accountCandidates: [0, 1] });
  });

  test('none-fits where one column is found and the other is not', () => {
    const rows = [['Wer', 'Was'], ...MAILS.map((mail, n) => [mail, `000${n}`])];
    expect(choose(rows)).toMatchObject({ missing: ['id'], reason: 'none-fits' });
  });
});

describe('columns-unclear: contents-swapped', () => {
  const list = (...accounts: string[]): Rows => [
    ['Accountname', 'AD-ID'],
    ...accounts.map((account, n) => [account, `000${n}`]),
  ];

  test.each<[string, Rows, string]>([
    ['two accounts of three read as ID', list('mmuster', guidOf(1), guidOf(2)), 'unclear'],
    ['half of the accounts is not most', list('mmuster', guidOf(1)), 'chosen'],
    ['two of five are not', list(guidOf(1), 'a', 'b', 'c', guidOf(2)), 'chosen'],
  ])('%s', (_, rows, kind) => {
    expect(choose(rows).kind).toBe(kind);
  });
});

describe('wishes', () => {
  const rows: Rows = [
    ['Accountname', 'AD-ID', 'Kürzel', 'Kurzel', null, 'Dienststelle', '***'],
    ...MAILS.map((mail, n) => [mail, guidOf(n), `k${n}`, `l${n}`, 'x', 'Amt A', 'y']),
  ];

  test.each<[string, ColumnWishes, object]>([
    ['a heading as it is written goes before one alike', { account: 'Kurzel' }, { account: 3 }],
    ['two headings alike are not guessed', { account: 'KURZEL' }, { accountCandidates: [2, 3] }],
    ['the agency column asked for as account is no agency', { account: 'F' }, { agency: null }],
    [
      'the agency column asked for as ID is no agency',
      { account: 'A', id: 'F' },
      { id: 5, agency: null },
    ],
    [
      'an agency asked for beside bound columns is not bound',
      { agency: 'E', bind: ['C'] },
      { agency: 4, bound: [0, 1, 2] },
    ],
    ['the one column for both: none fits', { account: 'C', id: 'C' }, { reason: 'none-fits' }],
  ])('%s', (_, wishes, expected) => {
    expect(choose(rows, wishes)).toMatchObject(expected);
  });

  test.each(['', '-', 'H'])('%j names neither an empty heading nor one of signs', (wish) => {
    expect(choose(rows, { account: wish })).toMatchObject({ kind: 'no-such-column', wish });
  });

  test('without a header there are no headings to list', () => {
    const own = [['mmuster', null], ...pairsTo(2)];
    expect(choose(own, { account: '' })).toEqual({
      kind: 'no-such-column',
      wish: '',
      headings: [],
    });
  });

  test('a letter past the last column is looked for as a heading', () => {
    const own = [['Liste'], ['C', 'D'], ['mmuster', '0001'], ['emuster', '0002']];
    expect(choose(own, { account: 'C', id: 'D' })).toMatchObject({
      headerRow: 1,
      account: 0,
      id: 1,
    });
  });

  test.each([
    [49, 'chosen'],
    [50, 'no-such-column'],
  ])('a heading of their own after %i rows: %s', (above, kind) => {
    const titles = Array.from({ length: above }, () => ['Hinweis']);
    const own = [...titles, ['Kürzel', 'Nummer'], ['mmuster', '0001'], ['emuster', '0002']];
    expect(choose(own, { account: 'Kürzel', id: 'Nummer' }).kind).toBe(kind);
  });

  test("the profile's word goes before the catalogue's, also where it stands first", () => {
    const own = [
      ['Haus', 'Accountname', 'AD-ID', 'Amt'],
      ...MAILS.map((mail, n) => ['A', mail, guidOf(n), 'x']),
    ];
    expect(choose(own, {}, ['Haus'])).toMatchObject({ agency: 0 });
  });
});
