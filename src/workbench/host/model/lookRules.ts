import { isError, type CellValue } from '../cell';
import { isRecord } from '../protocol/messages';
import type { RuleFormat } from './anchored';

type Settings = Readonly<Record<string, unknown>>;

/** What a rule asks of the values of all its cells. */
export interface RuleValues {
  readonly numbers: readonly number[];
  /** How often each value stands there, by `keyOf`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Values for a rule's judgement. Never throws. */
export function ruleValues(values: readonly CellValue[]): RuleValues {
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const value of values) {
    if (typeof value === 'number') numbers.push(value);
    if (value !== null) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  }
  return { numbers: numbers.sort((a, b) => a - b), counts };
}

function keyOf(value: CellValue): string {
  return typeof value === 'string' ? `t${value.toLowerCase()}` : JSON.stringify(value);
}

/**
 * What a rule by text, rank, preset or colour scale does to a cell; undefined where it does not hold. Data
 * bars, icons and dates of presets are kept but not drawn. Never throws.
 */
export function lookOfRule(
  type: string,
  settings: Settings,
  format: RuleFormat,
  value: CellValue,
  all: () => RuleValues,
): RuleFormat | undefined {
  const rule = isRecord(settings['Rule']) ? settings['Rule'] : undefined;
  switch (type) {
    case 'ContainsText':
      return rule !== undefined && holdsText(rule, value) ? format : undefined;
    case 'TopBottom':
      return rule !== undefined && isAmong(rule, value, all().numbers) ? format : undefined;
    case 'PresetCriteria':
      return rule !== undefined && isPreset(rule, value, all()) ? format : undefined;
    case 'ColorScale': {
      const { numbers } = all();
      const criteria = settings['Criteria'];
      if (typeof value !== 'number' || !isRecord(criteria)) return undefined;
      return { fillColor: scaleColor(criteria, value, numbers) };
    }
    default:
      return undefined;
  }
}

function holdsText({ operator, text }: Settings, value: CellValue): boolean {
  if (isError(value)) return false;
  const own = value === null ? '' : String(value).toLowerCase();
  const wanted = String(text ?? '').toLowerCase();
  switch (operator) {
    case 'Contains':
      return own.includes(wanted);
    case 'NotContains':
      return !own.includes(wanted);
    case 'BeginsWith':
      return own.startsWith(wanted);
    case 'EndsWith':
      return own.endsWith(wanted);
    default:
      return false;
  }
}

function isAmong({ type, rank }: Settings, value: CellValue, sorted: readonly number[]): boolean {
  const word = String(type);
  const asked = Number(rank);
  if (typeof value !== 'number' || !(asked > 0)) return false;
  const share = word.endsWith('Percent') ? Math.floor((sorted.length * asked) / 100) : asked;
  const count = Math.min(sorted.length, Math.max(1, share));
  if (word.startsWith('Top')) return value >= (sorted[sorted.length - count] ?? Infinity);
  return value <= (sorted[count - 1] ?? -Infinity);
}

function isPreset({ criterion }: Settings, value: CellValue, all: RuleValues): boolean {
  const blank = value === null || (typeof value === 'string' && value.trim() === '');
  switch (criterion) {
    case 'Blanks':
      return blank;
    case 'NonBlanks':
      return !blank;
    case 'Errors':
      return isError(value);
    case 'NonErrors':
      return !isError(value);
    case 'UniqueValues':
      return value !== null && all.counts.get(keyOf(value)) === 1;
    case 'DuplicateValues':
      return value !== null && (all.counts.get(keyOf(value)) ?? 0) > 1;
    default:
      return typeof value === 'number' && isBesideAverage(String(criterion), value, all.numbers);
  }
}

const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function isBesideAverage(criterion: string, value: number, numbers: readonly number[]): boolean {
  const mean = numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const [, orEqual, many, side] =
    /^(EqualOr)?(One|Two|Three)?(?:StdDev)?(Above|Below)Average$/.exec(criterion) ?? [];
  const squares = numbers.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const deviation = (DEVIATIONS[many ?? ''] ?? 0) * Math.sqrt(squares / numbers.length);
  if (side === 'Above')
    return value > mean + deviation || (orEqual !== undefined && value === mean);
  return (
    side === 'Below' && (value < mean - deviation || (orEqual !== undefined && value === mean))
  );
}

interface Stop {
  readonly at: number;
  readonly color: string;
}

function scaleColor(criteria: Settings, value: number, sorted: readonly number[]): string {
  const stops = ['minimum', 'midpoint', 'maximum'].flatMap((key) => {
    const part = criteria[key];
    return isRecord(part) ? [stopOf(part, sorted, key === 'maximum')] : [];
  });
  const [first] = stops;
  if (first === undefined) return '#FFFFFF';
  let before = first;
  for (const stop of stops) {
    if (value <= stop.at) return mixed(before, stop, value);
    before = stop;
  }
  return before.color;
}

function stopOf({ type, formula, color }: Settings, sorted: readonly number[], top: boolean): Stop {
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const number = Number(String(formula ?? '').replace(/^=/, ''));
  const places: Readonly<Record<string, number>> = {
    LowestValue: low,
    HighestValue: high,
    Number: number,
    Percent: low + ((high - low) * number) / 100,
    Percentile: sorted[Math.round(((sorted.length - 1) * number) / 100)] ?? low,
  };
  return { at: places[String(type)] ?? (top ? high : low), color: String(color ?? '#FFFFFF') };
}

function mixed(from: Stop, to: Stop, value: number): string {
  const share = to.at === from.at ? 1 : Math.max(0, (value - from.at) / (to.at - from.at));
  const [a, b] = [channels(from.color), channels(to.color)];
  const parts = a.map((each, at) => Math.round(each + ((b[at] ?? each) - each) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) || 0);
}
