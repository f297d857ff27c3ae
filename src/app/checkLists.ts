import type { ChosenSheet } from '../core/facts/buildFacts';
import { tableName } from '../core/report/tableName';
import {
  judgeList,
  type CheckedList,
  type CheckPorts,
  type CheckRequest,
  type FoundList,
} from './checkFiles';
import { chooseListSheet, chooseListSheets } from './chooseSheets';
import type { Refusal } from './refusal';
import type { TableOpener } from './ports/tableFiles';
import { baseName } from './readReferences';

/** Where a list lies; `sheet` null: the file's only one with pairs. */
export interface ListPlace {
  readonly file: string;
  readonly sheet: string | null;
}

/** Lists of one run, each of which is to be checked, and how. */
export interface ListsRequest extends Omit<CheckRequest, 'file' | 'sheet'> {
  readonly lists: readonly ListPlace[];
  /** Of a file without a sheet, each sheet that holds pairs is a list. */
  readonly allSheets: boolean;
}

/** Why a check of several lists cannot begin. */
export type ListsRefusal =
  Refusal | { readonly reason: 'list-twice'; readonly file: string; readonly sheet: string | null };

/** The checks in the lists' order, or why there are none. */
export type ListsOutcome =
  | { readonly kind: 'checked'; readonly lists: readonly CheckedList[] }
  | { readonly kind: 'refused'; readonly refusal: ListsRefusal };

/**
 * Checks each list on its own and against the others: nobody may stand in two lists of one run
 * (already-in-batch). In the order given, the sheets of a file in the file's. One list is judged as
 * `checkFiles` judges it. Throws `Failure` for files that cannot be read.
 */
export async function checkLists(request: ListsRequest, ports: CheckPorts): Promise<ListsOutcome> {
  const files = readingOnce(ports.files);
  const paths = [...request.lists, ...request.references].map(({ file }) => file);
  files.announce?.(paths);
  const found = await findLists(request, { ...ports, files });
  if ('reason' in found) return { kind: 'refused', refusal: found };
  const named = found.map((one, at) => ({ ...one, name: nameOf(at, found) }));
  const lists: CheckedList[] = [];
  for (const one of named) {
    const others = named.filter((other) => other !== one).flatMap(asOther);
    const outcome = await judgeList(one, others, request, { ...ports, files });
    if (outcome.kind === 'refused') return outcome;
    lists.push(outcome.checked);
  }
  return { kind: 'checked', lists };
}

async function findLists(
  { lists, allSheets, wishes, profile }: ListsRequest,
  { files, progress }: CheckPorts,
): Promise<readonly FoundList[] | ListsRefusal> {
  const found: FoundList[] = [];
  const words = profile.agencyColumns;
  for (const { file: path, sheet } of lists) {
    progress('reading', path);
    const file = await files.open(path);
    const chosen =
      allSheets && sheet === null
        ? await chooseListSheets(file, wishes, words)
        : await chooseListSheet(file, sheet, wishes, words);
    if ('reason' in chosen) return chosen;
    for (const list of 'sheet' in chosen ? [chosen] : chosen) {
      const { name } = list.sheet;
      const isSame = (one: FoundList): boolean =>
        one.file.identity === file.identity && one.list.sheet.name === name;
      if (found.some(isSame)) return { reason: 'list-twice', file: path, sheet: name };
      found.push({ file, list });
    }
  }
  return found;
}

/** A list whose columns are unclear holds no pairs that another could be compared with. */
function asOther({
  list,
  name,
}: FoundList & { readonly name: string }): readonly (ChosenSheet & { readonly name: string })[] {
  const { sheet, choice } = list;
  return choice.kind === 'chosen' ? [{ sheet, columns: choice, name }] : [];
}

/** What the other lists' findings call a list: its file without folders unless two are called so. */
function nameOf(at: number, found: readonly FoundList[]): string {
  const path = found[at]?.file.path ?? '';
  const identity = found[at]?.file.identity;
  const sheet = found[at]?.list.sheet.name ?? null;
  const short = baseName(path);
  const isShared = found.some(
    ({ file }) => file.identity !== identity && baseName(file.path) === short,
  );
  return tableName(isShared ? path : short, sheet);
}

/** Reads each sheet once, however many lists are compared with it. */
function readingOnce(files: TableOpener): TableOpener {
  const sheets = new Map<
    string,
    ReturnType<Awaited<ReturnType<TableOpener['open']>>['readSheet']>
  >();
  return {
    ...files,
    open: async (path) => {
      const file = await files.open(path);
      return {
        ...file,
        readSheet: (name) => {
          const key = JSON.stringify([file.identity, name]);
          const sheet = sheets.get(key) ?? file.readSheet(name);
          sheets.set(key, sheet);
          return sheet;
        },
      };
    },
  };
}
