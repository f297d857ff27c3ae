import { CellFlag } from '../../facts/cellFlags';
import { positionsWhere } from '../keyCellFaults';
import { inRows, rule } from '../rule';

/** row-incomplete, error: one key cell empty, the other not. Source: rules.md, Reading the sheet. */
export const rowIncomplete = rule('row-incomplete', 'reading', ({ list }) => {
  const { account, id } = list;
  const emptyField = (position: number): 'account' | 'id' =>
    (account.flags[position] as number) & CellFlag.empty ? 'account' : 'id';
  const positions = positionsWhere(account.flags.length, (position) => {
    const a = account.flags[position] as number;
    const b = id.flags[position] as number;
    return ((a ^ b) & CellFlag.empty) !== 0 && (a & CellFlag.excused) === 0;
  });
  return inRows('error', positions, emptyField, (position) => ({ empty: emptyField(position) }));
});
