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

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';

/** By hand: an expression would look for the end behind every opening that has none. */
function withoutCdata(xml: string): string {
  const pieces: string[] = [];
  let from = 0;
  for (;;) {
    const open = xml.indexOf(CDATA, from);
    const end = open < 0 ? -1 : xml.indexOf(CDATA_END, open);
    if (end < 0) return pieces.join('') + xml.slice(from);
    const text = xml.slice(open + CDATA.length, end);
    pieces.push(xml.slice(from, open), text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    from = end + CDATA_END.length;
  }
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
