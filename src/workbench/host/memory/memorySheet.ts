import { boundingArea, intersection, WHOLE_SHEET, type Area, type Run } from '../area';
import type { CellFormat, CellInput, CellValue, FormatSummary, Grid } from '../cell';
import type { DeleteShift, InsertShift } from '../change';
import { formulaText } from '../formula/printer';
import type { ClearWhat, HostSheet, SortOrder } from '../hostWorkbook';
import { operateOn } from './cellOperation';
import { CellStore, FormulaCell, type Block, type Stored } from './cellStore';
import type { Edit, EditRecorder } from './edit';
import {
  formatsOf,
  formattedArea,
  NORMAL_FORMATS,
  summaryOf,
  withFormat,
  type Formats,
} from './formatStore';
import {
  EMPTY_LAYOUT,
  hiddenRuns,
  withMerge,
  withoutMerges,
  withValue,
  type SheetLayout,
} from './sheetLayout';
import { valueAt, type Spans } from './spans';
import { clearCells, putInputs } from './writing';
import { sortCells } from './sorting';
import { deleteCells, insertCells, moveCells, type Formulas } from './restructuring';

/** A sheet in memory; see `HostSheet`. */
export class MemorySheet implements HostSheet {
  readonly store = new CellStore();
  format: Formats = NORMAL_FORMATS;
  layout: SheetLayout = EMPTY_LAYOUT;

  constructor(
    readonly id: string,
    private readonly recorder: EditRecorder,
    private readonly formulas: Formulas,
  ) {}

  /** Carries out an edit of this sheet and returns its opposite. */
  apply(edit: Edit): Edit {
    switch (edit.kind) {
      case 'cells':
        return { ...edit, operation: operateOn(this.store, edit.operation) };
      case 'formats': {
        const before = this.format;
        this.format = edit.formats;
        return { ...edit, formats: before };
      }
      case 'layout': {
        const before = this.layout;
        this.layout = edit.layout;
        return { ...edit, layout: before };
      }
    }
  }

  /** Takes over contents, formats and layout of the sheet it is a copy of. */
  adopt(source: MemorySheet): void {
    const used = source.store.used();
    if (used !== undefined) this.store.put(copied(source.store.block(used)));
    this.format = source.format;
    this.layout = source.layout;
  }

  values(area: Area): Grid<CellValue> {
    this.recorder.calculate();
    return this.read(area, (stored) => (stored instanceof FormulaCell ? stored.value : stored));
  }

  inputs(area: Area): Grid<CellInput> {
    return this.read(area, (stored, row, column) =>
      stored instanceof FormulaCell
        ? { formula: formulaText(stored.expression, { row, column }) }
        : stored,
    );
  }

  usedArea(valuesOnly: boolean): Area | undefined {
    const contents = this.store.used();
    const formatted = valuesOnly ? undefined : formattedArea(this.format);
    if (contents === undefined || formatted === undefined) return contents ?? formatted;
    return boundingArea(contents, formatted);
  }

  filledArea(within: Area): Area | undefined {
    return this.store.used(within);
  }

  setInputs(area: Area, inputs: Grid<CellInput | undefined>): void {
    putInputs(this, this.recorder, area, inputs);
  }

  clear(area: Area, what: ClearWhat): void {
    if (what !== 'formats') clearCells(this, this.recorder, area);
    if (what === 'contents') return;
    const formats = withFormat(this.format, area, NORMAL_FORMATS.others[0]?.value ?? {});
    this.recorder.apply({ kind: 'formats', sheet: this.id, formats });
    this.recorder.note({ kind: 'formatted', sheet: this.id, areas: [area] });
  }

  formatSummary(area: Area): FormatSummary {
    return summaryOf(this.format, area);
  }

  formats(area: Area): Grid<CellFormat> {
    return formatsOf(this.format, area);
  }

  setFormat(area: Area, patch: Partial<CellFormat>): void {
    const formats = withFormat(this.format, area, patch);
    this.recorder.apply({ kind: 'formats', sheet: this.id, formats });
    this.recorder.note({ kind: 'formatted', sheet: this.id, areas: [area] });
  }

