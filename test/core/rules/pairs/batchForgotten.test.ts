import type { ListKind } from '../../../../src/core/facts/facts';
import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  statesOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

const mixed = (a: number, b: number) => [accountOf(a), guidOf(b)] as const;
const batches: readonly ReferenceOf[] = [
  { rows: [pairOf(1), pairOf(2)], name: 'Charge 1' },
  { rows: [pairOf(11), pairOf(12), pairOf(13)], name: 'Charge 2' },
];

describe('batch-forgotten', () => {
  test('a list of kind second holds nothing of one batch: one error about no row', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), pairOf(2)] },
      references: batches,
      kind: 'second',
    });
    expect(placesOf(result, 'batch-forgotten')).toEqual(['- - error']);
    expect(findingsOf(result, 'batch-forgotten')[0]?.details).toEqual({
      batch: 'Charge 2',
      pairs: 3,
    });
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(false);
  });

  test.each<[string, Rows, string[]]>([
    ['both there', [pairOf(1), pairOf(11)], []],
    ['an account of it, with a wrong ID', [pairOf(1), mixed(11, 2)], []],
    ['an ID of it', [pairOf(1), mixed(99, 12)], []],
    ['both forgotten', [pairOf(99)], ['Charge 1', 'Charge 2']],
  ])('%s', (_, rows, forgotten) => {
    const result = checkOf({ list: { rows }, references: batches, kind: 'second' });
    expect(findingsOf(result, 'batch-forgotten').map(({ details }) => details.batch)).toEqual(
      forgotten,
    );
  });

  test.each<[ListKind | null, number]>([
    ['second', 1],
    ['first', 0],
    [null, 1],
  ])('kind %s: %i (several source batches make a second list)', (kind, count) => {
    const result = checkOf({ list: { rows: [pairOf(1)] }, references: batches, kind });
    expect(findingsOf(result, 'batch-forgotten')).toHaveLength(count);
  });

  test('a list against one batch is a first one unless said otherwise', () => {
    const references = batches.slice(1);
    const list = { rows: [pairOf(99)] };
    expect(placesOf(checkOf({ list, references }), 'batch-forgotten')).toEqual([]);
    expect(placesOf(checkOf({ list, references, kind: 'second' }), 'batch-forgotten')).toHaveLength(
      1,
    );
  });

  test('a directory and an empty sheet are no batches to forget', () => {
    const result = checkOf({
      list: { rows: [pairOf(1)] },
      references: [
        { rows: [pairOf(1)] },
        { rows: [pairOf(11)], role: 'directory' },
        { rows: [], name: 'leer' },
      ],
      kind: 'second',
    });
    expect(placesOf(result, 'batch-forgotten')).toEqual([]);
  });

  test('a batch whose pairs are all excluded is not forgotten, one left is', () => {
    const exclusions = [11, 12, 13].map((n) => ({
      account: accountOf(n),
      id: guidOf(n),
      reason: 'later',
    }));
    const check = { list: { rows: [pairOf(1)] }, references: batches, kind: 'second' as const };
    expect(placesOf(checkOf({ ...check, exclusions }), 'batch-forgotten')).toEqual([]);
    expect(
      placesOf(checkOf({ ...check, exclusions: exclusions.slice(1) }), 'batch-forgotten'),
    ).toHaveLength(1);
  });

  test('pairs that stand twice in the batch count once', () => {
    const result = checkOf({
      list: { rows: [pairOf(1)] },
      references: [{ rows: [pairOf(1)] }, { rows: [pairOf(11), pairOf(11)], name: 'Charge 2' }],
    });
    expect(findingsOf(result, 'batch-forgotten')[0]?.details).toEqual({
      batch: 'Charge 2',
      pairs: 1,
    });
  });

  test('a batch of which only a renamed person is left is not forgotten', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), mixed(99, 11)] },
      references: [...batches, { rows: [mixed(99, 11)], role: 'directory' }],
    });
    expect(placesOf(result, 'batch-forgotten')).toEqual([]);
    expect(
      findingsOf(result, 'missing-pair').map(({ details }) => [details.batch, details.count]),
    ).toEqual([
      ['Charge 1', 1],
      ['Charge 2', 2],
    ]);
  });

  test('a batch that holds other agencies only is not forgotten by a list of one', () => {
    const header = ['Accountname', 'AD-ID', 'Behörde'];
    const of = (n: number, agency: string): ReferenceOf => ({
      header,
      rows: [[...pairOf(n), agency]],
    });
    const forgotten = (agency: string): readonly string[] => {
      const references = [of(1, 'See'), of(2, agency)];
      return placesOf(checkOf({ list: { rows: [pairOf(1)] }, references }), 'batch-forgotten');
    };
    expect([forgotten('Berg'), forgotten('See').length]).toEqual([[], 1]);
  });
});
