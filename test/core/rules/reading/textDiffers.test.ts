import {
  checkOf,
  findingsOf,
  pairsTo,
  placesOf,
  statesOf,
  type CheckOf,
} from '../../support/listOf';

const references: CheckOf['references'] = [{ rows: pairsTo(3) }];

describe('text-differs', () => {
  test('text-differs: fires with what is stored and what is shown; the stored value is compared', () => {
    const extras = [{ shown: new Map([[1, 'Person 1']]) }, { shown: new Map([[3, 'x']]) }];
    const result = checkOf({ list: { rows: pairsTo(3), extras }, references });
    expect(placesOf(result, 'text-differs')).toEqual(['2 account warning', '4 id warning']);
    expect(findingsOf(result, 'text-differs').map(({ details }) => details)).toEqual([
      { stored: 'person1@amt.example', shown: 'Person 1' },
      { stored: pairsTo(3)[2]?.[1], shown: 'x' },
    ]);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    expect(result.passed).toBe(true);
  });

  test('text-differs: both cells of a row are one finding', () => {
    const extras = [{ shown: new Map([[2, 'a']]) }, { shown: new Map([[2, 'b']]) }];
    const result = checkOf({ list: { rows: pairsTo(3), extras }, references });
    expect(placesOf(result, 'text-differs')).toEqual(['3 account warning']);
  });

  test('text-differs: a number shown with zeros is coerced as well', () => {
    const rows = [['a@amt.example', 123]];
    const extras = [{}, { shown: new Map([[1, '000123']]) }];
    const result = checkOf({
      list: { rows, extras },
      references: [{ rows: [['a@amt.example', '000123']] }],
    });
    expect(placesOf(result, 'text-differs')).toEqual(['2 id warning']);
    expect(placesOf(result, 'value-coerced')).toEqual(['2 id error']);
    expect(statesOf(result)).toEqual(['damaged']);
  });

  test('text-differs: does not fire for the header, other columns and sums', () => {
    const rows = [...pairsTo(3).map((pair) => [...pair, 1]), ['Summe', 3]];
    const extras = [
      { shown: new Map([[0, 'x']]) },
      { shown: new Map([[4, '3 Konten']]) },
      { shown: new Map([[1, '01']]) },
    ];
    expect(placesOf(checkOf({ list: { rows, extras }, references }), 'text-differs')).toEqual([]);
  });
});
