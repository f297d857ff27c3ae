import { checkWithoutColumns } from '../../../src/core/check/checkList';
import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import {
  accountOf,
  checkOf,
  checkRows,
  guidOf,
  HEADER,
  pairOf,
  pairsTo,
  rulesFound,
  sheetFrom,
  statesOf,
} from '../support/listOf';

describe('checkList', () => {
  test('the seven counts of a mixed list add up to its rows', () => {
    const rows = [
      pairOf(1),
      [accountOf(2), guidOf(3)],
      [accountOf(3), guidOf(99)],
      [accountOf(98), guidOf(4)],
      [accountOf(97), guidOf(96)],
      [accountOf(5), null],
      [accountOf(6), guidOf(6)],
      [accountOf(6), guidOf(6)],
      [accountOf(7), `${guidOf(7)}0`],
    ];
    const { counts } = checkRows(rows, pairsTo(9));
    expect(counts).toMatchObject({
      rows: 9,
      correct: 1,
      wrongPair: 1,
      unknownAccount: 1,
      unknownId: 1,
      unknownPair: 1,
      notChecked: 4,
      missing: 2,
      crossAgency: null,
    });
  });

  test('errors, warnings and infos count findings', () => {
    const rows = [pairOf(1), pairOf(2), [accountOf(3).toUpperCase(), guidOf(3)], pairOf(3)];
    const { counts, groups } = checkRows(rows, pairsTo(4));
    const lengthOf = (severity: string) =>
      groups
        .filter((one) => one.severity === severity)
        .reduce((sum, { length }) => sum + length, 0);
    expect(counts).toMatchObject({ errors: 4, warnings: 2, infos: 1 });
    expect([lengthOf('error'), lengthOf('warning'), lengthOf('info')]).toEqual([4, 2, 1]);
  });

  test('a list without rows does not pass', () => {
    const result = checkRows([], pairsTo(2));
    expect(result.counts).toMatchObject({ rows: 0, correct: 0, errors: 0 });
    expect(result.passed).toBe(false);
  });

  test.each([
    ['every row ok and no error', pairsTo(2), true],
    ['an error about no row', [...pairsTo(2), pairOf(2)], false],
  ])('passes with %s: %s', (_, rows, passed) => {
    expect(checkRows(rows, pairsTo(2)).passed).toBe(passed);
  });

  test('findings come in the order of rules.md, whatever order the rows have', () => {
    const rows = [[accountOf(1), guidOf(2)], [accountOf(9), null], pairOf(1)];
    expect(rulesFound(checkRows(rows, pairsTo(2)))).toEqual([
      'row-incomplete',
      'duplicate-account',
      'wrong-pair',
      'agency-unclear',
    ]);
  });
});

describe('a diagnosis names column, heading and rows as the sheet numbers them', () => {
  const swapped = [pairOf(1), [accountOf(2), guidOf(3)], [accountOf(3), guidOf(2)], pairOf(4)];

  test('below title rows', () => {
    const result = checkOf({
      list: { header: ['Nachtlauf'], rows: [[], HEADER, ...swapped] },
      references: [{ rows: pairsTo(4) }],
    });
    expect(result.diagnoses).toHaveLength(1);
    expect(result.diagnoses[0]).toMatchObject({
      kind: 'rows-swapped',
      firstRow: 5,
      lastRow: 6,
      affected: 2,
      crossAgency: null,
      provable: 2,
      offset: null,
      slipStart: null,
      direction: null,
    });
  });

  test('a slipped column with its offset and start', () => {
    const count = 12;
    const rows = pairsTo(count).map(([account], at) => [
      account,
      at < 3 ? guidOf(at + 1) : guidOf(at + 2),
    ]);
    const { diagnoses } = checkRows(rows.slice(0, -1), pairsTo(count + 1));
    expect(diagnoses).toHaveLength(1);
    expect(diagnoses[0]).toMatchObject({ kind: 'column-slipped', direction: null });
    expect([5, 6]).toContain(diagnoses[0]?.slipStart);
    expect(Math.abs(diagnoses[0]?.offset ?? 0)).toBe(1);
  });

  test('no heading where the list has no header row', () => {
    const ids = pairsTo(30).map(([, id]) => id);
    const rows = pairsTo(30).map(([account], at) => [account, [...ids].sort()[at] ?? '']);
    const [found] = checkOf({
      list: { header: null, rows },
      references: [{ rows: pairsTo(30) }],
    }).diagnoses;
    expect(found).toMatchObject({
      kind: 'column-sorted-alone',
      column: 1,
      header: null,
      firstRow: 1,
    });
  });

  test('nothing to say of a list whose rows are right or proven renamed', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), [accountOf(9), guidOf(2)], pairOf(3)] },
      references: [{ rows: pairsTo(3) }, { rows: [[accountOf(9), guidOf(2)]], role: 'directory' }],
    });
    expect(result.diagnoses).toEqual([]);
  });

  test('a renamed person is no part of what happened to the others', () => {
    const result = checkOf({
      list: {
        rows: [
          [accountOf(1), guidOf(2)],
          [accountOf(2), guidOf(1)],
          [accountOf(9), guidOf(3)],
        ],
      },
      references: [{ rows: pairsTo(3) }, { rows: [[accountOf(9), guidOf(3)]], role: 'directory' }],
    });
    expect(
      result.diagnoses.map(({ kind, firstRow, lastRow }) => [kind, firstRow, lastRow]),
    ).toEqual([['rows-swapped', 2, 3]]);
  });
});

describe('columns that cannot be told', () => {
  const sheet = sheetFrom([['eins', 'zwei'], ['a', 'b'], [], ['c', 'd']]);

  test('every row is not checked, one error, nothing passes', () => {
    const unclear = chooseColumns(sheet);
    if (unclear.kind !== 'unclear') throw new Error(unclear.kind);
    const result = checkWithoutColumns(sheet, unclear);
    const rows = result.counts.rows;
    expect(rows).toBeGreaterThanOrEqual(2);
    expect(statesOf(result)).toEqual(Array<string>(rows).fill('notChecked'));
    expect(result.counts).toEqual({
      rows,
      correct: 0,
      wrongPair: 0,
      unknownAccount: 0,
      unknownId: 0,
      unknownPair: 0,
      missing: 0,
      notChecked: rows,
      crossAgency: null,
      errors: 1,
      warnings: 0,
      infos: 0,
    });
    expect(rulesFound(result)).toEqual(['columns-unclear']);
    expect(result).toMatchObject({ facts: null, diagnoses: [], passed: false });
  });
});
