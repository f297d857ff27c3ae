import { canonicalAccount, type AccountReading } from '../identifiers/account';
import { LOWER, hashBytes, hashView, viewOf } from '../keys/textHash';
import type { StretchBatch } from '../keys/textKeys';
import { CellKind, type Column } from '../table/column';
import { textAt } from '../table/text';
import type { AccountSpace } from './accountSpace';
import { ByteClass, CLASS_OF, CellFlag, FIRST_BYTE_FLAGS } from './cellFlags';
import type { AccountCells } from './keyCells';

const DOT_TMP = [0x2e, 0x74, 0x6d, 0x70];
const AT = 0x40;
const SPACE = 0x20;
const MINUS = 0x2d;
/** NULL; what is longer holds a character or a length that no account name has. */
const LONGEST_JUNK = 4;
/** RFC 5321 4.5.3.1.1, and the whole address: a quick look accepts nothing longer. */
const LOCAL_PART = 64;
const QUICK_LENGTH = 200;
const ACCOUNT_NAME = 20;

/** What one pass over a cell's bytes tells. */
interface Scan {
  /** Of the folded text, and of what follows its only `@`. */
  hash: number;
  domainHash: number;
  /** Classes of all bytes, and classes that two neighbours share. */
  seen: number;
  doubled: number;
  /** Where the `@` stands; -1 for none, -2 for several. */
  at: number;
  /** Key of the domain, -1 without one `@`. */
  domain: number;
}

const scan: Scan = { hash: 0, domainHash: 0, seen: 0, doubled: 0, at: -1, domain: -1 };

function scanBytes(bytes: Uint8Array, start: number, end: number): void {
  let seen = 0;
  let doubled = 0;
  let before = 0;
  let at = -1;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const classes = CLASS_OF[byte] as number;
    seen |= classes;
    doubled |= classes & before;
    before = classes;
    if (byte === AT) at = at === -1 ? i : -2;
  }
  const view = viewOf(bytes);
  const { byteOffset } = bytes;
  scan.hash = hashView(view, byteOffset + start, byteOffset + end, true);
  scan.domainHash = at < 0 ? 0 : hashView(view, byteOffset + at + 1, byteOffset + end, true);
  scan.seen = seen;
  scan.doubled = doubled;
  scan.at = at;
}

/**
 * Reads the account cells of the data rows `rows` (indices from 0): facts by flag, and a key for
 * each canonical form (rules.md, Canonical forms). Never throws.
 */
export function readAccounts(
  column: Column,
  rows: Uint32Array,
  space: AccountSpace,
  reading: AccountReading,
): AccountCells {
  const count = rows.length;
  const cells = {
    column,
    rows,
    flags: new Uint16Array(count),
    keys: new Int32Array(count).fill(-1),
    domains: new Int32Array(count).fill(-1),
  };
  const plain = !reading.stripSmtp && reading.tmp === 'keep';
  const batch = emptyBatch();
  for (let row = 0; row < count; row++) {
    const index = rows[row] as number;
    const kind = column.kinds[index] ?? CellKind.empty;
    if (kind === CellKind.empty || kind === CellKind.error) {
      cells.flags[row] = kind === CellKind.empty ? CellFlag.empty : CellFlag.error;
      continue;
    }
    const found = kind === CellKind.text ? 0 : CellFlag.notText;
    cells.flags[row] = found | readCell(cells, row, space, plain ? null : reading, batch);
    if (batch.size === BATCH) flush(cells, space, batch);
  }
  flush(cells, space, batch);
  return cells;
}

/** Accounts that get their keys together. */
const BATCH = 512;

function emptyBatch(): StretchBatch {
  return {
    rows: new Int32Array(BATCH),
    starts: new Uint32Array(BATCH),
    ends: new Uint32Array(BATCH),
    hashes: new Int32Array(BATCH),
    size: 0,
  };
}

function flush(cells: AccountCells, space: AccountSpace, batch: StretchBatch): void {
  space.accounts.internAll(cells.column.bytes, batch, cells.keys);
  batch.size = 0;
}

