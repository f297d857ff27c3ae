import type { NumberFormat } from '../../../src/core/numberFormat/numberFormat';
import type { CellFormats } from '../../../src/core/table/column';
import { FormatAppender } from '../../../src/core/table/formats';

/** These formats, by row index from 0. */
export function formatsIn(
  cells: Iterable<readonly [row: number, format: NumberFormat]>,
): CellFormats {
  const formats = new FormatAppender();
  for (const [row, format] of cells) formats.set(row, format);
  return formats.finish() ?? { known: [], which: new Uint32Array(0) };
}
