import type { CheckResult } from '../../core/check/checkList';
import type { PairCells } from '../../core/facts/pairCells';
import type { RightPairs } from '../../core/guard/rightPairs';
import { rolesOf } from '../../core/pairing/lookup';
import type { CellValue } from '../../core/table/column';
import { columnOf } from '../../core/table/columnBuilder';
import { valueAt } from '../../core/table/text';

/**
 * The pairs that a check found right, as they are spelled: for each account of the list the ID that
 * the reference gives it, where the list holds that ID, and the reference's own pairs. Null where
 * nothing was compared. Never throws.
 */
export function rightPairsOf({ facts }: CheckResult): RightPairs | null {
  if (facts === null) return null;
  const accounts: CellValue[] = [];
  const ids: CellValue[] = [];
  const add = (account: CellValue, id: CellValue): void => {
    if (account === null || id === null) return;
    accounts.push(account);
    ids.push(id);
  };
  const { list } = facts;
  const rowOfId = new Map<number, number>();
  list.id.keys.forEach((key, position) => {
    if (key >= 0) rowOfId.set(key, position);
  });
  const roles = rolesOf(facts);
  list.account.keys.forEach((account, position) => {
    if (account < 0) return;
    const id = roles.map((role) => role.idOfAccount[account] ?? -1).find((key) => key >= 0) ?? -1;
    const row = rowOfId.get(id);
    if (row !== undefined) add(keyValue(list, 'account', position), keyValue(list, 'id', row));
  });
  for (const { cells } of facts.sources) {
    for (let position = 0; position < cells.data.rows.length; position++) {
      add(keyValue(cells, 'account', position), keyValue(cells, 'id', position));
    }
  }
  return { accounts: columnOf(accounts), ids: columnOf(ids) };
}

/** What a key cell stores; `position` counts the data rows from 0. */
function keyValue(
  { sheet, columns, data }: PairCells,
  field: 'account' | 'id',
  position: number,
): CellValue {
  const column = sheet.columns[columns[field]];
  return column === undefined ? null : valueAt(column, data.rows[position] ?? -1);
}
