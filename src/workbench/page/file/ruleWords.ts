import {
  NO_RULE_LOOK,
  type RuleLook,
  type RuleTest,
  type WholeRule,
} from '../../../files/xlsx/whole/wholeRules';
import { cellArea, type Area } from '../../host/area';
import { formulaText } from '../../host/formula/printer';
import { parseFormula } from '../../host/formula/parser';
import type { RuleCondition, RuleFormat, RuleState } from '../../host/model/anchored';
import { areaOf, fileArea } from './areas';
import { lookConditionOf, testOfLook } from './lookRuleWords';
import { borderOf, lineOf, UNDERLINES } from './looks';
import { OPERATORS, toFile, toOffice } from './words';

const SIDES = { left: 'Left', right: 'Right', top: 'Top', bottom: 'Bottom' } as const;
type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as readonly Side[];

/** A file's conditional format as the host's; null where the host does not understand it. Never throws. */
export function ruleOf(rule: WholeRule, sheet: string, id: string): RuleState | null {
  const areas = rule.areas.map(areaOf);
  const condition = conditionOf(rule.test, areas[0] ?? cellArea(0, 0));
  if (condition === null) return null;
  const { stopIfTrue, look } = rule;
  return { id, sheet, areas, stopIfTrue, condition, format: formatOf(look) };
}

function conditionOf(test: RuleTest, first: Area): RuleCondition | null {
  if (test.type === 'expression') {
    const formula = parseFormula(`=${test.formula}`, first);
    return formula === undefined ? null : { kind: 'custom', formula, text: `=${test.formula}` };
  }
  if (test.type === 'cellIs') {
    const operator = OPERATORS.find(([word]) => word === test.operator)?.[1];
    const [one, two] = test.formulas;
    if (operator === undefined || one === undefined) return null;
    const formula2 = two === undefined ? {} : { formula2: `=${two}` };
    return { kind: 'cellValue', rule: { operator, formula1: `=${one}`, ...formula2 } };
  }
  const look = lookConditionOf(test);
  return look === null ? null : { kind: 'look', ...look };
}

function formatOf(look: RuleLook): RuleFormat {
  const { fill, fontColour, bold, italic, underline, strike, numberFormat } = look;
  const borders = SIDE_NAMES.flatMap((side) => {
    const line = look.borders[side];
    if (line === null) return [];
    const { style, color } = borderOf(line.line === 'none' ? null : line);
    return [[SIDES[side], { style, color }] as const];
  });
  return {
    ...(fill !== null && { fillColor: fill }),
    ...(fontColour !== null && { fontColor: fontColour }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italic }),
    ...(underline !== null && { underline: toOffice(UNDERLINES, underline) }),
    ...(strike !== null && { strikethrough: strike }),
    ...(numberFormat !== null && { numberFormat }),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
  };
}

/** The host's conditional format as a file's; null for one that has no condition yet. Never throws. */
export function savedRule(rule: RuleState, priority: number): WholeRule | null {
  const { areas, condition, format, stopIfTrue } = rule;
  const test = savedTest(condition, areas[0]);
  if (test === null) return null;
  return { areas: areas.map(fileArea), test, stopIfTrue, priority, look: savedLook(format) };
}

function savedTest(condition: RuleCondition, first: Area | undefined): RuleTest | null {
  const plain = (text: string): string => text.replace(/^=/, '');
  switch (condition.kind) {
    case 'custom': {
      if (condition.formula === undefined || first === undefined) return null;
      return { type: 'expression', formula: plain(formulaText(condition.formula, first)) };
    }
    case 'cellValue': {
      if (condition.rule === undefined) return null;
      const { operator, formula1, formula2 } = condition.rule;
      const formulas = [formula1, ...(formula2 === undefined ? [] : [formula2])].map(plain);
      const word = OPERATORS.find(([, office]) => office === operator)?.[0] ?? 'equal';
      return { type: 'cellIs', operator: word, formulas };
    }
    case 'look':
      return testOfLook(condition);
  }
}

function savedLook(format: RuleFormat): RuleLook {
  const borders = { ...NO_RULE_LOOK.borders };
  for (const side of SIDE_NAMES) {
    const line = format.borders?.[SIDES[side]];
    if (line === undefined) continue;
    const drawn = lineOf({ ...line, weight: 'Thin' });
    borders[side] = drawn ?? { line: 'none', colour: line.color };
  }
  return {
    fill: format.fillColor ?? null,
    fontColour: format.fontColor ?? null,
    bold: format.bold ?? null,
    italic: format.italic ?? null,
    underline: format.underline === undefined ? null : toFile(UNDERLINES, format.underline),
    strike: format.strikethrough ?? null,
    numberFormat: format.numberFormat ?? null,
    borders,
  };
}
