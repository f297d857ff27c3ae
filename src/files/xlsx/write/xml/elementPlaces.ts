import { decodeUtf8 } from '../../../../core/table/utf8';
import { attributeText } from '../../xml/elements';
import type { XmlScanner } from '../../xml/scanner';
import { endTagPlace, startTagPlace, type TagPlace } from './tagPlaces';
import { scanWhole } from './wholePart';

/** An attribute of an element: its decoded value and where that lies, without the quotes. */
export interface AttributePlace {
  /** As written, prefix included. */
  readonly name: string;
  readonly value: string;
  readonly place: TagPlace;
}

/** An element of a small part and where it lies. */
export interface ElementPlace {
  /** As `readElements` has it: local names from the root on, joined by `/`, `:` behind foreign ones. */
  readonly path: string;
  /** The prefix of its name with its colon; `''` without one. */
  readonly prefix: string;
  readonly startTag: TagPlace;
  /** The tag that closes it; the start tag itself where that closes itself. */
  readonly endTag: TagPlace;
  readonly attributes: readonly AttributePlace[];
}

/**
 * All elements of a small part in the order in which they open. `bytes` as `asUtf8` makes them. Throws
 * as `XmlScanner` does.
 */
export function elementPlaces(bytes: Uint8Array, part: string): readonly ElementPlace[] {
  const found: ElementPlace[] = [];
  const paths: string[] = [''];
  const opened: number[] = [];
  let rootPrefix = '';
  scanWhole(bytes, part, {
    open: (scanner) => {
      const name = decodeUtf8(scanner.buffer, scanner.nameStart, scanner.nameEnd);
      const prefix = name.slice(0, name.indexOf(':') + 1);
      if (scanner.depth === 1) rootPrefix = prefix;
      const local = name.startsWith(rootPrefix) ? name.slice(rootPrefix.length) : `${name}:`;
      const path = `${paths[scanner.depth - 1] ?? ''}${scanner.depth > 1 ? '/' : ''}${local}`;
      paths[scanner.depth] = path;
      opened[scanner.depth] = found.length;
      const startTag = startTagPlace(scanner);
      const attributes = attributePlaces(scanner);
      found.push({ path, prefix, startTag, endTag: startTag, attributes });
    },
    close: (scanner) => {
      const at = opened[scanner.depth] ?? 0;
      const element = found[at];
      if (element !== undefined) found[at] = { ...element, endTag: endTagPlace(scanner) };
    },
    text: () => undefined,
  });
  return found;
}

function attributePlaces(scanner: XmlScanner): readonly AttributePlace[] {
  const { attributes, buffer } = scanner;
  return Array.from({ length: attributes.count }, (_, i) => {
    const [from, to] = [attributes.nameStarts[i] as number, attributes.nameEnds[i] as number];
    const name = decodeUtf8(buffer, from, to);
    const local = name.slice(name.indexOf(':') + 1);
    const place = { start: attributes.starts[i] as number, end: attributes.ends[i] as number };
    return { name, value: attributeText(scanner, local) ?? '', place };
  });
}

/** The value of the element's attribute of that local name; undefined if it has none. Never throws. */
export function valueOf(element: ElementPlace, local: string): string | undefined {
  return attributeOf(element, local)?.value;
}

/** The element's attribute of that local name; undefined if it has none. Never throws. */
export function attributeOf(element: ElementPlace, local: string): AttributePlace | undefined {
  return element.attributes.find(({ name }) => name.slice(name.indexOf(':') + 1) === local);
}
