import { Failure } from '../../core/failure';
import type { ZipPackage } from '../zip/package';
import type { ByteStore } from './bytes';
import { TextReader } from './textReader';
import { nameNumber } from './xml/names';
import { readXmlPart } from './xml/part';
import type { TextForm, XmlHandler, XmlScanner } from './xml/scanner';

const SI = nameNumber('si');

/** The workbook's shared texts: text `i` is `store.bytes[starts[i]] .. [ends[i]]`, end exclusive. */
export interface SharedStrings {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** No shared texts, for workbooks without the part. */
export const NO_SHARED_STRINGS: SharedStrings = {
  count: 0,
  starts: new Uint32Array(0),
  ends: new Uint32Array(0),
};

/**
 * Reads the part of shared texts (ECMA-376-1 18.4.9) into `store`: rich runs joined, phonetic runs
 * left out. Throws as `readXmlPart` does, and `file-too-large` past the limits on cells and text.
 */
export async function readSharedStrings(
  archive: ZipPackage,
  part: string,
  store: ByteStore,
): Promise<SharedStrings> {
  const handler = new StringsHandler(new TextReader(store, archive.limits, part), archive);
  await readXmlPart(archive, part, handler);
  return handler;
}

class StringsHandler implements XmlHandler, SharedStrings {
  count = 0;
  starts = new Uint32Array(1024);
  ends = new Uint32Array(1024);

  constructor(
    private readonly reader: TextReader,
    private readonly archive: ZipPackage,
  ) {}

  open(scanner: XmlScanner, name: number): void {
    if (scanner.depth === 1) this.reader.readRoot(scanner);
    else if (scanner.depth > 2) this.reader.open(scanner, name);
    else if (name === SI) {
      if (this.count === this.starts.length) this.grow();
      this.reader.begin(scanner);
      this.starts[this.count] = this.reader.start;
    }
  }

  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    this.reader.text(buffer, start, end, form);
  }

  close(scanner: XmlScanner, name: number): void {
    if (scanner.depth > 2) this.reader.close(scanner, name);
    else if (scanner.depth === 2 && name === SI) this.ends[this.count++] = this.reader.finish();
  }

  private grow(): void {
    const limit = this.archive.limits.cells;
    if (this.count >= limit) throw new Failure('file-too-large', { what: 'cells', limit });
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
  }
}

function doubled(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}
