import fc from 'fast-check';
import { NORMAL_FORMAT } from '../../../../src/workbench/host/cell';
import {
  formatAt,
  NORMAL_FORMATS,
  withFormat,
} from '../../../../src/workbench/host/memory/formatStore';
import { withRuns } from '../../../../src/workbench/page/file/formatRuns';
import { runs, seed } from '../../../support/counts';

const LOOKS = [NORMAL_FORMAT, ...[9, 10, 12].map((fontSize) => ({ ...NORMAL_FORMAT, fontSize }))];

test('many runs at once are the same as one by one', () => {
  const run = fc.record({
    column: fc.nat(2),
    gap: fc.nat(3),
    count: fc.integer({ min: 1, max: 4 }),
    look: fc.nat(3),
  });
  const under = fc.record({
    row: fc.nat(20),
    rows: fc.integer({ min: 1, max: 20 }),
    column: fc.nat(1),
    columns: fc.constant(2),
  });
  fc.assert(
    fc.property(
      fc.array(run, { maxLength: 12 }),
      fc.array(under, { maxLength: 3 }),
      (wanted, areas) => {
        const base = areas.reduce(
          (formats, area) => withFormat(formats, area, { bold: true }),
          NORMAL_FORMATS,
        );
        const ends = [0, 0, 0];
        const all = wanted.map(({ column, gap, count, look }) => {
          const first = (ends[column] ?? 0) + gap;
          ends[column] = first + count;
          return { column, first, count, look };
        });
        const model = all.reduce(
          (formats, { column, first, count, look }) =>
            withFormat(formats, { row: first, rows: count, column, columns: 1 }, LOOKS[look] ?? {}),
          base,
        );
        const made = withRuns(base, all, LOOKS);
        for (let row = 0; row < 90; row++) {
          for (let column = 0; column < 4; column++) {
            expect(formatAt(made, row, column)).toBe(formatAt(model, row, column));
          }
        }
        for (const [column, spans] of made.columns) {
          expect(
            spans.every(({ from }, at) => at === 0 || from > (spans[at - 1]?.from ?? -1)),
          ).toBe(true);
          expect(spans[0]?.from).toBe(0);
          expect(column).toBeLessThan(3);
        }
      },
    ),
    { seed, numRuns: runs(2_000) },
  );
});
