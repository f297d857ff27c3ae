import type { ListKind } from '../../../../src/core/facts/facts';
import { checkOf, findingsOf, pairsTo, placesOf, statesOf } from '../../support/listOf';

const halves = [{ rows: pairsTo(100) }, { rows: pairsTo(201).slice(100) }];

describe('batch-too-large', () => {
  test.each<[string, number, ListKind | null, number]>([
    ['a first list of 200', 200, 'first', 0],
    ['a first list of 201', 201, 'first', 1],
    ['a second list of 201: no limit', 201, 'second', 0],
    ['kind not said, several batches: second', 201, null, 0],
  ])('%s', (_, count, kind, findings) => {
    const result = checkOf({ list: { rows: pairsTo(count) }, references: halves, kind });
    expect(placesOf(result, 'batch-too-large')).toEqual(Array(findings).fill('- - warning'));
    expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
    expect(result.counts.errors).toBe(0);
  });

  test('kind not said, one batch: first', () => {
    const result = checkOf({ list: { rows: pairsTo(201) }, references: [{ rows: pairsTo(201) }] });
    expect(findingsOf(result, 'batch-too-large')[0]?.details).toEqual({
      rows: 201,
      most: 200,
      kind: 'first',
    });
  });

  test.each<[ListKind, number, number]>([
    ['first', 2, 1],
    ['first', 3, 0],
    ['second', 2, 1],
    ['second', 3, 0],
  ])('three rows, the profile allows %s lists %i', (kind, most, findings) => {
    const batchSize = { first: null, second: null, [kind]: most };
    const result = checkOf({
      list: { rows: pairsTo(3) },
      references: [{ rows: pairsTo(3) }],
      kind,
      profile: { batchSize },
    });
    expect(findingsOf(result, 'batch-too-large').map(({ details }) => details)).toEqual(
      Array(findings).fill({ rows: 3, most, kind }),
    );
  });
});
