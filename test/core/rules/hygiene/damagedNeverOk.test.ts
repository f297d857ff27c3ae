import fc from 'fast-check';
import type { CellValue } from '../../../../src/core/table/column';
import { runs, seed } from '../../../support/counts';
import { accountOf, checkRows, guidOf, pairsTo, statesOf } from '../../support/listOf';

/** What happens to cells; all of it errors of Reading, Hygiene or Grammar. */
const damages: readonly ((text: string) => CellValue)[] = [
  (text) => `${text}\u200b`,
  (text) => `\u00a0${text}`,
  (text) => text.replace(/[aeo]/, '\u0430'),
  (text) => `${text}\ufffd`,
  (text) => `Ã¼${text}`,
  () => 'System.Byte[]',
  () => 'NULL',
  () => '1,23E+15',
  () => 4711,
  () => true,
  () => ({ error: '#N/A' }),
  () => null,
  () => '  ',
];

describe('a damaged cell', () => {
  test('never ends as state ok, even where the reference holds the very same, and hurts no other row', () => {
    const damage = fc.record({
      row: fc.nat(9),
      field: fc.constantFrom(0, 1),
      how: fc.constantFrom(...damages),
    });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (hits) => {
        const rows: CellValue[][] = pairsTo(10).map((pair) => [...pair]);
        for (const { row, field, how } of hits) {
          const original = field === 0 ? accountOf(row + 1) : guidOf(row + 1);
          const cells = rows[row];
          if (cells) cells[field] = how(original);
        }
        // A row without account and ID would be none.
        for (const cells of rows) if (!cells.some((cell) => cell !== null)) cells[0] = 'NULL';
        const hit = new Set(hits.map(({ row }) => row));
        // The damaged list as its own reference, and beside the right pairs.
        for (const reference of [rows, pairsTo(10)]) {
          const result = checkRows(rows, reference);
          const states = statesOf(result);
          for (const row of hit) expect(['damaged', 'notChecked']).toContain(states[row]);
          const { counts } = result;
          expect(counts.correct).toBe(10 - hit.size);
          expect(counts.correct + counts.notChecked).toBe(counts.rows);
          expect(result.passed).toBe(false);
        }
      }),
      { seed, numRuns: runs(2_000) },
    );
  });
});
