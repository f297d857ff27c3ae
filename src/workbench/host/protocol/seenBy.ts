import type { RaisedEvent } from '../model/raisedEvent';

/** Where an add-in runs. */
interface Seat {
  readonly isElsewhere: boolean;
}

/** An event as an add-in is told of it: whose doing it is depends on where it runs. Never throws. */
export function seenBy(seat: Seat, event: RaisedEvent, actor: Seat | undefined): RaisedEvent {
  const { args } = event;
  const isNear =
    actor === undefined ? isByPersonNear(seat, args) : actor.isElsewhere === seat.isElsewhere;
  const told = {
    ...('source' in args ? { source: isNear ? 'Local' : 'Remote' } : {}),
    ...('triggerSource' in args
      ? { triggerSource: actor === seat ? 'ThisLocalAddin' : 'Unknown' }
      : {}),
  };
  return { ...event, args: { ...args, ...told } };
}

function isByPersonNear({ isElsewhere }: Seat, { source }: RaisedEvent['args']): boolean {
  return (source === 'Remote') === isElsewhere;
}
