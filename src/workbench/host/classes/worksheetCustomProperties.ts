import type { Model } from '../model/model';
import { expected } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';

interface Sheet {
  readonly sheet: string;
}

interface Self extends Sheet {
  readonly key: string;
}

function object(sheet: string, key: string): HostObject<'WorksheetCustomProperty'> {
  return new HostObject('WorksheetCustomProperty', { sheet, key });
}

/** Keys are alike in any case. */
function known(
  { sheet }: Sheet,
  key: string,
  model: Model,
): HostObject<'WorksheetCustomProperty'> | null {
  const wanted = key.toLowerCase();
  const own = [...model.document.ofSheet(sheet).keys()].find(
    (each) => each.toLowerCase() === wanted,
  );
  return own === undefined ? null : object(sheet, own);
}

/** The custom properties of a sheet; they stay behind when the sheet is copied. */
export const worksheetCustomPropertyCollection: ClassDefinition<Sheet> = {
  items: ({ sheet }, model) =>
    [...model.document.ofSheet(sheet).keys()].map((key) => object(sheet, key)),
  item: (self, given, model) => {
    const property = known(self, given.text(0), model);
    if (property === null) throw new HostError('ItemNotFound');
    return property;
  },
  methods: {
    Add: (self, given, model) => {
      const key = known(self, given.text(0), model)?.self.key ?? given.text(0);
      model.document.ofSheet(self.sheet).set(key, given.text(1));
      return object(self.sheet, key);
    },
    GetItemOrNullObject: (self, given, model) => known(self, given.text(0), model),
  },
};

/** One custom property of a sheet. */
export const worksheetCustomProperty: ClassDefinition<Self> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }, model) => {
        const value = model.document.ofSheet(sheet).get(key);
        if (value === undefined) throw new HostError('ItemNotFound');
        return value;
      },
      set: ({ sheet, key }, value, model) =>
        void model.document.ofSheet(sheet).set(key, expected.text(value)),
    },
  },
  methods: {
    Delete: ({ sheet, key }, _given, model) => {
      if (!model.document.ofSheet(sheet).delete(key)) throw new HostError('ItemNotFound');
      return null;
    },
  },
};
