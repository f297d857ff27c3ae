import { isSheetName } from '../address/sheetName';
import type { SheetInfo } from '../hostWorkbook';
import { askLeave } from '../model/editing';
import type { Model } from '../model/model';
import { EVENT, WORKBOOK_TARGET } from '../model/raisedEvent';
import { invalid, type Arguments } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';

function object({ id }: SheetInfo): HostObject<'Worksheet'> {
  return new HostObject('Worksheet', { sheet: id });
}

/** A sheet by its id or its name in any case. */
function byKey(model: Model, key: string): SheetInfo | undefined {
  const sheets = model.workbook.sheets();
  const wanted = key.toLowerCase();
  return (
    sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === wanted)
  );
}

function found(info: SheetInfo | undefined): HostObject<'Worksheet'> {
  if (info === undefined) throw new HostError('ItemNotFound');
  return object(info);
}

function shown(given: Arguments, model: Model): SheetInfo[] {
  const visibleOnly = given.truth(0);
  return model.workbook
    .sheets()
    .filter(({ visibility }) => !visibleOnly || visibility === 'visible');
}

/** The name a new sheet gets: `Sheet2`, the first number from the count of sheets on that is free. */
function freeName(model: Model): string {
  for (let number = model.workbook.sheets().length + 1; ; number++) {
    if (model.sheetId(`Sheet${number}`) === undefined) return `Sheet${number}`;
  }
}

function add(given: Arguments, model: Model): HostObject<'Worksheet'> {
  askLeave(model, { kind: 'sheetAdd' });
  const name = given.optionalText(0) ?? freeName(model);
  if (!isSheetName(name)) invalid();
  if (model.sheetId(name) !== undefined) throw new HostError('ItemAlreadyExists');
  return new HostObject('Worksheet', { sheet: model.workbook.addSheet(name) });
}

/** Over a chart sheet Excel fails instead of answering (office-js 2444). */
function inFront({ workbook, otherSheetInFront }: Model): HostObject<'Worksheet'> {
  if (otherSheetInFront) throw new HostError('GeneralException');
  return new HostObject('Worksheet', { sheet: workbook.activeSheet() });
}

/** The sheets of the workbook. */
export const worksheetCollection: ClassDefinition<null> = {
  items: (_self, model) => model.workbook.sheets().map(object),
  item: (_self, given, model) => found(byKey(model, given.text(0))),
  methods: {
    Add: (_self, given, model) => add(given, model),
    GetActiveWorksheet: (_self, _given, model) => inFront(model),
    GetCount: (_self, given, model) => shown(given, model).length,
    GetFirst: (_self, given, model) => found(shown(given, model)[0]),
    GetLast: (_self, given, model) => found(shown(given, model).at(-1)),
    GetItemOrNullObject: (_self, given, model) => {
      const info = byKey(model, given.text(0));
      return info === undefined ? null : object(info);
    },
  },
  events: {
    ActivatedEvent: EVENT.activated,
    DeactivatedEvent: EVENT.deactivated,
    AddedEvent: EVENT.added,
    DeletedEvent: EVENT.deleted,
    CalculatedEvent: EVENT.calculated,
    ColumnSortedEvent: EVENT.columnSorted,
    DataChangedEvent: EVENT.changed,
    EventMoved: EVENT.moved,
    EventNameChanged: EVENT.nameChanged,
    EventVisibilityChanged: EVENT.visibilityChanged,
    FormatChangedEvent: EVENT.formatChanged,
    FormulaChangedEvent: EVENT.formulaChanged,
    ProtectionChangedEvent: EVENT.protectionChanged,
    RowHiddenChangedEvent: EVENT.rowHiddenChanged,
    RowSortedEvent: EVENT.rowSorted,
    SelectionChangedEvent: EVENT.selectionChanged,
  },
  eventTarget: () => WORKBOOK_TARGET,
};
