import { fillsOf, isNext } from '../../../src/core/diagnosis/filledDown';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { pairsOf, TWELVE } from './supportPairs';

/** column and rows (from 0) of each fill, `explained` being rows that are explained already. */
function fills(pairs: string, explained: readonly number[] = []): string[] {
  const rows = pairedRowsOf(pairsOf(pairs), [TWELVE]);
  const marks = new Uint8Array(rows.count);
  for (const row of explained) marks[row] = 1;
  return fillsOf(permutationOf(rows), marks).map(({ column, rows: own }) => {
    for (const row of own) expect(marks[row]).toBe(1);
    return `${column} ${own.join()}`;
  });
}

describe('values-filled-down: equal values', () => {
  test.each([
    ['an account', '11-11 11-12 11-13 14-14', ['account 1,2']],
    ['an ID', '11-11 12-11 13-11 14-14', ['id 1,2']],
    ['over the row they come from as well', '14-14 11-12 11-13 15-15', ['account 1,2']],
    ['from the first row on', '20-11 20-12 13-13', ['account 0,1']],
    ['down to the last row', '11-11 20-12 20-13', ['account 1,2']],
    ['two fills one below the other', '20-11 20-12 21-13 21-14', ['account 0,1', 'account 2,3']],
    ['a value R does not know', '99-12 99-13 14-14', ['account 0,1']],
    ['past a person R does not know', '11-11 11-98 11-13', ['account 2']],
    ['past an empty ID', '11-11 11- 11-13', ['account 2']],
    ['empty cells are no fill', '-11 -12 13-13', []],
    ['the same wrong pair twice', '14-14 12-11 12-11', []],
    ['the same pair twice over people R does not know', '99-98 99-97', []],
    ['half of the values under it are gone', '13-22 20-12 20-13', ['account 1,2']],
    ['one of three is gone, the others stand elsewhere', '13-22 14-21 20-12 20-13 20-14', []],
    ['its own value in the first row', '11-14 20-11 20-13', ['account 1,2']],
  ])('%s', (_, pairs, expected) => {
    expect(fills(pairs)).toEqual(expected);
  });

  test('rows that are explained already are not claimed', () => {
    expect(fills('11-11 11-12 11-13 14-14', [1])).toEqual(['account 2']);
    expect(fills('11-11 11-12 11-13 14-14', [1, 2])).toEqual([]);
  });
});

describe('values-filled-down: counting up', () => {
  test.each([
    ['three accounts that R does not know', '11-11 97-12 98-13 99-14 15-15', ['account 1,2,3']],
    ['three IDs', '11-11 12-97 13-98 14-99 15-15', ['id 1,2,3']],
    ['two are no run', '11-11 97-12 98-13 14-14', []],
    ['drawn down from a right row', '14-14 22-22 23-12 24-13 15-15', ['account 2,3']],
    ['drawn up from a right row', '22-22 9-13 10-14 11-11 12-12', ['account 1,2']],
    ['drawn down from the first row to the last', '22-22 23-12 24-13', ['account 1,2']],
    ['a whole column that counts', '97-11 98-12 99-13', []],
    ['from the first row on', '97-11 98-12 99-13 14-14', ['account 0,1,2']],
    ['down to the last row', '14-14 97-11 98-12 99-13', ['account 1,2,3']],
    ['below another wrong row', '11-11 20-12 97-13 98-14 99-15 16-16', ['account 2,3,4']],
    ['above another wrong row', '11-11 97-12 98-13 99-14 20-15 16-16', ['account 1,2,3']],
    [
      'two runs one below the other',
      '11-11 97-12 98-13 99-14 87-15 88-16 89-17 18-18',
      ['account 1,2,3', 'account 4,5,6'],
    ],
    ['past a person R does not know', '11-11 97-12 98-96 99-14 15-15', ['account 1,3']],
    [
      'known accounts that stand elsewhere too, but not the honest one that goes on',
      '11-11 19-12 20-13 21-14 22-15 19-19 20-20 21-21',
      ['account 1,2,3'],
    ],
    ['an honest account ends it', '22-11 9-13 10-14 11-15 16-16', []],
    [
      'over values of which two are gone and two stand elsewhere',
      '97-12 98-13 99-14 100-15 14-22 15-21',
      [],
    ],
    ['over two values and one that stands in the first row', '14-11 97-12 98-13 99-14 15-15', []],
  ])('%s', (_, pairs, expected) => {
    expect(fills(pairs)).toEqual(expected);
  });

  test('a row that is explained already ends it', () => {
    expect(fills('11-11 97-12 98-13 99-14 15-15', [3])).toEqual([]);
  });
});

describe('isNext', () => {
  test.each([
    ['konto1', 'konto2'],
    ['konto9', 'konto10'],
    ['konto099', 'konto100'],
    ['99', '100'],
    ['a99@amt.example', 'a100@amt.example'],
    ['a1b09@amt.example', 'a1b10@amt.example'],
    ['Konto1', 'kONTO2'],
    ['00-7f', '00-80'],
    ['00-af', '00-b0'],
    ['ff', '100'],
    ['S-1-5-9', 'S-1-5-10'],
  ])('%s, %s', (above, below) => {
    expect(isNext(above, below)).toBe(true);
    expect(isNext(below, above)).toBe(false);
  });

  test.each([
    ['konto1', 'konto1'],
    ['konto1', 'KONTO1'],
    ['konto1', 'konto3'],
    ['xyz', 'xyz'],
    ['xyz', 'xyz1'],
    ['', ''],
    ['', '1'],
    ['1a@x', '1b@x'],
    ['konto10', 'konto1'],
  ])('not %s, %s', (above, below) => {
    expect(isNext(above, below)).toBe(false);
  });
});
