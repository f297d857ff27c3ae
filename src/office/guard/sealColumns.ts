import type { ListPlace } from '../../app/ports/guardList';
import type { LockTerms } from '../../app/ports/guardLock';
import type { SealColumns, SealOutcome, SealTexts, UnsealOutcome } from '../../app/ports/guardSeal';
import { columnName } from '../../core/columns/columnName';
import { sealHeadings } from '../../core/seal/findSeal';
import { sealFormula } from '../../core/seal/sealFormula';
import type { Area } from '../../core/table/column';
import { SHEET_COLUMNS } from '../../core/table/sheetBounds';
import { WorkbookFailure } from '../../core/workbookFailure';
import type { OwnWrites } from '../ownWrites';
import type { OfficeValue } from '../reading/block';
import { hidesRows } from '../reading/hidesRows';
import { loadPlace, placeOf, rangeOf } from '../session/areas';
import { inExcel } from '../session/inExcel';
import { throughLock, wholeColumn } from './throughLock';
import { queueUnmoved, whileUnmoved } from './unmoved';

/** Where the two columns stand, from 0. */
interface SealPlace {
  readonly digits: number;
  readonly pairing: number;
}

/** The same, whether they stand there, and where the used range was then. */
interface FoundPlace extends SealPlace {
  readonly isThere: boolean;
  readonly used: Area;
}

/** Light red with dark red text, as Excel's own rule for bad values has it. */
const BROKEN = { fill: '#FFC7CE', text: '#9C0006' } as const;
/** In points. */
const SEAL_WIDTH = 84;

/** Makes and removes the columns by which a list carries its own check. */
export function excelSealColumns(own: OwnWrites): SealColumns {
  return {
    make: (sheetId, place, digits, texts, lock) =>
      own.inTurn(() =>
        refusable<SealOutcome>(
          () =>
            inExcel(
              (context) =>
                whileUnmoved(context, { sheetId, place }, () =>
                  make(context, { sheetId, place, texts, lock }, digits),
                ),
              place.sheet,
            ),
          { kind: 'refused' },
        ),
      ),
    remove: (sheetId, place, lock) =>
      own.inTurn(() =>
        refusable<UnsealOutcome>(
          () =>
            inExcel(
              (context) =>
                whileUnmoved(context, { sheetId, place }, () =>
                  remove(context, { sheetId, place, lock }),
                ),
              place.sheet,
            ),
          'refused',
        ),
      ),
  };
}

/** A list, how its columns are called, and the terms on which its sheet is locked. */
interface SealedList {
  readonly sheetId: string;
  readonly place: ListPlace;
  readonly texts: SealTexts;
  readonly lock: LockTerms | null;
}

/** What Excel refuses on a protected sheet is an answer, not a failure. */
async function refusable<Outcome>(
  work: () => Promise<Outcome>,
  refused: Outcome,
): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookFailure && error.code === 'sheet-protected') return refused;
    throw error;
  }
}

async function remove(
  context: Excel.RequestContext,
  { sheetId, place, lock }: Omit<SealedList, 'texts'>,
): Promise<UnsealOutcome> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const found = await findSealPlace(context, sheet, place);
  if (found?.isThere !== true) return 'none-there';
  queueUnmoved(sheet, found.used);
  const after = await throughLock(context, { sheet, lock }, async (queueLock) => {
    // From the right, so that the other one still stands where it stood.
    for (const column of [found.digits, found.pairing].sort((a, b) => b - a)) {
      const letter = columnName(column);
      sheet.getRange(`${letter}:${letter}`).delete('Left');
    }
    queueLock();
    await context.sync();
  });
  return after === 'left-open' ? after : 'removed';
}

