import { kindOf } from '../../../src/core/facts/idKind';
import { readRawIds } from '../../../src/core/facts/readIds';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { guidOf } from '../support/listOf';

/** What a column of these cells holds, those at `apart` (from 0) left out. */
function kindIn(cells: readonly string[], apart: readonly number[]): string {
  return kindOf(readRawIds(columnOf(cells), Uint32Array.from(cells.keys())), apart);
}

const GUIDS = [guidOf(1), guidOf(2)];

describe('kindOf', () => {
  test.each<[string, string[], number[], string]>([
    ['leftovers are no IDs', [...GUIDS, 'NULL', 'NULL', 'NULL'], [], 'guid'],
    ['texts are', [...GUIDS, 'a1', 'a2', 'NULL', 'NULL'], [], 'text'],
    [
      'leftovers in rows set apart count once',
      [...GUIDS, 'a1', 'a2', 'NULL', 'NULL'],
      [4, 5],
      'text',
    ],
    ['GUIDs in rows set apart do not count', [...GUIDS, guidOf(3), 'a1', 'a2'], [0], 'text'],
    ['nothing but leftovers', ['NULL', 'NULL'], [], 'text'],
  ])('%s', (_, cells, apart, kind) => {
    expect(kindIn(cells, apart)).toBe(kind);
  });
});
