import { decodeUtf8 } from '../../../core/table/utf8';
import type { ZipPackage } from '../../zip/package';
import { ByteStore } from '../bytes';
import { attributeText } from '../xml/elements';
import { undoEscapes } from '../xml/escapes';
import { localStart } from '../xml/names';
import { readXmlPart } from '../xml/part';
import type { TextForm, XmlHandler, XmlScanner } from '../xml/scanner';
import { appendText } from '../xml/text';

/** An element of a small part: local names, values decoded. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, `_xHHHH_` as written. */
  readonly text: string;
}

interface OpenNode extends XmlNode {
  readonly attributes: Map<string, string>;
  readonly children: OpenNode[];
  text: string;
}

/** Grows a tree from a scanner's tags, from whichever element is given to it first. */
export class TreeBuilder {
  /** The elements that were given without a parent, in order. */
  readonly roots: XmlNode[] = [];
  private readonly opened: OpenNode[] = [];
  private readonly store = new ByteStore(256);

  constructor(private readonly part: string) {}

  /** Whether an element is open. */
  get isOpen(): boolean {
    return this.opened.length > 0;
  }

  open(scanner: XmlScanner): void {
    const { buffer, nameStart, nameEnd } = scanner;
    const name = decodeUtf8(buffer, localStart(buffer, nameStart, nameEnd), nameEnd);
    const node: OpenNode = { name, attributes: attributesOf(scanner), children: [], text: '' };
    const parent = this.opened.at(-1);
    if (parent === undefined) this.roots.push(node);
    else {
      this.keepText(parent);
      parent.children.push(node);
    }
    this.opened.push(node);
    scanner.capturing = true;
  }

  close(scanner: XmlScanner): void {
    const node = this.opened.pop();
    if (node !== undefined) this.keepText(node);
    scanner.capturing = this.isOpen;
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    appendText(this.store, buffer, start, end, form, this.part);
  }

  private keepText(node: OpenNode): void {
    if (this.store.used === 0) return;
    node.text += decodeUtf8(this.store.bytes, 0, this.store.used);
    this.store.used = 0;
  }
}

function attributesOf(scanner: XmlScanner): Map<string, string> {
  const { attributes, buffer } = scanner;
  const found = new Map<string, string>();
  for (let at = 0; at < attributes.count; at++) {
    const end = attributes.nameEnds[at] as number;
    const start = localStart(buffer, attributes.nameStarts[at] as number, end);
    const name = decodeUtf8(buffer, start, end);
    if (!found.has(name)) found.set(name, attributeText(scanner, name) ?? '');
  }
  return found;
}

/** The whole of a small part; throws as `readXmlPart` does. */
export async function readTree(archive: ZipPackage, part: string): Promise<XmlNode> {
  const tree = new TreeBuilder(part);
  const handler: XmlHandler = {
    open: (scanner) => tree.open(scanner),
    close: (scanner) => tree.close(scanner),
    text: (buffer, start, end, form) => tree.text(buffer, start, end, form),
  };
  await readXmlPart(archive, part, handler);
  return tree.roots[0] ?? { name: '', attributes: new Map(), children: [], text: '' };
}

/** The elements a path of names leads to, from the children of `node` on. Never throws. */
export function nodesAt(node: XmlNode, ...path: readonly string[]): readonly XmlNode[] {
  let found: readonly XmlNode[] = [node];
  for (const name of path) {
    found = found.flatMap(({ children }) => children.filter((child) => child.name === name));
  }
  return found;
}

/** The first element that the path leads to; undefined where there is none. Never throws. */
export function nodeAt(node: XmlNode, ...path: readonly string[]): XmlNode | undefined {
  return nodesAt(node, ...path)[0];
}

/** All elements of a name below the node, at any depth. Never throws. */
export function nodesNamed(node: XmlNode, name: string): readonly XmlNode[] {
  return node.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...nodesNamed(child, name),
  ]);
}

/** The element's text with `_xHHHH_` undone (ECMA-376-1 22.9.2.19); `''` without an element. Never throws. */
export function plainText(node: XmlNode | undefined): string {
  if (node === undefined || !node.text.includes('_x')) return node?.text ?? '';
  const bytes = new TextEncoder().encode(node.text);
  const store = new ByteStore(bytes.length);
  store.bytes.set(bytes);
  store.used = bytes.length;
  undoEscapes(store, 0);
  return decodeUtf8(store.bytes, 0, store.used);
}
