import type { Area, CellValue, Column, Sheet } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import { ColumnAppender } from '../../core/table/columnAppender';
import type { Block, OfficeValue } from './block';
import { ShownTexts } from './shownText';

const encoder = new TextEncoder();

/** One column while its blocks come in; rows from 0. */
class GrowingColumn {
  readonly cells: ColumnAppender;
  readonly formulas = new Map<number, string>();
  readonly shown = new Map<number, string>();
  #lastFormula = -1;

  constructor(rows: number) {
    this.cells = new ColumnAppender(rows, encoder);
  }

  setFormula(row: number, formula: string): void {
    this.formulas.set(row, formula);
    this.#lastFormula = Math.max(this.#lastFormula, row);
  }

  finish(): Column {
    const length = Math.max(this.cells.filled(), this.#lastFormula + 1);
    return { ...this.cells.finish(length), formulas: this.formulas, shown: this.shown };
  }
}

/** The cells of a sheet while its blocks come in, each below the one before. */
export class SheetCells {
  readonly #columns: readonly GrowingColumn[];
  readonly #shown = new ShownTexts();

  /** For the cells of that area; the sheet's columns begin with A and its rows with 1. */
  constructor(private readonly used: Area) {
    const { firstRow, lastRow, firstColumn, lastColumn } = used;
    this.#columns = Array.from({ length: lastColumn - firstColumn + 1 }, () => {
      const column = new GrowingColumn(lastRow + 1);
      column.cells.skip(firstRow);
      return column;
    });
  }

  /** Adds a block: all columns of the area, the rows next to come. */
  add(block: Block): void {
    this.#columns.forEach((column, at) => {
      column.cells.append(storedValues(block, at));
      this.#noteShown(column, block, at);
      this.#noteFormulas(column, block, at + this.used.firstColumn);
    });
  }

  /** The columns, each as long as it is filled, and the rows of the longest. */
  finish(): Pick<Sheet, 'columns' | 'rowCount'> {
    const columns = [
      ...Array.from({ length: this.used.firstColumn }, () => columnOf([])),
      ...this.#columns.map((column) => column.finish()),
    ];
    while (columns.at(-1)?.kinds.length === 0) columns.pop();
    const rowCount = columns.reduce((most, { kinds }) => Math.max(most, kinds.length), 0);
    return { columns, rowCount };
  }

  #noteShown({ shown }: GrowingColumn, { area, values, formats }: Block, at: number): void {
    if (formats === null) return;
    for (let r = 0; r < values.length; r++) {
      const value = values[r]?.[at] as OfficeValue;
      const code = formats[r]?.[at] as string;
      if (code === 'General' && typeof value !== 'number') continue;
      const text = this.#shown.of(value, code);
      if (text !== null) shown.set(area.firstRow + r, text);
    }
  }

  #noteFormulas(column: GrowingColumn, { area, values, formulas }: Block, at: number): void {
    if (formulas === null) return;
    const { firstRow, firstColumn, lastColumn } = formulas.area;
    if (at < firstColumn || at > lastColumn) return;
    formulas.texts.forEach((row, r) => {
      const formula = row[at - firstColumn];
      const value = values[firstRow + r - area.firstRow]?.[at - area.firstColumn];
      // A text that begins with = is its own "formula".
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === value) return;
      column.setFormula(firstRow + r, formula.slice(1));
    });
  }
}

function storedValues({ values, types }: Block, at: number): CellValue[] {
  if (types === null) return values.map((row) => row[at] as OfficeValue);
  return values.map((row, r): CellValue => {
    const value = row[at] as OfficeValue;
    return types[r]?.[at] === 'Error' ? { error: String(value) } : value;
  });
}
