import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/area';
import { UNIT } from './snapshot';
import {
  RangeType,
  type CommandInfo,
  type CommandService,
  type UniverRange,
  type UniverWindow,
} from './univer';

/** What a person wants to do in the grid; the page does it in the workbook. */
export interface GridActions {
  /** Typed into a cell, as the keyboard gave it. Row and column count from 0. */
  readonly typed: (row: number, column: number, text: string) => void;
  readonly erase: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  readonly paste: () => void;
  /** A cell's editor opened or closed. */
  readonly editing: (open: boolean) => void;
  readonly selected: (areas: readonly Area[]) => void;
}

/** Commands of Univer that only concern what is seen. Everything else that changes a sheet is caught. */
const HARMLESS =
  /^sheet\.command\.(scroll|set-scroll|move-selection|expand-selection|select-all|set-selection|set-zoom|change-zoom|set-worksheet-activ|set-activate-cell-edit|set-once|reset|move-tab|jump)/;
const CATCHABLE = /^(sheet\.command\.|univer\.command\.)/;

/**
 * Catches Univer's commands: what would change the workbook is told to `actions` instead, what only
 * moves or shows is let through.
 */
export function commandRouter(
  commands: CommandService,
  { UniverCore }: UniverWindow,
  actions: GridActions,
): void {
  const refused = (): never => {
    throw new UniverCore.CustomCommandExecutionError('done by the page');
  };
  commands.beforeCommandExecuted((info) => {
    if (!CATCHABLE.test(info.id) || HARMLESS.test(info.id)) return;
    if (carriedOut(info, actions)) refused();
    if (info.id.startsWith('sheet.command.')) refused();
  });
  commands.onCommandExecuted((info) => follow(info, actions));
}

/** Whether the command was one that the page does. */
function carriedOut({ id, params }: CommandInfo, actions: GridActions): boolean {
  switch (id) {
    case 'sheet.command.set-range-values':
      return typedInto(params, actions);
    case 'sheet.command.clear-selection-content':
    case 'sheet.command.clear-selection-all':
      actions.erase();
      return true;
    case 'univer.command.undo':
      actions.undo();
      return true;
    case 'univer.command.redo':
      actions.redo();
      return true;
    case 'univer.command.copy':
      actions.copy();
      return true;
    case 'univer.command.cut':
      actions.cut();
      return true;
    case 'univer.command.paste':
      actions.paste();
      return true;
    default:
      return false;
  }
}

interface Written {
  readonly v?: string | number | boolean | null;
  readonly f?: string | null;
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
}

function typedInto(params: unknown, actions: GridActions): boolean {
  const { range, value } = params as { range?: UniverRange; value?: Written };
  if (range === undefined || value === undefined) return true;
  actions.typed(range.startRow, range.startColumn, textOf(value));
  return true;
}

/** What was typed: a formula, or the text of the editor without its closing marks. */
function textOf({ v, f, p }: Written): string {
  if (typeof f === 'string' && f !== '') return f;
  const stream = p?.body?.dataStream;
  if (typeof stream === 'string') return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return v === null || v === undefined ? '' : String(v);
}

/** What happened in the view: selections, and editors that open and close. */
function follow({ id, params }: CommandInfo, actions: GridActions): void {
  if (id === 'sheet.operation.set-selections') {
    const { unitId, selections } = params as {
      unitId?: string;
      selections?: readonly { readonly range: UniverRange }[];
    };
    if (unitId !== UNIT || selections === undefined) return;
    actions.selected(selections.map(({ range }) => areaOf(range)));
  }
  if (id === 'sheet.operation.set-cell-edit-visible') {
    actions.editing((params as { visible?: boolean }).visible === true);
  }
}

/** Whole rows and columns reach to the end of Excel's sheet, not of what Univer shows of it. */
function areaOf({ startRow, endRow, startColumn, endColumn, rangeType }: UniverRange): Area {
  const wholeColumns = rangeType === RangeType.column || rangeType === RangeType.all;
  const wholeRows = rangeType === RangeType.row || rangeType === RangeType.all;
  return {
    row: startRow,
    column: startColumn,
    rows: wholeColumns ? SHEET_ROWS : endRow - startRow + 1,
    columns: wholeRows ? SHEET_COLUMNS : endColumn - startColumn + 1,
  };
}
