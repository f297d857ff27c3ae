import { formatAddress } from '../address/address';
import {
  columnsArea,
  intersection,
  isWholeColumns,
  isWholeRows,
  rowsArea,
  type Area,
} from '../area';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { invalid, type Arguments } from '../protocol/arguments';
import type { ClassDefinition, MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { areasOf, rangeOf } from './addressing';
import { RANGE_EDITS } from './rangeEdits';
import { RANGE_FINDERS } from './rangeFinders';
import { onSheet } from './rangeNeighbours';
import { usedPart } from './usedPart';

type Method = MethodDefinition<Place>;

/** Sheet1!A1,Sheet1!C3: each area with its sheet, as Excel gives the address of several. */
function address(place: Place, model: Model): string {
  const name = model.sheetName(place.sheet);
  return place.areas.map((area) => formatAddress(name, area)).join(',');
}

function each(rule: (area: Area, given: Arguments) => Area): Method {
  return (place, given) =>
    areasOf(
      place.sheet,
      place.areas.map((area) => onSheet(rule(area, given))),
    );
}

function orNull(find: Method): Method {
  return (place, given, model) => find(place, given, model) ?? null;
}

function orError(find: Method): Method {
  return (place, given, model) => {
    const found = find(place, given, model);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  };
}

const intersected: Method = (place, given) => {
  const other = otherPlace(given);
  if (other.sheet !== place.sheet) return undefined;
  const areas = place.areas.flatMap((area) =>
    other.areas.flatMap((second) => intersection(area, second) ?? []),
  );
  return areas.length === 0 ? undefined : areasOf(place.sheet, areas);
};

function otherPlace(given: Arguments): Place {
  const other = given.optionalObject(0, 'Range') ?? given.optionalObject(0, 'RangeAreas');
  return other?.self ?? invalid();
}

const used: Method = (place, given, model) => {
  const sheet = model.sheet(place.sheet);
  const areas = place.areas.flatMap((area) => usedPart(sheet, area, given.truth(0)) ?? []);
  return areas.length === 0 ? undefined : areasOf(place.sheet, areas);
};

/** Those methods of a range that work for several areas as well. */
function picked(
  methods: Readonly<Record<string, Method>>,
  ...names: readonly string[]
): Record<string, Method> {
  return Object.fromEntries(Object.entries(methods).filter(([name]) => names.includes(name)));
}

/** Cells of several areas of one sheet. */
export const rangeAreas: ClassDefinition<Place> = {
  properties: {
    Address: { get: address },
    AddressLocal: { get: address },
    AreaCount: { get: (place) => place.areas.length },
    CellCount: {
      get: (place) => place.areas.reduce((sum, area) => sum + area.rows * area.columns, 0),
    },
    IsEntireRow: { get: (place) => place.areas.every(isWholeRows) },
    IsEntireColumn: { get: (place) => place.areas.every(isWholeColumns) },
  },
  links: {
    Areas: (place) => new HostObject('RangeCollection', place),
    Format: (place) => new HostObject('RangeFormat', place),
    Worksheet: (place) => new HostObject('Worksheet', { sheet: place.sheet }),
    DataValidation: (place) => new HostObject('DataValidation', place),
    ConditionalFormats: (place) => new HostObject('ConditionalFormatCollection', place),
  },
  methods: {
    ...picked(RANGE_EDITS, 'Clear', 'Calculate'),
    ...picked(RANGE_FINDERS, 'GetSpecialCells', 'GetSpecialCellsOrNullObject'),
    GetEntireRow: each((area) => rowsArea(area.row, area.rows)),
    GetEntireColumn: each((area) => columnsArea(area.column, area.columns)),
    GetOffsetRangeAreas: each((area, given) => ({
      ...area,
      row: area.row + given.whole(0),
      column: area.column + given.whole(1),
    })),
    GetIntersection: orError(intersected),
    GetIntersectionOrNullObject: orNull(intersected),
    GetUsedRangeAreas: orError(used),
    GetUsedRangeAreasOrNullObject: orNull(used),
  },
};

/** The areas of a RangeAreas as ranges. */
export const rangeCollection: ClassDefinition<Place> = {
  items: (place) => place.areas.map((area) => rangeOf(place.sheet, area)),
  methods: {
    GetItemAt: (place, given) => {
      const area = place.areas[given.whole(0)];
      if (area === undefined) throw new HostError('InvalidArgument');
      return rangeOf(place.sheet, area);
    },
  },
};
