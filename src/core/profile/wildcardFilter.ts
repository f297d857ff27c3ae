/**
 * Tells in one pass over a text that none of many wildcard patterns fits it, which is the answer for
 * nearly every account of a list. Every pattern is looked for by its longest run without wildcards;
 * units are compared by five bits, so that case does not count and some texts pass in vain.
 */
export interface WildcardFilter {
  /** By the number of three units: 1 + the index in `runs` of the runs that start with them, 0 for none. */
  readonly slots: Uint16Array;
  readonly runs: readonly (readonly string[])[];
}

/** The shortest run a pattern can be looked for by, in UTF-16 units. */
export const SHORTEST_RUN = 3;

/** A filter for patterns by their runs (`longestRun`), each of at least `SHORTEST_RUN` units. */
export function filterFor(wanted: readonly string[]): WildcardFilter {
  const slots = new Uint16Array(1 << (5 * SHORTEST_RUN));
  const runs: string[][] = [];
  for (const run of wanted) {
    const number = [0, 1, 2].reduce((last, i) => nextNumber(last, run.charCodeAt(i)), 0);
    const slot = slots[number] as number;
    if (slot === 0) slots[number] = runs.push([run]);
    else runs[slot - 1]?.push(run);
  }
  return { slots, runs };
}

/** The longest run of `pattern` without wildcards. An `@` ends it: an account may have `.tmp` before it. */
export function longestRun(pattern: string): string {
  return pattern
    .split(/[*?@]/)
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** False only if no pattern fits `text` up to `end` (exclusive), in whatever case. Never throws. */
export function passesText({ slots, runs }: WildcardFilter, text: string, end: number): boolean {
  let last = 0;
  for (let i = 0; i < end; i++) {
    const unit = text.charCodeAt(i);
    // Beyond Latin-1 the two cases of a letter differ in more than the bits left out.
    if (unit > 0xff) return true;
    last = nextNumber(last, unit);
    const slot = slots[last] as number;
    if (slot > 0 && i >= 2 && startsText(runs[slot - 1] ?? [], text, i - 2)) return true;
  }
  return false;
}

/** `passesText` for UTF-8 in `bytes[start] .. bytes[end]` (exclusive). Never throws. */
export function passesBytes(
  { slots, runs }: WildcardFilter,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  let last = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte > 0x7f) return true;
    last = nextNumber(last, byte);
    const slot = slots[last] as number;
    if (slot > 0 && i >= start + 2 && startsBytes(runs[slot - 1] ?? [], bytes, i - 2)) return true;
  }
  return false;
}

function nextNumber(last: number, unit: number): number {
  return ((last << 5) | (unit & 31)) & 0x7fff;
}

function startsText(runs: readonly string[], text: string, at: number): boolean {
  for (const run of runs) {
    let same = SHORTEST_RUN;
    while (same < run.length && alike(run.charCodeAt(same), text.charCodeAt(at + same))) same++;
    if (same === run.length) return true;
  }
  return false;
}

function startsBytes(runs: readonly string[], bytes: Uint8Array, at: number): boolean {
  for (const run of runs) {
    let same = SHORTEST_RUN;
    while (same < run.length && alike(run.charCodeAt(same), bytes[at + same] ?? 0)) same++;
    if (same === run.length) return true;
  }
  return false;
}

function alike(a: number, b: number): boolean {
  return ((a ^ b) & 31) === 0;
}
