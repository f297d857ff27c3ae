import { checkWithoutColumns, type CheckResult } from '../core/check/checkList';
import type { ChosenColumns, ColumnWishes } from '../core/columns/chooseColumns';
import type { FactsInput } from '../core/facts/buildFacts';
import type { Answers, Exclusion, ListKind } from '../core/facts/facts';
import { withFixedReason } from '../core/facts/fixedReasons';
import { standingAnswers } from '../core/facts/standingAnswers';
import { checkCodeOf } from '../core/fingerprint/checkCode';
import type { Profile } from '../core/profile/profile';
import type { Recalled } from '../core/report/basis';
import type { Sheet } from '../core/table/column';
import { checkBeside, type BesidePorts, type JudgedList } from './checkBeside';
import { newExclusions } from './newExclusions';
import { saidAnswers, type SaidAnswers } from './saidAnswers';
import { chooseListSheet, type ListSheet } from './chooseSheets';
import type { Refusal } from './refusal';
import { excludeRows, type ExclusionEntry } from './lists/excludeRows';
import type { TableFile, TableOpener } from './ports/tableFiles';
import {
  readReferences,
  type PassedSheet,
  type ReadReference,
  type ReadReferences,
  type ReferenceRequest,
} from './readReferences';

/** What is to be checked, and how. */
export interface CheckRequest {
  readonly file: string;
  readonly sheet: string | null;
  readonly wishes: ColumnWishes;
  readonly references: readonly ReferenceRequest[];
  readonly kind: ListKind | null;
  readonly profile: Profile;
  readonly answers: Answers;
  /** Answers that a person gives before the files are read; they go before all others. */
  readonly said?: SaidAnswers;
  /** Who is left out by what is remembered of the list. */
  readonly exclusions: readonly Exclusion[];
  /** Further ones as a person names them: by account, ID or both, found in the references. */
  readonly exclude?: readonly ExclusionEntry[];
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
  /** Pairs of the references that the list need not hold, each with a fixed reason. */
  readonly exclusions: readonly Exclusion[];
  /** `sha256:…`; null where the columns are unclear. */
  readonly fingerprint: string | null;
  readonly checkCode: string | null;
  /** What was taken over from what the list's workbook remembers; null for nothing. */
  readonly recalled: Recalled | null;
  /** Sheets that may hold pairs and were not looked at. */
  readonly passedOver: readonly PassedSheet[];
}

/** A check, or why there is none. */
export type CheckOutcome =
  | { readonly kind: 'checked'; readonly checked: CheckedList }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What checking files needs from outside. `digest` null: no fingerprint is wanted. */
export interface CheckPorts extends BesidePorts {
  readonly files: TableOpener;
}

/** Reads the files and checks the list. Throws `Failure` for files that cannot be read. */
export async function checkFiles(request: CheckRequest, ports: CheckPorts): Promise<CheckOutcome> {
  const { profile, wishes } = request;
  ports.files.announce?.([request.file, ...request.references.map(({ file }) => file)]);
  ports.progress('reading', request.file);
  const file = await ports.files.open(request.file);
  const list = await chooseListSheet(file, request.sheet, wishes, profile.agencyColumns);
  if ('reason' in list) return { kind: 'refused', refusal: list };
  return judgeList({ file, list }, [], request, ports);
}

/** A list that was found in its file. */
export interface FoundList {
  readonly file: TableFile;
  readonly list: ListSheet;
}

/**
 * Compares a list with the references, which are read here, and with the run's other lists
 * (already-in-batch). Throws `Failure`.
 */
