import type { ChosenColumns } from '../columns/chooseColumns';
import { hasSmtpPrefix } from '../identifiers/account';
import { CellKind, kindAt, type Column, type Sheet } from '../table/column';
import { decodeUtf8 } from '../table/utf8';
import { positionsApart, type ApartRows } from './apart';
import { CellFlag } from './cellFlags';
import type { DataRows } from './dataRows';
import type { AccountCells, IdCells, KeyCells } from './keyCells';

/** A sheet's pairs as read: both key columns row for row, and the rows that are no pairs. */
export interface PairCells extends ApartRows {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly data: DataRows;
  readonly account: AccountCells;
  readonly id: IdCells;
  /** Whether `SMTP:` was dropped from the accounts: every one of them has it. */
  readonly smtpDropped: boolean;
}

/** Whether the row at `position` is no pair, so that only its own rule speaks of it. */
export function isApart({ account }: PairCells, position: number): boolean {
  return ((account.flags[position] as number) & CellFlag.excused) !== 0;
}

/** Marks the rows that are no pairs: they get no keys and other rules leave them alone. */
export function setApart(cells: KeyCells, apart: ApartRows): void {
  for (const position of positionsApart(apart)) {
    cells.keys[position] = -1;
    cells.flags[position] = (cells.flags[position] as number) | CellFlag.excused;
  }
}

const PREFIX_LOOK = 64;

/**
 * Whether all accounts in the data rows `rows` (indices from 0) start with `SMTP:`; only then it is
 * no part of them. Cells without an account and the rows set apart have no say.
 */
export function allSmtp(column: Column, rows: Uint32Array, apart: ApartRows): boolean {
  const { bytes } = column;
  const passed = new Set(positionsApart(apart));
  let filled = 0;
  for (let position = 0; position < rows.length; position++) {
    const index = rows[position] as number;
    const kind = kindAt(column, index);
    if (kind === CellKind.empty || kind === CellKind.error || passed.has(position)) continue;
    const start = column.starts[index] as number;
    const text = decodeUtf8(bytes.subarray(start, column.ends[index]).subarray(0, PREFIX_LOOK));
    if (text.trim() === '') continue;
    if (!hasSmtpPrefix(text)) return false;
    filled++;
  }
  return filled > 0;
}
