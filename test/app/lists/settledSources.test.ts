import { accountOf, guidOf, type Rows } from '../../core/support/listOf';
import type { NewList } from '../../../src/app/lists/newList';
import { octetsOf, unversionedGuidOf } from '../../core/rules/grammar/support';
import {
  batchesOf,
  combined,
  listOf,
  listsOf,
  refusalOf,
  refusalsOf,
  rowsIn,
  split,
} from './listsOf';

const hex = (guid: string): string => guid.replaceAll('-', '');

/** People `from` .. `to` (exclusive), the ID of each written by `write`. */
const written = (from: number, to: number, write: (n: number) => string): Rows =>
  Array.from({ length: to - from }, (_, at) => [accountOf(from + at), write(from + at)]);

const open = (n: number): string => hex(unversionedGuidOf(n));
const asShown = (n: number): string => hex(guidOf(n));
const asBytes = (n: number): string => octetsOf(guidOf(n));
const pairsIn = (lists: readonly NewList[]): Rows =>
  lists.flatMap(({ sheet }) =>
    rowsIn(sheet)
      .slice(1)
      .map((row) => row.slice(0, 2)),
  );

describe('hex digits of which nothing tells the byte order', () => {
  test('move as they are: nothing is compared that depends on it', () => {
    const lists = [listOf('A', written(0, 3, open)), listOf('B', written(3, 7, open))];
    expect(pairsIn(listsOf(combined(lists)))).toEqual(written(0, 7, open));
  });

  test('are split as they are', () => {
    const batches = batchesOf(split(listOf('A', written(0, 60, open)), 25));
    expect(batches.map(({ source }) => source.length)).toEqual([25, 25, 10]);
    expect(pairsIn(batches)).toEqual(written(0, 60, open));
  });

  test('an ID that comes again in another list is named all the same', () => {
    const again: Rows = [[accountOf(9), open(1)]];
    const { repeats } = refusalOf(
      combined([listOf('A', written(0, 3, open)), listOf('B', again)]),
      'repeated',
    );
    expect(repeats).toMatchObject([{ what: 'id', value: open(1) }]);
  });

  test('are meant as the longer list shows, batches too short to show it themselves', () => {
    const lists = [listOf('A', written(0, 40, asBytes)), listOf('B', written(40, 42, open))];
    expect(pairsIn(listsOf(combined(lists)))).toHaveLength(42);
    const batches = batchesOf(split(listOf('A', written(0, 40, asBytes)), 1));
    expect(batches).toHaveLength(40);
  });

  test('lists that show different orders do not become one', () => {
    const lists = [
      listOf('A', written(0, 40, asBytes)),
      listOf('B', written(40, 80, asShown)),
      listOf('C', written(80, 82, open)),
    ];
    const reasons = refusalsOf(combined(lists)).map(({ reason }) => reason);
    expect(reasons).toContain('source-faults');
  });
});