export async function judgeList(
  { file, list }: FoundList,
  others: FactsInput['others'],
  given: Omit<CheckRequest, 'file' | 'sheet' | 'wishes'>,
  ports: CheckPorts,
): Promise<CheckOutcome> {
  const found = await readReferences(given, ports, file, list);
  const read = 'reason' in found && waits(found, list) ? NO_REFERENCES : found;
  if ('reason' in read) return { kind: 'refused', refusal: read };
  const exclude = read === NO_REFERENCES ? [] : (given.exclude ?? []);
  const { rows, problems } = excludeRows(exclude, read.chosen, given.profile);
  if (problems.length > 0) return { kind: 'refused', refusal: { reason: 'exclusions', problems } };
  const settled = settle(list, read.chosen, given);
  if ('reason' in settled) return { kind: 'refused', refusal: settled };
  const recalled = excusing(takenOver(list.recalled, given, settled), given);
  const named = rows.map(({ account, id, reason }) => ({ account, id, reason }));
  const everybody = [...given.exclusions, ...named, ...(recalled?.exclusions ?? [])];
  const exclusions = newExclusions(withFixedReason(everybody, given.profile), []);
  const request = { ...given, ...settled, exclusions };
  ports.progress('comparing', null);
  const { result, fingerprint } = await judge(list, others, read, request, ports);
  return {
    kind: 'checked',
    checked: {
      file: file.path,
      sheet: list.sheet,
      columns: list.choice.kind === 'chosen' ? list.choice : null,
      headerRow: list.choice.headerRow,
      references: read.references,
      result,
      exclusions: request.exclusions,
      fingerprint,
      checkCode: fingerprint === null ? null : checkCodeOf(fingerprint),
      recalled,
      passedOver: read.passedOver,
    },
  };
}

const NO_REFERENCES: ReadReferences = { chosen: [], references: [], ownRange: [], passedOver: [] };

/**
 * Which columns of a reference are meant may follow from the list's: where these are unclear, they are
 * asked first.
 */
function waits({ reason }: Refusal, { choice }: ListSheet): boolean {
  if (choice.kind === 'chosen') return false;
  return reason === 'no-pairs' || reason === 'reference-unclear';
}

/** What is said goes first: of kind and answers only what counted in the end was taken over. */
function takenOver(
  recalled: Recalled | null,
  { kind }: Pick<CheckRequest, 'kind'>,
  { answers }: Pick<CheckRequest, 'answers'>,
): Recalled | null {
  if (recalled === null) return null;
  const { tmpIsSame, idByteOrder, listEndsAbove } = recalled.answers;
  return {
    ...recalled,
    kind: kind === null ? recalled.kind : null,
    answers: {
      ...(tmpIsSame !== undefined && tmpIsSame === answers.tmpIsSame && { tmpIsSame }),
      ...(idByteOrder !== undefined && idByteOrder === answers.idByteOrder && { idByteOrder }),
      ...(listEndsAbove !== undefined &&
        listEndsAbove === answers.listEndsAbove && { listEndsAbove }),
    },
  };
}

const NOTHING: Recalled = { columns: null, kind: null, answers: {}, exclusions: [], lost: [] };

/** That a remembered reason excuses nobody is told, whoever remembered it: the file, or the open workbook. */
function excusing(
  recalled: Recalled | null,
  { exclusions: given, profile }: Pick<CheckRequest, 'exclusions' | 'profile'>,
): Recalled | null {
  const before = recalled ?? NOTHING;
  const exclusions = withFixedReason(before.exclusions, profile);
  const all = before.exclusions.length + given.length;
  if (exclusions.length + withFixedReason(given, profile).length === all) return recalled;
  return { ...before, exclusions, lost: [...before.lost, 'reasons'] };
}

/** Kind and answers: what is said, else what is remembered of the list. */
function settle(
  { sheet, choice, recalled }: ListSheet,
  references: ReadReferences['chosen'],
  { kind, answers, said }: Pick<CheckRequest, 'kind' | 'answers' | 'said'>,
): Pick<CheckRequest, 'kind' | 'answers'> | Refusal {
  const before = { ...recalled?.answers, ...answers };
  const known = { kind: kind ?? recalled?.kind ?? null, answers: before };
  if (choice.kind !== 'chosen' || said === undefined) return known;
  const now = saidAnswers(said, { sheet, columns: choice }, references);
  return 'reason' in now ? now : { ...known, answers: { ...before, ...now } };
}

async function judge(
  { sheet, choice }: ListSheet,
  others: FactsInput['others'],
  { chosen, ownRange }: ReadReferences,
  { profile, kind, exclusions, ...given }: Omit<CheckRequest, 'file' | 'sheet' | 'wishes'>,
  ports: CheckPorts,
): Promise<JudgedList> {
  if (choice.kind !== 'chosen') {
    return { result: checkWithoutColumns(sheet, choice), fingerprint: null };
  }
  const list = { sheet, columns: choice };
  const answers = standingAnswers(list, given.answers);
  const input = { list, references: chosen, others, ownRange, profile, kind, answers, exclusions };
  return checkBeside(input, ports);
}
