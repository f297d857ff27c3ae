import type { StructuralChange } from '../address/shiftArea';
import type { Place } from '../model/place';
import { HostError } from './hostError';
import type { HostObject } from './hostObject';

/** As many ranges of events are kept. */
const MOST_OFFERED = 200;

/** The ranges that an add-in keeps from one batch to the next, by their reference id, and those of the running batch. */
export class References {
  private readonly kept = new Map<string, HostObject<'Range' | 'RangeAreas'>>();
  private readonly ids = new Map<Place, string>();
  private watched = new Set<Place>();
  private given = 0;
  private readonly offered: string[] = [];

  /** Keeps an object; it has the same id however often it is kept. */
  keep(object: HostObject<'Range' | 'RangeAreas'>): string {
    const known = this.ids.get(object.self);
    if (known !== undefined) return known;
    const id = `Range:${++this.given}`;
    this.kept.set(id, object);
    this.ids.set(object.self, id);
    return id;
  }

  /** What an object is told of being kept: its `_ReferenceId`, or nothing. */
  idOf(object: HostObject): { readonly _ReferenceId?: string } {
    if (!object.is('Range') && !object.is('RangeAreas')) return {};
    const id = this.ids.get(object.self as Place);
    return id === undefined ? {} : { _ReferenceId: id };
  }

  /** Undefined where the object is no longer kept. */
  find(id: string): HostObject<'Range' | 'RangeAreas'> | undefined {
    return this.kept.get(id);
  }

  /** Throws an InvalidReference where the object is no longer kept. */
  get(id: string): HostObject {
    const object = this.find(id);
    if (object === undefined) throw new HostError('InvalidReference');
    return object as HostObject;
  }

  /** Keeps an object for whoever may ask for it, as events do for their cells; only the latest of them are kept. */
  offer(object: HostObject<'Range'>): string {
    const id = this.keep(object);
    this.offered.push(id);
    const oldest = this.offered.length > MOST_OFFERED ? this.offered.shift() : undefined;
    if (oldest !== undefined) this.remove(oldest);
    return id;
  }

  remove(id: string): void {
    const object = this.kept.get(id);
    if (object !== undefined) this.ids.delete(object.self);
    this.kept.delete(id);
  }

  count(): number {
    return this.kept.size;
  }

  /** Lets a place of the running batch follow what the batch does. */
  watch(place: Place): void {
    this.watched.add(place);
  }

  endBatch(): void {
    this.watched = new Set();
  }

  follow(change: StructuralChange): void {
    for (const place of new Set([...this.watched, ...this.ids.keys()])) place.follow(change);
  }
}
