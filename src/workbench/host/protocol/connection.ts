import { faulty, type EventFault } from '../events/eventFault';
import { Registrations } from '../events/registrations';
import type { RaisedEvent } from '../model/raisedEvent';
import { Place } from '../model/place';
import type { Model } from '../model/model';
import { Batch } from './batch';
import type { ClassAccess } from './classAccess';
import { HostError } from './hostError';
import { HostObject } from './hostObject';
import { DELAY_FOR_CELL_EDIT, readRequest, type HostRequest, type ResponseBody } from './messages';
import { References } from './references';
import { seenBy } from './seenBy';

/** Excel on the web takes and gives at most 5 MB a message (Microsoft's documented limit). */
const WEB_BYTES = 5 * 1024 * 1024;

/** The category of messages that are events (`GenericEventRegistration.richApiMessageEventCategory`). */
const EVENT_CATEGORY = 65_536;

/** What connections share: the model, and what the host was told to do wrong. */
export interface ConnectionSurroundings {
  readonly model: Model;
  readonly access: ClassAccess;
  readonly editingCell: () => boolean;
  readonly fault: () => EventFault;
  /** Runs work soon, never at once; `milliseconds` later where they are given. */
  readonly later: (work: () => void, milliseconds?: number) => void;
  readonly delay: () => number;
  /** Told of every batch: the bytes of both messages and the host's own time. */
  readonly observe: (batch: BatchRecord) => void;
  /** Does work whose changes are this add-in's. */
  readonly actingAs: <Result>(actor: Connection, work: () => Result) => Result;
}

/** What one batch cost. */
export interface BatchRecord {
  readonly requestCharacters: number;
  readonly responseCharacters: number;
  readonly milliseconds: number;
}

/** One add-in at the other end of the bridge, with its own kept ranges and registered events. */
export class Connection {
  private readonly references = new References();
  private readonly registrations = new Registrations();
  private readonly stops: readonly (() => void)[];
  private waiting: (() => void)[] = [];

  constructor(
    private readonly around: ConnectionSurroundings,
    private readonly send: (text: string) => void,
    /** At another computer, over the same workbook. */
    readonly isElsewhere = false,
  ) {
    this.stops = [around.model.onStructure((change) => this.references.follow(change))];
  }

  /** A message of the add-in as the bridge's text. Never throws for what an add-in can send. */
  receive(text: string): void {
    this.around.later(() => this.answer(text));
  }

  /** Ends it, as when the add-in's page is reloaded: kept ranges and event handlers are gone. */
  close(): void {
    for (const stop of this.stops) stop();
    this.waiting = [];
  }

  /** How many ranges the add-in keeps. */
  keptRanges(): number {
    return this.references.count();
  }

  /** The user ended editing a cell: what waited is answered now. */
  resume(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const answer of waiting) answer();
  }

  /** Tells events to the add-in, those it registered for; `actor`: the add-in whose doing they are. */
  tell(events: readonly RaisedEvent[], actor?: Connection): void {
    const fault = this.around.fault();
    const seen = events.map((event) => seenBy(this, event, actor));
    const entries = faulty(seen, fault).flatMap((event) => this.entries(event));
    if (entries.length === 0) return;
    const text = JSON.stringify({ type: 3, message: { entries } });
    this.around.later(() => this.send(text), fault === 'delayed' ? this.around.delay() : undefined);
  }

  private entries(event: RaisedEvent): object[] {
    const targets = event.targets.filter(
      // The library registers these two with itself alone, so that nobody can know.
      (target) => target === '' || this.registrations.has(event.type, target),
    );
    if (targets.length === 0) return [];
    const { place } = event;
    const kept =
      place && this.references.offer(new HostObject('Range', new Place(place.sheet, [place.area])));
    const message = JSON.stringify(
      kept === undefined ? event.args : { ...event.args, referenceId: kept },
    );
    return targets.map((targetId) => ({
      messageCategory: EVENT_CATEGORY,
      messageType: event.type,
      targetId,
      message,
    }));
  }

  private answer(text: string): void {
    const request = readRequest(text);
    if (!this.around.editingCell()) return this.process(request, text);
    if ((request.flags & DELAY_FOR_CELL_EDIT) === 0) {
      return this.refuse(request.id, new HostError('InvalidOperationInCellEditMode'));
    }
    this.waiting.push(() => this.process(request, text));
  }

  private process(request: HostRequest, text: string): void {
    if (this.tooLarge(text)) {
      return this.refuse(request.id, new HostError('RequestPayloadSizeLimitExceeded'));
    }
    const start = performance.now();
    const body = this.run(request);
    const message = { statusCode: 200, headers: {}, body };
    const answer = JSON.stringify({ id: request.id, type: 2, message });
    const milliseconds = performance.now() - start;
    const [requestCharacters, responseCharacters] = [text.length, answer.length];
    this.around.observe({ requestCharacters, responseCharacters, milliseconds });
    if (!this.tooLarge(answer)) return this.send(answer);
    this.refuse(request.id, new HostError('ResponsePayloadSizeLimitExceeded'));
  }

  private run(request: HostRequest): ResponseBody {
    const { access, model } = this.around;
    const { references, registrations } = this;
    const batch = new Batch(request.body, { access, references, registrations });
    try {
      const origin = this.isElsewhere ? 'remote' : 'addin';
      return this.around.actingAs(this, () => model.batch(() => batch.run(), origin));
    } finally {
      this.references.endBatch();
    }
  }

  /** Bytes are counted only where they could matter: no character takes more than three. */
  private tooLarge(text: string): boolean {
    if (this.around.model.platform !== 'web' || text.length * 3 <= WEB_BYTES) return false;
    return new TextEncoder().encode(text).length > WEB_BYTES;
  }

  private refuse(id: number, error: HostError): void {
    const body = { error: { code: error.code, message: error.message } };
    const message = { statusCode: 400, headers: {}, body };
    this.send(JSON.stringify({ id, type: 2, message }));
  }
}
