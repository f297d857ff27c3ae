import type { RuleFormat } from '../model/anchored';
import type { Model } from '../model/model';
import { changeRuleFormat, ruleOf } from '../model/rules';
import { expected, invalid, wordOf } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostObject, type BorderSide, type RuleBorderSelf } from '../protocol/hostObject';
import { readColor } from './colors';

interface Self {
  readonly rule: string;
}

/** A part of what a rule does to cells: null where it leaves it to them. */
function part<K extends keyof RuleFormat>(
  key: K,
  read: (value: unknown) => RuleFormat[K],
): PropertyDefinition<Self> {
  return {
    get: ({ rule }, model) => ruleOf(model, rule).format[key] ?? null,
    set: ({ rule }, value, model) => changeRuleFormat(model, rule, { [key]: read(value) }),
  };
}

/** What a rule does to cells. */
export const conditionalRangeFormat: ClassDefinition<Self> = {
  properties: { NumberFormat: part('numberFormat', expected.text) },
  links: {
    Fill: (self) => new HostObject('ConditionalRangeFill', self),
    Font: (self) => new HostObject('ConditionalRangeFont', self),
    Borders: (self) => new HostObject('ConditionalRangeBorderCollection', self),
  },
};

/** The background a rule gives. */
export const conditionalRangeFill: ClassDefinition<Self> = {
  properties: { Color: part('fillColor', readColor) },
  methods: {
    Clear: ({ rule }, _given, model) => {
      changeRuleFormat(model, rule, { fillColor: undefined });
      return null;
    },
  },
};

const UNDERLINES = ['None', 'Single', 'Double'] as const;

/** The font a rule gives. */
export const conditionalRangeFont: ClassDefinition<Self> = {
  properties: {
    Color: part('fontColor', readColor),
    Bold: part('bold', expected.truth),
    Italic: part('italic', expected.truth),
    Underline: part('underline', (value) => wordOf(value, UNDERLINES)),
    Strikethrough: part('strikethrough', expected.truth),
  },
  methods: {
    Clear: ({ rule }, _given, model) => {
      const gone = { fontColor: undefined, bold: undefined, italic: undefined };
      changeRuleFormat(model, rule, { ...gone, underline: undefined, strikethrough: undefined });
      return null;
    },
  },
};

const SIDES: readonly BorderSide[] = ['Top', 'Bottom', 'Left', 'Right'];
const STYLES = ['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'] as const;

function border(rule: string, side: BorderSide): HostObject<'ConditionalRangeBorder'> {
  return new HostObject('ConditionalRangeBorder', { rule, side });
}

/** The borders a rule gives. */
export const conditionalRangeBorderCollection: ClassDefinition<Self> = {
  properties: { Count: { get: () => SIDES.length } },
  items: ({ rule }) => SIDES.map((side) => border(rule, side)),
  item: ({ rule }, given) => {
    const wanted = given.text(0).replace(/^Edge/, '');
    return border(rule, wordOf(wanted, SIDES));
  },
  links: {
    Top: ({ rule }) => border(rule, 'Top'),
    Bottom: ({ rule }) => border(rule, 'Bottom'),
    Left: ({ rule }) => border(rule, 'Left'),
    Right: ({ rule }) => border(rule, 'Right'),
  },
  methods: {
    GetItemAt: ({ rule }, given) => border(rule, SIDES[given.whole(0)] ?? invalid()),
  },
};

function sideProperty(
  key: 'style' | 'color',
  read: (value: unknown) => string,
): PropertyDefinition<RuleBorderSelf> {
  const current = (
    { rule, side }: RuleBorderSelf,
    model: Model,
  ): { style: string; color: string } =>
    ruleOf(model, rule).format.borders?.[side] ?? { style: 'None', color: '#000000' };
  return {
    get: (self, model) => current(self, model)[key],
    set: (self, value, model) => {
      const changed = { ...current(self, model), [key]: read(value) };
      const borders = { ...ruleOf(model, self.rule).format.borders, [self.side]: changed };
      changeRuleFormat(model, self.rule, { borders });
    },
  };
}

/** One side of the cells a rule holds for. */
export const conditionalRangeBorder: ClassDefinition<RuleBorderSelf> = {
  properties: {
    SideIndex: { get: ({ side }) => `Edge${side}` },
    Style: sideProperty('style', (value) => wordOf(value, STYLES)),
    Color: sideProperty('color', readColor),
  },
};
