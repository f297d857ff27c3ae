import type { Area } from './area';
import type { Grid } from './cell';
import { CLASSES } from './classes/classTable';
import type { EditIntent, EditRefusal } from './editIntent';
import { eventsOfChanges } from './events/eventsOfChanges';
import type { EventFault } from './events/eventFault';
import { LIKELY, type Unconfirmed } from './events/unconfirmed';
import type { HostWorkbook } from './hostWorkbook';
import type { RuleFormat } from './model/anchored';
import { displayedFormats } from './model/displayedFormats';
import { refusalOf } from './model/leave';
import { Model, type Platform } from './model/model';
import type { RaisedEvent } from './model/raisedEvent';
import { ClassAccess } from './protocol/classAccess';
import { Connection, type BatchRecord } from './protocol/connection';

/** How a host behaves; everything may be left out. */
export interface OfficeHostOptions {
  /** `web` has the limits of 5 MB a message; `desktop` otherwise. */
  readonly platform?: Platform;
  /** How to read what Microsoft's documentation leaves open. */
  readonly unconfirmed?: Partial<Unconfirmed>;
  /** Whether each call of an add-in empties the undo list, as builds before ExcelApi 1.20 do. */
  readonly callsClearUndo?: boolean;
  /** Told of every batch. */
  readonly observe?: (batch: BatchRecord) => void;
}

/** Excel's side of Office.js over a workbook: answers the requests of Microsoft's library and raises its events. */
export class OfficeHost {
  readonly model: Model;
  /** How events go wrong from now on. */
  eventFault: EventFault = 'none';
  /** How late events come while `eventFault` is `delayed`, in milliseconds. */
  eventDelay = 50;
  private readonly access: ClassAccess;
  private readonly unconfirmed: Unconfirmed;
  private readonly connections = new Set<Connection>();
  private editing = false;
  private pending = 0;
  private settlers: (() => void)[] = [];
  private actor: Connection | undefined;

  constructor(
    readonly workbook: HostWorkbook,
    private readonly options: OfficeHostOptions = {},
  ) {
    this.model = new Model(workbook, options.platform ?? 'desktop');
    this.access = new ClassAccess(CLASSES, this.model);
    this.unconfirmed = { ...LIKELY, ...options.unconfirmed };
    workbook.onChange((set) => this.raise(eventsOfChanges(this.model, set, this.unconfirmed)));
    this.model.onAnnounced((events) => this.raise(events));
  }

  /**
   * Joins an add-in: `send` is given the host's messages as text, what it returns takes the library's
   * (`bridge.sendMessageToHost`); `isElsewhere`: it runs at a co-author's computer.
   */
  connect(send: (text: string) => void, isElsewhere = false): Connection {
    const connection = new Connection(
      {
        model: this.model,
        access: this.access,
        editingCell: () => this.editing,
        fault: () => this.eventFault,
        later: (work, milliseconds) => this.later(work, milliseconds),
        delay: () => this.eventDelay,
        observe: (batch) => this.observe(batch),
        actingAs: (actor, work) => this.actingAs(actor, work),
      },
      send,
      isElsewhere,
    );
    this.connections.add(connection);
    return connection;
  }

  /** Parts with an add-in: its handlers and kept ranges are gone. */
  disconnect(connection: Connection): void {
    connection.close();
    this.connections.delete(connection);
  }

  /** Whether Excel lets the user do this; undefined where it does. To be asked before every edit of the user. Never throws. */
  mayEdit(intent: EditIntent): EditRefusal | undefined {
    return refusalOf(this.model, intent);
  }

  /** What conditional formats do to the cells of an area of a sheet (by its id), for drawing them; see `displayedFormats`. */
  displayedFormats(sheet: string, area: Area): Grid<RuleFormat> {
    return displayedFormats(this.model, sheet, area);
  }

  /** The user starts typing into a cell: batches fail or wait until it ends. */
  beginCellEdit(): void {
    this.editing = true;
  }

  endCellEdit(): void {
    this.editing = false;
    for (const connection of this.connections) connection.resume();
  }

  /** Whether nothing is under way. */
  idle(): boolean {
    return this.pending === 0;
  }

  /** Resolves once every message and event that was under way has been sent. */
  settled(): Promise<void> {
    if (this.pending === 0) return Promise.resolve();
    return new Promise((resolve) => this.settlers.push(resolve));
  }

  private raise(events: readonly RaisedEvent[]): void {
    if (!this.model.eventsEnabled) return;
    for (const connection of this.connections) connection.tell(events, this.actor);
  }

  private actingAs<Result>(actor: Connection, work: () => Result): Result {
    this.actor = actor;
    try {
      return work();
    } finally {
      this.actor = undefined;
    }
  }

  private observe(batch: BatchRecord): void {
    if (this.options.callsClearUndo === true) this.workbook.clearUndo();
    this.options.observe?.(batch);
  }

  private later(work: () => void, milliseconds = 0): void {
    this.pending++;
    setTimeout(() => {
      work();
      this.pending--;
      if (this.pending > 0) return;
      const settlers = this.settlers;
      this.settlers = [];
      for (const settle of settlers) settle();
    }, milliseconds);
  }
}
