import type { ListPlace } from '../../app/ports/guardList';
import type { SealColumns, SealOutcome, SealTexts } from '../../app/ports/guardSeal';
import { columnName } from '../../core/columns/columnName';
import { sealFormula } from '../../core/seal/sealFormula';
import type { OwnWrites } from '../ownWrites';
import type { OfficeValue } from '../reading/block';
import { loadPlace, placeOf, rangeOf } from '../session/areas';
import { inExcel } from '../session/inExcel';

/** Where the two columns stand, from 0. */
interface SealPlace {
  readonly digits: number;
  readonly pairing: number;
}

/** Light red with dark red text, as Excel's own rule for bad values has it. */
const BROKEN = { fill: '#FFC7CE', text: '#9C0006' } as const;
/** Excel's last column. */
const LAST_COLUMN = 16_383;

/** Makes and removes the columns by which a list carries its own check. */
export function excelSealColumns(own: OwnWrites): SealColumns {
  return {
    make: (sheetId, place, digits, texts) =>
      own.inTurn(() =>
        inExcel((context) => make(context, sheetId, place, digits, texts), place.sheet),
      ),
    remove: (sheetId, place, texts) =>
      own.inTurn(() =>
        inExcel(async (context) => {
          const sheet = context.workbook.worksheets.getItem(sheetId);
          const found = await findSealPlace(context, sheet, place, texts);
          if (found?.isThere !== true) return false;
          // From the right, so that the other one still stands where it stood.
          for (const column of [found.digits, found.pairing].sort((a, b) => b - a)) {
            const letter = columnName(column);
            sheet.getRange(`${letter}:${letter}`).delete('Left');
          }
          await context.sync();
          return true;
        }, place.sheet),
      ),
  };
}

/** The columns where they stand, else the two behind the used range; null where there is no room. */
async function findSealPlace(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { columns }: ListPlace,
  texts: SealTexts,
): Promise<(SealPlace & { readonly isThere: boolean }) | null> {
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
  const [digits, pairing] = [headings.indexOf(texts.digits), headings.indexOf(texts.pairing)];
  if (digits >= 0 && pairing >= 0) return { digits, pairing, isThere: true };
  if (digits >= 0 || pairing >= 0 || lastColumn + 2 > LAST_COLUMN) return null;
  return { digits: lastColumn + 1, pairing: lastColumn + 2, isThere: false };
}

async function make(
  context: Excel.RequestContext,
  sheetId: string,
  place: ListPlace,
  digits: readonly (string | null)[],
  texts: SealTexts,
): Promise<SealOutcome> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const at = await findSealPlace(context, sheet, place, texts);
  const { headerRow, bound } = place.columns;
  if (at === null || headerRow === null || digits.length === 0) return { kind: 'no-room' };
  const { firstRow } = place;
  const lastRow = firstRow + digits.length - 1;
  const cells = (column: number, first: number, last: number): Excel.Range =>
    rangeOf(sheet, { firstRow: first, lastRow: last, firstColumn: column, lastColumn: column });
  cells(at.digits, headerRow, headerRow).values = [[texts.digits]];
  cells(at.pairing, headerRow, headerRow).values = [[texts.pairing]];
  cells(at.digits, firstRow, lastRow).values = digits.map((own) => [own ?? '']);
  const letters = { bound: bound.map(columnName), digits: columnName(at.digits) };
  const first = cells(at.pairing, firstRow, firstRow);
  first.formulas = [[`=${sealFormula(letters, firstRow + 1, texts)}`]];
  // One long formula a request: Excel itself fits it to the rows below.
  const pairings = cells(at.pairing, firstRow, lastRow);
  if (lastRow > firstRow) pairings.copyFrom(first, 'Formulas');
  if (!at.isThere) addRule(pairings, `$${columnName(at.pairing)}${String(firstRow + 1)}`, texts);
  await context.sync();
  const sealed = digits.filter((own) => own !== null).length;
  return { kind: 'made', sealed, without: digits.length - sealed };
}

function addRule(cells: Excel.Range, first: string, { doesNotFit }: SealTexts): void {
  const { custom } = cells.conditionalFormats.add('Custom');
  custom.rule.formula = `=${first}="${doesNotFit.replaceAll('"', '""')}"`;
  custom.format.fill.color = BROKEN.fill;
  custom.format.font.color = BROKEN.text;
}
