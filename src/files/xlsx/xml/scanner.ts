import { Failure } from '../../../core/failure';
import type { ByteSink } from '../../zip/inflate';
import { isNameByte, isXmlSpace, XmlAttributes } from './attributes';
import { hashStep, localStart, nameNumber, numberOf } from './names';
import { damaged, textTooLong } from './refusals';

/** How text is to be decoded: ordinary text knows entities, a CDATA section does not. */
export type TextForm = 'text' | 'cdata';

/** Gets a part's elements in order; everything lent is good only during the call. */
export interface XmlHandler {
  /** `name` as `nameNumber` has it, without the prefix of the part's root; attributes in `scanner.attributes`. */
  open(scanner: XmlScanner, name: number): void;
  close(scanner: XmlScanner, name: number): void;
  /** A piece of text in `buffer[start] .. buffer[end]`, only while `scanner.capturing`. */
  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void;
}

const DEEPEST = 256;
const COLON = 0x3a;
const BATCH = 1 << 16;
const LONGEST_TOKEN = 8 << 20;
const DECLARATION = /^xml\s(?:[^]*?\sencoding\s*=\s*["']([^"']*)["'])?/;

/**
 * Finds the tags of an XML part in bytes that come in pieces. It works on bytes, never on decoded pieces,
 * and carries what a piece leaves unfinished: no character can be cut. Throws `xml-doctype`,
 * `file-damaged` for XML that is not well-formed, `file-cut-off` where it ends inside.
 */
export class XmlScanner implements ByteSink {
  buffer = new Uint8Array(BATCH * 2 + 1);
  /** Set by the handler while it wants text. */
  capturing = false;
  /** Elements open, the one being opened or closed included: the root's is 1. */
  depth = 0;
  readonly attributes: XmlAttributes;
  /** The tag's name in `buffer`, prefix included. */
  nameStart = 0;
  nameEnd = 0;

  private readonly open = new Int32Array(DEEPEST + 1);
  private filled = 0;
  private wanted = BATCH;
  private rootPrefix = 0;
  private prefixLength = 0;
  private rootSeen = false;

  constructor(
    readonly part: string,
    private readonly handler: XmlHandler,
  ) {
    this.attributes = new XmlAttributes(part);
  }

