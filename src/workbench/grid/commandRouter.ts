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
  /** Typed into a cell of `sheet` (left out: the one in front), as the keyboard gave it. Row and column count from 0. */
  readonly typed: (row: number, column: number, text: string, sheet?: string) => void;
  readonly erase: () => void;
  /** Dragged to another place of the sheet in front. */
  readonly dragged: (from: Area, to: Area) => void;
  /** A column's edge was dragged; `points` are added to its width. Columns count from 0. */
  readonly widened: (column: number, points: number) => void;
  /** Something that a spreadsheet can and the workbench cannot. */
  readonly unable: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copy: () => void;
  readonly cut: () => void;
  /** `text` is what the system's clipboard holds; left out where the browser did not say. */
  readonly paste: (text?: string) => void;
  /** A cell's editor opened or closed. */
  readonly editing: (open: boolean) => void;
  readonly selected: (areas: readonly Area[]) => void;
}

/** What becomes of the editor of cells. */
export interface EditorActions {
  /** Before it is seen. */
  readonly opening: () => void;
  /** After it was entered (`isKept`) or left by Esc. */
  readonly closing: (isKept: boolean) => void;
}

const EDITOR_SEEN = 'sheet.operation.set-cell-edit-visible';
const ESCAPE = 27;

/** Commands of Univer that only concern what is seen. Everything else that changes a sheet is caught. */
const HARMLESS =
  /^sheet\.command\.(scroll|set-scroll|move-selection|expand-selection|select-all|set-selection|set-zoom|change-zoom|set-activate-cell-edit|set-once|reset|move-tab|jump)/;
const PIXELS_TO_POINTS = 72 / 96;
const CATCHABLE = /^(sheet\.command\.|univer\.command\.)/;

/**
 * Catches Univer's commands: what would change the workbook is told to `actions` instead, what only
 * moves or shows is let through.
 */
export function commandRouter(
  commands: CommandService,
  { UniverCore }: UniverWindow,
  actions: GridActions,
  editor: EditorActions,
): void {
  const refused = (): never => {
    throw new UniverCore.CustomCommandExecutionError('done by the page');
  };
  commands.beforeCommandExecuted((info) => {
    if (info.id === EDITOR_SEEN && editorOf(info).visible === true) editor.opening();
    if (!CATCHABLE.test(info.id) || HARMLESS.test(info.id)) return;
    const carry = CARRIERS[info.id];
    carry?.(info.params, actions);
    if (carry !== undefined || info.id.startsWith('sheet.command.')) refused();
  });
  commands.onCommandExecuted((info) => follow(info, actions, editor));
}

type Carrier = (params: unknown, actions: GridActions) => void;

/** The commands that the page does, by their ids. */
const CARRIERS: Readonly<Record<string, Carrier>> = {
  'sheet.command.set-range-values': typedInto,
  'sheet.command.clear-selection-content': (_, { erase }) => erase(),
  'sheet.command.clear-selection-all': (_, { erase }) => erase(),
  'sheet.command.move-range': (params, { dragged }) => {
    const { fromRange, toRange } = params as { fromRange: UniverRange; toRange: UniverRange };
    dragged(areaOf(fromRange), areaOf(toRange));
  },
  'sheet.command.delta-column-width': (params, { widened }) => {
    const { anchorCol, deltaX } = params as { anchorCol: number; deltaX: number };
    widened(anchorCol, deltaX * PIXELS_TO_POINTS);
  },
  'sheet.command.auto-fill': (_, { unable }) => unable(),
  'sheet.command.delta-row-height': (_, { unable }) => unable(),
  'sheet.command.move-rows': (_, { unable }) => unable(),
  'sheet.command.move-cols': (_, { unable }) => unable(),
  'univer.command.undo': (_, { undo }) => undo(),
  'univer.command.redo': (_, { redo }) => redo(),
  'univer.command.copy': (_, { copy }) => copy(),
  'univer.command.cut': (_, { cut }) => cut(),
  'univer.command.paste': (_, { paste }) => paste(),
  'sheet.command.paste-by-short-key': (params, { paste }) =>
    paste((params as { textContent?: string }).textContent),
};

/** Univer's type of a cell that was typed with an apostrophe, which it takes off. */
const FORCED_TEXT = 4;

interface Written {
  readonly t?: number | null;
  readonly v?: string | number | boolean | null;
  readonly f?: string | null;
  readonly p?: { readonly body?: { readonly dataStream?: string } } | null;
}

function typedInto(params: unknown, actions: GridActions): void {
  const { subUnitId, range, value } = params as {
    subUnitId?: string;
    range?: UniverRange;
    value?: Written;
  };
  if (range === undefined || value === undefined) return;
  const mark = value.t === FORCED_TEXT ? "'" : '';
  actions.typed(range.startRow, range.startColumn, mark + textOf(value), subUnitId);
}

/** What was typed: a formula, or the text of the editor without its closing marks. */
function textOf({ v, f, p }: Written): string {
  if (typeof f === 'string' && f !== '') return f;
  const stream = p?.body?.dataStream;
  if (typeof stream === 'string') return stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return v === null || v === undefined ? '' : String(v);
}

/** What happened in the view: selections, and editors that open and close. */
function follow(info: CommandInfo, actions: GridActions, editor: EditorActions): void {
  const { id, params } = info;
  if (id === 'sheet.operation.set-selections') {
    const { unitId, selections } = params as {
      unitId?: string;
      selections?: readonly { readonly range: UniverRange }[];
    };
    if (unitId !== UNIT || selections === undefined) return;
    actions.selected(selections.map(({ range }) => areaOf(range)));
  }
  if (id === EDITOR_SEEN) {
    const { visible, keycode } = editorOf(info);
    if (visible !== true) editor.closing(keycode !== ESCAPE);
    actions.editing(visible === true);
  }
}

function editorOf({ params }: CommandInfo): {
  readonly visible?: boolean;
  readonly keycode?: number;
} {
  return params as { visible?: boolean; keycode?: number };
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
