import type { ChosenReference } from '../core/facts/buildFacts';
import type { ReferenceAge, ReferenceRole } from '../core/pairing/reference';
import type { Profile } from '../core/profile/profile';
import { withAccountLike } from './accountLike';
import { chooseReferenceSheets, headingsAsWishes, type ListSheet } from './chooseSheets';
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

/** The references of one check, in the order in which they were named. */
export interface ReadReferences {
  readonly chosen: readonly ChosenReference[];
  readonly references: readonly ReadReference[];
  readonly ownRange: readonly string[];
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
  const own = { identity: listFile.identity, name: list.sheet.name };
  const likeList = list.choice.kind === 'chosen' ? headingsAsWishes(list.sheet, list.choice) : {};
  const chosen: ChosenReference[] = [];
  const references: ReadReference[] = [];
  const ownRange: string[] = [];
  const seen = new Set<string>();
  for (const { file: path, sheet: name, role, age } of request.references) {
    const aged = age === undefined ? {} : { age };
    ports.progress('reading', path);
    const file = await ports.files.open(path);
    const words = request.profile.agencyColumns;
    const sheets = await chooseReferenceSheets(file, name, own, likeList, words);
    if ('reason' in sheets) return sheets;
    for (const { sheet, columns, rows } of sheets) {
      // A sheet given twice would count as two batches.
      const key = JSON.stringify([file.identity, sheet.name, role]);
      if (seen.has(key)) continue;
      seen.add(key);
      const source = sheet.name ?? baseName(path);
      if (file.identity === own.identity && sheet.name === own.name) {
        ownRange.push(source);
        continue;
      }
      const like =
        list.choice.kind === 'chosen'
          ? withAccountLike({ sheet, columns }, { sheet: list.sheet, columns: list.choice })
          : columns;
      chosen.push({ sheet, columns: like, name: source, file: path, role, ...aged });
      references.push({ file: path, sheet: sheet.name, role, rows, ...aged });
    }
  }
  return { chosen, references, ownRange };
}

/** The last part of a path, whichever way its folders are parted. Never throws. */
export function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
