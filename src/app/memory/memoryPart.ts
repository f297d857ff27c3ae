/**
 * Where the workbook keeps what was settled for its lists: custom XML parts of this namespace, one an
 * entry. `<entry xmlns="urn:batch-list-check:memory:1" number="7">JSON</entry>`, the JSON being a
 * `RememberedList`; of a list's entries that with the highest number counts. Parts are only added.
 */
export const MEMORY_NAMESPACE = 'urn:batch-list-check:memory:1';

/** Larger parts failed in browsers (office-js 394, 2408): entries are kept far below. */
export const MOST_CHARACTERS = 256 * 1024;

/** A part as it was read: its number and the JSON value in it. */
export interface MemoryPart {
  readonly number: number;
  readonly value: unknown;
}

/** What XML cannot hold, and what has a meaning in it: written as JSON writes such characters. */
const NOT_PLAIN = /[&<>\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/g;

/** An entry as the text of a part of that namespace. `value` is plain. Never throws. */
export function writeMemoryPart(
  number: number,
  value: unknown,
  namespace = MEMORY_NAMESPACE,
): string {
  const json = JSON.stringify(value).replaceAll(
    NOT_PLAIN,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `<entry xmlns="${namespace}" number="${number}">${json}</entry>`;
}

const PART =
  /^\uFEFF?\s*(?:<\?xml[^>]*\?>\s*)?<((?:[\w.-]+:)?entry)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*>([^<]*)<\/\1\s*>\s*$/;
const NUMBER = /\snumber\s*=\s*["']([0-9]{1,15})["']/;

/**
 * A part as it stands, also after another program wrote it anew (declaration, prefix, entities,
 * CDATA); null for what is no entry. Never throws.
 */
export function readMemoryPart(xml: string): MemoryPart | null {
  const [, , attributes = '', content] = PART.exec(withoutCdata(xml)) ?? [];
  const [, number] = NUMBER.exec(attributes) ?? [];
  if (content === undefined || number === undefined) return null;
  try {
    return { number: Number(number), value: JSON.parse(decoded(content)) as unknown };
  } catch {
    return null;
  }
}

function withoutCdata(xml: string): string {
  return xml.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
  );
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decoded(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
