import { cellArea, WHOLE_SHEET } from '../area';
import { isSheetName } from '../address/sheetName';
import type { SheetInfo } from '../hostWorkbook';
import { askLeave } from '../model/editing';
import type { Model } from '../model/model';
import { EVENT } from '../model/raisedEvent';
import { expected, invalid, wordOf, type Arguments } from '../protocol/arguments';
import type {
  ClassDefinition,
  MethodDefinition,
  PropertyDefinition,
} from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { areasAt, rangeAt, rangeOf } from './addressing';
import { copySheet } from './sheetCopies';
import { findAll, replaceAll } from './finding';
import { WORKSHEET_LOOKS } from './worksheetLooks';

interface Self {
  readonly sheet: string;
}

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;
const OURS = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const THEIRS = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function info(model: Model, sheet: string): SheetInfo {
  const found = model.workbook.sheets().find((each) => each.id === sheet);
  if (found === undefined) throw new HostError('ItemNotFound');
  return found;
}

const name: PropertyDefinition<Self> = {
  get: ({ sheet }, model) => info(model, sheet).name,
  set: ({ sheet }, value, model) => {
    const wanted = expected.text(value);
    askLeave(model, { kind: 'sheetRename' });
    const other = model.sheetId(wanted);
    if (!isSheetName(wanted) || (other !== undefined && other !== sheet)) invalid();
    model.workbook.renameSheet(sheet, wanted);
  },
};

const position: PropertyDefinition<Self> = {
  get: ({ sheet }, model) => model.workbook.sheets().findIndex((each) => each.id === sheet),
  set: ({ sheet }, value, model) => {
    const wanted = expected.number(value);
    askLeave(model, { kind: 'sheetMove' });
    if (wanted < 0 || wanted >= model.workbook.sheets().length) invalid();
    model.workbook.moveSheet(sheet, wanted);
  },
};

const visibility: PropertyDefinition<Self> = {
  get: ({ sheet }, model) => THEIRS[info(model, sheet).visibility],
  set: ({ sheet }, value, model) => {
    const wanted = OURS[wordOf(value, VISIBILITIES)];
    askLeave(model, wanted === 'visible' ? { kind: 'sheetShow' } : { kind: 'sheetHide', sheet });
    model.workbook.setVisibility(sheet, wanted);
  },
};

/** The next sheet in a direction; undefined at the end of the tabs. */
function neighbour(
  { sheet }: Self,
  given: Arguments,
  model: Model,
  step: 1 | -1,
): HostObject<'Worksheet'> | undefined {
  const sheets = model.workbook.sheets();
  const visibleOnly = given.truth(0);
  let at = sheets.findIndex((each) => each.id === sheet) + step;
  while (visibleOnly && sheets[at] !== undefined && sheets[at]?.visibility !== 'visible')
    at += step;
  const found = sheets[at];
  return found && new HostObject('Worksheet', { sheet: found.id });
}

function orError(step: 1 | -1): MethodDefinition<Self> {
  return (self, given, model) => {
    const found = neighbour(self, given, model, step);
    if (found === undefined) throw new HostError('ItemNotFound');
    return found;
  };
}

function byId(_self: Self, given: Arguments, model: Model): HostObject<'Worksheet'> {
  return new HostObject('Worksheet', { sheet: info(model, given.text(0)).id });
}

function deleteSheet({ sheet }: Self, model: Model): null {
  askLeave(model, { kind: 'sheetDelete', sheet });
  if (info(model, sheet).visibility === 'veryHidden') throw new HostError('InvalidOperation');
  model.workbook.deleteSheet(sheet);
  return null;
}

