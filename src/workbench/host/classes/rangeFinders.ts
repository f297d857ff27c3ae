import { cellArea, holds, intersection, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../area';
import type { HostSheet } from '../hostWorkbook';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { invalid, type Arguments } from '../protocol/arguments';
import type { MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { areasOf, rangeGiven, rangeOf } from './addressing';
import { edgeFrom, type Direction } from './edges';
import { findFirst } from './finding';
import { specialCells } from './specialCells';
import { surroundingRegion } from './surroundingRegion';
import { usedPart } from './usedPart';

type Method = MethodDefinition<Place>;

const DIRECTIONS: readonly [Direction, ...Direction[]] = ['Left', 'Right', 'Up', 'Down'];

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new HostError('ItemNotFound');
  return value;
}

function merged(place: Place, model: Model): HostObject<'RangeAreas'> | undefined {
  const areas = model.sheet(place.sheet).mergedAreas(place.area);
  return areas.length === 0 ? undefined : areasOf(place.sheet, areas);
}

function special(
  ...[place, given, model]: Parameters<Method>
): HostObject<'RangeAreas'> | undefined {
  const areas = specialCells(model.sheet(place.sheet), place.areas, given);
  return areas.length === 0 ? undefined : areasOf(place.sheet, areas);
}

/** The edge from a cell of the range (its first where the second argument names none). Throws an InvalidArgument for a cell outside of it. */
function edge(place: Place, given: Arguments, model: Model): { row: number; column: number } {
  const active = given.raw(1);
  const from = active === undefined ? undefined : rangeGiven(model, active, place.sheet).self;
  const outside =
    from !== undefined && (from.sheet !== place.sheet || !holds(place.area, from.area));
  const sheet = model.sheet(place.sheet);
  const start = outside ? invalid() : (from ?? place).area;
  const holdsValue = (row: number, column: number): boolean => filled(sheet, row, column);
  return edgeFrom(holdsValue, start, given.word(0, DIRECTIONS));
}

function filled(sheet: HostSheet, row: number, column: number): boolean {
  if (row < 0 || column < 0 || row >= SHEET_ROWS || column >= SHEET_COLUMNS) return false;
  return sheet.values(cellArea(row, column))[0]?.[0] !== null;
}

/** From the range to the edge, so that it holds both. */
function extended(own: Area, to: { row: number; column: number }): Area {
  const row = Math.min(own.row, to.row);
  const column = Math.min(own.column, to.column);
  return {
    row,
    column,
    rows: Math.max(own.row + own.rows, to.row + 1) - row,
    columns: Math.max(own.column + own.columns, to.column + 1) - column,
  };
}

/** Methods that give ranges by what is in the cells. */
export const RANGE_FINDERS: Readonly<Record<string, Method>> = {
  GetUsedRange: (place, given, model) => {
    const used = usedPart(model.sheet(place.sheet), place.area, given.truth(0));
    return rangeOf(place.sheet, found(used));
  },
  GetUsedRangeOrNullObject: (place, given, model) => {
    const used = usedPart(model.sheet(place.sheet), place.area, given.truth(0));
    return used === undefined ? null : rangeOf(place.sheet, used);
  },
  GetSurroundingRegion: (place, _given, model) =>
    rangeOf(place.sheet, surroundingRegion(model.sheet(place.sheet), place.area)),
  GetRangeEdge: (place, given, model) => {
    const { row, column } = edge(place, given, model);
    return rangeOf(place.sheet, cellArea(row, column));
  },
  GetExtendedRange: (place, given, model) => {
    return rangeOf(place.sheet, extended(place.area, edge(place, given, model)));
  },
  Find: (place, given, model) => found(findFirst(model, place, given) ?? undefined),
  FindOrNullObject: (place, given, model) => findFirst(model, place, given),
  GetMergedAreas: (place, _given, model) => found(merged(place, model)),
  GetMergedAreasOrNullObject: (place, _given, model) => merged(place, model) ?? null,
  GetSpecialCells: (place, given, model) => found(special(place, given, model)),
  GetSpecialCellsOrNullObject: (place, given, model) => special(place, given, model) ?? null,
  GetTables: (place, given, model) => {
    const fully = given.truth(0);
    const tables = model.anchored.tables.filter(
      (table) => table.sheet === place.sheet && touches(table.area, place.area, fully),
    );
    return new HostObject('TableScopedCollection', { ids: tables.map(({ id }) => id) });
  },
  _ValidateArraySize: (place, given) => {
    const { rows, columns } = place.area;
    if (given.whole(0) === rows && given.whole(1) === columns) return null;
    return invalid('The number of rows or columns in the input array does not match the range.');
  },
};

function touches(table: Area, area: Area, fully: boolean): boolean {
  return fully ? holds(area, table) : intersection(table, area) !== undefined;
}
