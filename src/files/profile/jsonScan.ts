import { childOf, ROOT, type JsonPlace } from './jsonPlace';

/** Far more than any profile has; past them reading stops, so that no file costs time or stack. */
export const LIMITS = { characters: 1_000_000, values: 20_000, depth: 32 } as const;

/** A member that stands twice in one object: `place` is that of the later one, which JSON.parse takes. */
export interface RepeatedMember {
  readonly place: JsonPlace;
  readonly member: string;
  /** Offset of the first one's name. */
  readonly firstOffset: number;
}

/** What a scan finds: where everything stands, or where the text stops being JSON (offset from 0). */
export type JsonScan =
  | {
      readonly kind: 'scanned';
      /** By JSON pointer (RFC 6901); of a repeated member the last. */
      readonly places: ReadonlyMap<string, JsonPlace>;
      readonly repeated: readonly RepeatedMember[];
    }
  | { readonly kind: 'broken'; readonly offset: number }
  | { readonly kind: 'too-large'; readonly what: keyof typeof LIMITS };

/**
 * Walks through a JSON text (RFC 8259) and notes where each value stands and which members stand
 * twice, neither of which `JSON.parse` tells; where it finds a fault, its place is the same in every
 * browser. Takes what `JSON.parse` takes, but for texts past `LIMITS` and escapes of half a
 * surrogate pair, which no text has. Never throws.
 */
export function scanJson(text: string): JsonScan {
  if (text.length > LIMITS.characters) return { kind: 'too-large', what: 'characters' };
  const cursor: Cursor = { text, at: 0, tooLarge: null, places: new Map(), repeated: [] };
  const whole = scanValue(cursor, ROOT, 0);
  if (whole) skipSpace(cursor);
  if (cursor.tooLarge !== null) return { kind: 'too-large', what: cursor.tooLarge };
  if (!whole || cursor.at < text.length) return { kind: 'broken', offset: cursor.at };
  return { kind: 'scanned', places: cursor.places, repeated: cursor.repeated };
}

/** Every `scan…` moves `at` behind what it took, or returns false or null with `at` at the fault. */
interface Cursor {
  readonly text: string;
  at: number;
  tooLarge: 'values' | 'depth' | null;
  readonly places: Map<string, JsonPlace>;
  readonly repeated: RepeatedMember[];
}

function scanValue(cursor: Cursor, parent: Omit<JsonPlace, 'offset'>, depth: number): boolean {
  skipSpace(cursor);
  const place = { ...parent, offset: cursor.at };
  cursor.places.set(place.pointer, place);
  if (depth > LIMITS.depth) cursor.tooLarge = 'depth';
  if (cursor.places.size > LIMITS.values) cursor.tooLarge = 'values';
  if (cursor.tooLarge !== null) return false;
  if (take(cursor, '{')) return scanMembers(cursor, place, depth + 1);
  if (take(cursor, '[')) return scanItems(cursor, place, depth + 1);
  if (cursor.text[cursor.at] === '"') return scanText(cursor) !== null;
  return scanScalar(cursor);
}

function scanMembers(cursor: Cursor, object: JsonPlace, depth: number): boolean {
  const seen = new Map<string, number>();
  if (take(cursor, '}')) return true;
  do {
    skipSpace(cursor);
    const offset = cursor.at;
    const member = scanText(cursor);
    if (member === null || !take(cursor, ':')) return false;
    const place = { ...childOf(object, member), offset };
    const firstOffset = seen.get(member);
    if (firstOffset === undefined) seen.set(member, offset);
    else cursor.repeated.push({ place, member, firstOffset });
    if (!scanValue(cursor, place, depth)) return false;
  } while (take(cursor, ','));
  return take(cursor, '}');
}

function scanItems(cursor: Cursor, array: JsonPlace, depth: number): boolean {
  if (take(cursor, ']')) return true;
  let index = 0;
  do {
    if (!scanValue(cursor, childOf(array, index++), depth)) return false;
  } while (take(cursor, ','));
  return take(cursor, ']');
}

const SCALAR = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;

function scanScalar(cursor: Cursor): boolean {
  SCALAR.lastIndex = cursor.at;
  if (!SCALAR.test(cursor.text)) return false;
  cursor.at = SCALAR.lastIndex;
  return true;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The text at the cursor, null if there is none or it is broken. */
function scanText(cursor: Cursor): string | null {
  const { text, at: start } = cursor;
  if (text[start] !== '"') return null;
  cursor.at++;
  for (let unit = text[cursor.at]; unit !== '"'; unit = text[cursor.at]) {
    if (unit === undefined || unit < ' ') return null;
    ESCAPE.lastIndex = cursor.at;
    if (unit !== '\\') cursor.at++;
    else if (ESCAPE.test(text)) cursor.at = ESCAPE.lastIndex;
    else return null;
  }
  cursor.at++;
  const value: unknown = JSON.parse(text.slice(start, cursor.at));
  if (typeof value === 'string' && !/\p{Surrogate}/u.test(value)) return value;
  cursor.at = start;
  return null;
}

/** Takes `unit` if it comes next, white space aside. */
function take(cursor: Cursor, unit: string): boolean {
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== unit) return false;
  cursor.at++;
  return true;
}

const SPACE = /[ \t\n\r]*/y;

function skipSpace(cursor: Cursor): void {
  SPACE.lastIndex = cursor.at;
  SPACE.test(cursor.text);
  cursor.at = SPACE.lastIndex;
}
