import { formulaText } from '../formula/printer';
import { parseFormula } from '../formula/parser';
import type { RuleCondition, RuleState } from '../model/anchored';
import { CELL_VALUE_OPERATORS } from '../model/comparison';
import type { Model } from '../model/model';
import type { Place } from '../model/place';
import {
  addRule,
  changeRule,
  clearRules,
  moveRule,
  removeRule,
  ruleOf,
  rulesOn,
} from '../model/rules';
import { expected, invalid, wordOf } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostError, unknownMember } from '../protocol/hostError';
import { HostObject, type ObjectOrNull } from '../protocol/hostObject';
import { isRecord } from '../protocol/messages';
import { areasOf, rangeOf } from './addressing';
import { NEW_LOOKS } from './conditionalLooks';

interface Self {
  readonly rule: string;
}

function object({ id }: { readonly id: string }): HostObject<'ConditionalFormat'> {
  return new HostObject('ConditionalFormat', { rule: id });
}

/** A rule of a type. Throws a NotImplemented by the name of one that is none. */
function newCondition(type: string): RuleCondition {
  if (type === 'Custom') return { kind: 'custom', formula: undefined, text: '' };
  if (type === 'CellValue') return { kind: 'cellValue', rule: undefined };
  const settings = NEW_LOOKS[type];
  if (settings === undefined) throw unknownMember(`ConditionalFormatType.${type}`);
  return { kind: 'look', type, settings };
}

function typeOf({ condition }: RuleState): string {
  switch (condition.kind) {
    case 'custom':
      return 'Custom';
    case 'cellValue':
      return 'CellValue';
    case 'look':
      return condition.type;
  }
}

/** The part of a rule that only its own type has; null for the others. */
function part(type: string, className: ConditionalPart) {
  return ({ rule }: Self, model: Model): ObjectOrNull =>
    typeOf(ruleOf(model, rule)) === type ? new HostObject(className, { rule }) : null;
}

/** Both ways to a part: the plain one fails where the rule is of another type. */
function links(): Record<string, (self: Self, model: Model) => ObjectOrNull> {
  return Object.fromEntries(
    PARTS.flatMap(([name, type, className]) => {
      const find = part(type, className);
      return [
        [name, (self: Self, model: Model) => orError(find(self, model))] as const,
        [`${name}OrNullObject`, find] as const,
      ];
    }),
  );
}

/** The conditional formats that touch a range. */
export const conditionalFormatCollection: ClassDefinition<Place> = {
  items: ({ sheet, areas }, model) => rulesOn(model, sheet, areas).map(object),
  item: ({ sheet, areas }, given, model) => {
    const found = rulesOn(model, sheet, areas).find(({ id }) => id === given.text(0));
    if (found === undefined || found.isLost === true) throw new HostError('ItemNotFound');
    return object(found);
  },
  methods: {
    Add: ({ sheet, areas }, given, model) =>
      object(addRule(model, sheet, areas, newCondition(given.text(0)))),
    ClearAll: ({ sheet, areas }, _given, model) => {
      clearRules(model, sheet, areas);
      return null;
    },
    GetItemAt: ({ sheet, areas }, given, model) => {
      const found = rulesOn(model, sheet, areas)[given.whole(0)];
      return found === undefined ? invalid() : object(found);
    },
    GetItemOrNullObject: ({ sheet, areas }, given, model) => {
      const found = rulesOn(model, sheet, areas).find(({ id }) => id === given.text(0));
      return found === undefined ? null : object(found);
    },
  },
};

const priority: PropertyDefinition<Self> = {
  get: ({ rule }, model) => {
    const { sheet } = ruleOf(model, rule);
    return model.anchored.rules
      .filter((each) => each.sheet === sheet)
      .findIndex(({ id }) => id === rule);
  },
  set: ({ rule }, value, model) => moveRule(model, rule, expected.number(value)),
};

function orError(found: ObjectOrNull): ObjectOrNull {
  if (found === null) throw new HostError('InvalidOperation');
  return found;
}

type ConditionalPart =
  | 'CustomConditionalFormat'
  | 'CellValueConditionalFormat'
  | 'ColorScaleConditionalFormat'
  | 'DataBarConditionalFormat'
  | 'IconSetConditionalFormat'
  | 'PresetCriteriaConditionalFormat'
  | 'TextConditionalFormat'
  | 'TopBottomConditionalFormat';

