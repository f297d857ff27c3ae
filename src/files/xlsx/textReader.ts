import type { ReadLimits } from '../zip/limits';
import type { ByteStore } from './bytes';
import { isXmlSpace } from './xml/attributes';
import { joinSurrogates, undoEscapes } from './xml/escapes';
import { nameNumber } from './xml/names';
import { textTooLong } from './xml/refusals';
import { XML_SPACE, type TextForm, type XmlScanner } from './xml/scanner';
import { appendText } from './xml/text';

const T = nameNumber('t');
const R = nameNumber('r');
const RPH = nameNumber('rPh');
const PRESERVE = 'preserve';

/** Puts one text together from the runs of an `<si>` or `<is>` (CT_Rst, ECMA-376-1 18.4.8). */
export class TextReader {
  /** Where the text begins in the store. */
  start = 0;
  private runStart = 0;
  private inRun = false;
  private inPhonetic = false;
  private rootPreserves = false;
  private textPreserves = false;
  private runPreserves = false;

  constructor(
    private readonly store: ByteStore,
    private readonly limits: ReadLimits,
    private readonly part: string,
  ) {}

  /** Takes note of `xml:space` on the part's root. */
  readRoot(scanner: XmlScanner): void {
    this.rootPreserves = preserves(scanner, false);
  }

  /** Starts a text with the `<si>`, `<is>` or `<v>` just opened. */
  begin(scanner: XmlScanner): void {
    this.start = this.store.used;
    this.inRun = this.inPhonetic = false;
    this.textPreserves = preserves(scanner, this.rootPreserves);
  }

  /** An element inside the text opens. */
  open(scanner: XmlScanner, name: number): void {
    if (name === RPH) this.inPhonetic = true;
    else if (name === R) this.inRun = true;
    else if (name === T && !this.inPhonetic) this.beginRun(scanner);
  }

  /** Starts taking the text of the element just opened; `keepsSpace`: its white space stays in any case. */
  beginRun(scanner: XmlScanner, keepsSpace = false): void {
    this.runStart = this.store.used;
    this.runPreserves = keepsSpace || preserves(scanner, this.textPreserves);
    scanner.capturing = true;
  }

  /** Takes a piece; throws `file-too-large` past the limit, `file-damaged` for what XML forbids. */
  text(buffer: Uint8Array, start: number, end: number, form: TextForm): void {
    appendText(this.store, buffer, start, end, form, this.part);
    const limit = this.limits.textLength;
    if (this.store.used - this.start > limit) throw textTooLong(limit);
  }

  /** An element inside the text closes. */
  close(scanner: XmlScanner, name: number): void {
    if (name === RPH) this.inPhonetic = false;
    else if (name === R) this.inRun = false;
    else if (name === T && scanner.capturing) this.endRun(scanner);
  }

  /**
   * Ends the run. Without `xml:space="preserve"` Excel drops white space around a text, and so do
   * we; inside rich text, where its runs touch each other, it keeps it.
   */
  endRun(scanner: XmlScanner): void {
    scanner.capturing = false;
    if (!this.runPreserves && !this.inRun) this.trim();
    undoEscapes(this.store, this.runStart);
  }

  /** Ends the text and returns the place behind its last byte. */
  finish(): number {
    if (this.runStart > this.start) joinSurrogates(this.store, this.start);
    return this.store.used;
  }

  private trim(): void {
    const { bytes } = this.store;
    let { used } = this.store;
    let from = this.runStart;
    while (used > from && isXmlSpace(bytes[used - 1] as number)) used--;
    while (from < used && isXmlSpace(bytes[from] as number)) from++;
    if (from > this.runStart) bytes.copyWithin(this.runStart, from, used);
    this.store.used = used - (from - this.runStart);
  }
}

function preserves(scanner: XmlScanner, inherited: boolean): boolean {
  const { attributes, buffer } = scanner;
  if (attributes.count === 0) return inherited;
  const index = attributes.find(XML_SPACE);
  if (index < 0) return inherited;
  const start = attributes.starts[index] as number;
  if ((attributes.ends[index] as number) - start !== PRESERVE.length) return false;
  return PRESERVE.charCodeAt(0) === buffer[start];
}
