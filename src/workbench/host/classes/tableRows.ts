import type { Area } from '../area';
import type { Model } from '../model/model';
import { plainValue } from '../model/plainValue';
import { bodyOf, deleteTableRows, insertTableRows, rowCount, tableOf } from '../model/tables';
import { invalid, type Arguments } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { rangeOf } from './addressing';
import { mapGrid, setEntries } from './cellValues';

interface Table {
  readonly table: string;
}

interface Row extends Table {
  /** From 0 within the body. */
  readonly index: number;
}

function object(table: string, index: number): HostObject<'TableRow'> {
  return new HostObject('TableRow', { table, index });
}

/** Throws an ItemNotFound where the table or the row is gone. */
function cells({ table, index }: Row, model: Model): { sheet: string; area: Area } {
  const state = tableOf(model, table);
  const body = bodyOf(state);
  if (index < 0 || index >= rowCount(model, state)) throw new HostError('ItemNotFound');
  return { sheet: state.sheet, area: { ...body, row: body.row + index, rows: 1 } };
}

/** A row given as its number or as an object. */
function indexOf(given: unknown): number {
  if (given instanceof HostObject && given.is('TableRow')) return given.self.index;
  return typeof given === 'number' ? given : invalid();
}

function add({ table }: Table, given: Arguments, model: Model): HostObject<'TableRow'> {
  const values = given.raw(1);
  const rows: readonly unknown[] | undefined = Array.isArray(values) ? values : undefined;
  const lines = rows !== undefined && !Array.isArray(rows[0]) ? [rows] : rows;
  const index = given.optionalWhole(0);
  const room = insertTableRows(model, table, index === -1 ? undefined : index, lines?.length ?? 1);
  const state = tableOf(model, table);
  if (lines !== undefined) setEntries(model, state.sheet, room, lines);
  return object(table, room.row - bodyOf(state).row);
}

/** The rows of a table's body. */
export const tableRowCollection: ClassDefinition<Table> = {
  properties: { Count: { get: ({ table }, model) => rowCount(model, tableOf(model, table)) } },
  items: ({ table }, model) =>
    Array.from({ length: rowCount(model, tableOf(model, table)) }, (_, index) =>
      object(table, index),
    ),
  methods: {
    Add: add,
    GetItemAt: ({ table }, given, model) => {
      const index = given.whole(0);
      cells({ table, index }, model);
      return object(table, index);
    },
    DeleteRows: ({ table }, given, model) => {
      const rows = given.raw(0);
      deleteTableRows(model, table, Array.isArray(rows) ? rows.map(indexOf) : invalid());
      return null;
    },
    DeleteRowsAt: ({ table }, given, model) => {
      const [first, count] = [given.whole(0), given.optionalWhole(1) ?? 1];
      deleteTableRows(
        model,
        table,
        Array.from({ length: count }, (_, offset) => first + offset),
      );
      return null;
    },
  },
};

/** A row of a table's body. */
export const tableRow: ClassDefinition<Row> = {
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self, model) => {
        const { sheet, area } = cells(self, model);
        return mapGrid(model.sheet(sheet).values(area), plainValue);
      },
      set: (self, value, model) => {
        const { sheet, area } = cells(self, model);
        setEntries(model, sheet, area, value);
      },
    },
  },
  methods: {
    GetRange: (self, _given, model) => {
      const { sheet, area } = cells(self, model);
      return rangeOf(sheet, area);
    },
    Delete: (self, _given, model) => {
      deleteTableRows(model, self.table, [self.index]);
      return null;
    },
  },
};
