import { Failure } from '../../core/failure';
import { decodeUtf8 } from '../../core/table/utf8';
import { decodedInPlace } from './ldifValues';
import type { LdifRecords } from './ldifRecords';

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const COLON = 0x3a;
const LESS = 0x3c;
const HASH = 0x23;
const DASH = 0x2d;

/** Attributes that say how a record is to be read, not what it holds. */
const CHANGE = 'changetype';
const ADD = 'add';
const VERSION = 'version';
const DN = 'dn';

/** What ldapsearch writes between and behind the entries, unless it was told not to (-LLL). */
const OF_THE_SEARCH: ReadonlySet<string> = new Set(['search', 'result', 'ref', 'control']);
const RESULT = 'result';
const ZERO = 0x30;

/** Walks through the lines of an LDIF text and hands its values to the records. */
export class LdifScan {
  #at: number;
  /** The sheet's row number of the line that is read, for sentences about it. */
  #line = 0;
  /** Whether the lines up to the next empty one are the search's own, no entry's. */
  #isAside = false;

  /** `bytes`: UTF-8, from `start` on; folded lines and encoded values are rewritten in place. */
  constructor(
    private readonly bytes: Uint8Array,
    start: number,
    private readonly records: LdifRecords,
  ) {
    this.#at = start;
  }

  /** Reads to the end. Throws Failure `file-foreign`, `ldif-changes`, `ldif-reference`, `ldif-incomplete`. */
  run(): void {
    const { bytes } = this;
    while (this.#at < bytes.length) {
      this.#line++;
      const start = this.#at;
      const end = this.#endOfLine(start);
      if (end === start) this.#endRecord();
      else if (bytes[start] !== HASH) this.#readLine(start, end);
    }
    this.records.endRecord();
  }

  /** ldifde writes every entry that it exports as one to be added; all other changes are refused. */
  #passAddition(colon: number, end: number): void {
    const from = behindSpaces(this.bytes, colon + 1, end);
    const kind = decodeUtf8(this.bytes.subarray(from, end)).toLowerCase();
    if (kind.trimEnd() !== ADD) this.#refuse('ldif-changes');
  }

  #endRecord(): void {
    this.#isAside = false;
    this.records.endRecord();
  }

  /** Where the line's content ends; folded lines are joined in place. Moves on behind all of it. */
  #endOfLine(start: number): number {
    const { bytes } = this;
    let end = this.#plainEnd(start);
    while (bytes[this.#at] === SPACE && end > start) {
      this.#line++;
      const from = this.#at + 1;
      const to = this.#plainEnd(from);
      bytes.copyWithin(end, from, to);
      end += to - from;
    }
    return end;
  }

  /** The end of the physical line at `from`, its line break left out; moves on behind the break. */
  #plainEnd(from: number): number {
    const { bytes } = this;
    const found = bytes.indexOf(LF, from);
    const stop = found < 0 ? bytes.length : found;
    this.#at = Math.min(bytes.length, stop + 1);
    return stop > from && bytes[stop - 1] === CR ? stop - 1 : stop;
  }

  #readLine(start: number, end: number): void {
    const { bytes, records } = this;
    // A dash alone stands between the changes of a record.
    if (end === start + 1 && bytes[start] === DASH) this.#refuse('ldif-changes');
    const colon = bytes.subarray(start, end).indexOf(COLON) + start;
    if (colon <= start) throw new Failure('file-foreign', { expected: 'ldif', found: 'text' });
    if (this.#isOfTheSearch(start, colon, end)) return;
    const name = records.attribute(start, colon);
    if (name === CHANGE) return this.#passAddition(colon, end);
    // A record begins with its name (RFC 2849, attrval-record).
    if (records.isBetween && name !== DN && name !== VERSION) {
      throw new Failure('file-foreign', { expected: 'ldif', found: 'text' });
    }
    const mark = bytes[colon + 1];
    if (mark === LESS) this.#refuse('ldif-reference');
    const encoded = mark === COLON;
    const from = behindSpaces(bytes, encoded ? colon + 2 : colon + 1, end);
    if (name === VERSION && records.isBetween) return;
    if (encoded) {
      const value = decodedInPlace(bytes, start, from, end, name);
      records.put(value.start, value.end);
    } else records.put(from, end);
  }

  /**
   * Whether the line belongs to what the search says of itself. A result other than 0 (4: size limit
   * exceeded, RFC 4511, 4.1.9) means that entries are missing: nothing may be compared with a part.
   */
  #isOfTheSearch(start: number, colon: number, end: number): boolean {
    const { bytes } = this;
    const isEntry = colon - start === DN.length || !this.records.isBetween;
    if (!this.#isAside && isEntry) return false;
    const name = decodeUtf8(bytes.subarray(start, colon)).toLowerCase();
    this.#isAside ||= OF_THE_SEARCH.has(name);
    if (!this.#isAside || name !== RESULT) return this.#isAside;
    const code = behindSpaces(bytes, colon + 1, end);
    const next = bytes[code + 1];
    if (bytes[code] === ZERO && (code + 1 === end || next === SPACE)) return true;
    throw new Failure('ldif-incomplete', { result: decodeUtf8(bytes.subarray(code, end)) });
  }

  #refuse(code: 'ldif-changes' | 'ldif-reference'): never {
    throw new Failure(code, { line: this.#line });
  }
}

function behindSpaces(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] === SPACE) at++;
  return at;
}
