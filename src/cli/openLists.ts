import type { RowWishes } from '../app/lists/takeRows';
import { fileNameOf, type ListSource } from '../app/lists/listSource';
import type { Refusal } from '../app/refusal';
import { chooseReferenceSheets } from '../app/chooseReferenceSheets';
import { chooseListSheet, mayHoldPairs } from '../app/chooseSheets';
import { fileMemory } from '../app/memory/fileMemory';
import { forRows } from '../app/memory/forRows';
import { recallList } from '../app/memory/recallList';
import type { TableFile, TableOpener } from '../app/ports/tableFiles';
import { passedSheets, placeKey, type LookedAt, type PassedSheet } from '../app/readReferences';
import type { Progress } from '../app/ports/progress';
import type { ColumnChoice, ColumnWishes } from '../core/columns/chooseColumns';
import { pairsOnlyAbove, type RowSpan } from '../core/columns/pairShapes';
import type { ChosenReference } from '../core/facts/buildFacts';
import { findDataRows } from '../core/facts/dataRows';
import type { Profile } from '../core/profile/profile';
import type { Recalled } from '../core/report/basis';
import type { Sheet } from '../core/table/column';
import { sentenceFor } from './checkRequest';
import { openExclusions } from './exclusionFile';
import { PathProblem } from './files';
import type { RowArguments } from './listArguments';
import { splitSheet } from './splitSheet';

/** Lists as they were opened, and sheets that were passed over. */
export interface OpenedLists {
  readonly lists: readonly ListSource[];
  /** Sheets with content in which no account and ID columns, or no pairs below them, were recognised. */
  readonly skipped: readonly PassedSheet[];
  /** What workbooks remember of their lists. */
  readonly recalled: readonly RecalledSource[];
  /** Every file that was read, as given. */
  readonly files: readonly string[];
}

/** What a list's workbook remembers of it; `source` is what people call the list. */
export interface RecalledSource {
  readonly source: string;
  readonly recalled: Recalled;
}

/** What opening needs. */
export interface Opening {
  readonly files: TableOpener;
  readonly profile: Profile;
  readonly progress: Progress;
}

/**
 * Opens LIST[#SHEET] …: the sheet named, else all sheets of the file that hold pairs. Throws
 * `PathProblem` (no such sheet or column, columns unclear, a list given twice) and `FileProblem`.
 */
export async function openLists(
  given: readonly string[],
  wishes: ColumnWishes,
  opening: Opening,
): Promise<OpenedLists> {
  const lists: ListSource[] = [];
  const skipped: PassedSheet[] = [];
  const recalled: RecalledSource[] = [];
  const seen = new Set<string>();
  const paths = await Promise.all(given.map(splitSheet));
  opening.files.announce?.(paths.map(({ file }) => file));
  for (const { file: path, sheet } of paths) {
    opening.progress('reading', path);
    const file = await opening.files.open(path);
    const found = await sheetsOf(file, sheet, wishes, opening.profile);
    recalled.push(...found.recalled);
    skipped.push(...found.skipped.map((name) => ({ file: path, sheet: name })));
    for (const source of found.lists) {
      const key = placeKey(file, source.sheet.name);
      if (seen.has(key)) throw new PathProblem((usage) => usage.lists.listTwice(source.name));
      seen.add(key);
      lists.push(source);
    }
  }
  return { lists, skipped, recalled, files: paths.map(({ file }) => file) };
}

interface FoundSheets {
  readonly lists: readonly ListSource[];
  readonly skipped: readonly string[];
  readonly recalled: readonly RecalledSource[];
}

async function sheetsOf(
  file: TableFile,
  named: string | null,
  wishes: ColumnWishes,
  { agencyColumns }: Profile,
): Promise<FoundSheets> {
  const { path, form } = file;
  if (named !== null && form === 'text') throw refused({ reason: 'sheet-of-text', file: path });
  const names = named !== null || form === 'text' ? [named] : file.sheetNames;
  const lists: ListSource[] = [];
  const skipped: string[] = [];
  const told: RecalledSource[] = [];
  const empty: EmptySheet[] = [];
  const memory = await fileMemory(file);
  for (const name of names) {
    const sheet = await file.readSheet(name);
    const { choice, recalled } = recallList(sheet, memory, wishes, agencyColumns);
    const headerRow = choice.kind === 'no-such-column' ? null : choice.headerRow;
    if (findDataRows(sheet, headerRow, null).rows.length === 0) {
      const above = pairsAbove(sheet, choice);
      if (above !== null) skipped.push(sheet.name ?? '');
      empty.push({ above, hasHeadings: choice.kind === 'chosen' });
      continue;
    }
    if (choice.kind === 'chosen') {
      const batch = sheet.name ?? fileNameOf(path);
      lists.push({ name: batch, file: path, sheet, columns: choice, ...answersOf(recalled) });
      told.push(...sourcesOf(batch, recalled));
    } else if (names.length === 1 && choice.kind === 'no-such-column') {
      throw refused({ reason: choice.kind, column: choice.wish, headings: choice.headings });
    } else if (names.length === 1 || mayHoldPairs(choice)) {
      // Passed over, its people would be missing from the new list.
      throw new PathProblem((usage) => usage.lists.columnsUnclear(path, sheet.name));
    } else skipped.push(sheet.name ?? '');
  }
  if (lists.length === 0) throw refused(whyNone(path, named, empty));
  return { lists, skipped, recalled: told };
}

