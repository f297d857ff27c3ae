import type { CellFormat } from '../cell';
import { formatArea } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import type { PropertyDefinition } from '../protocol/classDefinition';

/** What all areas of a place have in common of one property; undefined where they differ. Throws an ItemNotFound where the sheet is gone. */
export function commonFormat<K extends keyof CellFormat>(
  place: Place,
  key: K,
  model: Model,
): CellFormat[K] | undefined {
  const values = place.areas.map((area) => model.sheet(place.sheet).formatSummary(area)[key]);
  const [first] = values;
  const texts = new Set(values.map((value) => JSON.stringify(value)));
  return texts.size === 1 ? first : undefined;
}

/** Changes formats in all areas of a place. Throws an AccessDenied where the sheet is protected against it. */
export function changeFormat(place: Place, patch: Partial<CellFormat>, model: Model): void {
  for (const area of place.areas) formatArea(model, place.sheet, area, patch);
}

/** A property that stands for one part of the cells' format: null where they differ. */
export function formatProperty<K extends keyof CellFormat>(
  key: K,
  read: (value: unknown) => CellFormat[K],
): PropertyDefinition<Place> {
  return {
    get: (place, model) => commonFormat(place, key, model) ?? null,
    set: (place, value, model) => changeFormat(place, { [key]: read(value) }, model),
  };
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  pink: '#FFC0CB',
  lightgray: '#D3D3D3',
  lightgrey: '#D3D3D3',
  lightblue: '#ADD8E6',
  lightgreen: '#90EE90',
  lightyellow: '#FFFFE0',
  darkblue: '#00008B',
  darkgreen: '#006400',
  darkred: '#8B0000',
  cyan: '#00FFFF',
  magenta: '#FF00FF',
  brown: '#A52A2A',
  silver: '#C0C0C0',
  gold: '#FFD700',
};

/** A colour as `#RRGGBB` from `#rrggbb`, `rrggbb` or one of the common HTML names. Throws an InvalidArgument for anything else. */
export function readColor(value: unknown): string {
  if (typeof value !== 'string') return invalid();
  const hex = /^#?([0-9a-f]{6})$/i.exec(value)?.[1];
  return hex === undefined ? (NAMED[value.toLowerCase()] ?? invalid()) : `#${hex.toUpperCase()}`;
}
