/* global window, performance, requestAnimationFrame, setTimeout, clearTimeout -- what runs in the pages */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { standsBuilt } from './build.js';
import { paneTasks, TASK_CATEGORIES } from './paneTasks.js';
import { serveWorkbench } from './server.js';

/**
 * Measures the workbench in a real Chromium: frame times while 50,000 rows scroll, the pane's first paint,
 * tasks over 50 ms on the pane's main thread while 100,000 rows are checked, and how long broken pairs stand
 * in watched lists of 790 and 50,000.
 * `node scripts/workbench/measure.js`, with the names of parts (`PARTS`) where not all are wanted;
 * BROWSER_PATH names another browser.
 */
const ROWS = { scrolled: 50_000, checked: 100_000, watched: [790, 50_000] };
/** Each sorts other rows: the same broken state is put back only once. */
const SORTS = 5;

const PARTS = {
  paint: async () => report('first paint of the pane', `${await firstPaint()} ms`),
  scrolling: async () => {
    const { median, p95, longest } = await scrolling();
    report('frames, 50,000 rows scrolling', `median ${median}, p95 ${p95}, longest ${longest} ms`);
  },
  checking: async () => report('pane, check of 100,000 rows', await checking()),
  guard: async () => {
    for (const rows of ROWS.watched) report(`lone sort of ${rows} rows`, await puttingBack(rows));
  },
};
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(PARTS);
const unknown = wanted.filter((name) => !(name in PARTS));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(', ')}. There are: ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(2);
}

if (!standsBuilt()) process.exit(1);
const { port, close } = await serveWorkbench(4960);
const browser = await chromium.launch({
  executablePath: await browserPath(),
  // As in the browsers people have, where the pane does not wait for the sheet: headless ones save it.
  args: ['--site-per-process', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  for (const name of wanted) await PARTS[name]();
} finally {
  await browser.close();
  close();
}

async function browserPath() {
  const { BROWSER_PATH } = process.env;
  if (BROWSER_PATH !== undefined) return BROWSER_PATH;
  if (process.platform === 'linux' && process.arch === 'x64') {
    return (await import('@sparticuz/chromium')).default.executablePath();
  }
  const known = ['/usr/bin/chromium', '/usr/bin/google-chrome'];
  return known.find((path) => existsSync(path));
}

function report(what, figure) {
  console.log(`${what.padEnd(32)} ${figure}`);
}

async function open(file) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`http://localhost:${port}/?file=${encodeURIComponent(file)}`);
  await page.waitForFunction(() => 'workbench' in window);
  return { page, pane: await paneOf(page) };
}

async function paneOf(page) {
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  await frame.waitForURL(/taskpane\.html/);
  return frame;
}

/** From the frame's navigation on; the best of three, as the machine's other work only adds to it. */
async function firstPaint() {
  const all = [];
  for (let at = 0; at < 3; at++) {
    const { page, pane } = await open('vorfall/');
    await pane.getByRole('radio').first().waitFor();
    all.push(
      await pane.evaluate(() =>
        Math.round(performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1),
      ),
    );
    await page.close();
  }
  return Math.min(...all);
}

/** Puts a list, and a reference with the same pairs, into the sheets of a new workbook. */
function fill(page, rows, isBroken = true) {
  return page.evaluate(
    ([count, breaks]) => {
      const { workbook } = window.workbench;
      const [list] = workbook.sheets();
      const id = (at) => `5f0c7a3e-0000-4000-8000-${at.toString(16).padStart(12, '0')}`;
      const pairs = Array.from({ length: count }, (_, at) => [`person${at}@amt.example`, id(at)]);
      const broken = pairs.map(([account], at) => [
        account,
        id(breaks && at % 10 === 0 ? (at + 10) % count : at),
      ]);
      const put = (sheet, body) =>
        workbook
          .sheet(sheet)
          .setInputs({ row: 0, column: 0, rows: count + 1, columns: 2 }, [
            ['Accountname', 'AD-ID'],
            ...body,
          ]);
      workbook.change('user', () => {
        put(list.id, broken);
        put(workbook.addSheet('Charge 1'), pairs.slice(0, count / 2));
        put(workbook.addSheet('Charge 2'), pairs.slice(count / 2));
      });
    },
    [rows, isBroken],
  );
}

