import { parseAddress, parseAddresses } from '../address/address';
import type { Area } from '../area';
import type { Model } from '../model/model';
import { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { LONGEST_ADDRESS } from './cellLimits';

/** A range object of one area. Never throws. */
export function rangeOf(sheet: string, area: Area): HostObject<'Range'> {
  return new HostObject('Range', new Place(sheet, [area]));
}

/** A range object of several areas, at least one. Never throws. */
export function areasOf(sheet: string, areas: readonly Area[]): HostObject<'RangeAreas'> {
  return new HostObject('RangeAreas', new Place(sheet, areas));
}

/** The cells an address or a name means on a sheet. Throws an InvalidArgument where it means none or another sheet. */
export function rangeAt(model: Model, sheet: string, text: string): HostObject<'Range'> {
  if (text.length > LONGEST_ADDRESS) return invalid();
  const address = parseAddress(text);
  if (address === undefined) return namedRange(model, sheet, text);
  const named = address.sheetName;
  if (named !== undefined && model.sheetId(named) !== sheet) return invalid();
  return rangeOf(sheet, address.area);
}

/** The cells of a list of addresses on a sheet. Throws an InvalidArgument where one is none, or the list is longer than 8,192 characters. */
export function areasAt(model: Model, sheet: string, text: string): HostObject<'RangeAreas'> {
  if (text.length > LONGEST_ADDRESS) return invalid();
  const addresses = parseAddresses(text, model.listSeparator) ?? invalid();
  const elsewhere = addresses.some(
    ({ sheetName }) => sheetName !== undefined && model.sheetId(sheetName) !== sheet,
  );
  return elsewhere
    ? invalid()
    : areasOf(
        sheet,
        addresses.map(({ area }) => area),
      );
}

/** A range given as an object or as an address with a sheet (its own one is `sheet` where it names none). Throws an InvalidArgument otherwise. */
export function rangeGiven(
  model: Model,
  given: unknown,
  sheet: string | undefined,
): HostObject<'Range'> {
  if (given instanceof HostObject) return given.is('Range') ? given : invalid();
  if (typeof given !== 'string') return invalid();
  const address = parseAddress(given) ?? invalid();
  const named = address.sheetName;
  const id = named === undefined ? sheet : model.sheetId(named);
  if (id === undefined)
    throw new HostError(named === undefined ? 'InvalidArgument' : 'ItemNotFound');
  return rangeOf(id, address.area);
}

function namedRange(model: Model, sheet: string, text: string): HostObject<'Range'> {
  const wanted = text.toLowerCase();
  const own = model.anchored.names.filter((name) => name.name.toLowerCase() === wanted);
  const name =
    own.find(({ scope }) => scope === sheet) ?? own.find(({ scope }) => scope === undefined);
  if (name === undefined || typeof name.refersTo === 'string') return invalid();
  return name.refersTo.sheet === sheet ? rangeOf(sheet, name.refersTo.area) : invalid();
}
