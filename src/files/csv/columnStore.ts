import { CellKind, type Column } from '../../core/table/column';
import { uint32s, uint8s } from '../../core/table/memory';
import { Failure } from '../../core/failure';
import type { ReadLimits } from './limits';

interface GrowingColumn {
  capacity: number;
  kinds: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

const FIRST_CAPACITY = 256;
const NONE: ReadonlyMap<number, string> = new Map();

/** Columns that grow while a file is read. Rows and columns count from 0, offsets in bytes. */
export class ColumnStore {
  private readonly columns: (GrowingColumn | undefined)[] = [];
  private filled = 0;

  /** `fileLength` in bytes: how far the file has been read tells how many rows are to come. */
  constructor(
    private readonly fileLength: number,
    private readonly limits: ReadLimits,
  ) {}

  /** Whether no cell holds anything. */
  get isEmpty(): boolean {
    return this.filled === 0;
  }

  /**
   * Stores a field's content, `start` to `end` (exclusive); nothing for an empty one. Throws Failure
   * `file-too-large` past the limits of columns, cells or text length.
   */
  put(column: number, row: number, start: number, end: number): void {
    if (start === end) return;
    let store = this.columns[column];
    if (store === undefined || row >= store.capacity) store = this.makeRoom(column, row, start);
    if (end - start > this.limits.textLength) throw tooLarge('text-length', this.limits.textLength);
    store.kinds[row] = CellKind.text;
    store.starts[row] = start;
    store.ends[row] = end;
  }

  /** Throws Failure `file-too-large` if `rows` records of `width` fields at most go past a limit. */
  refuseTooMany(rows: number, width: number): void {
    const { limits } = this;
    if (rows > limits.rows) throw tooLarge('rows', limits.rows);
    if (width > limits.columns) throw tooLarge('columns', limits.columns);
    if (rows * this.filled > limits.cells) throw tooLarge('cells', limits.cells);
  }

  /** The columns, `width` of them with `rows` rows at most, all over the same `bytes`. */
  toColumns(bytes: Uint8Array, rows: number, width: number): Column[] {
    return Array.from({ length: width }, (_, index) => {
      const { kinds, starts, ends } = this.columns[index] ?? newColumn(0);
      return {
        kinds: kinds.subarray(0, rows),
        bytes,
        starts: starts.subarray(0, rows),
        ends: ends.subarray(0, rows),
        formulas: NONE,
        shown: NONE,
      };
    });
  }

  private makeRoom(column: number, row: number, position: number): GrowingColumn {
    const old = this.columns[column];
    if (old === undefined) this.filled++;
    this.refuseTooMany(row + 1, column + 1);
    const larger = newColumn(
      old === undefined ? row + FIRST_CAPACITY : this.expectedRows(row, position),
    );
    if (old !== undefined) {
      larger.kinds.set(old.kinds);
      larger.starts.set(old.starts);
      larger.ends.set(old.ends);
    }
    this.columns[column] = larger;
    return larger;
  }

  private expectedRows(row: number, position: number): number {
    const expected = Math.ceil((1.02 * (row + 1) * this.fileLength) / (position + 1));
    const allowed = Math.min(this.limits.rows, Math.floor(this.limits.cells / this.filled));
    return Math.max(row + 1, Math.min(expected, allowed));
  }
}

function newColumn(capacity: number): GrowingColumn {
  return {
    capacity,
    kinds: uint8s(capacity),
    starts: uint32s(capacity),
    ends: uint32s(capacity),
  };
}

function tooLarge(what: 'rows' | 'columns' | 'cells' | 'text-length', limit: number): Failure {
  return new Failure('file-too-large', { what, limit });
}
