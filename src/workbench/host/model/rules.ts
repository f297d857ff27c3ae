import { intersection, type Area } from '../area';
import { HostError } from '../protocol/hostError';
import type { RuleCondition, RuleFormat, RuleState } from './anchored';
import { askLeave } from './editing';
import { withoutAll } from './extras';
import { hostId } from './hostId';
import type { Model } from './model';

/** A conditional format by its id. Throws an ItemNotFound where it is gone. */
export function ruleOf(model: Model, id: string): RuleState {
  const rule = model.anchored.rules.find((each) => each.id === id);
  if (rule === undefined) throw new HostError('ItemNotFound');
  return rule;
}

/** The rules that touch areas of a sheet, by priority. Never throws. */
export function rulesOn(model: Model, sheet: string, areas: readonly Area[]): RuleState[] {
  return model.anchored.rules.filter(
    (rule) =>
      rule.sheet === sheet &&
      rule.areas.some((own) => areas.some((area) => intersection(own, area) !== undefined)),
  );
}

/** An id no rule has had. Never throws. */
export function newRuleId(model: Model): string {
  return hostId('rule', model.newNumber());
}

/** Adds a rule before all others. Throws an AccessDenied where the sheet is protected against formats. */
export function addRule(
  model: Model,
  sheet: string,
  areas: readonly Area[],
  condition: RuleCondition,
): RuleState {
  askLeave(model, { kind: 'format', sheet, areas });
  const id = newRuleId(model);
  const rule: RuleState = { id, sheet, areas, condition, stopIfTrue: false, format: {} };
  setRules(model, [rule, ...model.anchored.rules]);
  return rule;
}

/** Changes a rule. Throws an AccessDenied where the sheet is protected against formats. */
export function changeRule(model: Model, id: string, patch: Partial<RuleState>): void {
  const { sheet, areas } = ruleOf(model, id);
  askLeave(model, { kind: 'format', sheet, areas });
  setRules(
    model,
    model.anchored.rules.map((rule) => (rule.id === id ? { ...rule, ...patch } : rule)),
  );
}

/** Changes what a rule does to cells. Throws as `changeRule`. */
export function changeRuleFormat(model: Model, id: string, patch: Partial<RuleFormat>): void {
  changeRule(model, id, { format: { ...ruleOf(model, id).format, ...patch } });
}

/** Puts a rule at a place among its sheet's rules, from 0. Throws as `changeRule`. */
export function moveRule(model: Model, id: string, priority: number): void {
  const rule = ruleOf(model, id);
  askLeave(model, { kind: 'format', sheet: rule.sheet, areas: rule.areas });
  const others = model.anchored.rules.filter((each) => each.id !== id);
  const after = others.filter((each) => each.sheet === rule.sheet)[priority];
  const at = after === undefined ? others.length : others.indexOf(after);
  setRules(model, [...others.slice(0, at), rule, ...others.slice(at)]);
}

/** Removes a rule. Throws as `changeRule`. */
export function removeRule(model: Model, id: string): void {
  const { sheet, areas } = ruleOf(model, id);
  askLeave(model, { kind: 'format', sheet, areas });
  setRules(
    model,
    model.anchored.rules.filter((rule) => rule.id !== id),
  );
}

/** Takes areas out of all rules of a sheet; rules that lose all cells are gone. Throws as `changeRule`. */
export function clearRules(model: Model, sheet: string, areas: readonly Area[]): void {
  askLeave(model, { kind: 'format', sheet, areas });
  const rules = model.anchored.rules.flatMap((rule) => {
    if (rule.sheet !== sheet) return [rule];
    const left = withoutAll(rule.areas, areas);
    return left.length === 0 ? [] : [{ ...rule, areas: left }];
  });
  setRules(model, rules);
}

function setRules(model: Model, rules: readonly RuleState[]): void {
  model.anchored = { ...model.anchored, rules };
}
