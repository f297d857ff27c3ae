import { numberFormat, type NumberFormat } from './numberFormat';

/**
 * Formats that files name by number only (ECMA-376-1 18.8.30). 14 to 22 and 45 to 47 follow the machine's language in
 * Excel; here they only say date, time or both. 5 to 8 and 37 to 44 show money in the machine's currency.
 */
const CODES: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy-mm-dd'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy-mm-dd h:mm'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
]);

/**
 * Codes that Excel gives (`Range.numberFormat`) for formats that follow the machine's language, and takes
 * for them: written in another form they would stay as they are written.
 */
const IN_EXCEL: ReadonlyMap<number, string> = new Map([
  [14, 'm/d/yyyy'],
  [22, 'm/d/yyyy h:mm'],
]);

/** The code under which Excel knows a built-in format; null for numbers that have no fixed one. Never throws. */
function excelCode(id: number): string | null {
  return IN_EXCEL.get(id) ?? builtInCode(id);
}

/** The code of a built-in format; null for numbers that have no fixed one. Never throws. */
export function builtInCode(id: number): string | null {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return CODES.get(id) ?? (isEastAsianDate ? 'yyyy-mm-dd' : null);
}

/** The format that files name by this number alone; null for General. Never throws. */
export function builtInFormat(builtIn: number, is1904: boolean): NumberFormat | null {
  return numberFormat({ builtIn, code: null, known: builtInCode(builtIn) }, is1904);
}

/** The code by which Excel itself knows the format, in English; General where it has none. Never throws. */
export function codeInExcel({ builtIn, code }: NumberFormat): string {
  return builtIn === null ? code : (excelCode(builtIn) ?? 'General');
}
