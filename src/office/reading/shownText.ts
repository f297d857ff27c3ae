import { cellFormat, GENERAL, type CellFormat } from '../../core/numberFormat/cellFormat';
import type { OfficeValue } from './block';

/** General shows a number of so many characters as it is stored. */
const GENERAL_WIDTH = 11;

/**
 * What cells show where that is not what they store: as the readers of files make it of the number
 * format, and not Excel's own text, which follows the machine's language and the column's width.
 * Days count from 1900: nothing in ExcelApi 1.14 tells whether a workbook counts them from 1904.
 */
export class ShownTexts {
  readonly #formats = new Map<string, CellFormat>();

  /** Null where the cell shows what it stores. `code` is the number format in English. */
  of(value: OfficeValue, code: string): string | null {
    if (typeof value === 'number') return this.#ofNumber(value, code);
    if (typeof value !== 'string' || value === '' || code === 'General' || code === '@')
      return null;
    const { textText } = this.#formatOf(code);
    const shown = textText === null ? value : textText(value);
    return shown === value ? null : shown;
  }

  #ofNumber(value: number, code: string): string | null {
    const format = this.#formatOf(code);
    const stored = String(value);
    const isPlain = stored.length <= GENERAL_WIDTH && !stored.includes('e');
    if (format.isGeneral && isPlain) return null;
    const shown = format.numberText(value);
    return shown === stored ? null : shown;
  }

  #formatOf(code: string): CellFormat {
    if (code === 'General') return GENERAL;
    let format = this.#formats.get(code);
    if (format === undefined) this.#formats.set(code, (format = cellFormat(code, false)));
    return format;
  }
}
