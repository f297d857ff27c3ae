import { holds, intersection, type Area } from '../area';
import { displayText } from '../entry/displayText';
import { HostError } from '../protocol/hostError';
import type { TableState } from './anchored';
import { clearArea, deleteArea, insertArea, writeCells } from './editing';
import type { Model } from './model';

/** A table by its id. Throws an ItemNotFound where it is gone. */
export function tableOf(model: Model, id: string): TableState {
  const table = model.anchored.tables.find((each) => each.id === id);
  if (table === undefined) throw new HostError('ItemNotFound');
  return table;
}

/** Puts a changed table in the place of the old one. */
export function replaceTable(model: Model, id: string, patch: Partial<TableState>): void {
  const tables = model.anchored.tables.map((table) =>
    table.id === id ? { ...table, ...patch } : table,
  );
  model.anchored = { ...model.anchored, tables };
}

/** Forgets a table; its cells stay. */
export function removeTable(model: Model, id: string): void {
  const tables = model.anchored.tables.filter((table) => table.id !== id);
  model.anchored = { ...model.anchored, tables };
}

/** The rows between header and totals. A table has at least one of them. */
export function bodyOf(table: TableState): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  const { area } = table;
  return { ...area, row: area.row + above, rows: Math.max(1, area.rows - above - below) };
}

/** How many rows of data a table has: none where its body is but an empty row that waits for the first. Never throws. */
export function rowCount(model: Model, table: TableState): number {
  const body = bodyOf(table);
  const own = intersection(body, table.area) !== undefined;
  if (!own) return 0;
  if (!table.isEmpty || body.rows > 1) return body.rows;
  const cells = model.sheet(table.sheet).inputs(body);
  return cells.some((row) => row.some((input) => input !== null)) ? 1 : 0;
}

/** The names of a table's columns: what its header row shows, else `Column1`, … */
export function columnNames(model: Model, table: TableState): string[] {
  const { area } = table;
  const header = table.showHeaders
    ? model.sheet(table.sheet).values({ ...area, rows: 1 })[0]
    : undefined;
  return Array.from({ length: area.columns }, (_, index) => {
    const text = displayText(header?.[index] ?? null, 'General');
    return text === '' ? `Column${index + 1}` : text;
  });
}

/**
 * Makes cells a table. Without headers a header row is inserted above the data. Header cells become
 * texts, empty ones `Column1`, repeated ones get a number. Throws an InvalidOperation where another table
 * is in the way, an AccessDenied on a protected sheet.
 */
export function addTable(
  model: Model,
  sheet: string,
  given: Area,
  hasHeaders: boolean,
): TableState {
  const taken = model.anchored.tables.some(
    (table) => table.sheet === sheet && intersection(table.area, given) !== undefined,
  );
  if (taken) throw new HostError('InvalidOperation', 'A table cannot overlap another table.');
  if (model.protection.of(sheet) !== undefined) throw new HostError('AccessDenied');
  if (!hasHeaders) insertArea(model, sheet, { ...given, rows: 1 }, 'down');
  const rows = hasHeaders ? Math.max(2, given.rows) : given.rows + 1;
  const isEmpty = hasHeaders && given.rows === 1;
  const table = { ...newTable(model, sheet, { ...given, rows }), isEmpty };
  model.anchored = { ...model.anchored, tables: [...model.anchored.tables, table] };
  writeHeaders(model, table);
  return table;
}

function newTable(model: Model, sheet: string, area: Area): TableState {
  const number = model.newNumber();
  return {
    id: String(number),
    name: freeName(model),
    sheet,
    area,
    showHeaders: true,
    showTotals: false,
    isEmpty: false,
    style: 'TableStyleMedium2',
    sort: undefined,
    flags: {
      highlightFirstColumn: false,
      highlightLastColumn: false,
      showBandedRows: true,
      showBandedColumns: false,
      showFilterButton: true,
    },
  };
}

function freeName(model: Model): string {
  const used = new Set(model.anchored.tables.map((table) => table.name.toLowerCase()));
  let number = 1;
  while (used.has(`table${number}`)) number++;
  return `Table${number}`;
}

function writeHeaders(model: Model, table: TableState): void {
  const seen = new Set<string>();
  const names = columnNames(model, table).map((name) => {
    let unique = name;
    for (let number = 2; seen.has(unique.toLowerCase()); number++) unique = `${name}${number}`;
    seen.add(unique.toLowerCase());
    return unique;
  });
  const header = { ...table.area, rows: 1 };
  const before = model.sheet(table.sheet).values(header)[0] ?? [];
  if (names.some((name, index) => before[index] !== name)) {
    writeCells(model, table.sheet, header, [names]);
  }
}

/**
 * Makes room for rows in a table, `index` counting from 0 in its body (its end where left out), and returns
 * their area. The empty row of a table without data becomes the first of them. Throws an InvalidArgument for
 * an index behind the end.
 */
export function insertTableRows(
  model: Model,
  id: string,
  index: number | undefined,
  count: number,
): Area {
  const table = tableOf(model, id);
  const [body, had] = [bodyOf(table), rowCount(model, table)];
  const at = index ?? had;
  if (at < 0 || at > had) throw new HostError('InvalidArgument');
  const room = { ...body, row: body.row + at, rows: count };
  const standing = had === 0 && intersection(body, table.area) !== undefined ? 1 : 0;
  const fresh = { ...room, row: room.row + standing, rows: count - standing };
  if (fresh.rows > 0) insertArea(model, table.sheet, fresh, 'down');
  // Room made inside a table widens it by itself, room behind its last row does not.
  const grown = { ...table.area, rows: table.area.rows + fresh.rows };
  const { area } = tableOf(model, id);
  replaceTable(model, id, { isEmpty: false, area: holds(area, grown) ? area : grown });
  return room;
}

/** Takes rows out of a table's body, by their numbers from 0; without any data it keeps one empty row, as in Excel. Throws an ItemNotFound for a row that isn't there. */
export function deleteTableRows(model: Model, id: string, indexes: readonly number[]): void {
  for (const index of [...new Set(indexes)].sort((a, b) => b - a)) {
    const table = tableOf(model, id);
    const [body, had] = [bodyOf(table), rowCount(model, table)];
    if (index < 0 || index >= had) throw new HostError('ItemNotFound');
    const row = { ...body, row: body.row + index, rows: 1 };
    if (had > 1) deleteArea(model, table.sheet, row, 'up');
    else {
      clearArea(model, table.sheet, row, 'contents');
      replaceTable(model, id, { isEmpty: true });
    }
  }
}

/** Makes room for columns in a table, `index` counting from 0 (its right end where left out), and returns their area. */
export function insertTableColumn(model: Model, id: string, index: number | undefined): Area {
  const { area, sheet } = tableOf(model, id);
  const at = index ?? area.columns;
  if (at < 0 || at > area.columns) throw new HostError('InvalidArgument');
  const room = { ...area, column: area.column + at, columns: 1 };
  insertArea(model, sheet, room, 'right');
  const grown = { ...area, columns: area.columns + 1 };
  if (!holds(tableOf(model, id).area, grown)) replaceTable(model, id, { area: grown });
  return room;
}
