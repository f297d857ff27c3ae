import { headerKey } from '../columns/headerWords';
import type { PairColumn } from '../diagnosis/diagnosis';
import type { Facts } from '../facts/facts';
import { isApart, type PairCells } from '../facts/pairCells';
import { Verdict } from '../pairing/judge';
import { CellKind, kindAt, type Column } from '../table/column';
import { textAt } from '../table/text';
import { UNPROVEN } from './provenTargets';

/** Rows that must agree with a column before it is believed; one that disagrees is enough to refuse it. */
const FEWEST_CONFIRMED = 3;

/**
 * The targets with those added that a third column proves: one that stands under the same heading in
 * the list and in every reference, holds each value once, ties it to one key of `field`, and agrees
 * with every row that is right or proven already. It speaks only for rows whose other key cell the
 * reference does not know at all; columns that disagree prove nothing. Never throws.
 */
export function withThirdColumns(
  facts: Facts,
  field: PairColumn,
  candidates: Uint8Array,
  targets: Int32Array,
): Int32Array {
  if (!targets.some((target, at) => isWanting(facts, field, candidates, target, at)))
    return targets;
  const added = new Map<number, number>();
  for (const ties of thirdColumns(facts, field)) {
    if (!isTrusted(facts, field, targets, ties)) continue;
    for (const [position, key] of ties.entries()) {
      if (key < 0 || !isWanting(facts, field, candidates, targets[position], position)) continue;
      const before = added.get(position);
      added.set(position, before === undefined || before === key ? key : UNPROVEN);
    }
  }
  return targets.map((target, position) => added.get(position) ?? target);
}

/** Whether a row is a candidate that nothing speaks for yet, its other key cell unknown to all references. */
function isWanting(
  { list, indices }: Facts,
  field: PairColumn,
  candidates: Uint8Array,
  target: number | undefined,
  position: number,
): boolean {
  if (candidates[position] !== 1 || target !== UNPROVEN || isApart(list, position)) return false;
  const other = field === 'account' ? list.id : list.account;
  const anchor = other.keys[position] ?? -1;
  return [indices.firstMigration, indices.directory].every((index) => {
    const places = field === 'account' ? index?.placeOfId : index?.placeOfAccount;
    return anchor >= 0 && (places?.[anchor] ?? -1) < 0;
  });
}

/** By third column: for each position of the list the key of `field` that its value is tied to, -1 for none. */
function thirdColumns(facts: Facts, field: PairColumn): readonly Int32Array[] {
  const { list, sources } = facts;
  const { headerRow, account, id } = list.columns;
  if (headerRow === null) return [];
  return list.sheet.columns.flatMap((column, at) => {
    const heading = headerKey(textAt(column, headerRow));
    if (heading === '' || at === account || at === id) return [];
    const ties = tiesOf(sources, field, heading);
    return ties === null ? [] : [tiedRows(list, column, ties)];
  });
}

/** By value of that column its key of `field`, in all references together; null where it is no tie. */
function tiesOf(
  sources: Facts['sources'],
  field: PairColumn,
  heading: string,
): ReadonlyMap<string, number> | null {
  const ties = new Map<string, number>();
  const keys = new Set<number>();
  for (const { cells } of sources) {
    const column = columnUnder(cells, heading);
    if (column === null) return null;
    for (const [position, row] of cells.data.rows.entries()) {
      const value = valueKey(column, row);
      const key = cells[field].keys[position] ?? -1;
      if (value === null || key < 0) continue;
      if (ties.has(value) || keys.has(key)) return null;
      ties.set(value, key);
      keys.add(key);
    }
  }
  return ties;
}

function columnUnder({ sheet, columns }: PairCells, heading: string): Column | null {
  const { headerRow } = columns;
  if (headerRow === null) return null;
  const fitting = sheet.columns.filter((one) => headerKey(textAt(one, headerRow)) === heading);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** A value that stands twice in the list is tied to nothing. */
function tiedRows(
  { data }: PairCells,
  column: Column,
  ties: ReadonlyMap<string, number>,
): Int32Array {
  const times = new Map<string, number>();
  const values = Array.from(data.rows, (row) => valueKey(column, row));
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return Int32Array.from(values, (value) =>
    value !== null && times.get(value) === 1 ? (ties.get(value) ?? -1) : -1,
  );
}

function valueKey(column: Column, row: number): string | null {
  const kind = kindAt(column, row);
  if (kind === CellKind.empty || kind === CellKind.error) return null;
  return `${String(kind)} ${textAt(column, row)}`;
}

function isTrusted(
  { list, verdicts }: Facts,
  field: PairColumn,
  targets: Int32Array,
  ties: Int32Array,
): boolean {
  let confirmed = 0;
  for (const [position, tied] of ties.entries()) {
    const isRight = verdicts[position] === Verdict.ok;
    const proven = isRight ? (list[field].keys[position] ?? -1) : (targets[position] ?? UNPROVEN);
    if (tied < 0 || proven < 0) continue;
    if (tied !== proven) return false;
    confirmed++;
  }
  return confirmed >= FEWEST_CONFIRMED;
}
