import { CellKind, type CellValue, type Column, type Sheet } from './column';
import { encodeUtf8Into } from './utf8';

/** What a column may carry beside its values; both by row index from 0. */
export interface ColumnExtras {
  readonly formulas?: ReadonlyMap<number, string>;
  readonly shown?: ReadonlyMap<number, string>;
}

const NONE: ReadonlyMap<number, string> = new Map();

/**
 * A column of these values, entry 0 being the sheet's row 1. Numbers are stored in ECMAScript form,
 * empty texts as empty cells. Use it for what comes as JavaScript values (Excel's answers, tests);
 * the readers of files fill the arrays themselves.
 */
export function columnOf(values: readonly CellValue[], extras: ColumnExtras = {}): Column {
  const count = values.length;
  const kinds = new Uint8Array(count);
  const starts = new Uint32Array(count);
  const ends = new Uint32Array(count);
  let bytes = new Uint8Array(Math.max(64, count * 40));
  let used = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i] ?? null;
    const text = storedText(value);
    if (used + text.length * 3 > bytes.length) bytes = grown(bytes, used + text.length * 3);
    kinds[i] = text === '' ? CellKind.empty : kindOf(value);
    starts[i] = used;
    used = encodeUtf8Into(text, bytes, used);
    ends[i] = used;
  }
  const { formulas = NONE, shown = NONE } = extras;
  return { kinds, bytes: bytes.subarray(0, used), starts, ends, formulas, shown };
}

/** A sheet of these columns with nothing hidden, merged or made a table, unless `more` says so. */
export function sheetOf(columns: readonly Column[], more: Partial<Sheet> = {}): Sheet {
  return {
    name: null,
    form: 'text',
    rowCount: columns.reduce((most, column) => Math.max(most, column.kinds.length), 0),
    columns,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    mergedAreas: [],
    tables: [],
    ...more,
  };
}

function storedText(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return String(value);
}

function kindOf(value: CellValue): CellKind {
  if (value === null) return CellKind.empty;
  if (typeof value === 'string') return CellKind.text;
  if (typeof value === 'number') return CellKind.number;
  return typeof value === 'boolean' ? CellKind.boolean : CellKind.error;
}

function grown(bytes: Uint8Array, atLeast: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(atLeast, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
