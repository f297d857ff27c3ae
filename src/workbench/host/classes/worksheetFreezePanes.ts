import { columnsArea, rowsArea, type Area } from '../area';
import type { Model } from '../model/model';
import { invalid } from '../protocol/arguments';
import type { ClassDefinition, MethodDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import type { HostObject } from '../protocol/hostObject';
import { rangeGiven, rangeOf } from './addressing';

interface Self {
  readonly sheet: string;
}

function freeze(choose: (count: number) => Area): MethodDefinition<Self> {
  return ({ sheet }, given, model) => {
    const count = given.optionalWhole(0) ?? 1;
    model.frozen.set(sheet, count >= 1 ? choose(count) : invalid());
    return null;
  };
}

function location({ sheet }: Self, model: Model): HostObject<'Range'> | null {
  const area = model.frozen.get(sheet);
  return area === undefined ? null : rangeOf(sheet, area);
}

/** The rows and columns that stay in sight. */
export const worksheetFreezePanes: ClassDefinition<Self> = {
  methods: {
    FreezeRows: freeze((count) => rowsArea(0, count)),
    FreezeColumns: freeze((count) => columnsArea(0, count)),
    FreezeAt: ({ sheet }, given, model) => {
      model.frozen.set(sheet, rangeGiven(model, given.raw(0), sheet).self.area);
      return null;
    },
    Unfreeze: ({ sheet }, _given, model) => {
      model.frozen.delete(sheet);
      return null;
    },
    GetLocation: (self, _given, model) => {
      const found = location(self, model);
      if (found === null) throw new HostError('ItemNotFound');
      return found;
    },
    GetLocationOrNullObject: (self, _given, model) => location(self, model),
  },
};
