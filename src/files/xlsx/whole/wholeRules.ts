import type { Area } from '../../../core/table/column';
import type { BorderLine } from './borderLine';

/** What a conditional format does where it holds; null leaves it to the cell. */
export interface RuleLook {
  readonly fill: string | null;
  readonly fontColour: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  /** `none`, `single`, `double`, … */
  readonly underline: string | null;
  readonly strike: boolean | null;
  readonly numberFormat: string | null;
  /** A line `none` takes the cell's own away. */
  readonly borders: Readonly<Record<'left' | 'right' | 'top' | 'bottom', BorderLine | null>>;
}

/** A conditional format that leaves everything to the cell. */
export const NO_RULE_LOOK: RuleLook = {
  fill: null,
  fontColour: null,
  bold: null,
  italic: null,
  underline: null,
  strike: null,
  numberFormat: null,
  borders: { left: null, right: null, top: null, bottom: null },
};

/** A place on a scale: the format's word (`min`, `max`, `num`, `percent`, `percentile`, `formula`, `autoMin`, `autoMax`). */
export interface ScalePlace {
  readonly kind: string;
  /** A number or a formula without `=`; null for kinds that need none. */
  readonly value: string | null;
  /** Whether the place itself belongs to what lies above it. */
  readonly orEqual: boolean;
}

/** Bars in cells (ECMA-376-1 18.3.1.28 and its extension in MS-XLSX 2.6.30); colours null where none is drawn. */
export interface DataBar {
  readonly lower: ScalePlace;
  readonly upper: ScalePlace;
  readonly onlyBar: boolean;
  readonly fill: string;
  readonly border: string | null;
  readonly gradient: boolean;
  /** `context`, `leftToRight`, `rightToLeft`. */
  readonly direction: string;
  readonly negativeFill: string | null;
  readonly negativeBorder: string | null;
  /** Whether negative bars are as positive ones, whatever colour they have. */
  readonly isFilledAlike: boolean;
  readonly isBorderedAlike: boolean;
  /** `automatic`, `middle`, `none`. */
  readonly axis: string;
  readonly axisColour: string | null;
}

/** Icons in cells; `custom` are icons of other sets, one a place, null where the set's own is shown. */
export interface IconSet {
  /** The format's word (`3TrafficLights1`). */
  readonly set: string;
  readonly places: readonly ScalePlace[];
  readonly custom: readonly { readonly set: string; readonly index: number }[] | null;
  readonly reverse: boolean;
  readonly onlyIcon: boolean;
}

/** When a conditional format holds, by the format's words; formulas without `=`. */
export type RuleTest =
  | { readonly type: 'expression'; readonly formula: string }
  | {
      readonly type: 'cellIs';
      readonly operator: string;
      /** One or two. */
      readonly formulas: readonly string[];
    }
  | {
      readonly type: 'containsText' | 'notContainsText' | 'beginsWith' | 'endsWith';
      readonly text: string;
    }
  | {
      readonly type: 'top10';
      readonly rank: number;
      readonly bottom: boolean;
      readonly percent: boolean;
    }
  | {
      readonly type: 'aboveAverage';
      readonly above: boolean;
      readonly orEqual: boolean;
      /** Standard deviations; 0 for none. */
      readonly deviations: number;
    }
  | { readonly type: 'preset'; readonly preset: string }
  /** `today`, `last7Days`, … (ECMA-376-1 18.18.82). */
  | { readonly type: 'timePeriod'; readonly period: string }
  | {
      readonly type: 'colorScale';
      readonly stops: readonly { readonly place: ScalePlace; readonly colour: string }[];
    }
  | { readonly type: 'dataBar'; readonly bar: DataBar }
  | { readonly type: 'iconSet'; readonly icons: IconSet }
  /** Of a type that the format does not name. */
  | { readonly type: 'unknown' };

/** A conditional format. */
export interface WholeRule {
  readonly areas: readonly Area[];
  readonly test: RuleTest;
  readonly stopIfTrue: boolean;
  readonly priority: number;
  readonly look: RuleLook;
}

/** The types of rules that need nothing but their name (ECMA-376-1 18.18.12). */
export const PRESETS: readonly string[] = [
  'containsBlanks',
  'notContainsBlanks',
  'containsErrors',
  'notContainsErrors',
  'uniqueValues',
  'duplicateValues',
];
