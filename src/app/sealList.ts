import { checkList } from '../core/check/checkList';
import type { ChosenColumns } from '../core/columns/chooseColumns';
import type { Answers } from '../core/facts/facts';
import { isApart, type PairCells } from '../core/facts/pairCells';
import type { Profile } from '../core/profile/profile';
import { checkDigitsOf } from '../core/seal/checkDigits';
import { findSeal, sealFits, type Seal } from '../core/seal/findSeal';
import { sealTextOf, type SealFault } from '../core/seal/sealText';
import { CellKind, kindAt, type Sheet } from '../core/table/column';
import { valueAt } from '../core/table/text';

/** A row that can have no check digits; row index and column from 0. */
export interface UnsealableRow {
  readonly row: number;
  readonly column: number;
  readonly fault: SealFault;
}

/** Check digits (Prüfziffern) for a list, before anything is written. */
export type ListSeal =
  | {
      readonly kind: 'digits';
      /** By index of the sheet's row, from 0. */
      readonly digits: ReadonlyMap<number, string>;
      /** The columns they are of: account, ID, then the others in the sheet's order. */
      readonly bound: readonly number[];
      /** Those the list has already; null for none. */
      readonly present: Seal | null;
    }
  | { readonly kind: 'unsealable'; readonly rows: readonly UnsealableRow[] }
  /** The list has digits that do not fit: new ones would hide what happened. Indices of rows, from 0. */
  | { readonly kind: 'broken'; readonly rows: readonly number[] };

/**
 * Works check digits out for every row that is a pair. A list that carries some already keeps its say: if
 * one does not fit, none are made. `answers`: what was settled for the list, such as where it ends. Writes
 * nothing; never throws.
 */
export function sealList(
  sheet: Sheet,
  columns: ChosenColumns,
  profile: Profile,
  answers: Answers = {},
): ListSeal {
  const rows = pairRows(sheet, columns, profile, answers);
  const present = findSeal(sheet, columns, rows);
  const broken = present === null ? [] : brokenRows(sheet, present, rows);
  if (broken.length > 0) return { kind: 'broken', rows: broken };
  const own = [present?.digits, present?.pairing];
  const bound = columns.bound.filter((column) => !own.includes(column));
  const digits = new Map<number, string>();
  const faults: UnsealableRow[] = [];
  for (const row of rows) {
    const sealed = sealTextOf(bound.map((at) => valueIn(sheet, at, row)));
    if (sealed.kind === 'text') digits.set(row, checkDigitsOf(sealed.text));
    else faults.push({ row, column: bound[sealed.column] ?? 0, fault: sealed.fault });
  }
  if (faults.length > 0) return { kind: 'unsealable', rows: faults };
  return { kind: 'digits', digits, bound, present };
}

/** The check digits that a list carries, null for none. Never throws. */
export function presentSeal(
  sheet: Sheet,
  columns: ChosenColumns,
  profile: Profile,
  answers: Answers = {},
): Seal | null {
  return findSeal(sheet, columns, pairRows(sheet, columns, profile, answers));
}

/** Indices of the rows that are pairs: repeated headers, totals and the like are none. */
function pairRows(
  sheet: Sheet,
  columns: ChosenColumns,
  profile: Profile,
  answers: Answers,
): Uint32Array {
  const { facts } = checkList({
    list: { sheet, columns },
    references: [],
    others: [],
    ownRange: [],
    profile,
    kind: null,
    answers,
    exclusions: [],
  });
  const list: PairCells | undefined = facts?.list;
  if (list === undefined) return new Uint32Array(0);
  return list.data.rows.filter((_, position) => !isApart(list, position));
}

/** Rows whose digits do not fit, or are missing where others have some. */
function brokenRows(sheet: Sheet, seal: Seal, rows: Uint32Array): readonly number[] {
  const column = sheet.columns[seal.digits];
  if (column === undefined) return [];
  const hasAny = rows.some((row) => kindAt(column, row) !== CellKind.empty);
  return hasAny ? Array.from(rows).filter((row) => !sealFits(sheet, seal, row)) : [];
}

function valueIn(sheet: Sheet, at: number, row: number) {
  const column = sheet.columns[at];
  return column === undefined ? null : valueAt(column, row);
}