async function scrolling() {
  const { page } = await open('sauber/Charge-5.xlsx');
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await fill(page, ROWS.scrolled);
  await page.waitForTimeout(1500);
  const box = await page.locator('#grid').boundingBox();
  await page.mouse.move(box.x + 200, box.y + 300);
  await page.evaluate(() => {
    window.frames_ = [];
    let last = performance.now();
    const frame = (now) => {
      window.frames_.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  for (let at = 0; at < 120; at++) await page.mouse.wheel(0, 900);
  const frames = (await page.evaluate(() => window.frames_)).slice(1).sort((a, b) => a - b);
  await page.close();
  const at = (share) => Math.round(frames[Math.floor((frames.length - 1) * share)] ?? -1);
  return { median: at(0.5), p95: at(0.95), longest: at(1) };
}

/** A new workbook with a list, and the pane ready to check it. */
async function listed(rows, isBroken) {
  const { page } = await open('sauber/Charge-5.xlsx');
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await fill(page, rows, isBroken);
  const pane = await paneOf(page);
  await pane.getByRole('radio', { name: /^Nachmigration/ }).click();
  await pane.getByRole('button', { name: 'Stimmt so' }).click();
  await pane.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' }).click();
  return { page, pane };
}

/** How long broken pairs stand: the first time, when the pane's code runs cold, and at best. */
async function puttingBack(rows) {
  const { page, pane } = await listed(rows, false);
  await pane.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await pane
    .locator('header')
    .getByText(/Geschützt/)
    .first()
    .waitFor({ timeout: 60_000 });
  await pane.getByRole('button', { name: 'Farben aus', exact: true }).waitFor({ timeout: 60_000 });
  const took = [];
  for (let at = 0; at < SORTS; at++) {
    await page.waitForTimeout(2000);
    took.push(Math.round(await sortedAlone(page, rows, rows - 2 * at)));
  }
  await page.close();
  const [first] = took;
  const others = took.slice(1).join(', ');
  return `put back after ${first} ms, then after ${others}; best ${Math.min(...took)} ms`;
}

/** From the end of a sort of the first `sorted` accounts alone until the program has put the last cell back. */
function sortedAlone(page, rows, sorted) {
  return page.evaluate(
    ([all, moved]) => {
      const { workbook } = window.workbench;
      const sheet = workbook.sheet(workbook.activeSheet());
      const area = { row: 1, column: 0, rows: all, columns: 1 };
      const right = sheet.values(area).map(([value]) => value);
      // The last moved row comes back last: only when it is there every cell is worth a look.
      const isBack = () =>
        sheet.values({ ...area, row: moved, rows: 1 })[0][0] === right[moved - 1] &&
        sheet.values(area).every(([value], at) => value === right[at]);
      const keys = [{ offset: 0, ascending: false }];
      const order = { keys, by: 'rows', matchCase: false, hasHeaders: false };
      workbook.change('user', () => sheet.sort({ ...area, rows: moved }, order));
      if (isBack()) throw new Error('nothing was sorted');
      const from = performance.now();
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('never put back')), 60_000);
        const stop = workbook.onChange(() => {
          const now = performance.now();
          if (!isBack()) return;
          stop();
          clearTimeout(late);
          resolve(now - from);
        });
      });
    },
    [rows, sorted],
  );
}

/** From the click on "Prüfen" until the cells have colours, and two seconds more. */
async function checking() {
  const { page, pane } = await listed(ROWS.checked, true);
  await browser.startTracing(page, { categories: TASK_CATEGORIES });
  const from = Date.now();
  await pane.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await pane
    .getByText(/von 100.000 Postfächern/)
    .first()
    .waitFor({ timeout: 60_000 });
  const took = Date.now() - from;
  await pane.getByRole('button', { name: 'Farben aus', exact: true }).waitFor({ timeout: 60_000 });
  const colours = Date.now() - from;
  await page.waitForTimeout(2000);
  const tasks = paneTasks((await browser.stopTracing()).toString());
  await page.close();
  return `${took} ms, with colours ${colours} ms; ${saidOf(tasks)}`;
}

/** Long by the processor's time; a task that waited for a busy machine is only long by the clock. */
function saidOf(tasks) {
  const long = tasks.filter(({ cpu }) => cpu > 50);
  const byClock = tasks.filter(({ clock }) => clock > 50);
  const longest = tasks
    .slice(0, 5)
    .map(({ cpu, clock }) => `${Math.round(cpu)}/${Math.round(clock)}`);
  return `${long.length} tasks over 50 ms (${byClock.length} by the clock), longest ${longest.join(', ')}`;
}
