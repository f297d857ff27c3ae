import { encodeUtf8Into } from '../table/utf8';

/** Keeps the bytes of canonical texts that stand nowhere in the file as such. */
export class Arena {
  bytes = new Uint8Array(1 << 16);
  start = 0;
  end = 0;

  /** Puts `text` at `bytes[start] .. bytes[end]`; earlier texts stay in the buffers they were given. */
  put(text: string): void {
    const room = text.length * 3;
    if (this.end + room > this.bytes.length) {
      // Twice as large each time: tables of texts tell only so many buffers apart.
      this.bytes = new Uint8Array(Math.max(room, this.bytes.length * 2));
      this.end = 0;
    }
    this.start = this.end;
    this.end = encodeUtf8Into(text, this.bytes, this.start);
  }
}
