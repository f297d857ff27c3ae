import type { Diagnosis, PairColumn } from './diagnosis';
import { damageOf, type Permutation } from './permutation';

/**
 * Fewer neighbours are renames or re-created accounts, which the rules name one by one: where one row
 * in twenty is such, five together stand in one list of some thousand.
 */
const FEWEST = 5;

/**
 * values-replaced where the new values come from outside: five or more consecutive rows of which R
 * knows the one cell and not the other, always in the same column. Rows that another diagnosis spans
 * are its own (people R doesn't know are sorted along), and where half of the list or more is so it
 * is no event in some rows but another kind of ID or account, a question for the whole column.
 */
export function foreignValuesOf(
  permutation: Permutation,
  diagnoses: readonly Diagnosis[],
): readonly Diagnosis[] {
  const { count } = permutation.rows;
  const spanned = new Uint8Array(count);
  for (const { firstRow, lastRow } of diagnoses) spanned.fill(1, firstRow, lastRow + 1);
  const runs: Run[] = [];
  const total = { account: 0, id: 0 };
  for (let row = 0; row < count; row++) {
    const column = foreignColumn(permutation, row);
    if (column === null) continue;
    total[column]++;
    const run = runs.at(-1);
    if (spanned[row] === 1) continue;
    if (run?.column === column && run.rows.at(-1) === row - 1) run.rows.push(row);
    else runs.push({ column, rows: [row] });
  }
  return runs
    .filter(({ column, rows }) => rows.length >= FEWEST && total[column] * 2 < count)
    .map(({ column, rows }) => {
      const range = { firstRow: rows[0] as number, lastRow: rows.at(-1) as number };
      return { kind: 'values-replaced', ...damageOf(permutation, column, range, rows) };
    });
}

interface Run {
  readonly column: PairColumn;
  readonly rows: number[];
}

/** The one cell of the row that R does not know while it knows the other; null if not so. */
function foreignColumn({ rows }: Permutation, row: number): PairColumn | null {
  const account = rows.accountOf[row] as number;
  const id = rows.idOf[row] as number;
  if (account < 0 || id < 0) return null;
  const knowsAccount = (rows.idOfAccount[account] as number) >= 0;
  const knowsId = (rows.accountOfId[id] as number) >= 0;
  if (knowsAccount === knowsId) return null;
  return knowsAccount ? 'id' : 'account';
}
