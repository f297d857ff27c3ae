import type { NumberFormat } from '../numberFormat/numberFormat';
import type { CellFormats, Column } from './column';

/** The number format of a column's cell where it has one; `index` counts rows from 0. Never throws. */
export function formatAt(
  { formats }: Pick<Column, 'formats'>,
  index: number,
): NumberFormat | undefined {
  return formats === undefined ? undefined : formats.known[(formats.which[index] ?? 0) - 1];
}

const FEWEST = 64;

/** Formats of one column while they come in, in any order of rows. */
export class FormatAppender {
  private readonly places = new Map<NumberFormat, number>();
  private which = new Uint32Array(0);
  private length = 0;
  /** Cells below each other mostly have one format. */
  private last: NumberFormat | null = null;
  private lastPlace = 0;

  /** Notes the format of a cell; `index` counts rows from 0. Never throws. */
  set(index: number, format: NumberFormat): void {
    if (format !== this.last) {
      this.last = format;
      this.lastPlace = this.places.get(format) ?? this.places.size + 1;
      this.places.set(format, this.lastPlace);
    }
    if (index >= this.which.length) this.grow(index + 1);
    this.which[index] = this.lastPlace;
    this.length = Math.max(this.length, index + 1);
  }

  /** The formats; undefined where no cell has one. Never throws. */
  finish(): CellFormats | undefined {
    if (this.length === 0) return undefined;
    return { known: [...this.places.keys()], which: this.which.subarray(0, this.length) };
  }

  private grow(least: number): void {
    const grown = new Uint32Array(Math.max(FEWEST, least, this.which.length * 2));
    grown.set(this.which);
    this.which = grown;
  }
}

/** What a column gets for formats that may be missing, for an object that says so by leaving it out. */
export function formatsOf(appender: FormatAppender | null): Pick<Column, 'formats'> {
  const formats = appender?.finish();
  return formats === undefined ? {} : { formats };
}
