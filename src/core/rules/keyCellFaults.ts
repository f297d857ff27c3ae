import { CellFlag } from '../facts/cellFlags';
import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import { seenFlags } from '../facts/seenFlags';
import type { Verdict } from '../pairing/judge';
import { verdictCounts } from '../pairing/verdictCounts';
import { inRows, type FoundInRows, type Severity } from './rule';

/** What is wrong with the key cells of one row: of one of them or of both. */
export interface CellFault<Fault> {
  readonly field: 'account' | 'id';
  readonly fault: Fault;
}

/** What is wrong with a row's key cells: one entry for each that has a fault. */
export type CellFaults<Fault> = readonly CellFault<Fault>[];

/** Looks at one key cell: its text as stored, which field it is, and its position. */
export type CellLook<Fault> = (
  text: string,
  field: 'account' | 'id',
  position: number,
) => Fault | null;

/**
 * Findings of a rule that judges key cells one by one: one finding a row, for both cells. Only cells
 * that have one of `flags` are looked at: the bits come from the one pass over all bytes.
 */
export function faultsInKeyCells<Fault>(
  facts: Facts,
  severity: Severity,
  flags: number,
  look: CellLook<Fault>,
): readonly FoundInRows<{ readonly cells: CellFaults<Fault> }>[] {
  const found = new Map<number, CellFault<Fault>[]>();
  for (const field of ['account', 'id'] as const) {
    const cells = facts.list[field];
    if ((seenFlags(cells) & flags) === 0) continue;
    for (let position = 0; position < cells.flags.length; position++) {
      const own = cells.flags[position] as number;
      if ((own & flags) === 0 || (own & CellFlag.excused) !== 0) continue;
      const fault = look(storedText(cells, position), field, position);
      if (fault === null) continue;
      const row = found.get(position);
      if (row) row.push({ field, fault });
      else found.set(position, [{ field, fault }]);
    }
  }
  const positions = [...found.keys()].sort((a, b) => a - b);
  return inRows(
    severity,
    positions,
    (position) => found.get(position)?.[0]?.field ?? null,
    (position) => ({ cells: found.get(position) ?? [] }),
  );
}

/** The positions of rows with this verdict, ascending. */
export function positionsOf(facts: Facts, verdict: Verdict): Uint32Array {
  const { verdicts } = facts;
  const found = new Uint32Array(verdictCounts(facts)[verdict] ?? 0);
  for (let position = 0, used = 0; used < found.length; position++) {
    if (verdicts[position] === verdict) found[used++] = position;
  }
  return found;
}

/** The positions below `count` for which `test` holds, ascending. Throws only what `test` throws. */
export function positionsWhere(count: number, test: (position: number) => boolean): Uint32Array {
  let found = new Uint32Array(16);
  let used = 0;
  for (let position = 0; position < count; position++) {
    if (!test(position)) continue;
    if (used === found.length) {
      const larger = new Uint32Array(used * 2);
      larger.set(found);
      found = larger;
    }
    found[used++] = position;
  }
  return found.subarray(0, used);
}
