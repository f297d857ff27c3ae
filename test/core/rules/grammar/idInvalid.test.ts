import {
  checkRows,
  findingsOf,
  guidOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

const NIL = '00000000-0000-0000-0000-000000000000';
const FULL = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const sidOf = (n: number): string => `S-1-5-21-11-22-33-${1000 + n}`;
const sidPairs = (count: number): Rows =>
  pairsTo(count).map(([account], n) => [account, sidOf(n + 1)]);

describe('id-invalid', () => {
  test.each<[string, string, string]>([
    ['other text', 'kaputt', 'other-text'],
    ['a GUID with a letter too many', `${guidOf(9)}a`, 'other-text'],
    ['a GUID with a foreign letter', guidOf(9).replace(/.$/, 'g'), 'other-text'],
    ['a SID', sidOf(9), 'other-text'],
    ['a mail address', 'person9@amt.example', 'other-text'],
    ['the nil GUID', NIL, 'nil-or-full'],
    ['the nil GUID in braces', `{${NIL}}`, 'nil-or-full'],
    ['the nil GUID as digits', '0'.repeat(32), 'nil-or-full'],
    ['the nil GUID in base64', 'AAAAAAAAAAAAAAAAAAAAAA==', 'nil-or-full'],
    ['the all-F GUID', FULL, 'nil-or-full'],
    ['the all-F GUID in upper case', FULL.toUpperCase(), 'nil-or-full'],
  ])('id-invalid: fires among GUIDs for %s', (_, id, reason) => {
    const rows = [...pairsTo(3), ['person9@amt.example', id]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'id-invalid')).toEqual(['5 id error']);
    expect(findingsOf(result, 'id-invalid')[0]).toMatchObject({
      id,
      details: { expected: 'guid', reason },
    });
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok', 'damaged']);
    expect(result.counts).toMatchObject({ rows: 4, correct: 3, notChecked: 1 });
  });

  test.each<[string, string]>([
    ['other text', 'kaputt'],
    ['a GUID', guidOf(9)],
    ['a SID with a part too few', 'S-1-5-21-11-22-1009'],
    ['a SID with a number too large', 'S-1-5-21-11-22-33-4294967296'],
    ['a well-known SID', 'S-1-5-18'],
  ])('id-invalid: fires among SIDs for %s', (_, id) => {
    const rows = [...sidPairs(3), ['person9@amt.example', id]];
    const result = checkRows(rows, rows);
    expect(placesOf(result, 'id-invalid')).toEqual(['5 id error']);
    expect(findingsOf(result, 'id-invalid')[0]?.details).toEqual({
      expected: 'sid',
      reason: 'other-text',
    });
    expect(statesOf(result)[3]).toBe('damaged');
  });

  test.each<[string, Rows]>([
    ['GUIDs', pairsTo(5)],
    ['SIDs', sidPairs(5)],
  ])('where most people have no ID yet, a list of %s stays one', (_, reference) => {
    const without = ['NULL', 'unbekannt', '#NV'];
    const rows = reference.map(([account = null, id = null], at) => [account, without[at] ?? id]);
    const result = checkRows(rows, reference);
    expect(statesOf(result)).toEqual(['damaged', 'damaged', 'damaged', 'ok', 'ok']);
    expect(placesOf(result, 'unknown-id').filter((place) => /^[56] /.test(place))).toEqual([]);
  });

  test.each<[string, Rows]>([
    ['GUIDs in white space', [...pairsTo(2), ['person3@amt.example', ` ${guidOf(3)} `]]],
    ['SIDs in either case', [...sidPairs(2), ['person3@amt.example', sidOf(3).toLowerCase()]]],
    [
      'a column of other ID text',
      [
        ['a', 'P-1'],
        ['b', guidOf(1)],
        ['c', 'P-3'],
        ['d', NIL],
      ],
    ],
  ])('id-invalid: does not fire for %s', (_, rows) => {
    expect(placesOf(checkRows(rows, rows), 'id-invalid')).toEqual([]);
  });

  test('id-invalid: empty cells, error values and sums are other rules’ matter', () => {
    const rows = [...pairsTo(3), ['a', null], ['b', { error: '#N/A' }], ['Summe', 3]];
    expect(placesOf(checkRows(rows, pairsTo(3)), 'id-invalid')).toEqual([]);
  });
});
