import type { Answers } from '../../../src/core/facts/facts';
import type { CellValue } from '../../../src/core/table/column';
import {
  accountOf,
  checkOf,
  checkRows,
  guidOf,
  pairOf,
  pairsTo,
  statesOf,
} from '../support/listOf';

const others = pairsTo(20).slice(10);
const reference = [...pairsTo(20), [accountOf(5), guidOf(26)]];

describe('the state of a row is the first that fits', () => {
  test.each<[string, readonly CellValue[], string]>([
    ['right', pairOf(1), 'ok'],
    ['not together', [accountOf(1), guidOf(2)], 'wrong'],
    ['account unknown', [accountOf(99), guidOf(1)], 'unknown'],
    ['ID unknown', [accountOf(1), guidOf(99)], 'unknown'],
    ['both unknown', [accountOf(99), guidOf(98)], 'unknown'],
    ['account missing', [null, guidOf(1)], 'notChecked'],
    ['ID missing', [accountOf(1), null], 'notChecked'],
    ['account of white space', ['  ', guidOf(1)], 'notChecked'],
    ['ID of white space', [accountOf(1), ' '], 'notChecked'],
    ['error value as account', [{ error: '#N/A' }, guidOf(1)], 'notChecked'],
    ['error value as ID', [accountOf(1), { error: '#REF!' }], 'notChecked'],
    ['touches a contradiction of R', [accountOf(5), guidOf(5)], 'notChecked'],
    ['damaged account touching a contradiction', [accountOf(5), 'NULL'], 'notChecked'],
    ['damaged ID', [accountOf(1), `${guidOf(1).slice(0, -1)}x`], 'damaged'],
    ['damaged account', [`pers\u200bon1@amt.example`, guidOf(1)], 'damaged'],
    ['damaged before wrong', ['person1?@amt.example', guidOf(2)], 'damaged'],
    ['nil GUID', [accountOf(1), '00000000-0000-0000-0000-000000000000'], 'damaged'],
  ])('%s: %s', (_, row, state) => {
    const result = checkRows([row, ...others], reference);
    expect(statesOf(result)).toEqual([state, ...others.map(() => 'ok')]);
    expect(result.passed).toBe(state === 'ok');
  });

  test.each<[string, readonly CellValue[], string[]]>([
    ['a right pair twice', pairOf(1), ['duplicate', 'duplicate']],
    ['wrong before duplicate', [accountOf(1), guidOf(2)], ['duplicate', 'wrong']],
    ['unknown before duplicate', [accountOf(1), guidOf(99)], ['duplicate', 'unknown']],
    [
      'not checked: without ID the account still stands twice',
      [accountOf(1), null],
      ['duplicate', 'notChecked'],
    ],
  ])('%s', (_, second, states) => {
    expect(statesOf(checkRows([pairOf(1), second, pairOf(3)], reference))).toEqual([
      ...states,
      'ok',
    ]);
  });

  test('a repeated header is damaged, a note below is not checked, blank rows are none', () => {
    const result = checkRows(
      [pairOf(1), ['Accountname', 'AD-ID'], [], pairOf(2), ['Summe: 2']],
      pairsTo(2),
    );
    expect(statesOf(result)).toEqual(['ok', 'damaged', 'ok', 'notChecked']);
    expect(result.counts).toMatchObject({ rows: 4, correct: 2, notChecked: 2 });
  });

  test('findings about the list change no state', () => {
    const result = checkOf({
      list: { rows: pairsTo(3) },
      references: [{ rows: pairsTo(4) }, { rows: [pairOf(10)] }],
      profile: { missingPairs: 'error' },
      others: [{ name: 'X', rows: pairsTo(3) }],
    });
    expect(result.counts.errors).toBe(5);
    expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
    expect(result.passed).toBe(false);
  });

  test('warnings and infos of the key cells change no state', () => {
    const result = checkRows([[` ${accountOf(1)}`, guidOf(1).toUpperCase()]], pairsTo(1));
    expect(result.counts.warnings).toBeGreaterThan(0);
    expect(statesOf(result)).toEqual(['ok']);
  });

  test.each<[string, number, string]>([
    ['single rows', 2, 'damaged'],
    ['the whole column, said once', 3, 'damaged'],
  ])('the profile’s .tmp rule broken in %s', (_, count, state) => {
    const profile = { tmp: { place: 'local-part', rule: 'required' } } as const;
    const result = checkRows(pairsTo(count), pairsTo(count), { profile });
    expect(statesOf(result)).toEqual(Array<string>(count).fill(state));
    expect(result.counts.correct).toBe(0);
  });

  test('an answer takes the rows below out of the list', () => {
    const answers: Answers = { listEndsAbove: 4 };
    const result = checkRows([pairOf(1), pairOf(2), ['Summe: 2']], pairsTo(2), { answers });
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(true);
  });
});
