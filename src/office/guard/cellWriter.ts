import type {
  CellWrites,
  CellWriter,
  RowSortKey,
  SortOutcome,
  WriteOutcome,
} from '../../app/ports/guardCells';
import type { ListPlace } from '../../app/ports/guardList';
import type { LockTerms } from '../../app/ports/guardLock';
import type { Area, CellValue } from '../../core/table/column';
import type { CellRun } from '../../core/guard/putBackCells';
import type { OwnWrites } from '../ownWrites';
import { hidesRows } from '../reading/hidesRows';
import { loadPlace, placeOf, rangeOf } from '../session/areas';
import { inExcel } from '../session/inExcel';
import { entryOf, isValue } from './cellEntry';
import { giveBack } from './giveBack';
import { throughLock } from './throughLock';
import { queueUnmoved, whileUnmoved } from './unmoved';

/** Cells written by one request: with what is read before and after it, 5 MB hold them (the web's limit). */
const MOST_CELLS = 10_000;

/** Cells written by one request where each is written by itself: its three objects take some 1,000 bytes. */
const MOST_SINGLE = 1_000;

/** Writes into guarded lists through Excel's library. */
export function excelCellWriter(own: OwnWrites): CellWriter {
  return {
    write: (writes) =>
      own.inTurn(() => inExcel((context) => write(context, writes), writes.place.sheet)),
    sortRows: (sheetId, place, keys, lock) =>
      own.inTurn(() =>
        inExcel(
          (context) =>
            whileUnmoved(context, { sheetId, place }, () =>
              sortRows(context, sheetId, place, keys, lock),
            ),
          place.sheet,
        ),
      ),
  };
}

async function write(
  context: Excel.RequestContext,
  { sheetId, place, runs, lock }: CellWrites,
): Promise<WriteOutcome> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  if (await holdsMoreThanValues(context, sheet, place, runs)) return { kind: 'not-plain' };
  const batches = (await hidesRows(context, sheet, place)) ? singleCells(runs) : batchesOf(runs);
  // Opened for nothing, a locked sheet would not be locked again.
  if (batches.length === 0) return { kind: 'written' };
  let outcome: WriteOutcome = { kind: 'written' };
  const after = await throughLock(context, { sheet, lock }, async (queueLock) => {
    for (const [at, batch] of batches.entries()) {
      const asked = batch.map((run) => askRun(sheet, place, run));
      const isLast = at === batches.length - 1;
      outcome = await sent(context, asked, isLast ? queueLock : null);
      if (outcome.kind === 'written') continue;
      if (outcome.kind === 'changed-meanwhile') {
        const isBack = await giveBack(context, { sheet, lock }, asked, isLast);
        if (!isBack) outcome = { kind: 'not-kept' };
      }
      if (!isLast) await finish(context, queueLock);
      return;
    }
  });
  return after === 'left-open' ? { kind: 'left-open' } : outcome;
}

/**
 * Whether a cell of these runs holds a data type or a picture: Excel gives #VALUE! for it, and would keep
 * no more than that of it.
 */
async function holdsMoreThanValues(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: ListPlace,
  runs: readonly CellRun[],
): Promise<boolean> {
  const suspects = runs.filter(({ expected }) =>
    expected.some((value) => isValue('#VALUE!', value)),
  );
  if (suspects.length === 0) return false;
  const asked = suspects.map((run) => rangeOf(sheet, areaOf(place, run)).load('valueTypes'));
  await context.sync();
  return asked.some(({ valueTypes }) =>
    (valueTypes as string[][]).some((row) => row.includes('RichValue')),
  );
}

function areaOf(place: ListPlace, { which, first, expected }: CellRun): Area {
  const column = place.columns.bound[which] ?? 0;
  const firstRow = place.firstRow + first;
  const lastRow = firstRow + expected.length - 1;
  return { firstRow, lastRow, firstColumn: column, lastColumn: column };
}

/**
 * Each cell by itself, those that stay as they are left out: a table of values for rows of which a filter
 * hides some lands in other cells (office-js 224).
 */
