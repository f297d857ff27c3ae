import type { WholeRule } from '../../../files/xlsx/whole/wholeWorkbook';
import { cellArea, type Area } from '../../host/area';
import { formulaText } from '../../host/formula/printer';
import { parseFormula } from '../../host/formula/parser';
import type { RuleCondition, RuleFormat, RuleState } from '../../host/model/anchored';
import { areaOf, fileArea } from './areas';

/** Office.js' words for comparisons by the file's. */
const OPERATORS: readonly (readonly [string, string])[] = [
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
];

/** A file's conditional format as the host's; null where the host does not understand its formula. Never throws. */
export function ruleOf(rule: WholeRule, sheet: string, id: string): RuleState | null {
  const areas = rule.areas.map(areaOf);
  const condition = conditionOf(rule, areas[0] ?? cellArea(0, 0));
  if (condition === null) return null;
  return { id, sheet, areas, stopIfTrue: rule.stopIfTrue, condition, format: formatOf(rule) };
}

function conditionOf(rule: WholeRule, first: Area): RuleCondition | null {
  const [one = '', two] = rule.formulas;
  if (rule.type === 'expression') {
    const formula = parseFormula(`=${one}`, first);
    return formula === undefined ? null : { kind: 'custom', formula, text: `=${one}` };
  }
  const operator = OPERATORS.find(([word]) => word === rule.operator)?.[1];
  if (operator === undefined) return null;
  const formula2 = two === undefined ? {} : { formula2: `=${two}` };
  return { kind: 'cellValue', rule: { operator, formula1: `=${one}`, ...formula2 } };
}

function formatOf({ look }: WholeRule): RuleFormat {
  const { fill, fontColour, bold, italic } = look;
  return {
    ...(fill !== null && { fillColor: fill }),
    ...(fontColour !== null && { fontColor: fontColour }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italic }),
  };
}

/** The host's conditional format as a file's; null for one that has no condition yet, and for scales, bars, icons, texts, ranks and presets, which are not kept. Never throws. */
export function savedRule(rule: RuleState, priority: number): WholeRule | null {
  const { areas, condition, format, stopIfTrue } = rule;
  const look = {
    fill: format.fillColor ?? null,
    fontColour: format.fontColor ?? null,
    bold: format.bold ?? null,
    italic: format.italic ?? null,
  };
  const shared = { areas: areas.map(fileArea), stopIfTrue, priority, look };
  const plain = (text: string): string => text.replace(/^=/, '');
  const [first] = areas;
  if (condition.kind === 'custom') {
    if (condition.formula === undefined || first === undefined) return null;
    const text = plain(formulaText(condition.formula, first));
    return { ...shared, type: 'expression', operator: null, formulas: [text] };
  }
  if (condition.kind === 'look' || condition.rule === undefined) return null;
  const { operator, formula1, formula2 } = condition.rule;
  const word = OPERATORS.find(([, office]) => office === operator)?.[0] ?? 'equal';
  const formulas = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(plain);
  return { ...shared, type: 'cellIs', operator: word, formulas };
}
