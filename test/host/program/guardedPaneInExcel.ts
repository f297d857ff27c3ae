import { keeperDesk } from '../../../src/app/guard/keeperDesk';
import { openGuards, type Guards } from '../../../src/app/guard/openGuards';
import { tellingKeeper, tellingWriter, withTold } from '../../../src/app/guard/toldWrites';
import { guardChecked, type GuardedPane } from '../../../src/app/pane/guardChecked';
import { openPane, type Pane } from '../../../src/app/pane/openPane';
import { sessionMemory } from '../../../src/browser/session';
import { workerChecker } from '../../../src/browser/workerChecker';
import { workerGuardKeeper } from '../../../src/browser/guardKeeper';
import { sha256 } from '../../../src/crypto/sha256';
import { officeGuardPorts } from '../../../src/office/guard/guardPorts';
import { officePorts } from '../../../src/office/officePorts';
import { OwnWrites } from '../../../src/office/ownWrites';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost, type OfficeHostOptions } from '../../../src/workbench/host/officeHost';
import { openInHost, readFile, saveAsXlsx } from '../../../src/workbench/page/file/openFile';
import { testDesk } from '../../app/pane/fakeWorkbook';
import { deskWorker } from '../../support/deskWorker';
import { NEW_BUILD } from '../../support/guard/guardInOffice';
import { keeperWorker } from '../../support/guard/keeperWorker';
import { ManualTimer } from '../../support/guard/manualTimer';
import { joinOffice, type Office as OpenOffice } from '../../support/officeHost';
import { officeAsProgram } from '../../support/programInOffice';

/** How long the pane waits for a swarm of hints to end, and how long it waits here. */
const [SWARM_MS, SHORT_MS] = [400, 3];
const MOST_ROUNDS = 400;
/** The guard's own wait for a swarm of hints. */
const GUARD_MS = 250;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** How a pane joins a host as its program. */
export type Join = (host: OfficeHost) => OpenOffice;

/** Makes the pane's wait for a swarm of hints a short one until the function given back is called. */
export function hurried(): () => void {
  const { setTimeout: later } = globalThis;
  const hurry = (work: () => void, milliseconds?: number) =>
    later(work, milliseconds === SWARM_MS ? SHORT_MS : milliseconds);
  globalThis.setTimeout = Object.assign(hurry, later) as typeof setTimeout;
  return () => void (globalThis.setTimeout = later);
}

/** Pane and guards wired as the program wires them, over a workbook in memory that may be closed and opened. */
export class GuardedPaneInExcel {
  office: OpenOffice;
  readonly timer = new ManualTimer();
  #open: { readonly pane: Pane; readonly guards: Guards; readonly joined: GuardedPane } | null =
    null;
  #told = 0;

  constructor(
    public workbook = new MemoryWorkbook(),
    host = new OfficeHost(workbook),
    private readonly join: Join = joinHere(NEW_BUILD),
    private readonly behaviour: OfficeHostOptions = {},
  ) {
    this.office = this.#join(host);
  }

  get pane(): Pane {
    return this.#opened().pane;
  }

  get joined(): GuardedPane {
    return this.#opened().joined;
  }

  /** Opens the pane and waits until it has looked at everything. */
  async open(): Promise<void> {
    const own = new OwnWrites();
    const [office, guardOffice] = [officePorts(own), officeGuardPorts(own)];
    const checker = workerChecker(() => deskWorker(testDesk()));
    const changes = withTold(office.changes);
    const { timer } = this;
    const guards = openGuards({
      ...guardOffice,
      writer: tellingWriter(guardOffice.writer, changes.tell),
      keeper: tellingKeeper(
        workerGuardKeeper(() => keeperWorker(keeperDesk(sha256))),
        changes.tell,
      ),
      digest: sha256,
      clock: timer,
      timer,
    });
    const session = sessionMemory(() => {
      throw new Error('this page has no storage');
    });
    const pane = openPane({ ...office, changes, checker, clock: timer, session });
    const { reader } = office;
    const joining = { reader, checker, bound: guardOffice.reader, recommendsLock: false };
    const joined = guardChecked(pane, guards, joining);
    joined.subscribe(() => void this.#told++);
    this.#open = { pane, guards, joined };
    await this.quiet();
  }

  /** The pane closed and opened again, in the same window of Excel. */
  async reopen(): Promise<void> {
    await this.close();
    this.office = this.#join(this.office.host);
    await this.open();
  }

  /** The workbook saved, closed and opened again. */
  async reload(): Promise<void> {
    const bytes = await this.saved();
    await this.close();
    this.workbook = new MemoryWorkbook();
    const host = new OfficeHost(this.workbook, this.behaviour);
    openInHost(host, this.workbook, await readFile('Liste.xlsx', bytes));
    this.workbook.clearUndo();
    this.office = this.#join(host);
    await this.open();
  }

  /** So often something was told: whether anything happened meanwhile. */
  told(): number {
    return this.#told;
  }

  saved(): Promise<Uint8Array> {
    return saveAsXlsx(this.office.host, this.workbook);
  }

  async close(): Promise<void> {
    this.office.host.eventFault = 'none';
    await this.quiet();
    const { pane, guards } = this.#opened();
    pane.close();
    guards.close();
    await this.office.settled();
    this.office.close();
    this.#open = null;
  }

  /** Waits until nothing is under way and nothing changed any more for a while. */
  async quiet(): Promise<void> {
    for (let round = 0, still = 0; still < 3; round++) {
      if (round > MOST_ROUNDS) throw new Error(`never quiet: ${JSON.stringify(this.pane.state())}`);
      const told = this.#told;
      await this.office.settled();
      await wait(this.office.host.eventFault === 'delayed' ? this.office.host.eventDelay + 5 : 5);
      this.timer.pass(GUARD_MS);
      await this.#opened().guards.settled();
      await this.office.settled();
      still = told === this.#told && !this.#isBusy() ? still + 1 : 0;
    }
  }

  #isBusy(): boolean {
    const { result, colours, list, reference } = this.pane.state();
    const { own, repair } = this.joined.view();
    return (
      list.kind === 'looking' ||
      result.kind === 'running' ||
      colours === 'working' ||
      reference.sheets.some(({ fitness }) => fitness === 'looking') ||
      own.working !== null ||
      repair.kind === 'writing'
    );
  }

  #opened(): { readonly pane: Pane; readonly guards: Guards; readonly joined: GuardedPane } {
    if (this.#open === null) throw new Error('the pane is closed');
    return this.#open;
  }

  #join(host: OfficeHost): OpenOffice {
    host.eventDelay = 5;
    return this.join(host);
  }
}

/** Joins the host as the program of this window; `sets`: what its Excel can do. */
export function joinHere(sets: Readonly<Record<string, string>>): Join {
  return (host) => officeAsProgram(joinOffice(host, { sets }));
}
