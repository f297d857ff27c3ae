import { canonicalAccount, type AccountReading } from '../identifiers/account';
import { LOWER, viewOver } from '../keys/textHash';
import { CellKind, type Column } from '../table/column';
import { int32s, uint16s } from '../table/memory';
import { inPieces } from '../table/inPieces';
import { textAt } from '../table/text';
import { internAccount, type AccountSpace } from './accountSpace';
import { ByteClass } from './byteClasses';
import { CellFlag, FIRST_BYTE_FLAGS } from './cellFlags';
import type { AccountCells } from './keyCells';
import { scanAccount, type Scan } from './scanAccount';

const DOT_TMP = [0x2e, 0x74, 0x6d, 0x70];
const SPACE = 0x20;
const MINUS = 0x2d;
/** NULL; what is longer holds a character or a length that no account name has. */
const LONGEST_JUNK = 4;
/** RFC 5321 4.5.3.1.1, and the whole address: a quick look accepts nothing longer. */
const LOCAL_PART = 64;
const QUICK_LENGTH = 200;
const ACCOUNT_NAME = 20;
/** Far more than an account has; what is longer may not fit where accounts wait for their keys. */
const LONGEST_WAITING = 1024;

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
    flags: uint16s(count),
    keys: int32s(count).fill(-1),
    domains: int32s(count).fill(-1),
  };
  const plain = !reading.stripSmtp && reading.tmp === 'keep';
  const view = viewOver(column.bytes);
  inPieces(count, (from, to) => readCells(cells, view, from, to, space, plain ? null : reading));
  space.accounts.settle(cells.keys);
  return cells;
}

/** Reads the cells of the rows `from` .. `to` (exclusive); `reading` as in `readCell`. */
function readCells(
  cells: AccountCells,
  view: DataView,
  from: number,
  to: number,
  space: AccountSpace,
  reading: AccountReading | null,
): void {
  const { column, rows, flags } = cells;
  for (let row = from; row < to; row++) {
    const kind = column.kinds[rows[row] as number] ?? CellKind.empty;
    if (kind === CellKind.empty || kind === CellKind.error) {
      flags[row] = kind === CellKind.empty ? CellFlag.empty : CellFlag.error;
      continue;
    }
    const found = kind === CellKind.text ? 0 : CellFlag.notText;
    flags[row] = found | readCell(cells, view, row, space, reading);
  }
}

/** Reads one filled cell; `reading` null: nothing is dropped, so that plain ASCII needs no text. */
function readCell(
  cells: AccountCells,
  view: DataView,
  row: number,
  space: AccountSpace,
  reading: AccountReading | null,
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
  const scan = scanAccount(bytes, view, start, end, space.domains);
  found |= flagsOf(scan, bytes, start, end, space);
  if (reading !== null || (found & CellFlag.unusual) !== 0 || end - start > LONGEST_WAITING) {
    return found | readSlowly(cells, row, space, reading ?? AS_IT_IS);
  }
  space.accounts.wait(row, scan.record);
  cells.domains[row] = scan.domain;
  return found;
}

const AS_IT_IS: AccountReading = { stripSmtp: false, tmp: 'keep' };

function flagsOf(
  scan: Readonly<Scan>,
  bytes: Uint8Array,
  start: number,
  end: number,
  space: AccountSpace,
): number {
  const { seen } = scan;
  const first = FIRST_BYTE_FLAGS[bytes[start] as number] as number;
  // Longer leftovers of exports break the grammar of accounts: the same look finds them.
  const isLong = end - start > LONGEST_JUNK && bytes[start] !== MINUS;
  let found = isLong ? first & ~CellFlag.junkLike : first;
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
  return quicklyValid(scan, bytes, start, end, space) ? found : found | CellFlag.grammar;
}

function startsLikeNumber(bytes: Uint8Array, start: number): boolean {
  const byte = bytes[start] as number;
  return (byte >= 0x30 && byte <= 0x39) || byte === MINUS;
}

/** account-invalid: proven valid without the exact check; false only means "look closer". */
function quicklyValid(
  { at, seen, doubled, domain }: Readonly<Scan>,
  bytes: Uint8Array,
  start: number,
  end: number,
  space: AccountSpace,
): boolean {
  const length = end - start;
  const dot = 0x2e;
  if ((seen & ByteClass.odd) !== 0 || length === 0 || bytes[end - 1] === dot) return false;
  if (at === -1) return length <= ACCOUNT_NAME;
  if (at < 0 || length > QUICK_LENGTH || (doubled & ByteClass.dot) !== 0) return false;
  const local = at - start;
  if (local < 1 || local > LOCAL_PART || bytes[start] === dot || bytes[at - 1] === dot)
    return false;
  return space.domains.isValid(domain);
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
  const { key, domain } = internAccount(space, canonical);
  keys[row] = key;
  domains[row] = domain;
  return canonical === stored ? 0 : CellFlag.respelled;
}
