import { CellKind, kindAt, type Column, type Sheet } from '../table/column';
import { readsAsAddress, readsAsId } from './content';

const LOOKED_AT = 5000;

/**
 * columns-unclear: whether most filled account cells read as GUID or SID, or most ID cells as mail
 * address, from row index `dataFrom` (from 0) on. Columns from 0. Never throws.
 */
export function contentsSwapped(
  sheet: Sheet,
  pair: { readonly account: number; readonly id: number },
  dataFrom: number,
): boolean {
  const step = Math.max(1, Math.floor((sheet.rowCount - dataFrom) / LOOKED_AT));
  const account = sheet.columns[pair.account] as Column;
  const id = sheet.columns[pair.id] as Column;
  return (
    mostlyReads(account, dataFrom, step, readsAsId) ||
    mostlyReads(id, dataFrom, step, readsAsAddress)
  );
}

function mostlyReads(
  column: Column,
  from: number,
  step: number,
  reads: (column: Column, index: number) => boolean,
): boolean {
  let [filled, reading] = [0, 0];
  for (let index = from; index < column.kinds.length; index += step) {
    if (kindAt(column, index) === CellKind.empty) continue;
    filled++;
    if (reads(column, index)) reading++;
  }
  return reading * 2 > filled;
}
