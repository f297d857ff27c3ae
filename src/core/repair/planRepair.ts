import type { CheckResult } from '../check/checkList';
import type { ListDiagnosis } from '../check/diagnoses';
import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { isApart } from '../facts/pairCells';
import type { ColumnRepair, RewriteProof } from './columnRepair';
import { isRight } from './isRight';
import { withLastOne } from './lastOne';
import { EMPTIED, provenTargets, UNPROVEN } from './provenTargets';
import { soundRewrites } from './soundRewrites';
import { withThirdColumns } from './thirdColumn';
import { unprovenColumns } from './unprovenColumns';

/** What a repair by the reference does, before anything is written. */
export interface RepairPlan {
  readonly columns: readonly ColumnRepair[];
  /** Positions of broken rows that stay as they are because nothing proves how they were, ascending. */
  readonly open: Uint32Array;
  /** Columns (from 0) that stay in their rows although it is not proven to whom they belong, see `unprovenColumns`. */
  readonly unproven: readonly number[];
  /** Rows that are right by the reference, now and after the repair. */
  readonly right: { readonly before: number; readonly after: number };
}

/**
 * Plans the repair that the reference proves: always by rewriting the column that moved (the
 * diagnosis says which), only where the ID or account that stayed stands once in the list and once
 * in the reference (or a third column ties it, or nothing else is left), and only so that no value of
 * the column gets lost or stands twice afterwards.
 * Everything else stays open. Writes nothing; never throws. Source: rules.md, What happened.
 */
export function planRepair({ facts, diagnoses }: CheckResult): RepairPlan {
  if (facts === null) {
    return { columns: [], open: new Uint32Array(0), unproven: [], right: { before: 0, after: 0 } };
  }
  const moved = candidatesOf(facts, diagnoses);
  const columns = (['account', 'id'] as const)
    .map((field) => repairOf(facts, field, moved[field]))
    .filter(({ positions }) => positions.length > 0);
  const before = facts.verdicts.reduce((sum, verdict) => sum + (isRight(verdict) ? 1 : 0), 0);
  // What proves a pair beside the reference makes none that the reference knows.
  const healed = columns
    .flatMap(({ proofs }) => proofs)
    .filter((proof) => proof === 'reference').length;
  return {
    columns,
    open: openRows(facts, columns),
    unproven: unprovenColumns(facts, diagnoses, columns),
    right: { before, after: before + healed },
  };
}

function repairOf(facts: Facts, field: PairColumn, candidates: Uint8Array): ColumnRepair {
  const proven = provenTargets(facts, field, candidates);
  const tied = withThirdColumns(facts, field, candidates, proven);
  const targets = withLastOne(facts, field, candidates, tied);
  const positions = soundRewrites(facts, field, targets);
  const proofAt = (at: number): RewriteProof => {
    if (proven[at] === EMPTIED) return 'other-cell-empty';
    if (proven[at] !== UNPROVEN) return 'reference';
    return tied[at] === UNPROVEN ? 'only-one-left' : 'third-column';
  };
  return {
    field,
    positions,
    keys: Int32Array.from(positions, (at) => targets[at] as number),
    proofs: Array.from(positions, proofAt),
  };
}

/**
 * By column and position: 1 where a diagnosis says that this column moved, right rows left out. Where two
 * diagnoses speak of one row, the one with more broken pairs decides: a row of which both columns were
 * rewritten would be as wrong as before.
 */
function candidatesOf(
  { list, verdicts }: Facts,
  diagnoses: readonly ListDiagnosis[],
): Readonly<Record<PairColumn, Uint8Array>> {
  const { rows } = list.data;
  const candidates = {
    account: new Uint8Array(rows.length),
    id: new Uint8Array(rows.length),
  };
  for (const { field, firstRow, lastRow, offset } of byWeight(diagnoses)) {
    if (field === null) continue;
    const other = candidates[field === 'account' ? 'id' : 'account'];
    // A slip pushes the last values out of the block, beside empty cells behind it.
    const end = lastRow + Math.abs(offset ?? 0);
    let position = positionAt(rows, firstRow - 1);
    for (; position < rows.length && (rows[position] as number) < end; position++) {
      if (!isRight(verdicts[position]) && other[position] !== 1) candidates[field][position] = 1;
    }
  }
  return candidates;
}

function byWeight(diagnoses: readonly ListDiagnosis[]): readonly ListDiagnosis[] {
  return [...diagnoses].sort((a, b) => b.affected - a.affected);
}

/** The first position whose row index is `index` or more. */
function positionAt(rows: Uint32Array, index: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] as number) < index) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows that are not right and not rewritten. Rows that are no pairs are none of them. */
function openRows(facts: Facts, columns: readonly ColumnRepair[]): Uint32Array {
  const done = new Set(columns.flatMap(({ positions }) => [...positions]));
  const open: number[] = [];
  facts.verdicts.forEach((verdict, position) => {
    if (!isRight(verdict) && !done.has(position) && !isApart(facts.list, position)) {
      open.push(position);
    }
  });
  return Uint32Array.from(open);
}
