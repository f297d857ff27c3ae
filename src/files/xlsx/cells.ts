import { encodeUtf8Into } from '../../core/table/utf8';
import type { ByteStore } from './bytes';
import { checkColumn, columnOfReference } from './cellReference';
import { CellFiler, type CellType } from './cellFiler';
import type { SheetColumns } from './columns';
import { FormulaReader } from './formulas';
import { wholeNumber } from './numbers';
import type { RowFormula } from './rowFormula';
import type { SheetContext } from './sheetContext';
import { TextReader } from './textReader';
import { nameNumber, numberOf } from './xml/names';
import { damaged } from './xml/refusals';
import type { TextForm, XmlScanner } from './xml/scanner';

const V = nameNumber('v');
const F = nameNumber('f');
const IS = nameNumber('is');
const REFERENCE = nameNumber('r');
const STYLE = nameNumber('s');
const TYPE = nameNumber('t');
const INNER_DEPTH = 5;
const NO_INDEX = -1;

const TYPES: ReadonlyMap<number, CellType> = new Map(
  (['n', 's', 'str', 'inlineStr', 'b', 'e', 'd'] as const).map((type) => [nameNumber(type), type]),
);

/** Puts the cells of a sheet together, one at a time, and has them filed into its columns. */
export class CellReader {
  private readonly text: TextReader;
  private readonly formulas: FormulaReader;
  private readonly filer: CellFiler;
  private readonly store: ByteStore;
  private row = 0;
  private column = -1;
  private type: CellType = 'n';
  private style = 0;
  private hasValue = false;
  /** The element whose text is being taken: V, F, IS, or none. */
  private inside = 0;
  private formula: string | RowFormula | null = null;
  private start = 0;
  private sharedIndex = NO_INDEX;

  constructor(
    private readonly context: SheetContext,
    private readonly columns: SheetColumns,
    private readonly part: string,
  ) {
    this.store = context.store;
    this.text = new TextReader(context.store, context.limits, part);
    this.formulas = new FormulaReader(part);
    this.filer = new CellFiler(context, columns, part);
  }

  /** Takes note of `xml:space` on the sheet's root. */
  readRoot(scanner: XmlScanner): void {
    this.text.readRoot(scanner);
  }

  /** A row opens; `row` from 0. */
  beginRow(row: number): void {
    this.row = row;
    this.column = -1;
  }

  /** A `<c>` opens; without a reference it stands right of the one before. */
  begin(scanner: XmlScanner): void {
    const { attributes, buffer } = scanner;
    let column = this.column + 1;
    this.type = 'n';
    this.style = 0;
    this.hasValue = false;
    this.formula = null;
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.names[i] as number;
      const start = attributes.starts[i] as number;
      const end = attributes.ends[i] as number;
      if (name === REFERENCE) column = columnOfReference(buffer, start, end, this.row, this.part);
      else if (name === STYLE) this.style = this.whole(wholeNumber(buffer, start, end));
      else if (name === TYPE) this.type = this.known(TYPES.get(numberOf(buffer, start, end)));
    }
    checkColumn(column, this.context.limits);
    this.column = column;
  }

  /** An element inside the cell opens. */
  openInner(scanner: XmlScanner, name: number): void {
    if (this.inside === IS) this.text.open(scanner, name);
    else if (scanner.depth > INNER_DEPTH || (name !== V && name !== IS && name !== F)) return;
    else {
      if (name === F) this.formulas.open(scanner);
      else {
        if (this.hasValue) throw damaged(this.part);
        this.hasValue = true;
      }
      this.inside = name;
      this.start = this.store.used;
      this.text.begin(scanner);
      // LibreOffice writes what a formula gives without xml:space; Excel works it out anew, spaces and all.
      if (name !== IS) this.text.beginRun(scanner, name === V && this.type === 'str');
    }
  }

  /** A piece of text inside the cell. */
  takeText(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    if (this.type === 's' && this.inside === V) {
      // The commonest cell by far: an index in one piece needs no place in the store.
      if (this.sharedIndex !== NO_INDEX) this.storeIndex();
      else if (this.store.used === this.start) {
        this.sharedIndex = wholeNumber(buffer, start, end);
        if (this.sharedIndex !== NO_INDEX) return;
      }
    }
    if (this.inside === F && form === 'text' && isLast(buffer, end)) {
      if (this.store.used === this.start) {
        this.formula = this.formulas.take(buffer, start, end, this.row, this.column);
        if (this.formula !== null) return;
      }
    }
    this.text.text(buffer, start, end, form);
  }

  /** An element inside the cell closes. */
  closeInner(scanner: XmlScanner, name: number): void {
    if (scanner.depth > INNER_DEPTH) {
      if (this.inside === IS) this.text.close(scanner, name);
      return;
    }
    if (name === V) this.closeValue(scanner);
    else if (name === IS) {
      this.text.finish();
      this.filer.file(this.row, this.column, 'inlineStr', this.style, this.start);
    } else if (name === F) {
      this.text.endRun(scanner);
      this.formula ??= this.formulas.close(this.store, this.start, this.row, this.column);
    }
    this.inside = 0;
  }

  /** The `<c>` closes. */
  finish(): void {
    const formula = this.formula ?? this.formulas.arrayAt(this.row, this.column);
    if (formula !== null) this.columns.setFormula(this.row, this.column, formula);
  }

  private closeValue(scanner: XmlScanner): void {
    if (this.sharedIndex === NO_INDEX) {
      this.text.endRun(scanner);
      this.filer.file(this.row, this.column, this.type, this.style, this.start);
      return;
    }
    scanner.capturing = false;
    this.filer.fileShared(this.row, this.column, this.style, this.sharedIndex);
    this.sharedIndex = NO_INDEX;
  }

  private storeIndex(): void {
    this.store.reserve(16);
    this.store.used = encodeUtf8Into(String(this.sharedIndex), this.store.bytes, this.start);
    this.sharedIndex = NO_INDEX;
  }

  private whole(number: number): number {
    if (number < 0) throw damaged(this.part);
    return number;
  }

  private known(type: CellType | undefined): CellType {
    if (type === undefined) throw damaged(this.part);
    return type;
  }
}

/** Whether an end tag follows at once, so that a piece of text is the whole of what is left. Never throws. */
function isLast(buffer: Uint8Array, end: number): boolean {
  return buffer[end] === 0x3c && buffer[end + 1] === 0x2f;
}
