import type { Area } from '../area';
import { isError, type CellError, type CellValue, type ErrorText, type Grid } from '../cell';

/** Cells that a formula points at, read only when their values are asked for; `sheet` is a sheet's id. */
export interface CellsValue {
  readonly kind: 'cells';
  readonly sheet: string;
  readonly area: Area;
}

/** Several values at once, at least one row and one column. */
export interface ArrayValue {
  readonly kind: 'array';
  readonly rows: Grid<CellValue>;
}

/** What a part of a formula may amount to. */
export type FormulaValue = CellValue | CellsValue | ArrayValue;

/** Where formulas find other cells; rows and columns count from 0. */
export interface FormulaSource {
  /** The id of a sheet by its name in any case; undefined where there is none. */
  sheetId(name: string): string | undefined;
  valueAt(sheet: string, row: number, column: number): CellValue;
  /** The smallest area that holds all values of a sheet; undefined where there are none. */
  usedArea(sheet: string): Area | undefined;
}

/** An error value. Never throws. */
export function errorOf(error: ErrorText): CellError {
  return { error };
}

/** Whether a value is one value, neither cells nor an array. Never throws. */
export function isScalar(value: FormulaValue): value is CellValue {
  return value === null || typeof value !== 'object' || isError(value as CellValue);
}

/** The value as a number: texts that read as one, truths as 1 and 0, nothing as 0; an error where it is none. Never throws. */
export function toNumber(value: CellValue): number | CellError {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  const text = value.trim();
  const number = text === '' ? Number.NaN : Number(text.endsWith('%') ? text.slice(0, -1) : text);
  if (!Number.isFinite(number) || /^[-+]?0[xob]/i.test(text)) return errorOf('#VALUE!');
  return text.endsWith('%') ? number / 100 : number;
}

/** The value as text, as `&` joins it. Never throws. */
export function toText(value: CellValue): string | CellError {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** The value as a truth: numbers but 0 are true, texts only TRUE and FALSE. Never throws. */
export function toTruth(value: CellValue): boolean | CellError {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  if (value === null) return false;
  if (typeof value !== 'string') return value;
  const upper = value.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return upper === 'TRUE';
  return errorOf('#VALUE!');
}

/** A number as Excel writes it without a format: at most 15 digits, exponents as `1E+20`. Never throws. */
export function numberText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  if (!text.includes('e')) {
    return Math.abs(value) >= 1e21 ? value.toExponential().toUpperCase() : text;
  }
  const [digits = '', exponent = ''] = text.split('e');
  const power = Math.abs(Number(exponent));
  return `${digits}E${exponent.startsWith('-') ? '-' : '+'}${String(power).padStart(2, '0')}`;
}
