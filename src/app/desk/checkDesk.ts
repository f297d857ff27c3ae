import type { CheckResult } from '../../core/check/checkList';
import { chooseColumns, type ColumnWishes } from '../../core/columns/chooseColumns';
import type { Answers } from '../../core/facts/facts';
import { findDataRows } from '../../core/facts/dataRows';
import { standingAnswers } from '../../core/facts/standingAnswers';
import { fingerprintOf, type Digest } from '../../core/fingerprint/fingerprint';
import { builtInProfile } from '../../core/profile/builtInProfile';
import type { RightPairs } from '../../core/guard/rightPairs';
import type { Column, Sheet } from '../../core/table/column';
import { ageByName } from '../ageByName';
import { boundRows } from '../boundRows';
import { repairCellsOf, repairOfferOf } from '../guard/repairOffer';
import { rightPairsOf } from '../guard/rightPairsOf';
import { checkFiles, type CheckedList, type CheckRequest } from '../checkFiles';
import { columnsLike } from '../chooseSheets';
import { lookAtSheet } from '../lookAtSheet';
import type {
  CheckAnswer,
  CheckTask,
  FindingsView,
  FindingsWindow,
  PickedFile,
  SheetLook,
} from '../ports/checker';
import type { PaintJob } from '../ports/painter';
import type { Progress } from '../ports/progress';
import type { RepairCells, RepairOffer } from '../ports/repairOffer';
import type { Clock } from '../ports/surroundings';
import type { ReferenceRequest } from '../readReferences';
import { repairList, type ListRepair } from '../repairList';
import { deskTables, OPEN_WORKBOOK, type PickedFileOpener } from './deskTables';
import { entriesOf, type Entries } from './entries';
import { findingRow, type Says } from './findingRow';
import { isSameList } from './sameList';
import { searchEntries, searchOf, type Pause, type RowWord } from './searchEntries';
import { summaryOf } from './summary';

/** What the desk needs from outside. */
export interface DeskPorts {
  readonly digest: Digest;
  readonly openPicked: PickedFileOpener;
  readonly says: Readonly<Record<FindingsView['language'], Says>>;
  /** What the list calls a row; its number from 1. */
  readonly rowWord: Readonly<Record<FindingsView['language'], RowWord>>;
  readonly pause: Pause;
  readonly clock: Clock;
}

/** The checker's own side: it keeps one result and answers for it. See `Checker` for each answer. */
export interface CheckDesk {
  /** The kept result whole, for what works beside the desk. */
  readonly lastChecked: () => CheckedList | null;
  readonly look: (head: Sheet) => SheetLook;
  readonly holdsPairs: (head: Sheet, like: ColumnWishes) => boolean;
  readonly sheetsOf: (file: PickedFile) => Promise<readonly string[]>;
  readonly check: (task: CheckTask, progress: Progress) => Promise<CheckAnswer>;
  readonly findings: (
    view: FindingsView,
    from: number,
    count: number,
  ) => Promise<FindingsWindow | null>;
  readonly paintJob: () => PaintJob | null;
  readonly rightPairs: () => RightPairs | null;
  readonly repairOffer: () => RepairOffer | null;
  readonly repairCells: (from: number, count: number) => RepairCells;
  readonly isAsChecked: (list: Sheet) => boolean;
  readonly fingerprint: (
    list: Sheet,
    wishes: ColumnWishes,
    answers: Answers,
  ) => Promise<string | null>;
}

/** What was checked last. */
interface Kept extends CheckedList {
  readonly sheetId: string;
}

/** A desk without a result. */
export function checkDesk(ports: DeskPorts): CheckDesk {
  let kept: Kept | null = null;
  let list = listOver(ports, null);
  const repairOf = lastRepair();
  return {
    lastChecked: () => kept,
    look: (head) => lookAtSheet(head, builtInProfile.agencyColumns),
    holdsPairs: (head, like) => columnsLike(head, like, builtInProfile.agencyColumns) !== null,
    sheetsOf: async (file) => (await ports.openPicked(file)).sheetNames,
    check: async (task, progress) => {
      const outcome = await checkFiles(requestOf(task, ports.clock.now()), {
        files: deskTables(task, ports.openPicked),
        digest: ports.digest,
        progress,
      });
      if (outcome.kind === 'refused') return outcome;
      kept = { ...outcome.checked, sheetId: task.sheetId };
      list = listOver(ports, kept.result);
      return { kind: 'checked', summary: summaryOf(outcome.checked) };
    },
    findings: (view, from, count) => list(view, from, count),
    paintJob: () => (kept === null ? null : paintJobOf(kept)),
    rightPairs: () => (kept === null ? null : rightPairsOf(kept.result)),
    repairOffer: () => (kept === null ? null : repairOfferOf(kept.result, repairOf(kept.result))),
    repairCells: (from, count) =>
      kept === null ? { total: 0, cells: [] } : repairCellsOf(repairOf(kept.result), from, count),
    isAsChecked: (now) =>
      kept !== null && kept.columns !== null && isSameList(kept.sheet, now, kept.columns),
    fingerprint: (sheet, wishes, answers) => fingerprint(ports.digest, sheet, wishes, answers),
  };
}

