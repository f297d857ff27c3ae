import { diagnose } from '../diagnosis/diagnose';
import type { Diagnosis, PairColumn } from '../diagnosis/diagnosis';
import type { PairedRows } from '../diagnosis/pairedRows';
import type { Facts } from '../facts/facts';
import { storedText } from '../facts/keyCellText';
import { coercedTextOf } from '../identifiers/coercedText';
import { Verdict } from '../pairing/judge';
import { rolesOf } from '../pairing/lookup';
import { AMBIGUOUS } from '../pairing/reference';
import { renames } from '../pairing/renames';
import type { RuleId } from '../rules/catalog';
import type { FindingGroup } from '../rules/finding';
import { textAt } from '../table/text';
import { crossAgency } from './counts';
import { stayedBeside } from './stayedBeside';
import { unpaddedCells } from './unpadded';

/** A diagnosis in the sheet's terms. */
export interface ListDiagnosis {
  readonly kind: Diagnosis['kind'];
  /** The key column concerned; null: one of the two. */
  readonly field: PairColumn | null;
  /** That column, from 0, and its heading; null where it can't be told or has none. */
  readonly column: number | null;
  readonly header: string | null;
  /** The sheet's row numbers, from 1, inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Broken pairs it explains. */
  readonly affected: number;
  readonly crossAgency: number | null;
  /** Of `affected`: pairs that the reference proves how to put right. */
  readonly provable: number;
  /** column-slipped: k in A(i) = E(i+k), and the row number where the slip starts. */
  readonly offset: number | null;
  readonly slipStart: number | null;
  readonly direction: 'ascending' | 'descending' | null;
  /** column-sorted-alone: nothing but its order says that it was this column (see `Diagnosis`). */
  readonly isByOrderAlone: boolean;
}

/**
 * What happened to the list, from the permutation of its pairs. Cells that lost their value in
 * an export (`encoding-damage`, `export-junk`) tell nothing of it: they look alike and are not. Empty where no pair
 * is wrong. Never throws.
 */
export function diagnoseList(
  facts: Facts,
  groups: readonly FindingGroup[],
): readonly ListDiagnosis[] {
  const anyWrong = facts.verdicts.some(
    (verdict) => verdict !== Verdict.ok && verdict !== Verdict.renamed,
  );
  return anyWrong ? diagnose(pairedRows(facts, groups)).map((found) => inSheet(facts, found)) : [];
}

function inSheet(facts: Facts, found: Diagnosis): ListDiagnosis {
  const { columns, sheet, data } = facts.list;
  const column = found.column === null ? null : columns[found.column];
  const heading = column === null ? undefined : sheet.columns[column];
  const rowNumber = (position: number): number => (data.rows[position] ?? -1) + 1;
  return {
    kind: found.kind,
    field: found.column,
    column,
    header: heading && columns.headerRow !== null ? textAt(heading, columns.headerRow) : null,
    firstRow: rowNumber(found.firstRow),
    lastRow: rowNumber(found.lastRow),
    affected: found.affected,
    crossAgency: crossAgency(facts, found.rows),
    provable: found.provable,
    offset: found.kind === 'column-slipped' ? found.offset : null,
    slipStart: found.kind === 'column-slipped' ? rowNumber(found.slipStart) : null,
    direction: found.kind === 'column-sorted-alone' ? found.direction : null,
    isByOrderAlone: found.kind === 'column-sorted-alone' && found.isByOrderAlone,
  };
}

/** Rules that say of a cell that its value is gone. */
const LOST: ReadonlySet<RuleId> = new Set<RuleId>(['encoding-damage', 'export-junk']);

type LostCells = Readonly<Record<PairColumn, ReadonlySet<number>>>;

/** Positions of the key cells that lost their value, by column. */
function lostCells(facts: Facts, groups: readonly FindingGroup[]): LostCells {
  const lost = { account: new Set<number>(), id: new Set<number>() };
  for (const position of roundedCells(facts, groups)) {
    lost.account.add(position);
    lost.id.add(position);
  }
  for (const { rule, positions, at } of groups) {
    if (positions === null || !LOST.has(rule)) continue;
    for (let index = 0; index < positions.length; index++) {
      const finding = at(index);
      if (finding.rule !== 'encoding-damage' && finding.rule !== 'export-junk') continue;
      for (const { field } of finding.details.cells) lost[field].add(positions[index] as number);
    }
  }
  return lost;
}

/**
 * Positions of rows with a number of which a sheet kept the first digits only (value-coerced): several
 * people's become equal, and nobody filled them down.
 */
function roundedCells({ list }: Facts, groups: readonly FindingGroup[]): readonly number[] {
  return groups
    .filter(({ rule }) => rule === 'value-coerced')
    .flatMap(({ positions }) => Array.from(positions ?? []))
    .filter((position) =>
      [list.account, list.id].some((cells) => coercedTextOf(storedText(cells, position)) !== null),
    );
}

/** The facts as small numbers; the first migration decides before the directory. */
function pairedRows(facts: Facts, groups: readonly FindingGroup[]): PairedRows {
  const { list, places } = facts;
  const lost = lostCells(facts, groups);
  const isUnpadded = unpaddedCells(facts, groups);
  const roles = rolesOf(facts);
  const answers = {
    accountOfId: firstKnown(roles.map((index) => index.accountOfId)),
    idOfAccount: firstKnown(roles.map((index) => index.idOfAccount)),
    placeOfAccount: firstKnown(roles.map((index) => index.placeOfAccount)),
    placeOfId: firstKnown(roles.map((index) => index.placeOfId)),
  };
  for (const [id, account] of renames(facts)) {
    answers.accountOfId[id] = account;
    answers.idOfAccount[account] = id;
    answers.placeOfAccount[account] = answers.placeOfId[id] as number;
  }
  return {
    count: facts.verdicts.length,
    accountOf: without(list.account.keys, lost.account),
    idOf: without(list.id.keys, lost.id),
    ...answers,
    ...(isUnpadded === undefined ? {} : { isUnpadded }),
    batchOfPlace: places.source.subarray(0, places.count),
    stayedBeside: stayedBeside(facts),
    accountText: (row) => storedText(list.account, row),
    idText: (row) => storedText(list.id, row),
  };
}

function without(keys: Int32Array, lost: ReadonlySet<number>): Int32Array {
  return lost.size === 0 ? keys : keys.map((key, position) => (lost.has(position) ? -1 : key));
}

/** By key: what the first role that knows it says; ambiguous counts as unknown. */
function firstKnown(answers: readonly Int32Array[]): Int32Array {
  const [first, second] = answers;
  if (first === undefined) return new Int32Array(0);
  return first.map((value, key) => {
    if (value >= 0 || value === AMBIGUOUS) return Math.max(value, -1);
    return Math.max(second?.[key] ?? -1, -1);
  });
}
