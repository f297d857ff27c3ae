import { wholeNumber } from '../../numbers';
import { attributeText } from '../../xml/elements';
import type { XmlScanner } from '../../xml/scanner';

interface StyledColumns {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

/** The styles that `<cols>` gives to cells that are not there; columns from 0. */
export class ColumnStyles {
  private readonly found: StyledColumns[] = [];

  /** A `<col>` opens. */
  see(scanner: XmlScanner): void {
    const [min, max, style] = ['min', 'max', 'style'].map((name) => {
      const text = new TextEncoder().encode(attributeText(scanner, name) ?? '');
      return wholeNumber(text, 0, text.length);
    }) as [number, number, number];
    if (style > 0) this.found.push({ first: min - 1, last: max - 1, style });
  }

  /** The column's style, null for none of its own. Never throws. */
  of(column: number): number | null {
    const own = this.found.find(({ first, last }) => column >= first && column <= last);
    return own?.style ?? null;
  }
}
