import type { Model } from '../model/model';
import { expected } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';

interface Self {
  readonly key: string;
}

function object(key: string): HostObject<'Setting'> {
  return new HostObject('Setting', { key });
}

function known(key: string, model: Model): HostObject<'Setting'> | null {
  return model.document.settings.has(key) ? object(key) : null;
}

/** The add-in's settings in the file. */
export const settingCollection: ClassDefinition<null> = {
  items: (_self, model) => [...model.document.settings.keys()].map(object),
  item: (_self, given, model) => {
    const setting = known(given.text(0), model);
    if (setting === null) throw new HostError('ItemNotFound');
    return setting;
  },
  methods: {
    Add: (_self, given, model) => {
      const key = given.text(0);
      model.document.settings.set(key, expected.plain(given.raw(1) ?? null));
      return object(key);
    },
    GetItemOrNullObject: (_self, given, model) => known(given.text(0), model),
  },
};

/** One setting. */
export const setting: ClassDefinition<Self> = {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, model) => {
        if (!model.document.settings.has(key)) throw new HostError('ItemNotFound');
        return model.document.settings.get(key);
      },
      set: ({ key }, value, model) => void model.document.settings.set(key, expected.plain(value)),
    },
  },
  methods: {
    Delete: ({ key }, _given, model) => {
      if (!model.document.settings.delete(key)) throw new HostError('ItemNotFound');
      return null;
    },
  },
};
