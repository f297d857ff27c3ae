import {
  checkOf,
  findingsOf,
  guidOf,
  HEADER,
  pairsTo,
  placesOf,
  statesOf,
  type ReferenceOf,
} from '../../support/listOf';

const references: readonly ReferenceOf[] = [{ rows: pairsTo(5) }];

/** The check of five right pairs with these formulas, by row index, in account and ID column. */
function withFormulas(
  accounts: readonly [number, string][],
  ids: readonly [number, string][] = [],
) {
  const extras = [{ formulas: new Map(accounts) }, { formulas: new Map(ids) }];
  return checkOf({ list: { rows: pairsTo(5), extras }, references });
}

describe('formula-in-key', () => {
  test.each([
    ['LOWER(C2)', 'warning', null, 'ok'],
    ['Tabelle1[[#This Row],[x]]', 'warning', null, 'ok'],
    ['TODAY()', 'error', 'volatile', 'damaged'],
    ['[1]Charge!A1', 'error', 'outside', 'damaged'],
  ] as const)('formula-in-key: fires for =%s: %s', (formula, severity, danger, state) => {
    for (const [result, field] of [
      [withFormulas([[2, formula]]), 'account'],
      [withFormulas([], [[2, formula]]), 'id'],
    ] as const) {
      expect(placesOf(result, 'formula-in-key')).toEqual([`3 ${field} ${severity}`]);
      expect(findingsOf(result, 'formula-in-key')[0]?.details).toEqual({
        formula,
        danger,
        rows: null,
      });
      expect(statesOf(result)).toEqual(['ok', state, 'ok', 'ok', 'ok']);
      expect(result.counts[severity === 'error' ? 'errors' : 'warnings']).toBeGreaterThan(0);
    }
  });

  test('formula-in-key: one finding a row: the worse of both cells', () => {
    const result = withFormulas(
      [
        [1, 'C2'],
        [2, 'C3'],
        [3, 'NOW()'],
      ],
      [
        [1, 'D2'],
        [2, 'NOW()'],
        [3, 'D4'],
      ],
    );
    expect(placesOf(result, 'formula-in-key')).toEqual([
      '3 id error',
      '4 account error',
      '2 account warning',
    ]);
    expect(statesOf(result)).toEqual(['ok', 'damaged', 'damaged', 'ok', 'ok']);
  });

  test('formula-in-key: the cached value is what is compared', () => {
    const rows = [['person1@amt.example', guidOf(2)], ...pairsTo(5).slice(2)];
    const extras = [{}, { formulas: new Map([[1, 'B7']]) }];
    const result = checkOf({ list: { rows, extras }, references });
    expect(statesOf(result)[0]).toBe('wrong');
  });

  test('formula-in-key: does not fire for the header, other columns, and sums below the list', () => {
    const extras = [
      {
        formulas: new Map([
          [0, 'NOW()'],
          [6, '"Summe: "&COUNTA(A2:A6)'],
        ]),
      },
      { formulas: new Map([[6, 'NOW()']]) },
      { formulas: new Map([[2, 'NOW()']]) },
    ];
    const rows = [...pairsTo(5).map((pair) => [...pair, 'x']), ['Summe: 5', 5]];
    expect(placesOf(checkOf({ list: { rows, extras }, references }), 'formula-in-key')).toEqual([]);
  });
});

describe('formula-in-key: a column that is all formulas is one finding without a row', () => {
  const all = (formula: string): [number, string][] =>
    [1, 2, 3, 4, 5].map((index) => [index, `${formula}${index}`]);

  test.each([
    ['C', 'warning', null, 'ok'],
    ['[1]Charge!A', 'error', 'outside', 'damaged'],
    ['TODAY()+', 'error', 'volatile', 'damaged'],
  ] as const)('=%s…: %s', (start, severity, danger, state) => {
    const details = { formula: `${start}1`, danger, rows: 5 };
    for (const [result, field] of [
      [withFormulas(all(start)), 'account'],
      [withFormulas([], all(start)), 'id'],
    ] as const) {
      expect(placesOf(result, 'formula-in-key')).toEqual([`- ${field} ${severity}`]);
      expect(findingsOf(result, 'formula-in-key')[0]?.details).toEqual(details);
      expect(statesOf(result)).toEqual(Array.from({ length: 5 }, () => state));
    }
  });

  test('both columns: one each', () => {
    const result = withFormulas(all('C'), all('NOW()+'));
    expect(placesOf(result, 'formula-in-key')).toEqual(['- account warning', '- id error']);
    expect(result.counts).toMatchObject({ errors: 1, correct: 0, notChecked: 5 });
  });

  test('one formula from outside names the worst of a column that is all dangerous', () => {
    const mixed = all('NOW()+').map(([index, formula]): [number, string] =>
      index === 4 ? [index, '[1]Charge!A5'] : [index, formula],
    );
    expect(findingsOf(withFormulas(mixed), 'formula-in-key').map(({ details }) => details)).toEqual(
      [{ formula: '[1]Charge!A5', danger: 'outside', rows: 5 }],
    );
  });

  test('where only some are dangerous, these keep their rows and only they are damaged', () => {
    const mixed = all('C').map(([index, formula]): [number, string] =>
      index === 4 ? [index, 'NOW()'] : [index, formula],
    );
    const result = withFormulas(mixed, [[2, 'D3']]);
    expect(placesOf(result, 'formula-in-key')).toEqual([
      '- account warning',
      '5 account error',
      '3 id warning',
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok', 'damaged', 'ok']);
  });

  test.each([
    ['one value among them is typed', all('C').slice(0, 4), pairsTo(5), 4],
    ['two are too few', all('C').slice(0, 2), pairsTo(2), 2],
  ])('one a row where %s', (_, formulas, rows, count) => {
    const result = checkOf({
      list: { rows, extras: [{ formulas: new Map(formulas) }] },
      references,
    });
    const places = Array.from({ length: count }, (__, at) => `${at + 2} account warning`);
    expect(placesOf(result, 'formula-in-key')).toEqual(places);
  });

  test('empty cells, a repeated header and notes do not count', () => {
    const [first = [], second = [], third = []] = pairsTo(3);
    const rows = [first, HEADER, second, [null, guidOf(4)], third, ['Summe: 4']];
    const formulas = new Map([1, 3, 5].map((index) => [index, `NOW()+${index}`]));
    const result = checkOf({ list: { rows, extras: [{ formulas }] }, references });
    expect(placesOf(result, 'formula-in-key')).toEqual(['- account error']);
    expect(findingsOf(result, 'formula-in-key')[0]?.details.rows).toBe(3);
    expect(statesOf(result)).toEqual([
      ...['damaged', 'damaged', 'damaged', 'notChecked', 'damaged'],
      'notChecked',
    ]);
  });

  test('what a row is does not hang on how the formulas are said', () => {
    // `=NOW()` in every cell but one, and in all of them: the four rows are the same either way.
    const some = statesOf(withFormulas(all('NOW()+').slice(0, 4)));
    expect(statesOf(withFormulas(all('NOW()+'))).slice(0, 4)).toEqual(some.slice(0, 4));
  });
});
