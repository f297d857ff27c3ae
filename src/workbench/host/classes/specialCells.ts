import { intersection, toRuns, type Area } from '../area';
import { isError, isFormula, type CellInput, type CellValue } from '../cell';
import type { HostSheet } from '../hostWorkbook';
import { invalid, type Arguments } from '../protocol/arguments';
import { unknownMember } from '../protocol/hostError';

const KINDS = ['Blanks', 'Constants', 'Formulas', 'Visible'] as const;

/** Which values count for each part of a `SpecialCellValueType` (`ErrorsLogicalNumber` is made of three). */
const VALUE_KINDS: readonly (readonly [string, (value: CellValue) => boolean])[] = [
  ['Error', (value) => isError(value)],
  ['Logical', (value) => typeof value === 'boolean'],
  ['Number', (value) => typeof value === 'number'],
  ['Text', (value) => typeof value === 'string'],
];

/** The areas of special cells (`getSpecialCells`): one a run of neighbours in a column. Throws a NotImplemented for other kinds than blanks, constants, formulas and visible cells. */
export function specialCells(sheet: HostSheet, areas: readonly Area[], given: Arguments): Area[] {
  const kind = KINDS.find((each) => each === given.text(0));
  if (kind === undefined) throw unknownMember(`SpecialCellType.${given.text(0)}`);
  const counts = valueRule(given.optionalText(1));
  const used = sheet.usedArea(false);
  return areas.flatMap((area) => {
    const part = used && intersection(area, used);
    if (part === undefined) return [];
    if (kind === 'Visible') return visibleRows(sheet, part);
    return columnsOf(part).flatMap((column) => {
      // Of a slip's thousand million cells only those that hold something are looked at.
      const looked = kind === 'Blanks' ? column : sheet.filledArea(column);
      return looked === undefined ? [] : specialIn(sheet, looked, kind, counts);
    });
  });
}

/** The runs of special cells in an area of one column. */
function specialIn(
  sheet: HostSheet,
  area: Area,
  kind: 'Blanks' | 'Constants' | 'Formulas',
  counts: (value: CellValue) => boolean,
): Area[] {
  const [inputs, values] = [sheet.inputs(area), sheet.values(area)];
  const rows = Array.from({ length: area.rows }, (_, r) => r).filter((r) => {
    const [input = null, value = null] = [inputs[r]?.[0], values[r]?.[0]];
    return isOfKind(kind, input) && (kind === 'Blanks' || counts(value));
  });
  return toRuns(rows).map((run) => ({ ...area, row: area.row + run.first, rows: run.count }));
}

function isOfKind(kind: 'Blanks' | 'Constants' | 'Formulas', input: CellInput): boolean {
  if (kind === 'Formulas') return isFormula(input);
  return kind === 'Blanks' ? input === null : input !== null && !isFormula(input);
}

function valueRule(type: string | undefined): (value: CellValue) => boolean {
  if (type === undefined || type === 'All') return () => true;
  const rules = VALUE_KINDS.filter(([name]) => type.includes(name)).map(([, rule]) => rule);
  if (rules.length === 0) invalid();
  return (value) => rules.some((rule) => rule(value));
}

function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.columns }, (_, c) => {
    return { ...area, column: area.column + c, columns: 1 };
  });
}

function visibleRows(sheet: HostSheet, area: Area): Area[] {
  const hidden = new Set<number>();
  for (const run of sheet.hiddenRows({ first: area.row, count: area.rows })) {
    for (let row = run.first; row < run.first + run.count; row++) hidden.add(row);
  }
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r).filter(
    (row) => !hidden.has(row),
  );
  return toRuns(rows).map((run) => ({ ...area, row: run.first, rows: run.count }));
}
