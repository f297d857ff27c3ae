import { holds, intersection } from '../area';
import { formatArea, writeCells } from '../model/editing';
import { without } from '../model/extras';
import type { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import type { PropertyDefinition } from '../protocol/classDefinition';
import { isRecord } from '../protocol/messages';

/** Colour and underline of Excel's style "Hyperlink". */
const LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** The hyperlink that all cells of the range have; null for none. Its text goes into the first cell. */
export const HYPERLINK: PropertyDefinition<Place> = {
  get: ({ sheet, area }, model) => {
    const own = model.anchored.extras.links.filter((each) => each.sheet === sheet);
    return own.find((each) => holds(each.area, area))?.link ?? null;
  },
  set: ({ sheet, area }, value, model) => {
    if (value !== null && !isRecord(value)) invalid();
    const link = isRecord(value) ? value : null;
    const text = link?.['textToDisplay'];
    if (typeof text === 'string')
      writeCells(model, sheet, { ...area, rows: 1, columns: 1 }, [[text]]);
    if (link !== null) formatArea(model, sheet, area, LOOK);
    const others = model.anchored.extras.links.flatMap((each) =>
      each.sheet === sheet && intersection(each.area, area) !== undefined
        ? without(each.area, area).map((left) => ({ ...each, area: left }))
        : [each],
    );
    const links = link === null ? others : [...others, { sheet, area, link }];
    model.anchored = { ...model.anchored, extras: { ...model.anchored.extras, links } };
  },
};
