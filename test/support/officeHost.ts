import { AsyncResource } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script, type Context } from 'node:vm';
import { JSDOM } from 'jsdom';
import {
  supplyCommonApi,
  type CommonApiOptions,
  type CommonApiState,
} from '../../src/workbench/host/commonApi';
import type { HostWorkbook } from '../../src/workbench/host/hostWorkbook';
import { MemoryWorkbook } from '../../src/workbench/host/memory/memoryWorkbook';
import { OfficeHost, type OfficeHostOptions } from '../../src/workbench/host/officeHost';
import type { Connection } from '../../src/workbench/host/protocol/connection';
import { Person } from './officeHostPerson';

/** What a test may ask for. */
export interface OfficeOptions extends OfficeHostOptions {
  /** The workbook under the host; a new one in memory where it is left out. */
  readonly workbook?: HostWorkbook;
  readonly office?: CommonApiOptions;
}

/** Microsoft's library joined to a host, and the people who work on the same workbook. */
export interface Office {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: OfficeHost;
  readonly workbook: HostWorkbook;
  /** The person at this window. */
  readonly user: Person;
  /** Somebody at another computer. */
  readonly remote: Person;
  readonly connection: Connection;
  readonly common: CommonApiState;
  /** Resolves when all messages and events under way have arrived, and what handlers sent in answer. */
  settled(): Promise<void>;
  close(): void;
}

const LIBRARY = '@microsoft/office-js/dist/excel-win32-16.01.debug.js';

let compiled: Script | undefined;

function library(): Script {
  const path = createRequire(`${process.cwd()}/package.json`).resolve(LIBRARY);
  compiled ??= new Script(readFileSync(path, 'utf8'), { filename: path });
  return compiled;
}

interface Bridge {
  onMessageFromHost?: (text: string) => void;
  sendMessageToHost(text: string): void;
}

interface LibraryWindow extends Context {
  readonly Excel: typeof Excel;
  Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly HostBridge: { init(bridge: Bridge): void };
    _testSetRichApiMessageReadyImpl(impl: () => Promise<void>): void;
  };
}

/** Opens Microsoft's own library in a window of its own and joins it to a host. Close it when done. */
export function openOffice(options: OfficeOptions = {}): Office {
  const workbook = options.workbook ?? new MemoryWorkbook();
  const host = new OfficeHost(workbook, options);
  return joinOffice(host, options.office);
}

/** Joins one more library to a host: another add-in, or the same one after a reload. */
export function joinOffice(
  host: OfficeHost,
  office?: CommonApiOptions,
  isElsewhere = false,
): Office {
  const dom = new JSDOM('', { runScripts: 'outside-only', url: 'https://localhost/' });
  library().runInContext(dom.getInternalVMContext());
  const window = dom.window as unknown as LibraryWindow;
  const { office: commonOffice, state: common } = supplyCommonApi(window.Office, office);
  window.Office = commonOffice as typeof Office;
  const connection = join(window, host, isElsewhere);
  const { workbook } = host;
  return {
    Excel: window.Excel,
    Office: window.Office,
    OfficeExtension: window.OfficeExtension,
    host,
    workbook,
    user: new Person(host, 'user'),
    remote: new Person(host, 'remote'),
    connection,
    common,
    settled: () => settled(host),
    close: () => {
      host.disconnect(connection);
      dom.window.close();
    },
  };
}

function join(window: LibraryWindow, host: OfficeHost, isElsewhere: boolean): Connection {
  const bridge: Bridge = { sendMessageToHost: (text) => connection.receive(text) };
  // What an event leads to belongs to the program that hears it, not to whoever caused it.
  const hear = AsyncResource.bind((text: string) => bridge.onMessageFromHost?.(text));
  const connection = host.connect(hear, isElsewhere);
  window.OfficeExtension.HostBridge.init(bridge);
  window.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return connection;
}

/** Handlers may send batches of their own: quiet is where two looks in a row find nothing under way. */
async function settled(host: OfficeHost): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    const idle = host.idle();
    await host.settled();
    await new Promise((resolve) => setTimeout(resolve, 0));
    quiet = idle ? quiet + 1 : 0;
  }
}
