import {
  cellArea,
  isWholeColumns,
  isWholeRows,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../host/area';
import { isFormula, type CellFormat, type CellInput, type Grid } from '../host/cell';
import { displayText } from '../host/entry/displayText';
import { parseFormula } from '../host/formula/parser';
import { formulaText } from '../host/formula/printer';
import type { HostSheet } from '../host/hostWorkbook';
import { copyRules, cutRules, pasteRules, type CopiedRules } from '../host/model/copiedRules';
import type { Model } from '../host/model/model';
import { textOfRows } from './pastedText';

/** Cells that were cut or copied: what stood in them then, and where. */
export interface Clip {
  readonly model: Model;
  readonly sheet: string;
  readonly area: Area;
  readonly inputs: Grid<CellInput>;
  readonly formats: Grid<CellFormat>;
  /** What was selected: `area`, or whole rows or columns, of which that is the used part. */
  readonly selected: Area;
  /** Of whole rows and columns to the sheet's end, else of the area. */
  readonly rules: CopiedRules;
  /** In points, where whole columns were copied: they take their widths with them. */
  readonly widths: readonly number[] | null;
  readonly cut: boolean;
  /** What other programs are given of it. */
  readonly text: string;
}

/** Takes up cells of a sheet; of whole rows and columns what is used. Never throws. */
export function clipOf(model: Model, sheet: string, selected: Area, cut: boolean): Clip {
  const cells = model.workbook.sheet(sheet);
  const isWhole = isWholeColumns(selected) || isWholeRows(selected);
  const area = isWhole ? usedPart(selected, cells) : selected;
  const formats = cells.formats(area);
  const values = cells.values(area);
  const lines = values.map((row, r) =>
    row.map((value, c) => displayText(value, formats[r]?.[c]?.numberFormat ?? 'General')),
  );
  const widths = Array.from({ length: area.columns }, (_, c) => cells.columnWidth(area.column + c));
  return {
    model,
    sheet,
    area,
    selected,
    inputs: cells.inputs(area),
    formats,
    rules: copyRules(model, sheet, wholeLinesOf(selected, area)),
    widths: isWholeColumns(selected) ? widths : null,
    cut,
    text: textOfRows(lines),
  };
}

/** The part of an area that holds anything, at least its first cell. Never throws. */
export function usedPart(area: Area, cells: HostSheet): Area {
  const used = cells.usedArea(true);
  const lastRow = used === undefined ? area.row : used.row + used.rows - 1;
  const lastColumn = used === undefined ? area.column : used.column + used.columns - 1;
  return {
    ...area,
    rows: Math.max(1, Math.min(area.rows, lastRow - area.row + 1)),
    columns: Math.max(1, Math.min(area.columns, lastColumn - area.column + 1)),
  };
}

/** The area, where whole columns (rows) were selected down (across) to the sheet's end. */
function wholeLinesOf(selected: Area, area: Area): Area {
  return {
    ...area,
    rows: isWholeColumns(selected) ? selected.rows : area.rows,
    columns: isWholeRows(selected) ? selected.columns : area.columns,
  };
}

/** Where a clip lands: repeated where the selection is a multiple of it, else in its own size; cut off at the sheet's end. */
export function landingArea({ area }: Clip, selected: Area): Area {
  const { rows, columns } = area;
  const repeats =
    selected.rows < SHEET_ROWS &&
    selected.columns < SHEET_COLUMNS &&
    selected.rows % rows === 0 &&
    selected.columns % columns === 0;
  const wanted = repeats ? selected : { ...selected, rows, columns };
  return {
    ...wanted,
    rows: Math.min(wanted.rows, SHEET_ROWS - wanted.row),
    columns: Math.min(wanted.columns, SHEET_COLUMNS - wanted.column),
  };
}

/** From where to where cells that were cut move; whole rows and columns entirely, where they fit. Counts from 0. Never throws. */
export function movedAreas(
  { area, selected }: Clip,
  { row, column }: Area,
): { readonly from: Area; readonly to: Area } {
  const isRoom = row + selected.rows <= SHEET_ROWS && column + selected.columns <= SHEET_COLUMNS;
  const from = isRoom ? selected : area;
  return { from, to: { ...from, row, column } };
}

/** What a paste of whole rows or columns empties behind their used part, where they begin there too. Never throws. */
export function emptiedAreas({ area, selected }: Clip, to: Area): readonly Area[] {
  const below = { ...to, row: to.rows, rows: SHEET_ROWS - to.rows };
  const isBelow = selected.rows > area.rows && to.row === 0 && below.rows > 0;
  const beside = { ...to, column: to.columns, columns: SHEET_COLUMNS - to.columns };
  const isBeside = selected.columns > area.columns && to.column === 0 && beside.columns > 0;
  return [...(isBelow ? [below] : []), ...(isBeside ? [beside] : [])];
}

/** Puts a copy of the cells into `to`: formulas point as far away as they did, looks and conditional formats come along. Called within a batch of `model`. */
export function pasteCopy(clip: Clip, model: Model, sheet: string, to: Area): void {
  const cells = model.sheet(sheet);
  for (const rest of emptiedAreas(clip, to)) cells.clear(rest, 'all');
  pasteRules(model, sheet, rulesArea(clip, to), clip.rules);
  const { area, inputs, formats, widths } = clip;
  const from = (row: number, column: number) => {
    return { row: row % area.rows, column: column % area.columns };
  };
  cells.setInputs(
    to,
    Array.from({ length: to.rows }, (_, r) =>
      Array.from({ length: to.columns }, (_, c) => {
        const { row, column } = from(r, c);
        const before = { row: area.row + row, column: area.column + column };
        return moved(inputs[row]?.[column] ?? null, before, {
          row: to.row + r,
          column: to.column + c,
        });
      }),
    ),
  );
  for (let c = 0; c < to.columns; c++) {
    const lookAt = (r: number): CellFormat | undefined => {
      const { row, column } = from(r, c);
      return formats[row]?.[column];
    };
    pasteLooks(cells, to, c, lookAt);
    const width = widths?.[c % area.columns];
    if (width !== undefined) cells.setColumnWidth({ first: to.column + c, count: 1 }, width);
  }
}

/** What was cut in another workbook, and pasted, is gone there. Never throws. */
export function emptyBehind({ model, sheet, area }: Clip): void {
  model.batch(() => {
    model.sheet(sheet).clear(area, 'all');
    cutRules(model, sheet, area);
  }, 'user');
}

function rulesArea({ area, rules }: Clip, to: Area): Area {
  return {
    ...to,
    rows: rules.rows > area.rows ? SHEET_ROWS - to.row : to.rows,
    columns: rules.columns > area.columns ? SHEET_COLUMNS - to.column : to.columns,
  };
}

function moved(
  input: CellInput,
  before: { readonly row: number; readonly column: number },
  after: { readonly row: number; readonly column: number },
): CellInput {
  if (!isFormula(input)) return input;
  const expression = parseFormula(input.formula, before);
  return expression === undefined ? input : { formula: formulaText(expression, after) };
}

/** One column's looks, equal ones below each other at once. */
function pasteLooks(
  cells: HostSheet,
  to: Area,
  offset: number,
  lookAt: (row: number) => CellFormat | undefined,
): void {
  for (let first = 0; first < to.rows;) {
    const look = lookAt(first);
    let end = first + 1;
    while (end < to.rows && lookAt(end) === look) end++;
    const area = { ...cellArea(to.row + first, to.column + offset), rows: end - first };
    if (look !== undefined) cells.setFormat(area, look);
    first = end;
  }
}
