/** Where a value stands in a JSON text. */
export interface JsonPlace {
  /** JSON pointer (RFC 6901): `/protectedMailboxes/2/pattern`, `''` for the whole. */
  readonly pointer: string;
  /** As people write it: `protectedMailboxes[2].pattern`, `''` for the whole. */
  readonly path: string;
  /** UTF-16 units from the start of the text, from 0. */
  readonly offset: number;
}

/** The place of the whole text, before its offset is known. */
export const ROOT: Omit<JsonPlace, 'offset'> = { pointer: '', path: '' };

/** The place of a member (by name) or an item (by index from 0) of the value at `parent`. */
export function childOf(
  parent: Omit<JsonPlace, 'offset'>,
  key: string | number,
): Omit<JsonPlace, 'offset'> {
  return { pointer: pointerTo(parent.pointer, key), path: pathTo(parent.path, key) };
}

/** The pointer to a member or item of the value at `parent`. */
export function pointerTo(parent: string, key: string | number): string {
  return `${parent}/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`;
}

/** The keys on the way to a place, from a pointer. */
export function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'));
}

const LONGEST_SHOWN = 60;

/** The text, cut to 60 characters with an ellipsis where it is longer. */
export function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN - 1)}…` : text;
}

function pathTo(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${parent}[${JSON.stringify(shortened(key))}]`;
  return parent === '' ? shortened(key) : `${parent}.${shortened(key)}`;
}
