import type { ChangeSet } from '../change';
import type { Model } from '../model/model';
import type { RaisedEvent } from '../model/raisedEvent';
import { changedEvents, editTold, sourceOf } from './cellEvents';
import { toldEvents } from './toldEvents';
import type { Unconfirmed } from './unconfirmed';

/** The events that Excel raises for the changes of one step, in their order. Never throws. */
export function eventsOfChanges(
  model: Model,
  set: ChangeSet,
  unconfirmed: Unconfirmed,
): RaisedEvent[] {
  const told = { model, from: sourceOf(set.cause === 'done' ? set.origin : 'user'), unconfirmed };
  if (set.cause === 'done' || unconfirmed.undo === 'asDone') {
    return set.changes.flatMap((change) => toldEvents(change, told));
  }
  if (unconfirmed.undo === 'none') return [];
  return set.changes.flatMap((change) =>
    change.kind === 'sorted'
      ? changedEvents(model, editTold(change.sheet, change.area), told.from)
      : toldEvents(change, told),
  );
}
