import type { CellValue } from '../../cell';
import { displayText } from '../../entry/displayText';
import { errorOf, toNumber, toText } from '../value';
import type { FormulaFunction } from '../formulaPlace';
import { single } from './rules';

type Value = CellValue | undefined;

/** Taken once: looking a global up costs more than rounding where the tests run. */
const { floor } = Math;

function text(value: Value): string {
  return typeof value === 'string' ? value : String(toText(value ?? null));
}

/** A whole number from an argument; undefined where it is none. */
function whole(value: Value, otherwise: number): number | undefined {
  if (typeof value === 'number') return floor(value);
  const number = value === undefined ? otherwise : toNumber(value);
  return typeof number === 'number' ? Math.floor(number) : undefined;
}

function middle(whole_: string, from: number | undefined, count: number | undefined): CellValue {
  if (from === undefined || count === undefined || from < 1 || count < 0) return errorOf('#VALUE!');
  return whole_.slice(from - 1, from - 1 + count);
}

function find(fold: (text: string) => string): FormulaFunction {
  return single([2, 3], ([part, in_, start]) => {
    const from = whole(start, 1);
    if (from === undefined || from < 1) return errorOf('#VALUE!');
    const at = fold(text(in_)).indexOf(fold(text(part)), from - 1);
    return at < 0 ? errorOf('#VALUE!') : at + 1;
  });
}

function substitute([in_, old, new_, nth]: readonly Value[]): CellValue {
  const [whole_, from, to] = [text(in_), text(old), text(new_)];
  if (from === '') return whole_;
  if (nth === undefined) return whole_.replaceAll(from, () => to);
  const wanted = whole(nth, 1);
  const pieces = whole_.split(from);
  if (wanted === undefined || wanted < 1) return errorOf('#VALUE!');
  if (wanted >= pieces.length) return whole_;
  return pieces.slice(0, wanted).join(from) + to + pieces.slice(wanted).join(from);
}

/** The code point of the first character; half a character is #VALUE! as in Excel. */
function unicode(value: Value): CellValue {
  const code = text(value).codePointAt(0);
  return code === undefined || (code >= 0xd800 && code <= 0xdfff) ? errorOf('#VALUE!') : code;
}

function character(value: Value): CellValue {
  const code = whole(value, 0);
  if (code === undefined || code < 1 || code > 0x10ffff) return errorOf('#VALUE!');
  return String.fromCodePoint(code);
}

/** Texts that read as a number are formatted as one, others stay. */
function formattedText(value: Value, format: string): CellValue {
  if (typeof value === 'boolean') return text(value);
  const number = toNumber(value ?? null);
  return typeof number === 'number' ? displayText(number, format) : text(value);
}

/** Functions of texts by their English names; positions count UTF-16 units, as Excel's do. */
export const TEXT_FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  LEN: single([1, 1], ([value]) => text(value).length),
  MID: single([3, 3], ([value, from, count]) =>
    middle(text(value), whole(from, 1), whole(count, 0)),
  ),
  LEFT: single([1, 2], ([value, count]) => middle(text(value), 1, whole(count, 1))),
  RIGHT: single([1, 2], ([value, count]) => {
    const [all, last] = [text(value), whole(count, 1)];
    return last === undefined || last < 0
      ? errorOf('#VALUE!')
      : all.slice(Math.max(0, all.length - last));
  }),
  EXACT: single([2, 2], ([a, b]) => text(a) === text(b)),
  UNICODE: single([1, 1], ([value]) => unicode(value)),
  UNICHAR: single([1, 1], ([value]) => character(value)),
  LOWER: single([1, 1], ([value]) => text(value).toLowerCase()),
  UPPER: single([1, 1], ([value]) => text(value).toUpperCase()),
  TRIM: single([1, 1], ([value]) => text(value).replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '')),
  SUBSTITUTE: single([3, 4], substitute),
  FIND: find((value) => value),
  SEARCH: find((value) => value.toLowerCase()),
  REPT: single([2, 2], ([value, times]) => {
    const count = whole(times, 0);
    return count === undefined || count < 0 ? errorOf('#VALUE!') : text(value).repeat(count);
  }),
  TEXT: single([2, 2], ([value, format]) => formattedText(value, text(format))),
  VALUE: single([1, 1], ([value]) => toNumber(value ?? null)),
  CONCATENATE: single([1, 255], (values) => values.map(text).join('')),
};
