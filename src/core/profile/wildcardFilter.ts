/**
 * Tells in one pass over a text that none of many wildcard patterns fits it, which is the answer for
 * nearly every account of a list. Every pattern is looked for by its longest run without wildcards,
 * at every second or third unit if all runs are long enough; units are compared by five bits, so that
 * case does not count and some texts pass in vain.
 */
export interface WildcardFilter {
  /** Runs that may stand anywhere. */
  readonly inside: RunTable;
  /** Runs that patterns begin with: they stand at a text's start or nowhere. */
  readonly atStart: RunTable;
}

interface RunTable {
  /** Every how many units it is looked up. */
  readonly step: number;
  /** By the number of three units: 1 + the index in `parts` of what they may be, 0 for nothing. */
  readonly slots: Uint16Array;
  readonly parts: readonly (readonly RunPart[])[];
}

/** Three units of a run, from its unit `offset` on. */
interface RunPart {
  readonly run: string;
  readonly offset: number;
}

/** The shortest run a pattern can be looked for by, in UTF-16 units. */
export const SHORTEST_RUN = 3;
/** So that no unit is stepped over: a text with one beyond ASCII passes. */
const LONGEST_STEP = 3;

/**
 * A filter for these patterns; their runs (`longestRun`) have at least `SHORTEST_RUN` units. Never throws.
 */
export function filterFor(patterns: readonly string[]): WildcardFilter {
  const begins = (pattern: string): boolean => pattern.startsWith(longestRun(pattern));
  return {
    inside: tableOf(patterns.filter((pattern) => !begins(pattern)).map(longestRun), LONGEST_STEP),
    atStart: tableOf(patterns.filter(begins).map(longestRun), 1),
  };
}

/** However a run lies in a text, a step meets three units in a row of it. */
function tableOf(runs: readonly string[], longestStep: number): RunTable {
  const shortest = Math.min(...runs.map(({ length }) => length));
  const step = Math.min(longestStep, shortest - SHORTEST_RUN + 1);
  const slots = new Uint16Array(1 << (5 * SHORTEST_RUN));
  const parts: RunPart[][] = [];
  for (const run of runs) {
    for (let offset = 0; offset < step; offset++) {
      const [a, b, c] = [0, 1, 2].map((i) => run.charCodeAt(offset + i)) as [
        number,
        number,
        number,
      ];
      const slot = slots[numberOf(a, b, c)] as number;
      if (slot === 0) slots[numberOf(a, b, c)] = parts.push([{ run, offset }]);
      else parts[slot - 1]?.push({ run, offset });
    }
  }
  return { step, slots, parts };
}

/**
 * The longest run of `pattern` without wildcards. An `@` ends it: an account may have `.tmp` before it. Never
 * throws.
 */
export function longestRun(pattern: string): string {
  return pattern
    .split(/[*?@]/)
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}

/** False only if no pattern fits `text` up to `end` (exclusive), in whatever case. Never throws. */
export function passesText(
  { inside, atStart }: WildcardFilter,
  text: string,
  end: number,
): boolean {
  // Beyond Latin-1 the two cases of a letter differ in more than the bits left out.
  for (let i = 0; i < end; i++) if (text.charCodeAt(i) > 0xff) return true;
  const unitAt = (at: number): number => text.charCodeAt(at);
  if (holdsRun(atStart, unitAt, 0, Math.min(0, end - SHORTEST_RUN))) return true;
  return holdsRun(inside, unitAt, 0, end - SHORTEST_RUN);
}

/** `passesText` for UTF-8 in `bytes[start] .. bytes[end]` (exclusive). Never throws. */
export function passesBytes(
  { inside, atStart }: WildcardFilter,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  const { slots, step } = inside;
  const last = end - SHORTEST_RUN;
  let seen = 0;
  let at = start;
  if (at <= last && atStart.slots[numberAt(bytes, at)] !== 0) return true;
  for (; at <= last; at += step) {
    const a = bytes[at] as number;
    const b = bytes[at + 1] as number;
    const c = bytes[at + 2] as number;
    seen |= a | b | c;
    const slot = slots[numberOf(a, b, c)] as number;
    if (slot !== 0 && standsInBytes(inside, slot, bytes, at)) return true;
  }
  for (; at < end; at++) seen |= bytes[at] as number;
  return seen > 0x7f;
}

function numberAt(bytes: Uint8Array, at: number): number {
  return numberOf(bytes[at] as number, bytes[at + 1] as number, bytes[at + 2] as number);
}

function numberOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

type UnitAt = (at: number) => number;

/** Whether a run is met at `first` .. `last` (inclusive), a step at a time. */
function holdsRun(table: RunTable, unitAt: UnitAt, first: number, last: number): boolean {
  for (let at = first; at <= last; at += table.step) {
    const slot = table.slots[numberOf(unitAt(at), unitAt(at + 1), unitAt(at + 2))] as number;
    if (slot !== 0 && standsAt(table, slot, unitAt, at)) return true;
  }
  return false;
}

/** Whether a run of which three units may stand at `at` does so as a whole. */
function standsAt({ parts }: RunTable, slot: number, unitAt: UnitAt, at: number): boolean {
  return (parts[slot - 1] ?? []).some(({ run, offset }) => {
    for (let i = 0; i < run.length; i++) {
      if (((run.charCodeAt(i) ^ unitAt(at - offset + i)) & 31) !== 0) return false;
    }
    return true;
  });
}

/** `standsAt` for bytes, which makes nothing: three units may fit in every other account. */
function standsInBytes({ parts }: RunTable, slot: number, bytes: Uint8Array, at: number): boolean {
  const some = parts[slot - 1] ?? [];
  for (let i = 0; i < some.length; i++) {
    const { run, offset } = some[i] as RunPart;
    if (runStandsAt(run, bytes, at - offset)) return true;
  }
  return false;
}

function runStandsAt(run: string, bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < run.length; i++) {
    if (((run.charCodeAt(i) ^ (bytes[from + i] ?? 0)) & 31) !== 0) return false;
  }
  return true;
}
