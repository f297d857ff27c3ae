import { SHEET_COLUMNS } from '../table/sheetBounds';

/** The letter name of a column counted from 0: 0 is A, 25 is Z, 26 is AA. Never throws. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The column (counted from 0) of a letter name in either case; null if `name` is none (A to XFD). */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= SHEET_COLUMNS ? index - 1 : null;
}
