import type { ReferenceAge, ReferenceRole } from '../../../../src/core/pairing/reference';
import { checkList } from '../../../../src/core/check/checkList';
import { builtInProfile } from '../../../../src/core/profile/builtInProfile';
import { chosenOf, findingsOf, pairsTo } from '../../support/listOf';

/** What reference-stale says of a directory of that age, which may be `limit` days old. */
function stale(age: ReferenceAge | null, limit: number | null, role: ReferenceRole = 'directory') {
  const table = chosenOf({ rows: pairsTo(3) });
  const reference = { ...table, name: 'AD-Export.csv', file: 'AD-Export.csv', role };
  const result = checkList({
    list: table,
    references: [age === null ? reference : { ...reference, age }],
    others: [],
    ownRange: [],
    profile: { ...builtInProfile, referenceMaxAgeDays: limit },
    kind: null,
    answers: {},
    exclusions: [],
  });
  return findingsOf(result, 'reference-stale');
}

const aged = (days: number): ReferenceAge => ({ day: '2025-08-01', days, by: 'said' });

describe('reference-stale', () => {
  test.each([
    [0, 14, 0],
    [14, 14, 0],
    [15, 14, 1],
    [1, 0, 1],
    [0, 0, 0],
  ])('%i days, %i allowed: %i warning', (days, limit, warnings) => {
    expect(stale(aged(days), limit)).toHaveLength(warnings);
  });

  test('is a warning that names the export, its day and how that is known', () => {
    const by = 'name' as const;
    expect(stale({ ...aged(20), by }, 14)).toMatchObject([
      {
        severity: 'warning',
        row: null,
        details: { reference: 'AD-Export.csv', day: '2025-08-01', days: 20, limit: 14, by },
      },
    ]);
  });

  test('guesses no age, and none where the profile sets no limit', () => {
    expect(stale(null, 0)).toEqual([]);
    expect(stale(aged(9999), null)).toEqual([]);
  });

  test('what was migrated first does not grow old', () => {
    expect(stale(aged(9999), 14, 'first-migration')).toEqual([]);
  });
});
