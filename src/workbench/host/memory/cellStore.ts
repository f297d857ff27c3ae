import { SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET, type Area } from '../area';
import type { CellValue } from '../cell';
import type { Expression } from '../formula/expression';

/** A cell with a formula: the expression is shared with the cells it was filled into, the value is its last result. */
export class FormulaCell {
  constructor(
    readonly expression: Expression,
    public value: CellValue,
  ) {}
}

/** What a cell keeps: a value, or a formula with its result. */
export type Stored = CellValue | FormulaCell;

/** Contents of an area by column, each from its first row on; what is missing is empty. */
export interface Block {
  readonly area: Area;
  readonly columns: readonly (readonly Stored[])[];
}

/** The contents of one sheet, an array a column, cut behind its last content. Rows and columns count from 0. */
export class CellStore {
  private readonly columns = new Map<number, Stored[]>();
  private readonly formulaColumns = new Set<number>();

  at(row: number, column: number): Stored {
    return this.columns.get(column)?.[row] ?? null;
  }

  /** Calls back for every cell with a formula; passes over columns that never held one. */
  eachFormula(visit: (row: number, column: number, cell: FormulaCell) => void): void {
    for (const column of this.formulaColumns) {
      const cells = this.columns.get(column) ?? [];
      for (let row = 0; row < cells.length; row++) {
        const stored = cells[row];
        if (stored instanceof FormulaCell) visit(row, column, stored);
      }
    }
  }

  /** The contents of an area; the block's columns may end early. */
  block(area: Area): Block {
    const columns = Array.from({ length: area.columns }, (_, offset) => {
      const cells = this.columns.get(area.column + offset);
      return cells === undefined ? [] : cells.slice(area.row, area.row + area.rows);
    });
    return { area, columns };
  }

  /** Replaces the contents of the block's area. */
  put(block: Block): void {
    const { row, rows, column: first } = block.area;
    for (const [offset, contents] of block.columns.entries()) {
      // Not for empty cells: a sheet whose last row holds something is put in by many empty pieces.
      const filled = filledLength(contents);
      const cells = this.grown(first + offset, filled === 0 ? 0 : row + filled);
      for (let index = 0; index < filled; index++) {
        const stored = contents[index] ?? null;
        if (stored instanceof FormulaCell) this.formulaColumns.add(first + offset);
        cells[row + index] = stored;
      }
      const end = Math.min(cells.length, row + rows);
      for (let index = row + filled; index < end; index++) cells[index] = null;
      this.keep(first + offset, cells);
    }
  }

  /** Puts the rows of an area in a new order: row `i` gets what row `order[i]` had, both from the area's first. */
  permuteRows(area: Area, order: Int32Array): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const old = this.columns.get(column);
      if (old === undefined) continue;
      const cells = this.grown(column, area.row + order.length);
      const part = cells.slice(area.row, area.row + order.length);
      for (let index = 0; index < order.length; index++) {
        cells[area.row + index] = part[order[index] as number] ?? null;
      }
      this.keep(column, cells);
    }
  }

  /** Whether making room would push contents off the sheet. */
  wouldLeave(area: Area, down: boolean): boolean {
    if (down) {
      const longest = Math.max(0, ...this.lane(area).map(([, cells]) => cells.length));
      return longest > area.row && longest + area.rows > SHEET_ROWS;
    }
    const last = { ...area, column: SHEET_COLUMNS - area.columns };
    return this.block(last).columns.some((cells) => cells.some((cell) => cell !== null));
  }

  /** Makes room: what is below (to the right) moves on; the caller sees to it that nothing leaves the sheet. */
  open(area: Area, down: boolean): void {
    if (down) this.openRows(area);
    else this.shiftColumns(area, area.columns);
  }

  /** Takes an area out: what is below (to the right) moves up (left). */
  close(area: Area, up: boolean): void {
    if (!up) return this.shiftColumns(area, -area.columns);
    for (const [column, cells] of this.lane(area)) {
      this.keep(column, cells.slice(0, area.row).concat(cells.slice(area.row + area.rows)));
    }
  }

  /** The smallest area that holds all contents of `within`; undefined where there are none. */
  used(within: Area = WHOLE_SHEET): Area | undefined {
    const last = within.row + within.rows;
    let [top, bottom, left, right] = [last, 0, SHEET_COLUMNS, -1];
    for (const [column, cells] of this.lane(within)) {
      let [first, end] = [within.row, Math.min(cells.length, last)];
      while (end > first && cells[end - 1] === null) end--;
      if (end <= first) continue;
      while (first < top && cells[first] === null) first++;
      top = Math.min(top, first);
      bottom = Math.max(bottom, end);
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
    if (right < 0) return undefined;
    return { row: top, rows: bottom - top, column: left, columns: right - left + 1 };
  }

  private openRows(area: Area): void {
    for (const [column, cells] of this.lane(area)) {
      if (cells.length <= area.row) continue;
      const room = new Array<Stored>(area.rows).fill(null);
      this.keep(column, cells.slice(0, area.row).concat(room, cells.slice(area.row)));
    }
  }

  private lane(area: Area): [number, Stored[]][] {
    return [...this.columns].filter(
      ([column]) => column >= area.column && column < area.column + area.columns,
    );
  }

  /** Moves what stands right of the room (of the gap where `by` < 0) by some columns, in the area's rows. */
  private shiftColumns(area: Area, by: number): void {
    const used = this.used();
    if (used === undefined) return;
    const end = used.column + used.columns;
    const from = by > 0 ? area.column : area.column - by;
    const rows = Math.min(area.rows, used.row + used.rows - area.row);
    if (end <= area.column || rows <= 0) return;
    const moving = this.block({
      row: area.row,
      rows,
      column: from,
      columns: Math.max(0, end - from),
    });
    const emptied = { row: area.row, rows, column: area.column, columns: end - area.column };
    this.put({ area: emptied, columns: Array.from({ length: emptied.columns }, () => []) });
    this.put({ ...moving, area: { ...moving.area, column: from + by } });
  }

  private grown(column: number, length: number): Stored[] {
    const cells = this.columns.get(column) ?? [];
    while (cells.length < length) cells.push(null);
    return cells;
  }

  private keep(column: number, cells: Stored[]): void {
    cells.length = filledLength(cells);
    if (cells.length === 0) this.columns.delete(column);
    else this.columns.set(column, cells);
  }
}

/** How many cells there are up to the last that holds something. */
function filledLength(cells: readonly Stored[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? null) === null) length--;
  return length;
}
