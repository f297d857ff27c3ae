import { toRuns, type Area } from '../area';
import { isError, type CellValue } from '../cell';
import { displayText } from '../entry/displayText';
import { compareValues, equalInFormula } from '../formula/compareValues';
import { HostError, unknownMember } from '../protocol/hostError';
import { askLeave } from './editing';
import type { FilterState } from './extras';
import type { Model } from './model';
import { wildcardSource } from './wildcards';

type Criteria = Readonly<Record<string, unknown>>;
type Owner = Pick<FilterState, 'sheet' | 'table'>;

/** A cell as a filter sees it. */
interface SeenCell {
  readonly value: CellValue;
  readonly text: string;
  readonly fill: string | null;
  readonly font: string;
}

type Test = (cell: SeenCell) => boolean;

/** The filter of a sheet or a table; undefined where there is none. Never throws. */
export function filterOf(model: Model, { sheet, table }: Owner): FilterState | undefined {
  return model.anchored.extras.filters.find((each) => each.sheet === sheet && each.table === table);
}

/** Puts a filter in place of the owner's, null takes it away; rows are hidden and shown by it. Throws an AccessDenied on protected sheets, a NotImplemented by a criterion's name. */
export function setFilter(model: Model, owner: Owner, filter: FilterState | null): void {
  askLeave(model, { kind: 'filter', sheet: owner.sheet });
  const before = filterOf(model, owner);
  const others = model.anchored.extras.filters.filter((each) => each !== before);
  const tests = filter === null ? [] : columnTests(model, filter);
  const filters = filter === null ? others : [...others, filter];
  model.anchored = { ...model.anchored, extras: { ...model.anchored.extras, filters } };
  const shown = before === undefined ? null : body(before.area);
  if (shown !== null) show(model, owner.sheet, shown);
  if (filter !== null) hide(model, filter, tests);
}

/** The rows below the headings. */
function body(area: Area): Area | null {
  return area.rows < 2 ? null : { ...area, row: area.row + 1, rows: area.rows - 1 };
}

function show(model: Model, sheet: string, { row, rows }: Area): void {
  const cells = model.sheet(sheet);
  for (const run of cells.hiddenRows({ first: row, count: rows })) cells.setRowsHidden(run, false);
}

function hide(
  model: Model,
  { sheet, area }: FilterState,
  tests: readonly (readonly [column: number, test: Test])[],
): void {
  const below = body(area);
  if (below === null || tests.length === 0) return;
  const columns = tests.map(([column, test]) => ({
    test,
    cells: seen(model, sheet, below, column),
  }));
  const gone: number[] = [];
  for (let at = 0; at < below.rows; at++) {
    const passes = columns.every(({ test, cells }) => {
      const cell = cells[at];
      return cell === undefined || test(cell);
    });
    if (!passes) gone.push(below.row + at);
  }
  for (const run of toRuns(gone)) model.sheet(sheet).setRowsHidden(run, true);
}

function seen(model: Model, sheet: string, area: Area, offset: number): SeenCell[] {
  const column = { ...area, column: area.column + offset, columns: 1 };
  const cells = model.sheet(sheet);
  const formats = cells.formats(column);
  return cells.values(column).map(([value = null], at) => {
    const format = formats[at]?.[0];
    const text = displayText(value, format?.numberFormat ?? 'General');
    return { value, text, fill: format?.fillColor ?? null, font: format?.fontColor ?? '#000000' };
  });
}

function columnTests(model: Model, filter: FilterState): (readonly [number, Test])[] {
  const below = body(filter.area);
  return filter.criteria.flatMap((criteria, column) => {
    if (criteria === null) return [];
    const cells = (): SeenCell[] =>
      below === null ? [] : seen(model, filter.sheet, below, column);
    return [[column, testOf(criteria, cells)] as const];
  });
}

/** What a cell has to pass. Throws an InvalidArgument for what Office.js knows no filter by. */
function testOf(criteria: Criteria, cells: () => readonly SeenCell[]): Test {
  const on = String(criteria['filterOn'] ?? '');
  switch (on) {
    case 'Values':
      return amongValues(criteria['values']);
    case 'Custom':
      return byComparisons(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent':
      return amongExtremes(on, Number(criteria['criterion1']), numbers(cells()));
    case 'CellColor':
      return ({ fill }) => sameColor(fill, criteria['color']);
    case 'FontColor':
      return ({ font }) => sameColor(font, criteria['color']);
    case 'Dynamic':
      return byAverage(String(criteria['dynamicCriteria']), numbers(cells()));
    case 'Icon':
      throw unknownMember('FilterOn.icon');
    default:
      throw new HostError('InvalidArgument');
  }
}

function sameColor(own: string | null, wanted: unknown): boolean {
  return own?.toLowerCase() === String(wanted).toLowerCase();
}

function numbers(cells: readonly SeenCell[]): number[] {
  return cells.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

function amongValues(values: unknown): Test {
  if (!Array.isArray(values)) throw new HostError('InvalidArgument');
  if (values.some((value) => typeof value === 'object')) throw unknownMember('FilterDatetime');
  const wanted = new Set(values.map((value) => String(value).toLowerCase()));
  return ({ text }) => wanted.has(text.toLowerCase());
}

/** `>5`, `=Ab*`, `<>x`; `*` and `?` stand for characters. */
function byComparisons(criteria: Criteria): Test {
  const [first, second] = [criteria['criterion1'], criteria['criterion2']].map((text) =>
    text === undefined || text === null ? undefined : comparison(String(text)),
  );
  if (first === undefined) throw new HostError('InvalidArgument');
  if (second === undefined) return first;
  return criteria['operator'] === 'Or'
    ? (cell) => first(cell) || second(cell)
    : (cell) => first(cell) && second(cell);
}

function comparison(text: string): Test {
  const [, operator = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text) ?? [];
  const number = operand.trim() === '' ? Number.NaN : Number(operand);
  const wanted = Number.isNaN(number) ? operand : number;
  const pattern = new RegExp(`^${wildcardSource(operand)}$`, 'is');
  const equal: Test = ({ value, text: own }) =>
    typeof wanted === 'number' ? equalInFormula(value, wanted) : pattern.test(own);
  if (operator === '=') return equal;
  if (operator === '<>') return (cell) => !equal(cell);
  return ({ value }) => {
    if (value === null || isError(value) || typeof value !== typeof wanted) return false;
    const order = compareValues(value, wanted, false);
    if (operator === '<') return order < 0;
    if (operator === '>') return order > 0;
    return operator === '<=' ? order <= 0 : order >= 0;
  };
}

function amongExtremes(on: string, count: number, all: readonly number[]): Test {
  if (!(count > 0)) throw new HostError('InvalidArgument');
  const top = on.startsWith('Top');
  const sorted = [...all].sort((a, b) => (top ? b - a : a - b));
  const kept = on.endsWith('Percent') ? Math.floor((sorted.length * count) / 100) : count;
  const last = sorted[Math.min(sorted.length, Math.max(1, Math.trunc(kept))) - 1];
  return ({ value }) =>
    typeof value === 'number' && last !== undefined && (top ? value >= last : value <= last);
}

function byAverage(criterion: string, all: readonly number[]): Test {
  const average = all.reduce((sum, each) => sum + each, 0) / all.length;
  if (criterion === 'AboveAverage')
    return ({ value }) => typeof value === 'number' && value > average;
  if (criterion === 'BelowAverage')
    return ({ value }) => typeof value === 'number' && value < average;
  throw unknownMember(`DynamicFilterCriteria.${criterion}`);
}
