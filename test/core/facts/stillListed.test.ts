import { stillListed } from '../../../src/core/facts/stillListed';
import { accountOf, checkOf, guidOf, pairOf, type Rows } from '../support/listOf';

const leftOut = (person: number, reason = 'left') => ({
  account: accountOf(person).toUpperCase(),
  id: guidOf(person),
  reason,
});
const stillIn = (rows: Rows, ...exclusions: readonly ReturnType<typeof leftOut>[]) => {
  const references = [{ rows: [pairOf(1), pairOf(2), pairOf(3)] }];
  const { facts } = checkOf({ list: { rows }, references, exclusions });
  return stillListed(facts).map(({ account, rows: at }) => [account, at]);
};

describe('stillListed: who is left out and stands in the list all the same', () => {
  const name = accountOf(2).toUpperCase();

  it('nobody, where they are really gone', () => {
    expect(stillIn([pairOf(1), pairOf(3)], leftOut(2))).toEqual([]);
    expect(stillIn([pairOf(1), pairOf(2)])).toEqual([]);
    expect(stillListed(null)).toEqual([]);
  });

  it.each<[string, Rows, readonly number[]]>([
    ['by the pair', [pairOf(1), pairOf(2)], [3]],
    ['twice', [pairOf(2), pairOf(1), pairOf(2)], [2, 4]],
    ['by the account alone', [pairOf(1), [accountOf(2), guidOf(9)]], [3]],
    ['by the ID alone', [[accountOf(9), guidOf(2)], pairOf(1)], [2]],
  ])('%s', (_, rows, expected) => {
    expect(stillIn(rows, leftOut(2))).toEqual([[name, expected]]);
  });

  it('in the order in which they were left out; a reason that the profile does not know leaves nobody out', () => {
    const people = [leftOut(3), leftOut(1, 'none'), leftOut(2)];
    expect(stillIn([pairOf(1), pairOf(2), pairOf(3)], ...people)).toEqual([
      [accountOf(3).toUpperCase(), [4]],
      [name, [3]],
    ]);
  });
});
