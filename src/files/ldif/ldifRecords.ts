import { Failure } from '../../core/failure';
import { LOWER, hashBytes } from '../../core/keys/textHash';
import { TextKeys } from '../../core/keys/textKeys';
import { CellKind, type Column } from '../../core/table/column';
import { decodeUtf8, encodeUtf8 } from '../../core/table/utf8';
import type { ReadLimits } from '../csv/limits';

interface Attribute {
  /** As it was written first; compared without case (RFC 4512, 2.5). */
  readonly heading: string;
  readonly name: string;
  kinds: Uint8Array;
  starts: Uint32Array;
  ends: Uint32Array;
  /** The record that holds its last value, from 0; -1 for none. */
  last: number;
}

const FIRST_CAPACITY = 256;
const NONE: ReadonlyMap<number, string> = new Map();
const PRIMARY = [0x53, 0x4d, 0x54, 0x50, 0x3a];
const ADDRESSES = 'proxyaddresses';

/** Records of an LDIF text as growing columns; values are stretches of the text's bytes. */
export class LdifRecords {
  /** Whole records read so far. */
  count = 0;
  readonly #names = new TextKeys(LOWER, 64);
  readonly #attributes: Attribute[] = [];
  #current: Attribute | undefined;
  #filled = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: ReadLimits,
  ) {}

  /** Whether no value of the next record was read yet. */
  get isBetween(): boolean {
    return !this.#filled;
  }

  /** The name in lower case of the attribute written at `start` .. `end`; its value comes next. */
  attribute(start: number, end: number): string {
    const { bytes } = this;
    const hash = hashBytes(bytes, start, end, LOWER);
    const key = this.#names.find(bytes, start, end, hash);
    this.#current = this.#attributes[key] ?? this.#add(start, end, hash);
    return this.#current.name;
  }

  /** A value of the attribute named last. Throws Failure `file-too-large`. */
  put(start: number, end: number): void {
    const attribute = this.#current;
    if (attribute === undefined) return;
    this.#filled = true;
    if (end - start > this.limits.textLength) {
      throw tooLarge('text-length', this.limits.textLength);
    }
    const isFurther = attribute.last === this.count;
    if (isFurther && !(attribute.name === ADDRESSES && this.#isPrimary(start, end))) return;
    attribute.last = this.count;
    if (this.count + 1 > attribute.kinds.length) this.#grow(attribute);
    attribute.kinds[this.count] = end > start ? CellKind.text : CellKind.empty;
    attribute.starts[this.count] = start;
    attribute.ends[this.count] = end;
  }

  /** An empty line, or the end: the record is whole. Throws Failure `file-too-large`. */
  endRecord(): void {
    if (!this.#filled) return;
    this.#filled = false;
    this.count++;
    if (this.count > this.limits.rows) throw tooLarge('rows', this.limits.rows);
    this.#requireRoom(this.#attributes.length);
  }

  /** The columns: entry 0 is the attribute's name, then a cell a record. */
  columns(): Column[] {
    // The names lie before the text's own bytes: all columns share one buffer.
    const attributes = this.#attributes.filter(({ last }) => last >= 0);
    const heads = attributes.map(({ heading }) => encodeUtf8(heading));
    const size = heads.reduce((sum, { length }) => sum + length, 0);
    const bytes = new Uint8Array(size + this.bytes.length);
    bytes.set(this.bytes, size);
    let at = 0;
    return attributes.map((attribute, index) => {
      const head = heads[index] as Uint8Array;
      bytes.set(head, at);
      at += head.length;
      return this.#column(attribute, bytes, at - head.length, at, size);
    });
  }

  #column(
    { kinds, starts, ends }: Attribute,
    bytes: Uint8Array,
    headStart: number,
    headEnd: number,
    shift: number,
  ): Column {
    const rows = this.count + 1;
    const column = {
      kinds: new Uint8Array(rows),
      starts: new Uint32Array(rows),
      ends: new Uint32Array(rows),
    };
    column.kinds.set(kinds.subarray(0, this.count), 1);
    for (let at = 0; at < Math.min(this.count, starts.length); at++) {
      column.starts[at + 1] = (starts[at] as number) + shift;
      column.ends[at + 1] = (ends[at] as number) + shift;
    }
    column.kinds[0] = CellKind.text;
    column.starts[0] = headStart;
    column.ends[0] = headEnd;
    return { ...column, bytes, formulas: NONE, shown: NONE };
  }

  #isPrimary(start: number, end: number): boolean {
    return (
      end - start > PRIMARY.length && PRIMARY.every((byte, i) => this.bytes[start + i] === byte)
    );
  }

  #add(start: number, end: number, hash: number): Attribute {
    if (this.#attributes.length >= this.limits.columns) {
      throw tooLarge('columns', this.limits.columns);
    }
    this.#requireRoom(this.#attributes.length + 1);
    // A copy of its own: decoded values are written over their lines.
    const own = this.bytes.slice(start, end);
    this.#names.intern(own, 0, own.length, hash);
    const heading = decodeUtf8(own);
    const capacity = Math.max(FIRST_CAPACITY, this.count + 1);
    const attribute = {
      heading,
      name: heading.toLowerCase(),
      kinds: new Uint8Array(capacity),
      starts: new Uint32Array(capacity),
      ends: new Uint32Array(capacity),
      last: -1,
    };
    this.#attributes.push(attribute);
    return attribute;
  }

  /** In the table every attribute has a cell in every record, also one that stands in a single record. */
  #requireRoom(attributes: number): void {
    if (attributes * this.count > this.limits.cells) throw tooLarge('cells', this.limits.cells);
  }

  #grow(attribute: Attribute): void {
    const capacity = Math.max(this.count + 1, attribute.kinds.length * 2);
    if (capacity * this.#attributes.length > this.limits.cells * 2) {
      throw tooLarge('cells', this.limits.cells);
    }
    const { kinds, starts, ends } = attribute;
    attribute.kinds = new Uint8Array(capacity);
    attribute.starts = new Uint32Array(capacity);
    attribute.ends = new Uint32Array(capacity);
    attribute.kinds.set(kinds);
    attribute.starts.set(starts);
    attribute.ends.set(ends);
  }
}

function tooLarge(what: 'rows' | 'columns' | 'cells' | 'text-length', limit: number): Failure {
  return new Failure('file-too-large', { what, limit });
}
