import { warningsByRule } from '../../../src/core/report/warnings';
import { accountOf, checkOf, guidOf, pairOf, pairsTo } from '../support/listOf';

describe('warnings by rule', () => {
  test('counts warnings alone, in the rules’ order, missing pairs once a batch', () => {
    const check = checkOf({
      list: {
        rows: [
          [` ${accountOf(1)}`, guidOf(1)],
          [` ${accountOf(2)}`, guidOf(2)],
          [accountOf(3), guidOf(11)],
          pairOf(11),
          [accountOf(12).toUpperCase(), guidOf(12)],
        ],
      },
      references: [{ rows: pairsTo(9) }, { rows: pairsTo(19).slice(9) }],
      profile: { missingPairs: 'warning' },
    });
    expect([...warningsByRule(check)]).toEqual([
      ['surrounding-spaces', 2],
      ['missing-pair', 2],
      ['agency-unclear', 1],
    ]);
  });

  test('a list without any has none', () => {
    const rows = pairsTo(3).map((pair, at) => [...pair, at < 3 ? 'See' : null]);
    const header = ['Accountname', 'AD-ID', 'Behörde'];
    const check = checkOf({ list: { rows: pairsTo(3) }, references: [{ header, rows }] });
    expect(warningsByRule(check).size).toBe(0);
  });
});
