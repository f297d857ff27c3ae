import { isDefinedName } from '../address/definedName';
import type { TableFlags, TableState } from '../model/anchored';
import { deleteArea, insertArea, writeCells } from '../model/editing';
import type { Model } from '../model/model';
import { EVENT } from '../model/raisedEvent';
import { bodyOf, removeTable, replaceTable, tableOf } from '../model/tables';
import { expected, invalid } from '../protocol/arguments';
import type {
  ClassDefinition,
  MethodDefinition,
  PropertyDefinition,
} from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';
import { tableFilters } from './filters';

interface Self {
  readonly table: string;
}

type Property = PropertyDefinition<Self>;

function flag(key: keyof TableFlags): Property {
  return {
    get: ({ table }, model) => tableOf(model, table).flags[key],
    set: ({ table }, value, model) => {
      const { flags } = tableOf(model, table);
      replaceTable(model, table, { flags: { ...flags, [key]: expected.truth(value) } });
    },
  };
}

const name: Property = {
  get: ({ table }, model) => tableOf(model, table).name,
  set: ({ table }, value, model) => {
    const wanted = expected.text(value);
    if (!isDefinedName(wanted)) invalid();
    const taken = model.anchored.tables.some(
      (other) => other.id !== table && other.name.toLowerCase() === wanted.toLowerCase(),
    );
    if (taken) throw new HostError('ItemAlreadyExists');
    replaceTable(model, table, { name: wanted });
  },
};

const showTotals: Property = {
  get: ({ table }, model) => tableOf(model, table).showTotals,
  set: ({ table }, value, model) => {
    const state = tableOf(model, table);
    if (expected.truth(value) === state.showTotals) return;
    const { area, sheet } = state;
    if (state.showTotals) {
      replaceTable(model, table, { showTotals: false, area: { ...area, rows: area.rows - 1 } });
      deleteArea(model, sheet, { ...area, row: area.row + area.rows - 1, rows: 1 }, 'up');
      return;
    }
    const totals = { ...area, row: area.row + area.rows, rows: 1 };
    insertArea(model, sheet, totals, 'down');
    writeCells(model, sheet, { ...totals, columns: 1 }, [['Total']]);
    replaceTable(model, table, { showTotals: true, area: { ...area, rows: area.rows + 1 } });
  },
};

function part(
  choose: (table: TableState) => TableState['area'] | undefined,
): MethodDefinition<Self> {
  return ({ table }, _given, model) => {
    const state = tableOf(model, table);
    const area = choose(state);
    if (area === undefined) throw new HostError('ItemNotFound');
    return rangeOf(state.sheet, area);
  };
}

/** Deletes the table with its cells; what is below moves up. */
function deleteTable({ table }: Self, model: Model): null {
  const { sheet, area } = tableOf(model, table);
  removeTable(model, table);
  deleteArea(model, sheet, area, 'up');
  return null;
}

/** A table. */
export const table: ClassDefinition<Self> = {
  identity: (self) => ({ Id: self.table }),
  properties: {
    Id: { get: (self) => self.table },
    LegacyId: { get: (self) => self.table },
    Name: name,
    ShowHeaders: { get: (self, model) => tableOf(model, self.table).showHeaders },
    ShowTotals: showTotals,
    Style: {
      get: (self, model) => tableOf(model, self.table).style,
      set: (self, value, model) => replaceTable(model, self.table, { style: expected.text(value) }),
    },
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    ShowFilterButton: flag('showFilterButton'),
  },
  links: {
    Columns: (self) => new HostObject('TableColumnCollection', self),
    Rows: (self) => new HostObject('TableRowCollection', self),
    Sort: (self) => new HostObject('TableSort', self),
    AutoFilter: (self, model) => {
      const { sheet } = tableOf(model, self.table);
      return new HostObject('AutoFilter', { sheet, table: self.table });
    },
    Worksheet: (self, model) =>
      new HostObject('Worksheet', { sheet: tableOf(model, self.table).sheet }),
  },
  methods: {
    GetRange: part((state) => state.area),
    GetDataBodyRange: part(bodyOf),
    GetHeaderRowRange: part((state) =>
      state.showHeaders ? { ...state.area, rows: 1 } : undefined,
    ),
    GetTotalRowRange: part(({ area, showTotals: shown }) =>
      shown ? { ...area, row: area.row + area.rows - 1, rows: 1 } : undefined,
    ),
    ClearFilters: tableFilters(false),
    ReapplyFilters: tableFilters(true),
    Delete: (self, _given, model) => deleteTable(self, model),
    ConvertToRange: (self, _given, model) => {
      const { sheet, area } = tableOf(model, self.table);
      if (model.protection.of(sheet) !== undefined) throw new HostError('AccessDenied');
      removeTable(model, self.table);
      return rangeOf(sheet, area);
    },
    Resize: (self, given, model) => {
      const state = tableOf(model, self.table);
      const place = rangeGiven(model, given.raw(0), state.sheet).self;
      if (place.sheet !== state.sheet || place.area.row !== state.area.row) invalid();
      replaceTable(model, self.table, { area: place.area });
      return null;
    },
  },
  events: {
    DataChangedEvent: EVENT.tableChanged,
    SelectionChangedEvent: EVENT.tableSelectionChanged,
  },
  eventTarget: (self) => self.table,
};
