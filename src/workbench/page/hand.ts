import { rowsArea, type Area } from '../host/area';
import type { CellInput, Grid } from '../host/cell';
import { announceProtection } from '../host/classes/protections';
import { surroundingRegion } from '../host/classes/surroundingRegion';
import type { EditIntent, RefusalKey } from '../host/editIntent';
import { parseEntry, type EntryLanguage } from '../host/entry/parseEntry';
import type { HostSheet } from '../host/hostWorkbook';
import { NOTHING_ALLOWED } from '../host/model/protection';
import type { OfficeHost } from '../host/officeHost';

/** What was cut or copied, until something else is. */
interface Clip {
  readonly sheet: string;
  readonly area: Area;
  readonly inputs: Grid<CellInput>;
  readonly cut: boolean;
}

/**
 * The person at the sheet: everything is done in the sheet in front, at the selection, after Excel was
 * asked for leave; a refusal is told and changes nothing.
 */
export class Hand {
  private clip: Clip | null = null;

  constructor(
    private readonly host: OfficeHost,
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

  /** Remembers the selection; what other programs may paste is returned as text. */
  copy(cut = false): string {
    const { area } = this;
    const inputs = this.cells.inputs(usedPart(area, this.cells));
    this.clip = { sheet: this.sheet, area: usedPart(area, this.cells), inputs, cut };
    const values = this.cells.values(this.clip.area);
    return values.map((row) => row.map(plain).join('\t')).join('\n');
  }

  /** Pastes what was copied here, else the rows of a text from elsewhere. */
  paste(text: string | null): void {
    const { clip, area } = this;
    if (clip?.cut === true) {
      this.clip = null;
      this.move(clip);
      return;
    }
    const inputs = clip?.inputs ?? rowsOf(text ?? '', this.language());
    const target = { ...area, rows: inputs.length, columns: inputs[0]?.length ?? 1 };
    this.may({ kind: 'edit', sheet: this.sheet, areas: [target] }, () =>
      this.cells.setInputs(target, inputs),
    );
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
    this.may({ kind: 'insert', sheet: this.sheet, area, shift: 'down' }, () =>
      this.cells.insert(area, 'down'),
    );
  }

  private remove(area: Area): void {
    this.may({ kind: 'delete', sheet: this.sheet, area, shift: 'up' }, () =>
      this.cells.delete(area, 'up'),
    );
  }

  private move({ sheet, area }: Clip): void {
    const to = { ...area, row: this.area.row, column: this.area.column };
    this.may({ kind: 'move', sheet, from: area, toSheet: this.sheet, to }, () =>
      this.host.workbook.sheet(sheet).moveCells(area, this.sheet, to.row, to.column),
    );
  }

  private may(intent: EditIntent, work: () => void): void {
    const refusal = this.host.mayEdit(intent);
    if (refusal === undefined) this.host.workbook.change('user', work);
    else this.refused(refusal.key);
  }
}

function usedPart(area: Area, cells: HostSheet): Area {
  const used = cells.usedArea(true);
  const lastRow = used === undefined ? area.row : used.row + used.rows - 1;
  const lastColumn = used === undefined ? area.column : used.column + used.columns - 1;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, lastRow - area.row + 1)),
    columns: Math.max(1, Math.min(area.columns, lastColumn - area.column + 1)),
  };
}

function plain(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'object' ? String((value as { error: string }).error) : String(value);
}

function rowsOf(text: string, language: EntryLanguage): Grid<CellInput> {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  const rows = lines.map((line) => line.split('\t'));
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) =>
    Array.from({ length: width }, (_, at) => parseEntry(row[at] ?? '', 'General', language).input),
  );
}
