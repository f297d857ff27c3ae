import type { Reading } from '../../app/ports/sheetReader';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { Area, Sheet } from '../../core/table/column';
import { isWeb } from '../session/inExcel';
import { nextTask } from '../session/nextTask';
import { loadBlock, type Block, type Wanted } from './block';
import { BlockSize } from './blockSize';
import { SheetCells } from './sheetCells';

/** A sheet whose cells are to be read, within one context. */
export interface SheetAtHand {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/**
 * Reads an area in blocks of rows, which are halved when Excel refuses them. Rejects with the signal's
 * reason, a `WorkbookFailure` (block-too-large), or the library's errors.
 */
export async function readCells(
  at: SheetAtHand,
  area: Area,
  wanted: Wanted,
  reading: Reading,
): Promise<Pick<Sheet, 'columns' | 'rowCount'>> {
  const cells = new SheetCells(area);
  const place = isWeb() ? 'web' : 'desktop';
  const size = new BlockSize(area.lastColumn - area.firstColumn + 1, place);
  for (let row = area.firstRow; row <= area.lastRow;) {
    reading.signal.throwIfAborted();
    const lastRow = Math.min(row + size.rows - 1, area.lastRow);
    const block = await loadBlock(
      at.context,
      at.sheet,
      { ...area, firstRow: row, lastRow },
      wanted,
    );
    if (block === null) shrink(size, lastRow - row + 1, at.name);
    else {
      await take(cells, block, size);
      row = lastRow + 1;
      reading.progress(row, area.lastRow + 1);
    }
  }
  reading.signal.throwIfAborted();
  return cells.finish();
}

function shrink(size: BlockSize, rows: number, sheet: string): void {
  if (!size.refused(rows)) throw new WorkbookFailure('block-too-large', { sheet });
}

/** The library has just made values of the answer: encoding them is a task of its own. */
async function take(cells: SheetCells, block: Block, size: BlockSize): Promise<void> {
  size.accepted();
  await nextTask();
  cells.add(block);
}
