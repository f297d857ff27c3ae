import { findIncident, incidentFigures } from '../../../scripts/samples/incident';
import { sortAlone } from '../../../scripts/samples/damage';
import { batchHeader } from '../../../scripts/samples/lists';
import type { Row } from '../../../scripts/samples/spreadsheetSort';
import { accountColumn, isRight, truthOf } from '../../../scripts/samples/truth';
import type { CheckResult } from '../../../src/core/check/checkList';
import { checkOf, findingsOf, rulesFound, statesOf, type ReferenceOf } from '../support/listOf';

/**
 * Test number one: the lone sort of 6 August 2025. Everything that looks at one column at a time
 * passes; only the pairs tell.
 */
const { batches, stacked, night } = findIncident(20250806);

const references: readonly ReferenceOf[] = batches.map((rows, at) => ({
  header: batchHeader,
  rows,
  name: `Charge ${at + 1}`,
}));

function checked(rows: readonly Row[]): CheckResult {
  return checkOf({ list: { header: batchHeader, rows }, references });
}

/** What each check sees that takes the columns one by one. */
function columnByColumn(rows: readonly Row[]) {
  return batchHeader.map((_, column) => {
    const cells = rows.map((row) => row[column] ?? '');
    return {
      count: cells.length,
      empty: cells.filter((cell) => cell === '').length,
      different: new Set(cells).size,
      characters: cells.reduce((sum, cell) => sum + cell.length, 0),
      codeSum: cells.reduce((sum, cell) => sum + [...cell].reduce(addCode, 0), 0),
      sorted: [...cells].sort(),
    };
  });
}

function addCode(sum: number, character: string): number {
  return sum + (character.codePointAt(0) ?? 0);
}

describe('a lone sort that every check of single columns passes', () => {
  test('counts, sums, duplicates and the values of each column are those of the right list', () => {
    expect(columnByColumn(night.rows)).toEqual(columnByColumn(stacked));
    expect(night.rows).toHaveLength(790);
  });

  test('is found by the pairs: 789 of 790 are wrong, 409 would cross agencies', () => {
    const { counts, passed } = checked(night.rows);
    expect(counts).toEqual({
      rows: 790,
      correct: incidentFigures.right,
      wrongPair: 789,
      unknownAccount: 0,
      unknownId: 0,
      unknownPair: 0,
      missing: 0,
      notChecked: 0,
      crossAgency: incidentFigures.crossAgency,
      errors: 790,
      warnings: 0,
      infos: 0,
    });
    expect(passed).toBe(false);
  });

  test('each row says whose mailbox would go to whom', () => {
    const result = checked(night.rows);
    const truth = truthOf(stacked, night.rows);
    const wrong = findingsOf(result, 'wrong-pair');
    const expected = night.rows.flatMap((row, at) => {
      const pair = truth[at];
      const own = stacked[pair?.accountOf ?? -1];
      const owner = stacked[pair?.idOf ?? -1];
      if (pair === undefined || isRight(pair)) return [];
      return {
        rule: 'wrong-pair',
        severity: 'error',
        row: at + 2,
        column: 1,
        account: row[0],
        id: row[1],
        details: {
          expectedId: own?.[1],
          belongsTo: owner?.[0],
          agency: own?.[2],
          ownersAgency: owner?.[2],
        },
      };
    });
    expect(wrong).toEqual(expected);
    expect(statesOf(result)).toEqual(truth.map((pair) => (isRight(pair) ? 'ok' : 'wrong')));
  });

  test('is named: the account column alone was sorted, rows 2 to 791', () => {
    expect(checked(night.rows).diagnoses).toEqual([
      {
        kind: 'column-sorted-alone',
        field: 'account',
        column: 0,
        header: 'Accountname',
        firstRow: 2,
        lastRow: 791,
        affected: 789,
        crossAgency: 409,
        provable: 789,
        offset: null,
        slipStart: null,
        direction: 'ascending',
        isByOrderAlone: false,
      },
    ]);
  });

  test('the only other finding is that the list holds several agencies', () => {
    expect(rulesFound(checked(night.rows))).toEqual(['wrong-pair', 'several-agencies']);
  });

  test('the same batches under each other, nothing sorted, are right pair for pair', () => {
    const result = checked(stacked);
    expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
    expect(result.diagnoses).toEqual([]);
    expect(rulesFound(result)).toEqual(['several-agencies']);
  });

  test.each(batches.map((rows, at) => [at + 1, rows] as const))(
    'batch %i was in account order before: the same sort of it alone breaks no pair',
    (_, rows) => {
      const result = checked(sortAlone(rows, { column: accountColumn }).rows);
      expect(result.counts).toMatchObject({ rows: rows.length, correct: rows.length });
      expect(result.diagnoses).toEqual([]);
    },
  );
});
