import { GuidLetterCase, guidFormOf, wordOrderOf } from '../identifiers/guidForm';
import { isNilOrFull, octetsToCanonical } from '../identifiers/guidWords';
import { GuidForm, readGuid } from '../identifiers/guid';
import type { ByteOrder } from '../identifiers/byteOrder';
import type { IdCellCounts, IdColumnKind } from '../identifiers/idColumn';
import { canonicalIdText } from '../identifiers/idText';
import { readSid } from '../identifiers/sid';
import { EXACT, hashBytes } from '../keys/textHash';
import { CellKind, type Column } from '../table/column';
import { inPieces } from '../table/inPieces';
import { int32s, uint16s, uint32s, uint8s } from '../table/memory';
import { decodeUtf8, encodeUtf8 } from '../table/utf8';
import { ByteClass, CLASS_OF } from './byteClasses';
import { CellFlag, FIRST_BYTE_FLAGS } from './cellFlags';
import { kindOf } from './idKind';
import { internIdText, type IdSpace } from './idSpace';
import type { IdCells } from './keyCells';
import { readsAsSid } from './sidBytes';

/** ID cells as read, before it is settled in which byte order bare hex digits are meant. */
export interface RawIds {
  readonly column: Column;
  readonly rows: Uint32Array;
  readonly flags: Uint16Array;
  /** What `readGuid` said of each cell; 0: no GUID. */
  readonly readings: Uint8Array;
  /** Four words a row, as written (base64: already canonical); undefined where the cell is no GUID. */
  readonly words: Uint32Array;
  readonly counts: IdCellCounts;
  /** By reading: whether any cell has it. */
  readonly seenReadings: Uint8Array;
  readonly kind: IdColumnKind;
}

/** Readings of the canonical spelling: with letters in lower case, and of digits alone. */
const PLAIN = GuidForm.dashed | (GuidLetterCase.lower << 4);
const PLAIN_DIGITS = GuidForm.dashed | (GuidLetterCase.none << 4);

/** Spellings that are of GUIDs alone: 32 digits or 22 letters may be anything. */
const WRITTEN_OUT: ReadonlySet<GuidForm> = new Set([
  GuidForm.dashed,
  GuidForm.braced,
  GuidForm.parenthesised,
  GuidForm.urn,
]);

const NUMBER_CLASSES = ByteClass.numeric | ByteClass.space | ByteClass.unusual;
const LOWER_E = 0x65;
const UPPER_S = 0x53;

/** Reads the ID cells of the data rows `rows` (indices from 0). Never throws. */
export function readRawIds(column: Column, rows: Uint32Array): RawIds {
  const count = rows.length;
  const raw = {
    column,
    rows,
    flags: uint16s(count),
    readings: uint8s(count),
    words: uint32s(count * 4),
    counts: { filled: 0, guids: 0, sids: 0 },
    seenReadings: new Uint8Array(256),
  };
  inPieces(count, (from, to) => readCells(raw, from, to));
  return { ...raw, kind: kindOf(raw, []) };
}

type GrowingIds = Omit<RawIds, 'kind' | 'counts'> & {
  readonly counts: { -readonly [Count in keyof IdCellCounts]: number };
};

/** Reads the cells of the rows `from` .. `to` (exclusive). */
function readCells(
  { column, rows, flags, readings, words, counts, seenReadings }: GrowingIds,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    const index = rows[row] as number;
    const kind = column.kinds[index] ?? CellKind.empty;
    if (kind === CellKind.empty || kind === CellKind.error) {
      flags[row] = kind === CellKind.empty ? CellFlag.empty : CellFlag.error;
      continue;
    }
    const start = column.starts[index] as number;
    const reading = readGuid(column.bytes, start, column.ends[index] as number, words, row * 4);
    let found = kind === CellKind.text ? 0 : CellFlag.notText;
    if (reading === 0) found |= lookAtOther(column, index, row, readings, words);
    else {
      found |= (FIRST_BYTE_FLAGS[column.bytes[start] as number] as number) & CellFlag.formulaStart;
      if (reading !== PLAIN && reading !== PLAIN_DIGITS) found |= CellFlag.respelled;
      readings[row] = reading;
    }
    flags[row] = found;
    if ((found & CellFlag.empty) !== 0) continue;
    counts.filled++;
    if (readings[row] !== 0) counts.guids++;
    else if ((found & CellFlag.sid) !== 0) counts.sids++;
    seenReadings[readings[row] as number] = 1;
  }
}

