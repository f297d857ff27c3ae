import { parseAddress } from '../../src/workbench/host/address/address';
import {
  cellArea,
  columnsArea,
  rowsArea,
  type Area,
  type Run,
} from '../../src/workbench/host/area';
import type { CellFormat, CellInput, Grid } from '../../src/workbench/host/cell';
import type { DeleteShift, InsertShift } from '../../src/workbench/host/change';
import { announceProtection } from '../../src/workbench/host/classes/protections';
import { surroundingRegion } from '../../src/workbench/host/classes/surroundingRegion';
import type { EditIntent, RefusalKey } from '../../src/workbench/host/editIntent';
import { parseEntry, type EntryLanguage } from '../../src/workbench/host/entry/parseEntry';
import type { HostSheet, SortKey } from '../../src/workbench/host/hostWorkbook';
import { NOTHING_ALLOWED, type ProtectionOptions } from '../../src/workbench/host/model/protection';
import { EVENT } from '../../src/workbench/host/model/raisedEvent';
import type { OfficeHost } from '../../src/workbench/host/officeHost';

/** How a person sorts; what is left out: first column, ascending, by rows, without header. */
export interface SortChoice {
  /** The key within the sorted area, from 0. */
  readonly key?: number;
  readonly keys?: readonly SortKey[];
  readonly ascending?: boolean;
  readonly hasHeaders?: boolean;
  readonly by?: 'rows' | 'columns';
}

/** `done`, or Excel's message that refused it. */
export type Done = 'done' | RefusalKey;

/**
 * Somebody who works in the sheet by hand. Sheets go by name, cells by address (`A1`, `A2:B9`, `B:B`,
 * `3:5`). Everything asks Excel's leave first and says whether it was given.
 */
export class Person {
  constructor(
    private readonly host: OfficeHost,
    private readonly origin: 'user' | 'remote',
    private readonly language: EntryLanguage = 'de',
  ) {}

