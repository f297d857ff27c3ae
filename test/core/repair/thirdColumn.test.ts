import { planRepair } from '../../../src/core/repair/planRepair';
import type { CellValue } from '../../../src/core/table/column';
import { checkOf, guidOf, pairsTo } from '../support/listOf';

const HEADER = ['Accountname', 'AD-ID', 'Personalnummer'];
const REFERENCE = pairsTo(30).map(([account, id], at) => [account, id, `P${1000 + at}`]);
const RENAMED = [4, 11, 23];

/** The list with the IDs sorted alone and three accounts that the reference does not know. */
function broken(number: (at: number) => CellValue): CellValue[][] {
  const ids = REFERENCE.map(([, id]) => id ?? '').sort();
  return REFERENCE.map(([account, , own], at) => [
    RENAMED.includes(at) ? `neu${at}@amt.example` : (account ?? null),
    ids[at] ?? null,
    number(at) === null ? (own ?? null) : number(at),
  ]);
}

function planFor(rows: CellValue[][]) {
  const result = checkOf({
    list: { rows, header: HEADER },
    references: [{ rows: REFERENCE, header: HEADER }],
  });
  const plan = planRepair(result);
  const done = new Set(plan.columns.flatMap(({ positions }) => [...positions]));
  const stays = new Set(rows.flatMap(([, id], at) => (id === guidOf(at + 1) ? [at] : [])));
  return { plan, isHealed: (at: number) => done.has(at) || stays.has(at) };
}

describe('a third column that is tied one to one to the IDs', () => {
  test('proves the ID of accounts that the reference does not know', () => {
    const { plan, isHealed } = planFor(broken(() => null));
    expect(RENAMED.filter(isHealed)).toEqual(RENAMED);
    expect(plan.columns.map(({ field }) => field)).toEqual(['id']);
    const [repair] = plan.columns;
    const byThird = repair?.proofs.flatMap((proof, at) =>
      proof === 'third-column' ? [repair.positions[at]] : [],
    );
    expect(byThird).toEqual(RENAMED.filter((at) => repair?.positions.includes(at)));
    expect(repair?.proofs.filter((proof) => proof === 'reference')).toHaveLength(
      (repair?.positions.length ?? 0) - (byThird?.length ?? 0),
    );
    // The unknown accounts stay unknown: their rows are not counted as right.
    expect(plan.right.after).toBe(30 - RENAMED.length);
  });

  test.each<[string, (at: number) => CellValue]>([
    ['it moved along with the IDs', (at) => `P${1000 + ((at + 1) % 30)}`],
    [
      'one row that is proven otherwise disagrees',
      (at) => (at === 6 ? 'P1007' : at === 7 ? 'P1006' : null),
    ],
    ['its values stand twice', (at) => (RENAMED.includes(at) ? 'P1004' : null)],
    ['it holds values that the reference does not have', (at) => `Q${at}`],
  ])('is not believed where %s', (_, number) => {
    const { isHealed } = planFor(broken(number));
    const without = planFor(broken(() => 'x'));
    expect(RENAMED.filter(isHealed)).toEqual(RENAMED.filter(without.isHealed));
  });
});
