import { isError, type CellValue } from '../cell';
import { writeCells } from '../model/editing';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import { invalid, type Arguments } from '../protocol/arguments';
import { HostObject } from '../protocol/hostObject';

/**
 * Removes rows of a range that hold the same in all given columns (from 0) as an earlier row; what is
 * below moves up within the range. Texts are alike in any case. Throws an AccessDenied for locked cells, an
 * InvalidArgument for columns that the range hasn't.
 */
export function removeDuplicates(
  model: Model,
  place: Place,
  given: Arguments,
): HostObject<'RemoveDuplicatesResult'> {
  const columns = given.raw(0);
  const { sheet, area } = place;
  const within = (column: unknown): boolean =>
    Number.isInteger(column) && Number(column) >= 0 && Number(column) < area.columns;
  if (!Array.isArray(columns) || columns.length === 0 || !columns.every(within)) return invalid();
  const header = given.truth(1) ? 1 : 0;
  const cells = model.sheet(sheet);
  const [values, inputs] = [cells.values(area), cells.inputs(area)];
  const seen = new Set<string>();
  const kept = inputs.filter((_, row) => {
    if (row < header) return true;
    const key = JSON.stringify(
      columns.map((column) => compared(values[row]?.[Number(column)] ?? null)),
    );
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
  const removed = inputs.length - kept.length;
  const empty = Array.from({ length: removed }, () => new Array<null>(area.columns).fill(null));
  if (removed > 0) writeCells(model, sheet, area, [...kept, ...empty]);
  return new HostObject('RemoveDuplicatesResult', { removed, uniqueRemaining: seen.size });
}

function compared(value: CellValue): unknown {
  if (isError(value)) return [value.error];
  return typeof value === 'string' ? value.toLowerCase() : value;
}
