/** Line and column, both from 1, of an offset (UTF-16 units from 0). */
export type LineCounter = (offset: number) => { readonly line: number; readonly column: number };

/** Counts lines as editors do: LF, CR LF or CR alone ends one. Never throws. */
export function lineCounter(text: string): LineCounter {
  const starts = [
    0,
    ...Array.from(text.matchAll(/\r\n|\r|\n/g), (end) => end.index + end[0].length),
  ];
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  };
}
