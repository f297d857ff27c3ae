import type { Reading } from '../../app/ports/sheetReader';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { Area, Column, Sheet } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import { isWeb } from '../session/inExcel';
import { loadBlock, loadTypes, type Wanted } from './block';
import { BlockSize } from './blockSize';
import { SheetCells } from './sheetCells';

/** A sheet whose cells are to be read, within one context. */
export interface SheetAtHand {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly name: string;
}

/**
 * Reads areas that stand side by side, from the left, as `readCells` does each; what stands beside them is
 * empty. Rejects as `readCells` does.
 */
export async function readParts(
  at: SheetAtHand,
  parts: readonly Area[],
  wanted: Wanted,
  reading: Reading,
): Promise<Pick<Sheet, 'columns' | 'rowCount'>> {
  const total = parts.reduce((rows, { lastRow }) => rows + lastRow + 1, 0);
  const columns: Column[] = [];
  let [rowCount, before] = [0, 0];
  for (const part of parts) {
    const progress = (rows: number): void => reading.progress(before + rows, total);
    const read = await readCells(at, part, wanted, { ...reading, progress });
    while (columns.length < part.firstColumn) columns.push(columnOf([]));
    columns.push(...read.columns.slice(part.firstColumn));
    rowCount = Math.max(rowCount, read.rowCount);
    before += part.lastRow + 1;
  }
  return { columns, rowCount };
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
    // A function of its own: this one would hold the block while the next one is made.
    if (await takeBlock(at, { ...area, firstRow: row, lastRow }, wanted, cells)) {
      size.accepted();
      row = lastRow + 1;
      reading.progress(row, area.lastRow + 1);
    } else if (!size.refused(lastRow - row + 1)) throw tooLarge(at);
  }
  reading.signal.throwIfAborted();
  return cells.finish();
}

/** Asks for a block and adds it to the cells; false where Excel refused it. */
async function takeBlock(
  at: SheetAtHand,
  area: Area,
  wanted: Wanted,
  cells: SheetCells,
): Promise<boolean> {
  const block = await loadBlock(at.context, at.sheet, area, wanted);
  if (block === null) return false;
  // At once, in the same task: values that are gone before the engine sweeps cost it nothing.
  if (cells.add(block)) await takeTypes(at, area, cells);
  return true;
}

/** Types are longer than empty values: what came with values may be refused with types. */
async function takeTypes(at: SheetAtHand, area: Area, cells: SheetCells): Promise<void> {
  const types = await loadTypes(at.context, at.sheet, area);
  if (types !== null) return cells.markErrors(area, types);
  const { firstRow, lastRow } = area;
  if (firstRow === lastRow) throw tooLarge(at);
  const middle = Math.floor((firstRow + lastRow) / 2);
  await takeTypes(at, { ...area, lastRow: middle }, cells);
  await takeTypes(at, { ...area, firstRow: middle + 1 }, cells);
}

function tooLarge({ name }: SheetAtHand): WorkbookFailure {
  return new WorkbookFailure('block-too-large', { sheet: name });
}
