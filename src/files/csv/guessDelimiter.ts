import { CR, LF, QUOTE } from './ascii';

/** The delimiters that are read. */
export type Delimiter = ';' | ',' | '\t' | '|';

/** In the order of trust where two explain a text equally well: names hold commas, not semicolons. */
export const DELIMITERS: readonly Delimiter[] = [';', '\t', '|', ','];

const SAMPLE = 1 << 16;

/**
 * The delimiter under which most records of the first 64 KB have one and the same number of fields,
 * two at least; quotes are respected (blank lines count against all alike). `;`, what German Excel writes, where
 * none of them splits anything. `start` is the index of the text's first byte. Never throws.
 */
export function guessDelimiter(bytes: Uint8Array, start: number): Delimiter {
  let best: Delimiter = ';';
  let bestShare = 0;
  for (const delimiter of DELIMITERS) {
    const share = shareOfUsualWidth(fieldCounts(bytes, start, delimiter.charCodeAt(0)));
    if (share > bestShare) {
      best = delimiter;
      bestShare = share;
    }
  }
  return best;
}

/** The share of records (0 to 1) that have the most frequent number of fields above one. */
function shareOfUsualWidth(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  frequency.delete(1);
  return frequency.size === 0 ? 0 : Math.max(...frequency.values()) / counts.length;
}

/** Fields of each record of the sample that is whole; of the last one if it is alone. */
function fieldCounts(bytes: Uint8Array, start: number, delimiter: number): number[] {
  const stop = Math.min(bytes.length, start + SAMPLE);
  const counts: number[] = [];
  let fields = 1;
  let recordStart = start;
  let fieldStart = start;
  let inside = false;
  for (let at = start; at < stop; at++) {
    const byte = bytes[at];
    if (byte === QUOTE && (inside || at === fieldStart)) {
      // A doubled quote closes and opens again at once.
      if (inside && bytes[at + 1] === QUOTE) at++;
      else inside = !inside;
    } else if (inside) continue;
    else if (byte === delimiter) {
      fields++;
      fieldStart = at + 1;
    } else if (byte === LF || byte === CR) {
      counts.push(fields);
      fields = 1;
      recordStart = fieldStart = at + 1;
    }
  }
  const isWhole = stop === bytes.length && !inside;
  if (recordStart < stop && (isWhole || counts.length === 0)) counts.push(fields);
  return counts;
}
