import type { ScalePlace } from '../../../files/xlsx/whole/wholeRules';
import { readColor } from '../../host/classes/colors';
import { toOffice, type Words } from './words';

type Settings = Readonly<Record<string, unknown>>;

const PLACES: Words = [
  ['min', 'LowestValue'],
  ['max', 'HighestValue'],
  ['num', 'Number'],
  ['percent', 'Percent'],
  ['percentile', 'Percentile'],
  ['formula', 'Formula'],
];

/** Office.js' word for a place's kind. Never throws. */
export function placeWord({ kind }: ScalePlace): string {
  return toOffice(PLACES, kind);
}

/** What Office.js gives of a place's value, plain numbers with `=` too; null for kinds that have none. Never throws. */
export function formulaOf({ value }: ScalePlace): string | null {
  return value === null ? null : `=${value}`;
}

/** A place as a file has it; `automatic` is the kind of one that is left to the program. Never throws. */
export function placeOf(part: Settings, automatic = 'min'): ScalePlace {
  const type = String(part['type'] ?? '');
  const kind = PLACES.find(([, office]) => office === type)?.[0] ?? automatic;
  const formula = part['formula'];
  const isFree = kind.endsWith('min') || kind.endsWith('max') || kind.startsWith('auto');
  const value = isFree || formula === undefined || formula === null ? null : plain(formula);
  return { kind, value, orEqual: part['operator'] !== 'GreaterThan' };
}

function plain(formula: unknown): string {
  return String(formula).replace(/^=/, '');
}

/** A colour as `#RRGGBB`, also one given by name; null for what is none. Never throws. */
export function colourOf(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  try {
    return readColor(value);
  } catch {
    return null;
  }
}
