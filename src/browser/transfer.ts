import type { Column, Sheet } from '../core/table/column';

/**
 * The buffers of these columns, each once, to hand over instead of copying. Columns share buffers, so
 * all that use one must go together. A buffer of which only a part is used is handed over whole.
 */
export function buffersOf(columns: readonly Column[]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { kinds, bytes, starts, ends } of columns) {
    for (const { buffer } of [kinds, bytes, starts, ends]) {
      // A shared buffer is seen by both sides already and refuses to be handed over.
      if (buffer instanceof ArrayBuffer) buffers.add(buffer);
    }
  }
  return [...buffers];
}

/** The buffers of these sheets; see `buffersOf`. */
export function buffersOfSheets(sheets: readonly Sheet[]): ArrayBuffer[] {
  return buffersOf(sheets.flatMap(({ columns }) => columns));
}
