import { formatAddress } from '../address/address';
import { isDefinedName } from '../address/definedName';
import { isError } from '../cell';
import { Evaluator } from '../formula/evaluate';
import { FUNCTIONS } from '../formula/functions/table';
import { parseFormula } from '../formula/parser';
import { errorOf, isScalar, type FormulaValue } from '../formula/value';
import type { NameState } from '../model/anchored';
import type { Model } from '../model/model';
import { plainValue } from '../model/plainValue';
import { ReadOnce } from '../model/readOnce';
import { expected, invalid, type Arguments } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';

interface Names {
  readonly sheet: string | undefined;
}

interface Name {
  readonly id: string;
}

function object({ id }: NameState): HostObject<'NamedItem'> {
  return new HostObject('NamedItem', { id });
}

function namesOf({ sheet }: Names, model: Model): NameState[] {
  return model.anchored.names.filter(({ scope }) => scope === sheet);
}

function byKey(self: Names, key: string, model: Model): NameState | undefined {
  const wanted = key.toLowerCase();
  return namesOf(self, model).find(({ id, name }) => id === key || name.toLowerCase() === wanted);
}

function nameOf({ id }: Name, model: Model): NameState {
  const name = model.anchored.names.find((each) => each.id === id);
  if (name === undefined) throw new HostError('ItemNotFound');
  return name;
}

function replace(model: Model, id: string, patch: Partial<NameState> | undefined): void {
  const names = model.anchored.names.flatMap((name) => {
    if (name.id !== id) return [name];
    return patch === undefined ? [] : [{ ...name, ...patch }];
  });
  model.anchored = { ...model.anchored, names };
}

/** A reference given as a range or as a formula's text, of which plain addresses become ranges. */
function target(given: unknown, sheet: string | undefined, model: Model): NameState['refersTo'] {
  if (given instanceof HostObject) {
    const { self } = rangeGiven(model, given, undefined);
    return { sheet: self.sheet, area: self.area };
  }
  const text = expected.text(given);
  if (!text.startsWith('=')) return text;
  const expression = parseFormula(text, { row: 0, column: 0 }) ?? invalid();
  if (expression.kind !== 'reference') return text;
  const { self } = rangeGiven(model, text.slice(1), sheet ?? model.workbook.activeSheet());
  return { sheet: self.sheet, area: self.area };
}

function add(self: Names, given: Arguments, model: Model): HostObject<'NamedItem'> {
  const name = given.text(0);
  if (!isDefinedName(name)) invalid();
  if (byKey(self, name, model) !== undefined) throw new HostError('ItemAlreadyExists');
  const state: NameState = {
    id: `name:${model.newNumber()}`,
    name,
    scope: self.sheet,
    refersTo: target(given.raw(1), self.sheet, model),
    comment: given.optionalText(2) ?? '',
    visible: true,
  };
  model.anchored = { ...model.anchored, names: [...model.anchored.names, state] };
  return object(state);
}

/** The names of the workbook or of one sheet. */
export const namedItemCollection: ClassDefinition<Names> = {
  items: (self, model) => namesOf(self, model).map(object),
  item: (self, given, model) => {
    const name = byKey(self, given.text(0), model);
    if (name === undefined) throw new HostError('ItemNotFound');
    return object(name);
  },
  methods: {
    Add: add,
    AddFormulaLocal: add,
    GetItemOrNullObject: (self, given, model) => {
      const name = byKey(self, given.text(0), model);
      return name === undefined ? null : object(name);
    },
  },
};

function formula(self: Name, model: Model): string {
  const { refersTo } = nameOf(self, model);
  if (typeof refersTo === 'string') return refersTo;
  return `=${formatAddress(model.sheetName(refersTo.sheet), refersTo.area, true)}`;
}

function range(self: Name, model: Model): HostObject<'Range'> | null {
  const { refersTo } = nameOf(self, model);
  return typeof refersTo === 'string' ? null : rangeOf(refersTo.sheet, refersTo.area);
}

/** What a name's formula amounts to; an array where that is more than one value. */
function resultOf(self: Name, model: Model): FormulaValue {
  const { refersTo, scope } = nameOf(self, model);
  const expression = parseFormula(String(refersTo), { row: 0, column: 0 });
  if (typeof refersTo !== 'string' || !refersTo.startsWith('=')) return String(refersTo);
  if (expression === undefined) return errorOf('#NAME?');
  const evaluator = new Evaluator(new ReadOnce(model), FUNCTIONS);
  const sheet = scope ?? model.workbook.activeSheet();
  return evaluator.value(expression, { evaluator, sheet, cell: { row: 0, column: 0 } });
}

function typeOf(self: Name, model: Model): string {
  if (range(self, model) !== null) return 'Range';
  const result = resultOf(self, model);
  if (!isScalar(result)) return 'Array';
  if (isError(result)) return 'Error';
  if (typeof result === 'number') return 'Double';
  return typeof result === 'boolean' ? 'Boolean' : 'String';
}

/** The address of a range, else what the formula amounts to (Excel.NamedItem.value); null for an array. */
function valueOf(self: Name, model: Model): unknown {
  if (range(self, model) !== null) return formula(self, model).replace(/^=/, '');
  const result = resultOf(self, model);
  return isScalar(result) ? plainValue(result) : null;
}

function ownSheet(self: Name, model: Model): HostObject<'Worksheet'> | null {
  const { scope } = nameOf(self, model);
  return scope === undefined ? null : new HostObject('Worksheet', { sheet: scope });
}

function orError<T>(found: T | null): T {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** A defined name. */
export const namedItem: ClassDefinition<Name> = {
  identity: ({ id }) => ({ _Id: id }),
  properties: {
    Name: { get: (self, model) => nameOf(self, model).name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: formula,
      set: (self, value, model) => {
        const refersTo = target(value, nameOf(self, model).scope, model);
        replace(model, self.id, { refersTo });
      },
    },
    Comment: {
      get: (self, model) => nameOf(self, model).comment,
      set: (self, value, model) => replace(model, self.id, { comment: expected.text(value) }),
    },
    Visible: {
      get: (self, model) => nameOf(self, model).visible,
      set: (self, value, model) => replace(model, self.id, { visible: expected.truth(value) }),
    },
    Scope: {
      get: (self, model) => (nameOf(self, model).scope === undefined ? 'Workbook' : 'Worksheet'),
    },
  },
  links: {
    Worksheet: (self, model) => orError(ownSheet(self, model)),
    WorksheetOrNullObject: ownSheet,
  },
  methods: {
    GetRange: (self, _given, model) => orError(range(self, model)),
    GetRangeOrNullObject: (self, _given, model) => range(self, model),
    Delete: (self, _given, model) => {
      nameOf(self, model);
      replace(model, self.id, undefined);
      return null;
    },
  },
};
