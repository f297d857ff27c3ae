import type { Area } from '../../core/table/column';
import { boundsOf, commonOf, forget, rangeOf } from '../session/areas';
import { isTooLarge } from '../session/failures';

/** A table of cells as Excel's library gives it: rows from the top, cells from the left. */
export type Grid<Cell> = readonly (readonly Cell[])[];

/** A value as Excel's library gives it: an empty cell is '', an error its code as a text. */
export type OfficeValue = string | number | boolean;

/** One block of a sheet as Excel answered it. */
export interface Block {
  readonly area: Area;
  readonly values: Grid<OfficeValue>;
  /** Codes of number formats in English; null where they were not asked for. */
  readonly formats: Grid<string> | null;
  /** Formulas or values of a part of the block; null where it has no formulas. */
  readonly formulas: { readonly area: Area; readonly texts: Grid<OfficeValue> } | null;
}

/** What of a block is wanted beside its values. */
export interface Wanted {
  readonly formats: boolean;
  /** Where formulas may stand. */
  readonly formulas: readonly Area[];
}

type CellProperty = 'values' | 'numberFormat' | 'formulas' | 'valueTypes';

/** The request for properties of every cell in an area. */
class CellsAsked {
  readonly #range: Excel.Range;

  constructor(
    sheet: Excel.Worksheet,
    private readonly area: Area,
    properties: readonly CellProperty[],
  ) {
    this.#range = rangeOf(sheet, area).load([...properties]);
  }

  /** The answer after a sync; null where it is no table of the area's size. */
  take<Cell>(property: CellProperty): Grid<Cell> | null {
    const answer: unknown = this.#range[property];
    const { firstRow, lastRow } = this.area;
    const isWhole = Array.isArray(answer) && answer.length === lastRow - firstRow + 1;
    return isWhole ? (answer as Grid<Cell>) : null;
  }

  /** Lets Excel forget the range with the next sync, and the library its values at once. */
  forget(): void {
    forget(this.#range);
  }
}

/**
 * One block of the sheet; null where Excel refused it as too large, which it says by an error or by
 * giving no values (over 5,000,000 cells). Rejects with the library's other errors.
 */
export async function loadBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
  wanted: Wanted,
): Promise<Block | null> {
  const cells = new CellsAsked(
    sheet,
    area,
    wanted.formats ? ['values', 'numberFormat'] : ['values'],
  );
  const place = boundsOf(wanted.formulas.flatMap((one) => commonOf(area, one) ?? []));
  const formulaCells = place && new CellsAsked(sheet, place, ['formulas']);
  if (!(await synced(context))) return null;
  const values = cells.take<OfficeValue>('values');
  const formats = wanted.formats ? cells.take<string>('numberFormat') : null;
  const texts = formulaCells?.take<OfficeValue>('formulas') ?? null;
  cells.forget();
  formulaCells?.forget();
  if (values === null || (wanted.formats && !formats) || (place && !texts)) return null;
  const formulas = place === null || texts === null ? null : { area: place, texts };
  return { area, values, formats, formulas };
}

/** `Excel.RangeValueType` of each cell; null where Excel refused it as too large. */
export async function loadTypes(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<Grid<string> | null> {
  const cells = new CellsAsked(sheet, area, ['valueTypes']);
  if (!(await synced(context))) return null;
  const types = cells.take<string>('valueTypes');
  cells.forget();
  return types;
}

async function synced(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (isTooLarge(error)) return false;
    throw error;
  }
}
