import type { CombineOutcome } from '../../../src/app/lists/combineLists';
import { combineLists, type CombineWishes } from '../../../src/app/lists/combineLists';
import type { ListSource } from '../../../src/app/lists/listSource';
import type { NewList } from '../../../src/app/lists/newList';
import type { ListRefusal } from '../../../src/app/lists/refusal';
import {
  splitList,
  type ListSplitWishes,
  type NamedBatch,
  type SplitOutcome,
} from '../../../src/app/lists/splitList';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { chosenOf, HEADER, type Rows } from '../../core/support/listOf';

const earlier = (heading: string): string => `${heading} (zuvor)`;

/** Nothing asked for beside the rows. */
const PLAIN = {
  profile: builtInProfile,
  exclusions: [],
  additions: null,
  directory: [],
  repeats: 'refuse',
} as const;

/** A list of rows under a header, named like its sheet. */
export function listOf(
  name: string,
  rows: Rows,
  header: readonly CellValue[] = HEADER,
  more: Partial<Sheet> = {},
): ListSource {
  const sheet = { name, form: 'workbook' as const, ...more };
  return { name, file: 'listen/Erstmigration.xlsx', ...chosenOf({ rows, header, sheet }) };
}

/** Merges lists; German headings. */
export function combined(
  lists: readonly ListSource[],
  more: Partial<CombineWishes> = {},
): CombineOutcome {
  const headings = {
    batch: 'Quellcharge',
    row: 'Quellzeile',
    file: 'Quelldatei',
    digits: 'Prüfziffer',
    earlier,
  };
  return combineLists(lists, { ...PLAIN, agencies: 'one', headings, ...more });
}

/** Splits a list; German headings. */
export function split(
  list: ListSource,
  most: number,
  more: Partial<ListSplitWishes> = {},
): SplitOutcome {
  const headings = { digits: 'Prüfziffer', earlier, nobody: 'unklar' };
  const name = { one: 'Charge {number}', several: 'Charge {number} {agency}' };
  return splitList(list, { ...PLAIN, most, order: null, name, headings, ...more });
}

/** The new lists; throws where there are none. */
export function listsOf(outcome: CombineOutcome): readonly NewList[] {
  if (outcome.kind === 'combined') return outcome.lists;
  throw new Error(outcome.refusals.map(({ reason }) => reason).join());
}

/** The batches; throws where there are none. */
export function batchesOf(outcome: SplitOutcome): readonly NamedBatch[] {
  if (outcome.kind === 'split') return outcome.batches;
  throw new Error(outcome.refusals.map(({ reason }) => reason).join());
}

/** What was refused. */
export function refusalsOf(outcome: CombineOutcome | SplitOutcome): readonly ListRefusal[] {
  return outcome.kind === 'refused' ? outcome.refusals : [];
}

/** The refusal for one reason; throws where there is none. */
export function refusalOf<Reason extends ListRefusal['reason']>(
  outcome: CombineOutcome | SplitOutcome,
  reason: Reason,
): Extract<ListRefusal, { readonly reason: Reason }> {
  const found = refusalsOf(outcome).find(
    (one): one is Extract<ListRefusal, { readonly reason: Reason }> => one.reason === reason,
  );
  if (found === undefined)
    throw new Error(
      refusalsOf(outcome)
        .map((one) => one.reason)
        .join(),
    );
  return found;
}

/** All rows of a sheet, header first. */
export function rowsIn(sheet: Sheet): CellValue[][] {
  return Array.from({ length: sheet.rowCount }, (_, at) =>
    sheet.columns.map((column) => valueAt(column, at)),
  );
}

/** The check digits of a row's bound values. */
export function digitsOf(...bound: readonly (CellValue | undefined)[]): string {
  return checkDigitsOf(bound.map((value) => value ?? '').join('|'));
}
