import { cellArea, columnsArea, holds, isWholeColumns, rowsArea, type Area } from '../host/area';
import type { Grid } from '../host/cell';
import { surroundingRegion } from '../host/classes/surroundingRegion';
import type { EditIntent } from '../host/editIntent';
import type { EntryLanguage } from '../host/entry/parseEntry';
import type { HostSheet } from '../host/hostWorkbook';
import type { OfficeHost } from '../host/officeHost';
import {
  clipOf,
  emptiedAreas,
  emptyBehind,
  landingArea,
  movedAreas,
  pasteCopy,
  usedPart,
  type Clip,
} from './clip';
import type { Clipboard } from './clipboard';
import type { HandRefusal } from './handRefusal';
import { enteredTexts, rowsOfText } from './pastedText';
import { selectedRows } from './selectedRows';
import { toggleProtection } from './toggleProtection';

/**
 * The person at the sheet: everything is done in the sheet in front, at the selection, after Excel was
 * asked for leave; a refusal is told and changes nothing.
 */
export class Hand {
  constructor(
    private readonly host: OfficeHost,
    private readonly clipboard: Clipboard,
    private readonly refused: (key: HandRefusal) => void,
    private readonly language: () => EntryLanguage,
  ) {}

  /** The first selected area of the sheet in front. */
  get area(): Area {
    return this.areas[0] ?? cellArea(0, 0);
  }

  private get areas(): readonly Area[] {
    return this.host.workbook.selection().areas;
  }

  /** `sheet` is where it was typed: that need not be in front any more. */
  typed(row: number, column: number, text: string, sheet = this.sheet): void {
    this.enter(sheet, cellArea(row, column), [[text]]);
  }

  erase(): void {
    const { areas } = this;
    this.may({ kind: 'edit', sheet: this.sheet, areas }, () => {
      for (const area of areas) this.cells.clear(area, 'contents');
    });
  }

  /** Remembers the selection, and offers it to other programs. */
  copy(cut = false): void {
    if (this.isOneArea()) this.clipboard.put(clipOf(this.host.model, this.sheet, this.area, cut));
  }

  /**
   * Pastes what was copied in any workbook of the page, else the rows of another program's text.
   * `offered` is the text that came with the keys; without it the browser is asked for its clipboard.
   */
  async paste(offered?: string): Promise<void> {
    const clip = await this.clipboard.get(offered);
    if (clip === null || !this.isOneArea()) return;
    if (typeof clip === 'string') return this.pasteText(clip);
    if (clip.cut) this.clipboard.forget();
    if (clip.cut && clip.model === this.host.model) return this.move(clip);
    const to = landingArea(clip, this.area);
    const areas = [to, ...emptiedAreas(clip, to)];
    this.mayFill({ kind: 'edit', sheet: this.sheet, areas }, to, () =>
      pasteCopy(clip, this.host.model, this.sheet, to),
    );
    if (clip.cut) emptyBehind(clip);
  }

  /** Whether one area is selected; that several are is told, as Excel does. */
  isOneArea(): boolean {
    const isOne = this.areas.length <= 1;
    if (!isOne) this.refused('severalAreas');
    return isOne;
  }

  /** Sorts the selection alone, or the region around it by the selected column, below a header row. */
  sort(ascending: boolean, expanded: boolean): void {
    if (!this.isOneArea()) return;
    // Whole columns are cut to the used rows.
    const area = expanded ? this.region() : usedPart(this.area, this.cells);
    const offset = this.area.column - area.column;
    this.may({ kind: 'sort', sheet: this.sheet, area }, () => {
      const keys = [{ offset, ascending }];
      // Excel takes a first row of text over other rows for a heading when it guesses.
      const hasHeaders = area.row === 0 && area.rows > 1;
      this.cells.sort(area, { keys, by: 'rows', matchCase: false, hasHeaders });
    });
  }

  /** Whether filled cells stand beside the selection: then Excel asks before it sorts. */
  standsBeside(): boolean {
    const region = this.region();
    return region.columns > this.area.columns;
  }

  insertRows(): void {
    if (this.isOneArea()) this.insert(rowsArea(this.area.row, this.area.rows));
  }

  /** Of all selected areas, in one step. */
  deleteRows(): void {
    const runs = selectedRows(this.areas);
    const rows = runs.map(({ first, count }) => rowsArea(first, count));
    this.mayAll(
      rows.map((area) => ({ kind: 'delete', sheet: this.sheet, area, shift: 'up' })),
      () => rows.reverse().forEach((area) => this.cells.delete(area, 'up')),
    );
  }

  insertCells(): void {
    if (this.isOneArea()) this.insert(this.area);
  }

  deleteCells(): void {
    if (this.isOneArea()) this.remove(this.area);
  }

  /** Of all selected areas, in one step. */
  hideRows(hidden: boolean): void {
    const runs = selectedRows(this.areas);
    this.mayAll(
      runs.map((run) => ({ kind: 'hideRows', sheet: this.sheet, run })),
      () => runs.forEach((run) => this.cells.setRowsHidden(run, hidden)),
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
    toggleProtection(this.host.model, this.sheet);
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
    const rows = rowsOfText(text);
    const to = { ...this.area, rows: rows.length, columns: rows[0]?.length ?? 1 };
    if (this.enter(this.sheet, to, rows)) this.selectFilled(to);
  }

  /** Puts into cells what Excel makes of the texts, or says that one is no formula; whether it did. */
  private enter(sheet: string, area: Area, texts: Grid<string>): boolean {
    const cells = this.host.workbook.sheet(sheet);
    const entered = enteredTexts(texts, cells, area, this.language());
    if (entered === null) this.refused('noFormula');
    return (
      entered !== null &&
      this.may({ kind: 'edit', sheet, areas: [area] }, () => {
        cells.setInputs(area, entered.inputs);
        for (const one of entered.formats) cells.setFormat(one.area, one.format);
      })
    );
  }

  private move(clip: Clip): void {
    const { sheet } = clip;
    const { from, to } = movedAreas(clip, this.area);
    this.mayFill({ kind: 'move', sheet, from, toSheet: this.sheet, to }, to, () =>
      this.host.workbook.sheet(sheet).moveCells(from, this.sheet, to.row, to.column),
    );
  }

  private may(intent: EditIntent, work: () => void): boolean {
    return this.mayAll([intent], work);
  }

  /** Does the work where all of it is allowed; the first refusal is told. */
  private mayAll(intents: readonly EditIntent[], work: () => void): boolean {
    const [refusal] = intents.flatMap((intent) => this.host.mayEdit(intent) ?? []);
    if (refusal === undefined) this.host.model.batch(work, 'user');
    else this.refused(refusal.key);
    return refusal === undefined;
  }

  private mayFill(intent: EditIntent, to: Area, work: () => void): void {
    if (this.may(intent, work)) this.selectFilled(to);
  }

  /** What was filled is selected then, as Excel does. */
  private selectFilled(to: Area): void {
    const { workbook } = this.host;
    workbook.change('user', () => workbook.select({ sheet: this.sheet, areas: [to] }));
  }
}
