import type { ListSeparator } from '../address/address';
import { isStructural, type StructuralChange } from '../address/shiftArea';
import type { Area } from '../area';
import type { ChangeSet, Origin } from '../change';
import type { HostSheet, HostWorkbook } from '../hostWorkbook';
import { HostError } from '../protocol/hostError';
import {
  followed,
  NOTHING_ANCHORED,
  withoutSheet,
  type Anchored,
  type TableState,
} from './anchored';
import { DocumentParts } from './documentParts';
import { Protection } from './protection';
import { EVENT, WORKBOOK_TARGET, type RaisedEvent } from './raisedEvent';

/** Where Excel plays: limits differ. */
export type Platform = 'desktop' | 'web';

interface StepStates {
  readonly before: Anchored;
  readonly after: Anchored;
}

/** As many steps as are remembered for undo. */
const MOST_STEPS = 500;

/**
 * Excel above the cells: tables, names, conditional formats, protection, custom XML, settings and
 * properties of one workbook. It keeps what is anchored to cells in step with them, whoever moves them.
 */
export class Model {
  readonly protection = new Protection();
  readonly document = new DocumentParts();
  /** What is anchored to cells; replaced, never changed. */
  anchored: Anchored = NOTHING_ANCHORED;
  /** The frozen part of sheets, by the sheet's id. */
  readonly frozen = new Map<string, Area>();
  /** Plain looks of sheets that nothing depends on (`TabColor`, …), by the sheet's id and the property. */
  readonly looks = new Map<string, Map<string, unknown>>();
  /** The file's name as `workbook.name` gives it. */
  fileName = 'Book1.xlsx';
  /**
   * By what `getRanges` wants several areas parted: on desktops that is the computer's own separator of
   * lists, while every address that Excel gives has commas (office-js 1167, 1985).
   */
  listSeparator: ListSeparator = ',';
  /**
   * Whether a table of values that is given for rows of which a filter hides some goes astray: the hidden
   * cells stay as they are and the others all get the first row's (office-js 224, xlwings 747). Nobody says in
   * which builds; one cell by itself is written as it is given.
   */
  filteredWritesGoAstray = false;
  /** Whether formulas are calculated by themselves; kept as add-ins set it. */
  calculationMode = 'Automatic';
  /**
   * Whether a chart sheet is in front, or another kind without cells: the collection of worksheets does not
   * know it. Activating a worksheet ends it.
   */
  otherSheetInFront = false;
  /** Whether the add-in wants events (`runtime.enableEvents`). */
  eventsEnabled = true;
  private beforeBatch: Anchored | undefined;
  private toldTables: readonly TableState[] = [];
  private readonly steps = new Map<number, StepStates>();
  private readonly followers = new Set<(change: StructuralChange) => void>();
  private readonly hearers = new Set<(events: readonly RaisedEvent[]) => void>();
  private nextId = 1;

  constructor(
    readonly workbook: HostWorkbook,
    readonly platform: Platform,
  ) {
    workbook.onChange((set) => this.keepUp(set));
  }

  /** A sheet's cells. Throws an ItemNotFound where the sheet is gone. */
  sheet(id: string): HostSheet {
    if (!this.workbook.sheets().some((info) => info.id === id)) throw new HostError('ItemNotFound');
    return this.workbook.sheet(id);
  }

  /** A sheet's name. Throws an ItemNotFound where the sheet is gone. */
  sheetName(id: string): string {
    const info = this.workbook.sheets().find((each) => each.id === id);
    if (info === undefined) throw new HostError('ItemNotFound');
    return info.name;
  }

  /** A sheet's id by its name in any case. */
  sheetId(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.workbook.sheets().find((info) => info.name.toLowerCase() === wanted)?.id;
  }

  /** A number never given before, for ids of tables, names and rules. */
  newNumber(): number {
    return this.nextId++;
  }

  /** Carries out the batch of an add-in (`remote`: of somebody else's), or what a person does by hand, as one step of the undo list, with what it changes above the cells. What `work` throws comes through. */
  batch<T>(work: () => T, origin: Origin = 'addin'): T {
    this.beforeBatch = this.anchored;
    try {
      return this.workbook.change(origin, work);
    } finally {
      this.beforeBatch = undefined;
      this.announceTables('Local');
    }
  }

  /** Lets everything above the cells go along with a structural change that an add-in's batch just made. */
  follow(change: StructuralChange): void {
    const names = {
      idOf: (name: string) => this.sheetId(name),
      nameOf: (id: string) => this.workbook.sheets().find((info) => info.id === id)?.name,
    };
    this.anchored = followed(this.anchored, change, names);
    for (const follower of this.followers) follower(change);
  }

  /** Hears of structural changes, for places kept elsewhere. Returns what ends it. */
  onStructure(follower: (change: StructuralChange) => void): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  /** Tells events that no change of the workbook tells. */
  announce(...events: readonly RaisedEvent[]): void {
    for (const hearer of this.hearers) hearer(events);
  }

  onAnnounced(hearer: (events: readonly RaisedEvent[]) => void): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  private keepUp(set: ChangeSet): void {
    const before = this.beforeBatch ?? this.anchored;
    const known = this.steps.get(set.step);
    if (set.changes.some(({ kind }) => kind === 'activated')) this.otherSheetInFront = false;
    const byBatch = this.beforeBatch !== undefined && set.origin !== 'user';
    if (!byBatch) set.changes.filter(isStructural).forEach((change) => this.follow(change));
    for (const change of set.changes) if (change.kind === 'sheetDeleted') this.forget(change.sheet);
    if (set.cause !== 'done' && known !== undefined) {
      this.anchored = set.cause === 'undone' ? known.before : known.after;
    } else if (set.step > 0) this.remember(set.step, { before, after: this.anchored });
    this.announceTables(set.origin === 'remote' ? 'Remote' : 'Local');
  }

  /** Tells of tables that came and went, however that happened. */
  private announceTables(source: string): void {
    const [before, after] = [this.toldTables, this.anchored.tables];
    if (before === after) return;
    this.toldTables = after;
    const gone = before.filter(({ id }) => !after.some((table) => table.id === id));
    const come = after.filter(({ id }) => !before.some((table) => table.id === id));
    const event = (type: number, { id, name, sheet }: TableState): RaisedEvent => ({
      type,
      targets: [sheet, WORKBOOK_TARGET],
      args: { source, tableId: id, tableName: name, worksheetId: sheet },
    });
    this.announce(
      ...gone.map((table) => event(EVENT.tableDeleted, table)),
      ...come.map((table) => event(EVENT.tableAdded, table)),
    );
  }

  private remember(step: number, states: StepStates): void {
    this.steps.set(step, states);
    const [oldest] = this.steps.keys();
    if (this.steps.size > MOST_STEPS && oldest !== undefined) this.steps.delete(oldest);
  }

  private forget(sheet: string): void {
    this.anchored = withoutSheet(this.anchored, sheet);
    this.protection.forget(sheet);
    this.frozen.delete(sheet);
    this.looks.delete(sheet);
    this.document.sheetProperties.delete(sheet);
  }
}