  /** Types into one cell, as the keyboard would: numbers, dates and formulas are read. */
  type(sheet: string, address: string, text: string): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'edit', sheet: id, areas: [area] }, () => {
      const format = cells.formatSummary(area).numberFormat ?? 'General';
      const { input, numberFormat } = parseEntry(text, format, this.language);
      cells.setInputs(area, [[input]]);
      if (numberFormat !== undefined) cells.setFormat(area, { numberFormat });
    });
  }

  /** Puts values as they are into cells from the address on: what pasting values does. */
  paste(sheet: string, address: string, values: Grid<CellInput>): Done {
    const { id, cells, area } = this.find(sheet, address);
    const target = { ...area, rows: values.length, columns: values[0]?.length ?? 1 };
    return this.may({ kind: 'edit', sheet: id, areas: [target] }, () =>
      cells.setInputs(target, values),
    );
  }

  /** The Delete key. */
  erase(sheet: string, address: string): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'edit', sheet: id, areas: [area] }, () =>
      cells.clear(area, 'contents'),
    );
  }

  /** Ctrl+D: the first row of the area into all others. */
  fillDown(sheet: string, address: string): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'edit', sheet: id, areas: [area] }, () => {
      const [first = []] = cells.values({ ...area, rows: 1 });
      cells.setInputs(
        area,
        Array.from({ length: area.rows }, () => first),
      );
    });
  }

  /** Ctrl+X and Ctrl+V, or dragging. */
  cut(sheet: string, from: string, to: string, toSheet = sheet): Done {
    const source = this.find(sheet, from);
    const target = this.find(toSheet, to);
    const area = { ...source.area, row: target.area.row, column: target.area.column };
    const intent = {
      kind: 'move',
      sheet: source.id,
      from: source.area,
      toSheet: target.id,
      to: area,
    } as const;
    return this.may(intent, () =>
      source.cells.moveCells(source.area, target.id, area.row, area.column),
    );
  }

  /** Replaces a text in all texts of an area. */
  replaceAll(sheet: string, address: string, old: string, fresh: string): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'edit', sheet: id, areas: [area] }, () => {
      const inputs = cells.inputs(area);
      cells.setInputs(
        area,
        inputs.map((row) =>
          row.map((input) => (typeof input === 'string' ? input.replaceAll(old, fresh) : input)),
        ),
      );
    });
  }

  /** "Mit bestehender Markierung fortfahren": sorts exactly these cells. */
  sortAlone(sheet: string, address: string, choice: SortChoice = {}): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'sort', sheet: id, area }, () => {
      const { key = 0, ascending = true, hasHeaders = false, by = 'rows' } = choice;
      const keys = choice.keys ?? [{ offset: key, ascending }];
      cells.sort(area, { keys, by, matchCase: false, hasHeaders });
    });
  }

  /** "Markierung erweitern": sorts the whole region around the cell by the cell's column, below a header row. */
  sortExpanded(sheet: string, address: string, ascending = true): Done {
    const { id, cells, area } = this.find(sheet, address);
    const region = surroundingRegion(cells, area);
    return this.may({ kind: 'sort', sheet: id, area: region }, () => {
      const keys = [{ offset: area.column - region.column, ascending }];
      cells.sort(region, { keys, by: 'rows', matchCase: false, hasHeaders: true });
    });
  }

  insertCells(sheet: string, address: string, shift: InsertShift = 'down'): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'insert', sheet: id, area, shift }, () => cells.insert(area, shift));
  }

  deleteCells(sheet: string, address: string, shift: DeleteShift = 'up'): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'delete', sheet: id, area, shift }, () => cells.delete(area, shift));
  }

  insertRows(sheet: string, address: string): Done {
    const { area } = this.find(sheet, address);
    return this.insertArea(sheet, rowsArea(area.row, area.rows), 'down');
  }

  deleteRows(sheet: string, address: string): Done {
    const { area } = this.find(sheet, address);
    return this.deleteArea(sheet, rowsArea(area.row, area.rows), 'up');
  }

  insertColumns(sheet: string, address: string): Done {
    const { area } = this.find(sheet, address);
    return this.insertArea(sheet, columnsArea(area.column, area.columns), 'right');
  }

  deleteColumns(sheet: string, address: string): Done {
    const { area } = this.find(sheet, address);
    return this.deleteArea(sheet, columnsArea(area.column, area.columns), 'left');
  }

  merge(sheet: string, address: string): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'merge', sheet: id, area }, () => cells.merge(area, false));
  }

  format(sheet: string, address: string, patch: Partial<CellFormat>): Done {
    const { id, cells, area } = this.find(sheet, address);
    return this.may({ kind: 'format', sheet: id, areas: [area] }, () =>
      cells.setFormat(area, patch),
    );
  }

  hideRows(sheet: string, address: string, hidden = true): Done {
    const { id, cells, area } = this.find(sheet, address);
    const run: Run = { first: area.row, count: area.rows };
    return this.may({ kind: 'hideRows', sheet: id, run }, () => cells.setRowsHidden(run, hidden));
  }

  select(sheet: string, address: string): void {
    const { id, area } = this.find(sheet, address);
    this.act(() => this.host.workbook.select({ sheet: id, areas: [area] }));
  }

  activate(sheet: string): void {
    this.act(() => this.host.workbook.activate(this.idOf(sheet)));
  }

  addSheet(name: string): Done {
    return this.may({ kind: 'sheetAdd' }, () => this.host.workbook.addSheet(name));
  }

  deleteSheet(name: string): Done {
    const sheet = this.idOf(name);
    return this.may({ kind: 'sheetDelete', sheet }, () => this.host.workbook.deleteSheet(sheet));
  }

  renameSheet(name: string, fresh: string): Done {
    return this.may({ kind: 'sheetRename' }, () =>
      this.host.workbook.renameSheet(this.idOf(name), fresh),
    );
  }

  hideSheet(name: string): Done {
    const sheet = this.idOf(name);
    return this.may({ kind: 'sheetHide', sheet }, () =>
      this.host.workbook.setVisibility(sheet, 'hidden'),
    );
  }

  /** "Blatt schützen", as Excel's own dialog does it; false where the sheet is protected. */
  protect(name: string, password?: string, options: Partial<ProtectionOptions> = {}): boolean {
    const sheet = this.idOf(name);
    const { model } = this.host;
    if (model.protection.of(sheet) !== undefined) return false;
    model.protection.protect(sheet, { ...NOTHING_ALLOWED, ...options }, password);
    model.workbook.clearUndo();
    announceProtection(model, sheet, true, this.origin === 'remote' ? 'Remote' : 'Local');
    return true;
  }

  /** "Blattschutz aufheben"; false where the password is wrong. */
  unprotect(name: string, password?: string): boolean {
    const sheet = this.idOf(name);
    const { model } = this.host;
    try {
      if (!model.protection.unprotect(sheet, password)) return true;
    } catch {
      return false;
    }
    model.workbook.clearUndo();
    announceProtection(model, sheet, false, this.origin === 'remote' ? 'Remote' : 'Local');
    return true;
  }

  /** Changes a setting of the add-in from another computer. */
  changeSetting(key: string, value: unknown): void {
    this.host.model.document.settings.set(key, value);
    this.host.model.announce({ type: EVENT.settingsChanged, targets: [''], args: {} });
  }

  /** Ctrl+Z; false where there is nothing to take back. */
  undo(): boolean {
    return this.host.workbook.undo();
  }

  /** Ctrl+Y. */
  redo(): boolean {
    return this.host.workbook.redo();
  }

  private insertArea(sheet: string, area: Area, shift: InsertShift): Done {
    const { id, cells } = this.find(sheet, 'A1');
    return this.may({ kind: 'insert', sheet: id, area, shift }, () => cells.insert(area, shift));
  }

  private deleteArea(sheet: string, area: Area, shift: DeleteShift): Done {
    const { id, cells } = this.find(sheet, 'A1');
    return this.may({ kind: 'delete', sheet: id, area, shift }, () => cells.delete(area, shift));
  }

  private idOf(name: string): string {
    const info = this.host.workbook.sheets().find((each) => each.name === name);
    if (info === undefined) throw new Error(`no sheet ${name}`);
    return info.id;
  }

  private find(sheet: string, address: string): { id: string; cells: HostSheet; area: Area } {
    const id = this.idOf(sheet);
    const area = parseAddress(address)?.area ?? cellArea(0, 0);
    return { id, area, cells: this.host.workbook.sheet(id) };
  }

  private may(intent: EditIntent, work: () => unknown): Done {
    const refusal = this.host.mayEdit(intent);
    if (refusal === undefined) this.act(work);
    return refusal?.key ?? 'done';
  }

  private act(work: () => unknown): void {
    this.host.workbook.change(this.origin, work);
  }
}
