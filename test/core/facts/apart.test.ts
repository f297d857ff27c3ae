import type { CellValue } from '../../../src/core/table/column';
import { checkRows, findingsOf, guidOf, pairsTo, type Rows } from '../support/listOf';

const ids = (idOf: (n: number) => string): Rows =>
  pairsTo(4).map(([account], n) => [account, idOf(n)]);

const GUIDS = pairsTo(4);
const SIDS = ids((n) => `S-1-5-21-11-22-33-${1001 + n}`);
const TEXTS = ids((n) => `P-${1001 + n}`);
const DIGITS = ids((n) => `000${n}`);
const NUMBERED = GUIDS.map(([, id], n) => [`100${n}`, id]);

/** Whether the last row reads as a note below the list. */
function isNote(list: Rows, row: readonly CellValue[]): boolean {
  return findingsOf(checkRows([...list, row], list), 'not-a-data-row').length > 0;
}

describe('not-a-data-row: an ID of the kind of the column makes a pair', () => {
  test.each<[string, Rows, CellValue, boolean]>([
    ['a GUID below GUIDs', GUIDS, guidOf(9), false],
    ['a text below GUIDs', GUIDS, 'x', true],
    ['a SID below SIDs', SIDS, 'S-1-5-21-11-22-33-1009', false],
    ['a text below SIDs', SIDS, 'x', true],
    ['a text below texts', TEXTS, 'P-1009', false],
    ['a count below texts', TEXTS, '4', true],
    ['digits below digits', DIGITS, '0009', false],
    ['a number below digits', DIGITS, 9, true],
  ])('"Stand" beside %s', (_, list, id, expected) => {
    expect(isNote(list, ['Stand', id])).toBe(expected);
  });

  test.each<[string, Rows, CellValue, boolean]>([
    ['a number below digits as text', NUMBERED, 790, true],
    ['digits below digits', NUMBERED, '1009', false],
    ['digits below names', GUIDS, '790', true],
    ['a number below names', GUIDS, 790, true],
    ['digits with points and spaces around', GUIDS, ' 1.790 ', true],
    ['digits and more', GUIDS, '790x', false],
  ])('%s, alone among the accounts', (_, list, account, expected) => {
    expect(isNote(list, [account, null])).toBe(expected);
  });
});
