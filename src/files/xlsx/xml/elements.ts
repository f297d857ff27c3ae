import { decodeUtf8 } from '../../../core/table/utf8';
import type { ZipPackage } from '../../zip/package';
import { ByteStore } from '../bytes';
import { undoEscapes } from './escapes';
import { localStart } from './names';
import { readXmlPart } from './part';
import type { XmlScanner } from './scanner';
import { appendText } from './text';

/** The value of the attribute with this name, prefix apart; undefined if the element has none. */
export type AttributeReader = (name: string) => string | undefined;

/** Called for each element; `path` holds the local names from the root on, joined by `/`. */
export type ElementVisitor = (path: string, attribute: AttributeReader) => void;

/**
 * Reads a small part element by element, text left out; elements of other vocabularies than the root's get a
 * `:` into their path. Throws as `readXmlPart` does.
 */
export function readElements(
  archive: ZipPackage,
  part: string,
  visit: ElementVisitor,
): Promise<void> {
  const paths: string[] = [''];
  let rootPrefix = '';
  const open = (scanner: XmlScanner): void => {
    const { buffer, nameStart, nameEnd } = scanner;
    const name = decodeUtf8(buffer, nameStart, nameEnd);
    if (scanner.depth === 1) rootPrefix = name.slice(0, name.indexOf(':') + 1);
    const isOurs = name.startsWith(rootPrefix);
    const local = isOurs ? name.slice(rootPrefix.length) : `${name}:`;
    const path = `${paths[scanner.depth - 1] ?? ''}${scanner.depth > 1 ? '/' : ''}${local}`;
    paths[scanner.depth] = path;
    visit(path, (wanted) => attributeText(scanner, wanted));
  };
  const nothing = (): void => undefined;
  return readXmlPart(archive, part, { open, close: nothing, text: nothing });
}

/** The decoded value of the tag's attribute of that local name; throws `file-damaged` if it can't be decoded. */
export function attributeText(scanner: XmlScanner, wanted: string): string | undefined {
  const { buffer, attributes } = scanner;
  for (let i = 0; i < attributes.count; i++) {
    const nameEnd = attributes.nameEnds[i] as number;
    const nameStart = localStart(buffer, attributes.nameStarts[i] as number, nameEnd);
    if (decodeUtf8(buffer, nameStart, nameEnd) !== wanted) continue;
    const store = new ByteStore(64);
    const [start, end] = [attributes.starts[i] as number, attributes.ends[i] as number];
    appendText(store, buffer, start, end, 'attribute', scanner.part);
    undoEscapes(store, 0);
    return decodeUtf8(store.bytes, 0, store.used);
  }
  return undefined;
}
