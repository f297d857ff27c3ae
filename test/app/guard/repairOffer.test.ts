import fc from 'fast-check';
import { repairCellsOf, repairOfferOf } from '../../../src/app/guard/repairOffer';
import { rightPairsOf } from '../../../src/app/guard/rightPairsOf';
import { repairList } from '../../../src/app/repairList';
import type { CheckResult } from '../../../src/core/check/checkList';
import type { CellValue } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { runs, seed } from '../../support/counts';
import { checkRows, pairsTo, type Rows } from '../../core/support/listOf';

const REFERENCE = pairsTo(12);

function offerOf(result: CheckResult): ReturnType<typeof repairOfferOf> {
  return repairOfferOf(result, repairList(result));
}

/** The rows with one column turned round in some of them. */
function turned(rows: Rows, column: 0 | 1, from: number, to: number): CellValue[][] {
  const part = rows.slice(from, to).reverse();
  return rows.map((row, at) => {
    const [account = null, id = null] = row;
    const moved = part[at - from]?.[column] ?? null;
    if (at < from || at >= to) return [account, id];
    return column === 0 ? [moved, id] : [account, moved];
  });
}

/** Carries an offer's runs out as the guard does: where every cell holds what is expected. */
function written(rows: Rows, result: CheckResult): CellValue[][] {
  const after = rows.map((row) => [row[0] ?? null, row[1] ?? null]);
  for (const { which, first, expected, values } of offerOf(result)?.runs ?? []) {
    values.forEach((value, at) => {
      const row = after[first + at];
      expect(row?.[which]).toEqual(expected[at]);
      if (row !== undefined) row[which] = value;
    });
  }
  return after;
}

describe('repairOfferOf', () => {
  test('says how many cells in which column, by which batches, and what is right then', () => {
    const result = checkRows(turned(REFERENCE, 0, 2, 8), REFERENCE);
    expect(offerOf(result)).toMatchObject({
      cells: 6,
      columns: [{ column: 0, cells: 6 }],
      open: [],
      right: { before: 6, after: 12, rows: 12 },
    });
    expect(offerOf(result)?.batches).toHaveLength(1);
    expect(offerOf(result)?.weaker).toEqual({ thirdColumn: 0, onlyOneLeft: 0 });
  });

  test('counts a value apart that nothing proves but that no other is left', () => {
    const rows = turned([...REFERENCE, ...pairsTo(13).slice(12)], 0, 2, 13);
    const result = checkRows(rows, REFERENCE);
    expect(offerOf(result)).toMatchObject({
      cells: 10,
      weaker: { thirdColumn: 0, onlyOneLeft: 1 },
      right: { after: 12, rows: 13 },
    });
    expect(offerOf(result)?.batches).toHaveLength(1);
    const { cells } = repairCellsOf(repairList(result), 0, 20);
    expect(cells.at(-1)).toMatchObject({ row: 13, evidence: { by: 'only-one-left' } });
  });

  test('nothing is offered for a right list, nor where nothing is proven', () => {
    expect(offerOf(checkRows(REFERENCE, REFERENCE))).toBeNull();
    const strangers = REFERENCE.map(([account = null], at) => [account, `fremd-${at}`]);
    expect(offerOf(checkRows(strangers, REFERENCE))).toBeNull();
  });

  test('whatever part of a column was turned round, the runs bring it back exactly', () => {
    fc.assert(
      fc.property(
        fc.nat(REFERENCE.length),
        fc.nat(REFERENCE.length),
        fc.constantFrom(0 as const, 1 as const),
        (a, b, column) => {
          const rows = turned(REFERENCE, column, Math.min(a, b), Math.max(a, b));
          const result = checkRows(rows, REFERENCE);
          const offer = offerOf(result);
          if (offer === null) return;
          expect(offer.right.after).toBe(REFERENCE.length);
          expect(written(rows, result)).toEqual(REFERENCE.map((row) => [row[0], row[1]]));
        },
      ),
      { seed, numRuns: runs(500) },
    );
  });
});

describe('repairCellsOf', () => {
  test('a window of the cells, each with before, after and proof, and how many there are', () => {
    const rows = turned(REFERENCE, 0, 2, 8);
    const { total, cells } = repairCellsOf(repairList(checkRows(rows, REFERENCE)), 4, 10);
    expect(total).toBe(6);
    expect(cells).toHaveLength(2);
    const [cell] = cells;
    const row = (cell?.row ?? 0) - 1;
    expect(cell).toMatchObject({ before: rows[row]?.[0], after: REFERENCE[row]?.[0] });
    expect(cell?.evidence).toMatchObject({ row: row + 2 });
  });
});

describe('rightPairsOf', () => {
  test('knows the reference’s pairs for a broken list: its accounts with their own IDs', () => {
    const right = rightPairsOf(checkRows(turned(REFERENCE, 1, 0, 12), REFERENCE));
    const accounts = right?.accounts;
    const ids = right?.ids;
    if (accounts === undefined || ids === undefined) throw new Error('there are pairs');
    const known = new Set(
      Array.from({ length: accounts.kinds.length }, (_, at) =>
        JSON.stringify([valueAt(accounts, at), valueAt(ids, at)]),
      ),
    );
    expect([...known].sort()).toEqual(
      REFERENCE.map(([account, id]) => JSON.stringify([account, id])).sort(),
    );
  });

  test('nothing where nothing was compared', () => {
    const result = { ...checkRows(REFERENCE, REFERENCE), facts: null };
    expect(rightPairsOf(result)).toBeNull();
  });
});
