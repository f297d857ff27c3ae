import { canonicalAccount, type AccountReading } from '../identifiers/account';
import { columnOf } from '../table/columnBuilder';
import { accountSpace, type AccountSpace } from './accountSpace';
import { expectedPairs, type FactSheet, type FactSheets } from './factSheets';
import type { AccountCells } from './keyCells';
import { readAccounts } from './readAccounts';

/** What the accounts of a check are keyed from. */
export interface AccountOrder {
  readonly sheets: FactSheets;
  /** The accounts of pairs that were excluded with a reason. */
  readonly exclusions: readonly string[];
  readonly tmp: AccountReading['tmp'];
}

/** All accounts of a check with their keys. */
export interface KeyedAccounts {
  readonly space: AccountSpace;
  /** By sheet, as in `FactSheets.all`. */
  readonly cells: readonly AccountCells[];
  /** Keys of the excluded accounts. */
  readonly exclusions: Int32Array;
}

/**
 * Reads all accounts of a check and gives each canonical form its key. `stripSmtp`: of which sheets
 * `SMTP:` is no part of the accounts; null: of none. Never throws.
 */
export function keyAllAccounts(
  { sheets, exclusions, tmp }: AccountOrder,
  stripSmtp: readonly boolean[] | null,
): KeyedAccounts {
  const space = accountSpace(expectedPairs(sheets));
  const cells = sheets.all.map((sheet, at) =>
    readAccounts(accountColumnOf(sheet), sheet.data.rows, space, {
      stripSmtp: stripSmtp?.[at] ?? false,
      tmp,
    }),
  );
  return { space, cells, exclusions: keyTexts(exclusions, space, { stripSmtp: false, tmp }) };
}

/** The column of the sheet's accounts. */
export function accountColumnOf({ sheet, columns }: FactSheet): AccountCells['column'] {
  return sheet.columns[columns.account] ?? columnOf([]);
}

function keyTexts(
  texts: readonly string[],
  space: AccountSpace,
  reading: AccountReading,
): Int32Array {
  if (texts.length === 0) return new Int32Array(0);
  const column = columnOf(texts.map((text) => canonicalAccount(text, reading)));
  const rows = Uint32Array.from(texts, (_, row) => row);
  return readAccounts(column, rows, space, reading).keys;
}
