import fc from 'fast-check';
import { builtInFormat } from '../../../src/core/numberFormat/builtInFormats';
import type { NumberFormat } from '../../../src/core/numberFormat/numberFormat';
import { columnOf } from '../../../src/core/table/columnBuilder';
import { FormatAppender, formatAt } from '../../../src/core/table/formats';
import { runs, seed } from '../../support/counts';

const FORMATS = [2, 9, 14, 22].map((builtIn) => builtInFormat(builtIn, false) as NumberFormat);

test('each cell keeps its own format, in whatever order they came', () => {
  const cell = fc.tuple(fc.nat(300), fc.constantFrom(...FORMATS));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 400 }), (cells) => {
      const appender = new FormatAppender();
      for (const [row, format] of cells) appender.set(row, format);
      const formats = appender.finish();
      const column = { ...columnOf(['x']), ...(formats && { formats }) };
      const meant = new Map(cells);
      for (let row = 0; row <= 310; row++) {
        if (formatAt(column, row) !== meant.get(row)) throw new Error(`row ${String(row)}`);
      }
      expect(formats?.known.length ?? 0).toBeLessThanOrEqual(FORMATS.length);
    }),
    { seed, numRuns: runs(2_000) },
  );
});

test('without any there is nothing', () => {
  expect(new FormatAppender().finish()).toBeUndefined();
});
