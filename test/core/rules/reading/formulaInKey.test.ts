import {
  checkOf,
  findingsOf,
  guidOf,
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
      expect(findingsOf(result, 'formula-in-key')[0]?.details).toEqual({ formula, danger });
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
