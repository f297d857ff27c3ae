import { decodeUtf8 } from '../../core/table/utf8';
import type { ByteStore } from './bytes';
import { fromFileFormula } from './formulaNames';
import { parseArea } from './references';
import { RowFormula } from './rowFormula';
import { attributeText } from './xml/elements';
import { damaged } from './xml/refusals';
import type { XmlScanner } from './xml/scanner';

/** The array formula that reaches down a column. */
interface ArrayReach {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly text: string;
}

type FormulaForm =
  | { readonly form: 'own' }
  | { readonly form: 'shared'; readonly index: string }
  | { readonly form: 'array'; readonly reference: string };

/** Columns that array formulas reach over, all of them counted together: bounds the work. */
const MOST_MARKED = 1 << 22;

/** From here on, in bytes of XML, formulas are looked at for what they have in common. */
const LONG = 128;

const OWN: FormulaForm = { form: 'own' };

const ASCII = new TextDecoder();

/** Formulas are long and mostly ASCII: the platform is ten times as quick with that. */
function textOf({ bytes, used }: ByteStore, start: number): string {
  for (let at = start; at < used; at++) {
    if ((bytes[at] as number) >= 0x80) return decodeUtf8(bytes, start, used);
  }
  return ASCII.decode(bytes.subarray(start, used));
}

/** The formulas of a sheet's cells (ECMA-376-1 18.3.1.40); rows and columns from 0. */
export class FormulaReader {
  private current: FormulaForm = OWN;
  private readonly shared = new Map<string, string>();
  private readonly arrays = new Map<number, ArrayReach>();
  private marked = 0;
  /** By column: what its last long formula has in common with others. */
  private readonly common: (RowFormula | null)[] = [];
  /** The current one's XML, where it is long and stands for itself. */
  private xml: string | null = null;

  constructor(private readonly part: string) {}

  /** An `<f>` opens. */
  open(scanner: XmlScanner): void {
    this.current = OWN;
    this.xml = null;
    if (scanner.attributes.count === 0) return;
    const form = attributeText(scanner, 't');
    if (form === 'shared') {
      this.current = { form, index: attributeText(scanner, 'si') ?? '' };
    } else if (form === 'array') {
      this.current = { form, reference: attributeText(scanner, 'ref') ?? '' };
    }
  }

  /**
   * The formula whose whole XML lies in `buffer[start] .. buffer[end]` (exclusive), where it is the one of the row
   * before but for the row's number: its text need not be made. Null for any other. Never throws.
   */
  take(
    buffer: Uint8Array,
    start: number,
    end: number,
    row: number,
    column: number,
  ): RowFormula | null {
    if (this.current.form !== 'own' || end - start < LONG) return null;
    const common = this.common[column] ?? null;
    if (common?.fits(buffer, start, end, row) === true) return common;
    this.xml = decodeUtf8(buffer, start, end);
    return null;
  }

  /**
   * The formula whose text lies in `store` from `start` on, which is taken off. Cells that share a formula get the text
   * of the first, as it is written there; functions as people see them. `row` and `column` from 0. Throws `file-damaged`
   * for an array without an area.
   */
  close(store: ByteStore, start: number, row: number, column: number): string {
    const text = textOf(store, start);
    const written = fromFileFormula(text);
    store.used = start;
    switch (this.current.form) {
      case 'own':
        if (this.xml !== null) this.common[column] = RowFormula.of(this.xml, text, row);
        return written;
      case 'shared':
        if (written !== '') this.shared.set(this.current.index, written);
        return written === '' ? (this.shared.get(this.current.index) ?? '') : written;
      case 'array':
        this.markArray(this.current.reference, written);
        return written;
    }
  }

  /** The array formula over a cell that has none of its own; null if there is none. Never throws. */
  arrayAt(row: number, column: number): string | null {
    if (this.marked === 0) return null;
    const reach = this.arrays.get(column);
    return reach !== undefined && row >= reach.firstRow && row <= reach.lastRow ? reach.text : null;
  }

  // Arrays never overlap, so one a column is known at a time.
  private markArray(reference: string, text: string): void {
    const area = parseArea(reference);
    if (area === null) throw damaged(this.part);
    const { firstRow, lastRow, firstColumn, lastColumn } = area;
    this.marked += lastColumn - firstColumn + 1;
    if (this.marked > MOST_MARKED) throw damaged(this.part);
    for (let column = firstColumn; column <= lastColumn; column++) {
      this.arrays.set(column, { firstRow, lastRow, text });
    }
  }
}
