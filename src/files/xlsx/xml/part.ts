import type { ByteSink } from '../../zip/inflate';
import type { ZipPackage } from '../../zip/package';
import { damaged } from './refusals';
import { XmlScanner, type XmlHandler } from './scanner';

/**
 * Streams a part of the package through a scanner to `handler`; UTF-16 parts are turned into UTF-8
 * on the way. What the handler got counts only once this resolves. Throws as `ZipPackage.read` and
 * `XmlScanner` do.
 */
export async function readXmlPart(
  archive: ZipPackage,
  part: string,
  handler: XmlHandler,
): Promise<void> {
  const scanner = new XmlScanner(part, handler);
  const input = new EncodedInput(scanner, part);
  await archive.read(part, input);
  input.finish();
  scanner.end();
}

const LONGEST_MARK = 3;

/** Looks at the first bytes only: a byte order mark is dropped, UTF-16 is decoded, the rest goes through. */
class EncodedInput implements ByteSink {
  private head: Uint8Array | null = new Uint8Array(0);
  private decoder: TextDecoder | null = null;
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly sink: ByteSink,
    private readonly part: string,
  ) {}

  push(chunk: Uint8Array): void {
    if (this.head === null) this.forward(chunk);
    else {
      this.head = joined(this.head, chunk);
      if (this.head.length > LONGEST_MARK) this.start();
    }
  }

  finish(): void {
    if (this.head !== null) this.start();
    if (this.decoder !== null) this.sink.push(this.decode(new Uint8Array(0), false));
  }

  private start(): void {
    const head = this.head ?? new Uint8Array(0);
    this.head = null;
    const [a, b, c] = head;
    if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) {
      this.decoder = new TextDecoder('utf-16le', { fatal: true });
    } else if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) {
      this.decoder = new TextDecoder('utf-16be', { fatal: true });
    }
    this.forward(a === 0xef && b === 0xbb && c === 0xbf ? head.subarray(3) : head);
  }

  private forward(chunk: Uint8Array): void {
    this.sink.push(this.decoder === null ? chunk : this.decode(chunk, true));
  }

  private decode(chunk: Uint8Array, stream: boolean): Uint8Array {
    try {
      return this.encoder.encode(this.decoder?.decode(chunk, { stream }));
    } catch (cause) {
      throw Object.assign(damaged(this.part), { cause });
    }
  }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
