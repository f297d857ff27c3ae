import type { Pane } from '../src/app/pane/openPane';
import { officePorts } from '../src/office/officePorts';
import { MemoryWorkbook } from '../src/workbench/host/memory/memoryWorkbook';
import type { OfficeHost } from '../src/workbench/host/officeHost';
import {
  openedPane,
  loadSample,
  panePorts,
  resultOf,
  until,
} from '../test/host/program/paneInExcel';
import { joinOffice } from '../test/support/officeHost';
import { closeOffices, programInOffice } from '../test/support/programInOffice';
import { makePairs } from './data';
import type { Figure } from './measure';
import { RecordingHost, ReplayingHost } from './officeHosts';

const ROWS = 1_000_000;
const ROUNDS = 8;

/** What the program's side of Excel costs. */
export async function officeFigures(): Promise<readonly Figure[]> {
  return [await reading(), ...(await clickToColours())];
}

/**
 * Reading a list of two columns: everything but the host's work, Microsoft's library included, since
 * the host only hands out answers that it was asked for before.
 */
async function reading(): Promise<Figure> {
  const { answers, id } = await recorded();
  const times = { ours: Infinity, peer: Infinity };
  for (let round = 0; round < ROUNDS; round++) {
    times.peer = Math.min(times.peer, parseTime(answers));
    times.ours = Math.min(times.ours, await readTime(new ReplayingHost(answers), id));
  }
  const what = 'reading from Excel, all but the host';
  return { what, rows: ROWS, ...times, peerName: 'JSON.parse', unit: 'ms', goal: 1.5 };
}

async function recorded(): Promise<{ readonly answers: readonly string[]; readonly id: string }> {
  const workbook = new MemoryWorkbook();
  const [{ id } = { id: '' }] = workbook.sheets();
  const { accounts, ids } = makePairs(ROWS);
  const area = { row: 0, column: 0, rows: ROWS, columns: 2 };
  const cells = accounts.map((account, at) => [account, ids[at] ?? null]);
  workbook.change('user', () => workbook.sheet(id).setInputs(area, cells));
  const host = new RecordingHost(workbook);
  await readTime(host, id);
  return { answers: host.answers, id };
}

async function readTime(host: OfficeHost, id: string): Promise<number> {
  const office = joinOffice(host);
  const { Excel, Office, OfficeExtension } = office;
  withoutLog(office);
  Object.assign(globalThis, { Excel, Office, OfficeExtension });
  const { reader } = officePorts();
  const { signal } = new AbortController();
  globalThis.gc?.();
  const start = performance.now();
  const { rowCount } = await reader.read(id, { signal, progress: () => undefined });
  const time = performance.now() - start;
  if (rowCount !== ROWS) throw new Error(`${rowCount} rows instead of ${ROWS}`);
  office.close();
  return time;
}

/**
 * Over the bridge that Node can use, the library writes every answer out once more for a log that it
 * then does not keep; over Excel's own channel it does not (HostBridgeSession, `Received response`).
 */
function withoutLog({ Excel }: Pick<typeof globalThis, 'Excel'>): void {
  const realm = Excel.run.constructor('return globalThis') as () => { JSON: JSON };
  const { JSON: json } = realm();
  const { stringify } = json;
  json.stringify = ((value: unknown, ...more: never[]) =>
    isAnswer(value) ? '' : stringify(value, ...more)) as typeof stringify;
}

function isAnswer(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 2;
}

function parseTime(answers: readonly string[]): number {
  globalThis.gc?.();
  const start = performance.now();
  for (const answer of answers) JSON.parse(answer);
  return performance.now() - start;
}

/** The incident's list against its four batches, from the click on "Prüfen" until the cells have colours. */
async function clickToColours(): Promise<readonly Figure[]> {
  const office = programInOffice();
  const [list = ''] = await loadSample(office, 'samples/vorfall/Nachmigration.xlsx');
  const batches = await loadSample(office, 'samples/vorfall/Erstmigration.xlsx');
  office.workbook.change('user', () => office.workbook.activate(list));
  const pane = await openedPane(panePorts());
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(batches, 'first-migration');
  const first = await checkTime(pane);
  let again = Infinity;
  for (let round = 0; round < ROUNDS; round++) again = Math.min(again, await checkTime(pane));
  pane.close();
  await closeOffices();
  const shared = { rows: 790, peer: 1, peerName: '', unit: 'ms', goal: 300 } as const;
  return [
    { ...shared, what: 'click to colours, the first time', ours: first },
    { ...shared, what: 'click to colours, again', ours: again },
  ];
}

async function checkTime(pane: Pane): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  let end = 0;
  let isColouring = false;
  const stop = pane.subscribe(() => {
    const { colours, result } = pane.state();
    if (result.kind === 'checked' && colours === 'working') isColouring = true;
    if (end === 0 && isColouring && colours === 'on') end = performance.now();
  });
  pane.actions.check();
  await until(pane, () => end > 0);
  stop();
  const { wrongPair } = resultOf(pane).summary.counts;
  if (wrongPair !== 789) throw new Error(`${wrongPair} wrong pairs instead of 789`);
  return end - start;
}
