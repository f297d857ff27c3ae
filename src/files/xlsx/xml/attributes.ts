import { damaged } from './refusals';
import { hashStep } from './names';

const MOST = 128;
const NAME = 1;
const SPACE = 2;

/** 1 for bytes a name may hold (all of multi-byte characters), 2 for white space, 0 for the others. */
const CLASS = makeClasses();

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(256).fill(NAME);
  classes.fill(0, 0, 0x21);
  for (const space of [0x20, 0x09, 0x0a, 0x0d]) classes[space] = SPACE;
  for (const mark of '<>/=&"\'!?;') classes[mark.charCodeAt(0)] = 0;
  return classes;
}

/** Whether a name goes on with this byte. Never throws. */
export function isNameByte(byte: number): boolean {
  return CLASS[byte] === NAME;
}

/** Whether the byte is XML's white space. Never throws. */
export function isXmlSpace(byte: number): boolean {
  return CLASS[byte] === SPACE;
}

/** The attributes of the tag being read, as places in the scanner's buffer. */
export class XmlAttributes {
  count = 0;
  /** Whether the tag closes its element at once. */
  selfClosing = false;
  readonly names = new Int32Array(MOST);
  readonly nameStarts = new Int32Array(MOST);
  readonly nameEnds = new Int32Array(MOST);
  /** The value's first byte, and the one behind its last. */
  readonly starts = new Int32Array(MOST);
  readonly ends = new Int32Array(MOST);

  constructor(private readonly part: string) {}

  /**
   * Reads from behind a tag's name to behind its `>`: returns that place, or -1 where the bytes end before
   * it. `buffer[limit]` must be 0: the loops stop there without asking at each byte.
   */
  read(buffer: Uint8Array, from: number, limit: number): number {
    let at = from;
    this.count = 0;
    for (;;) {
      const before = at;
      while (CLASS[buffer[at] as number] === SPACE) at++;
      const byte = buffer[at] as number;
      if (byte === 0x3e || byte === 0x2f) return this.close(buffer, at, limit, byte === 0x2f);
      if (at >= limit) return -1;
      if (before === at) throw damaged(this.part);
      at = this.readOne(buffer, at, limit);
      if (at < 0) return -1;
    }
  }

  /** The index of the attribute with this name's number, -1 if the tag has none. Never throws. */
  find(name: number): number {
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return i;
    return -1;
  }

  private close(buffer: Uint8Array, at: number, limit: number, selfClosing: boolean): number {
    this.selfClosing = selfClosing;
    if (!selfClosing) return at + 1;
    if (at + 1 >= limit) return -1;
    if (buffer[at + 1] !== 0x3e) throw damaged(this.part);
    return at + 2;
  }

  private readOne(buffer: Uint8Array, from: number, limit: number): number {
    let at = from;
    let hash = 0;
    for (let byte = buffer[at] as number; CLASS[byte] === NAME; byte = buffer[++at] as number) {
      hash = hashStep(hash, byte);
    }
    const nameEnd = at;
    while (CLASS[buffer[at] as number] === SPACE) at++;
    if (buffer[at] !== 0x3d) return this.incomplete(at, limit);
    at++;
    while (CLASS[buffer[at] as number] === SPACE) at++;
    const quote = buffer[at] as number;
    if (quote !== 0x22 && quote !== 0x27) return this.incomplete(at, limit);
    const start = ++at;
    let byte = buffer[at] as number;
    while (byte !== quote && byte !== 0x3c && byte !== 0) byte = buffer[++at] as number;
    if (byte !== quote) return this.incomplete(at, limit);
    if (nameEnd === from) throw damaged(this.part);
    this.add(hash, from, nameEnd, start, at);
    return at + 1;
  }

  private incomplete(at: number, limit: number): number {
    if (at < limit) throw damaged(this.part);
    return -1;
  }

  private add(name: number, nameStart: number, nameEnd: number, start: number, end: number): void {
    const index = this.count;
    if (index === MOST || this.find(name) >= 0) throw damaged(this.part);
    this.names[index] = name;
    this.nameStarts[index] = nameStart;
    this.nameEnds[index] = nameEnd;
    this.starts[index] = start;
    this.ends[index] = end;
    this.count = index + 1;
  }
}
