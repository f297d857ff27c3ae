import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  statesOf,
  type Rows,
} from '../../support/listOf';

const leftOut = (person: number, reason = 'left') => ({
  account: accountOf(person).toUpperCase(),
  id: guidOf(person),
  reason,
});

const check = (rows: Rows, ...exclusions: readonly ReturnType<typeof leftOut>[]) =>
  checkOf({ list: { rows }, references: [{ rows: pairsTo(3) }], exclusions });

describe('left-out-listed', () => {
  test.each<[string, Rows, readonly string[]]>([
    ['gone from the list', [pairOf(1), pairOf(3)], []],
    ['the pair', pairsTo(3), ['3 account error']],
    ['twice', [pairOf(2), pairOf(1), pairOf(2)], ['2 account error', '4 account error']],
    ['the account alone', [pairOf(1), [accountOf(2), guidOf(9)]], ['3 account error']],
    ['the ID alone', [[accountOf(9), guidOf(2)], pairOf(1)], ['2 id error']],
  ])('%s', (_, rows, places) => {
    const result = check(rows, leftOut(2));
    expect(placesOf(result, 'left-out-listed')).toEqual(places);
  });

  test('every pair is right, and the list is not passed all the same', () => {
    const right = check(pairsTo(3));
    expect([right.passed, placesOf(right, 'left-out-listed')]).toEqual([true, []]);
    const against = check(pairsTo(3), leftOut(2), leftOut(3, 'later'));
    expect(statesOf(against)).toEqual(['ok', 'ok', 'ok']);
    expect(against.passed).toBe(false);
    const reasons = findingsOf(against, 'left-out-listed').map(({ details }) => details.reason.en);
    expect(reasons).toEqual(['left the organisation', 'is migrated later']);
  });

  test('known by the ID alone: the reason is said, too', () => {
    const result = check([pairOf(1), [accountOf(9), guidOf(2)]], leftOut(2));
    const found = findingsOf(result, 'left-out-listed').map(({ details }) => details.reason.en);
    expect(found).toEqual(['left the organisation']);
  });

  test('an account or ID that cannot be read is nobody’s, left out or listed', () => {
    const unread = { account: '', id: '', reason: 'left' };
    const rows: Rows = [pairOf(1), [null, guidOf(2)], [accountOf(3), null]];
    expect(placesOf(check(rows, unread), 'left-out-listed')).toEqual([]);
  });

  test('a reason that the profile does not know leaves nobody out', () => {
    const result = check(pairsTo(3), leftOut(2, 'none'));
    expect([result.passed, placesOf(result, 'left-out-listed')]).toEqual([true, []]);
  });
});
