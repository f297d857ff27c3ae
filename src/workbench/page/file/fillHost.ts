import { cellInputs, type FileInput } from '../../../files/xlsx/whole/cellInputs';
import type { WholeSheet, WholeWorkbook } from '../../../files/xlsx/whole/wholeWorkbook';
import { columnsArea, rowsArea, SHEET_COLUMNS, WHOLE_SHEET } from '../../host/area';
import { NORMAL_FORMAT, type CellFormat, type CellInput } from '../../host/cell';
import { formulaText } from '../../host/formula/printer';
import { parseFormula } from '../../host/formula/parser';
import type { MemorySheet } from '../../host/memory/memorySheet';
import type { MemoryWorkbook } from '../../host/memory/memoryWorkbook';
import type { Model } from '../../host/model/model';
import type { OfficeHost } from '../../host/officeHost';
import { areaOf, pointsOf } from './areas';
import { fillDocument } from './documentWords';
import { addAnchored, addNames } from './fillAnchored';
import { withRuns } from './formatRuns';
import { formatOf } from './looks';
import type { NotKept } from './notKept';

const BLOCK = 2_000;
const WHOLE_FILE = { sheet: null, row: null, column: null };

/**
 * Puts a file's workbook into a host whose workbook has one empty sheet: all sheets with cells, looks,
 * layout, and all that stands above them and in the file. Nothing of it can be undone.
 * Returns what could not be kept; a formula the host does not understand becomes its kept result.
 */
export function fillHost(
  host: OfficeHost,
  workbook: MemoryWorkbook,
  file: WholeWorkbook,
): readonly NotKept[] {
  const { model } = host;
  const lost: NotKept[] = [];
  const ids = new Map<string, string>();
  workbook.change('user', () => {
    const [first] = workbook.sheets();
    // Names first: formulas may speak of sheets that come later.
    file.sheets.forEach(({ cells }, at) => {
      const name = cells.name ?? '';
      if (at > 0 || first === undefined) ids.set(name, workbook.addSheet(name));
      else {
        if (first.name !== name) workbook.renameSheet(first.id, name);
        ids.set(name, first.id);
      }
    });
    for (const sheet of file.sheets) {
      const name = sheet.cells.name ?? '';
      const id = ids.get(name) ?? '';
      new SheetFiller(workbook.sheet(id), sheet, name, lost).fill(file.looks);
      addAnchored(host, id, name, sheet, lost);
    }
    const visible = file.sheets.filter(({ visibility }) => visibility === 'visible');
    const front = visible.find(({ cells }) => cells.name === file.document.front) ?? visible[0];
    workbook.activate(ids.get(front?.cells.name ?? '') ?? workbook.activeSheet());
    for (const { cells, visibility } of file.sheets) {
      if (visibility !== 'visible')
        workbook.setVisibility(ids.get(cells.name ?? '') ?? '', visibility);
    }
  });
  addNames(host, file, ids);
  for (const { xml } of file.customXml) model.document.addXml(xml);
  lost.push(...lostOfFile(model, file));
  workbook.clearUndo();
  return lost;
}

/** Fills in what the file says of itself, and names what of it is lost. */
function lostOfFile(model: Model, { document, unread }: WholeWorkbook): readonly NotKept[] {
  const { hadOthers } = fillDocument(model, document);
  return [
    ...(hadOthers ? [{ ...WHOLE_FILE, what: 'add-in' } as const] : []),
    ...(document.hasStructurePassword ? [{ ...WHOLE_FILE, what: 'password' } as const] : []),
    ...unread.map(({ sheet, kind }) => ({ ...WHOLE_FILE, sheet, what: kind })),
  ];
}

class SheetFiller {
  private readonly shared = new Map<string, { readonly row: number; readonly column: number }>();

  constructor(
    private readonly sheet: MemorySheet,
    private readonly file: WholeSheet,
    private readonly name: string,
    private readonly lost: NotKept[],
  ) {
    for (const { row, column, from } of file.shared) this.shared.set(`${row} ${column}`, from);
  }

  fill(looks: WholeWorkbook['looks']): void {
    this.putLooks(looks);
    this.putCells();
    for (const area of this.file.cells.mergedAreas) this.sheet.merge(areaOf(area), false);
    this.layOut();
  }

  private putLooks(looks: WholeWorkbook['looks']): void {
    const formats = looks.map(formatOf);
    const { sheet, file } = this;
    this.putColumnLooks(formats);
    for (const { first, count, look } of file.rows) {
      const format = look === null ? undefined : formats[look];
      if (format !== undefined) sheet.setFormat(rowsArea(first, count), format);
    }
    sheet.format = withRuns(sheet.format, file.looks, formats);
  }

  /** Columns up to the sheet's end with one look are the sheet's own look, which costs one span. */
  private putColumnLooks(formats: readonly CellFormat[]): void {
    const { sheet, file } = this;
    const last = file.columns.find(({ first, count }) => first + count === SHEET_COLUMNS);
    const common = last?.look === null || last === undefined ? undefined : formats[last.look];
    if (common !== undefined) {
      sheet.setFormat(WHOLE_SHEET, common);
      if (last !== undefined && last.first > 0) {
        sheet.setFormat(columnsArea(0, last.first), NORMAL_FORMAT);
      }
    }
    for (const stretch of file.columns) {
      const format = stretch.look === null ? undefined : formats[stretch.look];
      if (stretch === last || format === undefined) continue;
      sheet.setFormat(columnsArea(stretch.first, stretch.count), format);
    }
  }

  private putCells(): void {
    const { cells } = this.file;
    const columns = cells.columns.length;
    if (columns === 0) return;
    for (let row = 0; row < cells.rowCount; row += BLOCK) {
      const rows = Math.min(BLOCK, cells.rowCount - row);
      const inputs = cellInputs(cells, row, rows).map((line, r) =>
        line.map((input, column) => this.inputFor(input, row + r, column)),
      );
      this.sheet.setInputs({ row, column: 0, rows, columns }, inputs);
    }
  }

  private inputFor(input: FileInput, row: number, column: number): CellInput {
    if (input === null || typeof input !== 'object') return input;
    // Error values beyond the host's list are rare enough to be shown as they are.
    if ('error' in input) return input as CellInput;
    const from = this.shared.get(`${row} ${column}`) ?? { row, column };
    const expression = parseFormula(input.formula, from);
    if (expression !== undefined) return { formula: formulaText(expression, { row, column }) };
    this.lost.push({ sheet: this.name, row, column, what: 'formula' });
    return input.result as CellInput;
  }

  private layOut(): void {
    const { sheet, file } = this;
    for (const { first, count, size, hidden } of file.columns) {
      const run = { first, count };
      if (size !== null && size > 0) sheet.setColumnWidth(run, pointsOf(size));
      if (hidden || size === 0) sheet.setColumnsHidden(run, true);
    }
    for (const { first, count, size, hidden } of file.rows) {
      const run = { first, count };
      if (size !== null && size > 0) sheet.setRowHeight(run, size);
      if (hidden || size === 0) sheet.setRowsHidden(run, true);
    }
  }
}
