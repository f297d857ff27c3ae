import { checkWithoutColumns } from '../../../../src/core/check/checkList';
import { chooseColumns } from '../../../../src/core/columns/chooseColumns';
import { columnsUnclear } from '../../../../src/core/rules/reading/columnsUnclear';
import {
  checkRows,
  findingsOf,
  guidOf,
  inputOf,
  pairsTo,
  rulesFound,
  sheetFrom,
} from '../../support/listOf';
import { buildFacts } from '../../../../src/core/facts/buildFacts';

/** Which columns are chosen when: test/core/columns/chooseColumns.test.ts. */
describe('columns-unclear', () => {
  test('columns-unclear: one error without a row, every row not checked, no other rule speaks', () => {
    const rows = [['Accountname', 'AD-ID'], ...pairsTo(3).map(([account, id]) => [id, account])];
    const sheet = sheetFrom(rows);
    const choice = chooseColumns(sheet);
    if (choice.kind !== 'unclear') throw new Error(choice.kind);
    const result = checkWithoutColumns(sheet, choice);
    expect(rulesFound(result)).toEqual(['columns-unclear']);
    expect(findingsOf(result, 'columns-unclear')).toMatchObject([
      {
        severity: 'error',
        row: null,
        column: null,
        details: {
          missing: [],
          reason: 'contents-swapped',
          accountCandidates: [0],
          idCandidates: [1],
        },
      },
    ]);
    expect(result.counts).toMatchObject({ rows: 3, notChecked: 3, correct: 0, errors: 1 });
    expect(result.counts.crossAgency).toBeNull();
    expect(result.facts).toBeNull();
    expect(result.passed).toBe(false);
  });

  test('columns-unclear does not fire where the columns are clear', () => {
    expect(rulesFound(checkRows(pairsTo(3), pairsTo(3)))).not.toContain('columns-unclear');
    const facts = buildFacts(inputOf({ list: { rows: [['a@amt.example', guidOf(1)]] } }));
    expect(columnsUnclear.judge(facts)).toEqual([]);
  });
});
