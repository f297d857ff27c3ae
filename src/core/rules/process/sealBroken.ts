import { isApart } from '../../facts/pairCells';
import { digitsAt, findSeal, sealFits } from '../../seal/findSeal';
import { kindAt, CellKind } from '../../table/column';
import { textAt } from '../../table/text';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** What stands in the column of the check digits. */
export interface SealDetails {
  /** The digits as stored; `''` where the row has none. */
  readonly digits: string;
  /** The digits of the row's values; null where it can have none. */
  readonly expected: string | null;
}

/**
 * seal-broken, error: a row whose check digit (Prüfziffer) does not fit its bound values, or that has
 * none in a list whose rows have some. Source: rules.md, Process; DESIGN.md, Travelling along.
 */
export const sealBroken = rule('seal-broken', 'process', ({ list }) => {
  const { sheet, columns, data } = list;
  const seal = findSeal(sheet, columns, data.rows);
  const digits = seal === null ? undefined : sheet.columns[seal.digits];
  if (seal === null || digits === undefined) return [];
  const filled = (position: number): boolean =>
    kindAt(digits, data.rows[position] as number) !== CellKind.empty;
  if (!data.rows.some((_, position) => filled(position))) return [];
  const positions = positionsWhere(
    data.rows.length,
    (position) => !isApart(list, position) && !sealFits(sheet, seal, data.rows[position] as number),
  );
  return inRows(
    'error',
    positions,
    () => seal.digits,
    (position): SealDetails => {
      const index = data.rows[position] as number;
      return { digits: textAt(digits, index), expected: digitsAt(sheet, seal.bound, index) };
    },
  );
});
