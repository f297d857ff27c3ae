import type { RaisedEvent } from '../model/raisedEvent';

/** How events go wrong: none do, they never come, come twice, late, in reverse order, or without their address. */
export type EventFault = 'none' | 'dropped' | 'doubled' | 'delayed' | 'reordered' | 'emptyAddress';

/** The events that arrive of those that were raised together; lateness is the delivery's part. Never throws. */
export function faulty(events: readonly RaisedEvent[], fault: EventFault): readonly RaisedEvent[] {
  switch (fault) {
    case 'none':
    case 'delayed':
      return events;
    case 'dropped':
      return [];
    case 'doubled':
      return events.flatMap((event) => [event, event]);
    case 'reordered':
      return [...events].reverse();
    case 'emptyAddress':
      return events.map((event) =>
        'address' in event.args ? { ...event, args: { ...event.args, address: '' } } : event,
      );
  }
}
