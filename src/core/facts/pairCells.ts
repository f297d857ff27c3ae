import type { ChosenColumns } from '../columns/chooseColumns';
import { hasSmtpPrefix } from '../identifiers/account';
import { LOWER, hashBytes } from '../keys/textKeys';
import { CellKind, type Column, type Sheet } from '../table/column';
import { textAt } from '../table/text';
import { decodeUtf8, encodeUtf8 } from '../table/utf8';
import { CellFlag } from './cellFlags';
import { readsAsNote, repeatsHeader, type DataRows } from './dataRows';
import type { AccountCells, IdCells } from './keyCells';
import type { AccountSpace } from './accountSpace';

/** A sheet's pairs as read: both key columns row for row, and the rows that are no pairs. */
export interface PairCells {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly data: DataRows;
  readonly account: AccountCells;
  readonly id: IdCells;
  /** Positions (in the data rows) of repeated headers. */
  readonly repeatedHeaders: readonly number[];
  /** Positions of sums, notes and footers. */
  readonly notes: readonly number[];
}

/** Whether all texts of the column's data rows start with `SMTP:`; only then it is no part of them. */
export function allSmtp(column: Column, rows: Uint32Array): boolean {
  let filled = 0;
  for (const index of rows) {
    if ((column.kinds[index] ?? CellKind.empty) === CellKind.empty) continue;
    const start = column.starts[index] as number;
    const end = Math.min(start + 64, column.ends[index] as number);
    if (!hasSmtpPrefix(decodeUtf8(column.bytes.subarray(start, end)))) return false;
    filled++;
  }
  return filled > 0;
}

/**
 * Marks the rows that are no pairs (repeated headers, sums and notes): they get no keys and other
 * rules leave them alone. To be called once on fresh cells.
 */
export function setApart(
  sheet: Sheet,
  columns: ChosenColumns,
  data: DataRows,
  account: AccountCells,
  id: IdCells,
  space: AccountSpace,
): PairCells {
  const repeatedHeaders = findRepeatedHeaders(sheet, columns, account, space);
  const notes = findNotes(account, id);
  for (const position of [...repeatedHeaders, ...notes]) {
    account.keys[position] = -1;
    id.keys[position] = -1;
    account.flags[position] = (account.flags[position] as number) | CellFlag.excused;
    id.flags[position] = (id.flags[position] as number) | CellFlag.excused;
  }
  return { sheet, columns, data, account, id, repeatedHeaders, notes };
}

/** header-repeated: the header's account key finds the rows worth comparing as texts. */
function findRepeatedHeaders(
  sheet: Sheet,
  columns: ChosenColumns,
  account: AccountCells,
  space: AccountSpace,
): readonly number[] {
  if (columns.headerRow === null) return [];
  const heading = textAt(account.column, columns.headerRow).trim().normalize('NFC').toLowerCase();
  const bytes = encodeUtf8(heading);
  const key = space.accounts.find(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length, LOWER));
  const found: number[] = [];
  if (key < 0) return found;
  account.keys.forEach((own, position) => {
    if (own === key && repeatsHeader(sheet, columns, account.rows[position] as number)) {
      found.push(position);
    }
  });
  return found;
}

/** not-a-data-row: rows without both keys anywhere, and sums and notes below the last pair. */
function findNotes(account: AccountCells, id: IdCells): readonly number[] {
  const found: number[] = [];
  let below = true;
  for (let position = account.rows.length - 1; position >= 0; position--) {
    const empty =
      ((account.flags[position] as number) & (id.flags[position] as number) & CellFlag.empty) !== 0;
    if (!below && !empty) continue;
    const index = account.rows[position] as number;
    const idFits = id.kind === 'text' ? !isNumber(id, index) : fitsKind(id, position);
    if (empty || readsAsNote(textAt(account.column, index), textAt(id.column, index), idFits)) {
      found.push(position);
    } else below = false;
  }
  return found.reverse();
}

function isNumber(id: IdCells, index: number): boolean {
  return id.column.kinds[index] === CellKind.number;
}

function fitsKind(id: IdCells, position: number): boolean {
  if (id.kind === 'guid') return id.readings[position] !== 0;
  return ((id.flags[position] as number) & CellFlag.notText) === 0;
}
