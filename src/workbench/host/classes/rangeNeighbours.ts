import {
  boundingArea,
  columnsArea,
  intersection,
  rowsArea,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from '../area';
import type { Place } from '../model/place';
import type { Model } from '../model/model';
import { invalid, type Arguments } from '../protocol/arguments';
import type { MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';

type Method = MethodDefinition<Place>;

/** A method that gives another area of the same sheet. */
function area(rule: (area: Area, given: Arguments) => Area): Method {
  return (place, given) => rangeOf(place.sheet, onSheet(rule(place.area, given)));
}

/** Throws an InvalidArgument for an area that is not wholly on the sheet. */
export function onSheet(wanted: Area): Area {
  const { row, column, rows, columns } = wanted;
  const inside =
    row >= 0 &&
    column >= 0 &&
    rows >= 1 &&
    columns >= 1 &&
    row + rows <= SHEET_ROWS &&
    column + columns <= SHEET_COLUMNS;
  return inside ? wanted : invalid();
}

/** Throws an InvalidArgument unless it lies within 0 and `count`. */
function inside(offset: number, count: number): number {
  return offset >= 0 && offset < count ? offset : invalid();
}

/** `count` rows or columns before (negative) or behind; the sign turns the direction round. */
function beside(side: 'row' | 'column', direction: 1 | -1): Method {
  const [first, size] =
    side === 'row' ? (['row', 'rows'] as const) : (['column', 'columns'] as const);
  return area((own, given) => {
    const asked = given.optionalWhole(0) ?? 1;
    if (asked === 0) invalid();
    const count = Math.abs(asked);
    const behind = Math.sign(asked) * direction > 0;
    return { ...own, [first]: behind ? own[first] + own[size] : own[first] - count, [size]: count };
  });
}

function intersected(
  place: Place,
  given: Arguments,
  model: Model,
): HostObject<'Range'> | undefined {
  const other = rangeGiven(model, given.raw(0), place.sheet);
  if (other.self.sheet !== place.sheet) return undefined;
  const common = intersection(place.area, other.self.area);
  return common && rangeOf(place.sheet, common);
}

/** Methods that give ranges by their position. */
export const RANGE_NEIGHBOURS: Readonly<Record<string, Method>> = {
  GetCell: area((own, given) => ({
    row: own.row + given.whole(0),
    column: own.column + given.whole(1),
    rows: 1,
    columns: 1,
  })),
  GetRow: area((own, given) => ({
    ...own,
    row: own.row + inside(given.whole(0), own.rows),
    rows: 1,
  })),
  GetColumn: area((own, given) => ({
    ...own,
    column: own.column + inside(given.whole(0), own.columns),
    columns: 1,
  })),
  GetLastRow: area((own) => ({ ...own, row: own.row + own.rows - 1, rows: 1 })),
  GetLastColumn: area((own) => ({ ...own, column: own.column + own.columns - 1, columns: 1 })),
  GetLastCell: area((own) => ({
    row: own.row + own.rows - 1,
    column: own.column + own.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetEntireRow: area((own) => rowsArea(own.row, own.rows)),
  GetEntireColumn: area((own) => columnsArea(own.column, own.columns)),
  GetOffsetRange: area((own, given) => ({
    ...own,
    row: own.row + given.whole(0),
    column: own.column + given.whole(1),
  })),
  GetResizedRange: area((own, given) => ({
    ...own,
    rows: own.rows + given.whole(0),
    columns: own.columns + given.whole(1),
  })),
  GetAbsoluteResizedRange: area((own, given) => ({
    ...own,
    rows: given.whole(0),
    columns: given.whole(1),
  })),
  GetRowsAbove: beside('row', -1),
  GetRowsBelow: beside('row', 1),
  GetColumnsBefore: beside('column', -1),
  GetColumnsAfter: beside('column', 1),
  GetBoundingRect: (place, given, model) => {
    const other = rangeGiven(model, given.raw(0), place.sheet).self;
    if (other.sheet !== place.sheet) return invalid();
    return rangeOf(place.sheet, boundingArea(place.area, other.area));
  },
  GetIntersection: (place, given, model) => {
    const common = intersected(place, given, model);
    if (common === undefined) throw new HostError('ItemNotFound');
    return common;
  },
  GetIntersectionOrNullObject: (place, given, model) => intersected(place, given, model) ?? null,
};
