import type { ChosenColumns } from '../columns/chooseColumns';
import type { AccountReading } from '../identifiers/account';
import type { ByteOrder } from '../identifiers/byteOrder';
import type { Sheet } from '../table/column';
import { columnOf } from '../table/columnBuilder';
import type { AccountSpace } from './accountSpace';
import { findApart, positionsApart, type ApartRows } from './apart';
import { findDataRows, type DataRows } from './dataRows';
import type { IdSpace } from './idSpace';
import { allSmtp, setApart, type PairCells } from './pairCells';
import { readAccounts } from './readAccounts';
import { keyIds, kindWithout, readRawIds, type RawIds, type Undecided } from './readIds';

/** A sheet with its columns chosen and its IDs read, before byte orders are settled. */
export interface RawPairs {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly data: DataRows;
  readonly ids: RawIds;
  readonly apart: ApartRows;
}

/** How the cells of one sheet become keys. */
export interface KeyReading {
  readonly order: ByteOrder | null;
  readonly undecided: Undecided;
  readonly tmp: AccountReading['tmp'];
}

/** The first step: data rows and raw IDs. `end`: index (from 0) of the first row outside the list. */
export function readRawPairs(sheet: Sheet, columns: ChosenColumns, end: number | null): RawPairs {
  const data = findDataRows(sheet, columns.headerRow, end);
  const ids = readRawIds(sheet.columns[columns.id] ?? columnOf([]), data.rows);
  const apart = findApart(sheet, columns, ids);
  const passed = positionsApart(apart);
  return {
    sheet,
    columns,
    data,
    ids: passed.length === 0 ? ids : { ...ids, kind: kindWithout(ids, passed) },
    apart,
  };
}

/** The second step: keys for both columns, rows that are no pairs set apart. To be called once. */
export function keyPairs(
  { sheet, columns, data, ids, apart }: RawPairs,
  spaces: { readonly accounts: AccountSpace; readonly ids: IdSpace },
  { order, undecided, tmp }: KeyReading,
): PairCells {
  const column = sheet.columns[columns.account] ?? columnOf([]);
  const smtpDropped = allSmtp(column, data.rows, apart);
  const reading = { stripSmtp: smtpDropped, tmp };
  const account = readAccounts(column, data.rows, spaces.accounts, reading);
  const id = keyIds(ids, spaces.ids, order, undecided);
  for (const cells of [account, id]) setApart(cells, apart);
  return { sheet, columns, data, account, id, smtpDropped, ...apart };
}