function requestOf(
  { list, wishes, kind, answers, exclusions, sheets, files }: CheckTask,
  now: Date,
): CheckRequest {
  return {
    file: OPEN_WORKBOOK,
    sheet: list.name,
    wishes,
    references: [
      ...sheets.map(({ sheet, role }) => ({ file: OPEN_WORKBOOK, sheet: sheet.name, role })),
      ...files.flatMap((file) => pickedRequests(file, now)),
    ],
    kind,
    profile: builtInProfile,
    answers,
    exclusions,
  };
}

function pickedRequests(
  { name, role, sheets }: PickedFile,
  now: Date,
): readonly ReferenceRequest[] {
  const age = role === 'directory' ? ageByName(name, now) : null;
  const aged = age === null ? {} : { age };
  const wanted: readonly (string | null)[] = sheets ?? [null];
  return wanted.map((sheet) => ({ file: name, sheet, role, ...aged }));
}

async function fingerprint(
  digest: Digest,
  sheet: Sheet,
  wishes: ColumnWishes,
  answers: Answers,
): Promise<string | null> {
  const choice = chooseColumns(sheet, wishes, builtInProfile.agencyColumns);
  if (choice.kind !== 'chosen') return null;
  const { listEndsAbove } = standingAnswers({ sheet, columns: choice }, answers);
  const end = listEndsAbove === undefined ? null : listEndsAbove - 1;
  const { rows } = findDataRows(sheet, choice.headerRow, end);
  return fingerprintOf(boundRows(sheet, choice, rows), digest);
}

function paintJobOf({ sheetId, sheet, columns, result }: Kept): PaintJob | null {
  const accounts = columns === null ? undefined : sheet.columns[columns.account];
  const ids = columns === null ? undefined : sheet.columns[columns.id];
  const data = result.facts?.list.data;
  if (columns === null || accounts === undefined || ids === undefined || !data) return null;
  return {
    sheetId,
    account: columns.account,
    id: columns.id,
    rows: data.rows.slice(),
    states: result.states.slice(),
    accounts: copyOf(accounts),
    ids: copyOf(ids),
  };
}

/** What is given away is gone; the desk still needs its own. */
function copyOf({ kinds, bytes, starts, ends }: Column): Column {
  const [formulas, shown] = [new Map<number, string>(), new Map<number, string>()];
  return {
    kinds: kinds.slice(),
    bytes: bytes.slice(),
    starts: starts.slice(),
    ends: ends.slice(),
    formulas,
    shown,
  };
}

/** Works a result's repair out when it is first asked for. */
function lastRepair(): (result: CheckResult) => ListRepair {
  let last: { readonly of: CheckResult; readonly repair: ListRepair } | null = null;
  return (result) => {
    if (last?.of !== result) last = { of: result, repair: repairList(result) };
    return last.repair;
  };
}

/** Answers for windows of a result's findings; remembers the last view's entries. */
function listOver(ports: DeskPorts, result: CheckResult | null): CheckDesk['findings'] {
  const byState = new Map<FindingsView['state'], Entries>();
  let last: { readonly key: string; readonly entries: Promise<Entries | null> } | null = null;
  if (result === null) return async () => null;
  const entriesIn = ({ state, search: typed, language }: FindingsView, key: string) => {
    let entries = byState.get(state);
    if (entries === undefined) byState.set(state, (entries = entriesOf(result, state)));
    const search = searchOf(typed, ports.rowWord[language]);
    if (search === '') return Promise.resolve(entries);
    const isWanted = (): boolean => last?.key === key;
    return searchEntries(result, entries, search, ports.says[language], ports.pause, isWanted);
  };
  return async (view, from, count) => {
    const key = JSON.stringify([view.state, view.search, view.language]);
    if (last?.key !== key) {
      last = { key, entries: Promise.resolve(null) };
      last = { key, entries: entriesIn(view, key) };
    }
    const entries = await last.entries;
    if (entries === null) return null;
    const total = entries.index.length;
    const rows = Array.from({ length: Math.max(0, Math.min(count, total - from)) }, (_, at) =>
      findingRow(result, entries, from + at, ports.says[view.language]),
    ).filter((row) => row !== null);
    return { total, from, rows };
  };
}