/** One sheet. */
export const worksheet: ClassDefinition<Self> = {
  identity: ({ sheet }, model) => ({ Id: info(model, sheet).id }),
  properties: {
    Id: { get: ({ sheet }) => sheet },
    Name: name,
    Position: position,
    Visibility: visibility,
    ...WORKSHEET_LOOKS,
  },
  links: {
    Tables: ({ sheet }) => new HostObject('TableCollection', { sheet }),
    Names: ({ sheet }) => new HostObject('NamedItemCollection', { sheet }),
    Protection: ({ sheet }) => new HostObject('WorksheetProtection', { sheet }),
    CustomProperties: ({ sheet }) => new HostObject('WorksheetCustomPropertyCollection', { sheet }),
    AutoFilter: ({ sheet }) => new HostObject('AutoFilter', { sheet, table: undefined }),
    Comments: ({ sheet }) => new HostObject('CommentCollection', { sheet }),
    FreezePanes: ({ sheet }) => new HostObject('WorksheetFreezePanes', { sheet }),
  },
  methods: {
    Activate: ({ sheet }, _given, model) => {
      if (info(model, sheet).visibility !== 'visible') throw new HostError('InvalidOperation');
      model.workbook.activate(sheet);
      return null;
    },
    Calculate: (_self, _given, model) => {
      model.workbook.recalculate();
      return null;
    },
    Copy: ({ sheet }, given, model) => copySheet(model, sheet, given),
    Delete: (self, _given, model) => deleteSheet(self, model),
    FindAll: (self, given, model) => {
      const found = findAll(model, self.sheet, given);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    },
    FindAllOrNullObject: (self, given, model) => findAll(model, self.sheet, given),
    ReplaceAll: ({ sheet }, given, model) => replaceAll(model, sheet, [WHOLE_SHEET], given),
    GetCell: ({ sheet }, given) => rangeOf(sheet, cellArea(given.whole(0), given.whole(1))),
    GetRange: ({ sheet }, given, model) => {
      const address = given.optionalText(0);
      return address === undefined ? rangeOf(sheet, WHOLE_SHEET) : rangeAt(model, sheet, address);
    },
    GetRangeByIndexes: ({ sheet }, given) => rangeByIndexes(sheet, given),
    GetRanges: ({ sheet }, given, model) => {
      const address = given.optionalText(0);
      return areasAt(model, sheet, address ?? 'A:XFD');
    },
    GetUsedRange: ({ sheet }, given, model) =>
      rangeOf(sheet, model.sheet(sheet).usedArea(given.truth(0)) ?? cellArea(0, 0)),
    GetUsedRangeOrNullObject: ({ sheet }, given, model) => {
      const used = model.sheet(sheet).usedArea(given.truth(0));
      return used === undefined ? null : rangeOf(sheet, used);
    },
    GetNext: orError(1),
    GetPrevious: orError(-1),
    GetNextOrNullObject: (self, given, model) => neighbour(self, given, model, 1) ?? null,
    GetPreviousOrNullObject: (self, given, model) => neighbour(self, given, model, -1) ?? null,
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  },
  events: {
    ActivatedEvent: EVENT.activated,
    DeactivatedEvent: EVENT.deactivated,
    CalculatedEvent: EVENT.calculated,
    ColumnSortedEvent: EVENT.columnSorted,
    DataChangedEvent: EVENT.changed,
    EventNameChanged: EVENT.nameChanged,
    EventVisibilityChanged: EVENT.visibilityChanged,
    FormatChangedEvent: EVENT.formatChanged,
    FormulaChangedEvent: EVENT.formulaChanged,
    ProtectionChangedEvent: EVENT.protectionChanged,
    RowHiddenChangedEvent: EVENT.rowHiddenChanged,
    RowSortedEvent: EVENT.rowSorted,
    SelectionChangedEvent: EVENT.selectionChanged,
  },
  eventTarget: ({ sheet }) => sheet,
};

function rangeByIndexes(sheet: string, given: Arguments): HostObject<'Range'> {
  const [row, column, rows, columns] = [
    given.whole(0),
    given.whole(1),
    given.whole(2),
    given.whole(3),
  ];
  const outside =
    row < 0 ||
    column < 0 ||
    rows < 1 ||
    columns < 1 ||
    row + rows > WHOLE_SHEET.rows ||
    column + columns > WHOLE_SHEET.columns;
  return outside ? invalid() : rangeOf(sheet, { row, column, rows, columns });
}
