import { columnOfReference } from '../../cellReference';
import { wholeNumber } from '../../numbers';
import { isXmlSpace } from '../../xml/attributes';
import { nameNumber } from '../../xml/names';
import { damaged } from '../../xml/refusals';
import type { XmlScanner } from '../../xml/scanner';
import type { CellChange, CellContent, NewRowLayout, RowChange } from '../changes';
import { endTagPlace, startTagPlace } from '../xml/tagPlaces';
import { Bounds } from './bounds';
import { cellXml } from './cellXml';
import type { ColumnStyles } from './columnStyles';
import type { Copier } from './copier';
import { FormulaTies } from './formulaTies';
import { OpenCell } from './openCell';

const R = nameNumber('r');
const S = nameNumber('s');
const F = nameNumber('f');
const SPANS = nameNumber('spans');
const CUSTOM_FORMAT = nameNumber('customFormat');
const NO_CELLS: readonly CellChange[] = [];

/** Patches the rows inside `<sheetData>`; rows and columns from 0. */
export class RowPatcher {
  readonly ties = new FormulaTies();
  readonly bounds = new Bounds();
  /** The prefix of the sheet's names, `''` or with its colon. */
  prefix = '';
  private next: RowChange | undefined;
  private readonly source: Iterator<RowChange>;
  private row = -1;
  private column = -1;
  private cells: readonly CellChange[] = NO_CELLS;
  private at = 0;
  private rowStyle: number | null = null;
  private readonly stylesInRow = new Map<number, number | null>();
  private current: OpenCell | null = null;
  private isChanged = false;

  constructor(
    private readonly copier: Copier,
    rows: Iterable<RowChange>,
    private readonly columnStyles: ColumnStyles,
    private readonly part: string,
  ) {
    this.source = rows[Symbol.iterator]();
    this.advance();
  }

  /** A `<row>` opens. */
  openRow(scanner: XmlScanner): void {
    const number = numberIn(scanner, R);
    const row = number === null ? this.row + 1 : number - 1;
    if (row <= this.row) throw damaged(this.part);
    const tag = startTagPlace(scanner);
    this.addRows(row, tag.start);
    this.startRow(row, scanner);
    if (this.cells.length === 0) return;
    this.dropSpans(scanner);
    if (scanner.attributes.selfClosing) {
      this.copier.putAt(tag.end - 2, '>');
      this.copier.skipTo(tag.end);
    }
  }

  /** A `<row>` closes. */
  closeRow(scanner: XmlScanner): void {
    if (this.cells.length === 0) return;
    const end = endTagPlace(scanner);
    const isSelfClosing = scanner.buffer[scanner.nameStart - 1] !== 0x2f;
    this.addCells(Infinity, isSelfClosing ? end.end : end.start);
    const name = this.copier.text(scanner.nameStart, scanner.nameEnd);
    if (isSelfClosing) this.copier.putAt(end.end, `</${name}>`);
    this.cells = NO_CELLS;
  }

  /** A `<c>` opens. */
  openCell(scanner: XmlScanner): void {
    const { attributes, buffer } = scanner;
    let column = this.column + 1;
    const at = attributes.find(R);
    if (at >= 0) {
      const [start, end] = [attributes.starts[at] as number, attributes.ends[at] as number];
      column = columnOfReference(buffer, start, end, this.row, this.part);
    }
    if (column <= this.column) throw damaged(this.part);
    this.column = column;
    this.isChanged = false;
    if (this.cells.length === 0) return;
    this.addCells(column, startTagPlace(scanner).start);
    const style = numberIn(scanner, S);
    const change = this.cells[this.at];
    if (change?.column !== column) {
      this.stylesInRow.set(column, style);
      return;
    }
    this.at++;
    this.isChanged = change.content !== undefined;
    const wanted = this.wantedStyle(change);
    const own = wanted === undefined ? style : wanted;
    this.stylesInRow.set(column, own);
    this.current = new OpenCell(scanner, this.copier, change, own);
    this.note(change);
  }

  /** A child of a cell opens or closes. */
  openChild(scanner: XmlScanner, name: number): void {
    if (name === F) this.ties.see(scanner, this.isChanged);
    this.current?.openChild(scanner);
  }

