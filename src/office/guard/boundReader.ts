import { idNow } from '../../app/memory/sameSheet';
import type { BoundPart, BoundReader, BoundSight } from '../../app/ports/guardCells';
import type { GuardedReference, ListPlace } from '../../app/ports/guardList';
import type { BoundState } from '../../core/guard/boundState';
import { sealHeadings } from '../../core/seal/findSeal';
import { CellKind, type Area, type Column } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import type { OfficeValue } from '../reading/block';
import { formulaPlaces } from '../reading/formulaPlaces';
import { readCells, type SheetAtHand } from '../reading/readCells';
import { tableAreas } from './tableAreas';
import { loadPlace, placeOf, rangeOf } from '../session/areas';
import { inExcel } from '../session/inExcel';
import { findColumns, HEAD_ROWS, headedAlike } from './findColumns';
import { askEnd, endNow } from './listEnd';
import { askLock, readLock } from './lockSight';

/** Reads the bound columns of guarded lists through Excel's library. */
export const excelBoundReader: BoundReader = {
  sheetOf: ({ sheetId, sheet }) =>
    inExcel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      return idNow({ sheetId, sheet }, worksheets.items);
    }),
  read: (list) => inExcel((context) => read(context, list), list.sheet),
  reread: (sheetId, place, rows) =>
    inExcel((context) => reread(context, sheetId, place, rows), place.sheet),
  holdsFormulas: (sheetId, place) =>
    inExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      for (const area of groupsOf(place)) {
        const places = await formulaPlaces(context, sheet, area);
        for (const one of places) if (await hasFormula(context, sheet, one)) return true;
      }
      return false;
    }, place.sheet),
};

/** Nobody calls it off or watches. */
const READING = { signal: new AbortController().signal, progress: (): void => undefined };
const VALUES_ONLY = { formats: false, formulas: [] } as const;

async function read(context: Excel.RequestContext, list: GuardedReference): Promise<BoundSight> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(list.sheetId).load('name');
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  if (sheet.isNullObject) return { kind: 'sheet-gone' };
  const place = placeOf(used);
  const endAsked = place === null || list.end === null ? null : askEnd(sheet, place, list.end);
  const rows = place === null ? [] : await head(context, sheet, place);
  const end = endAsked && (await endNow(context, endAsked));
  const found = findColumns(list.columns, rows);
  if (found.kind === 'lost') return { kind: 'columns-lost', headings: found.headings };
  const { columns } = found;
  const firstRow = columns.headerRow === null ? 0 : columns.headerRow + 1;
  const lastRow = Math.min(place?.lastRow ?? -1, (end?.row ?? Infinity) - 1);
  const at = { sheet: sheet.name, columns, firstRow, lastRow, end: end?.row ?? null };
  const asked = askLock(sheet, columns.bound, lastRow);
  const tables = await tableAreas(context, sheet);
  return {
    kind: 'read',
    place: at,
    end: end ?? list.end,
    state: await readState({ context, sheet, name: sheet.name }, at),
    lock: readLock(asked),
    inTable: tables.some((table) => holdsColumns(table, at)),
    sealed: columns.headerRow !== null && isSealed(rows[columns.headerRow] ?? []),
  };
}

async function head(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
): Promise<OfficeValue[][]> {
  const lastRow = Math.min(used.lastRow, HEAD_ROWS - 1);
  const area = { firstRow: 0, lastRow, firstColumn: 0, lastColumn: used.lastColumn };
  const range = rangeOf(sheet, area).load('values');
  await context.sync();
  const values = range.values as OfficeValue[][];
  range.untrack();
  return values;
}

function isSealed(headings: readonly OfficeValue[]): boolean {
  const { digits, pairing } = sealHeadings(headings.map(String));
  return digits >= 0 && pairing >= 0;
}

function holdsColumns(table: Area, { columns, firstRow }: ListPlace): boolean {
  return (
    table.firstRow <= firstRow &&
    columns.bound.every((at) => at >= table.firstColumn && at <= table.lastColumn)
  );
}

/** Columns that stand side by side are read together: fewer requests, and no edit between them. */
function groupsOf({ columns, firstRow, lastRow }: ListPlace): readonly Area[] {
  const groups: Area[] = [];
  if (lastRow < firstRow) return groups;
  for (const column of [...columns.bound].sort((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last?.lastColumn === column - 1)
      groups[groups.length - 1] = { ...last, lastColumn: column };
    else groups.push({ firstRow, lastRow, firstColumn: column, lastColumn: column });
  }
  return groups;
}

async function readState(at: SheetAtHand, place: ListPlace): Promise<BoundState> {
  const read = new Map<number, Column>();
  for (const area of groupsOf(place)) {
    const { columns } = await readCells(at, area, VALUES_ONLY, READING);
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      read.set(column, fromRow(columns[column] ?? columnOf([]), place.firstRow));
    }
  }
  const columns = place.columns.bound.map((column) => read.get(column) ?? columnOf([]));
  return {
    columns,
    from: 0,
    to: columns.reduce((most, column) => Math.max(most, filled(column)), 0),
  };
}

/** The column from the row of that index on. */
function fromRow({ kinds, bytes, starts, ends }: Column, row: number): Column {
  const none = new Map<number, string>();
  return {
    kinds: kinds.subarray(row),
    bytes,
    starts: starts.subarray(row),
    ends: ends.subarray(row),
    formulas: none,
    shown: none,
  };
}

function filled({ kinds }: Column): number {
  let length = kinds.length;
  while (length > 0 && kinds[length - 1] === CellKind.empty) length--;
  return length;
}

async function reread(
  context: Excel.RequestContext,
  sheetId: string,
  place: ListPlace,
  rows: { readonly first: number; readonly last: number },
): Promise<BoundPart | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetId).load('name');
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  const { headerRow, bound } = place.columns;
  const row = headerRow ?? 0;
  const header = { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: Math.max(...bound) };
  const headings = rangeOf(sheet, header).load('values');
  await context.sync();
  if (sheet.isNullObject || placeOf(used)?.lastRow !== place.lastRow) return null;
  const [heading] = headings.values as OfficeValue[][];
  headings.untrack();
  if (headerRow !== null && !headedAlike(place.columns, heading)) return null;
  const [first, last] = [Math.max(rows.first, place.firstRow), Math.min(rows.last, place.lastRow)];
  const part = { ...place, firstRow: first, lastRow: last };
  const { columns } = await readState({ context, sheet, name: sheet.name }, part);
  return { first: first - place.firstRow, rows: Math.max(0, last - first + 1), columns };
}

async function hasFormula(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<boolean> {
  const range = rangeOf(sheet, area).load('formulas,values');
  await context.sync();
  const { formulas, values } = range as { formulas: OfficeValue[][]; values: OfficeValue[][] };
  range.untrack();
  return formulas.some((row, r) =>
    row.some((cell, c) => String(cell).startsWith('=') && cell !== values[r]?.[c]),
  );
}
