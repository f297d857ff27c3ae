import type { Model } from '../model/model';
import { changeRule, ruleOf } from '../model/rules';
import { expected, invalid } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { isRecord } from '../protocol/messages';
import { readColor } from './colors';

interface Self {
  readonly rule: string;
}

type Settings = Readonly<Record<string, unknown>>;

/** What a new rule of each type has set, as Excel gives it. */
export const NEW_LOOKS: Readonly<Record<string, Settings>> = {
  ContainsText: {},
  TopBottom: {},
  PresetCriteria: {},
  ColorScale: {
    Criteria: {
      minimum: { formula: null, type: 'LowestValue', color: '#F8696B' },
      maximum: { formula: null, type: 'HighestValue', color: '#63BE7B' },
    },
  },
  DataBar: {
    AxisColor: '#000000',
    AxisFormat: 'Automatic',
    BarDirection: 'Context',
    LowerBoundRule: { type: 'Automatic' },
    UpperBoundRule: { type: 'Automatic' },
    ShowDataBarOnly: false,
    PositiveBorderColor: '',
    PositiveFillColor: '#638EC6',
    PositiveGradientFill: true,
    NegativeBorderColor: '#FF0000',
    NegativeFillColor: '#FF0000',
    MatchPositiveBorderColor: false,
    MatchPositiveFillColor: false,
  },
  IconSet: {
    Criteria: [],
    ReverseIconOrder: false,
    ShowIconOnly: false,
    Style: 'ThreeTrafficLights1',
  },
};

function settingsOf(
  model: Model,
  rule: string,
): { readonly type: string; readonly settings: Settings } {
  const { condition } = ruleOf(model, rule);
  if (condition.kind !== 'look') throw new HostError('InvalidOperation');
  return condition;
}

function setting(key: string, read: (value: unknown) => unknown): PropertyDefinition<Self> {
  return {
    get: ({ rule }, model) => settingsOf(model, rule).settings[key] ?? null,
    set: ({ rule }, value, model) => {
      const { type, settings } = settingsOf(model, rule);
      const changed = { ...settings, [key]: read(value) };
      changeRule(model, rule, { condition: { kind: 'look', type, settings: changed } });
    },
  };
}

const record = (value: unknown): unknown => (isRecord(value) ? value : invalid());
const list = (value: unknown): unknown => (Array.isArray(value) ? value : invalid());
const colorOrNone = (value: unknown): unknown => (value === '' ? '' : readColor(value));

/** The stops of a colour scale, with their colours as they are drawn. */
function scale(value: unknown): unknown {
  const stops = Object.entries(isRecord(value) ? value : invalid()).map(([key, stop]) => {
    const colored = isRecord(stop) && typeof stop['color'] === 'string';
    return [key, colored ? { ...stop, color: readColor(stop['color']) } : stop] as const;
  });
  return Object.fromEntries(stops);
}

const format = ({ rule }: Self): HostObject => new HostObject('ConditionalRangeFormat', { rule });
const byRule: ClassDefinition<Self> = {
  properties: { Rule: setting('Rule', record) },
  links: { Format: format },
};

/** A rule by a text in the cell. */
export const textConditionalFormat = byRule;
/** A rule by the first or last of all values. */
export const topBottomConditionalFormat = byRule;
/** A rule by one of Excel's presets: blanks, duplicates, above the average. */
export const presetCriteriaConditionalFormat = byRule;

/** A scale of two or three colours. */
export const colorScaleConditionalFormat: ClassDefinition<Self> = {
  properties: {
    Criteria: setting('Criteria', scale),
    ThreeColorScale: {
      get: ({ rule }, model) => {
        const criteria = settingsOf(model, rule).settings['Criteria'];
        return isRecord(criteria) && isRecord(criteria['midpoint']);
      },
    },
  },
};

/** Bars in the cells; kept, not drawn. */
export const dataBarConditionalFormat: ClassDefinition<Self> = {
  properties: {
    AxisColor: setting('AxisColor', colorOrNone),
    AxisFormat: setting('AxisFormat', expected.text),
    BarDirection: setting('BarDirection', expected.text),
    LowerBoundRule: setting('LowerBoundRule', record),
    UpperBoundRule: setting('UpperBoundRule', record),
    ShowDataBarOnly: setting('ShowDataBarOnly', expected.truth),
  },
  links: {
    PositiveFormat: ({ rule }) => new HostObject('ConditionalDataBarPositiveFormat', { rule }),
    NegativeFormat: ({ rule }) => new HostObject('ConditionalDataBarNegativeFormat', { rule }),
  },
};

/** Bars of positive numbers. */
export const dataBarPositiveFormat: ClassDefinition<Self> = {
  properties: {
    BorderColor: setting('PositiveBorderColor', colorOrNone),
    FillColor: setting('PositiveFillColor', readColor),
    GradientFill: setting('PositiveGradientFill', expected.truth),
  },
};

/** Bars of negative numbers. */
export const dataBarNegativeFormat: ClassDefinition<Self> = {
  properties: {
    BorderColor: setting('NegativeBorderColor', colorOrNone),
    FillColor: setting('NegativeFillColor', readColor),
    MatchPositiveBorderColor: setting('MatchPositiveBorderColor', expected.truth),
    MatchPositiveFillColor: setting('MatchPositiveFillColor', expected.truth),
  },
};

/** Icons in the cells; kept, not drawn. */
export const iconSetConditionalFormat: ClassDefinition<Self> = {
  properties: {
    Criteria: setting('Criteria', list),
    ReverseIconOrder: setting('ReverseIconOrder', expected.truth),
    ShowIconOnly: setting('ShowIconOnly', expected.truth),
    Style: setting('Style', expected.text),
  },
};
