import type { TableState } from '../model/anchored';
import type { Model } from '../model/model';
import { EVENT, WORKBOOK_TARGET } from '../model/raisedEvent';
import { addTable } from '../model/tables';
import { invalid } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject, type TablesSelf } from '../protocol/hostObject';
import { rangeGiven } from './addressing';

function object({ id }: TableState): HostObject<'Table'> {
  return new HostObject('Table', { table: id });
}

function tablesOf({ sheet }: TablesSelf, model: Model): TableState[] {
  return model.anchored.tables.filter((table) => sheet === undefined || table.sheet === sheet);
}

/** A table by its id or its name in any case. */
function byKey(tables: readonly TableState[], key: string): TableState | undefined {
  const wanted = key.toLowerCase();
  return tables.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function found(table: TableState | undefined): HostObject<'Table'> {
  if (table === undefined) throw new HostError('ItemNotFound');
  return object(table);
}

/** The tables of the workbook or of one sheet. */
export const tableCollection: ClassDefinition<TablesSelf> = {
  properties: { Count: { get: (self, model) => tablesOf(self, model).length } },
  items: (self, model) => tablesOf(self, model).map(object),
  item: (self, given, model) => found(byKey(tablesOf(self, model), given.text(0))),
  methods: {
    Add: ({ sheet }, given, model) => {
      const own = sheet ?? model.workbook.activeSheet();
      const place = rangeGiven(model, given.raw(0), own).self;
      if (sheet !== undefined && place.sheet !== sheet) invalid();
      return object(addTable(model, place.sheet, place.area, given.truth(1)));
    },
    GetItemAt: (self, given, model) => {
      const table = tablesOf(self, model)[given.whole(0)];
      return table === undefined ? invalid() : object(table);
    },
    GetItemOrNullObject: (self, given, model) => {
      const table = byKey(tablesOf(self, model), given.text(0));
      return table === undefined ? null : object(table);
    },
  },
  events: {
    AddedEvent: EVENT.tableAdded,
    DeletedEvent: EVENT.tableDeleted,
    DataChangedEvent: EVENT.tableChanged,
  },
  eventTarget: ({ sheet }) => sheet ?? WORKBOOK_TARGET,
};

interface Scoped {
  readonly ids: readonly string[];
}

function scoped({ ids }: Scoped, model: Model): TableState[] {
  return model.anchored.tables.filter(({ id }) => ids.includes(id));
}

/** The tables that touch a range. */
export const tableScopedCollection: ClassDefinition<Scoped> = {
  items: (self, model) => scoped(self, model).map(object),
  item: (self, given, model) => found(byKey(scoped(self, model), given.text(0))),
  methods: {
    GetFirst: (self, _given, model) => found(scoped(self, model)[0]),
    GetItemOrNullObject: (self, given, model) => {
      const table = byKey(scoped(self, model), given.text(0));
      return table === undefined ? null : object(table);
    },
  },
};
