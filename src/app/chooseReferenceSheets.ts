import {
  chooseColumns,
  type ChosenColumns,
  type ColumnWishes,
} from '../core/columns/chooseColumns';
import { pairsOnlyAbove } from '../core/columns/pairShapes';
import { mayHoldUnseenPairs } from '../core/columns/unseenPairs';
import { findDataRows } from '../core/facts/dataRows';
import type { Sheet } from '../core/table/column';
import { columnsLike, mayHoldPairs } from './chooseSheets';
import type { Refusal } from './refusal';
import type { TableFile } from './ports/tableFiles';

/** A sheet of a reference, with its columns. */
export interface ReferenceSheet {
  readonly sheet: Sheet;
  readonly columns: ChosenColumns;
  readonly rows: number;
}

/** The sheet that must not serve as reference: the list's own. */
export interface OwnSheet {
  readonly identity: string;
  readonly name: string | null;
}

/** What of a file is compared with; `passedOver`: names of sheets that may hold pairs and are not. */
export interface ReferenceSheets {
  readonly sheets: readonly ReferenceSheet[];
  readonly passedOver: readonly string[];
}

/**
 * The sheets of a reference: the one named, else all that hold pairs (without the list's own, unless
 * no other does). One that may hold pairs is never passed over: its people would be unknown, and that it
 * was forgotten as a whole would not be seen; of one that may be a note as well it is said. `likeList`:
 * the list's headings, which the reference's columns should have, too, if it has them. Throws `Failure`.
 */
export async function chooseReferenceSheets(
  file: TableFile,
  name: string | null,
  own: OwnSheet,
  likeList: ColumnWishes,
  agencyWords: readonly string[],
): Promise<ReferenceSheets | Refusal> {
  if (name !== null && file.form === 'text') return { reason: 'sheet-of-text', file: file.path };
  const all = name !== null || file.form === 'text' ? [name] : file.sheetNames;
  const isOwn = (one: string | null): boolean => file.identity === own.identity && one === own.name;
  for (const names of [all.filter((one) => !isOwn(one)), all.filter(isOwn)]) {
    const found = await sheetsWithPairs(file, names, likeList, agencyWords);
    if ('reason' in found || found.sheets.length > 0) return found;
  }
  return { reason: 'no-pairs', file: file.path, sheet: name };
}

/** The sheets whose columns can be told, all of those with pairs; without rows only where all are. */
async function sheetsWithPairs(
  file: TableFile,
  names: readonly (string | null)[],
  likeList: ColumnWishes,
  agencyWords: readonly string[],
): Promise<ReferenceSheets | Refusal> {
  const found: ReferenceSheet[] = [];
  const passedOver: string[] = [];
  for (const one of names) {
    const sheet = await file.readSheet(one);
    const columns = columnsLike(sheet, likeList, agencyWords);
    if (columns === null) {
      if (one === null || names.length === 1) continue;
      const choice = chooseColumns(sheet, {}, agencyWords);
      if (mayHoldPairs(choice)) return { reason: 'reference-unclear', file: file.path, sheet: one };
      if (mayHoldUnseenPairs(sheet, choice)) passedOver.push(one);
      continue;
    }
    found.push({ sheet, columns, rows: findDataRows(sheet, columns.headerRow, null).rows.length });
  }
  const filled = found.filter(({ rows }) => rows > 0);
  const isAbove = ({ sheet, columns, rows }: ReferenceSheet): boolean =>
    rows === 0 && pairsOnlyAbove(sheet, columns.headerRow, columns) !== null;
  passedOver.push(...found.filter(isAbove).map(({ sheet }) => sheet.name ?? ''));
  return { sheets: filled.length > 0 ? filled : found, passedOver };
}
