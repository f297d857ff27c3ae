import type { Area, Column, Sheet } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import { ColumnAppender } from '../../core/table/columnAppender';
import { FormatAppender, formatsOf } from '../../core/table/formats';
import type { Block, Grid, OfficeValue } from './block';
import { ShownTexts } from './shownText';

const encoder = new TextEncoder();

/** Rows of which all columns are taken before the next ones: they stay in the processor's cache. */
const STRIPE = 1024;
const NUMBER_SIGN = 0x23;
const GENERAL = 'General';

/** One column while its blocks come in; rows from 0. */
class GrowingColumn {
  readonly cells: ColumnAppender;
  readonly formulas = new Map<number, string>();
  readonly shown = new Map<number, string>();
  formats: FormatAppender | null = null;
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
    const { formulas, shown, formats } = this;
    return { ...this.cells.finish(length), formulas, shown, ...formatsOf(formats) };
  }
}

/** The cells of a sheet while its blocks come in, each below the one before. */
export class SheetCells {
  readonly #columns: readonly GrowingColumn[];
  readonly #shown = new ShownTexts();
  /** Cells of the last block that were given as #VALUE!, by `#at`. */
  readonly #valueErrors = new Set<number>();

  /** For the cells of that area; the sheet's columns begin with A and its rows with 1. */
  constructor(private readonly used: Area) {
    const { firstRow, lastRow, firstColumn, lastColumn } = used;
    this.#columns = Array.from({ length: lastColumn - firstColumn + 1 }, () => {
      const column = new GrowingColumn(lastRow + 1);
      column.cells.skip(firstRow);
      return column;
    });
  }

  /**
   * Adds a block: all columns of the area, the rows next to come. Gives whether one of its texts could
   * be an error, which only the cells' types tell (`markErrors`).
   */
  add(block: Block): boolean {
    this.#valueErrors.clear();
    const rows = block.values.length;
    let mayHoldErrors = false;
    for (let from = 0; from < rows; from += STRIPE) {
      const to = Math.min(rows, from + STRIPE);
      if (this.#lookAt(block, from, to)) mayHoldErrors = true;
      this.#columns.forEach(({ cells }, at) => cells.appendCells(block.values, at, from, to));
    }
    this.#columns.forEach((column, at) => {
      this.#noteFormulas(column, block, at + this.used.firstColumn);
    });
    return mayHoldErrors;
  }

  /** Tells errors from texts that read the same; `types` are those of rows that were added. */
  markErrors({ firstRow }: Area, types: Grid<string>): void {
    types.forEach((row, r) =>
      row.forEach((type, at) => {
        // Data types and pictures are given as #VALUE!, and files hold them as that.
        const isError =
          type === 'Error' ||
          (type === 'RichValue' && this.#valueErrors.has(this.#at(firstRow + r, at)));
        if (!isError) return;
        this.#columns[at]?.cells.markError(firstRow + r);
        this.#columns[at]?.shown.delete(firstRow + r);
      }),
    );
  }

  #at(row: number, column: number): number {
    return row * this.#columns.length + column;
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

  /**
   * Notes what rows `from` .. `to` (exclusive) of the block show otherwise than they store; gives whether
   * a text begins as errors do.
   */
  #lookAt({ values, formats, area }: Block, from: number, to: number): boolean {
    const columns = this.#columns.length;
    let mayHoldErrors = false;
    for (let r = from; r < to; r++) {
      const row = values[r] as readonly OfficeValue[];
      const rowFormats = formats === null ? null : (formats[r] as readonly string[]);
      for (let at = 0; at < columns; at++) {
        const value = row[at] as OfficeValue;
        const isText = typeof value === 'string';
        if (isText && value.charCodeAt(0) === NUMBER_SIGN) {
          mayHoldErrors = true;
          if (value === '#VALUE!') this.#valueErrors.add(this.#at(area.firstRow + r, at));
        }
        if (rowFormats === null || (isText && rowFormats[at] === GENERAL)) continue;
        this.#noteShown(at, area.firstRow + r, value, rowFormats[at] ?? GENERAL);
      }
    }
    return mayHoldErrors;
  }

  /** Notes of a cell what it shows and, of a number, its format. */
  #noteShown(at: number, row: number, value: OfficeValue, format: string): void {
    const column = this.#columns[at];
    if (column === undefined) return;
    const text = this.#shown.of(value, format);
    if (text !== null) column.shown.set(row, text);
    if (typeof value !== 'number' || format === GENERAL) return;
    const own = this.#shown.formatOf(format);
    if (own !== null) (column.formats ??= new FormatAppender()).set(row, own);
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