/** A cell that is no GUID as it stands: its flags, and the GUID in it once white space is off. */
function lookAtOther(
  column: Column,
  index: number,
  row: number,
  readings: Uint8Array,
  words: Uint32Array,
): number {
  const { bytes } = column;
  const start = column.starts[index] as number;
  const end = column.ends[index] as number;
  if (readsAsSid(bytes, start, end)) {
    return bytes[start] === UPPER_S ? CellFlag.sid : CellFlag.sid | CellFlag.respelled;
  }
  const { seen, onlyNumber } = classesOf(bytes, start, end);
  let found = FIRST_BYTE_FLAGS[bytes[start] as number] as number;
  if (onlyNumber) found |= CellFlag.numberLike;
  if (seen & ByteClass.space) found |= CellFlag.spaces;
  if (seen & ByteClass.unusual) found |= CellFlag.unusual;
  if (seen & ByteClass.question) found |= CellFlag.question;
  if ((seen & (ByteClass.space | ByteClass.unusual)) === 0) return found;
  const trimmed = encodeUtf8(decodeUtf8(bytes, start, end).trim());
  if (trimmed.length === 0) return found | CellFlag.empty;
  readings[row] = readGuid(trimmed, 0, trimmed.length, words, row * 4);
  return readsAsSid(trimmed, 0, trimmed.length) ? found | CellFlag.sid : found;
}

const classes = { seen: 0, onlyNumber: true };

/** The classes of all bytes, and whether they are digits, signs, separators, E and white space only. */
function classesOf(bytes: Uint8Array, start: number, end: number): typeof classes {
  let seen = 0;
  let onlyNumber = true;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const own = CLASS_OF[byte] as number;
    seen |= own;
    if ((own & NUMBER_CLASSES) === 0 && (byte | 0x20) !== LOWER_E) onlyNumber = false;
  }
  classes.seen = seen;
  classes.onlyNumber = onlyNumber;
  return classes;
}

/**
 * What an undecided byte order (id-byte-order) does to the hex digits it is about. In the list they
 * get no key: read one way or the other they would be a guess, and their rows are not checked. In
 * a reference they are read as written, and the list's are settled by them.
 */
export type Undecided = 'no-key' | 'as-written';

/**
 * Gives each ID its key. `order` settles how hex digits are read. To be called once: it turns
 * `raw.words` in place.
 */
export function keyIds(
  raw: RawIds,
  space: IdSpace,
  order: ByteOrder | null,
  undecided: Undecided,
): IdCells {
  const { column, rows, flags, readings, words, kind } = raw;
  const keys = int32s(rows.length).fill(-1);
  const keyCells = (from: number, to: number): void => {
    for (let row = from; row < to; row++) {
      if ((flags[row] as number) & (CellFlag.empty | CellFlag.error)) continue;
      const reading = readings[row] as number;
      if (isKeyedAsGuid(kind, reading)) {
        if (order === 'undecided' && undecided === 'no-key' && isOpen(raw, row)) continue;
        if (isOctets(reading, order)) octetsToCanonical(words, row * 4);
        space.guids.wait(row, words, row * 4);
      } else keys[row] = keyOfText(raw, row, space);
    }
  };
  inPieces(rows.length, keyCells);
  space.guids.settle(keys);
  return { column, rows, flags, keys, kind, readings, byteOrder: order };
}

/**
 * In a column of other IDs only what cannot be meant otherwise: where half of a list of GUIDs was overwritten, the
 * pairs that are left are still the reference's.
 */
function isKeyedAsGuid(kind: IdColumnKind, reading: number): boolean {
  if (kind === 'guid' || reading === 0) return reading !== 0;
  return WRITTEN_OUT.has(guidFormOf(reading));
}

/** Nil and all-F GUIDs are the same in every order. */
function isOpen({ readings, words }: RawIds, row: number): boolean {
  const order = wordOrderOf(guidFormOf(readings[row] as number));
  return order !== 'canonical' && !isNilOrFull(words, row * 4);
}

function isOctets(reading: number, order: ByteOrder | null): boolean {
  if (order === null) return false;
  const words = wordOrderOf(guidFormOf(reading));
  return words === 'octets-by-nature'
    ? order !== 'canonical'
    : words === 'open' && order === 'octets';
}

const NEEDS_TEXT = CellFlag.unusual | CellFlag.spaces;

function keyOfText({ column, rows, flags, kind }: RawIds, row: number, space: IdSpace): number {
  const { bytes } = column;
  const index = rows[row] as number;
  const start = column.starts[index] as number;
  const end = column.ends[index] as number;
  const found = flags[row] as number;
  const needsText = kind === 'sid' ? NEEDS_TEXT | CellFlag.respelled : NEEDS_TEXT;
  if ((found & needsText) === 0) {
    return space.texts.intern(bytes, start, end, hashBytes(bytes, start, end, EXACT));
  }
  const text = decodeUtf8(bytes, start, end);
  const canonical = kind === 'sid' ? readSid(text) : null;
  return internIdText(space, canonical ?? canonicalIdText(text));
}
