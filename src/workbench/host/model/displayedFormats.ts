import { cellArea, intersection, type Area } from '../area';
import type { Grid } from '../cell';
import { Evaluator } from '../formula/evaluate';
import { FUNCTIONS } from '../formula/functions/table';
import { parseFormula, type Cell } from '../formula/parser';
import { toTruth } from '../formula/value';
import type { CellValueRule, RuleFormat, RuleState } from './anchored';
import { comparesAs } from './comparison';
import { lookOfRule, ruleValues, type RuleValues } from './lookRules';
import type { Model } from './model';
import { ReadOnce } from './readOnce';
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

class RuleJudge {
  private readonly source: ReadOnce;
  private readonly evaluator: Evaluator;
  private readonly values = new Map<RuleState, RuleValues>();

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
      if (!rule.areas.some((area) => intersection(area, own))) continue;
      const look = this.lookOf(rule, cell);
      if (look === undefined) continue;
      format = { ...defined(look), ...format };
      if (rule.stopIfTrue) break;
    }
    return format;
  }

  /** What the rule does here; undefined where it does not hold. */
  private lookOf(rule: RuleState, cell: Cell): RuleFormat | undefined {
    const { condition } = rule;
    switch (condition.kind) {
      case 'cellValue':
        return this.compares(condition.rule, cell, rule.areas[0]) ? rule.format : undefined;
      case 'custom': {
        if (condition.formula === undefined) return undefined;
        const value = this.evaluator.cellValue(condition.formula, this.sheet, cell);
        return typeof value !== 'string' && toTruth(value) === true ? rule.format : undefined;
      }
      case 'look': {
        const value = this.source.valueAt(this.sheet, cell.row, cell.column);
        const all = (): RuleValues => this.valuesOf(rule);
        return lookOfRule(condition.type, condition.settings, rule.format, value, all);
      }
    }
  }

  private valuesOf(rule: RuleState): RuleValues {
    const known = this.values.get(rule);
    if (known !== undefined) return known;
    const values = ruleValues(this.source.allIn(rule.sheet, rule.areas));
    this.values.set(rule, values);
    return values;
  }

  private compares(rule: CellValueRule | undefined, cell: Cell, first: Area | undefined): boolean {
    if (rule === undefined || first === undefined) return false;
    const value = this.source.valueAt(this.sheet, cell.row, cell.column);
    const [low = null, high = null] = [rule.formula1, rule.formula2].map((text) => {
      const expression = text === undefined ? undefined : parseFormula(text, first);
      return expression === undefined
        ? null
        : this.evaluator.cellValue(expression, this.sheet, cell);
    });
    return comparesAs(rule.operator, value, low, high);
  }
}

function defined(format: RuleFormat): RuleFormat {
  return Object.fromEntries(Object.entries(format).filter(([, value]) => value !== undefined));
}
