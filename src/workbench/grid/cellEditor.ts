import { cellArea } from '../host/area';
import { entryText } from '../host/entry/entryText';
import type { OfficeHost } from '../host/officeHost';
import type { EditorActions } from './commandRouter';
import { UNIT } from './snapshot';
import type {
  CommandService,
  DrawnCell,
  GridLanguage,
  Injector,
  UnitService,
  UniverWindow,
} from './univer';

/** Univer's number for a press of the mouse, one of the ways in which an editor ends. */
const POINTER_DOWN = 1;

/** Univer's text of an editor that holds nothing. */
const NOTHING = '\r\n';

/** What the editor of cells needs of its grid. */
export interface EditorSurroundings {
  readonly services: Injector;
  readonly window: UniverWindow;
  readonly commands: CommandService;
  readonly units: UnitService;
  readonly host: OfficeHost;
  readonly language: GridLanguage;
  /** As a cell that was typed into is told. */
  readonly typed: (row: number, column: number, text: string, sheet: string) => void;
}

/** Univer's service of the one editor that it moves from cell to cell. */
interface EditorBridge {
  readonly refreshEditCellState: () => void;
  readonly getEditCellState: () => {
    readonly sheetId: string;
    readonly row: number;
    readonly column: number;
  } | null;
}

/**
 * The editor of cells. It begins with what the cell holds: left alone, Univer begins with what the cell
 * showed when it was selected, so that a formula would become its value, a number what its format leaves
 * of it, and what the add-in wrote since would be undone.
 */
export class CellEditor implements EditorActions {
  private isOpen = false;

  constructor(private readonly around: EditorSurroundings) {
    const { services, window } = around;
    const service = services.get(window.UniverSheets['SheetInterceptorService']) as {
      readonly writeCellInterceptor: { readonly intercept: (point: unknown, how: object) => void };
    };
    service.writeCellInterceptor.intercept(window.UniverSheets['BEFORE_CELL_EDIT'], {
      id: 'host-workbook-editor',
      priority: 1000,
      handler: (
        cell: DrawnCell | null,
        { subUnitId, row, col }: { subUnitId: string; row: number; col: number },
      ) => {
        const text = this.entryAt(subUnitId, row, col);
        return text === '' ? null : { ...cell, ...editable(text) };
      },
    });
  }

  opening(): void {
    this.bridge().refreshEditCellState();
    this.isOpen = true;
  }

  /** Univer takes a cell whose editor was emptied for one that was never touched: it holds no values. */
  closing(isKept: boolean): void {
    const { units, typed } = this.around;
    const { isOpen } = this;
    this.isOpen = false;
    const place = isOpen && isKept ? this.bridge().getEditCellState() : null;
    if (place === null) return;
    const document = units.getUnit(this.around.window.UniverCore.DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const { sheetId, row, column } = place;
    const isEmptied = document?.getSnapshot().body?.dataStream === NOTHING;
    if (isEmptied && this.entryAt(sheetId, row, column) !== '') typed(row, column, '', sheetId);
  }

  /** Ends an open editor as a click on another cell does: what was typed is entered where it was typed. */
  end(): void {
    void this.around.commands.executeCommand('sheet.operation.set-cell-edit-visible', {
      visible: false,
      eventType: POINTER_DOWN,
      unitId: UNIT,
    });
  }

  private bridge(): EditorBridge {
    const { services, window } = this.around;
    return services.get(window.UniverSheetsUi['IEditorBridgeService']) as EditorBridge;
  }

  private entryAt(sheet: string, row: number, column: number): string {
    const { host, language } = this.around;
    if (!host.workbook.sheets().some(({ id }) => id === sheet)) return '';
    const area = cellArea(row, column);
    const cells = host.workbook.sheet(sheet);
    const format = cells.formatSummary(area).numberFormat ?? 'General';
    return entryText(cells.inputs(area)[0]?.[0] ?? null, format, language);
  }
}

/** A text for Univer's editor; only as a document it keeps the breaks between its lines. */
function editable(v: string): object {
  const lines = v.split(/\r\n|\r|\n/);
  if (lines.length === 1) return { v, t: 1 };
  let end = -1;
  const paragraphs = lines.map((line) => ({ startIndex: (end += line.length + 1) }));
  const body = { dataStream: `${lines.join('\r')}${NOTHING}`, paragraphs };
  return { p: { id: 'lines', body, documentStyle: {} } };
}
