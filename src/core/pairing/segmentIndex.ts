/** Texts of one length, by what stands in one segment of theirs. */
interface Segment {
  readonly start: number;
  readonly length: number;
  readonly numbers: Map<string, number[]>;
}

/**
 * Finds texts that at most `most` edits lead to. Of `most + 1` segments of a text, so many edits leave one as it
 * is, at most so far from its place as the edits beside it move it. Source: Li, Deng, Wang, Feng, "Pass-Join: A
 * Partition-based Method for Similarity Joins", PVLDB 5(3), 2011.
 */
export class SegmentIndex {
  /** Too short for so many segments. */
  private readonly short: number[] = [];
  private readonly byLength = new Map<number, readonly Segment[]>();

  /** `tail`: of so many characters behind each text, which are not looked at but may be edited, too. */
  constructor(
    private readonly most: number,
    private readonly tail = 0,
  ) {}

  /** Takes up a text, without its tail, under its number. Never throws. */
  add(text: string, number: number): void {
    if (text.length <= this.most) {
      this.short.push(number);
      return;
    }
    for (const { start, length, numbers } of this.segmentsFor(text.length)) {
      const held = text.slice(start, start + length);
      const known = numbers.get(held);
      if (known) known.push(number);
      else numbers.set(held, [number]);
    }
  }

  /**
   * Calls `found` with the numbers of texts among which are all that at most `most` edits lead to from `text`,
   * both with their tails; some come more than once. Throws what `found` throws.
   */
  find(text: string, found: (numbers: readonly number[]) => void): void {
    if (this.short.length > 0) found(this.short);
    for (let longer = -this.most; longer <= this.most; longer++) {
      const segments = this.byLength.get(text.length - this.tail - longer);
      if (segments) this.findIn(segments, text, longer, found);
    }
  }

  /** `longer`: by how many characters `text` is longer than the texts of these segments. */
  private findIn(
    segments: readonly Segment[],
    text: string,
    longer: number,
    found: (numbers: readonly number[]) => void,
  ): void {
    // Moved by m, a segment has |m| edits in front of it and |longer - m| behind it.
    const from = -Math.floor((this.most - longer) / 2);
    const to = Math.floor((this.most + longer) / 2);
    for (const { start, length, numbers } of segments) {
      const last = Math.min(start + to, text.length - length);
      for (let at = Math.max(0, start + from); at <= last; at++) {
        const known = numbers.get(text.slice(at, at + length));
        if (known) found(known);
      }
    }
  }

  private segmentsFor(length: number): readonly Segment[] {
    const known = this.byLength.get(length);
    if (known) return known;
    const count = this.most + 1;
    const segments = Array.from({ length: count }, (_, at): Segment => {
      const start = Math.floor((at * length) / count);
      const end = Math.floor(((at + 1) * length) / count);
      return { start, length: end - start, numbers: new Map() };
    });
    this.byLength.set(length, segments);
    return segments;
  }
}
