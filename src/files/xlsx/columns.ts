import { Failure } from '../../core/failure';
import type { NumberFormat } from '../../core/numberFormat/numberFormat';
import type { CellKind, Column } from '../../core/table/column';
import { FormatAppender, formatsOf } from '../../core/table/formats';
import type { ReadLimits } from '../zip/limits';
import { FormulaTexts, type RowFormula } from './rowFormula';
import { damaged } from './xml/refusals';

const FEWEST = 64;
const NONE: ReadonlyMap<number, string> = new Map();
const EMPTY: Column = {
  kinds: new Uint8Array(0),
  bytes: new Uint8Array(0),
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
  formulas: NONE,
  shown: NONE,
};

/** One column while its cells come in; rows from 0. */
class GrowingColumn {
  kinds = new Uint8Array(0);
  starts = new Uint32Array(0);
  ends = new Uint32Array(0);
  length = 0;
  formulas: FormulaTexts | null = null;
  shown: Map<number, string> | null = null;
  formats: FormatAppender | null = null;

  grow(places: number): void {
    const { kinds, starts, ends } = this;
    this.kinds = new Uint8Array(places);
    this.starts = new Uint32Array(places);
    this.ends = new Uint32Array(places);
    this.kinds.set(kinds);
    this.starts.set(starts);
    this.ends.set(ends);
  }

  finish(bytes: Uint8Array): Column {
    return {
      kinds: this.kinds.subarray(0, this.length),
      bytes,
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
      formulas: this.formulas ?? NONE,
      shown: this.shown ?? NONE,
      ...formatsOf(this.formats),
    };
  }
}

/** The columns of a sheet while its cells come in: made when first needed, and as long as needed. */
export class SheetColumns {
  private readonly columns: (GrowingColumn | undefined)[] = [];
  private places = 0;

  constructor(
    private readonly limits: ReadLimits,
    private readonly part: string,
  ) {}

  /**
   * Puts a value in; row and column from 0. Throws `file-damaged` where the cell has one already, `file-too-large` past
   * the limits.
   */
  set(row: number, column: number, kind: CellKind, start: number, end: number): void {
    const target = this.columnFor(row, column);
    if (target.kinds[row] !== 0) throw damaged(this.part);
    target.kinds[row] = kind;
    target.starts[row] = start;
    target.ends[row] = end;
  }

  /** Notes a cell's formula; throws `file-too-large` past the limits. */
  setFormula(row: number, column: number, formula: string | RowFormula): void {
    const target = this.columnFor(row, column);
    (target.formulas ??= new FormulaTexts()).set(row, formula);
  }

  /** Notes what a cell shows; throws `file-too-large` past the limits. */
  setShown(row: number, column: number, shown: string): void {
    const target = this.columnFor(row, column);
    (target.shown ??= new Map()).set(row, shown);
  }

  /** Notes a number's format; throws `file-too-large` past the limits. */
  setFormat(row: number, column: number, format: NumberFormat): void {
    const target = this.columnFor(row, column);
    (target.formats ??= new FormatAppender()).set(row, format);
  }

  /** The finished columns, all of them pointing into `bytes`. */
  finish(bytes: Uint8Array): { readonly columns: readonly Column[]; readonly rowCount: number } {
    const columns = Array.from(this.columns, (column) => column?.finish(bytes) ?? EMPTY);
    const rowCount = columns.reduce((most, column) => Math.max(most, column.kinds.length), 0);
    return { columns, rowCount };
  }

  private columnFor(row: number, index: number): GrowingColumn {
    let column = this.columns[index];
    if (column === undefined) {
      column = new GrowingColumn();
      this.columns[index] = column;
    }
    if (row >= column.kinds.length) this.makeRoom(column, row);
    if (row >= column.length) column.length = row + 1;
    return column;
  }

  private makeRoom(column: GrowingColumn, row: number): void {
    const before = column.kinds.length;
    let places = Math.max(FEWEST, before);
    while (places <= row) places *= 2;
    this.places += places - before;
    const limit = this.limits.cells;
    if (this.places > limit) throw new Failure('file-too-large', { what: 'cells', limit });
    column.grow(places);
  }
}