  closeChild(scanner: XmlScanner, name: number): void {
    this.current?.closeChild(scanner, name);
  }

  /** A `<c>` closes. */
  closeCell(scanner: XmlScanner): void {
    this.current?.finish(scanner, this.prefix);
    this.current = null;
    if (this.isChanged) this.ties.change(this.row, this.column);
  }

  /** Puts the rows that come behind all others at `place`. */
  finish(place: number): void {
    this.addRows(Infinity, place);
  }

  /** Whether rows are still to come. */
  hasMore(): boolean {
    return this.next !== undefined;
  }

  private startRow(row: number, scanner: XmlScanner): void {
    this.row = row;
    this.column = -1;
    this.at = 0;
    this.cells = NO_CELLS;
    if (this.next?.row !== row) return;
    this.cells = this.next.cells;
    this.advance();
    this.stylesInRow.clear();
    this.rowStyle = scanner.attributes.find(CUSTOM_FORMAT) >= 0 ? numberIn(scanner, S) : null;
  }

  private addRows(before: number, place: number): void {
    for (let { next } = this; next !== undefined && next.row < before; next = this.next) {
      this.row = next.row;
      this.rowStyle = null;
      this.stylesInRow.clear();
      const cells = next.cells.map((change) => this.newCell(change)).join('');
      const { prefix } = this;
      const layout = layoutXml(next.layout);
      const row = `<${prefix}row r="${next.row + 1}"${layout}>${cells}</${prefix}row>`;
      if (cells !== '' || layout !== '') this.copier.putAt(place, row);
      this.advance();
    }
  }

  private addCells(before: number, place: number): void {
    for (; this.at < this.cells.length; this.at++) {
      const change = this.cells[this.at] as CellChange;
      if (change.column >= before) return;
      this.copier.putAt(place, this.newCell(change));
    }
  }

  private newCell(change: CellChange): string {
    const { column, content } = change;
    const wanted = this.wantedStyle(change);
    const style = wanted ?? this.rowStyle ?? this.columnStyles.of(column);
    this.stylesInRow.set(column, style);
    this.note(change);
    if (content !== undefined) this.ties.change(this.row, column);
    // A cell that is not there need not be made to be empty.
    const own = isEmpty(content) ? (wanted ?? null) : style;
    return cellXml(this.row, column, content, own, this.prefix);
  }

  /** Undefined where the change says nothing of it. */
  private wantedStyle({ style, styleLike }: CellChange): number | null | undefined {
    if (style !== undefined) return style;
    return styleLike === undefined ? undefined : (this.stylesInRow.get(styleLike) ?? null);
  }

  private note({ column, content }: CellChange): void {
    if (isEmpty(content)) return;
    if (content?.kind === 'formula') this.ties.changed = true;
    this.bounds.include(this.row, column);
  }

  /** The attribute only saves readers work, and would be wrong with new cells. */
  private dropSpans(scanner: XmlScanner): void {
    const { attributes, buffer } = scanner;
    const at = attributes.find(SPANS);
    if (at < 0) return;
    let start = attributes.nameStarts[at] as number;
    while (isXmlSpace(buffer[start - 1] as number)) start--;
    this.copier.copyTo(start);
    this.copier.skipTo((attributes.ends[at] as number) + 1);
  }

  private advance(): void {
    const step = this.source.next();
    this.next = step.done === true ? undefined : step.value;
  }
}

function layoutXml(layout: NewRowLayout | undefined): string {
  if (layout === undefined) return '';
  const { height, hidden, style } = layout;
  const look = style === null ? '' : ` s="${style}" customFormat="1"`;
  const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
  return `${look}${size}${hidden ? ' hidden="1"' : ''}`;
}

function isEmpty(content: CellContent | undefined): boolean {
  if (content === undefined) return true;
  return content.kind === 'value' && (content.value === null || content.value === '');
}

function numberIn({ attributes, buffer }: XmlScanner, name: number): number | null {
  const at = attributes.find(name);
  if (at < 0) return null;
  const number = wholeNumber(
    buffer,
    attributes.starts[at] as number,
    attributes.ends[at] as number,
  );
  return number < 0 ? null : number;
}
