import type { PieceWriter } from '../xml/pieceWriter';

/** Copies a part from front to back, leaving stretches out and putting text in between. */
export class Copier {
  private copied = 0;

  constructor(
    readonly source: Uint8Array,
    readonly out: PieceWriter,
  ) {}

  /** Copies up to `place`, what was copied or skipped already apart. */
  copyTo(place: number): void {
    if (place <= this.copied) return;
    this.out.bytes(this.source, this.copied, place);
    this.copied = place;
  }

  /** Leaves everything up to `place` out. */
  skipTo(place: number): void {
    this.copied = Math.max(this.copied, place);
  }

  /** Copies up to `place` and puts text there. */
  putAt(place: number, text: string): void {
    this.copyTo(place);
    this.out.text(text);
  }

  /** What stands in the source, as text. */
  text(start: number, end: number): string {
    return decoder.decode(this.source.subarray(start, end));
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
