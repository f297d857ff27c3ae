import { cellArea, intersection, type Area } from '../area';
import { isError, type CellValue, type Grid } from '../cell';
import { equalInFormula, orderInFormula } from '../formula/compareValues';
import { Evaluator } from '../formula/evaluate';
import { FUNCTIONS } from '../formula/functions/table';
import { parseFormula, type Cell } from '../formula/parser';
import { toTruth, type FormulaSource } from '../formula/value';
import type { CellValueRule, RuleFormat, RuleState } from './anchored';
import type { Model } from './model';
import { rulesOn } from './rules';

/**
 * What conditional formats do to the cells of an area, by cell; an empty object where none holds. The
 * rule first by priority decides each property. Meant for the cells in sight: work grows with cells ×
 * rules. Throws an ItemNotFound where the sheet is gone.
 */
export function displayedFormats(model: Model, sheet: string, area: Area): Grid<RuleFormat> {
  model.sheet(sheet);
  const rules = rulesOn(model, sheet, [area]);
  const judge = new RuleJudge(model, sheet);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) =>
      judge.format(rules, { row: area.row + r, column: area.column + c }),
    ),
  );
}

/** Reads cells once, however many rules ask for them. */
class ReadOnce implements FormulaSource {
  private readonly read = new Map<string, CellValue>();

  constructor(private readonly model: Model) {}

  sheetId(name: string): string | undefined {
    return this.model.sheetId(name);
  }

  valueAt(sheet: string, row: number, column: number): CellValue {
    const key = `${row} ${column} ${sheet}`;
    const known = this.read.get(key);
    if (known !== undefined) return known;
    const value = this.model.workbook.sheet(sheet).values(cellArea(row, column))[0]?.[0] ?? null;
    this.read.set(key, value);
    return value;
  }

  usedArea(sheet: string): Area | undefined {
    return this.model.workbook.sheet(sheet).usedArea(true);
  }
}

class RuleJudge {
  private readonly source: ReadOnce;
  private readonly evaluator: Evaluator;

  constructor(
    model: Model,
    private readonly sheet: string,
  ) {
    this.source = new ReadOnce(model);
    this.evaluator = new Evaluator(this.source, FUNCTIONS);
  }

  format(rules: readonly RuleState[], cell: Cell): RuleFormat {
    let format: RuleFormat = {};
    const own = cellArea(cell.row, cell.column);
    for (const rule of rules) {
      if (!rule.areas.some((area) => intersection(area, own)) || !this.applies(rule, cell))
        continue;
      format = { ...defined(rule.format), ...format };
      if (rule.stopIfTrue) break;
    }
    return format;
  }

  private applies({ condition, areas }: RuleState, cell: Cell): boolean {
    if (condition.kind === 'cellValue') return this.compares(condition.rule, cell, areas[0]);
    if (condition.formula === undefined) return false;
    const value = this.evaluator.cellValue(condition.formula, this.sheet, cell);
    return typeof value !== 'string' && toTruth(value) === true;
  }

  private compares(rule: CellValueRule | undefined, cell: Cell, first: Area | undefined): boolean {
    if (rule === undefined || first === undefined) return false;
    const value = this.source.valueAt(this.sheet, cell.row, cell.column);
    const [low, high] = [rule.formula1, rule.formula2].map((text) => {
      const expression = text === undefined ? undefined : parseFormula(text, first);
      return expression === undefined
        ? null
        : this.evaluator.cellValue(expression, this.sheet, cell);
    });
    if (value === null || isError(value) || isError(low ?? null) || isError(high ?? null))
      return false;
    return COMPARISONS[rule.operator]?.(value, low ?? null, high ?? null) ?? false;
  }
}

type Comparison = (value: CellValue, low: CellValue, high: CellValue) => boolean;

const between: Comparison = (value, low, high) =>
  orderInFormula(value, low) >= 0 && orderInFormula(value, high) <= 0;

/** By Office.js' `ConditionalCellValueOperator`. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  Between: between,
  NotBetween: (...values) => !between(...values),
  EqualTo: (value, low) => equalInFormula(value, low),
  NotEqualTo: (value, low) => !equalInFormula(value, low),
  GreaterThan: (value, low) => orderInFormula(value, low) > 0,
  LessThan: (value, low) => orderInFormula(value, low) < 0,
  GreaterThanOrEqual: (value, low) => orderInFormula(value, low) >= 0,
  LessThanOrEqual: (value, low) => orderInFormula(value, low) <= 0,
};

/** The comparisons that a cell-value rule knows. */
export const CELL_VALUE_OPERATORS: readonly string[] = Object.keys(COMPARISONS);

function defined(format: RuleFormat): RuleFormat {
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}
