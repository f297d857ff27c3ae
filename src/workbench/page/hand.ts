import { cellArea, columnsArea, holds, isWholeColumns, rowsArea, type Area } from '../host/area';
import type { CellInput, Grid } from '../host/cell';
import { announceProtection } from '../host/classes/protections';
import { surroundingRegion } from '../host/classes/surroundingRegion';
import type { EditIntent, RefusalKey } from '../host/editIntent';
import { parseEntry, type EntryLanguage } from '../host/entry/parseEntry';
import type { HostSheet } from '../host/hostWorkbook';
import { cutRules } from '../host/model/copiedRules';
import { NOTHING_ALLOWED } from '../host/model/protection';
import type { OfficeHost } from '../host/officeHost';
import { clipOf, landingArea, pasteCopy, usedPart, type Clip, type Clipboard } from './clipboard';

/**
 * The person at the sheet: everything is done in the sheet in front, at the selection, after Excel was
 * asked for leave; a refusal is told and changes nothing.
 */
export class Hand {
  constructor(
    private readonly host: OfficeHost,
    private readonly clipboard: Clipboard,
    private readonly refused: (key: RefusalKey) => void,
    private readonly language: () => EntryLanguage,
  ) {}

  /** The first selected area of the sheet in front. */
  get area(): Area {
    const { areas } = this.host.workbook.selection();
    return areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 };
  }

  typed(row: number, column: number, text: string): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.may({ kind: 'edit', sheet: this.sheet, areas: [area] }, () => {
      const format = this.cells.formatSummary(area).numberFormat ?? 'General';
      const { input, numberFormat } = parseEntry(text, format, this.language());
      this.cells.setInputs(area, [[input]]);
      if (numberFormat !== undefined) this.cells.setFormat(area, { numberFormat });
    });
  }

  erase(): void {
    const { area } = this;
    this.may({ kind: 'edit', sheet: this.sheet, areas: [area] }, () =>
      this.cells.clear(area, 'contents'),
    );
  }

  /** Remembers the selection, and offers it to other programs. */
  copy(cut = false): void {
    this.clipboard.put(clipOf(this.host.model, this.sheet, this.area, cut));
  }

  /** Pastes what was copied in any workbook of the page, else the rows of another program's text. */
  async paste(): Promise<void> {
    const clip = await this.clipboard.get();
    if (clip === null) return;
    if (typeof clip === 'string') return this.pasteText(clip);
    if (clip.cut) this.clipboard.forget();
    if (clip.cut && clip.model === this.host.model) return this.move(clip);
    const to = landingArea(clip, this.area);
    this.mayFill({ kind: 'edit', sheet: this.sheet, areas: [to] }, to, () =>
      pasteCopy(clip, this.host.model, this.sheet, to),
    );
    if (clip.cut) this.emptyBehind(clip);
  }

  /** Sorts the selection alone, or the region around it by the selected column, below a header row. */
  sort(ascending: boolean, expanded: boolean): void {
    const area = expanded ? this.region() : this.sortable();
    const offset = this.area.column - area.column;
    this.may({ kind: 'sort', sheet: this.sheet, area }, () => {
      const keys = [{ offset, ascending }];
      this.cells.sort(area, {
        keys,
        by: 'rows',
        matchCase: false,
        hasHeaders: this.hasHeader(area),
      });
    });
  }

  /** Whether filled cells stand beside the selection: then Excel asks before it sorts. */
  standsBeside(): boolean {
    const region = this.region();
    return region.columns > this.area.columns;
  }

  insertRows(): void {
    this.insert(rowsArea(this.area.row, this.area.rows));
  }

  deleteRows(): void {
    this.remove(rowsArea(this.area.row, this.area.rows));
  }

  insertCells(): void {
    this.insert(this.area);
  }

  deleteCells(): void {
    this.remove(this.area);
  }

  hideRows(hidden: boolean): void {
    const run = { first: this.area.row, count: this.area.rows };
    this.may({ kind: 'hideRows', sheet: this.sheet, run }, () =>
      this.cells.setRowsHidden(run, hidden),
    );
  }

  widen(column: number, points: number): void {
    const run = { first: column, count: 1 };
    const areas = [columnsArea(column, 1)];
    this.may({ kind: 'format', sheet: this.sheet, areas }, () =>
      this.cells.setColumnWidth(run, Math.max(5, this.cells.columnWidth(column) + points)),
    );
  }

  /** Whether nothing stands in `to` but what moves there from `from`. */
  isEmptyBut(from: Area, to: Area): boolean {
    const values = this.cells.inputs(usedPart(to, this.cells));
    return values.every((row, r) =>
      row.every((input, c) => input === null || holds(from, cellArea(to.row + r, to.column + c))),
    );
  }

  drag(from: Area, to: Area): void {
    this.mayFill({ kind: 'move', sheet: this.sheet, from, toSheet: this.sheet, to }, to, () =>
      this.cells.moveCells(from, this.sheet, to.row, to.column),
    );
  }

  addSheet(name: string): void {
    this.may({ kind: 'sheetAdd' }, () => {
      this.host.workbook.activate(this.host.workbook.addSheet(name));
    });
  }

  /** Protects the sheet in front as Excel's dialog does by itself, or takes that away again. */
  toggleProtection(): void {
    const { model } = this.host;
    const isProtected = this.isProtected();
    if (isProtected) model.protection.unprotect(this.sheet, undefined);
    else model.protection.protect(this.sheet, NOTHING_ALLOWED, undefined);
    model.workbook.clearUndo();
    announceProtection(model, this.sheet, !isProtected, 'Local');
  }

  isProtected(): boolean {
    return this.host.model.protection.of(this.sheet) !== undefined;
  }

  private get sheet(): string {
    return this.host.workbook.activeSheet();
  }

  private get cells(): HostSheet {
    return this.host.workbook.sheet(this.sheet);
  }

  private region(): Area {
    return surroundingRegion(this.cells, this.area);
  }

  /** The selection as far as there is anything: whole columns are cut to the used rows. */
  private sortable(): Area {
    return usedPart(this.area, this.cells);
  }

  /** Excel takes a first row of text over other rows for a heading when it guesses. */
  private hasHeader(area: Area): boolean {
    return area.row === 0 && area.rows > 1;
  }

  private insert(area: Area): void {
    const shift = isWholeColumns(area) ? 'right' : 'down';
    this.may({ kind: 'insert', sheet: this.sheet, area, shift }, () =>
      this.cells.insert(area, shift),
    );
  }

  private remove(area: Area): void {
    const shift = isWholeColumns(area) ? 'left' : 'up';
    this.may({ kind: 'delete', sheet: this.sheet, area, shift }, () =>
      this.cells.delete(area, shift),
    );
  }

  private pasteText(text: string): void {
    const inputs = rowsOf(text, this.language());
    const to = { ...this.area, rows: inputs.length, columns: inputs[0]?.length ?? 1 };
    this.mayFill({ kind: 'edit', sheet: this.sheet, areas: [to] }, to, () =>
      this.cells.setInputs(to, inputs),
    );
  }

  private move({ sheet, area }: Clip): void {
    const to = { ...area, row: this.area.row, column: this.area.column };
    this.mayFill({ kind: 'move', sheet, from: area, toSheet: this.sheet, to }, to, () =>
      this.host.workbook.sheet(sheet).moveCells(area, this.sheet, to.row, to.column),
    );
  }

  /** What was cut in another workbook is gone there. */
  private emptyBehind({ model, sheet, area }: Clip): void {
    model.batch(() => {
      model.sheet(sheet).clear(area, 'all');
      cutRules(model, sheet, area);
    }, 'user');
  }

  private may(intent: EditIntent, work: () => void): boolean {
    const refusal = this.host.mayEdit(intent);
    if (refusal === undefined) this.host.model.batch(work, 'user');
    else this.refused(refusal.key);
    return refusal === undefined;
  }

  /** As `may`; what was filled is selected then, as Excel does. */
  private mayFill(intent: EditIntent, to: Area, work: () => void): void {
    const { workbook } = this.host;
    if (!this.may(intent, work)) return;
    workbook.change('user', () => workbook.select({ sheet: this.sheet, areas: [to] }));
  }
}

function rowsOf(text: string, language: EntryLanguage): Grid<CellInput> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => parseEntry(row[at] ?? '', 'General', language).input),
  );
}
