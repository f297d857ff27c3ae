import type { Model } from '../model/model';
import { Arguments } from './arguments';
import type { ClassDefinition, ClassTable } from './classDefinition';
import { unknownMember } from './hostError';
import type { HostObject } from './hostObject';
import { type ClassName, type ObjectOrNull } from './hostObject';

/** Reads, sets and calls members of objects by their names. All of it throws a HostError where Excel would, and NotImplemented for members that no class lists. */
export class ClassAccess {
  constructor(
    private readonly classes: ClassTable,
    private readonly model: Model,
  ) {}

  /** The names of the plain properties of an object's class. */
  propertyNames(object: HostObject): readonly string[] {
    return Object.keys(this.definition(object).properties ?? {});
  }

  hasProperty(object: HostObject, name: string): boolean {
    return own(this.definition(object).properties, name) !== undefined;
  }

  isCollection(object: HostObject): boolean {
    return this.definition(object).items !== undefined;
  }

  get(object: HostObject, name: string): unknown {
    const property = own(this.definition(object).properties, name);
    if (property === undefined) throw unknownMember(memberName(object, name));
    return property.get(object.self, this.model);
  }

  set(object: HostObject, name: string, value: unknown): void {
    const property = own(this.definition(object).properties, name);
    if (property === undefined) throw unknownMember(memberName(object, name));
    // The library sends only what Excel lets be set: what has no setter here is missing here.
    if (property.set === undefined) throw unknownMember(`Setting ${memberName(object, name)}`);
    property.set(object.self, value, this.model);
  }

  link(object: HostObject, name: string): ObjectOrNull {
    const link = own(this.definition(object).links, name);
    if (link === undefined) throw unknownMember(memberName(object, name));
    return link(object.self, this.model);
  }

  call(object: HostObject, name: string, values: readonly unknown[]): unknown {
    const method = own(this.definition(object).methods, name);
    if (method !== undefined) return method(object.self, new Arguments(values), this.model);
    if (name === 'GetCount' && this.isCollection(object)) return this.items(object).length;
    throw unknownMember(memberName(object, name));
  }

  item(object: HostObject, values: readonly unknown[]): HostObject {
    const { item } = this.definition(object);
    if (item === undefined) throw unknownMember(memberName(object, 'GetItem'));
    return item(object.self, new Arguments(values), this.model);
  }

  items(object: HostObject): readonly HostObject[] {
    return this.definition(object).items?.(object.self, this.model) ?? [];
  }

  identity(object: HostObject): Readonly<Record<string, unknown>> {
    return this.definition(object).identity?.(object.self, this.model) ?? {};
  }

  /** The number and target of an event by the end of its registering call's name; undefined where the class has none of it. */
  event(object: HostObject, name: string): { type: number; target: string } | undefined {
    const { events, eventTarget } = this.definition(object);
    const type = own(events, name);
    return type === undefined || eventTarget === undefined
      ? undefined
      : { type, target: eventTarget(object.self) };
  }

  /** An object's class and own knowledge always fit; that pair is made nowhere but in HostObject's constructor. */
  private definition(object: HostObject): ClassDefinition<unknown> {
    return this.classes[object.className] as ClassDefinition<unknown>;
  }
}

/** A member's name as Microsoft's documentation writes it: `Range.getCell`. Never throws. */
export function memberName(object: HostObject<ClassName>, name: string): string {
  return `${object.className}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`;
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
}
