import type { TableSortState } from '../model/anchored';
import { sortArea } from '../model/editing';
import type { Model } from '../model/model';
import { bodyOf, replaceTable, tableOf } from '../model/tables';
import type { ClassDefinition } from '../protocol/classDefinition';
import { sortKeys } from './rangeSort';

interface Self {
  readonly table: string;
}

function sort(model: Model, table: string, { fields, matchCase }: TableSortState): void {
  const state = tableOf(model, table);
  const keys = fields.map(({ key, ascending }) => ({ offset: key, ascending }));
  sortArea(model, state.sheet, bodyOf(state), { keys, matchCase, hasHeaders: false, by: 'rows' });
}

/** Sorting of a table: always its whole rows. */
export const tableSort: ClassDefinition<Self> = {
  properties: {
    Fields: { get: ({ table }, model) => tableOf(model, table).sort?.fields ?? [] },
    MatchCase: { get: ({ table }, model) => tableOf(model, table).sort?.matchCase ?? false },
    Method: { get: () => 'PinYin' },
  },
  methods: {
    Apply: ({ table }, given, model) => {
      const fields = sortKeys(given.raw(0)).map(({ offset, ascending }) => ({
        key: offset,
        ascending,
      }));
      const state = { fields, matchCase: given.truth(1) };
      sort(model, table, state);
      replaceTable(model, table, { sort: state });
      return null;
    },
    Clear: ({ table }, _given, model) => {
      replaceTable(model, table, { sort: undefined });
      return null;
    },
    Reapply: ({ table }, _given, model) => {
      const state = tableOf(model, table).sort;
      if (state !== undefined) sort(model, table, state);
      return null;
    },
  },
};