/** The columns where they stand, else the two behind the used range; null where there is no room. */
async function findSealPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns }: ListPlace,
): Promise<FoundPlace | null> {
  const used = loadPlace(sheet.getUsedRangeOrNullObject(true));
  await context.sync();
  const area = placeOf(used);
  const { headerRow } = columns;
  if (area === null || headerRow === null) return null;
  const { lastColumn } = area;
  const range = rangeOf(sheet, {
    firstRow: headerRow,
    lastRow: headerRow,
    firstColumn: 0,
    lastColumn,
  }).load('values');
  await context.sync();
  const headings = ((range.values as OfficeValue[][])[0] ?? []).map(String);
  const { digits, pairing } = sealHeadings(headings);
  if (digits >= 0 && pairing >= 0) return { digits, pairing, isThere: true, used: area };
  if (digits >= 0 || pairing >= 0 || lastColumn + 2 >= SHEET_COLUMNS) return null;
  return { digits: lastColumn + 1, pairing: lastColumn + 2, isThere: false, used: area };
}

async function make(
  context: Excel.RequestContext,
  { sheetId, place, texts, lock }: SealedList,
  digits: readonly (string | null)[],
): Promise<SealOutcome> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const at = await findSealPlace(context, sheet, place);
  const { headerRow } = place.columns;
  if (at === null || headerRow === null || digits.length === 0) return { kind: 'no-room' };
  const area = { firstRow: place.firstRow, lastRow: place.firstRow + digits.length - 1 };
  if (await hidesRows(context, sheet, area)) return { kind: 'rows-hidden' };
  queueUnmoved(sheet, at.used);
  const written = rangeOf(sheet, { ...area, firstColumn: at.digits, lastColumn: at.digits });
  const after = await throughLock(context, { sheet, lock }, async (queueLock) => {
    writeHeadings(sheet, headerRow, at, texts);
    written.values = digits.map((own) => [own ?? '']);
    writeFormulas(sheet, place, area, at, texts);
    if (!at.isThere) widen(sheet, at);
    written.load('values');
    queueLock();
    await context.sync();
  });
  if (after === 'left-open') return { kind: after };
  const kept = written.values as OfficeValue[][];
  if (!digits.every((own, row) => kept[row]?.[0] === (own ?? ''))) return { kind: 'not-kept' };
  const sealed = digits.filter((own) => own !== null).length;
  return { kind: 'made', sealed, without: digits.length - sealed };
}

function writeHeadings(sheet: Excel.Worksheet, row: number, at: SealPlace, texts: SealTexts): void {
  const heading = (column: number, text: string): void => {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    rangeOf(sheet, cell).values = [[text]];
  };
  heading(at.digits, texts.digits);
  heading(at.pairing, texts.pairing);
}

/** Wide enough for what stands in them: eleven characters. */
function widen(sheet: Excel.Worksheet, { digits, pairing }: SealPlace): void {
  for (const column of [digits, pairing]) {
    rangeOf(sheet, wholeColumn(column)).format.columnWidth = SEAL_WIDTH;
  }
}

/** One long formula a request: Excel itself fits it to the rows below. */
function writeFormulas(
  sheet: Excel.Worksheet,
  { columns, firstRow }: ListPlace,
  area: { readonly firstRow: number; readonly lastRow: number },
  at: SealPlace & { readonly isThere: boolean },
  texts: SealTexts,
): void {
  const column = { firstColumn: at.pairing, lastColumn: at.pairing };
  const letters = { bound: columns.bound.map(columnName), digits: columnName(at.digits) };
  const first = rangeOf(sheet, { firstRow, lastRow: firstRow, ...column });
  first.formulas = [[`=${sealFormula(letters, firstRow + 1, texts)}`]];
  const pairings = rangeOf(sheet, { ...area, ...column });
  if (area.lastRow > firstRow) pairings.copyFrom(first, 'Formulas');
  if (!at.isThere) addRule(pairings, `$${columnName(at.pairing)}${String(firstRow + 1)}`, texts);
}

function addRule(cells: Excel.Range, first: string, { doesNotFit }: SealTexts): void {
  const { custom } = cells.conditionalFormats.add('Custom');
  custom.rule.formula = `=${first}="${doesNotFit.replaceAll('"', '""')}"`;
  custom.format.fill.color = BROKEN.fill;
  custom.format.font.color = BROKEN.text;
}
