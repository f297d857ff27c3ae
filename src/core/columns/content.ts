import { GuidForm, readGuid } from '../identifiers/guid';
import { readSid } from '../identifiers/sid';
import { CellKind, kindAt, type Column, type Sheet } from '../table/column';
import { reachingColumns } from '../table/reachingColumns';
import { textAt } from '../table/text';
import { decodeUtf8, encodeUtf8 } from '../table/utf8';

/** How many cells of a stretch of a column are filled, read as mail address or UPN, as GUID or SID. */
export interface ContentCounts {
  readonly filled: number;
  readonly addresses: number;
  readonly ids: number;
}

const scratch = new Uint32Array(4);
const AT = 0x40;
const ADDRESS = /^\s*[^\s@]+@[^\s@]+\s*$/;

/** Whether the cell at `index` (from 0), white space around it aside, reads as a GUID or a SID. */
export function readsAsId(column: Column, index: number): boolean {
  if (kindAt(column, index) !== CellKind.text) return false;
  const start = column.starts[index] as number;
  const end = column.ends[index] as number;
  if (reads(column.bytes, start, end)) return true;
  if (isGraphic(column.bytes[start]) && isGraphic(column.bytes[end - 1])) return false;
  return textReadsAsId(textAt(column, index));
}

/** Whether a text, white space around it aside, reads as a GUID or a SID. Never throws. */
export function textReadsAsId(text: string): boolean {
  const trimmed = encodeUtf8(text.trim());
  return reads(trimmed, 0, trimmed.length);
}

function reads(bytes: Uint8Array, start: number, end: number): boolean {
  return (
    readGuid(bytes, start, end, scratch, 0) !== GuidForm.none ||
    ((bytes[start] === 0x53 || bytes[start] === 0x73) &&
      readSid(decodeUtf8(bytes, start, end)) !== null)
  );
}

function isGraphic(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20 && byte < 0x7f;
}

/** Whether the cell at `index` (from 0) reads as a mail address or UPN. Never throws. */
export function readsAsAddress(column: Column, index: number): boolean {
  if (kindAt(column, index) !== CellKind.text || !holdsAt(column, index)) return false;
  return ADDRESS.test(textAt(column, index));
}

/** Whether an `@` stands in the cell: without one no text has to be made. */
function holdsAt({ bytes, starts, ends }: Column, index: number): boolean {
  const end = ends[index] as number;
  for (let i = starts[index] as number; i < end; i++) if (bytes[i] === AT) return true;
  return false;
}

/** Counts the cells of `column` from row index `from` on. Never throws. */
export function countContent(column: Column, from: number): ContentCounts {
  let filled = 0;
  let addresses = 0;
  let ids = 0;
  for (let index = from; index < column.kinds.length; index++) {
    if (kindAt(column, index) === CellKind.empty) continue;
    filled++;
    if (readsAsId(column, index)) ids++;
    else if (readsAsAddress(column, index)) addresses++;
  }
  return { filled, addresses, ids };
}

/** columns-unclear: the share of a column's filled cells from which on its content names its role. */
const SHARE = 0.98;

/** Where the content of a sheet begins and which columns it points to, each from 0. */
export interface ContentColumns {
  readonly account: readonly number[];
  readonly id: readonly number[];
}

/** columns-unclear: columns of which at least 98 % of the filled cells from `from` on fit a role. */
export function columnsByContent(sheet: Sheet, from: number): ContentColumns {
  const account: number[] = [];
  const id: number[] = [];
  sheet.columns.forEach((column, at) => {
    const { filled, addresses, ids } = countContent(column, from);
    if (filled === 0) return;
    if (addresses >= SHARE * filled) account.push(at);
    if (ids >= SHARE * filled) id.push(at);
  });
  return { account, id };
}

/**
 * The first row (from 0) that holds both an ID and an address; where none does the first with an ID,
 * else with an address; null if no row has either.
 */
export function firstContentRow(sheet: Sheet): number | null {
  let firstId: number | null = null;
  let firstAddress: number | null = null;
  const columns = [...reachingColumns(sheet)];
  for (let index = 0; index < sheet.rowCount; index++) {
    while ((columns.at(-1)?.kinds.length ?? Infinity) <= index) columns.pop();
    const id = columns.some((column) => readsAsId(column, index));
    const address = columns.some((column) => readsAsAddress(column, index));
    if (id && address) return index;
    if (id) firstId ??= index;
    if (address) firstAddress ??= index;
  }
  return firstId ?? firstAddress;
}
