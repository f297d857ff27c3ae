import {
  accountOf,
  checkOf,
  checkRows,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

describe('order-changed', () => {
  test.each<[string, Rows, boolean]>([
    ['R’s order', pairsTo(4), false],
    ['some left out', [pairOf(1), pairOf(3), pairOf(4)], false],
    ['two rows moved as wholes', [pairOf(1), pairOf(3), pairOf(2), pairOf(4)], true],
    ['the last one first', [pairOf(4), pairOf(1), pairOf(2), pairOf(3)], true],
    ['a blank row between', [pairOf(1), [], pairOf(2), pairOf(3)], false],
    ['a broken pair', [pairOf(2), pairOf(1), [accountOf(3), guidOf(4)]], false],
    ['an unknown pair', [pairOf(2), pairOf(1), pairOf(9)], false],
    ['an incomplete row', [pairOf(2), [accountOf(1), null], pairOf(3)], false],
    ['the same pair twice is no other order', [pairOf(1), pairOf(1), pairOf(2)], false],
  ])('%s', (_, rows, changed) => {
    expect(placesOf(checkRows(rows, pairsTo(4)), 'order-changed')).toEqual(
      changed ? ['- - info'] : [],
    );
  });

  test('an info only: every row is ok, the list passes', () => {
    const result = checkRows([pairOf(2), pairOf(1)], pairsTo(2));
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.counts).toMatchObject({ errors: 0, infos: 1 });
    expect(result.passed).toBe(true);
  });

  const one: ReferenceOf = { rows: [pairOf(1), pairOf(2)] };
  const two: ReferenceOf = { rows: [pairOf(11), pairOf(12)] };

  test.each<[string, Rows, boolean]>([
    ['under each other', [pairOf(1), pairOf(2), pairOf(11), pairOf(12)], false],
    ['the second batch first', [pairOf(11), pairOf(12), pairOf(1), pairOf(2)], false],
    ['one inside the other', [pairOf(1), pairOf(11), pairOf(12), pairOf(2)], true],
    ['alternating', [pairOf(1), pairOf(11), pairOf(2), pairOf(12)], true],
    ['one batch turned round', [pairOf(2), pairOf(1), pairOf(11), pairOf(12)], true],
    ['the second turned round', [pairOf(1), pairOf(2), pairOf(12), pairOf(11)], true],
  ])('two batches in either order: %s', (_, rows, changed) => {
    for (const references of [
      [one, two],
      [two, one],
    ]) {
      const result = checkOf({ list: { rows }, references });
      expect(placesOf(result, 'order-changed')).toEqual(changed ? ['- - info'] : []);
    }
  });

  test('with a first migration the directory’s order counts for nothing', () => {
    const directory: ReferenceOf = {
      rows: [pairOf(7), [accountOf(9), guidOf(2)], pairOf(1)],
      role: 'directory',
    };
    const rows = [pairOf(1), pairOf(7), [accountOf(9), guidOf(2)]];
    for (const references of [
      [one, directory],
      [directory, one],
    ]) {
      const result = checkOf({ list: { rows }, references });
      expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
      expect(placesOf(result, 'order-changed')).toEqual([]);
    }
  });

  test('without one it is the order', () => {
    const references: ReferenceOf[] = [{ rows: pairsTo(3), role: 'directory' }];
    const result = checkOf({ list: { rows: [pairOf(2), pairOf(1)] }, references });
    expect(placesOf(result, 'order-changed')).toEqual(['- - info']);
  });
});
