import { checkList, type CheckResult } from '../../../src/core/check/checkList';
import { RowState } from '../../../src/core/check/rowState';
import {
  chooseColumns,
  type ChosenColumns,
  type ColumnWishes,
} from '../../../src/core/columns/chooseColumns';
import type { FactsInput } from '../../../src/core/facts/buildFacts';
import type { Answers, Exclusion, ListKind } from '../../../src/core/facts/facts';
import type { ReferenceRole } from '../../../src/core/pairing/reference';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import type { Profile } from '../../../src/core/profile/profile';
import type { RuleId } from '../../../src/core/rules/catalog';
import type { FindingOf } from '../../../src/core/rules/finding';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { columnOf, sheetOf, type ColumnExtras } from '../../../src/core/table/columnBuilder';

/** Rows as a person writes a sheet down; row 0 is the sheet's row 1. Missing cells are empty. */
export type Rows = readonly (readonly CellValue[])[];

/** A list, a reference or another list; by default under the headings Accountname and AD-ID. */
export interface TableOf {
  /** Rows below the header (with `header` null: all rows). */
  readonly rows: Rows;
  /** The first row; null: none. */
  readonly header?: readonly CellValue[] | null;
  /** What the sheet has beside its values. */
  readonly sheet?: Partial<Sheet>;
  /** Formulas and displayed texts by column (from 0) and row index (from 0, header included). */
  readonly extras?: readonly ColumnExtras[];
  readonly wishes?: ColumnWishes;
}

/** One source of the reference. */
export interface ReferenceOf extends TableOf {
  readonly name?: string;
  readonly role?: ReferenceRole;
}

/** What a check may be told beside its tables. */
export interface CheckOf {
  readonly list: TableOf;
  readonly references?: readonly ReferenceOf[];
  readonly others?: readonly (TableOf & { readonly name: string })[];
  readonly profile?: Partial<Profile>;
  readonly kind?: ListKind | null;
  readonly answers?: Answers;
  readonly exclusions?: readonly Exclusion[];
  readonly ownRange?: readonly string[];
}

export const HEADER: readonly CellValue[] = ['Accountname', 'AD-ID'];

/** A sheet of these rows. */
export function sheetFrom(
  rows: Rows,
  more: Partial<Sheet> = {},
  extras: readonly ColumnExtras[] = [],
): Sheet {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, at) =>
    columnOf(
      rows.map((row) => row[at] ?? null),
      extras[at] ?? {},
    ),
  );
  return sheetOf(columns, more);
}

/** The table's sheet and its columns; throws where they are unclear. */
export function chosenOf(
  { rows, header = HEADER, sheet: more, extras, wishes }: TableOf,
  agencyWords: readonly string[] = [],
): { readonly sheet: Sheet; readonly columns: ChosenColumns } {
  const sheet = sheetFrom(header === null ? rows : [header, ...rows], more, extras);
  const columns = chooseColumns(sheet, wishes, agencyWords);
  if (columns.kind !== 'chosen') throw new Error(`columns: ${JSON.stringify(columns)}`);
  return { sheet, columns };
}

/** What `checkList` takes. The reference is one first migration named Charge 1, Charge 2 …. */
export function inputOf(check: CheckOf): FactsInput {
  const profile = { ...builtInProfile, ...check.profile };
  const chosen = (table: TableOf) => chosenOf(table, profile.agencyColumns);
  return {
    list: chosen(check.list),
    references: (check.references ?? []).map((reference, at) => ({
      ...chosen(reference),
      name: reference.name ?? `Charge ${at + 1}`,
      file: 'reference.xlsx',
      role: reference.role ?? 'first-migration',
    })),
    others: (check.others ?? []).map((other) => ({ ...chosen(other), name: other.name })),
    ownRange: check.ownRange ?? [],
    profile,
    kind: check.kind ?? null,
    answers: check.answers ?? {},
    exclusions: check.exclusions ?? [],
  };
}

/** The check of a list given as plain arrays. */
export function checkOf(check: CheckOf): CheckResult {
  return checkList(inputOf(check));
}

/** The check of rows under the usual header against one reference of pairs. */
export function checkRows(
  rows: Rows,
  reference: Rows,
  more: Omit<CheckOf, 'list' | 'references'> = {},
): CheckResult {
  return checkOf({ ...more, list: { rows }, references: [{ rows: reference }] });
}

/** All findings of one rule, in the order the result gives them. */
export function findingsOf<Id extends RuleId>(result: CheckResult, rule: Id): FindingOf<Id>[] {
  return result.groups
    .filter((group) => group.rule === rule)
    .flatMap((group) => Array.from({ length: group.length }, (_, index) => group.at(index)))
    .filter((finding): finding is FindingOf<Id> & typeof finding => finding.rule === rule);
}

/** A short line a finding: `row column severity`, `-` for none; columns as `account`, `id` or index. */
export function placesOf(result: CheckResult, rule: RuleId): string[] {
  const { account, id } = result.facts?.list.columns ?? { account: -1, id: -1 };
  const nameOf = (column: number | null): string => {
    if (column === null) return '-';
    if (column === account) return 'account';
    return column === id ? 'id' : String(column);
  };
  return findingsOf(result, rule).map(
    ({ row, column, severity }) => `${row ?? '-'} ${nameOf(column)} ${severity}`,
  );
}

/** The rules that found something, each once. */
export function rulesFound(result: CheckResult): RuleId[] {
  return [...new Set(result.groups.filter(({ length }) => length > 0).map(({ rule }) => rule))];
}

const STATES = Object.keys(RowState);

/** The states of the data rows by name. */
export function statesOf(result: CheckResult): string[] {
  return [...result.states].map((state) => STATES[state] ?? '?');
}

/** The mail address of made-up person `n`. */
export function accountOf(n: number): string {
  return `person${n}@amt.example`;
}

/** The AD ID of made-up person `n`: a version 4 GUID in canonical form. */
export function guidOf(n: number): string {
  const hex = [1, 2, 3, 4].map((salt) => word(n * 8 + salt)).join('');
  const variant = '89ab'.charAt(n & 3);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}

/** The right pair of made-up person `n`. */
export function pairOf(n: number): readonly [string, string] {
  return [accountOf(n), guidOf(n)];
}

/** The right pairs of people 1 to `count`. */
export function pairsTo(count: number): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, (_, at) => pairOf(at + 1));
}

/** A whole number spread over 32 bits, as eight hex digits: other numbers give other words. */
function word(number: number): string {
  let mixed = Math.imul(number ^ (number >>> 16), 0x7feb352d);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
