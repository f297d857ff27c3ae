import { excludeRows } from '../../../src/app/lists/excludeRows';
import { findExclusions, problemsAlone } from '../../../src/app/lists/findExclusions';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { sheetFrom, type Rows } from '../../core/support/listOf';

const OUT: Rows = [
  ['Grund', 'Konto'],
  ['ausgeschieden', 'anna.adler@amt.example'],
];

function file(sheets: Readonly<Record<string, Rows>>, form: 'workbook' | 'text' = 'workbook') {
  const names = Object.keys(sheets);
  return {
    form,
    sheetNames: form === 'text' ? [] : names,
    readSheet: async (name: string | null) =>
      sheetFrom(sheets[name ?? names[0] ?? ''] ?? [], { name, form }),
  };
}

test.each([
  ['the first sheet that is one', file({ Deckblatt: [['x']], A: OUT, B: OUT }), null, 'A'],
  ['the sheet named', file({ A: OUT, B: OUT }), 'B', 'B'],
  ['the table of a text file', file({ A: OUT }, 'text'), null, null],
])('takes %s', async (_, given, wanted, sheet) => {
  expect(await findExclusions(given, wanted)).toEqual({
    kind: 'entries',
    sheet,
    entries: [{ row: 2, account: 'anna.adler@amt.example', id: null, reason: 'ausgeschieden' }],
  });
});

test('without one: the headings that stand there', async () => {
  const given = file({ Leer: [], Räume: [['Raum', 'Telefon']], C: [['x']] });
  expect(await findExclusions(given, null)).toEqual({
    kind: 'no-columns',
    headings: ['Raum', 'Telefon'],
  });
});

const entry = (row: number, account: string | null, reason: string) => ({
  row,
  account,
  id: null,
  reason,
});

test('what is wrong by itself is what a comparison with lists finds wrong, too', () => {
  const entries = [
    entry(2, 'anna.adler@amt.example', 'left'),
    entry(3, 'bernd.carstens@amt.example', 'krank'),
    entry(4, null, 'ausgeschieden'),
    entry(5, 'emil.ernst@amt.example', ''),
    entry(6, null, ''),
  ];
  const problems = problemsAlone(entries, builtInProfile);
  expect(problems.map(({ kind, row }) => [row, kind])).toEqual([
    [3, 'unknown-reason'],
    [4, 'empty'],
    [5, 'unknown-reason'],
    [6, 'unknown-reason'],
  ]);
  const compared = excludeRows(entries, [], builtInProfile).problems.map(({ row }) => row);
  expect(compared).toEqual(expect.arrayContaining(problems.map(({ row }) => row)));
});
