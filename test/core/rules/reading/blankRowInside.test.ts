import {
  checkOf,
  checkRows,
  findingsOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

describe('blank-row-inside', () => {
  test('blank-row-inside: fires once for neighbouring rows, at the first of them; blank rows are no rows', () => {
    const rows = [pairOf(1), [], pairOf(2), [null, ''], [], [], pairOf(3)];
    const result = checkRows(rows, pairsTo(3));
    expect(placesOf(result, 'blank-row-inside')).toEqual(['3 - warning', '5 - warning']);
    expect(findingsOf(result, 'blank-row-inside').map(({ details }) => details)).toEqual([
      { firstRow: 3, lastRow: 3 },
      { firstRow: 5, lastRow: 7 },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    expect(result.counts).toMatchObject({ rows: 3, errors: 0 });
    expect(result.passed).toBe(true);
  });

  test.each<[string, Rows, number]>([
    ['before the first data row', [[], pairOf(1), pairOf(2)], 0],
    ['behind the last data row', [pairOf(1), pairOf(2), [], []], 0],
    ['with content in another column', [pairOf(1), [null, null, 'x'], pairOf(2)], 0],
    ['above a sum', [pairOf(1), pairOf(2), [], ['Summe: 2']], 0],
    ['between data rows above a sum', [pairOf(1), [], pairOf(2), [], ['Summe: 2']], 1],
    [
      'before a repeated header, which is a row',
      [pairOf(1), [], ['Accountname', 'AD-ID'], pairOf(2)],
      1,
    ],
  ])('blank-row-inside: a row %s', (_, rows, count) => {
    expect(placesOf(checkRows(rows, pairsTo(2)), 'blank-row-inside')).toHaveLength(count);
  });

  test('blank-row-inside: rows below the answered end are none', () => {
    const rows = [pairOf(1), pairOf(2), [], ['Noch eine Liste'], [], ['x', 'y']];
    const result = checkOf({
      list: { rows },
      references: [{ rows: pairsTo(2) }],
      answers: { listEndsAbove: 5 },
    });
    expect(placesOf(result, 'blank-row-inside')).toEqual([]);
    expect(result.passed).toBe(true);
  });
});
