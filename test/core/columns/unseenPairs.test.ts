import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import { pairsOnlyAbove } from '../../../src/core/columns/pairShapes';
import { mayHoldUnseenPairs } from '../../../src/core/columns/unseenPairs';
import { reportTitleCell } from '../../../src/core/report/ownReport';
import type { CellValue } from '../../../src/core/table/column';
import { idOf } from '../../cli/support/program';
import { sheetFrom, type Rows } from '../support/listOf';

const NAMES = ['aal', 'meyer.b', 'schulz', 'o.weiss', 'dora-k', 'fink'];
const rows = (cells: (name: string, n: number) => readonly CellValue[]): Rows => NAMES.map(cells);
const numbers = rows((name, n) => [name, String(100234 + 7 * n)]);
const guids = rows((name, n) => [name, idOf(n)]);

const look = (content: Rows): boolean => {
  const sheet = sheetFrom(content, { name: 'B', form: 'workbook' });
  return mayHoldUnseenPairs(sheet, chooseColumns(sheet));
};

describe('mayHoldUnseenPairs: a sheet that is not looked at is said where it may hold pairs', () => {
  it.each<[string, Rows]>([
    ['an account heading beside an unknown one over IDs', [['Konto', 'Schlüssel'], ...numbers]],
    [
      'one pair alone',
      [
        ['Konto', 'Schlüssel'],
        ['aal', 'P-17'],
      ],
    ],
    ['an ID heading beside an unknown one over names', [['Wer', 'AD-ID'], ...numbers]],
    ['names and numbers without headings', numbers],
    ['the same as numbers', rows((name, n) => [name, 100234 + 7 * n])],
    ['under unknown headings', [['Wer', 'Schlüssel'], ...numbers]],
    ['below a title', [['Charge 4'], [], ...numbers]],
    ['GUIDs beside names without headings', guids],
    ['numbered rows before them', rows((name, n) => [n + 1, name, 100234 + 7 * n])],
    [
      'two account columns, one of IDs',
      [['Konto', 'Konto', 'AD-ID'], ...guids.map((row) => [row[0] ?? '', ...row])],
    ],
  ])('%s', (_, content) => {
    expect(look(content)).toBe(true);
  });

  it.each<[string, Rows]>([
    ['nothing', []],
    [
      'notes',
      [
        ['Stand', 'Wer'],
        ['heute', 'Aal'],
        ['morgen nach 18:00 Uhr', 'Meyer'],
      ],
    ],
    ['accounts alone', [['Konto'], ...NAMES.map((name) => [name])]],
    ["accounts and the rows' numbers", [['Nr.', 'Konto'], ...rows((name, n) => [n + 1, name])]],
    [
      'accounts and remarks',
      [['Konto', 'Bemerkung'], ...rows((name) => [name, 'seit 2024 abwesend'])],
    ],
    ['accounts and how many', [['Konto', 'Ordner'], ...rows((name, n) => [name, 3 + (n % 2)])]],
    [
      'people and their telephones',
      [
        ['Name', 'Telefon', 'E-Mail'],
        ...rows((name, n) => [name, `0221-${4711 + n}`, `${name}@amt.example`]),
      ],
    ],
    ['accounts and days', [['Konto', 'Wann'], ...rows((name, n) => [name, `0${n + 1}.08.2025`])]],
    [
      'sums',
      [
        ['Nord', 200],
        ['Süd', 200],
        ['West', 390],
        ['Summe', 790],
      ],
    ],
    ['one line of a title', [['Migration', 2025]]],
    ['a report of ours', [[reportTitleCell('Prüfprotokoll')], ['Konto', 'Schlüssel'], ...numbers]],
  ])('not: %s', (_, content) => {
    expect(look(content)).toBe(false);
  });

  it('known columns need no look, and a wish that a sheet does not know is no reason to be silent', () => {
    const sheet = sheetFrom([['Konto', 'AD-ID'], ...guids], { name: 'B', form: 'workbook' });
    expect(mayHoldUnseenPairs(sheet, chooseColumns(sheet))).toBe(false);
    expect(mayHoldUnseenPairs(sheet, chooseColumns(sheet, { id: 'Personalnummer' }))).toBe(true);
    const notes = sheetFrom([['heute', 'nichts']], { name: 'N', form: 'workbook' });
    expect(mayHoldUnseenPairs(notes, chooseColumns(notes, { id: 'Personalnummer' }))).toBe(false);
  });
});

const LONG = '1'.repeat(40_000);

/** A cell of digits that ends otherwise must not be tried from each of its digits. */
it.each<[string, () => unknown]>([
  ['beside accounts', () => look([['Konto', 'Wert'], ...rows((name) => [name, `${LONG} x`])])],
  [
    'above the headings',
    () =>
      pairsOnlyAbove(sheetFrom(rows((name) => [name, `${LONG} x`])), NAMES.length, {
        account: 0,
        id: 1,
      }),
  ],
])('long numbers that are none cost no time: %s', (_, work) => {
  const from = performance.now();
  expect(work()).toBeFalsy();
  expect(performance.now() - from).toBeLessThan(1000);
});
