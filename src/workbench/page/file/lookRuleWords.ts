import type { RuleTest } from '../../../files/xlsx/whole/wholeRules';
import { isRecord } from '../../host/protocol/messages';
import { barOf, barSettings } from './barWords';
import { iconSettings, iconsOf } from './iconWords';
import { colourOf, formulaOf, placeOf, placeWord } from './placeWords';
import { PERIODS, toOffice, type Words } from './words';

type Settings = Readonly<Record<string, unknown>>;

/** What Office.js calls a type of rule and has set of it. */
export interface LookCondition {
  readonly type: string;
  readonly settings: Settings;
}

const TEXTS: Words = [
  ['containsText', 'Contains'],
  ['notContainsText', 'NotContains'],
  ['beginsWith', 'BeginsWith'],
  ['endsWith', 'EndsWith'],
];
const PRESETS: Words = [
  ['containsBlanks', 'Blanks'],
  ['notContainsBlanks', 'NonBlanks'],
  ['containsErrors', 'Errors'],
  ['notContainsErrors', 'NonErrors'],
  ['uniqueValues', 'UniqueValues'],
  ['duplicateValues', 'DuplicateValues'],
];
const DEVIATIONS = ['', 'OneStdDev', 'TwoStdDev', 'ThreeStdDev'];
/** A file's rule of another type than formula and comparison as Office.js has it; null for those two and unknown ones. Never throws. */
export function lookConditionOf(test: RuleTest): LookCondition | null {
  switch (test.type) {
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith': {
      const rule = { operator: toOffice(TEXTS, test.type), text: test.text };
      return { type: 'ContainsText', settings: { Rule: rule } };
    }
    case 'top10': {
      const type = `${test.bottom ? 'Bottom' : 'Top'}${test.percent ? 'Percent' : 'Items'}`;
      return { type: 'TopBottom', settings: { Rule: { rank: test.rank, type } } };
    }
    case 'aboveAverage':
      return preset(averageWord(test));
    case 'preset':
      return preset(toOffice(PRESETS, test.preset));
    case 'timePeriod':
      return preset(toOffice(PERIODS, test.period));
    case 'colorScale':
      return { type: 'ColorScale', settings: { Criteria: scaleOf(test.stops) } };
    case 'dataBar':
      return { type: 'DataBar', settings: barSettings(test.bar) };
    case 'iconSet':
      return { type: 'IconSet', settings: iconSettings(test.icons) };
    case 'expression':
    case 'cellIs':
    case 'unknown':
      return null;
  }
}

function preset(criterion: string): LookCondition {
  return { type: 'PresetCriteria', settings: { Rule: { criterion } } };
}

function averageWord({ above, orEqual, deviations }: Extract<RuleTest, { type: 'aboveAverage' }>) {
  const side = `${above ? 'Above' : 'Below'}Average`;
  return deviations > 0
    ? `${DEVIATIONS[deviations] ?? 'ThreeStdDev'}${side}`
    : `${orEqual ? 'EqualOr' : ''}${side}`;
}

/** A rule that Office.js names by a type as a file has it; null where it says nothing yet. Never throws. */
export function testOfLook({ type, settings }: LookCondition): RuleTest | null {
  const rule = isRecord(settings['Rule']) ? settings['Rule'] : null;
  switch (type) {
    case 'ContainsText': {
      const word = TEXTS.find(([, office]) => office === rule?.['operator'])?.[0];
      if (word === undefined) return null;
      return { type: word as 'containsText', text: String(rule?.['text'] ?? '') };
    }
    case 'TopBottom': {
      if (rule === null) return null;
      const kind = String(rule['type']);
      const percent = kind.endsWith('Percent');
      return { type: 'top10', rank: Number(rule['rank']), bottom: kind.startsWith('B'), percent };
    }
    case 'PresetCriteria':
      return rule === null ? null : presetTest(String(rule['criterion']));
    case 'ColorScale':
      return scaleTest(settings['Criteria']);
    case 'DataBar':
      return { type: 'dataBar', bar: barOf(settings) };
    case 'IconSet':
      return { type: 'iconSet', icons: iconsOf(settings) };
    default:
      return null;
  }
}

function presetTest(criterion: string): RuleTest | null {
  const own = PRESETS.find(([, office]) => office === criterion)?.[0];
  if (own !== undefined) return { type: 'preset', preset: own };
  const period = PERIODS.find(([, office]) => office === criterion)?.[0];
  if (period !== undefined) return { type: 'timePeriod', period };
  const [, orEqual, many, side] =
    /^(EqualOr)?(One|Two|Three)?(?:StdDev)?(Above|Below)Average$/.exec(criterion) ?? [];
  if (side === undefined) return null;
  const deviations = many === undefined ? 0 : DEVIATIONS.indexOf(`${many}StdDev`);
  return {
    type: 'aboveAverage',
    above: side === 'Above',
    orEqual: orEqual !== undefined,
    deviations,
  };
}

type Stop = Extract<RuleTest, { type: 'colorScale' }>['stops'][number];

function scaleOf(stops: readonly Stop[]): Settings {
  const [minimum, ...more] = stops.map(({ place, colour }) => ({
    formula: formulaOf(place),
    type: placeWord(place),
    color: colour,
  }));
  const maximum = more.at(-1);
  const middle = more.length > 1 ? { midpoint: more[0] } : {};
  return { minimum, ...middle, maximum };
}

function scaleTest(criteria: unknown): RuleTest | null {
  if (!isRecord(criteria)) return null;
  const stops = ['minimum', 'midpoint', 'maximum'].flatMap((key): Stop[] => {
    const part = criteria[key];
    if (!isRecord(part)) return [];
    return [{ place: placeOf(part), colour: colourOf(part['color']) ?? '#FFFFFF' }];
  });
  return stops.length < 2 ? null : { type: 'colorScale', stops };
}
