import type { CellFormat } from '../cell';
import { formatArea } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
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
