import { toRuns } from '../area';
import { displayText } from '../entry/displayText';
import type { Model } from '../model/model';
import type { Arguments } from '../protocol/arguments';
import type { HostObject } from '../protocol/hostObject';
import { isRecord } from '../protocol/messages';
import { areasOf } from './addressing';

/** All cells of a sheet whose shown text holds another (is it, with `completeMatch`), as areas by column; null where there are none. */
export function findAll(
  model: Model,
  sheet: string,
  given: Arguments,
): HostObject<'RangeAreas'> | null {
  const criteria = given.raw(1);
  const { completeMatch, matchCase } = isRecord(criteria) ? criteria : {};
  const fold = (text: string): string => (matchCase === true ? text : text.toLowerCase());
  const wanted = fold(given.text(0));
  const cells = model.sheet(sheet);
  const used = cells.usedArea(true);
  if (used === undefined) return null;
  const values = cells.values(used);
  const areas = Array.from({ length: used.columns }, (_, c) => {
    const rows = values.flatMap((line, r) => {
      const text = fold(displayText(line[c] ?? null, 'General'));
      const hit = completeMatch === true ? text === wanted : text.includes(wanted);
      return hit ? [used.row + r] : [];
    });
    return toRuns(rows).map((run) => {
      return { row: run.first, rows: run.count, column: used.column + c, columns: 1 };
    });
  }).flat();
  return areas.length === 0 ? null : areasOf(sheet, areas);
}
