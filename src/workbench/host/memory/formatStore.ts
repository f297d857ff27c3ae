import { SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';
import { NORMAL_FORMAT, type CellFormat, type FormatSummary, type Grid } from '../cell';
import {
  closed,
  everywhere,
  mapped,
  opened,
  permuted,
  replaced,
  slice,
  valueAt,
  type Spans,
} from './spans';

/**
 * The formats of a sheet as a value that never changes: by column the spans of equal formats, and
 * `others` for every column without spans of its own. So whole columns and sheets cost one span.
 */
export interface Formats {
  readonly others: Spans<CellFormat>;
  readonly columns: ReadonlyMap<number, Spans<CellFormat>>;
}

/** The formats of an untouched sheet. */
export const NORMAL_FORMATS: Formats = { others: everywhere(NORMAL_FORMAT), columns: new Map() };

/** One object for each different format, so that equal formats are the same object. */
const KNOWN = new Map<string, CellFormat>([[JSON.stringify(NORMAL_FORMAT), NORMAL_FORMAT]]);

function shared(format: CellFormat): CellFormat {
  const key = JSON.stringify(format);
  const known = KNOWN.get(key);
  if (known === undefined) KNOWN.set(key, format);
  return known ?? format;
}

function spansOf(formats: Formats, column: number): Spans<CellFormat> {
  return formats.columns.get(column) ?? formats.others;
}

/** The format of one cell; row and column from 0. Never throws. */
export function formatAt(formats: Formats, row: number, column: number): CellFormat {
  return valueAt(spansOf(formats, column), row);
}

/** Every cell's format in an area. Never throws. */
export function formatsOf(formats: Formats, area: Area): Grid<CellFormat> {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) =>
      formatAt(formats, area.row + r, area.column + c),
    ),
  );
}

/** What the cells of an area have in common. Never throws. */
export function summaryOf(formats: Formats, area: Area): FormatSummary {
  const found = new Set<CellFormat>();
  for (const spans of spansIn(formats, area)) {
    for (const span of slice(spans, area.row, area.rows)) found.add(span.value);
  }
  const [first = NORMAL_FORMAT, ...rest] = found;
  const summary: Record<string, unknown> = { ...first };
  for (const key of Object.keys(first) as (keyof CellFormat)[]) {
    const own = JSON.stringify(first[key]);
    if (rest.some((format) => JSON.stringify(format[key]) !== own)) summary[key] = undefined;
  }
  return summary as unknown as FormatSummary;
}

function spansIn(formats: Formats, area: Area): Set<Spans<CellFormat>> {
  const spans = new Set<Spans<CellFormat>>();
  for (const [column, own] of formats.columns) if (within(column, area)) spans.add(own);
  const own = [...formats.columns.keys()].filter((column) => within(column, area)).length;
  if (own < area.columns) spans.add(formats.others);
  return spans;
}

function within(column: number, area: Area): boolean {
  return column >= area.column && column < area.column + area.columns;
}

/** Without what lies past the sheet's last row: a span ends where another begins, even where that is no row. */
function inSheet(spans: Spans<CellFormat>): Spans<CellFormat> {
  return (spans.at(-1)?.from ?? 0) < SHEET_ROWS
    ? spans
    : spans.filter(({ from }) => from < SHEET_ROWS);
}

/** The formats after a rule changed the spans of every column of an area. */
function changed(
  formats: Formats,
  area: Area,
  rule: (spans: Spans<CellFormat>) => Spans<CellFormat>,
): Formats {
  const columns = new Map(formats.columns);
  if (area.columns === SHEET_COLUMNS) {
    for (const [column, spans] of columns) columns.set(column, inSheet(rule(spans)));
    return { others: inSheet(rule(formats.others)), columns };
  }
  for (let column = area.column; column < area.column + area.columns; column++) {
    columns.set(column, inSheet(rule(spansOf(formats, column))));
  }
  return { others: formats.others, columns };
}