  sort(area: Area, order: SortOrder): void {
    this.recorder.calculate();
    sortCells(this, this.recorder, area, order);
  }

  insert(area: Area, shift: InsertShift): void {
    insertCells(this, this.recorder, this.formulas, area, shift);
  }

  delete(area: Area, shift: DeleteShift): void {
    deleteCells(this, this.recorder, this.formulas, area, shift);
  }

  moveCells(from: Area, toSheet: string, toRow: number, toColumn: number): void {
    const to = { ...from, row: toRow, column: toColumn };
    moveCells(this, this.recorder, this.formulas, from, toSheet, to);
  }

  merge(area: Area, across: boolean): void {
    const parts = across
      ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
      : [area];
    for (const part of parts) {
      const first = this.store.at(part.row, part.column);
      clearCells(this, this.recorder, part);
      const block = { area: { ...part, rows: 1, columns: 1 }, columns: [[first]] };
      this.recorder.apply({ kind: 'cells', sheet: this.id, operation: { kind: 'put', block } });
      this.relayout(withMerge(this.layout, part));
    }
    this.recorder.note({ kind: 'merged', sheet: this.id, area });
  }

  unmerge(area: Area): void {
    this.relayout(withoutMerges(this.layout, area));
    this.recorder.note({ kind: 'unmerged', sheet: this.id, area });
  }

  mergedAreas(area: Area = WHOLE_SHEET): readonly Area[] {
    return this.layout.merges.filter((merge) => intersection(merge, area) !== undefined);
  }

  hiddenRows(among: Run): readonly Run[] {
    return hiddenRuns(this.layout.hiddenRows, among);
  }

  hiddenColumns(among: Run): readonly Run[] {
    return hiddenRuns(this.layout.hiddenColumns, among);
  }

  setRowsHidden(run: Run, hidden: boolean): void {
    this.relayout({ ...this.layout, hiddenRows: withValue(this.layout.hiddenRows, run, hidden) });
    this.recorder.note({ kind: 'rowsHidden', sheet: this.id, run, hidden });
  }

  setColumnsHidden(run: Run, hidden: boolean): void {
    const hiddenColumns = withValue(this.layout.hiddenColumns, run, hidden);
    this.relayout({ ...this.layout, hiddenColumns });
    this.recorder.note({ kind: 'columnsHidden', sheet: this.id, run, hidden });
  }

  rowHeight(row: number): number {
    return sizeAt(this.layout.rowHeights, this.layout.hiddenRows, row);
  }

  columnWidth(column: number): number {
    return sizeAt(this.layout.columnWidths, this.layout.hiddenColumns, column);
  }

  setRowHeight(run: Run, points: number): void {
    this.relayout({ ...this.layout, rowHeights: withValue(this.layout.rowHeights, run, points) });
  }

  setColumnWidth(run: Run, points: number): void {
    const columnWidths = withValue(this.layout.columnWidths, run, points);
    this.relayout({ ...this.layout, columnWidths });
  }

  private relayout(layout: SheetLayout): void {
    this.recorder.apply({ kind: 'layout', sheet: this.id, layout });
  }

  private read<T>(area: Area, pick: (stored: Stored, row: number, column: number) => T): Grid<T> {
    const { columns } = this.store.block(area);
    return Array.from({ length: area.rows }, (_, r) =>
      columns.map((cells, c) => pick(cells[r] ?? null, area.row + r, area.column + c)),
    );
  }
}

/** Formulas keep their result in their cell, so a copy needs cells of its own. */
function copied(block: Block): Block {
  const copy = (stored: Stored): Stored =>
    stored instanceof FormulaCell ? new FormulaCell(stored.expression, stored.value) : stored;
  return { ...block, columns: block.columns.map((cells) => cells.map(copy)) };
}

function sizeAt(sizes: Spans<number>, hidden: Spans<boolean>, position: number): number {
  return valueAt(hidden, position) ? 0 : valueAt(sizes, position);
}
