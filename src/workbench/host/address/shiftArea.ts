import { holds, intersection, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';
import type { Change } from '../change';

/** An area of a sheet. */
export interface SheetArea {
  readonly sheet: string;
  readonly area: Area;
}

/** A change that moves cells to other places. */
export type StructuralChange = Extract<Change, { readonly kind: 'inserted' | 'deleted' | 'moved' }>;

/** Whether a change moves cells to other places. Never throws. */
export function isStructural(change: Change): change is StructuralChange {
  return change.kind === 'inserted' || change.kind === 'deleted' || change.kind === 'moved';
}

/**
 * Where cells are after others were inserted, deleted or moved, as references in formulas follow: room
 * made inside an area widens it, and an area that only partly lies in the way of the shift stays.
 * Undefined where all of it was deleted. Never throws.
 */
export function shiftArea(place: SheetArea, change: StructuralChange): SheetArea | undefined {
  if (place.sheet !== change.sheet) return place;
  switch (change.kind) {
    case 'moved':
      if (!holds(change.from, place.area)) return place;
      return { sheet: change.toSheet, area: translated(place.area, change.from, change.to) };
    case 'inserted': {
      const area = inserted(place.area, change.area, change.shift === 'down');
      return area === place.area ? place : { sheet: place.sheet, area };
    }
    case 'deleted': {
      const area = deleted(place.area, change.area, change.shift === 'up');
      if (area === undefined) return undefined;
      return area === place.area ? place : { sheet: place.sheet, area };
    }
  }
}

function translated(area: Area, from: Area, to: Area): Area {
  const [down, right] = [to.row - from.row, to.column - from.column];
  return { ...area, row: area.row + down, column: area.column + right };
}

/** `across`: whether the area lies wholly in the lane in which cells move. */
function across(area: Area, change: Area, vertical: boolean): boolean {
  const lane = vertical
    ? { ...change, row: 0, rows: SHEET_ROWS }
    : { ...change, column: 0, columns: SHEET_COLUMNS };
  return holds(lane, area);
}

function inserted(area: Area, room: Area, vertical: boolean): Area {
  if (!across(area, room, vertical)) return area;
  if (vertical) {
    const [row, rows] = widened(area.row, area.rows, room.row, room.rows, SHEET_ROWS);
    return row === area.row && rows === area.rows ? area : { ...area, row, rows };
  }
  const { column: at, columns: count } = room;
  const [column, columns] = widened(area.column, area.columns, at, count, SHEET_COLUMNS);
  return column === area.column && columns === area.columns ? area : { ...area, column, columns };
}

function widened(
  first: number,
  count: number,
  at: number,
  added: number,
  all: number,
): readonly [number, number] {
  if (count === all || at >= first + count) return [first, count];
  if (at <= first) return [Math.min(first + added, all - 1), Math.min(count, all - first - added)];
  return [first, Math.min(count + added, all - first)];
}

function deleted(area: Area, gone: Area, vertical: boolean): Area | undefined {
  if (!across(area, gone, vertical)) return area;
  if (intersection(area, gone) !== undefined && holds(gone, area)) return undefined;
  if (vertical) {
    const [row, rows] = narrowed(area.row, area.rows, gone.row, gone.rows, SHEET_ROWS);
    return row === area.row && rows === area.rows ? area : { ...area, row, rows };
  }
  const { column: at, columns: taken } = gone;
  const [column, columns] = narrowed(area.column, area.columns, at, taken, SHEET_COLUMNS);
  return column === area.column && columns === area.columns ? area : { ...area, column, columns };
}

function narrowed(
  first: number,
  count: number,
  at: number,
  taken: number,
  all: number,
): readonly [number, number] {
  if (count === all || at >= first + count) return [first, count];
  const before = Math.max(0, Math.min(first, at + taken) - at);
  const inside = Math.max(0, Math.min(first + count, at + taken) - Math.max(first, at));
  return [first - before, count - inside];
}