/** A sheet with nothing below its headings. */
interface EmptySheet {
  /** Where pairs seem to stand above them: they are no part of the new list. */
  readonly above: RowSpan | null;
  readonly hasHeadings: boolean;
}

function pairsAbove(sheet: Sheet, choice: ColumnChoice): RowSpan | null {
  return choice.kind === 'chosen' ? pairsOnlyAbove(sheet, choice.headerRow, choice) : null;
}

function whyNone(file: string, sheet: string | null, empty: readonly EmptySheet[]): Refusal {
  if (!empty.some(({ hasHeadings }) => hasHeadings)) return { reason: 'no-pairs', file, sheet };
  const above = empty.find((one) => one.above !== null)?.above ?? null;
  return { reason: 'no-rows', file, above };
}

function sourcesOf(source: string, recalled: Recalled | null): readonly RecalledSource[] {
  const used = forRows(recalled);
  return used === null ? [] : [{ source, recalled: used }];
}

function answersOf(recalled: Recalled | null): Pick<ListSource, 'answers'> {
  return recalled === null ? {} : { answers: recalled.answers };
}

function refused(refusal: Refusal): PathProblem {
  return new PathProblem((usage) => sentenceFor(refusal, usage));
}

/** What else the rows depend on, as it was opened. */
export interface OpenedWishes extends Pick<OpenedLists, 'recalled' | 'files'> {
  readonly wishes: RowWishes;
  /** Sheets that may hold pairs and were not looked at. */
  readonly passedOver: readonly PassedSheet[];
}

/** Opens what else the rows depend on: exclusions, people who join, the directory. Throws as `openLists`. */
export async function openRowWishes(args: RowArguments, opening: Opening): Promise<OpenedWishes> {
  const further = [args.exclude, args.add, ...args.directories].filter((path) => path !== null);
  const people = args.add === null ? null : await openPeople(args.add, opening);
  const directory = await openDirectories(args.directories, opening);
  const wishes: RowWishes = {
    profile: opening.profile,
    exclusions: args.exclude === null ? [] : await openExclusions(args.exclude, opening.files),
    additions: people?.source ?? null,
    directory: directory.chosen,
    repeats: args.dropRepeated ? 'drop-identical' : 'refuse',
  };
  const paths = await Promise.all(further.map(splitSheet));
  const looked = people === null ? directory.looked : [people.looked, ...directory.looked];
  return {
    wishes,
    recalled: people?.recalled ?? [],
    files: paths.map(({ file }) => file),
    passedOver: passedSheets(looked, directory.compared),
  };
}

interface OpenedPeople extends Pick<OpenedLists, 'recalled'> {
  readonly source: ListSource;
  readonly looked: LookedAt;
}

async function openPeople(given: string, { files, profile }: Opening): Promise<OpenedPeople> {
  const { file: path, sheet: wanted } = await splitSheet(given);
  const file = await files.open(path);
  const found = await chooseListSheet(file, wanted, {}, profile.agencyColumns);
  if ('reason' in found) throw refused(found);
  const { sheet, choice, recalled, passedOver } = found;
  if (choice.kind === 'chosen') {
    const name = sheet.name ?? fileNameOf(path);
    return {
      source: { name, file: path, sheet, columns: choice, ...answersOf(recalled) },
      recalled: sourcesOf(name, recalled),
      looked: { file, passedOver },
    };
  }
  throw new PathProblem((usage) => usage.lists.columnsUnclear(path, sheet.name));
}

interface OpenedDirectories {
  readonly chosen: readonly ChosenReference[];
  readonly looked: readonly LookedAt[];
  /** Sheets that were read, by `placeKey`. */
  readonly compared: ReadonlySet<string>;
}

async function openDirectories(
  given: readonly string[],
  { files, profile, progress }: Opening,
): Promise<OpenedDirectories> {
  const chosen: ChosenReference[] = [];
  const looked: LookedAt[] = [];
  const compared = new Set<string>();
  for (const { file: path, sheet: name } of await Promise.all(given.map(splitSheet))) {
    progress('reading', path);
    const file = await files.open(path);
    const nothing = { identity: '', name: null };
    const found = await chooseReferenceSheets(file, name, nothing, {}, profile.agencyColumns);
    if ('reason' in found) throw refused(found);
    looked.push({ file, passedOver: found.passedOver });
    for (const { sheet, columns } of found.sheets) {
      compared.add(placeKey(file, sheet.name));
      const source = sheet.name ?? fileNameOf(path);
      chosen.push({ name: source, file: path, role: 'directory', sheet, columns });
    }
  }
  return { chosen, looked, compared };
}
