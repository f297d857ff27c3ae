import { foreignValuesOf } from '../../../src/core/diagnosis/foreignValues';
import { permutationOf } from '../../../src/core/diagnosis/permutation';
import { pairedRowsOf } from './supportLists';
import { mirrored, pairsOf, TWELVE } from './supportPairs';

/** column, range and rows of each run, where `spanned` rows (first, last) are of another diagnosis. */
function runsIn(pairs: string, spanned: readonly (readonly [number, number])[] = []): string[] {
  const permutation = permutationOf(pairedRowsOf(pairsOf(pairs), [TWELVE]));
  const others = spanned.map(([firstRow, lastRow]) => {
    const damage = { column: null, firstRow, lastRow, affected: 0, provable: 0 };
    return { ...damage, kind: 'pairs-scrambled' as const, rows: new Uint32Array() };
  });
  return foreignValuesOf(permutation, others).map(
    ({ kind, column, firstRow, lastRow, affected }) =>
      `${kind} ${column ?? '?'} ${firstRow}..${lastRow} ${affected}`,
  );
}

const RIGHT = '17-17 18-18 19-19 20-20 21-21 22-22';

describe('values-replaced: a run of values R does not know beside values it knows', () => {
  const cases: [string, string, string[]][] = [
    ['five', `11-11 91-12 92-13 93-14 94-15 95-16 ${RIGHT}`, ['values-replaced 1..5 5']],
    ['four', `11-11 91-12 92-13 93-14 94-15 16-16 ${RIGHT}`, []],
    ['from the first row', `91-11 92-12 93-13 94-14 95-15 ${RIGHT}`, ['values-replaced 0..4 5']],
    ['to the last row', `${RIGHT} 91-11 92-12 93-13 94-14 95-15`, ['values-replaced 6..10 5']],
    ['a right row inside', `91-11 92-12 13-13 94-14 95-15 96-16 ${RIGHT}`, []],
    ['a row R does not know at all inside', `91-11 92-12 93-83 94-14 95-15 96-16 ${RIGHT}`, []],
    ['an empty cell inside', `91-11 92-12 -13 94-14 95-15 96-16 ${RIGHT}`, []],
    ['an empty partner inside', `91-11 92-12 93- 94-14 95-15 96-16 ${RIGHT}`, []],
    ['the other cell foreign inside', `91-11 92-12 13-93 94-14 95-15 96-16 ${RIGHT}`, []],
    ['half of the list', '91-11 92-12 93-13 94-14 95-15 17-17 18-18 19-19 20-20 21-21', []],
    [
      'two runs',
      `91-11 92-12 93-13 94-14 95-15 ${RIGHT} 81-11 82-12 83-13 84-14 85-15 ${RIGHT} ${RIGHT}`,
      ['values-replaced 0..4 5', 'values-replaced 11..15 5'],
    ],
    [
      'over the partner of the first row',
      `11-22 91-11 92-12 93-13 94-14 95-15 ${RIGHT}`,
      ['values-replaced 1..5 5'],
    ],
  ];
  const inColumn = (column: string) => (line: string) => line.replace(' ', ` ${column} `);

  test.each(cases)('accounts: %s', (_, pairs, expected) => {
    expect(runsIn(pairs)).toEqual(expected.map(inColumn('account')));
  });

  test.each(cases)('IDs: %s', (_, pairs, expected) => {
    expect(runsIn(mirrored(pairs))).toEqual(expected.map(inColumn('id')));
  });

  test('a run of each column, one below the other', () => {
    const pairs = `91-11 92-12 93-13 94-14 95-15 11-91 12-92 13-93 14-94 15-95 ${RIGHT}`;
    expect(runsIn(pairs)).toEqual(['values-replaced account 0..4 5', 'values-replaced id 5..9 5']);
  });

  test('rows that another diagnosis spans are not of it and part it', () => {
    const pairs = `91-11 92-12 93-13 94-14 95-15 96-16 ${RIGHT} ${RIGHT}`;
    expect(runsIn(pairs, [[0, 0]])).toEqual(['values-replaced account 1..5 5']);
    expect(runsIn(pairs, [[5, 7]])).toEqual(['values-replaced account 0..4 5']);
    expect(runsIn(pairs, [[1, 2]])).toEqual([]);
    expect(runsIn(pairs, [[2, 2]])).toEqual([]);
  });

  test('what another diagnosis spans counts towards half of the list', () => {
    const pairs = '91-11 92-12 93-13 94-14 95-15 96-16 17-17 18-18 19-19 20-20 21-21 22-22';
    expect(runsIn(pairs, [[0, 0]])).toEqual([]);
  });
});
