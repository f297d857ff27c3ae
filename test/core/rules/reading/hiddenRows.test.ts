import {
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

const check = (rows: Rows, hidden: readonly number[]) =>
  checkOf({
    list: { rows, sheet: { form: 'workbook', hiddenRows: new Set(hidden) } },
    references: [{ rows: pairsTo(5) }],
  });

describe('hidden-rows', () => {
  test('hidden-rows: one warning for the list, with all row numbers; they are checked too', () => {
    const rows = [pairOf(1), ['person2@amt.example', guidOf(3)], pairOf(4), pairOf(5)];
    const result = check(rows, [2, 4]);
    expect(placesOf(result, 'hidden-rows')).toEqual(['- - warning']);
    expect(findingsOf(result, 'hidden-rows')[0]?.details).toEqual({ rows: [3, 5] });
    expect(statesOf(result)).toEqual(['ok', 'wrong', 'ok', 'ok']);
    expect(result.counts.rows).toBe(4);
  });

  test('hidden-rows: a warning alone does not keep a list from passing', () => {
    const result = check(pairsTo(5), [1]);
    expect(result.passed).toBe(true);
    expect(result.counts.warnings).toBeGreaterThan(0);
  });

  test.each<[string, Rows, readonly number[]]>([
    ['nothing is hidden', pairsTo(5), []],
    ['the header is', pairsTo(5), [0]],
    ['a blank row is', [pairOf(1), [], pairOf(2)], [2]],
    ['rows below the list are', pairsTo(3), [4, 5, 9]],
    ['a sum below the list is', [...pairsTo(3), ['Summe: 3']], [4]],
  ])('hidden-rows: does not fire where %s', (_, rows, hidden) => {
    expect(placesOf(check(rows, hidden), 'hidden-rows')).toEqual([]);
  });
});
