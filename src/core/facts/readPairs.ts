import type { ChosenColumns } from '../columns/chooseColumns';
import type { AccountReading } from '../identifiers/account';
import type { ByteOrder } from '../identifiers/byteOrder';
import type { Sheet } from '../table/column';
import { columnOf } from '../table/columnBuilder';
import type { AccountSpace } from './accountSpace';
import { findDataRows, type DataRows } from './dataRows';
import type { IdSpace } from './idSpace';
import { allSmtp, setApart, type PairCells } from './pairCells';
import { readAccounts } from './readAccounts';
import { keyIds, readRawIds, type RawIds } from './readIds';

/** A sheet with its columns chosen and its IDs read, before byte orders are settled. */
export interface RawPairs {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly data: DataRows;
  readonly ids: RawIds;
}

/** The first step: data rows and raw IDs. `end`: index (from 0) of the first row outside the list. */
export function readRawPairs(sheet: Sheet, columns: ChosenColumns, end: number | null): RawPairs {
  const data = findDataRows(sheet, columns.headerRow, end);
  const column = sheet.columns[columns.id] ?? columnOf([]);
  return { sheet, columns, data, ids: readRawIds(column, data.rows) };
}

/** The second step: keys for both columns, rows that are no pairs set apart. To be called once. */
export function keyPairs(
  raw: RawPairs,
  spaces: { readonly accounts: AccountSpace; readonly ids: IdSpace },
  order: ByteOrder | null,
  tmp: AccountReading['tmp'],
): PairCells {
  const { sheet, columns, data } = raw;
  const column = sheet.columns[columns.account] ?? columnOf([]);
  const reading = { stripSmtp: allSmtp(column, data.rows), tmp };
  const account = readAccounts(column, data.rows, spaces.accounts, reading);
  const id = keyIds(raw.ids, spaces.ids, order);
  return setApart(sheet, columns, data, account, id, spaces.accounts);
}
