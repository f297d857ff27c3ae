import type { Area } from '../../core/table/column';
import { Failure } from '../../core/failure';
import { SHEET_COLUMNS } from '../../core/table/sheetBounds';
import { checkRow } from './cellReference';
import { CellReader } from './cells';
import type { SheetColumns } from './columns';
import { wholeNumber } from './numbers';
import { parseArea } from './references';
import type { SheetContext } from './sheetContext';
import { attributeText } from './xml/elements';
import { isTrue } from './xml/isTrue';
import { nameNumber } from './xml/names';
import { damaged } from './xml/refusals';
import type { TextForm, XmlHandler, XmlScanner } from './xml/scanner';

const WORKSHEET = nameNumber('worksheet');
const SHEET_DATA = nameNumber('sheetData');
const ROW = nameNumber('row');
const C = nameNumber('c');
const COLS = nameNumber('cols');
const COL = nameNumber('col');
const MERGE_CELLS = nameNumber('mergeCells');
const MERGE_CELL = nameNumber('mergeCell');
const R = nameNumber('r');
const HIDDEN = nameNumber('hidden');
const HEIGHT = nameNumber('ht');
const MOST_MERGED = 1 << 20;

/** Follows the elements of a worksheet part (ECMA-376-1 18.3.1.99). */
export class SheetHandler implements XmlHandler {
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly mergedAreas: Area[] = [];
  private readonly cells: CellReader;
  private section = 0;
  private inRow = false;
  private inCell = false;
  private row = -1;

  constructor(
    private readonly context: SheetContext,
    columns: SheetColumns,
    private readonly part: string,
  ) {
    this.cells = new CellReader(context, columns, part);
  }

  open(scanner: XmlScanner, name: number): void {
    if (this.inCell) {
      this.cells.openInner(scanner, name);
      return;
    }
    switch (scanner.depth) {
      case 4:
        if (name !== C || !this.inRow) return;
        this.inCell = true;
        this.cells.begin(scanner);
        return;
      case 3:
        this.openPart(scanner, name);
        return;
      case 2:
        this.section = name;
        return;
      case 1:
        if (name !== WORKSHEET) throw damaged(this.part);
        this.cells.readRoot(scanner);
    }
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    this.cells.takeText(buffer, start, end, form);
  }

  close(scanner: XmlScanner, name: number): void {
    if (scanner.depth > 4) {
      if (this.inCell) this.cells.closeInner(scanner, name);
    } else if (scanner.depth === 4) {
      if (this.inCell) this.cells.finish();
      this.inCell = false;
    } else if (scanner.depth === 3) this.inRow = false;
  }

  private openPart(scanner: XmlScanner, name: number): void {
    if (this.section === SHEET_DATA && name === ROW) this.openRow(scanner);
    else if (this.section === COLS && name === COL) this.hideColumns(scanner);
    else if (this.section === MERGE_CELLS && name === MERGE_CELL) this.merge(scanner);
  }

  /** Without a number a row comes right below the one before. */
  private openRow(scanner: XmlScanner): void {
    const { attributes, buffer } = scanner;
    let row = this.row + 1;
    let isHidden = false;
    for (let i = 0; i < attributes.count; i++) {
      const [start, end] = [attributes.starts[i] as number, attributes.ends[i] as number];
      const name = attributes.names[i];
      if (name === R) row = wholeNumber(buffer, start, end) - 1;
      else if (name === HIDDEN) isHidden ||= isTrue(attributeText(scanner, 'hidden'));
      else if (name === HEIGHT) isHidden ||= Number(attributeText(scanner, 'ht')) === 0;
    }
    if (row < 0) throw damaged(this.part);
    checkRow(row, this.context.limits);
    this.row = row;
    this.inRow = true;
    if (isHidden) this.hiddenRows.add(row);
    this.cells.beginRow(row);
  }

  private hideColumns(scanner: XmlScanner): void {
    const isHidden =
      isTrue(attributeText(scanner, 'hidden')) ||
      Number(attributeText(scanner, 'width') ?? 1) === 0;
    if (!isHidden) return;
    const [first, last] = [attributeText(scanner, 'min'), attributeText(scanner, 'max')].map(
      Number,
    );
    if (!isColumn(first) || !isColumn(last)) throw damaged(this.part);
    for (let column = first - 1; column < last; column++) {
      // Ranges never overlap, which also bounds the work here.
      if (this.hiddenColumns.has(column)) throw damaged(this.part);
      this.hiddenColumns.add(column);
    }
  }

  private merge(scanner: XmlScanner): void {
    const area = parseArea(attributeText(scanner, 'ref') ?? '');
    if (area === null) throw damaged(this.part);
    if (this.mergedAreas.length === MOST_MERGED) {
      throw new Failure('file-too-large', { what: 'cells', limit: MOST_MERGED });
    }
    this.mergedAreas.push(area);
  }
}

function isColumn(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number >= 1 && number <= SHEET_COLUMNS;
}