function singleCells(runs: readonly CellRun[]): readonly (readonly CellRun[])[] {
  const cells = runs.flatMap(({ which, first, expected, values }) =>
    values.flatMap((value, at): CellRun[] => {
      const own = expected[at] ?? null;
      if (isSameValue(own, value)) return [];
      return [{ which, first: first + at, expected: [own], values: [value] }];
    }),
  );
  const batches = Math.ceil(cells.length / MOST_SINGLE);
  return Array.from({ length: batches }, (_, at) =>
    cells.slice(at * MOST_SINGLE, (at + 1) * MOST_SINGLE),
  );
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** One run while it is written: what stood there, and what stands there then. */
interface AskedRun {
  readonly run: CellRun;
  readonly before: Excel.Range;
  readonly after: Excel.Range;
}

/** Three objects of one place: the library keeps one answer an object. */
function askRun(sheet: Excel.Worksheet, place: ListPlace, run: CellRun): AskedRun {
  const area = areaOf(place, run);
  const before = rangeOf(sheet, area).load('formulas,values');
  rangeOf(sheet, area).formulas = run.values.map((value) => [entryOf(value)]);
  const after = rangeOf(sheet, area).load('formulas');
  return { run, before, after };
}

function outcomeOf(asked: readonly AskedRun[]): WriteOutcome {
  const holds = (range: Excel.Range, values: CellRun['values']): boolean =>
    values.every((value, at) => isValue((range.formulas as unknown[][])[at]?.[0], value));
  if (!asked.every(({ run, before }) => holds(before, run.expected))) {
    return { kind: 'changed-meanwhile' };
  }
  const kept = asked.every(({ run, after }) => holds(after, run.values));
  return kept ? { kind: 'written' } : { kind: 'not-kept' };
}

/** Sends one batch, and with it what locks the sheet again. */
async function sent(
  context: Excel.RequestContext,
  asked: readonly AskedRun[],
  queueLock: (() => void) | null,
): Promise<WriteOutcome> {
  queueLock?.();
  await context.sync();
  return outcomeOf(asked);
}

async function finish(context: Excel.RequestContext, queueLock: () => void): Promise<void> {
  queueLock();
  await context.sync();
}

/** Runs in groups of so many cells; a longer run is cut. */
function batchesOf(runs: readonly CellRun[]): readonly (readonly CellRun[])[] {
  const batches: CellRun[][] = [];
  let room = 0;
  for (const run of runs) {
    for (let from = 0; from < run.values.length;) {
      if (room === 0) {
        batches.push([]);
        room = MOST_CELLS;
      }
      const to = Math.min(run.values.length, from + room);
      batches.at(-1)?.push({
        which: run.which,
        first: run.first + from,
        expected: run.expected.slice(from, to),
        values: run.values.slice(from, to),
      });
      room -= to - from;
      from = to;
    }
  }
  return batches;
}

/** All columns of the used range, so that no cell of a row stays behind. */
async function sortRows(
  context: Excel.RequestContext,
  sheetId: string,
  place: ListPlace,
  keys: readonly RowSortKey[],
  lock: LockTerms | null,
): Promise<SortOutcome> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const area = placeOf(used);
  if (area === null) return { kind: 'sorted', hidden: false };
  const lastRow = Math.min(area.lastRow, (place.end ?? Infinity) - 1);
  queueUnmoved(sheet, area);
  const rows = rangeOf(sheet, { ...area, firstRow: place.firstRow, lastRow }).load('rowHidden');
  let hidden = false;
  const after = await throughLock(context, { sheet, lock }, async (queueLock) => {
    const fields = keys.map(({ column, ascending }) => ({
      key: column - area.firstColumn,
      ascending,
    }));
    rows.sort.apply(fields, false, false, 'Rows');
    queueLock();
    await context.sync();
    // Null: some are.
    hidden = (rows.rowHidden as boolean | null) !== false;
  });
  return { kind: after === 'left-open' ? 'left-open' : 'sorted', hidden };
}
