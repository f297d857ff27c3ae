import { Failure } from '../../src/core/failure';
import { decodeUtf8 } from '../../src/core/table/utf8';
import { ByteStore } from '../../src/files/xlsx/bytes';
import { damaged } from '../../src/files/xlsx/xml/refusals';
import { XmlScanner, type TextForm, type XmlHandler } from '../../src/files/xlsx/xml/scanner';
import { appendText, type TextSource } from '../../src/files/xlsx/xml/text';
import type { Fault, Place, Problem } from './fault';

/** An element as written: names with their prefixes, namespace declarations among the attributes. */
export interface TreeElement {
  readonly name: string;
  /** Of its start tag, from 1. */
  readonly line: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly TreeElement[];
  /** Its own text, pieces between children joined. */
  readonly text: string;
}

const PART = 'manifest';
const NAME = /^(?:[A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*$/;

/**
 * Reads XML in UTF-8 into its elements; the root, or a fault that says why it is no well-formed XML, placed
 * at the innermost element that was open. Never throws.
 */
export function readTree(bytes: Uint8Array): { root: TreeElement } | { fault: Fault } {
  const builder = new TreeBuilder();
  const scanner = new XmlScanner(PART, builder);
  try {
    scanner.push(withoutMark(bytes));
    scanner.end();
  } catch (error) {
    return { fault: { place: builder.place(), problem: problemOf(error, builder.isComplete()) } };
  }
  return { root: builder.root() };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return marked ? bytes.subarray(3) : bytes;
}

function problemOf(error: unknown, isComplete: boolean): Problem {
  if (!(error instanceof Failure)) throw error;
  if (error.code === 'xml-doctype') return { kind: 'document-type' };
  // The scanner finds text behind the root only once it looks for the end.
  const isCutOff = error.code === 'file-cut-off' && !isComplete;
  return { kind: isCutOff ? 'cut-off' : 'not-well-formed' };
}

interface OpenElement extends TreeElement {
  readonly children: OpenElement[];
  text: string;
}

class TreeBuilder implements XmlHandler {
  /** The elements open, outermost first; the first stands above the document's root. */
  private readonly path: OpenElement[] = [
    { name: '', line: 1, attributes: new Map(), children: [], text: '' },
  ];

  open(scanner: XmlScanner): void {
    const name = nameIn(scanner.buffer, scanner.nameStart, scanner.nameEnd);
    const line = lineOf(scanner.buffer, scanner.nameStart);
    const element = { name, line, attributes: attributesOf(scanner), children: [], text: '' };
    this.innermost().children.push(element);
    this.path.push(element);
    scanner.capturing = true;
  }

  close(scanner: XmlScanner): void {
    this.path.pop();
    scanner.capturing = this.path.length > 1;
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    this.innermost().text += decoded(buffer, start, end, form);
  }

  root(): TreeElement {
    const [root] = this.path[0]?.children ?? [];
    if (root === undefined) throw damaged(PART);
    return root;
  }

  place(): Place {
    const path = this.path.slice(1).map(({ name }) => name);
    return { path: path.join('/') || '/', line: this.innermost().line };
  }

  /** Whether the root is closed. */
  isComplete(): boolean {
    return this.path.length === 1 && this.innermost().children.length > 0;
  }

  private innermost(): OpenElement {
    const element = this.path.at(-1);
    if (element === undefined) throw damaged(PART);
    return element;
  }
}

// The manifest is handed over in one piece: places in the scanner's buffer are places in the file.
function lineOf(buffer: Uint8Array, at: number): number {
  let line = 1;
  for (let i = buffer.indexOf(0x0a); i >= 0 && i < at; i = buffer.indexOf(0x0a, i + 1)) line++;
  return line;
}

function attributesOf({ attributes, buffer }: XmlScanner): Map<string, string> {
  const found = new Map<string, string>();
  for (let i = 0; i < attributes.count; i++) {
    const name = nameIn(buffer, attributes.nameStarts[i] ?? 0, attributes.nameEnds[i] ?? 0);
    found.set(
      name,
      decoded(buffer, attributes.starts[i] ?? 0, attributes.ends[i] ?? 0, 'attribute'),
    );
  }
  return found;
}

function nameIn(buffer: Uint8Array, start: number, end: number): string {
  const name = decodeUtf8(buffer, start, end);
  if (!NAME.test(name)) throw damaged(PART);
  return name;
}

function decoded(buffer: Uint8Array, start: number, end: number, from: TextSource): string {
  const store = new ByteStore(end - start);
  appendText(store, buffer, start, end, from, PART);
  return decodeUtf8(store.bytes, 0, store.used);
}
