import { Failure } from '../../../../core/failure';
import type { Area } from '../../../../core/table/column';
import { parseArea } from '../../references';
import { attributeText } from '../../xml/elements';
import type { XmlScanner } from '../../xml/scanner';

interface ArrayPlace {
  readonly area: Area;
  readonly reference: string;
  changed: number;
}

/**
 * Formulas that cells have in common: a shared formula lives in its first cell, an array formula can only
 * be changed as a whole. Keeps count of both while a sheet is patched. Rows and columns from 0.
 */
export class FormulaTies {
  /** Whether the sheet held any formula, and whether one came or went. */
  seen = false;
  changed = false;
  private readonly gone = new Map<string, string>();
  private readonly used = new Set<string>();
  private readonly arrays: ArrayPlace[] = [];

  /** An `<f>` opens in a cell that keeps or loses its formula. */
  see(scanner: XmlScanner, loses: boolean): void {
    this.seen = true;
    this.changed ||= loses;
    if (scanner.attributes.count === 0) return;
    const reference = attributeText(scanner, 'ref');
    const form = attributeText(scanner, 't');
    if (form === 'shared') {
      const index = attributeText(scanner, 'si') ?? '';
      if (!loses && reference === undefined) this.used.add(index);
      if (loses && reference !== undefined) this.gone.set(index, reference);
    } else if (reference !== undefined) {
      const area = parseArea(reference);
      if (area !== null) this.arrays.push({ area, reference, changed: 0 });
    }
  }

  /** A cell gets another content, after what `see` said of it. */
  change(row: number, column: number): void {
    for (const array of this.arrays) {
      const { firstRow, lastRow, firstColumn, lastColumn } = array.area;
      const isIn =
        row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
      if (isIn) array.changed++;
    }
  }

  /** Throws `cells-tied` where a formula was changed in some of its cells only. */
  check(): void {
    for (const [index, reference] of this.gone) {
      if (this.used.has(index)) throw new Failure('cells-tied', { cells: reference });
    }
    for (const { area, reference, changed } of this.arrays) {
      const { firstRow, lastRow, firstColumn, lastColumn } = area;
      const size = (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
      if (changed > 0 && changed < size) throw new Failure('cells-tied', { cells: reference });
    }
  }
}
