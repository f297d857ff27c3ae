import type { Area, Run } from './area';
import type { CellFormat, CellInput, CellValue, FormatSummary, Grid } from './cell';
import type { ChangeSet, DeleteShift, InsertShift, Origin, Visibility } from './change';

/** A sheet's standing in the workbook; ids never change and are never used twice. */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
}

/** One key of a sort: the column (or row, where columns are sorted) within the sorted area, from 0. */
export interface SortKey {
  readonly offset: number;
  readonly ascending: boolean;
}

/** How an area is sorted: `by: 'rows'` moves rows (Excel's usual sort), `by: 'columns'` moves columns. */
export interface SortOrder {
  readonly keys: readonly SortKey[];
  readonly by: 'rows' | 'columns';
  readonly matchCase: boolean;
  /** Whether the first row (or column) stays where it is. */
  readonly hasHeaders: boolean;
}

/** What is cleared: contents and formats, contents alone, or formats alone. */
export type ClearWhat = 'all' | 'contents' | 'formats';

/** What is selected: at least one area of one sheet. */
export interface Selection {
  readonly sheet: string;
  readonly areas: readonly Area[];
}

/**
 * The cells of one sheet. Rows and columns count from 0; areas lie within the sheet, which the caller
 * sees to. Reading includes hidden rows. Every method that changes something is called within
 * `HostWorkbook.change`, throws a RangeError outside of it, asks nobody for leave, and appears in the
 * change stream. Cells outside the used area are empty.
 */
export interface HostSheet {
  readonly id: string;

  /** The stored values; a formula's cell gives its result. */
  values(area: Area): Grid<CellValue>;
  /** What was put into the cells: formulas where there are any, stored values elsewhere. */
  inputs(area: Area): Grid<CellInput>;
  /** The smallest area that holds all values (and, unless `valuesOnly`, all formats); undefined where there are none. */
  usedArea(valuesOnly: boolean): Area | undefined;
  /** The smallest area that holds all values of `within`; undefined where there are none. */
  filledArea(within: Area): Area | undefined;
  /**
   * Puts contents into cells as they stand: what `undefined` stands for stays, null empties the cell.
   * The grid has the area's size. Nothing is read into the values: `'00123'` stays a text.
   */
  setInputs(area: Area, inputs: Grid<CellInput | undefined>): void;
  clear(area: Area, what: ClearWhat): void;

  /** What the cells have in common; quick for whole columns and whole sheets too. */
  formatSummary(area: Area): FormatSummary;
  /** Every cell's format; for areas of moderate size. */
  formats(area: Area): Grid<CellFormat>;
  /** Changes the given properties and no others; quick for whole columns and whole sheets too. */
  setFormat(area: Area, patch: Partial<CellFormat>): void;

  /**
   * Sorts as Excel does: numbers before texts before truths before errors (turned round when
   * descending), empty cells always last; texts without regard to case unless `matchCase`; equal rows
   * keep their order; hidden rows (or columns) stay where they are and count for nothing; contents and
   * formats move together, conditional formats and what lies outside the area don't.
   */
  sort(area: Area, order: SortOrder): void;
  /** Makes room of this area's size at its place; an area of all columns inserts rows. New cells are formatted as their neighbours above or to the left. */
  insert(area: Area, shift: InsertShift): void;
  /** Takes the area's cells out and closes the gap; an area of all columns deletes rows. */
  delete(area: Area, shift: DeleteShift): void;
  /** Cut and paste: contents and formats of `from` go to `toRow`, `toColumn` of that sheet, what was there is gone. References to the moved cells follow. */
  moveCells(from: Area, toSheet: string, toRow: number, toColumn: number): void;

  /** Merges into one cell, or every row for itself (`across`); only the top left content stays. */
  merge(area: Area, across: boolean): void;
  unmerge(area: Area): void;
  /** All merged areas that touch this one. */
  mergedAreas(area: Area): readonly Area[];

  /** The hidden rows among these, as runs from top to bottom. */
  hiddenRows(among: Run): readonly Run[];
  hiddenColumns(among: Run): readonly Run[];
  setRowsHidden(run: Run, hidden: boolean): void;
  setColumnsHidden(run: Run, hidden: boolean): void;
  /** In points. */
  rowHeight(row: number): number;
  /** In points. */
  columnWidth(column: number): number;
  setRowHeight(run: Run, points: number): void;
  setColumnWidth(run: Run, points: number): void;
}

/**
 * The workbook under the host: sheets, cells, undo and a stream of changes, and nothing else. Tables,
 * names, protection, conditional formats, custom XML, settings and events stand above it, once for all
 * implementations. Sheet ids that are not there are a RangeError.
 */
export interface HostWorkbook {
  /** All sheets in the order of their tabs. */
  sheets(): readonly SheetInfo[];
  sheet(id: string): HostSheet;
  /** The id of the sheet that is shown. */
  activeSheet(): string;
  selection(): Selection;

  /**
   * Carries out changes in someone's name as one step: everything `work` does is one entry of the undo
   * list (the user's and the add-in's; remote steps have none), recalculated once at its end and told to
   * the listeners as one set. Within another `change` it belongs to that one. What `work` throws comes
   * through after what it had done was told. Work done by the grid itself counts as the user's.
   */
  change<T>(origin: Origin, work: () => T): T;
  /** Hears of every step after it is done. Returns what ends the listening. */
  onChange(listener: (set: ChangeSet) => void): () => void;

  /** Adds an empty visible sheet at a position from 0 (the end where left out); its id. The name is free and valid, which the caller sees to. */
  addSheet(name: string, position?: number): string;
  /** Copies cells, formats, merges and hidden rows; its id. */
  copySheet(id: string, name: string, position: number): string;
  deleteSheet(id: string): void;
  renameSheet(id: string, name: string): void;
  moveSheet(id: string, position: number): void;
  setVisibility(id: string, visibility: Visibility): void;
  /** Shows a visible sheet. */
  activate(id: string): void;
  select(selection: Selection): void;

  /** Whether there is a step to take back. */
  canUndo(): boolean;
  canRedo(): boolean;
  /** Takes the last step of this window back, as the user's action; false where there is none. */
  undo(): boolean;
  redo(): boolean;
  /** Empties the undo and redo lists, as calls of an add-in do in older builds. */
  clearUndo(): void;
  /** Calculates every formula anew; the changes are told as `calculated`. */
  recalculate(): void;
}