  push(chunk: Uint8Array): void {
    const needed = this.filled + chunk.length + 1;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.filled));
      this.buffer = larger;
    }
    this.buffer.set(chunk, this.filled);
    this.filled += chunk.length;
    if (this.filled >= this.wanted) this.scan();
  }

  /** To be called behind the last byte; throws where the document is not complete. */
  end(): void {
    this.scan();
    const blank = this.depth === 0 && this.isBlank(0, this.filled);
    if (!this.rootSeen || !blank) throw new Failure('file-cut-off', {});
  }

  private scan(): void {
    const limit = this.filled;
    this.buffer[limit] = 0;
    const used = this.consume(limit);
    const left = limit - used;
    if (left > LONGEST_TOKEN) throw textTooLong(LONGEST_TOKEN);
    this.buffer.copyWithin(0, used, limit);
    this.filled = left;
    // A token that did not fit is looked at again when twice as much is there: linear in its length.
    this.wanted = Math.max(BATCH, Math.min(left * 2, LONGEST_TOKEN + 1));
  }

  private consume(limit: number): number {
    const buffer = this.buffer;
    let at = 0;
    for (;;) {
      let tag = at;
      while (buffer[tag] !== 0x3c && tag < limit) tag++;
      if (tag === limit) return at;
      if (tag > at) {
        if (this.capturing) this.handler.text(buffer, at, tag, 'text');
        else if (this.depth === 0 && !this.isBlank(at, tag)) throw damaged(this.part);
      }
      const next = this.markup(tag, limit);
      if (next < 0) return tag;
      at = next;
    }
  }

  private isBlank(start: number, end: number): boolean {
    for (let i = start; i < end; i++) if (!isXmlSpace(this.buffer[i] as number)) return false;
    return true;
  }

  private markup(tag: number, limit: number): number {
    if (tag + 1 >= limit) return -1;
    switch (this.buffer[tag + 1] as number) {
      case 0x2f:
        return this.endTag(tag + 2, limit);
      case 0x21:
        return this.declaration(tag, limit);
      case 0x3f:
        return this.instruction(tag + 2, limit);
      default:
        return this.startTag(tag + 1, limit);
    }
  }

  private startTag(from: number, limit: number): number {
    const name = this.readName(from);
    const end = this.attributes.read(this.buffer, this.nameEnd, limit);
    if (end < 0) return -1;
    if (this.nameEnd === from) throw damaged(this.part);
    if (this.depth === 0) return this.openRoot(end);
    this.enter(name);
    return end;
  }

  private openRoot(end: number): number {
    if (this.rootSeen) throw damaged(this.part);
    this.rootSeen = true;
    const local = localStart(this.buffer, this.nameStart, this.nameEnd);
    this.prefixLength = local - this.nameStart;
    this.rootPrefix = numberOf(this.buffer, this.nameStart, local);
    this.enter(this.readName(this.nameStart));
    return end;
  }

  private enter(name: number): void {
    if (++this.depth > DEEPEST) throw damaged(this.part);
    this.open[this.depth] = name;
    const selfClosing = this.attributes.selfClosing;
    this.handler.open(this, name);
    if (selfClosing) this.leave(name);
  }

  private leave(name: number): void {
    if (this.depth === 0 || this.open[this.depth] !== name) throw damaged(this.part);
    this.handler.close(this, name);
    this.depth--;
  }

  private endTag(from: number, limit: number): number {
    const name = this.readName(from);
    let at = this.nameEnd;
    while (isXmlSpace(this.buffer[at] as number)) at++;
    if (at >= limit) return -1;
    if (this.buffer[at] !== 0x3e) throw damaged(this.part);
    this.leave(name);
    return at + 1;
  }

  private readName(from: number): number {
    const buffer = this.buffer;
    let at = from;
    let hash = 0;
    for (let byte = buffer[at] as number; isNameByte(byte); byte = buffer[++at] as number) {
      hash = hashStep(hash, byte);
    }
    this.nameStart = from;
    this.nameEnd = at;
    return this.prefixLength === 0 ? hash : this.withoutPrefix(hash);
  }

  // Names of other vocabularies get a colon at their end, which no name of ours has.
  private withoutPrefix(whole: number): number {
    const local = this.nameStart + this.prefixLength;
    const ours =
      local <= this.nameEnd && numberOf(this.buffer, this.nameStart, local) === this.rootPrefix;
    return ours ? numberOf(this.buffer, local, this.nameEnd) : hashStep(whole, COLON);
  }

  private declaration(tag: number, limit: number): number {
    const { buffer } = this;
    if (startsWith(buffer, tag + 2, limit, '--')) {
      const end = this.find(tag + 4, limit, '-->');
      return end < 0 ? -1 : end + 3;
    }
    if (startsWith(buffer, tag + 2, limit, '[CDATA[')) return this.cdata(tag + 9, limit);
    if (startsWith(buffer, tag + 2, limit, 'DOCTYPE')) {
      throw new Failure('xml-doctype', { part: this.part });
    }
    if (limit - tag < 9) return -1;
    throw damaged(this.part);
  }

  private cdata(from: number, limit: number): number {
    const end = this.find(from, limit, ']]>');
    if (end < 0) return -1;
    if (this.depth === 0) throw damaged(this.part);
    if (this.capturing && end > from) this.handler.text(this.buffer, from, end, 'cdata');
    return end + 3;
  }

  private instruction(from: number, limit: number): number {
    const end = this.find(from, limit, '?>');
    if (end < 0) return -1;
    const head = this.buffer.subarray(from, Math.min(end, from + 256));
    const encoding = DECLARATION.exec(String.fromCharCode(...head))?.[1];
    if (encoding !== undefined && !/^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) {
      throw damaged(this.part);
    }
    return end + 2;
  }

  private find(from: number, limit: number, mark: string): number {
    const { buffer } = this;
    const first = mark.charCodeAt(0);
    for (let at = buffer.indexOf(first, from); at >= 0; at = buffer.indexOf(first, at + 1)) {
      if (at + mark.length > limit) return -1;
      if (startsWith(buffer, at, limit, mark)) return at;
    }
    return -1;
  }
}

/** The number of the attribute `xml:space`. */
export const XML_SPACE = nameNumber('xml:space');

function startsWith(buffer: Uint8Array, at: number, limit: number, mark: string): boolean {
  if (at + mark.length > limit) return false;
  for (let i = 0; i < mark.length; i++) if (buffer[at + i] !== mark.charCodeAt(i)) return false;
  return true;
}
