import { Failure } from '../../core/failure';

const MOST = 2 ** 31 - 1;

/**
 * Bytes that only grow at the end: the texts and numbers of a workbook's cells lie here, once. What was handed
 * out stays as it is when more is added, so that every sheet read can point into it.
 */
export class ByteStore {
  bytes: Uint8Array<ArrayBuffer>;
  used = 0;

  /** A store with room for `capacity` bytes before it has to grow. */
  constructor(capacity: number) {
    this.bytes = new Uint8Array(capacity);
  }

  /** Makes room for `count` more bytes; throws `file-too-large` past 2 GiB or this machine's memory. */
  reserve(count: number): void {
    const needed = this.used + count;
    if (needed <= this.bytes.length) return;
    const larger = this.allocate(needed);
    larger.set(this.bytes.subarray(0, this.used));
    this.bytes = larger;
  }

  /** Everything stored so far, without a copy. Never throws. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.used);
  }

  private allocate(needed: number): Uint8Array<ArrayBuffer> {
    const refusal = new Failure('file-too-large', { what: 'inflated-bytes', limit: MOST });
    if (needed > MOST) throw refusal;
    try {
      return new Uint8Array(Math.min(MOST, Math.max(needed, this.bytes.length * 2)));
    } catch {
      throw refusal;
    }
  }
}
