import { daysMore } from '../../core/numberFormat/numberFormat';
import { CellKind, kindAt, type Column, type Sheet } from '../../core/table/column';
import { formatAt } from '../../core/table/formats';
import { plainTextAt, sameStored, textAt } from '../../core/table/text';
import type { ListSource } from './listSource';
import type { NewList } from './newList';

/**
 * The first cell of a list (row index and column, from 0) that is not what its source row holds, or whose
 * row is there twice; null where every row is exactly its source's. To be asked of a list that was read
 * again: it looks at the sources themselves, not at what was meant. What is bound must be exactly what the
 * source stores. Of the other values a text file holds the texts (`plainTextAt`), a workbook dates counted
 * from 1900. Never throws.
 */
export function compareWithSources(
  sheet: Sheet,
  { from, source, index, columns }: Pick<NewList, 'from' | 'source' | 'index' | 'columns'>,
  sources: readonly ListSource[],
): { readonly row: number; readonly column: number } | null {
  const isText = sheet.form === 'text';
  const sameIn = from.map((_, column) => {
    if (columns.bound.includes(column)) return isText ? sameText : sameStored;
    return isText ? samePlainText : sameMeaning;
  });
  const seen = sources.map(({ sheet: own }) => new Uint8Array(own.rowCount));
  for (let at = 0; at < source.length; at++) {
    const which = source[at] as number;
    const row = index[at] as number;
    const times = seen[which];
    if (times === undefined || times[row] !== 0) return { row: at + 1, column: 0 };
    times[row] = 1;
    for (let column = 0; column < from.length; column++) {
      const own = sheet.columns[column];
      const origin = sources[which]?.sheet.columns[from[column]?.[which] ?? -1];
      const same = sameIn[column] ?? sameStored;
      if (!sameCell(own, at + 1, origin, row, same)) return { row: at + 1, column };
    }
  }
  return sheet.rowCount === source.length + 1 ? null : { row: sheet.rowCount - 1, column: 0 };
}

function sameCell(
  own: Column | undefined,
  row: number,
  origin: Column | undefined,
  originRow: number,
  same: typeof sameStored,
): boolean {
  if (own === undefined) return origin === undefined || textAt(origin, originRow) === '';
  return origin === undefined ? textAt(own, row) === '' : same(own, row, origin, originRow);
}

/** The same stored value, or the same day. */
function sameMeaning(a: Column, i: number, b: Column, j: number): boolean {
  const more = daysMore(formatAt(b, j));
  if (more === 0) return sameStored(a, i, b, j);
  return kindAt(a, i) === CellKind.number && Number(textAt(a, i)) === Number(textAt(b, j)) + more;
}

function samePlainText(a: Column, i: number, b: Column, j: number): boolean {
  return textAt(a, i) === plainTextAt(b, j);
}

function sameText(a: Column, i: number, b: Column, j: number): boolean {
  return textAt(a, i) === textAt(b, j);
}
