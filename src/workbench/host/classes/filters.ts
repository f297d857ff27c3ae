import type { Area } from '../area';
import type { FilterState } from '../model/extras';
import { filterOf, setFilter } from '../model/filters';
import type { Model } from '../model/model';
import { tableOf } from '../model/tables';
import { expected, invalid } from '../protocol/arguments';
import type { ClassDefinition, MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import type { FilterSelf } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';

type Criteria = FilterState['criteria'][number];

function current(self: FilterSelf, model: Model): FilterState | undefined {
  const found = filterOf(model, self);
  if (found === undefined || self.table === undefined) return found;
  // A table's filter is as large as the table is now, less its totals.
  return { ...found, area: tableFilterArea(model, self.table) };
}

function tableFilterArea(model: Model, table: string): Area {
  const { area, showTotals } = tableOf(model, table);
  return showTotals ? { ...area, rows: area.rows - 1 } : area;
}

function none(area: Area): readonly Criteria[] {
  return Array.from({ length: area.columns }, () => null);
}

function change(
  self: FilterSelf,
  model: Model,
  criteria: (old: readonly Criteria[]) => readonly Criteria[],
): null {
  const found = current(self, model);
  if (found === undefined) throw new HostError('InvalidOperation');
  setFilter(model, self, { ...found, criteria: criteria(found.criteria) });
  return null;
}

/** Sets one column's criteria (undefined: leaves all as they are) of a filter over `area`. */
function applied(
  self: FilterSelf,
  area: Area,
  column: number | undefined,
  criteria: Criteria,
  model: Model,
): void {
  const found = filterOf(model, self);
  const kept = found?.criteria.length === area.columns ? found.criteria : none(area);
  if (column !== undefined && (column < 0 || column >= area.columns)) invalid();
  const next = kept.map((each, at) => (at === column ? criteria : each));
  setFilter(model, self, { ...self, area, criteria: next });
}

const location: MethodDefinition<FilterSelf> = (self, _given, model) => {
  const found = current(self, model);
  return found === undefined ? null : rangeOf(self.sheet, found.area);
};

/** The filter of a sheet or of a table. */
export const autoFilter: ClassDefinition<FilterSelf> = {
  properties: {
    Criteria: {
      get: (self, model) => current(self, model)?.criteria.map((each) => each ?? {}) ?? [],
    },
    Enabled: { get: (self, model) => current(self, model) !== undefined },
    IsDataFiltered: {
      get: (self, model) => current(self, model)?.criteria.some((each) => each !== null) ?? false,
    },
  },
  methods: {
    Apply: (self, given, model) => {
      const { table } = self;
      const asked = rangeGiven(model, given.raw(0), self.sheet).self;
      if (asked.sheet !== self.sheet) invalid();
      const area = table === undefined ? asked.area : tableFilterArea(model, table);
      const criteria = given.raw(2) === undefined ? null : given.record(2);
      applied(self, area, given.optionalWhole(1), criteria, model);
      return null;
    },
    ClearColumnCriteria: (self, given, model) =>
      change(self, model, (old) => old.map((each, at) => (at === given.whole(0) ? null : each))),
    ClearCriteria: (self, _given, model) => change(self, model, (old) => old.map(() => null)),
    Reapply: (self, _given, model) => change(self, model, (old) => old),
    Remove: (self, _given, model) => {
      setFilter(model, self, null);
      return null;
    },
    GetRange: (self, given, model) => {
      const found = location(self, given, model);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    },
    GetRangeOrNullObject: location,
  },
};

interface ColumnSelf {
  readonly table: string;
  readonly column: number;
}

function applyTo({ table, column }: ColumnSelf, criteria: Criteria, model: Model): null {
  const self = { sheet: tableOf(model, table).sheet, table };
  applied(self, tableFilterArea(model, table), column, criteria, model);
  return null;
}

/** A method that filters by a number of items or a share of them. */
function extremes(filterOn: string): MethodDefinition<ColumnSelf> {
  return (self, given, model) =>
    applyTo(self, { filterOn, criterion1: String(given.whole(0)) }, model);
}

function byColor(filterOn: string): MethodDefinition<ColumnSelf> {
  return (self, given, model) => applyTo(self, { filterOn, color: given.text(0) }, model);
}

/** The filter of a table's column. */
export const filter: ClassDefinition<ColumnSelf> = {
  properties: {
    Criteria: {
      get: ({ table, column }, model) => {
        const { sheet } = tableOf(model, table);
        return filterOf(model, { sheet, table })?.criteria[column] ?? null;
      },
    },
  },
  methods: {
    Apply: (self, given, model) => applyTo(self, given.record(0), model),
    ApplyValuesFilter: (self, given, model) =>
      applyTo(self, { filterOn: 'Values', values: expected.plain(given.raw(0)) }, model),
    ApplyCustomFilter: (self, given, model) => {
      const criterion2 = given.optionalText(1);
      const criteria = {
        filterOn: 'Custom',
        criterion1: given.text(0),
        ...(criterion2 === undefined ? {} : { criterion2 }),
        operator: given.word(2, ['And', 'Or']),
      };
      return applyTo(self, criteria, model);
    },
    ApplyDynamicFilter: (self, given, model) =>
      applyTo(self, { filterOn: 'Dynamic', dynamicCriteria: given.text(0) }, model),
    ApplyTopItemsFilter: extremes('TopItems'),
    ApplyTopPercentFilter: extremes('TopPercent'),
    ApplyBottomItemsFilter: extremes('BottomItems'),
    ApplyBottomPercentFilter: extremes('BottomPercent'),
    ApplyCellColorFilter: byColor('CellColor'),
    ApplyFontColorFilter: byColor('FontColor'),
    Clear: (self, _given, model) => applyTo(self, null, model),
  },
};

/** Takes all criteria of a table's filter away, or applies them anew. Nothing happens where it has none. */
export function tableFilters(again: boolean): MethodDefinition<{ readonly table: string }> {
  return ({ table }, _given, model) => {
    const self = { sheet: tableOf(model, table).sheet, table };
    if (filterOf(model, self) === undefined) return null;
    return change(self, model, (old) => (again ? old : old.map(() => null)));
  };
}
