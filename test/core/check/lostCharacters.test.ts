import { lostCharacters, type LostCharacters } from '../../../src/core/check/lostCharacters';
import type { CheckResult } from '../../../src/core/check/checkList';
import type { CellValue } from '../../../src/core/table/column';
import { checkOf, guidOf, pairsTo } from '../support/listOf';

type Pair = readonly CellValue[];

function lostIn({ facts }: CheckResult): readonly LostCharacters[] {
  if (facts === null) throw new Error('the columns are clear');
  return lostCharacters(facts);
}

const damaged: readonly (readonly [string, string])[] = [
  ['a question mark', 'm?ller'],
  ['U+FFFD', 'm\ufffdller@amt.example'],
  ['UTF-8 read as Windows-1252', 'mÃ¼ller@amt.example'],
];

test.each(damaged)('encoding-damage: a list that lost characters, by %s', (_, account) => {
  const rows: Pair[] = [...pairsTo(2), [account, guidOf(3)], ...pairsTo(2)];
  expect(lostIn(checkOf({ list: { rows }, references: [{ rows: pairsTo(3) }] }))).toEqual([
    { source: null, rows: [4], examples: [account], idKind: 'guid' },
  ]);
});

test('references in their order, all rows, the first examples', () => {
  const lost = ['a?', 'a?', 'b?', 'c?', 'd?'].map((account, at): Pair => [account, guidOf(at + 1)]);
  const references = [{ rows: pairsTo(5) }, { rows: lost, role: 'directory' as const }];
  expect(lostIn(checkOf({ list: { rows: pairsTo(5) }, references }))).toEqual([
    { source: 1, rows: [2, 3, 4, 5, 6], examples: ['a?', 'b?', 'c?'], idKind: 'guid' },
  ]);
});

test('honest umlauts, empty cells and errors are no damage', () => {
  const rows: Pair[] = [
    ['jörg.müller@amt.example', guidOf(1)],
    [null, guidOf(2)],
    [{ error: '#N/A' }, guidOf(3)],
  ];
  expect(lostIn(checkOf({ list: { rows }, references: [{ rows: pairsTo(3) }] }))).toEqual([]);
});

test('a list of SIDs needs SIDs', () => {
  const rows: Pair[] = [['m?ller', 'S-1-5-21-1-2-3-1001']];
  const [lost] = lostIn(checkOf({ list: { rows }, references: [{ rows }] }));
  expect(lost?.idKind).toBe('sid');
});
