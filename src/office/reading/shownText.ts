import { cellFormat, GENERAL, type CellFormat } from '../../core/numberFormat/cellFormat';
import { numberFormat, type NumberFormat } from '../../core/numberFormat/numberFormat';
import type { OfficeValue } from './block';

/** Excel tells codes, not numbers of built-in formats; numbers of a workbook's own begin here (ECMA-376-1 18.8.30). */
const OWN = 164;
/** General shows a number of so many characters as it is stored. */
const GENERAL_WIDTH = 11;

/**
 * What cells show where that is not what they store: as the readers of files make it of the number
 * format, and not Excel's own text, which follows the machine's language and the column's width.
 * Days count from 1900: nothing in ExcelApi 1.14 tells whether a workbook counts them from 1904.
 */
export class ShownTexts {
  readonly #formats = new Map<string, CellFormat>();
  readonly #ofNumbers = new Map<string, NumberFormat | null>();

  /** Null where the cell shows what it stores. `code` is the number format in English. */
  of(value: OfficeValue, code: string): string | null {
    if (typeof value === 'number') return this.#ofNumber(value, code);
    if (typeof value !== 'string' || value === '' || code === 'General' || code === '@')
      return null;
    const { textText } = this.#formatOf(code);
    const shown = textText === null ? value : textText(value);
    return shown === value ? null : shown;
  }

  /** The format itself, the same object for the same code; null for General. */
  formatOf(code: string): NumberFormat | null {
    let format = this.#ofNumbers.get(code);
    if (format === undefined) {
      format = numberFormat({ builtIn: OWN, code, known: null }, false);
      this.#ofNumbers.set(code, format);
    }
    return format;
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
