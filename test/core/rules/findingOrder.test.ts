import fc from 'fast-check';
import type { Finding, FindingGroup } from '../../../src/core/rules/finding';
import { findingsInOrder } from '../../../src/core/rules/findingOrder';
import { runs, seed } from '../../support/counts';
import { accountOf, checkOf, guidOf, pairOf, pairsTo, type Rows } from '../support/listOf';

const groupsOf = (rows: Rows) =>
  checkOf({ list: { rows }, references: [{ rows: pairsTo(6) }] }).groups;

const linesOf = (rows: Rows): string[] =>
  [...findingsInOrder(groupsOf(rows))].map(({ rule, row }) => `${row ?? '-'} ${rule}`);

describe('findings in order', () => {
  test('those about no row first, then row by row, in a row as the catalogue has them', () => {
    const rows = [
      pairOf(1),
      [` ${accountOf(2)}`, guidOf(3)],
      [accountOf(9), null],
      [` ${accountOf(2)}`, guidOf(4)],
    ];
    expect(linesOf(rows)).toEqual([
      '- missing-pair',
      '- agency-unclear',
      '3 surrounding-spaces',
      '3 duplicate-account',
      '3 wrong-pair',
      '4 row-incomplete',
      '5 surrounding-spaces',
      '5 duplicate-account',
      '5 wrong-pair',
    ]);
  });

  test('nothing found', () => {
    expect([...findingsInOrder([])]).toEqual([]);
  });

  test('a group for each of thousands of rows takes its turn at once', () => {
    const finding = { rule: 'blank-row-inside' } as unknown as Finding;
    let looks = 0;
    const groups = Array.from({ length: 40_000 }, (_, at): FindingGroup => {
      const row = ((at * 7_919) % 40_000) + 2;
      return {
        rule: 'blank-row-inside',
        group: 'reading',
        severity: 'warning',
        length: 1,
        positions: null,
        at: () => ({ ...finding, row }) as Finding,
        rowAt: () => {
          looks++;
          return row;
        },
      };
    });
    const rows = [...findingsInOrder(groups)].map(({ row }) => row);
    expect(rows).toEqual(Array.from({ length: 40_000 }, (_, at) => at + 2));
    // Each asked at each turn would be looked at 800 million times.
    expect(looks).toBeLessThan(40_000 * 100);
  });

  test('every finding once, whatever the list', () => {
    const cell = (of: (n: number) => string) =>
      fc.oneof(fc.nat(7).map(of), fc.constantFrom('', ' x', 'NULL'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell(accountOf), cell(guidOf)), { maxLength: 8 }), (rows) => {
        const groups = groupsOf(rows);
        const found = [...findingsInOrder(groups)];
        const all = groups.flatMap((group) =>
          Array.from({ length: group.length }, (_, at) => group.at(at)),
        );
        const inOrder = all.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
        expect(found).toEqual(inOrder);
      }),
      { seed, numRuns: runs(500) },
    );
  });
});
