import type { Area } from '../../core/table/column';
import { parseAreas } from './addresses';

/** Asks for what `readAreas` needs; to be followed by a sync. */
export function loadAreas(cells: Excel.RangeAreas): Excel.RangeAreas {
  return cells.load('address,areaCount');
}

/**
 * The areas of a loaded RangeAreas, none for a null object. Null where its address does not name as
 * many areas as it has: nothing promises that a very long one is whole. Never throws.
 */
export function readAreas(cells: Excel.RangeAreas): readonly Area[] | null {
  if (cells.isNullObject) return [];
  const areas = parseAreas(cells.address);
  return areas !== null && areas.length === cells.areaCount ? areas : null;
}

/** A rectangle of a sheet; bounds from 0, inclusive. */
export function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  const [rows, columns] = [lastRow - firstRow + 1, lastColumn - firstColumn + 1];
  return sheet.getRangeByIndexes(firstRow, firstColumn, rows, columns);
}

/** Asks for a range's place; to be followed by a sync. */
export function loadPlace(range: Excel.Range): Excel.Range {
  return range.load('rowIndex,rowCount,columnIndex,columnCount');
}

/** A loaded range's place, bounds from 0 and inclusive; null for a null object. */
export function placeOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex, rowCount, columnIndex, columnCount } = range;
  return {
    firstRow: rowIndex,
    lastRow: rowIndex + rowCount - 1,
    firstColumn: columnIndex,
    lastColumn: columnIndex + columnCount - 1,
  };
}

/** The smallest rectangle that holds all of these; null for none. Never throws. */
export function boundsOf(areas: readonly Area[]): Area | null {
  if (areas.length === 0) return null;
  return areas.reduce((all, area) => ({
    firstRow: Math.min(all.firstRow, area.firstRow),
    lastRow: Math.max(all.lastRow, area.lastRow),
    firstColumn: Math.min(all.firstColumn, area.firstColumn),
    lastColumn: Math.max(all.lastColumn, area.lastColumn),
  }));
}

/** What two rectangles have in common; null for nothing. Never throws. */
export function commonOf(a: Area, b: Area): Area | null {
  const common = {
    firstRow: Math.max(a.firstRow, b.firstRow),
    lastRow: Math.min(a.lastRow, b.lastRow),
    firstColumn: Math.max(a.firstColumn, b.firstColumn),
    lastColumn: Math.min(a.lastColumn, b.lastColumn),
  };
  const isEmpty = common.firstRow > common.lastRow || common.firstColumn > common.lastColumn;
  return isEmpty ? null : common;
}

/**
 * Lets Excel forget a range with the next sync, and the library what it loaded of it. Excel.run keeps
 * all it made until its end, also what is untracked: only what was tracked by hand is let go.
 */
export function forget(range: Excel.Range | Excel.RangeAreas): void {
  range.track();
  range.untrack();
}
