import { isWholeColumns, isWholeRows, type Area } from '../area';
import { clearOnCells, type ClearedKind } from '../model/clearing';
import { askLeave, deleteArea, insertArea, mergeArea, moveArea } from '../model/editing';
import type { Place } from '../model/place';
import type { MethodDefinition } from '../protocol/classDefinition';
import { unknownMember } from '../protocol/hostError';
import { rangeGiven, rangeOf } from './addressing';
import { copyCells } from './copying';
import { removeDuplicates } from './duplicates';
import { replaceAll } from './finding';

type Method = MethodDefinition<Place>;

const CLEARED: readonly [ClearedKind, ...ClearedKind[]] = [
  'All',
  'Contents',
  'Formats',
  'Hyperlinks',
  'RemoveHyperlinks',
];

/** Whole rows go down whatever was asked, whole columns to the right. */
function vertical(area: Area, asked: boolean): boolean {
  if (isWholeRows(area)) return true;
  return isWholeColumns(area) ? false : asked;
}

/** Methods that change cells. */
export const RANGE_EDITS: Readonly<Record<string, Method>> = {
  Clear: (place, given, model) => {
    if (given.raw(0) === 'ResetContents') throw unknownMember('ClearApplyTo.ResetContents');
    const what = given.word(0, CLEARED);
    for (const area of place.areas) clearOnCells(model, place.sheet, area, what);
    return null;
  },
  Insert: (place, given, model) => {
    const down = vertical(place.area, given.word(0, ['Down', 'Right']) === 'Down');
    const { sheet, area } = place;
    insertArea(model, sheet, area, down ? 'down' : 'right');
    return rangeOf(sheet, area);
  },
  Delete: (place, given, model) => {
    const up = vertical(place.area, given.word(0, ['Up', 'Left']) === 'Up');
    deleteArea(model, place.sheet, place.area, up ? 'up' : 'left');
    return null;
  },
  Merge: (place, given, model) => {
    mergeArea(model, place.sheet, place.area, given.truth(0));
    return null;
  },
  Unmerge: (place, _given, model) => {
    askLeave(model, { kind: 'merge', sheet: place.sheet, area: place.area });
    model.sheet(place.sheet).unmerge(place.area);
    return null;
  },
  MoveTo: (place, given, model) => {
    const target = rangeGiven(model, given.raw(0), place.sheet).self;
    moveArea(model, place.sheet, place.area, target.sheet, target.area);
    return null;
  },
  CopyFrom: (place, given, model) => {
    const source = rangeGiven(model, given.raw(0), place.sheet).self;
    const kind = given.word(1, ['All', 'Formulas', 'Values', 'Formats']);
    copyCells(model, source, place, {
      kind,
      skipBlanks: given.truth(2),
      transpose: given.truth(3),
    });
    return null;
  },
  RemoveDuplicates: (place, given, model) => removeDuplicates(model, place, given),
  ReplaceAll: ({ sheet, areas }, given, model) => replaceAll(model, sheet, areas, given),
  Select: (place, _given, model) => {
    model.workbook.select({ sheet: place.sheet, areas: place.areas });
    return null;
  },
  Calculate: (_place, _given, model) => {
    model.workbook.recalculate();
    return null;
  },
};
