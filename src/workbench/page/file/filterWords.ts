import type { ColumnFilter, DateGroup, WholeFilter } from '../../../files/xlsx/whole/wholeExtras';
import { MONTHS } from '../../host/entry/monthNames';
import type { FilterState } from '../../host/model/extras';
import { isRecord } from '../../host/protocol/messages';
import { areaOf, fileArea } from './areas';
import { colourOf } from './placeWords';
import { ICON_SETS, PERIODS, toFile, toOffice, type Words } from './words';

type Criteria = Readonly<Record<string, unknown>>;

/** What a filter may ask of dates and averages (ECMA-376-1 18.18.26). */
const DYNAMIC: Words = [
  ['null', 'Unknown'],
  ['aboveAverage', 'AboveAverage'],
  ['belowAverage', 'BelowAverage'],
  ...PERIODS.filter(([word]) => word !== 'last7Days'),
  ...['last', 'this', 'next'].flatMap((when) =>
    ['Quarter', 'Year'].map((what) => {
      const office = `${when.charAt(0).toUpperCase()}${when.slice(1)}${what}`;
      return [`${when}${what}`, office] as const;
    }),
  ),
  ['yearToDate', 'YearToDate'],
  ...[1, 2, 3, 4].map((at) => [`Q${at}`, `AllDatesInPeriodQuarter${at}`] as const),
  ...MONTHS.map((month, at) => [`M${at + 1}`, `AllDatesInPeriod${month}`] as const),
];
const COMPARISONS: Words = [
  ['equal', '='],
  ['notEqual', '<>'],
  ['lessThanOrEqual', '<='],
  ['greaterThanOrEqual', '>='],
  ['lessThan', '<'],
  ['greaterThan', '>'],
];

/** A file's filter as the host has it; `table` is the id of the table it belongs to. Never throws. */
export function filterStateOf(
  { area, columns }: WholeFilter,
  sheet: string,
  table: string | undefined,
): FilterState {
  const own = areaOf(area);
  const criteria = Array.from({ length: own.columns }, (_, at) => {
    const found = columns.find(({ column }) => column === at);
    return found === undefined ? null : criteriaOf(found.filter);
  });
  return { sheet, table, area: own, criteria };
}

/** The host's filter as a file has it. Never throws. */
export function savedFilter({ area, criteria }: FilterState): WholeFilter {
  const columns = criteria.flatMap((each, column) => {
    const filter = each === null ? null : columnFilter(each);
    return filter === null ? [] : [{ column, filter }];
  });
  return { area: fileArea(area), columns };
}

function criteriaOf(filter: ColumnFilter): Criteria {
  switch (filter.kind) {
    case 'values': {
      const blank = filter.blank ? [''] : [];
      return {
        filterOn: 'Values',
        values: [...filter.values, ...blank, ...filter.dates.map(dateOf)],
      };
    }
    case 'custom': {
      const [one, two] = filter.tests.map(
        ({ operator, value }) => toOffice(COMPARISONS, operator) + value,
      );
      const isAlone = two === undefined;
      const operator =
        isAlone && filter.and === null ? {} : { operator: filter.and === true ? 'And' : 'Or' };
      return {
        filterOn: 'Custom',
        criterion1: one ?? '=',
        ...(!isAlone && { criterion2: two }),
        ...operator,
      };
    }
    case 'top10': {
      const filterOn = `${filter.top ? 'Top' : 'Bottom'}${filter.percent ? 'Percent' : 'Items'}`;
      return { filterOn, criterion1: String(filter.value) };
    }
    case 'dynamic':
      return { filterOn: 'Dynamic', dynamicCriteria: toOffice(DYNAMIC, filter.type) };
    case 'colour':
      return {
        filterOn: filter.ofCell ? 'CellColor' : 'FontColor',
        ...(filter.colour !== null && { color: filter.colour }),
      };
    case 'icon': {
      const icon = { set: toOffice(ICON_SETS, filter.set), index: filter.index ?? 0 };
      return { filterOn: 'Icon', ...(filter.index !== null && { icon }) };
    }
  }
}

function columnFilter(criteria: Criteria): ColumnFilter | null {
  const on = String(criteria['filterOn'] ?? '');
  switch (on) {
    case 'Values':
      return valuesFilter(criteria['values']);
    case 'Custom':
      return customFilter(criteria);
    case 'TopItems':
    case 'TopPercent':
    case 'BottomItems':
    case 'BottomPercent': {
      const percent = on.endsWith('Percent');
      return {
        kind: 'top10',
        top: on.startsWith('Top'),
        percent,
        value: Number(criteria['criterion1']),
      };
    }
    case 'Dynamic':
      return { kind: 'dynamic', type: toFile(DYNAMIC, String(criteria['dynamicCriteria'])) };
    case 'CellColor':
    case 'FontColor':
      return { kind: 'colour', ofCell: on === 'CellColor', colour: colourOf(criteria['color']) };
    case 'Icon': {
      const icon = isRecord(criteria['icon']) ? criteria['icon'] : {};
      const index = icon['index'] === undefined ? null : Number(icon['index']);
      return { kind: 'icon', set: toFile(ICON_SETS, String(icon['set'])), index };
    }
    default:
      return null;
  }
}

function valuesFilter(given: unknown): ColumnFilter {
  const all: readonly unknown[] = Array.isArray(given) ? given : [];
  const texts = all.flatMap((each) => (isRecord(each) ? [] : [String(each)]));
  return {
    kind: 'values',
    values: texts.filter((text) => text !== ''),
    blank: texts.includes(''),
    dates: all.flatMap((each) => (isRecord(each) ? [dateGroup(each)] : [])),
  };
}

function customFilter(criteria: Criteria): ColumnFilter {
  const texts = [criteria['criterion1'], criteria['criterion2']].flatMap((each) =>
    each === undefined || each === null ? [] : [String(each)],
  );
  const tests = texts.map((text) => {
    const [, mark = '', value = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(text) ?? [];
    return { operator: toFile(COMPARISONS, mark), value };
  });
  const operator = criteria['operator'];
  const and =
    tests.length > 1 ? operator !== 'Or' : operator === undefined ? null : operator === 'And';
  return { kind: 'custom', and, tests };
}

/** As far as a moment is said: 2026-03 means all of March. */
function dateOf({ parts, grouping }: DateGroup): Criteria {
  const two = (at: number): string => String(parts[at] ?? 0).padStart(2, '0');
  const day = [
    String(parts[0] ?? 0).padStart(4, '0'),
    ...parts.slice(1, 3).map((_, at) => two(at + 1)),
  ];
  const time = parts.slice(3).map((_, at) => two(at + 3));
  const date = day.join('-') + (time.length === 0 ? '' : `T${time.join(':')}`);
  return { date, specificity: grouping.charAt(0).toUpperCase() + grouping.slice(1) };
}

const GROUPINGS = ['year', 'month', 'day', 'hour', 'minute', 'second'];

function dateGroup(given: Criteria): DateGroup {
  const grouping = String(given['specificity'] ?? 'Day').toLowerCase();
  const numbers = String(given['date'] ?? '').match(/\d+/g) ?? [];
  const count = Math.max(1, GROUPINGS.indexOf(grouping) + 1);
  const parts = Array.from({ length: count }, (_, at) => Number(numbers[at] ?? (at < 3 ? 1 : 0)));
  return { grouping, parts };
}
