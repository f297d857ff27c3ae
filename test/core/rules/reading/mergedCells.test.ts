import type { Area } from '../../../../src/core/table/column';
import {
  checkOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

const area = (
  firstRow: number,
  lastRow: number,
  firstColumn: number,
  lastColumn: number,
): Area => ({
  firstRow,
  lastRow,
  firstColumn,
  lastColumn,
});

/** Column order: account, remark, ID. */
const HEADER = ['Accountname', 'Bemerkung', 'AD-ID'];
const people = (count: number): Rows => pairsTo(count).map(([account, id]) => [account, 'x', id]);

const check = (rows: Rows, mergedAreas: readonly Area[]) =>
  checkOf({
    list: { header: HEADER, rows, sheet: { form: 'workbook', mergedAreas } },
    references: [{ rows: pairsTo(5) }],
  });

describe('merged-cells', () => {
  test.each<[string, readonly Area[], readonly string[]]>([
    ['one cell of the account column', [area(2, 2, 0, 1)], ['3 account error']],
    ['one cell of the ID column', [area(2, 2, 2, 5)], ['3 id error']],
    ['both key cells: one finding', [area(2, 2, 0, 2)], ['3 account error']],
    ['several rows', [area(2, 4, 2, 2)], ['3 id error', '4 id error', '5 id error']],
    ['header and first row', [area(0, 1, 0, 0)], ['2 account error']],
    ['two areas', [area(4, 4, 2, 3), area(1, 1, 0, 1)], ['2 account error', '5 id error']],
    [
      'areas on one another',
      [area(1, 2, 0, 0), area(2, 3, 0, 0)],
      ['2 account error', '3 account error', '4 account error'],
    ],
    ['an area past the last row', [area(5, 900_000, 0, 16_383)], ['6 account error']],
  ])('merged-cells: fires for %s', (_, areas, places) => {
    const result = check(people(5), areas);
    expect(placesOf(result, 'merged-cells')).toEqual(places);
    const rows = new Set(places.map((place) => Number.parseInt(place, 10)));
    expect(statesOf(result)).toEqual(
      [2, 3, 4, 5, 6].map((row) => (rows.has(row) ? 'damaged' : 'ok')),
    );
    expect(result.counts.errors).toBe(places.length);
  });

  test.each<[string, Rows, readonly Area[]]>([
    ['title and header', people(5), [area(0, 0, 0, 2)]],
    ['other columns', people(5), [area(1, 5, 1, 1), area(1, 5, 3, 9)]],
    ['rows below the list', people(5), [area(6, 9, 0, 2), area(900_000, 900_001, 0, 2)]],
    [
      'a blank row',
      [['person1@amt.example', 'x', guidOf(1)], [], ...people(5).slice(1)],
      [area(2, 2, 0, 2)],
    ],
    ['a sum below the list', [...people(5), ['Summe: 5']], [area(6, 6, 0, 2)]],
  ])('merged-cells: does not fire for %s', (_, rows, areas) => {
    expect(placesOf(check(rows, areas), 'merged-cells')).toEqual([]);
  });

  test('merged-cells: the cells that a merge emptied are incomplete too', () => {
    const [a, remark, id] = ['person1@amt.example', 'x', guidOf(1)];
    const result = check(
      [
        [a, remark, id],
        [null, remark, guidOf(2)],
        ['person3@amt.example', remark, guidOf(3)],
      ],
      [area(1, 2, 0, 0)],
    );
    expect(placesOf(result, 'merged-cells')).toEqual(['2 account error', '3 account error']);
    expect(placesOf(result, 'row-incomplete')).toEqual(['3 account error']);
    expect(statesOf(result)).toEqual(['damaged', 'notChecked', 'ok']);
  });

  test('merged-cells: a hundred thousand tall areas take no time', () => {
    const areas = Array.from({ length: 100_000 }, () => area(0, 1_048_575, 0, 2));
    const begin = performance.now();
    expect(
      placesOf(
        check(
          [pairOf(1), pairOf(2)].map(([a, b]) => [a, 'x', b]),
          areas,
        ),
        'merged-cells',
      ),
    ).toHaveLength(2);
    // Row by row each area takes minutes.
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});
