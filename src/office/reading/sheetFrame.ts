import type { Area } from '../../core/table/column';
import { forget, loadAreas, loadPlace, placeOf, rangeOf, readAreas } from '../session/areas';
import { codeOf } from '../session/failures';
import { formulaPlaces, wantedPlaces } from './formulaPlaces';
import { hiddenColumns, hiddenRows } from './hidden';
import { inOrder, mergedAreas } from './mergedAreas';

/** What stands around the cells of a sheet. */
export interface SheetFrame {
  readonly hiddenColumns: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly mergedAreas: readonly Area[];
  /** Areas of the tables, header row included. */
  readonly tables: readonly Area[];
  /** Where formulas may stand. */
  readonly formulas: readonly Area[];
}

/** The same as far as one request told it; null: to be asked for by itself. */
type Told = { readonly [Part in keyof SheetFrame]: SheetFrame[Part] | null };

const NOTHING_TOLD: Told = {
  hiddenColumns: null,
  hiddenRows: null,
  mergedAreas: null,
  tables: null,
  formulas: null,
};

/**
 * What stands around the cells in use. Mostly nothing does, so all is asked for at once, and again by
 * itself what is there or was refused. Rejects with the library's errors.
 */
export async function readFrame(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
): Promise<SheetFrame> {
  const whole = { ...used, firstRow: 0, firstColumn: 0 };
  const told = await tellAtOnce(context, sheet, used, whole);
  const columns = told.hiddenColumns ?? (await hiddenColumns(context, sheet, whole));
  return {
    hiddenColumns: columns,
    hiddenRows: told.hiddenRows ?? (await hiddenRows(context, sheet, whole, columns)),
    mergedAreas: told.mergedAreas ?? (await mergedAreas(context, sheet, used)),
    tables: told.tables ?? (await tableAreas(context, sheet)),
    formulas: told.formulas ?? (await formulaPlaces(context, sheet, used)),
  };
}

async function tellAtOnce(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  used: Area,
  whole: Area,
): Promise<Told> {
  const hidden = rangeOf(sheet, whole).load('rowHidden,columnHidden');
  const merged = loadAreas(rangeOf(sheet, used).getMergedAreasOrNullObject());
  const formulas = loadAreas(rangeOf(sheet, used).getSpecialCellsOrNullObject('Formulas'));
  const tables = sheet.tables.load('items/id');
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) === null) throw error;
    return NOTHING_TOLD;
  }
  const places = readAreas(merged);
  const told = {
    hiddenColumns: isNoneHidden(hidden.columnHidden) ? new Set<number>() : null,
    hiddenRows: isNoneHidden(hidden.rowHidden) ? new Set<number>() : null,
    mergedAreas: places && inOrder(places),
    tables: tables.items.length === 0 ? [] : null,
    formulas: wantedPlaces(readAreas(formulas), used),
  };
  for (const range of [hidden, merged, formulas]) forget(range);
  return told;
}

/** Excel gives null where some are and some are not, which its types do not say. */
function isNoneHidden(isHidden: boolean | null): boolean {
  return isHidden === false;
}

async function tableAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly Area[]> {
  const tables = sheet.tables.load('items/id');
  await context.sync();
  if (tables.items.length === 0) return [];
  const ranges = tables.items.map((table) => loadPlace(table.getRange()));
  await context.sync();
  return ranges.map(placeOf).filter((area) => area !== null);
}
