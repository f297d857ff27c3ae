import type { ChosenColumns } from '../../core/columns/chooseColumns';
import type { Checker } from '../ports/checker';
import type { GuardedColumns, GuardedList, GuardedReference } from '../ports/guardList';
import type { PanePorts } from '../ports/panePorts';
import { HEAD_ROWS } from './lookAtSheets';
import type { PaneState, ReferenceSheet } from './state';

/** What telling a sheet's columns needs. */
export interface ListLook extends Pick<PanePorts, 'reader'> {
  readonly checker: Pick<Checker, 'look'>;
}

/**
 * The list that was checked last as the guard needs it, with the sheets of this workbook that it was
 * compared with; null where nothing was checked or the columns were unclear. Throws `WorkbookFailure`.
 */
export async function guardedList(
  { list, reference, result, answers }: PaneState,
  ports: ListLook,
): Promise<GuardedList | null> {
  if (list.kind !== 'settled' || result.kind !== 'checked') return null;
  const { columns } = result.summary;
  if (columns === null) return null;
  const references: GuardedReference[] = [];
  for (const sheet of reference.sheets) {
    const found = sheet.role === null ? null : await guardedReference(sheet, ports);
    if (found !== null) references.push(found);
  }
  const { listEndsAbove } = answers;
  return {
    sheetId: list.sheet.id,
    sheet: list.sheet.name,
    columns: guardedColumns(columns, list.look.headings),
    end: listEndsAbove === undefined ? null : { row: listEndsAbove - 1, text: null },
    references,
  };
}

function guardedColumns(
  { headerRow, account, id, bound }: Pick<ChosenColumns, 'headerRow' | 'account' | 'id' | 'bound'>,
  headings: readonly string[],
): GuardedColumns {
  const further = bound.filter((at) => at !== account && at !== id).sort((a, b) => a - b);
  const all = [account, id, ...further];
  return { headerRow, bound: all, headings: all.map((at) => headings[at] ?? '') };
}

async function guardedReference(
  { info }: ReferenceSheet,
  { reader, checker }: ListLook,
): Promise<GuardedReference | null> {
  const head = await reader.readHead(info.id, HEAD_ROWS);
  const { choice, headings } = await checker.look(head);
  if (choice.kind !== 'chosen') return null;
  const pair = { ...choice, bound: [choice.account, choice.id] };
  return {
    sheetId: info.id,
    sheet: info.name,
    columns: guardedColumns(pair, headings),
    end: null,
  };
}
