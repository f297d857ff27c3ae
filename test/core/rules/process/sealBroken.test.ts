import { checkDigitsOf } from '../../../../src/core/seal/checkDigits';
import { sealTextOf } from '../../../../src/core/seal/sealText';
import type { CellValue } from '../../../../src/core/table/column';
import { HEADER, checkOf, findingsOf, pairsTo, placesOf, type Rows } from '../../support/listOf';

const SEALED = [...HEADER, 'Prüfziffer', 'Zuordnung'];

function digits(values: readonly CellValue[]): string {
  const sealed = sealTextOf(values);
  if (sealed.kind !== 'text') throw new Error(sealed.fault);
  return checkDigitsOf(sealed.text);
}

const sealed = (rows: Rows): CellValue[][] => rows.map((row) => [...row, digits(row), 'passt']);

/** Sorts one column alone, as a spreadsheet does with "continue with the current selection". */
function sortedAlone(rows: readonly (readonly CellValue[])[], column: number): CellValue[][] {
  const values = rows.map((row) => String(row[column])).sort((a, b) => (a < b ? 1 : -1));
  return rows.map((row, at) => row.map((cell, i) => (i === column ? (values[at] ?? null) : cell)));
}

const places = (rows: Rows, header: readonly CellValue[] = SEALED): readonly string[] =>
  placesOf(checkOf({ list: { rows, header }, references: [] }), 'seal-broken');

describe('seal-broken', () => {
  const rows = sealed(pairsTo(6));

  test('a sealed list fits, in any order of its whole rows', () => {
    expect(places(rows)).toEqual([]);
    expect(places([...rows].reverse())).toEqual([]);
  });

  test.each([
    ['accounts', 0],
    ['IDs', 1],
    ['check digits', 2],
  ])('the accident: the column of the %s sorted alone, no reference at hand', (_, column) => {
    const after = sortedAlone(rows, column);
    const moved = after.flatMap((row, at) => (row[column] === rows[at]?.[column] ? [] : [at + 2]));
    expect(moved.length).toBeGreaterThan(3);
    expect(places(after)).toEqual(moved.map((row) => `${row} 2 error`));
  });

  test('one value typed over, one row added by hand', () => {
    const [first = [], second = [], ...rest] = rows;
    const changed = [first, [second[0] ?? null, 'X-1', second[2] ?? null], ...rest];
    const added = [...changed, ['neu@amt.example', 'X-2', null]];
    const result = checkOf({ list: { rows: added, header: SEALED }, references: [] });
    expect(placesOf(result, 'seal-broken')).toEqual(['3 2 error', '8 2 error']);
    expect(findingsOf(result, 'seal-broken').map(({ details }) => details)).toEqual([
      { digits: second[2], expected: digits([second[0] ?? null, 'X-1']) },
      { digits: '', expected: digits(['neu@amt.example', 'X-2']) },
    ]);
  });

  test('only the values are left: no formula, English heading, spaces about the digits', () => {
    const values = rows.map(([account, id, own]) => [account, id, ` ${String(own)} `]);
    expect(places(values as Rows, [...HEADER, 'Check digits'])).toEqual([]);
  });

  test('a column of that name without any digits says nothing', () => {
    expect(places(pairsTo(3), SEALED)).toEqual([]);
  });

  test('digits of account, ID and agency, and digits of account and ID beside an agency', () => {
    const header = [...HEADER, 'Behörde', 'Prüfziffer'];
    const three = pairsTo(5).map((row) => [...row, 'Amt See', digits([...row, 'Amt See'])]);
    const two = pairsTo(5).map((row) => [...row, 'Amt See', digits(row)]);
    expect(places(three, header)).toEqual([]);
    expect(places(two, header)).toEqual([]);
    const other = three.map((row, at) => (at === 2 ? [row[0], row[1], 'Amt Berg', row[3]] : row));
    expect(places(other as Rows, header)).toEqual(['4 3 error']);
  });

  test('a row that cannot have digits does not fit', () => {
    const [first = [], ...rest] = rows;
    expect(places([[first[0] ?? null, 1.5, first[2] ?? null], ...rest])).toEqual(['2 2 error']);
  });
});
