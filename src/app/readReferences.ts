import type { ChosenColumns } from '../core/columns/chooseColumns';
import type { ChosenReference } from '../core/facts/buildFacts';
import type { ReferenceAge, ReferenceRole } from '../core/pairing/reference';
import type { Profile } from '../core/profile/profile';
import type { Sheet } from '../core/table/column';
import { withAccountLike } from './accountLike';
import { chooseReferenceSheets } from './chooseReferenceSheets';
import { headingsAsWishes, type ListSheet } from './chooseSheets';
import type { Refusal } from './refusal';
import type { Progress } from './ports/progress';
import type { TableFile, TableOpener } from './ports/tableFiles';

/** One file (and sheet) to compare with; `sheet` null: all that hold pairs. */
export interface ReferenceRequest {
  readonly file: string;
  readonly sheet: string | null;
  readonly role: ReferenceRole;
  /** Left out where it is not known. */
  readonly age?: ReferenceAge;
}

/** A source of the reference as it was compared with; the list's own range never is. */
export interface ReadReference {
  readonly file: string;
  readonly sheet: string | null;
  readonly role: ReferenceRole;
  readonly rows: number;
  readonly age?: ReferenceAge;
}

/** A sheet that may hold pairs and was no part of a check: its columns are not recognised. */
export interface PassedSheet {
  readonly file: string;
  readonly sheet: string;
}

/** The references of one check, in the order in which they were named. */
export interface ReadReferences {
  readonly chosen: readonly ChosenReference[];
  readonly references: readonly ReadReference[];
  readonly ownRange: readonly string[];
  readonly passedOver: readonly PassedSheet[];
}

/**
 * Reads what a list is compared with: its own range never is, and a sheet named twice counts once.
 * Throws `Failure`.
 */
export async function readReferences(
  request: { readonly references: readonly ReferenceRequest[]; readonly profile: Profile },
  ports: { readonly files: TableOpener; readonly progress: Progress },
  listFile: TableFile,
  list: ListSheet,
): Promise<ReadReferences | Refusal> {
  const words = request.profile.agencyColumns;
  const own = { identity: listFile.identity, name: list.sheet.name };
  const likeList = list.choice.kind === 'chosen' ? headingsAsWishes(list.sheet, list.choice) : {};
  const chosen: ChosenReference[] = [];
  const references: ReadReference[] = [];
  const ownRange: string[] = [];
  const files = [{ file: listFile, passedOver: list.passedOver }];
  const seen = new Set<string>();
  const compared = new Set<string>();
  for (const { file: path, sheet: name, role, age } of request.references) {
    const aged = age === undefined ? {} : { age };
    ports.progress('reading', path);
    const file = await ports.files.open(path);
    const found = await chooseReferenceSheets(file, name, own, likeList, words);
    if ('reason' in found) return found;
    files.push({ file, passedOver: found.passedOver });
    for (const { sheet, columns, rows } of found.sheets) {
      // A sheet given twice would count as two batches.
      const key = JSON.stringify([file.identity, sheet.name, role]);
      if (seen.has(key)) continue;
      seen.add(key);
      compared.add(placeKey(file, sheet.name));
      const source = sheet.name ?? baseName(path);
      if (file.identity === own.identity && sheet.name === own.name) {
        ownRange.push(source);
        continue;
      }
      const from = { file: path, role, ...aged };
      chosen.push({ ...likeTheList(list, sheet, columns), name: source, ...from });
      references.push({ sheet: sheet.name, rows, ...from });
    }
  }
  return { chosen, references, ownRange, passedOver: passedSheets(files, compared) };
}

function likeTheList(
  { sheet: table, choice }: ListSheet,
  sheet: Sheet,
  columns: ChosenColumns,
): Pick<ChosenReference, 'sheet' | 'columns'> {
  if (choice.kind !== 'chosen') return { sheet, columns };
  return { sheet, columns: withAccountLike({ sheet, columns }, { sheet: table, columns: choice }) };
}

/** A file as it was looked at: names of sheets that may hold pairs and were not. */
export interface LookedAt {
  readonly file: TableFile;
  readonly passedOver: readonly string[];
}

/**
 * Each sheet once, however often its file was opened, without those that were compared with (`compared`,
 * by `placeKey`). Never throws.
 */
export function passedSheets(
  files: readonly LookedAt[],
  compared: ReadonlySet<string>,
): readonly PassedSheet[] {
  const passed = new Map<string, PassedSheet>();
  for (const { file, passedOver } of files) {
    for (const sheet of passedOver) {
      const key = placeKey(file, sheet);
      if (!compared.has(key) && !passed.has(key)) passed.set(key, { file: file.path, sheet });
    }
  }
  return [...passed.values()];
}

/** A sheet of a file, the same by whichever path the file was named. Never throws. */
export function placeKey({ identity }: TableFile, sheet: string | null): string {
  return JSON.stringify([identity, sheet]);
}

/** The last part of a path, whichever way its folders are parted. Never throws. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
