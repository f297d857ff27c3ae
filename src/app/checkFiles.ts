import { checkList, checkWithoutColumns, type CheckResult } from '../core/check/checkList';
import type { ChosenColumns, ColumnWishes } from '../core/columns/chooseColumns';
import type { ChosenReference } from '../core/facts/buildFacts';
import type { Answers, Exclusion, ListKind } from '../core/facts/facts';
import { checkCodeOf } from '../core/fingerprint/checkCode';
import { fingerprintOf, type Digest } from '../core/fingerprint/fingerprint';
import type { ReferenceRole } from '../core/pairing/reference';
import type { Profile } from '../core/profile/profile';
import type { Sheet } from '../core/table/column';
import { boundRows } from './boundRows';
import { withAccountLike } from './accountLike';
import {
  chooseListSheet,
  chooseReferenceSheets,
  headingsAsWishes,
  type ListSheet,
  type Refusal,
} from './chooseSheets';
import type { Progress } from './ports/progress';
import type { TableFile, TableOpener } from './ports/tableFiles';

/** One file (and sheet) to compare with; `sheet` null: all that hold pairs. */
export interface ReferenceRequest {
  readonly file: string;
  readonly sheet: string | null;
  readonly role: ReferenceRole;
}

/** What is to be checked, and how. */
export interface CheckRequest {
  readonly file: string;
  readonly sheet: string | null;
  readonly wishes: ColumnWishes;
  readonly references: readonly ReferenceRequest[];
  readonly kind: ListKind | null;
  readonly profile: Profile;
  readonly answers: Answers;
  readonly exclusions: readonly Exclusion[];
}

/** A source of the reference as it was compared with; the list's own range never is. */
export interface ReadReference {
  readonly file: string;
  readonly sheet: string | null;
  readonly role: ReferenceRole;
  readonly rows: number;
}

/** A list that was checked, with everything a result shows. */
export interface CheckedList {
  readonly file: string;
  readonly sheet: Sheet;
  /** Null where the columns are unclear. */
  readonly columns: ChosenColumns | null;
  /** Index of the header row, from 0; null without one. */
  readonly headerRow: number | null;
  readonly references: readonly ReadReference[];
  readonly result: CheckResult;
  /** `sha256:…`; null where the columns are unclear. */
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
}

export type CheckOutcome =
  | { readonly kind: 'checked'; readonly checked: CheckedList }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What checking files needs from outside. `digest` null: no fingerprint is wanted. */
export interface CheckPorts {
  readonly files: TableOpener;
  readonly digest: Digest | null;
  readonly progress: Progress;
}

/** Reads the files and checks the list. Throws `Failure` for files that cannot be read. */
export async function checkFiles(request: CheckRequest, ports: CheckPorts): Promise<CheckOutcome> {
  const { profile, wishes } = request;
  ports.files.announce?.([request.file, ...request.references.map(({ file }) => file)]);
  ports.progress('reading', request.file);
  const file = await ports.files.open(request.file);
  const list = await chooseListSheet(file, request.sheet, wishes, profile.agencyColumns);
  if ('reason' in list) return { kind: 'refused', refusal: list };
  const columns = list.choice.kind === 'chosen' ? list.choice : null;
  const read = await readReferences(request, ports, file, list);
  if ('reason' in read) return { kind: 'refused', refusal: read };
  ports.progress('comparing', null);
  const result =
    list.choice.kind === 'chosen'
      ? checkList({
          list: { sheet: list.sheet, columns: list.choice },
          references: read.chosen,
          others: [],
          ownRange: read.ownRange,
          profile,
          kind: request.kind,
          answers: request.answers,
          exclusions: request.exclusions,
        })
      : checkWithoutColumns(list.sheet, list.choice);
  const fingerprint = await fingerprintFor(list.sheet, columns, result, ports);
  return {
    kind: 'checked',
    checked: {
      file: request.file,
      sheet: list.sheet,
      columns,
      headerRow: list.choice.headerRow,
      references: read.references,
      result,
      fingerprint,
      checkCode: fingerprint === null ? null : checkCodeOf(fingerprint),
    },
  };
}

interface ReadReferences {
  readonly chosen: readonly ChosenReference[];
  readonly references: readonly ReadReference[];
  readonly ownRange: readonly string[];
}

async function readReferences(
  request: CheckRequest,
  ports: CheckPorts,
  listFile: TableFile,
  list: ListSheet,
): Promise<ReadReferences | Refusal> {
  const own = { identity: listFile.identity, name: list.sheet.name };
  const likeList = list.choice.kind === 'chosen' ? headingsAsWishes(list.sheet, list.choice) : {};
  const chosen: ChosenReference[] = [];
  const references: ReadReference[] = [];
  const ownRange: string[] = [];
  const seen = new Set<string>();
  for (const { file: path, sheet: name, role } of request.references) {
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
      chosen.push({ sheet, columns: like, name: source, file: path, role });
      references.push({ file: path, sheet: sheet.name, role, rows });
    }
  }
  return { chosen, references, ownRange };
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

async function fingerprintFor(
  sheet: Sheet,
  columns: ChosenColumns | null,
  { facts }: CheckResult,
  { digest, progress }: CheckPorts,
): Promise<string | null> {
  if (columns === null || facts === null || digest === null) return null;
  progress('fingerprint', null);
  return fingerprintOf(boundRows(sheet, columns, facts.list.data.rows), digest);
}
