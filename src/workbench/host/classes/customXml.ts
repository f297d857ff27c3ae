import type { XmlPart } from '../model/documentParts';
import type { Model } from '../model/model';
import { xmlNamespace } from '../model/xmlNamespace';
import { invalid } from '../protocol/arguments';
import type { ClassDefinition } from '../protocol/classDefinition';
import { HostError } from '../protocol/hostError';
import { HostObject } from '../protocol/hostObject';

interface Scoped {
  readonly namespace: string;
}

interface Self {
  readonly id: string;
}

function object({ id }: XmlPart): HostObject<'CustomXmlPart'> {
  return new HostObject('CustomXmlPart', { id });
}

function found(part: XmlPart | undefined): HostObject<'CustomXmlPart'> {
  if (part === undefined) throw new HostError('ItemNotFound');
  return object(part);
}

function wellFormed(xml: string): string {
  return xmlNamespace(xml) === undefined ? invalid('The XML is not well-formed.') : xml;
}

/** All custom XML parts of the file. */
export const customXmlPartCollection: ClassDefinition<null> = {
  items: (_self, model) => [...model.document.xml.values()].map(object),
  item: (_self, given, model) => found(model.document.xml.get(given.text(0))),
  methods: {
    Add: (_self, given, model) => object(model.document.addXml(wellFormed(given.text(0)))),
    GetByNamespace: (_self, given) =>
      new HostObject('CustomXmlPartScopedCollection', { namespace: given.text(0) }),
    GetItemOrNullObject: (_self, given, model) => {
      const part = model.document.xml.get(given.text(0));
      return part === undefined ? null : object(part);
    },
  },
};

function scoped({ namespace }: Scoped, model: Model): XmlPart[] {
  return [...model.document.xml.values()].filter(({ xml }) => xmlNamespace(xml) === namespace);
}

/** The custom XML parts of one namespace. */
export const customXmlPartScopedCollection: ClassDefinition<Scoped> = {
  items: (self, model) => scoped(self, model).map(object),
  item: (self, given, model) => found(scoped(self, model).find(({ id }) => id === given.text(0))),
  methods: {
    GetItemOrNullObject: (self, given, model) => {
      const part = scoped(self, model).find(({ id }) => id === given.text(0));
      return part === undefined ? null : object(part);
    },
    GetOnlyItem: (self, _given, model) => {
      const parts = scoped(self, model);
      if (parts.length > 1) throw new HostError('InvalidOperation');
      return found(parts[0]);
    },
    GetOnlyItemOrNullObject: (self, _given, model) => {
      const parts = scoped(self, model);
      const [only] = parts;
      return only === undefined || parts.length > 1 ? null : object(only);
    },
  },
};

function partOf({ id }: Self, model: Model): XmlPart {
  const part = model.document.xml.get(id);
  if (part === undefined) throw new HostError('ItemNotFound');
  return part;
}

/** One custom XML part. */
export const customXmlPart: ClassDefinition<Self> = {
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { get: (self, model) => partOf(self, model).id },
    NamespaceUri: { get: (self, model) => xmlNamespace(partOf(self, model).xml) ?? '' },
  },
  methods: {
    GetXml: (self, _given, model) => partOf(self, model).xml,
    SetXml: (self, given, model) => {
      const xml = wellFormed(given.text(0));
      model.document.xml.set(self.id, { ...partOf(self, model), xml });
      return null;
    },
    Delete: (self, _given, model) => {
      model.document.xml.delete(partOf(self, model).id);
      return null;
    },
  },
};
