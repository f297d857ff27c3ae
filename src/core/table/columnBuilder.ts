import { CellKind, type CellValue, type Column, type Sheet } from './column';
import { uint32s, uint8s } from './memory';
import { encodeUtf8Into } from './utf8';

/** What a column may carry beside its values; both by row index from 0. */
export interface ColumnExtras {
  readonly formulas?: ReadonlyMap<number, string>;
  readonly shown?: ReadonlyMap<number, string>;
}

/**
 * The platform's own encoder (a `TextEncoder` is one): writes `text` as UTF-8 into `target` and says
 * how many bytes that took. Only its ASCII is used, so it need not know WTF-8.
 */
export interface TextEncoding {
  readonly encodeInto: (text: string, target: Uint8Array) => { readonly written: number };
}

const NONE: ReadonlyMap<number, string> = new Map();
/** Cells that are encoded together: enough to pay for the call, few enough to stay in the cache. */
const CHUNK = 512;
const USUAL_LENGTH = 40;

/**
 * A column of these values, entry 0 being the sheet's row 1. Numbers are stored in ECMAScript form,
 * empty texts as empty cells. Use it for what comes as JavaScript values (Excel's answers, tests);
 * the readers of files fill the arrays themselves. With the platform's `encoding` a million texts
 * take a third of the time.
 */
export function columnOf(
  values: readonly CellValue[],
  extras: ColumnExtras = {},
  encoding: TextEncoding | null = null,
): Column {
  const { formulas = NONE, shown = NONE } = extras;
  return { ...encodedCells(values, encoding), formulas, shown };
}

type EncodedCells = Pick<Column, 'kinds' | 'bytes' | 'starts' | 'ends'>;

function encodedCells(values: readonly CellValue[], encoding: TextEncoding | null): EncodedCells {
  const count = values.length;
  const kinds = uint8s(count);
  // A cell starts where the one before it ends: both arrays are windows of one.
  const borders = uint32s(count + 1);
  let bytes = uint8s(Math.max(64, count * USUAL_LENGTH));
  let used = 0;
  for (let from = 0; from < count; from += CHUNK) {
    const texts = storedTexts(values, from, Math.min(count, from + CHUNK), kinds);
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    if (used + units * 3 > bytes.length) bytes = grown(bytes, used + units * 3);
    used =
      encoding !== null && encodedAtOnce(texts, units, bytes.subarray(used), encoding)
        ? endAfter(texts, borders, from, used)
        : encodeEach(texts, borders, from, bytes, used);
  }
  return {
    kinds,
    bytes: bytes.subarray(0, used),
    starts: borders.subarray(0, count),
    ends: borders.subarray(1),
  };
}

/** The texts of the cells `from` .. `to` (exclusive); notes their kinds. */
function storedTexts(
  values: readonly CellValue[],
  from: number,
  to: number,
  kinds: Uint8Array,
): string[] {
  const texts: string[] = [];
  for (let i = from; i < to; i++) {
    const value = values[i] ?? null;
    const text = typeof value === 'string' ? value : storedText(value);
    kinds[i] = text === '' ? CellKind.empty : kindOf(value);
    texts.push(text);
  }
  return texts;
}

/** Whether all of it was ASCII: then each text took as many bytes as it has units. */
function encodedAtOnce(
  texts: readonly string[],
  units: number,
  target: Uint8Array,
  encoding: TextEncoding,
): boolean {
  return encoding.encodeInto(texts.join(''), target).written === units;
}

function endAfter(
  texts: readonly string[],
  borders: Uint32Array,
  from: number,
  used: number,
): number {
  for (let i = 0; i < texts.length; i++) {
    used += (texts[i] as string).length;
    borders[from + i + 1] = used;
  }
  return used;
}

function encodeEach(
  texts: readonly string[],
  borders: Uint32Array,
  from: number,
  bytes: Uint8Array,
  used: number,
): number {
  for (let i = 0; i < texts.length; i++) {
    used = encodeUtf8Into(texts[i] as string, bytes, used);
    borders[from + i + 1] = used;
  }
  return used;
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

function grown(bytes: Uint8Array, atLeast: number): Uint8Array {
  const larger = uint8s(Math.max(atLeast, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
