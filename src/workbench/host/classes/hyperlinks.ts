import { holds } from '../area';
import { withoutLinks } from '../model/clearing';
import { askLeave, writeCells } from '../model/editing';
import type { Place } from '../model/place';
import { invalid } from '../protocol/arguments';
import type { PropertyDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { isRecord } from '../protocol/messages';

/** Colour and underline of Excel's style "Hyperlink". */
const LOOK = { fontColor: '#0563C1', underline: 'Single' } as const;

/** The hyperlink that all cells of the range have; null for none. Its text goes into the first cell. Locked cells of a protected sheet take none, unlocked ones where the sheet allows links (Protection.AllowInsertingHyperlinks). */
export const HYPERLINK: PropertyDefinition<Place> = {
  get: ({ sheet, area }, model) => {
    const own = model.anchored.extras.links.filter((each) => each.sheet === sheet);
    return own.find((each) => holds(each.area, area))?.link ?? null;
  },
  set: ({ sheet, area }, value, model) => {
    if (value !== null && !isRecord(value)) invalid();
    const link = isRecord(value) ? value : null;
    const { options } = model.protection.of(sheet) ?? {};
    if (options?.allowInsertHyperlinks === false) throw new HostError('AccessDenied');
    askLeave(model, { kind: 'edit', sheet, areas: [area] });
    const text = link?.['textToDisplay'];
    if (typeof text === 'string')
      writeCells(model, sheet, { ...area, rows: 1, columns: 1 }, [[text]]);
    // Whoever may insert a link gives the cell its look with it.
    if (link !== null) model.sheet(sheet).setFormat(area, LOOK);
    const extras = withoutLinks(model.anchored.extras, sheet, area);
    const links = link === null ? extras.links : [...extras.links, { sheet, area, link }];
    model.anchored = { ...model.anchored, extras: { ...extras, links } };
  },
};
