import type { Model } from '../model/model';
import { expected, invalid } from '../protocol/arguments';
import type { ClassDefinition, PropertyDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';

/** The longest key and text of a custom property; Excel on the desktop cuts longer ones (Microsoft's documented limit). */
const LONGEST = 255;

function text(name: string, settable = true): PropertyDefinition<null> {
  const get = (_self: null, model: Model): unknown => model.document.properties.get(name);
  if (!settable) return { get };
  return {
    get,
    set: (_self, value, model) => {
      if (typeof value !== 'string' && typeof value !== 'number') invalid();
      else model.document.properties.set(name, value);
    },
  };
}

/** The document's properties. */
export const documentProperties: ClassDefinition<null> = {
  properties: {
    Title: text('Title'),
    Subject: text('Subject'),
    Author: text('Author'),
    Keywords: text('Keywords'),
    Comments: text('Comments'),
    LastAuthor: text('LastAuthor', false),
    RevisionNumber: text('RevisionNumber'),
    Category: text('Category'),
    Manager: text('Manager'),
    Company: text('Company'),
  },
  links: { Custom: () => new HostObject('CustomPropertyCollection', null) },
};

interface Self {
  readonly key: string;
}

function object(key: string): HostObject<'CustomProperty'> {
  return new HostObject('CustomProperty', { key });
}

/** Keys are alike in any case. */
function known(key: string, model: Model): HostObject<'CustomProperty'> | null {
  const wanted = key.toLowerCase();
  const keys = [...model.document.customProperties.keys()];
  const own = keys.find((each) => each.toLowerCase() === wanted);
  return own === undefined ? null : object(own);
}

function cut(value: unknown, model: Model): unknown {
  if (typeof value !== 'string' || value.length <= LONGEST) return expected.plain(value);
  return model.platform === 'web' ? invalid() : value.slice(0, LONGEST);
}

/** The workbook's custom properties. */
export const customPropertyCollection: ClassDefinition<null> = {
  items: (_self, model) => [...model.document.customProperties.keys()].map(object),
  item: (_self, given, model) => {
    const property = known(given.text(0), model);
    if (property === null) throw new HostError('ItemNotFound');
    return property;
  },
  methods: {
    Add: (_self, given, model) => {
      const asked = String(cut(given.text(0), model));
      const key = known(asked, model)?.self.key ?? asked;
      model.document.customProperties.set(key, cut(given.raw(1), model));
      return object(key);
    },
    DeleteAll: (_self, _given, model) => {
      model.document.customProperties.clear();
      return null;
    },
    GetItemOrNullObject: (_self, given, model) => known(given.text(0), model),
  },
};

function valueOf({ key }: Self, model: Model): unknown {
  if (!model.document.customProperties.has(key)) throw new HostError('ItemNotFound');
  return model.document.customProperties.get(key);
}

function typeOf(value: unknown): string {
  if (typeof value === 'number') return 'Number';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** One custom property of the workbook. */
export const customProperty: ClassDefinition<Self> = {
  identity: ({ key }) => ({ Id: key }),
  properties: {
    Key: { get: ({ key }) => key },
    Type: { get: (self, model) => typeOf(valueOf(self, model)) },
    Value: {
      get: valueOf,
      set: ({ key }, value, model) =>
        void model.document.customProperties.set(key, cut(value, model)),
    },
  },
  methods: {
    Delete: ({ key }, _given, model) => {
      if (!model.document.customProperties.delete(key)) throw new HostError('ItemNotFound');
      return null;
    },
  },
};
