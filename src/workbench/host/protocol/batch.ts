import type { Place } from '../model/place';
import type { ClassAccess } from './classAccess';
import { memberName } from './classAccess';
import type { Registrations } from '../events/registrations';
import { HostError, unknownMember } from './hostError';
import { HostObject, type ObjectOrNull } from './hostObject';
import {
  isRecord,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { queried } from './query';
import type { References } from './references';

/** What a batch works on besides its own objects. */
export interface BatchSurroundings {
  readonly access: ClassAccess;
  readonly references: References;
  readonly registrations: Registrations;
}

/** Carries out the actions of one request in their order; the first error ends it. */
export class Batch {
  private readonly objects = new Map<number, ObjectOrNull>();
  private readonly traced: number[] = [];
  private location = '';

  constructor(
    private readonly body: RequestBody,
    private readonly around: BatchSurroundings,
  ) {}

  /** The results up to the first error. Throws only what is no HostError, which is a fault of this host. */
  run(): ResponseBody {
    const Results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        Results.push({ ActionId: action.Id, Value: this.perform(action) });
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        return { TraceIds: this.traced, Results, Error: this.response(error, index) };
      }
    }
    return { TraceIds: this.traced, Results };
  }

  private response(error: HostError, ActionIndex: number): NonNullable<ResponseBody['Error']> {
    const { code: Code, message: Message } = error;
    return { Code, Message, Location: this.location, ActionIndex, HttpStatusCode: 400 };
  }

  private perform(action: ActionInfo): unknown {
    this.location = '';
    switch (action.ActionType) {
      case 1:
        return this.instantiated(this.resolve(action.ObjectPathId));
      case 2:
      case 7:
        return this.query(action);
      case 3:
        return this.call(action);
      case 4:
        return this.set(action.ObjectPathId, action.Name, this.values(action.ArgumentInfo)[0]);
      case 5:
        this.traced.push(action.Id);
        return null;
      case 9:
        return this.update(action);
      default:
        throw unknownMember(`Action type ${action.ActionType}`);
    }
  }

  private instantiated(object: ObjectOrNull): unknown {
    if (object === null) return null;
    return { ...this.around.access.identity(object), ...this.around.references.idOf(object) };
  }

  private query(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (object !== null) this.location = `${object.className}.load`;
    return queried(this.around.access, object, action.QueryInfo ?? {});
  }

  private call(action: ActionInfo): unknown {
    const object = this.resolve(action.ObjectPathId);
    const { Name } = action;
    // Samples delete what `getItemOrNullObject` may not have found, in the same batch: that does nothing.
    if (object === null) return null;
    this.location = memberName(object, Name);
    if (Name.startsWith('_')) {
      const done = this.housekeeping(object, Name, this.values(action.ArgumentInfo));
      if (done) return null;
    }
    const result = this.around.access.call(object, Name, this.values(action.ArgumentInfo));
    return result instanceof HostObject ? this.instantiated(result) : (result ?? null);
  }

  /** Calls that the library makes by itself; true where this was one. */
  private housekeeping(object: HostObject, name: string, values: readonly unknown[]): boolean {
    const { references, registrations, access } = this.around;
    if (name === '_KeepReference') {
      if (object.is('Range') || object.is('RangeAreas')) references.keep(object);
      return true;
    }
    if (name === '_RemoveReference') {
      references.remove(String(values[0]));
      return true;
    }
    const match = /^_(Register|Unregister)(.+)$/.exec(name);
    const event = match?.[2] === undefined ? undefined : access.event(object, match[2]);
    if (event === undefined) return false;
    if (match?.[1] === 'Register') registrations.add(event.type, event.target);
    else registrations.remove(event.type, event.target);
    return true;
  }

  private set(pathId: number, name: string, value: unknown): null {
    const object = this.resolve(pathId) ?? this.missing();
    this.location = memberName(object, name);
    this.around.access.set(object, name, value);
    return null;
  }

  private update(action: ActionInfo): null {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      this.set(action.ObjectPathId, name.slice(0, 1).toUpperCase() + name.slice(1), value);
    }
    return null;
  }

  private missing(): never {
    throw new HostError('ItemNotFound');
  }

  /** The object of a path, made once a batch. */
  private resolve(pathId: number): ObjectOrNull {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const object = this.made(pathId);
    this.objects.set(pathId, object);
    return object;
  }

  private made(pathId: number): ObjectOrNull {
    const path = this.body.ObjectPaths[String(pathId)];
    if (path === undefined) throw new HostError('InvalidRequest');
    if (path.ObjectPathType === 1) return new HostObject('Workbook', null);
    if (path.ObjectPathType === 2) throw unknownMember(path.Name);
    if (path.ObjectPathType === 6) return this.around.references.get(path.Name);
    if (path.ObjectPathType === 7) return null;
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    return this.child(parent, path.ObjectPathType, path.Name, path.ArgumentInfo);
  }

  private child(
    parent: HostObject,
    type: number,
    name: string,
    given: ArgumentInfo | undefined,
  ): ObjectOrNull {
    const { access } = this.around;
    this.location = memberName(parent, type === 5 ? 'GetItem' : name);
    if (type === 4) return this.followed(access.link(parent, name));
    if (type === 5) return this.followed(access.item(parent, this.values(given)));
    if (type !== 3) throw unknownMember(`Object path type ${type}`);
    const kept = this.cellsOfEvent(name, this.values(given)[0]);
    const result = kept !== undefined ? kept : access.call(parent, name, this.values(given));
    if (result === null || result instanceof HostObject) return this.followed(result);
    throw new HostError('InvalidRequest');
  }

  /** What the `getRange` of an event's arguments asks for; undefined for other calls. */
  private cellsOfEvent(name: string, id: unknown): ObjectOrNull | undefined {
    const match = /^_GetRange(s?)(OrNullObject)?ForEventByReferenceId$/.exec(name);
    if (match === null) return undefined;
    const kept = this.around.references.find(String(id));
    if (kept === undefined) return match[2] === undefined ? this.missing() : null;
    return match[1] === 's' ? new HostObject('RangeAreas', kept.self) : (kept as HostObject);
  }

  /** Cells of this batch go along with insertions that it makes itself. */
  private followed(object: ObjectOrNull): ObjectOrNull {
    if (object?.is('Range') || object?.is('RangeAreas')) {
      this.around.references.watch(object.self as Place);
    }
    return object;
  }

  private values(given: ArgumentInfo | undefined): readonly unknown[] {
    const { Arguments: values = [], ReferencedObjectPathIds: ids } = given ?? {};
    if (ids === undefined) return values.map((value) => this.withObjects(value));
    return values.map((value, index) => this.withObjects(this.argument(value, ids[index])));
  }

  /** Objects among the arguments stand as path ids, in lists at the same place of a list. */
  private argument(value: unknown, id: unknown): unknown {
    if (typeof id === 'number' && id > 0) return this.resolve(id);
    if (!Array.isArray(value) || !Array.isArray(id)) return value;
    return value.map((part: unknown, index) => this.argument(part, id[index]));
  }

  /** Objects among the fields of an argument stand there themselves, as `{ _ObjectPathId }`. */
  private withObjects(value: unknown): unknown {
    if (value instanceof HostObject || !isRecord(value)) return value;
    const { _ObjectPathId: id } = value;
    if (typeof id === 'number') return this.resolve(id);
    const fields = Object.entries(value).map(([key, field]) => {
      const filled = Array.isArray(field) ? field.map((each) => this.withObjects(each)) : field;
      return [key, this.withObjects(filled)] as const;
    });
    return Object.fromEntries(fields);
  }
}
