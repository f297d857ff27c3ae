import { cellArea } from '../host/area';
import { entryText } from '../host/entry/entryText';
import type { OfficeHost } from '../host/officeHost';
import { UNIT } from './snapshot';
import type { CommandService, DrawnCell, GridLanguage, Injector, UniverWindow } from './univer';

/** Univer's number for a press of the mouse, one of the ways in which an editor ends. */
const POINTER_DOWN = 1;

/** A cell that is about to be edited, from 0. */
interface EditedCell {
  readonly subUnitId: string;
  readonly row: number;
  readonly col: number;
}

/**
 * Begins each cell's editor with what the cell holds. Left alone, Univer begins with what the cell
 * shows: a formula would become its value, and a number what its format leaves of it.
 */
export function editFromHost(
  services: Injector,
  window: UniverWindow,
  host: OfficeHost,
  language: GridLanguage,
): void {
  const service = services.get(window.UniverSheets['SheetInterceptorService']) as {
    readonly writeCellInterceptor: { readonly intercept: (point: unknown, how: object) => void };
  };
  service.writeCellInterceptor.intercept(window.UniverSheets['BEFORE_CELL_EDIT'], {
    id: 'host-workbook-editor',
    priority: 1000,
    handler: (cell: DrawnCell | null, { subUnitId, row, col }: EditedCell) => {
      const v = entryAt(host, subUnitId, row, col, language);
      return v === '' ? null : { ...cell, v, t: 1 };
    },
  });
}

function entryAt(
  host: OfficeHost,
  sheet: string,
  row: number,
  column: number,
  language: GridLanguage,
): string {
  if (!host.workbook.sheets().some(({ id }) => id === sheet)) return '';
  const area = cellArea(row, column);
  const cells = host.workbook.sheet(sheet);
  const format = cells.formatSummary(area).numberFormat ?? 'General';
  return entryText(cells.inputs(area)[0]?.[0] ?? null, format, language);
}

/** Ends an open editor as a click on another cell does: what was typed is entered where it was typed. */
export function endEditing(commands: CommandService): void {
  void commands.executeCommand('sheet.operation.set-cell-edit-visible', {
    visible: false,
    eventType: POINTER_DOWN,
    unitId: UNIT,
  });
}
