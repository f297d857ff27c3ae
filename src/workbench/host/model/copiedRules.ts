import { intersection, type Area, type Run } from '../area';
import type { Expression } from '../formula/expression';
import { referencesOf } from '../formula/expression';
import { parseFormula, type Cell } from '../formula/parser';
import { formulaText } from '../formula/printer';
import type { RuleCondition, RuleState } from './anchored';
import { withoutAll } from './extras';
import type { Model } from './model';
import { newRuleId, rulesOn } from './rules';

/** The conditional formats of copied cells, as they were then. */
export interface CopiedRules {
  readonly from: Model;
  /** The size of what was copied. */
  readonly rows: number;
  readonly columns: number;
  /** By priority. */
  readonly rules: readonly PlacedRule[];
}

/** A rule, and which cells it is for. */
interface PlacedRule {
  readonly rule: RuleState;
  /** In copied rules counted from the first copied cell. */
  readonly areas: readonly Area[];
}

/** Takes up the conditional formats that touch an area of a sheet. Never throws. */
export function copyRules(model: Model, sheet: string, area: Area): CopiedRules {
  const { rows, columns } = area;
  const rules = rulesOn(model, sheet, [area]).map((rule) => {
    const common = rule.areas.flatMap((own) => intersection(own, area) ?? []);
    const areas = common.map((own) => {
      return { ...own, row: own.row - area.row, column: own.column - area.column };
    });
    return { rule, areas };
  });
  return { from: model, rows, columns, rules };
}

/**
 * Gives the cells of `to` the copied rules in place of those they have, as pasting does: repeated where
 * `to` is larger, relative references pointing as far away as they did. A rule that still stands on the
 * sheet grows, others are added before all that stand there. Rules that point at other sheets stay in
 * their workbook: Excel takes no reference to another workbook in a rule. Asks no leave: whoever pastes
 * cells has it. Never throws.
 */
export function pasteRules(model: Model, sheet: string, to: Area, copied: CopiedRules): void {
  const rules = copied.rules
    .filter(({ rule }) => copied.from === model || !pointsAtSheets(rule.condition))
    .map(({ rule, areas }) => {
      return { rule, areas: areas.flatMap((area) => repeated(area, copied, to)) };
    });
  replaceRules(model, sheet, to, rules);
}

/** Takes an area out of all rules of its sheet, as cutting does; rules that lose all cells are gone. Asks no leave. Never throws. */
export function cutRules(model: Model, sheet: string, area: Area): void {
  replaceRules(model, sheet, area, []);
}

function replaceRules(model: Model, sheet: string, to: Area, given: readonly PlacedRule[]): void {
  const old = model.anchored.rules;
  const isSame = (a: RuleState, b: RuleState): boolean =>
    a.condition === b.condition && a.format === b.format && a.stopIfTrue === b.stopIfTrue;
  const kept = old.flatMap((rule) => {
    if (rule.sheet !== sheet) return [rule];
    const pasted = given.flatMap((one) => (isSame(one.rule, rule) ? one.areas : []));
    const left = withoutAll(rule.areas, withoutAll([to], pasted));
    return placed(rule, [...left, ...withoutAll(pasted, left)]);
  });
  const added = given
    .filter(({ rule }) => !old.some((one) => one.sheet === sheet && isSame(one, rule)))
    .flatMap(({ rule, areas }) => placed({ ...rule, sheet, id: newRuleId(model) }, areas));
  model.anchored = { ...model.anchored, rules: [...added, ...kept] };
}

/** The rule for other cells; none where there are no cells. */
function placed(rule: RuleState, areas: readonly Area[]): RuleState[] {
  const [before, after] = [rule.areas[0], areas[0]];
  if (before === undefined || after === undefined) return [];
  return [{ ...rule, areas, condition: seenFrom(rule.condition, before, after) }];
}

/** Comparisons are kept as texts seen from the rule's first cell; formulas by how far away they point. */
function seenFrom(condition: RuleCondition, before: Cell, after: Cell): RuleCondition {
  if (condition.kind !== 'cellValue' || condition.rule === undefined) return condition;
  if (before.row === after.row && before.column === after.column) return condition;
  const moved = (text: string): string => {
    const expression = parseFormula(text, before);
    return expression === undefined ? text : formulaText(expression, after);
  };
  const { formula1, formula2 } = condition.rule;
  const second = formula2 === undefined ? {} : { formula2: moved(formula2) };
  return { kind: 'cellValue', rule: { ...condition.rule, formula1: moved(formula1), ...second } };
}

function pointsAtSheets(condition: RuleCondition): boolean {
  return formulasOf(condition).some((formula) =>
    referencesOf(formula).some(({ sheet }) => sheet !== undefined),
  );
}

function formulasOf(condition: RuleCondition): readonly Expression[] {
  switch (condition.kind) {
    case 'custom':
      return condition.formula === undefined ? [] : [condition.formula];
    case 'cellValue':
      return [condition.rule?.formula1, condition.rule?.formula2].flatMap(
        (text) => parseFormula(text ?? '', { row: 0, column: 0 }) ?? [],
      );
    case 'look':
      return [];
  }
}

/** Where a part of the copied cells comes to lie in `to`. */
function repeated(part: Area, { rows, columns }: CopiedRules, to: Area): Area[] {
  const across = repeatedRuns({ first: part.column, count: part.columns }, columns, to.columns);
  return repeatedRuns({ first: part.row, count: part.rows }, rows, to.rows).flatMap((down) =>
    across.map((run) => ({
      row: to.row + down.first,
      rows: down.count,
      column: to.column + run.first,
      columns: run.count,
    })),
  );
}

/** A run of every `step` rows, over `length` rows; one run where it fills the whole step. */
function repeatedRuns({ first, count }: Run, step: number, length: number): Run[] {
  if (count === step) return [{ first: 0, count: length }];
  const times = Math.ceil((length - first) / step);
  return Array.from({ length: Math.max(0, times) }, (_, at) => {
    const start = first + at * step;
    return { first: start, count: Math.min(count, length - start) };
  });
}
