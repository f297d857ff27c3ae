import type { CheckResult } from '../../core/check/checkList';
import { RowState } from '../../core/check/rowState';
import { worstFirst } from '../../core/rules/findingOrder';

/** The name of a row's state. */
export type StateName = keyof typeof RowState;

/**
 * What a list of findings shows, in the sheet's order: entry `i` is finding `index[i]` of the result's
 * group `group[i]`, or with group -1 the row at position `index[i]`, of which nothing is found.
 */
export interface Entries {
  readonly group: Int16Array;
  readonly index: Uint32Array;
}

/** Marks an entry that is a row without a finding. */
export const NO_FINDING = -1;

/** Called for each entry with its row number (0: none), group and index. */
type Visit = (row: number, group: number, index: number) => void;

/**
 * The entries of a result: all findings (`state` null), or those of the rows in a state together with
 * that state's rows of which nothing is found. In the order of
 * `findingsInOrder`. Linear in findings and rows.
 */
export function entriesOf(result: CheckResult, state: StateName | null): Entries {
  const walk = walkOf(result, state);
  let lastRow = 0;
  let count = 0;
  walk((row) => {
    lastRow = Math.max(lastRow, row);
    count++;
  });
  const next = placesByRow(walk, lastRow);
  const group = new Int16Array(count);
  const index = new Uint32Array(count);
  walk((row, groupAt, indexAt) => {
    const place = next[row] as number;
    next[row] = place + 1;
    group[place] = groupAt;
    index[place] = indexAt;
  });
  return { group, index };
}

/** By row number: the place of its first entry. */
function placesByRow(walk: (visit: Visit) => void, lastRow: number): Uint32Array {
  const next = new Uint32Array(lastRow + 2);
  walk((row) => {
    next[row + 1] = (next[row + 1] as number) + 1;
  });
  for (let row = 1; row < next.length; row++) {
    next[row] = (next[row] as number) + (next[row - 1] as number);
  }
  return next;
}

function walkOf(result: CheckResult, state: StateName | null): (visit: Visit) => void {
  if (state === null) return (visit) => visitFindings(result, null, visit);
  const wanted = RowState[state];
  return (visit) => {
    const found = visitFindings(result, wanted, visit);
    visitRest(result, wanted, found, visit);
  };
}

/** Every finding of rows in the wanted state (null: every finding); gives back which rows have one. */
function visitFindings(result: CheckResult, wanted: RowState | null, visit: Visit): Uint8Array {
  const found = new Uint8Array(result.states.length);
  for (const [groupAt, group] of worstFirst(result.groups)) {
    const { positions, length } = group;
    if (positions === null && wanted !== null) continue;
    for (let index = 0; index < length; index++) {
      const position = positions?.[index];
      if (position !== undefined) {
        if (wanted !== null && result.states[position] !== wanted) continue;
        found[position] = 1;
      }
      visit(group.rowAt(index) ?? 0, groupAt, index);
    }
  }
  return found;
}

function visitRest(
  { facts, states }: CheckResult,
  wanted: RowState,
  found: Uint8Array,
  visit: Visit,
): void {
  if (facts === null) return;
  const { rows } = facts.list.data;
  for (let position = 0; position < states.length; position++) {
    if (states[position] !== wanted || found[position] === 1) continue;
    visit((rows[position] as number) + 1, NO_FINDING, position);
  }
}