const PARTS: readonly (readonly [link: string, type: string, className: ConditionalPart])[] = [
  ['Custom', 'Custom', 'CustomConditionalFormat'],
  ['CellValue', 'CellValue', 'CellValueConditionalFormat'],
  ['ColorScale', 'ColorScale', 'ColorScaleConditionalFormat'],
  ['DataBar', 'DataBar', 'DataBarConditionalFormat'],
  ['IconSet', 'IconSet', 'IconSetConditionalFormat'],
  ['Preset', 'PresetCriteria', 'PresetCriteriaConditionalFormat'],
  ['TextComparison', 'ContainsText', 'TextConditionalFormat'],
  ['TopBottom', 'TopBottom', 'TopBottomConditionalFormat'],
];

/** One conditional format. */
export const conditionalFormat: ClassDefinition<Self> = {
  identity: ({ rule }) => ({ Id: rule }),
  properties: {
    Id: { get: ({ rule }, model) => ruleOf(model, rule).id },
    Type: { get: ({ rule }, model) => typeOf(ruleOf(model, rule)) },
    Priority: priority,
    StopIfTrue: {
      get: ({ rule }, model) => ruleOf(model, rule).stopIfTrue,
      set: ({ rule }, value, model) =>
        changeRule(model, rule, { stopIfTrue: expected.truth(value) }),
    },
  },
  links: links(),
  methods: {
    Delete: ({ rule }, _given, model) => {
      removeRule(model, rule);
      return null;
    },
    GetRange: ({ rule }, _given, model) => {
      const { sheet, areas } = ruleOf(model, rule);
      const [only] = areas;
      if (only === undefined || areas.length > 1) throw new HostError('InvalidOperation');
      return rangeOf(sheet, only);
    },
    GetRangeOrNullObject: ({ rule }, _given, model) => {
      const { sheet, areas } = ruleOf(model, rule);
      const [only] = areas;
      return only === undefined || areas.length > 1 ? null : rangeOf(sheet, only);
    },
    GetRanges: ({ rule }, _given, model) => {
      const { sheet, areas } = ruleOf(model, rule);
      return areasOf(sheet, areas);
    },
  },
};

const format = ({ rule }: Self): ObjectOrNull => new HostObject('ConditionalRangeFormat', { rule });

/** A rule by a formula. */
export const customConditionalFormat: ClassDefinition<Self> = {
  links: {
    Format: format,
    Rule: ({ rule }) => new HostObject('ConditionalFormatRule', { rule }),
  },
};

const formula: PropertyDefinition<Self> = {
  get: ({ rule }, model) => {
    const { condition, areas } = ruleOf(model, rule);
    const [first] = areas;
    if (condition.kind !== 'custom' || condition.formula === undefined || first === undefined)
      return '';
    return formulaText(condition.formula, first);
  },
  set: ({ rule }, value, model) => {
    const text = expected.text(value);
    const [first] = ruleOf(model, rule).areas;
    const parsed = first && parseFormula(text, first);
    if (parsed === undefined) return invalid('The formula is not valid.');
    changeRule(model, rule, { condition: { kind: 'custom', formula: parsed, text } });
  },
};

/** The formula of a rule, seen from the first cell of its first area. */
export const conditionalFormatRule: ClassDefinition<Self> = {
  properties: { Formula: formula, FormulaLocal: formula },
};

/** A rule that compares the cell's value. */
export const cellValueConditionalFormat: ClassDefinition<Self> = {
  properties: {
    Rule: {
      get: ({ rule }, model) => {
        const { condition } = ruleOf(model, rule);
        return condition.kind === 'cellValue' ? (condition.rule ?? null) : null;
      },
      set: ({ rule }, value, model) => {
        if (!isRecord(value)) return invalid();
        const operator = wordOf(value['operator'], CELL_VALUE_OPERATORS);
        const formula1 = expected.text(value['formula1']);
        const second = value['formula2'];
        const given = {
          operator,
          formula1,
          ...(typeof second === 'string' && { formula2: second }),
        };
        changeRule(model, rule, { condition: { kind: 'cellValue', rule: given } });
      },
    },
  },
  links: { Format: format },
};
