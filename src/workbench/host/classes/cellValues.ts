import { cellArea, type Area } from '../area';
import { isFormula, type CellInput, type Grid } from '../cell';
import { parseEntry } from '../entry/parseEntry';
import { writeCells } from '../model/editing';
import type { Model } from '../model/model';
import { invalid } from '../protocol/arguments';
import { isUnbounded } from './cellLimits';
import { checkFormula } from './writableFormula';

/** A grid with every cell changed by a rule. Never throws by itself. */
export function mapGrid<A, B>(grid: Grid<A>, rule: (cell: A) => B): B[][] {
  return grid.map((row) => row.map(rule));
}

/**
 * What was given for the cells of an area: one plain value is meant for all of them, an array has to have
 * the area's size. Throws an InvalidArgument otherwise.
 */
export function givenGrid(given: unknown, area: Area): Grid<unknown> {
  if (isUnbounded(area)) return invalid('Cells of an unbounded range cannot be set one by one.');
  if (!Array.isArray(given)) {
    return Array.from({ length: area.rows }, () => new Array<unknown>(area.columns).fill(given));
  }
  const rows: readonly unknown[] = given;
  const fits =
    rows.length === area.rows &&
    rows.every((row) => Array.isArray(row) && row.length === area.columns);
  return fits
    ? (rows as Grid<unknown>)
    : invalid('The number of rows or columns in the input array does not match the range.');
}

/**
 * Sets `values` or `formulas` of an area as if they were typed in English: texts that read as numbers
 * become numbers, `=…` a formula, null leaves a cell as it is. Throws an InvalidArgument for a wrong size
 * or a wrong formula, a NotImplemented for a formula that this host can't calculate, an AccessDenied for
 * locked cells.
 */
export function setEntries(model: Model, sheet: string, area: Area, given: unknown): void {
  const grid = givenGrid(given, area);
  const { numberFormat } = model.sheet(sheet).formatSummary(area);
  const formats = numberFormat === undefined ? model.sheet(sheet).formats(area) : undefined;
  const wanted: { row: number; column: number; numberFormat: string }[] = [];
  const inputs = grid.map((line, r) =>
    line.map((value, c) => {
      const cell = { row: area.row + r, column: area.column + c };
      const entry = entryOf(value, formats?.[r]?.[c]?.numberFormat ?? numberFormat ?? 'General');
      if (entry?.numberFormat !== undefined)
        wanted.push({ ...cell, numberFormat: entry.numberFormat });
      if (isFormula(entry?.input)) checkFormula(model, sheet, entry.input.formula, cell);
      return entry?.input;
    }),
  );
  writeCells(model, sheet, area, astray(model, sheet, area, inputs));
  for (const { row, column, numberFormat: format } of wanted) {
    model.sheet(sheet).setFormat(cellArea(row, column), { numberFormat: format });
  }
}

/** What lands in the cells where a filter hides some of the rows, on builds that go wrong there. */
function astray(
  model: Model,
  sheet: string,
  area: Area,
  inputs: Grid<CellInput | undefined>,
): Grid<CellInput | undefined> {
  const isFiltered = model.anchored.extras.filters.some((filter) => filter.sheet === sheet);
  if (!model.filteredWritesGoAstray || !isFiltered || area.rows === 1) return inputs;
  const runs = model.sheet(sheet).hiddenRows({ first: area.row, count: area.rows });
  if (runs.length === 0) return inputs;
  const isHidden = (row: number): boolean =>
    runs.some(({ first, count }) => row >= first && row < first + count);
  const [top = []] = inputs;
  return inputs.map((line, r) => (isHidden(area.row + r) ? line.map(() => undefined) : top));
}

function entryOf(
  value: unknown,
  numberFormat: string,
): { input: CellInput; numberFormat?: string } | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return { input: value };
  if (typeof value !== 'string') return invalid();
  const entry = parseEntry(value, numberFormat, 'en');
  return numberFormat === 'General' ? entry : { input: entry.input };
}
