import type { Area } from '../area';
import { deleteArea, writeCells } from '../model/editing';
import type { Model } from '../model/model';
import { plainValue } from '../model/plainValue';
import { bodyOf, columnNames, insertTableColumn, tableOf } from '../model/tables';
import { expected, invalid } from '../protocol/arguments';
import type { ClassDefinition, MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { rangeOf } from './addressing';
import { mapGrid, setEntries } from './cellValues';

interface Table {
  readonly table: string;
}

interface Column extends Table {
  /** From 0. */
  readonly column: number;
}

function object(table: string, column: number): HostObject<'TableColumn'> {
  return new HostObject('TableColumn', { table, column });
}

/** A column by its name in any case, or by its id, which counts from 1. */
function byKey(
  { table }: Table,
  key: unknown,
  model: Model,
): HostObject<'TableColumn'> | undefined {
  const names = columnNames(model, tableOf(model, table));
  const wanted = String(key).toLowerCase();
  const named = names.findIndex((name) => name.toLowerCase() === wanted);
  const at = named >= 0 ? named : Number(key) - 1;
  return names[at] === undefined ? undefined : object(table, at);
}

/** Throws an ItemNotFound where the table or the column is gone. */
function cells(
  { table, column }: Column,
  model: Model,
  of: 'whole' | 'body',
): { sheet: string; area: Area } {
  const state = tableOf(model, table);
  if (column >= state.area.columns) throw new HostError('ItemNotFound');
  const area = of === 'whole' ? state.area : bodyOf(state);
  return { sheet: state.sheet, area: { ...area, column: area.column + column, columns: 1 } };
}

/** The columns of a table. */
export const tableColumnCollection: ClassDefinition<Table> = {
  properties: { Count: { get: ({ table }, model) => tableOf(model, table).area.columns } },
  items: ({ table }, model) =>
    Array.from({ length: tableOf(model, table).area.columns }, (_, at) => object(table, at)),
  item: (self, given, model) => {
    const column = byKey(self, given.raw(0), model);
    if (column === undefined) throw new HostError('ItemNotFound');
    return column;
  },
  methods: {
    GetItemAt: ({ table }, given, model) => {
      const at = given.whole(0);
      return at >= 0 && at < tableOf(model, table).area.columns ? object(table, at) : invalid();
    },
    GetItemOrNullObject: (self, given, model) => byKey(self, given.raw(0), model) ?? null,
    Add: ({ table }, given, model) => {
      const index = given.optionalWhole(0);
      const room = insertTableColumn(model, table, index === -1 ? undefined : index);
      const { sheet, area } = tableOf(model, table);
      const values = given.raw(1);
      if (values !== undefined) setEntries(model, sheet, room, values);
      const name = given.optionalText(2);
      const at = room.column - area.column;
      const header = name ?? (values === undefined ? `Column${at + 1}` : undefined);
      if (header !== undefined) writeCells(model, sheet, { ...room, rows: 1 }, [[header]]);
      return object(table, at);
    },
  },
};

function part(of: 'whole' | 'body'): MethodDefinition<Column> {
  return (self, _given, model) => {
    const { sheet, area } = cells(self, model, of);
    return rangeOf(sheet, area);
  };
}

/** A column of a table. */
export const tableColumn: ClassDefinition<Column> = {
  identity: ({ column }) => ({ Id: column + 1 }),
  properties: {
    Id: { get: ({ column }) => column + 1 },
    Index: { get: ({ column }) => column },
    Name: {
      get: ({ table, column }, model) => columnNames(model, tableOf(model, table))[column],
      set: (self, value, model) => {
        const { sheet, area } = cells(self, model, 'whole');
        writeCells(model, sheet, { ...area, rows: 1 }, [[expected.text(value)]]);
      },
    },
    Values: {
      get: (self, model) => {
        const { sheet, area } = cells(self, model, 'whole');
        return mapGrid(model.sheet(sheet).values(area), plainValue);
      },
      set: (self, value, model) => {
        const { sheet, area } = cells(self, model, 'whole');
        setEntries(model, sheet, area, value);
      },
    },
  },
  links: { Filter: (self) => new HostObject('Filter', self) },
  methods: {
    GetRange: part('whole'),
    GetDataBodyRange: part('body'),
    GetHeaderRowRange: (self, _given, model) => {
      const { sheet, area } = cells(self, model, 'whole');
      return rangeOf(sheet, { ...area, rows: 1 });
    },
    Delete: (self, _given, model) => {
      const { sheet, area } = cells(self, model, 'whole');
      deleteArea(model, sheet, area, 'left');
      return null;
    },
  },
};
