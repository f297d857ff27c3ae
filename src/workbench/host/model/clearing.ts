import { intersection, type Area } from '../area';
import { HostError } from '../protocol/hostError';
import { cutRules } from './copiedRules';
import { askLeave, clearArea } from './editing';
import { without, withoutAll, type Extras } from './extras';
import type { Model } from './model';

/** What `Range.clear` takes away, by Office.js' names. */
export type ClearedKind = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

/**
 * Clears cells: everything on them (with conditional formats, validations, comments, links and merges),
 * contents alone, formats (with conditional ones and merges), links alone, or links and formats. Throws an
 * AccessDenied for locked cells.
 */
export function clearOnCells(model: Model, sheet: string, area: Area, kind: ClearedKind): void {
  switch (kind) {
    case 'Contents':
      clearArea(model, sheet, area, 'contents');
      return;
    case 'Hyperlinks':
      askLeave(model, { kind: 'edit', sheet, areas: [area] });
      replaceExtras(model, (extras) => withoutLinks(extras, sheet, area));
      return;
    case 'RemoveHyperlinks':
      askLeave(model, { kind: 'edit', sheet, areas: [area] });
      clearArea(model, sheet, area, 'formats');
      replaceExtras(model, (extras) => withoutLinks(extras, sheet, area));
      return;
    case 'Formats':
      clearArea(model, sheet, area, 'formats');
      takeApart(model, sheet, area);
      return;
    case 'All':
      clearArea(model, sheet, area, 'all');
      takeApart(model, sheet, area);
      replaceExtras(model, (extras) => withoutCells(extras, sheet, area));
  }
}

/** Links of a sheet outside of an area. Never throws. */
export function withoutLinks(extras: Extras, sheet: string, area: Area): Extras {
  const links = extras.links.flatMap((each) =>
    each.sheet === sheet && intersection(each.area, area) !== undefined
      ? without(each.area, area).map((left) => ({ ...each, area: left }))
      : [each],
  );
  return { ...extras, links };
}

function withoutCells(extras: Extras, sheet: string, area: Area): Extras {
  const elsewhere = (each: { readonly sheet: string; readonly area: Area }): boolean =>
    each.sheet !== sheet || intersection(each.area, area) === undefined;
  return {
    ...withoutLinks(extras, sheet, area),
    comments: extras.comments.filter(elsewhere),
    notes: extras.notes.filter(elsewhere),
    validations: extras.validations.flatMap((each) => {
      const areas = each.sheet === sheet ? withoutAll(each.areas, [area]) : each.areas;
      return areas.length === 0 ? [] : [{ ...each, areas }];
    }),
  };
}

/** Merged cells come apart with their formats, and rules go with them. Throws an AccessDenied on a protected sheet with merged cells. */
function takeApart(model: Model, sheet: string, area: Area): void {
  cutRules(model, sheet, area);
  const cells = model.sheet(sheet);
  if (cells.mergedAreas(area).length === 0) return;
  if (model.protection.of(sheet) !== undefined) throw new HostError('AccessDenied');
  cells.unmerge(area);
}

function replaceExtras(model: Model, change: (extras: Extras) => Extras): void {
  model.anchored = { ...model.anchored, extras: change(model.anchored.extras) };
}
