import type { PickedFile } from '../ports/checker';
import type { ExclusionLook, FileLook } from '../ports/tableLooks';
import type {
  ChosenFile,
  CombineChoice,
  ExclusionTable,
  Looked,
  PickedTable,
  TableChoice,
} from './state';

/** What happens to the tables of a merge. */
export type TableEvent =
  | { readonly type: 'files-picked'; readonly files: readonly PickedFile[] }
  | { readonly type: 'file-removed'; readonly key: string }
  | { readonly type: 'file-looked'; readonly key: string; readonly look: Looked<FileLook> }
  | { readonly type: 'file-sheets'; readonly key: string; readonly sheets: readonly string[] }
  | {
      readonly type: 'people-picked';
      readonly part: 'people' | 'directory';
      readonly table: PickedTable | null;
    };

/** What happens to the table of people to leave out. */
export type ExclusionEvent =
  | { readonly type: 'exclusions-picked'; readonly table: PickedTable | null }
  | {
      readonly type: 'exclusions-looked';
      readonly table: PickedTable;
      readonly look: Looked<ExclusionLook>;
    };

/** What is chosen after something happened to its tables. Pure; never throws. */
export function withTables(choice: CombineChoice, event: TableEvent): CombineChoice {
  switch (event.type) {
    case 'files-picked':
      return { ...choice, files: [...choice.files, ...event.files.map(notYetSeen)] };
    case 'file-removed':
      return { ...choice, files: choice.files.filter(({ file }) => file.key !== event.key) };
    case 'file-looked':
      return withFile(choice, event.key, (file, part) => {
        const fit = fitSheets(event.look);
        // People join from one list: where several could be it, somebody says which.
        const sheets = part === 'people' && fit.length > 1 ? [] : fit;
        return { ...file, look: event.look, sheets };
      });
    case 'file-sheets':
      return withFile(choice, event.key, (file) => ({ ...file, sheets: event.sheets }));
    case 'people-picked':
      return { ...choice, [event.part]: event.table === null ? null : chosenTable(event.table) };
  }
}

function notYetSeen(file: PickedFile): ChosenFile {
  return { file, look: { at: 'looking' }, sheets: [] };
}

function chosenTable(table: PickedTable): TableChoice {
  return table.from === 'workbook' ? table : { from: 'disk', file: notYetSeen(table.file) };
}

type FilePart = 'files' | 'people' | 'directory';

function withFile(
  choice: CombineChoice,
  key: string,
  change: (file: ChosenFile, part: FilePart) => ChosenFile,
): CombineChoice {
  const changed = (one: ChosenFile, part: FilePart): ChosenFile =>
    one.file.key === key ? change(one, part) : one;
  const table = (part: 'people' | 'directory'): TableChoice | null => {
    const one = choice[part];
    return one?.from === 'disk' ? { ...one, file: changed(one.file, part) } : one;
  };
  return {
    ...choice,
    files: choice.files.map((one) => changed(one, 'files')),
    people: table('people'),
    directory: table('directory'),
  };
}

/** The table of people to leave out after something happened to it. Pure; never throws. */
export function exclusionsAfter(
  now: ExclusionTable | null,
  event: ExclusionEvent,
): ExclusionTable | null {
  switch (event.type) {
    case 'exclusions-picked':
      return event.table === null ? null : { table: event.table, look: { at: 'looking' } };
    case 'exclusions-looked':
      // Another one may have been picked while this one was looked at.
      return now?.table === event.table ? { table: event.table, look: event.look } : now;
  }
}

/** Names of the sheets that hold pairs; none for a text file. Never throws. */
export function fitSheets(look: Looked<FileLook>): readonly string[] {
  if (look.at !== 'seen') return [];
  return look.found.flatMap(({ name, fitness }) =>
    name !== null && fitness === 'pairs' ? [name] : [],
  );
}

/**
 * The file with the sheets that are taken of it; null where it has fit ones and none is taken. One in
 * which nothing fits is given whole: whoever reads it says what is wrong. Never throws.
 */
export function takenFile({ file, look, sheets }: ChosenFile): PickedFile | null {
  if (fitSheets(look).length === 0) return file;
  return sheets.length === 0 ? null : { ...file, sheets };
}

/** Whether anything is taken of a file. Never throws. */
function isTaken(file: ChosenFile): boolean {
  return takenFile(file) !== null;
}

/** What still keeps a merge from being planned. */
type NotReady = 'nothing' | 'looking' | 'both' | 'which-sheet';

/** What still keeps it from being planned; null for nothing. Never throws. */
export function notReady(choice: CombineChoice): NotReady | null {
  const { sheetIds, files, people, directory, exclusionTable } = choice;
  const more = [people, directory].flatMap((one) => (one?.from === 'disk' ? [one.file] : []));
  if ([...files, ...more, exclusionTable].some((one) => one?.look.at === 'looking')) {
    return 'looking';
  }
  if (sheetIds.length === 0 && !files.some(isTaken)) return 'nothing';
  if ((people === null) !== (directory === null)) return 'both';
  return more.every(isTaken) ? null : 'which-sheet';
}