/** Reads one filled cell; `reading` null: nothing is dropped, so that plain ASCII needs no text. */
function readCell(
  cells: AccountCells,
  row: number,
  space: AccountSpace,
  reading: AccountReading | null,
  batch: StretchBatch,
): number {
  const { bytes, starts, ends } = cells.column;
  const index = cells.rows[row] as number;
  let start = starts[index] as number;
  let end = ends[index] as number;
  let found = 0;
  if (bytes[start] === SPACE || bytes[end - 1] === SPACE) {
    while (start < end && bytes[start] === SPACE) start++;
    while (end > start && bytes[end - 1] === SPACE) end--;
    found = CellFlag.spaces | CellFlag.respelled;
    if (start === end) return found | CellFlag.empty;
  }
  scanBytes(bytes, start, end);
  scan.domain = scan.at < 0 ? -1 : space.domains.intern(bytes, scan.at + 1, end, scan.domainHash);
  found |= flagsOf(bytes, start, end, space);
  if (reading !== null || (found & CellFlag.unusual) !== 0) {
    return found | readSlowly(cells, row, space, reading ?? AS_IT_IS);
  }
  const at = batch.size++;
  batch.rows[at] = row;
  batch.starts[at] = start;
  batch.ends[at] = end;
  batch.hashes[at] = scan.hash;
  cells.domains[row] = scan.domain;
  return found;
}

const AS_IT_IS: AccountReading = { stripSmtp: false, tmp: 'keep' };

function flagsOf(bytes: Uint8Array, start: number, end: number, space: AccountSpace): number {
  const { seen } = scan;
  const first = FIRST_BYTE_FLAGS[bytes[start] as number] as number;
  // Longer leftovers of exports break the grammar of accounts: the same look finds them.
  let found = end - start <= LONGEST_JUNK ? first : first & ~CellFlag.junkLike;
  if ((seen & ByteClass.upper) !== 0) found |= CellFlag.respelled;
  if ((seen & (ByteClass.unusual | ByteClass.space | ByteClass.question)) !== 0) {
    if ((seen & ByteClass.unusual) !== 0) found |= CellFlag.unusual;
    if ((seen & ByteClass.space) !== 0) found |= CellFlag.spaces;
    if ((seen & ByteClass.question) !== 0) found |= CellFlag.question;
  }
  if (scan.at === -1 && startsLikeNumber(bytes, start)) found |= CellFlag.numberLike;
  if (endsInTmp(bytes, start, end) || (scan.at > 0 && endsInTmp(bytes, start, scan.at))) {
    found |= CellFlag.tmp;
  }
  return quicklyValid(bytes, start, end, space) ? found : found | CellFlag.grammar;
}

function startsLikeNumber(bytes: Uint8Array, start: number): boolean {
  const byte = bytes[start] as number;
  return (byte >= 0x30 && byte <= 0x39) || byte === MINUS;
}

/** account-invalid: proven valid without the exact check; false only means "look closer". */
function quicklyValid(bytes: Uint8Array, start: number, end: number, space: AccountSpace): boolean {
  const { at, seen, doubled } = scan;
  const length = end - start;
  const dot = 0x2e;
  if ((seen & ByteClass.odd) !== 0 || length === 0 || bytes[end - 1] === dot) return false;
  if (at === -1) return length <= ACCOUNT_NAME;
  if (at < 0 || length > QUICK_LENGTH || (doubled & ByteClass.dot) !== 0) return false;
  const local = at - start;
  if (local < 1 || local > LOCAL_PART || bytes[start] === dot || bytes[at - 1] === dot)
    return false;
  return space.domains.isValid(scan.domain);
}

function endsInTmp(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= DOT_TMP.length || LOWER[bytes[end - 1] as number] !== DOT_TMP[3]) return false;
  return DOT_TMP.every((byte, i) => LOWER[bytes[end - DOT_TMP.length + i] as number] === byte);
}

/** Everything that is not plain ASCII read as it stands: canonical form by text. */
function readSlowly(
  { column, rows, keys, domains }: AccountCells,
  row: number,
  space: AccountSpace,
  reading: AccountReading,
): number {
  const stored = textAt(column, rows[row] as number);
  const canonical = canonicalAccount(stored, reading);
  if (canonical === '') return CellFlag.empty;
  space.arena.put(canonical);
  const { bytes, start, end } = space.arena;
  keys[row] = space.accounts.intern(bytes, start, end, hashBytes(bytes, start, end, LOWER));
  if (canonical.includes('@')) {
    const from = bytes.lastIndexOf(AT, end - 1) + 1;
    domains[row] = space.domains.intern(bytes, from, end, hashBytes(bytes, from, end, LOWER));
  }
  return canonical === stored ? 0 : CellFlag.respelled;
}
