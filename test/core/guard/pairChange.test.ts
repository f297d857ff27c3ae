import { pairChange } from '../../../src/core/guard/pairChange';
import { stateOf, type Table } from './support';

/** What became of the pairs, as plain arrays; rows as indices, the header being 0. */
function changeOf(before: Table, now: Table) {
  const { rePaired, strange, turned, changed, permuted, rowOfId } = pairChange(
    stateOf(before, 3),
    stateOf(now, 3),
  );
  return {
    rePaired: [...rePaired],
    strange: [...strange],
    turned: [...turned],
    changed,
    permuted,
    rowOfId: [...rowOfId],
  };
}

const A = ['a', '1', 'See'];
const B = ['b', '2', 'See'];
const C = ['c', '3', 'Berg'];

const NONE = { rePaired: [], strange: [], turned: [], changed: [], permuted: [] };

describe('what became of the pairs', () => {
  test.each<[string, Table, Table, object]>([
    ['nothing', [A, B, C], [A, B, C], { ...NONE, rowOfId: [1, 2, 3] }],
    ['nothing at all', [], [], { ...NONE, rowOfId: [] }],
    [
      'whole rows moved: every row is known',
      [A, B, C],
      [C, B, A],
      { ...NONE, changed: [0, 1, 2], permuted: [0, 1, 2], rowOfId: [3, 2, 1] },
    ],
    [
      'accounts exchanged',
      [A, B, C],
      [['b', '1', 'See'], ['a', '2', 'See'], C],
      { ...NONE, rePaired: [1, 2], changed: [0], permuted: [0], rowOfId: [1, 2, 3] },
    ],
    [
      'IDs exchanged: they say where each of them stood',
      [A, B, C],
      [['a', '2', 'See'], ['b', '1', 'See'], C],
      { ...NONE, rePaired: [1, 2], changed: [1], permuted: [1], rowOfId: [2, 1, 3] },
    ],
    [
      'agencies exchanged: a row is more than its pair',
      [A, B, C],
      [A, ['b', '2', 'Berg'], ['c', '3', 'See']],
      { ...NONE, rePaired: [2, 3], changed: [2], permuted: [2], rowOfId: [1, 2, 3] },
    ],
    [
      'an agency typed over: the pairs stand',
      [A, B, C],
      [A, ['b', '2', 'Tal'], C],
      { ...NONE, changed: [2], rowOfId: [1, 2, 3] },
    ],
    [
      'a known agency typed over: the pairs stand',
      [A, B, C],
      [A, ['b', '2', 'Berg'], C],
      { ...NONE, changed: [2], rowOfId: [1, 2, 3] },
    ],
    [
      'a new ID',
      [A, B, C],
      [A, ['b', '9', 'See'], C],
      { ...NONE, strange: [2], changed: [1], rowOfId: [1, -1, 3] },
    ],
    [
      'an ID emptied',
      [A, B, C],
      [A, ['b', null, 'See'], C],
      { ...NONE, strange: [2], changed: [1], rowOfId: [1, -1, 3] },
    ],
    [
      'an account filled down',
      [A, B, C],
      [A, ['a', '2', 'See'], ['a', '3', 'Berg']],
      { ...NONE, rePaired: [2, 3], changed: [0], rowOfId: [1, 2, 3] },
    ],
    [
      'an ID that stands twice now tells no place',
      [A, B, C],
      [A, ['b', '1', 'See'], C],
      { ...NONE, rePaired: [2], changed: [1], rowOfId: [-1, -1, 3] },
    ],
    [
      'an ID that stood twice tells no place',
      [A, ['b', '1', 'See'], C],
      [A, C],
      { ...NONE, changed: [0, 1, 2], rowOfId: [-1, 3] },
    ],
    [
      'account and ID exchanged within a row',
      [A, B],
      [A, ['2', 'b', 'See']],
      { ...NONE, strange: [2], turned: [2], changed: [0, 1], rowOfId: [1, -1] },
    ],
    [
      'exchanged within a row and one typed over',
      [A, B],
      [A, ['2', 'x', 'See']],
      { ...NONE, strange: [2], changed: [0, 1], rowOfId: [1, -1] },
    ],
    [
      'an empty ID filled with a new one: not the same values',
      [A, ['b', null, 'See']],
      [A, ['b', '9', 'See']],
      { ...NONE, strange: [2], changed: [1], rowOfId: [1, -1] },
    ],
    [
      'exchanged within a row and the account there twice',
      [A, B],
      [A, ['2', 'b', 'b']],
      { ...NONE, strange: [2], changed: [0, 1, 2], rowOfId: [1, -1] },
    ],
    [
      'a row that holds one value twice now',
      [A, ['b', '2', 'b']],
      [A, ['2', '2', 'b']],
      { ...NONE, strange: [2], changed: [0], rowOfId: [1, 2] },
    ],
    [
      'a row that was incomplete all along',
      [A, ['b', null, 'See'], C],
      [A, ['b', null, 'See'], ['c', '9', 'Berg']],
      { ...NONE, strange: [3], changed: [1], rowOfId: [1, -1, -1] },
    ],
    [
      'an incomplete row that moved',
      [['b', null, 'See'], A],
      [A, ['b', null, 'See']],
      { ...NONE, strange: [2], changed: [0, 1], permuted: [0, 1], rowOfId: [2, -1] },
    ],
    [
      'an account with two IDs: both pairs are known',
      [A, ['a', '2', 'See'], ['a', '3', 'See']],
      [['a', '3', 'See'], A, ['a', '2', 'See']],
      { ...NONE, changed: [1], permuted: [1], rowOfId: [3, 1, 2] },
    ],
    ['rows deleted', [A, B, C], [A, C], { ...NONE, changed: [0, 1, 2], rowOfId: [1, 3] }],
    [
      'one value once more, another once less: not the same values',
      [A, B, C, ['d', '4', 'Berg']],
      [A, B, C, ['d', '4', 'See']],
      { ...NONE, changed: [2], rowOfId: [1, 2, 3, 4] },
    ],
    [
      'a number is not its digits',
      [A, ['b', 2, 'See'], C],
      [A, ['b', '2', 'See'], C],
      { ...NONE, strange: [2], changed: [1], rowOfId: [1, -1, 3] },
    ],
  ])('%s', (_, before, now, expected) => {
    expect(changeOf(before, now)).toEqual(expected);
  });

  test('rows of other values are never taken for known ones, however they are numbered', () => {
    // The numbers of account, ID and agency: 1, 11, 11 in row 11 before; 11, 1, 11 in row 21 now.
    const before = Array.from({ length: 30 }, (_, at) => [
      at < 11 ? 'a0' : `a${at}`,
      `i${at}`,
      `s${at}`,
    ]);
    const now = before.map((row) => [...row]);
    now[1] = ['a0', 'i21', 's1'];
    now[11] = ['a11', 'i11', 's21'];
    now[21] = ['a21', 'i1', 's11'];
    expect(changeOf(before, now).rePaired).toEqual([2, 12, 22]);
  });

  test('a list that begins or ends elsewhere over the same cells', () => {
    const state = stateOf([A, B, C], 3);
    expect([...pairChange(state, { ...state, from: 2 }).rowOfId]).toEqual([2, 3]);
    expect([...pairChange(state, { ...state, to: 3 }).rowOfId]).toEqual([1, 2]);
    expect([...pairChange({ ...state, from: 2 }, state).rowOfId]).toEqual([-1, 2, 3]);
  });
});
