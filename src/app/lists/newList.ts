import { checkList, type CheckResult } from '../../core/check/checkList';
import type { ChosenColumns } from '../../core/columns/chooseColumns';
import { columnName } from '../../core/columns/columnName';
import type { Answers } from '../../core/facts/facts';
import { checkDigitsOf } from '../../core/seal/checkDigits';
import type { SealedCells } from '../../core/seal/sealFormula';
import { sealTextOf } from '../../core/seal/sealText';
import type { Profile } from '../../core/profile/profile';
import { batchSheet } from '../../core/stacking/splitSheet';
import type { StackedSheet } from '../../core/stacking/stackSheet';
import type { Column, Sheet } from '../../core/table/column';
import { columnOf, sheetOf } from '../../core/table/columnBuilder';
import { textAt, valueAt } from '../../core/table/text';
import { asReference, type ListSource } from './listSource';
import type { UnsealablePlace } from './refusal';

/** A list that was made of rows of other lists, with its check digits, ready to be written. */
export interface NewList {
  /** Null where it cannot be told or does not matter. */
  readonly agency: string | null;
  /** The header in row 1, then the rows; the last column holds the check digits. */
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  /**
   * Where its own check stands, from 0: `pairing` is the column for the formula, one past the last. A
   * text file goes without it.
   */
  readonly seal: { readonly digits: number; readonly pairing: number; readonly cells: SealedCells };
  /** By data row (entry 0 is row 2): which list it comes from, and its row's index there, from 0. */
  readonly source: Uint32Array;
  readonly index: Uint32Array;
  /** By column of the lists' own: by list, the column (from 0) that it is filled from; -1: none. */
  readonly from: readonly (readonly number[])[];
}

/** Where a new list is sealed, or the rows that cannot be. */
export type SealedList =
  | { readonly kind: 'list'; readonly list: NewList }
  | { readonly kind: 'unsealable'; readonly rows: readonly UnsealablePlace[] };

/** The part of stacked rows that stands at these positions (ascending or not), whole rows. */
export function pickRows(stacked: StackedSheet, positions: Uint32Array): StackedSheet {
  if (isAll(positions, stacked.source.length)) return stacked;
  const rows = positions.map((position) => position + 1);
  const sheet = batchSheet(stacked.sheet, 0, { agency: null, number: 1, rows });
  return {
    ...stacked,
    sheet,
    source: positions.map((position) => stacked.source[position] as number),
    index: positions.map((position) => stacked.index[position] as number),
  };
}

function isAll(positions: Uint32Array, count: number): boolean {
  return positions.length === count && positions.every((position, at) => position === at);
}

/** Gives every row its check digits in a column of this heading behind the others. Never throws. */
export function sealRows(
  { sheet, columns, source, index, from }: StackedSheet,
  agency: string | null,
  heading: string,
): SealedList {
  const { bound } = columns;
  const cells = bound.map((at) => sheet.columns[at]).filter((column) => column !== undefined);
  const digits: string[] = [];
  const faults: UnsealablePlace[] = [];
  for (let row = 1; row < sheet.rowCount; row++) {
    const sealed = sealTextOf(cells.map((column) => valueAt(column, row)));
    if (sealed.kind === 'text') digits.push(checkDigitsOf(sealed.text));
    else {
      const column = cells[sealed.column];
      faults.push({
        source: source[row - 1] as number,
        row: (index[row - 1] as number) + 1,
        column: headingOf(column, bound[sealed.column] ?? 0),
        fault: sealed.fault,
      });
    }
  }
  if (faults.length > 0) return { kind: 'unsealable', rows: faults };
  const at = sheet.columns.length;
  const sealedSheet = sheetOf([...sheet.columns, columnOf([heading, ...digits])], {
    form: sheet.form,
  });
  const sealCells = { bound: bound.map(columnName), digits: columnName(at) };
  const seal = { digits: at, pairing: at + 1, cells: sealCells };
  return {
    kind: 'list',
    list: { agency, sheet: sealedSheet, columns, seal, source, index, from },
  };
}

function headingOf(column: Column | undefined, at: number): string {
  return (column === undefined ? '' : textAt(column, 0)) || columnName(at);
}

/**
 * Checks a new list against the lists it was made of: every pair must be its source batch's, none may be missing or doubled
 * (stack-mismatch), and every check digit must fit. Never throws.
 */
export function reconcile(
  sheet: Sheet,
  { columns, source, index }: Pick<NewList, 'columns' | 'source' | 'index'>,
  sources: readonly ListSource[],
  { profile, answers }: { readonly profile: Profile; readonly answers: Answers },
): CheckResult {
  const references = sources.flatMap((one, at) => {
    const rows = index.filter((_, row) => source[row] === at);
    return rows.length === 0 ? [] : [asReference(takenOf(one, rows))];
  });
  return checkList({
    list: { sheet, columns },
    references,
    others: [],
    ownRange: [],
    profile: { ...profile, protectedMailboxes: [] },
    kind: 'second',
    answers,
    exclusions: [],
  });
}

/**
 * Whether nothing of the sources is missing and nothing is wrong. Whose agency the rows are was judged
 * before, with all that is known of it. Never throws.
 */
export function isReconciled({ counts, groups }: CheckResult): boolean {
  const errors = groups.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'several-agencies',
  );
  return errors.length === 0 && counts.correct === counts.rows && counts.missing === 0;
}

/** The rows of a list that were taken, as a list of their own where others stay behind. */
function takenOf(source: ListSource, rows: Uint32Array): ListSource {
  const { sheet, columns } = source;
  const count = sheet.rowCount - (columns.headerRow ?? -1) - 1;
  if (rows.length === count) return source;
  const part = batchSheet(sheet, columns.headerRow, { agency: null, number: 1, rows });
  return { ...source, sheet: part, columns: { ...columns, headerRow: 0 } };
}