/** The formats with some properties changed in an area. Never throws. */
export function withFormat(formats: Formats, area: Area, patch: Partial<CellFormat>): Formats {
  const rule = (format: CellFormat): CellFormat => shared({ ...format, ...patch });
  return changed(formats, area, (spans) => mapped(spans, area.row, area.rows, rule));
}

/** The formats with those of an area taken from another place of (maybe) another sheet. Never throws. */
export function withFormatsFrom(
  formats: Formats,
  area: Area,
  source: Formats,
  from: Area,
): Formats {
  const columns = new Map(formats.columns);
  for (let offset = 0; offset < area.columns; offset++) {
    const copied = slice(spansOf(source, from.column + offset), from.row, from.rows);
    const moved = copied.map((span) => ({ ...span, from: span.from - from.row + area.row }));
    const old = spansOf(formats, area.column + offset);
    columns.set(area.column + offset, inSheet(replaced(old, area.row, area.rows, moved)));
  }
  return { others: formats.others, columns };
}

/** The formats after rows of an area changed places; see `permuted`. Never throws. */
export function withRowsSorted(formats: Formats, area: Area, order: Int32Array): Formats {
  return changed(formats, area, (spans) => permuted(spans, area.row, order));
}

/** The formats after columns of an area changed places. Never throws. */
export function withColumnsSorted(formats: Formats, area: Area, order: Int32Array): Formats {
  let result = formats;
  for (const [offset, old] of order.entries()) {
    if (offset === old) continue;
    const to = { ...area, column: area.column + offset, columns: 1 };
    const from = { ...area, column: area.column + old, columns: 1 };
    result = withFormatsFrom(result, to, formats, from);
  }
  return result;
}

/** The formats after room was made; the new cells take those above or to the left. Never throws. */
export function withRoom(formats: Formats, area: Area, down: boolean): Formats {
  if (down) return changed(formats, area, (spans) => opened(spans, area.row, area.rows));
  return acrossColumns(formats, area, (column) =>
    column < area.column + area.columns ? Math.max(0, area.column - 1) : column - area.columns,
  );
}

/** The formats after cells were taken out. Never throws. */
export function withoutCells(formats: Formats, area: Area, up: boolean): Formats {
  if (up) return changed(formats, area, (spans) => closed(spans, area.row, area.rows));
  return acrossColumns(formats, area, (column) => column + area.columns);
}

/** Every column from the area on takes the spans of another one, in the area's rows. */
function acrossColumns(
  formats: Formats,
  area: Area,
  sourceOf: (column: number) => number,
): Formats {
  const last = Math.max(area.column, ...formats.columns.keys()) + area.columns + 1;
  const columns = new Map(formats.columns);
  for (let column = area.column; column <= Math.min(last, SHEET_COLUMNS - 1); column++) {
    const source = spansOf(formats, sourceOf(column));
    const part = area.rows === SHEET_ROWS ? source : slice(source, area.row, area.rows);
    const whole = replaced(spansOf(formats, column), area.row, area.rows, part);
    columns.set(column, inSheet(whole));
  }
  return { others: formats.others, columns };
}

/** The smallest area with formats of its own, without whole rows and columns; undefined where there is none. Never throws. */
export function formattedArea(formats: Formats): Area | undefined {
  let area: Area | undefined;
  for (const [column, spans] of formats.columns) {
    const own = spans.filter((span) => span.value !== NORMAL_FORMAT);
    const first = own[0];
    const last = spans.at(-1);
    if (first === undefined || last === undefined || last.value !== NORMAL_FORMAT) continue;
    area = joinedWith(area, column, first.from, last.from);
  }
  return area;
}

function joinedWith(area: Area | undefined, column: number, from: number, end: number): Area {
  if (area === undefined) return { row: from, rows: end - from, column, columns: 1 };
  const row = Math.min(area.row, from);
  const left = Math.min(area.column, column);
  return {
    row,
    rows: Math.max(area.row + area.rows, end) - row,
    column: left,
    columns: Math.max(area.column + area.columns, column + 1) - left,
  };
}
