import type { CellValue } from '../../../../src/core/table/column';
import {
  checkOf,
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
  type CheckOf,
  type Rows,
} from '../../support/listOf';

const SID = 'S-1-5-21-11-22-33-';
const sidPairs = (count: number): Rows =>
  Array.from({ length: count }, (_, n) => [`person${n}@amt.example`, `${SID}${1001 + n}`]);
const textPairs = (count: number): Rows =>
  Array.from({ length: count }, (_, n) => [`person${n}@amt.example`, `P-${1001 + n}`]);

describe('not-a-data-row', () => {
  test.each<[string, readonly CellValue[]]>([
    ['a sum in one cell', ['Summe: 790']],
    ['a sum and its number', ['Summe', 790]],
    ['a sum and its number as text', ['Gesamt', '790']],
    ['a sum in the ID column', [null, 'Anzahl: 3']],
    ['a mere count below the accounts', [790]],
    ['a mere count below the IDs', [null, 790]],
    ['counts below both', [3, 3]],
    ['a note', ['Stand: 06.08.2025']],
    ['a note of its own words', ['Bitte nicht sortieren!']],
    ['a note with an address', ['Rückfragen: it@amt.example']],
    ['an English footer', ['Total', 3]],
    ['content in another column only', [null, null, 'Ende der Liste']],
    ['a sum that is an error value', ['Summe', { error: '#REF!' }]],
  ])('not-a-data-row: fires below the data for %s, and no other rule does', (_, row) => {
    const result = checkRows([...pairsTo(3), row], pairsTo(3));
    expect(findingsOf(result, 'not-a-data-row')).toMatchObject([{ row: 5, severity: 'error' }]);
    expect(rulesFound(result)).toEqual(['not-a-data-row', 'agency-unclear']);
    expect(statesOf(result).slice(0, 3)).toEqual(['ok', 'ok', 'ok']);
    expect(['damaged', 'notChecked']).toContain(statesOf(result)[3]);
    expect(result.counts).toMatchObject({ rows: 4, correct: 3, notChecked: 1, errors: 1 });
    expect(result.passed).toBe(false);
  });

  test.each<[string, readonly CellValue[]]>([
    ['a sum in one cell', ['Summe: 790']],
    ['a sum and its number', ['Summe', 790]],
    ['content in another column only', [null, null, 'Ende der Liste']],
  ])('not-a-data-row: once answered, %s is no row', (_, row) => {
    const result = checkOf({
      list: { rows: [...pairsTo(3), row] },
      references: [{ rows: pairsTo(3) }],
      answers: { listEndsAbove: 5 },
    });
    expect(rulesFound(result)).toEqual(['agency-unclear']);
    expect(result.counts).toMatchObject({ rows: 3, correct: 3, errors: 0 });
    expect(result.passed).toBe(true);
  });

  test('not-a-data-row: the row it ends above is out, the one before it is in', () => {
    const check = (listEndsAbove: number) =>
      checkOf({
        list: { rows: pairsTo(3) },
        references: [{ rows: pairsTo(3) }],
        answers: { listEndsAbove },
      });
    expect([2, 3, 4, 5].map((row) => check(row).counts.rows)).toEqual([0, 1, 2, 3]);
    expect(check(2).passed).toBe(false);
  });

  test('not-a-data-row: several rows, each a finding with what it says', () => {
    const rows = [
      ...pairsTo(2),
      ['Summe', 2],
      [],
      ['Erstellt am', '06.08.2025'],
      [null, null, ' i. A.'],
    ];
    const result = checkRows(rows, pairsTo(2));
    expect(placesOf(result, 'not-a-data-row')).toEqual([
      '4 account error',
      '6 account error',
      '7 id error',
    ]);
    expect(findingsOf(result, 'not-a-data-row').map(({ details }) => details.text)).toEqual([
      'Summe',
      'Erstellt am',
      ' i. A.',
    ]);
  });

  test.each<[string, readonly CellValue[], string]>([
    ['its account cell without white space around it', ['1.', ' Summe: 2 ', 2], 'Summe: 2'],
    ['its ID cell where that alone is filled', ['1.', null, ' Anzahl: 2 '], 'Anzahl: 2'],
    ['its ID cell where the other is white space', ['1.', '  ', 'Anzahl: 2'], 'Anzahl: 2'],
    ['its first other cell where neither is filled', [null, null, null, 'i. A.', 'x'], 'i. A.'],
  ])('not-a-data-row: says %s', (_, row, text) => {
    const header = ['Nr', 'Accountname', 'AD-ID', 'Notiz', 'Zeichen'];
    const rows = [...pairsTo(2).map((pair, at) => [at + 1, ...pair]), row];
    const result = checkOf({ list: { header, rows }, references: [{ rows: pairsTo(2) }] });
    const found = findingsOf(result, 'not-a-data-row');
    expect(found.map(({ details }) => details.text)).toEqual([text]);
  });

  test('not-a-data-row: a row with content but neither key fires between the data too', () => {
    const result = checkRows([pairOf(1), [null, null, 'Sachgebiet 2'], pairOf(2)], pairsTo(2));
    expect(placesOf(result, 'not-a-data-row')).toEqual(['3 id error']);
    expect(statesOf(result)).toEqual(['ok', 'notChecked', 'ok']);
  });

  test.each<[string, CheckOf]>([
    [
      'SIDs',
      { list: { rows: [...sidPairs(2), ['Summe', '2']] }, references: [{ rows: sidPairs(2) }] },
    ],
    [
      'other ID text',
      { list: { rows: [...textPairs(2), ['Summe', '2']] }, references: [{ rows: textPairs(2) }] },
    ],
    [
      'one pair alone',
      { list: { rows: [pairOf(1), ['Summe', '1']] }, references: [{ rows: pairsTo(1) }] },
    ],
  ])('not-a-data-row: fires below %s', (_, check) => {
    const result = checkOf(check);
    expect(placesOf(result, 'not-a-data-row')).toHaveLength(1);
    expect(new Set(statesOf(result).slice(0, -1))).toEqual(new Set(['ok']));
    expect(statesOf(result).at(-1)).toBe('damaged');
  });

  test('not-a-data-row: the row above has no say whether all accounts have SMTP:', () => {
    const rows = [
      ['SMTP:person1@amt.example', guidOf(1)],
      ['smtp:person2@amt.example', guidOf(2)],
      ['Summe: 2'],
    ];
    const result = checkRows(rows, pairsTo(2));
    expect(statesOf(result)).toEqual(['ok', 'ok', 'notChecked']);
    expect(rulesFound(result)).not.toContain('account-invalid');
  });

  test.each<[string, readonly CellValue[]]>([
    ['an account of a person named Stand', ['stand@amt.example', guidOf(4)]],
    ['an account named summe with an ID', ['summe', guidOf(4)]],
    ['an account that begins with such a word', ['total.klein@amt.example', 'x']],
    ['an account without an ID', ['person4@amt.example', null]],
    ['an ID without an account', [null, guidOf(4)]],
    ['a pair with a broken ID', ['person4@amt.example', 'kaputt']],
  ])('not-a-data-row: does not fire for %s', (_, row) => {
    const result = checkRows([...pairsTo(3), row], pairsTo(4));
    expect(placesOf(result, 'not-a-data-row')).toEqual([]);
    expect(statesOf(result)[3]).not.toBe('ok');
  });

  test('not-a-data-row: does not fire for what stands between pairs', () => {
    const result = checkRows([pairOf(1), ['Summe', 790], pairOf(2)], pairsTo(2));
    expect(placesOf(result, 'not-a-data-row')).toEqual([]);
    expect(statesOf(result)).toEqual(['ok', 'damaged', 'ok']);
  });

  test('not-a-data-row: does not fire for digits in a list of digits', () => {
    const rows = [
      ['4711', '0001'],
      ['4712', '0002'],
    ];
    expect(rulesFound(checkRows(rows, rows))).toEqual(['agency-unclear']);
    expect(placesOf(checkRows([...rows, ['4713']], rows), 'row-incomplete')).toEqual([
      '4 id error',
    ]);
  });
});
