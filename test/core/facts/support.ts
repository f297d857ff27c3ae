import { accountSpace } from '../../../src/core/facts/accountSpace';
import type { AccountReading } from '../../../src/core/identifiers/account';
import { idSpace } from '../../../src/core/facts/idSpace';
import type { AccountCells, IdCells } from '../../../src/core/facts/keyCells';
import { readAccounts } from '../../../src/core/facts/readAccounts';
import { keyIds, readRawIds, type Undecided } from '../../../src/core/facts/readIds';
import type { ByteOrder } from '../../../src/core/identifiers/byteOrder';
import type { CellValue } from '../../../src/core/table/column';
import { columnOf } from '../../../src/core/table/columnBuilder';

export const AS_IT_IS: AccountReading = { stripSmtp: false, tmp: 'keep' };

/** The account cells of these values, one a data row. */
export function accountsOf(values: readonly CellValue[], reading = AS_IT_IS): AccountCells {
  const rows = Uint32Array.from(values, (_, row) => row);
  return readAccounts(columnOf(values), rows, accountSpace(values.length), reading);
}

/** The ID cells of these values, one a data row. */
export function idsOf(
  values: readonly CellValue[],
  order: ByteOrder | null = null,
  undecided: Undecided = 'as-written',
): IdCells {
  const rows = Uint32Array.from(values, (_, row) => row);
  return keyIds(readRawIds(columnOf(values), rows), idSpace(values.length), order, undecided);
}
