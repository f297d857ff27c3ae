import { listKey } from '../../app/memory/sameSheet';
import type { GuardedReference } from '../../app/ports/guardList';
import type { FoundRestorePoint, RestorePoint } from '../../app/ports/guardMemory';
import type { BoundState } from '../../core/guard/boundState';
import type { CellValue } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import { valueAt } from '../../core/table/text';
import type { OwnWrites } from '../ownWrites';
import { loadPlace, placeOf, rangeOf } from '../session/areas';
import { inExcel } from '../session/inExcel';
import {
  addRestoreSheet,
  findRestoreSheets,
  removeRestoreSheet,
  RESTORE_MARKER,
  type RestoreSheet,
} from './restoreSheet';

/** Rows written by one request; see blockSize.ts. */
const MOST_ROWS = 5000;

/** What stands beside the marker, as JSON. */
interface Meta {
  readonly sheetId: string;
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: number;
  readonly fingerprint: string;
  readonly at: string;
}

/** Keeps bound columns on very hidden sheets: marker and JSON in row 1, the list's rows from row 2 on. */
export function excelRestorePoint(own: OwnWrites): RestorePoint {
  return {
    keep: (list, point) => own.inTurn(() => inExcel((context) => keep(context, own, list, point))),
    recall: (sheetId, sheet) => inExcel((context) => recall(context, sheetId, sheet)),
    remove: (list) =>
      own.inTurn(() =>
        inExcel(async (context) => {
          const { found, names } = await findRestoreSheets(context);
          for (const one of found) if (isOf(metaOf(one), list, names)) removeRestoreSheet(one);
          await context.sync();
        }),
      ),
  };
}

/** The new one is whole before the old one goes. */
async function keep(
  context: Excel.RequestContext,
  own: OwnWrites,
  { sheetId, sheet: name, columns }: GuardedReference,
  { state, fingerprint, at }: Pick<FoundRestorePoint, 'state' | 'fingerprint' | 'at'>,
): Promise<void> {
  const { found, names } = await findRestoreSheets(context);
  const { id, sheet } = await addRestoreSheet(context, names);
  own.claim(id);
  const { headings } = columns;
  const meta: Meta = { sheetId, sheet: name, headings, rows: state.to, fingerprint, at };
  for (let from = 0; from < state.to; from += MOST_ROWS) {
    await writeRows(context, sheet, state, from);
  }
  // Half a restore point is none: what makes it one comes last.
  sheet.getRange('A1:B1').values = [[RESTORE_MARKER, JSON.stringify(meta)]];
  for (const one of found) {
    if (isOf(metaOf(one), { sheetId, sheet: name }, names)) removeRestoreSheet(one);
  }
  await context.sync();
}

/** Whether it is that list's: an id that does not last counts only where the name of before is gone. */
function isOf(
  meta: Meta | null,
  list: Pick<GuardedReference, 'sheetId' | 'sheet'>,
  names: ReadonlySet<string>,
): boolean {
  if (meta === null) return false;
  if (listKey(meta) === listKey(list)) return true;
  return meta.sheetId === list.sheetId && !names.has(meta.sheet.toLowerCase());
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns, to }: BoundState,
  from: number,
): Promise<void> {
  const last = Math.min(to, from + MOST_ROWS) - 1;
  const values = Array.from({ length: last - from + 1 }, (_, at) =>
    columns.map((column) => noted(valueAt(column, from + at))),
  );
  const area = { firstRow: from + 1, lastRow: last + 1, firstColumn: 0 };
  rangeOf(sheet, { ...area, lastColumn: columns.length - 1 }).values = values;
  await context.sync();
}

/** Texts behind a `_`, errors behind a `!`: Excel reads nothing into those. */
function noted(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return `!${value.error}`;
  return typeof value === 'string' ? `_${value}` : value;
}

function valueOf(cell: unknown): CellValue {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  const text = String(cell ?? '');
  if (text === '') return null;
  return text.startsWith('!') ? { error: text.slice(1) } : text.slice(1);
}

async function recall(
  context: Excel.RequestContext,
  sheetId: string,
  name: string,
): Promise<FoundRestorePoint | null> {
  const { found, names } = await findRestoreSheets(context);
  const known = found.flatMap((one) => {
    const meta = metaOf(one);
    return meta === null ? [] : [{ ...one, meta }];
  });
  const one =
    known.find(({ meta }) => isOf(meta, { sheetId, sheet: name }, names)) ??
    known.find(({ meta }) => meta.sheet === name);
  if (one === undefined) return null;
  const used = loadPlace(one.sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const { headings, fingerprint, at, rows } = one.meta;
  if ((placeOf(used)?.lastRow ?? 0) > rows) return null;
  const state = await readState(context, one.sheet, headings.length, rows);
  return { state, headings, fingerprint, at };
}

async function readState(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  width: number,
  rows: number,
): Promise<BoundState> {
  const cells: CellValue[][] = Array.from({ length: width }, () => []);
  for (let from = 0; from < rows; from += MOST_ROWS) {
    const lastRow = Math.min(rows, from + MOST_ROWS);
    const area = { firstRow: from + 1, lastRow, firstColumn: 0, lastColumn: width - 1 };
    for (const row of await valuesOf(context, sheet, area)) {
      cells.forEach((column, at) => column.push(valueOf(row[at])));
    }
  }
  return { columns: cells.map((column) => columnOf(column)), from: 0, to: rows };
}

async function valuesOf(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Parameters<typeof rangeOf>[1],
): Promise<readonly (readonly unknown[])[]> {
  const range = rangeOf(sheet, area).load('values');
  await context.sync();
  const { values } = range;
  range.untrack();
  return values as unknown[][];
}

/** The JSON beside the marker; null for what is none of ours. */
function metaOf({ meta }: Pick<RestoreSheet, 'meta'>): Meta | null {
  try {
    const value = JSON.parse(meta) as Partial<Meta> | null;
    const { sheetId, sheet, headings, rows, fingerprint, at } = value ?? {};
    if (typeof sheetId !== 'string' || typeof sheet !== 'string') return null;
    if (!Array.isArray(headings) || headings.some((one) => typeof one !== 'string')) return null;
    if (typeof rows !== 'number' || !Number.isInteger(rows) || rows < 0) return null;
    if (typeof fingerprint !== 'string' || typeof at !== 'string') return null;
    return { sheetId, sheet, headings: headings as string[], rows, fingerprint, at };
  } catch {
    return null;
  }
}
