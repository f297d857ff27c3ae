import type { CellValue } from '../../../../src/core/table/column';
import {
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  pairsTo,
  statesOf,
} from '../../support/listOf';

describe('row-incomplete', () => {
  test.each<[string, readonly CellValue[], 'account' | 'id']>([
    ['the account is empty', [null, guidOf(2)], 'account'],
    ['the ID is empty', ['person2@amt.example', null], 'id'],
    ['the ID is the empty text', ['person2@amt.example', ''], 'id'],
    ['the account holds spaces only', ['   ', guidOf(2)], 'account'],
    ['the ID holds a no-break space only', ['person2@amt.example', '\u00a0'], 'id'],
  ])('row-incomplete: fires: %s', (_, row, empty) => {
    const result = checkRows([pairOf(1), row, pairOf(3)], pairsTo(3));
    expect(placesOf(result, 'row-incomplete')).toEqual([`3 ${empty} error`]);
    expect(findingsOf(result, 'row-incomplete')[0]?.details).toEqual({ empty });
    expect(statesOf(result)).toEqual(['ok', 'notChecked', 'ok']);
    expect(result.counts).toMatchObject({ rows: 3, correct: 2, notChecked: 1 });
  });

  test('row-incomplete: fires in the last row too, where the cell is an address or an ID', () => {
    const byAccount = checkRows([pairOf(1), ['person2@amt.example']], pairsTo(2));
    expect(placesOf(byAccount, 'row-incomplete')).toEqual(['3 id error']);
    const byId = checkRows([pairOf(1), [null, guidOf(2)]], pairsTo(2));
    expect(placesOf(byId, 'row-incomplete')).toEqual(['3 account error']);
  });

  test('row-incomplete: does not fire for complete and for blank rows', () => {
    const result = checkRows([pairOf(1), [null, null], pairOf(2)], pairsTo(2));
    expect(placesOf(result, 'row-incomplete')).toEqual([]);
    expect(result.counts.rows).toBe(2);
  });
});
