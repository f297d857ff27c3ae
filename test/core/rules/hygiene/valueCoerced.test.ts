import type { CellValue } from '../../../../src/core/table/column';
import { checkRows, findingsOf, guidOf, placesOf, statesOf, type Rows } from '../../support/listOf';

/** Ten people with numbers for IDs, so that the column holds other ID text. */
const REFERENCE: Rows = [
  ['person1@amt.example', '000123'],
  ['person2@amt.example', '0456'],
  ['person3@amt.example', '00456'],
  ['person4@amt.example', '789'],
  ['person5@amt.example', 'P-5'],
  ['0815', 'P-6'],
  ['person7@amt.example', '1234567890123456'],
];

function faultOf(row: readonly CellValue[], reference = REFERENCE) {
  const result = checkRows([row], reference);
  const [finding, ...more] = findingsOf(result, 'value-coerced');
  expect(more).toEqual([]);
  return { result, finding, cells: finding?.details.cells };
}

describe('value-coerced', () => {
  test.each<[string, readonly CellValue[], 'account' | 'id', object]>([
    ['a number', ['person4@amt.example', 789], 'id', { coerced: 'number', fits: null }],
    [
      'a number that lost its zeros',
      ['person1@amt.example', 123],
      'id',
      { coerced: 'number', fits: '000123' },
    ],
    [
      'a date, stored as a number',
      ['person4@amt.example', 45875.5],
      'id',
      { coerced: 'number', fits: null },
    ],
    ['a boolean', ['person4@amt.example', true], 'id', { coerced: 'boolean', fits: null }],
    ['a number for an account', [815, 'P-6'], 'account', { coerced: 'number', fits: '0815' }],
    [
      'an exponent',
      ['person4@amt.example', '1,23E+15'],
      'id',
      { coerced: 'scientific', fits: null },
    ],
    [
      'an exponent with a point',
      ['person4@amt.example', '1.23e+15'],
      'id',
      { coerced: 'scientific', fits: null },
    ],
    [
      'an exponent below zero',
      ['person4@amt.example', '-1,23E+15'],
      'id',
      { coerced: 'scientific', fits: null },
    ],
    [
      'an exponent for an account',
      ['1,23E+15', 'P-5'],
      'account',
      { coerced: 'scientific', fits: null },
    ],
    [
      'a negative exponent for an account',
      ['-1,23E+15', 'P-5'],
      'account',
      { coerced: 'scientific', fits: null },
    ],
    [
      '16 digits ending in zeros',
      ['person7@amt.example', '1234567890123400'],
      'id',
      { coerced: 'digits-ending-in-zeros', fits: null },
    ],
    [
      '20 digits ending in zeros',
      ['person7@amt.example', '12345678901234500000'],
      'id',
      { coerced: 'digits-ending-in-zeros', fits: null },
    ],
    [
      'digits that fit but for leading zeros',
      ['person1@amt.example', '123'],
      'id',
      { coerced: 'leading-zeros', fits: '000123' },
    ],
    [
      'fewer leading zeros',
      ['person1@amt.example', '0123'],
      'id',
      { coerced: 'leading-zeros', fits: '000123' },
    ],
    [
      'digits that fit several values',
      ['person2@amt.example', '456'],
      'id',
      { coerced: 'leading-zeros', fits: null },
    ],
    [
      'an account that fits but for leading zeros',
      ['815', 'P-6'],
      'account',
      { coerced: 'leading-zeros', fits: '0815' },
    ],
  ])('value-coerced: fires for %s', (_, row, field, fault) => {
    const { result, cells } = faultOf(row);
    expect(cells).toEqual([{ field, fault }]);
    expect(placesOf(result, 'value-coerced')).toEqual([`2 ${field} error`]);
    expect(statesOf(result)).toEqual(['damaged']);
    expect(result.counts).toMatchObject({ rows: 1, correct: 0, notChecked: 1 });
  });

  test('value-coerced: a number is coerced even where the reference holds the same number', () => {
    const { result, cells } = faultOf(['a@amt.example', 123], [['a@amt.example', 123]]);
    expect(cells).toEqual([{ field: 'id', fault: { coerced: 'number', fits: null } }]);
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test('value-coerced: an exponent is one even where the reference holds it', () => {
    const { result } = faultOf(['a@amt.example', '1E+15'], [['a@amt.example', '1E+15']]);
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test('value-coerced: a rounded number is one even where the reference holds it', () => {
    const rows = [['a@amt.example', '1234567890123400']];
    expect(statesOf(checkRows(rows, rows))).toEqual(['damaged']);
  });

  test('value-coerced: both cells of a row are one finding', () => {
    const { result, cells } = faultOf([815, 123]);
    expect(cells?.map(({ field }) => field)).toEqual(['account', 'id']);
    expect(placesOf(result, 'value-coerced')).toEqual(['2 account error']);
  });

  test.each<[string, readonly CellValue[], string]>([
    ['digits that the reference holds', ['person4@amt.example', '789'], 'ok'],
    ['leading zeros as in the reference', ['person1@amt.example', '000123'], 'ok'],
    ['more zeros than any value', ['person4@amt.example', '0789'], 'unknown'],
    ['16 digits that end otherwise', ['person7@amt.example', '1234567890123456'], 'ok'],
    ['digits of nobody', ['person4@amt.example', '999'], 'unknown'],
    ['letters and digits', ['person5@amt.example', 'P-5'], 'ok'],
    ['an honest ID with an E in it', ['person5@amt.example', '690007E2'], 'unknown'],
  ])('value-coerced: does not fire for %s', (_, row, state) => {
    const { result, finding } = faultOf(row);
    expect(finding).toBeUndefined();
    expect(statesOf(result)).toEqual([state]);
  });

  test('value-coerced: does not fire for GUIDs of digits', () => {
    const rows = [
      ['a@amt.example', '10000000000000000000000000000000'],
      ['b@amt.example', guidOf(1)],
    ];
    expect(placesOf(checkRows(rows, rows), 'value-coerced')).toEqual([]);
  });
});
