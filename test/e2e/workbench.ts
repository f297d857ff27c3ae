import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startBrowser } from './browser';

const root = path.resolve(__dirname, '..', '..');
const screenshots = path.join(root, 'screenshots');

/** What a test may ask of the page. */
export interface Look {
  readonly file: string;
  readonly language?: 'de' | 'en';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** The workbench as a person starts it, and a browser before it. */
export class Workbench {
  private constructor(
    private readonly server: ChildProcess,
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  /** `npm start` without opening a browser of its own; resolves once it says its address. */
  static async open(): Promise<Workbench> {
    mkdirSync(screenshots, { recursive: true });
    const words = ['scripts/start.js', '--no-open', '--port', '4930'];
    const server = spawn(process.execPath, words, { cwd: root });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        const found = /http:\/\/localhost:\d+/.exec(said);
        if (found !== null) resolve(found[0]);
      });
      server.stderr.on('data', (data: Buffer) => (said += data.toString()));
      server.on('exit', () => reject(new Error(said)));
    });
    return new Workbench(server, await startBrowser(), address);
  }

  /** A new page with a sample open; faults in its scripts fail the test that opened it. */
  async page({ file, language = 'de', theme = 'light', width = 1280 }: Look): Promise<OpenPage> {
    const page = await this.browser.newPage({ viewport: { width, height: 900 } });
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.stack ?? String(error)));
    await page.goto(`${this.address}/?${new URLSearchParams({ file, language, theme })}`);
    return { page, pane: page.frameLocator('iframe'), faults };
  }

  /** As `page`, once the page's workbook stands; the add-in may still be starting. */
  async standing(look: Look): Promise<OpenPage> {
    const opened = await this.page(look);
    await opened.page.waitForFunction(() => 'workbench' in window);
    return opened;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.kill();
  }
}

/** A page, the pane in its frame, and what went wrong in their scripts. */
export interface OpenPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly faults: readonly string[];
}

/** Keeps a picture of the page in screenshots/, to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(screenshots, `${name}.png`) });
}

/** What the test reads of the host in the page. */
export interface HostView {
  readonly selection: { readonly row: number; readonly column: number };
  readonly sheets: readonly (readonly [string, string])[];
  /** Fill of the cell in row 2 (index 1) of column A, as Excel would show it. */
  readonly fill: string | null;
}

/** Asks the host in the page. */
export function hostView(page: Page): Promise<HostView> {
  return page.evaluate(() => {
    interface Session {
      readonly host: {
        readonly displayedFormats: (sheet: string, area: object) => { fillColor?: string }[][];
      };
      readonly workbook: {
        readonly activeSheet: () => string;
        readonly selection: () => { areas: { row: number; column: number }[] };
        readonly sheets: () => { name: string; visibility: string }[];
      };
    }
    const { host, workbook } = (window as unknown as { workbench: Session }).workbench;
    const area = { row: 1, column: 0, rows: 1, columns: 1 };
    const [first] = workbook.selection().areas;
    return {
      selection: { row: first?.row ?? -1, column: first?.column ?? -1 },
      sheets: workbook.sheets().map(({ name, visibility }) => [name, visibility] as const),
      fill: host.displayedFormats(workbook.activeSheet(), area)[0]?.[0]?.fillColor ?? null,
    };
  });
}

const PATIENCE = 30_000;

/** Waits until the condition holds. Throws after half a minute. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never came true: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until that is read. Throws after half a minute and says what was read last. */
export async function untilRead<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const wanted = JSON.stringify(expected);
  let last = '';
  const holds = async (): Promise<boolean> => (last = JSON.stringify(await read())) === wanted;
  await until(holds).catch(() => {
    throw new Error(`waited for ${wanted}, and read ${last}`);
  });
}
