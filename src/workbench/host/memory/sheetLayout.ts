import { intersection, type Area, type Run } from '../area';
import { shiftArea, type StructuralChange } from '../address/shiftArea';
import { closed, everywhere, mapped, opened, slice, type Spans } from './spans';

/** What a sheet has besides contents and formats, as a value that never changes; sizes in points. */
export interface SheetLayout {
  readonly hiddenRows: Spans<boolean>;
  readonly hiddenColumns: Spans<boolean>;
  readonly rowHeights: Spans<number>;
  readonly columnWidths: Spans<number>;
  readonly merges: readonly Area[];
}

/** The layout of an untouched sheet: Excel's usual sizes, 15 and 48 points. */
export const EMPTY_LAYOUT: SheetLayout = {
  hiddenRows: everywhere(false),
  hiddenColumns: everywhere(false),
  rowHeights: everywhere(15),
  columnWidths: everywhere(48),
  merges: [],
};

/** The hidden rows (or columns) within a run, as runs. Never throws. */
export function hiddenRuns(spans: Spans<boolean>, among: Run): Run[] {
  const parts = slice(spans, among.first, among.count);
  return parts.flatMap(({ from, value }, index) => {
    const end = parts[index + 1]?.from ?? among.first + among.count;
    return value ? [{ first: from, count: end - from }] : [];
  });
}

/** The spans with one value for a whole run. Never throws. */
export function withValue<T>(spans: Spans<T>, run: Run, value: T): Spans<T> {
  return mapped(spans, run.first, run.count, () => value);
}

/** The layout with the area as one merged cell, others it touches gone. Never throws. */
export function withMerge(layout: SheetLayout, area: Area): SheetLayout {
  return { ...layout, merges: [...withoutMerges(layout, area).merges, area] };
}

/** The layout without merged cells that touch the area. Never throws. */
export function withoutMerges(layout: SheetLayout, area: Area): SheetLayout {
  const merges = layout.merges.filter((merge) => intersection(merge, area) === undefined);
  return { ...layout, merges };
}

/** The layout after rows, columns or cells were inserted or deleted; hidden rows and sizes follow whole rows and columns only. Never throws. */
export function relaidOut(
  layout: SheetLayout,
  change: StructuralChange,
  whole: 'rows' | 'columns' | 'cells',
): SheetLayout {
  const merges = layout.merges.flatMap((area) => {
    const place = shiftArea({ sheet: change.sheet, area }, change);
    const one = place === undefined || (place.area.rows === 1 && place.area.columns === 1);
    return one || place.sheet !== change.sheet ? [] : [place.area];
  });
  if (change.kind === 'moved' || whole === 'cells') return { ...layout, merges };
  const follow = <T>(spans: Spans<T>, first: number, count: number): Spans<T> =>
    change.kind === 'inserted' ? opened(spans, first, count) : closed(spans, first, count);
  const { row, rows, column, columns } = change.area;
  if (whole === 'rows') {
    const hiddenRows = follow(layout.hiddenRows, row, rows);
    return { ...layout, merges, hiddenRows, rowHeights: follow(layout.rowHeights, row, rows) };
  }
  const hiddenColumns = follow(layout.hiddenColumns, column, columns);
  const columnWidths = follow(layout.columnWidths, column, columns);
  return { ...layout, merges, hiddenColumns, columnWidths };
}
