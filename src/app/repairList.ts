import type { CheckResult } from '../core/check/checkList';
import type { PairColumn } from '../core/diagnosis/diagnosis';
import type { Facts } from '../core/facts/facts';
import { furtherColumn, type NamedColumn } from '../core/pairing/furtherColumn';
import { rolesOf } from '../core/pairing/lookup';
import type { RewriteProof } from '../core/repair/columnRepair';
import { planRepair } from '../core/repair/planRepair';
import { EMPTIED } from '../core/repair/provenTargets';
import type { CellValue } from '../core/table/column';
import { valueAt } from '../core/table/text';

/** What says which value a cell gets. */
export type RepairEvidence =
  | {
      readonly by: 'reference';
      /** The name of the source batch, and its place among the references, from 0. */
      readonly batch: string;
      readonly source: number;
      /** The row number in the batch's sheet, from 1. */
      readonly row: number;
    }
  /** See `RewriteProof`; the snapshot is the guard's, of before the change. */
  | { readonly by: Exclude<RewriteProof, 'reference'> | 'snapshot' };

/** A cell that is put right. */
export interface RepairedCell {
  /** Index of the sheet's row, and the column; both from 0. */
  readonly row: number;
  readonly column: number;
  /** As stored. */
  readonly before: CellValue;
  readonly after: CellValue;
  readonly evidence: RepairEvidence;
}

/** How many cells get a value that something weaker than the reference says. */
export interface WeakerEvidence {
  readonly thirdColumn: number;
  readonly onlyOneLeft: number;
}

/** What a repair by the reference does to the cells of a list. */
export interface ListRepair {
  readonly cells: readonly RepairedCell[];
  readonly weaker: WeakerEvidence;
  /** Indices (from 0) of the sheet's rows that stay broken because nothing proves how they were. */
  readonly open: readonly number[];
  /** Columns of which it is not proven that their values belong to the people beside them then. */
  readonly unproven: readonly NamedColumn[];
  /** Rows that are right now and after the repair, of so many. */
  readonly right: { readonly before: number; readonly after: number; readonly rows: number };
}

/**
 * The cells that the reference proves wrong, each with the value it gets: as the list's own cell stores
 * it that holds that account or ID, else as the reference does. Writes nothing; never throws.
 */
export function repairList(result: CheckResult): ListRepair {
  const plan = planRepair(result);
  const { facts } = result;
  const right = { ...plan.right, rows: result.counts.rows };
  if (facts === null) return { cells: [], weaker: weakerIn([]), open: [], unproven: [], right };
  const { rows } = facts.list.data;
  const cells = plan.columns.flatMap(({ field, positions, keys, proofs }) => {
    const values = new StoredValues(facts, field);
    return Array.from(positions, (position, at) => {
      const key = keys[at] as number;
      return {
        ...cellAt(facts, field, position),
        after: key === EMPTIED ? null : values.of(key),
        evidence: evidenceFor(facts, field, position, key, proofs[at] as RewriteProof),
      };
    });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const open = Array.from(plan.open, (position) => rows[position] as number);
  const unproven = plan.unproven.map((column) => {
    const { header } = furtherColumn(facts, column);
    return { column, header };
  });
  return { cells, weaker: weakerIn(cells), open, unproven, right };
}

function weakerIn(cells: readonly RepairedCell[]): WeakerEvidence {
  const count = (by: RepairEvidence['by']): number =>
    cells.filter(({ evidence }) => evidence.by === by).length;
  return { thirdColumn: count('third-column'), onlyOneLeft: count('only-one-left') };
}

function cellAt(
  facts: Facts,
  field: PairColumn,
  position: number,
): Pick<RepairedCell, 'row' | 'column' | 'before'> {
  const { column, rows } = facts.list[field];
  const row = rows[position] as number;
  return { row, column: facts.list.columns[field], before: valueAt(column, row) };
}

/** With the place of the row's other key cell, which stayed, where the reference is the proof. */
function evidenceFor(
  facts: Facts,
  field: PairColumn,
  position: number,
  key: number,
  by: RewriteProof,
): RepairEvidence {
  if (by !== 'reference') return { by };
  const anchor = facts.list[field === 'account' ? 'id' : 'account'].keys[position] as number;
  for (const { placeOfAccount, placeOfId, accountOfId, idOfAccount } of rolesOf(facts)) {
    // The first migration knows whoever was renamed since by the old account: no proof of the new one.
    if ((field === 'account' ? accountOfId : idOfAccount)[anchor] !== key) continue;
    const place = (field === 'account' ? placeOfId : placeOfAccount)[anchor] ?? -1;
    const source = facts.places.source[place] ?? -1;
    const batch = facts.sources[source];
    if (place < 0 || batch === undefined) continue;
    const at = facts.places.position[place] as number;
    return { by, batch: batch.name, source, row: (batch.cells.data.rows[at] as number) + 1 };
  }
  throw new Error('the reference that proves a value does not hold it');
}

/** Looks up how a key's value is stored. */
class StoredValues {
  /** By key: the first position of the list that holds it, -1 for none. */
  private readonly holders: Int32Array;

  constructor(
    private readonly facts: Facts,
    private readonly field: PairColumn,
  ) {
    const { keys } = facts.list[field];
    const count = field === 'account' ? facts.accountKeys : facts.idKeys;
    this.holders = new Int32Array(count).fill(-1);
    for (let position = keys.length - 1; position >= 0; position--) {
      const key = keys[position] as number;
      if (key >= 0) this.holders[key] = position;
    }
  }

  of(key: number): CellValue {
    const { facts, field } = this;
    const holder = this.holders[key] ?? -1;
    if (holder >= 0)
      return valueAt(facts.list[field].column, facts.list.data.rows[holder] as number);
    for (const { placeOfAccount, placeOfId } of rolesOf(facts)) {
      const place = (field === 'account' ? placeOfAccount : placeOfId)[key] ?? -1;
      const source = facts.sources[facts.places.source[place] ?? -1];
      if (place < 0 || source === undefined) continue;
      const cells = source.cells[field];
      return valueAt(cells.column, cells.rows[facts.places.position[place] as number] as number);
    }
    return null;
  }
}
