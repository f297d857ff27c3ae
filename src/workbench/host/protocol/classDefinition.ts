import type { Model } from '../model/model';
import type { Arguments } from './arguments';
import type { ClassName, HostObject, ObjectOrNull, Selves } from './hostObject';

/** A plain property: how it is read and, where it can be, how it is set. Names are in Pascal case, as requests have them. */
export interface PropertyDefinition<S> {
  readonly get: (self: S, model: Model) => unknown;
  readonly set?: (self: S, value: unknown, model: Model) => void;
}

/** A method; what it gives may be an object, null where an `…OrNullObject` finds none, or a plain value. */
export type MethodDefinition<S> = (self: S, given: Arguments, model: Model) => HostObject | unknown;

/** Events of a class: the end of the registering call's name (`RowSortedEvent`) and the event's number. */
export type EventTable = Readonly<Record<string, number>>;

/**
 * A class of Excel's object model as data. What is not listed here is refused by its name. Anything in
 * it may throw a HostError.
 */
export interface ClassDefinition<S> {
  readonly properties?: Readonly<Record<string, PropertyDefinition<S>>>;
  /** Objects that belong to this one, without arguments. */
  readonly links?: Readonly<Record<string, (self: S, model: Model) => ObjectOrNull>>;
  readonly methods?: Readonly<Record<string, MethodDefinition<S>>>;
  /** The item of a collection by its key (`getItem`). */
  readonly item?: (self: S, given: Arguments, model: Model) => HostObject;
  /** All items of a collection. */
  readonly items?: (self: S, model: Model) => readonly HostObject[];
  /** What is told of an object as soon as it is made (`Id`), so that the library finds it again. */
  readonly identity?: (self: S, model: Model) => Readonly<Record<string, unknown>>;
  readonly events?: EventTable;
  /** The id that the library expects as the events' target. */
  readonly eventTarget?: (self: S) => string;
}

/** Every class that this host knows, by its name in Microsoft's documentation. */
export type ClassTable = { readonly [K in ClassName]: ClassDefinition<Selves[K]> };
