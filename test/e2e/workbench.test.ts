import type { Page } from 'playwright-core';
import { checkDigitsOf } from '../../src/core/seal/checkDigits';
import { sealFormula } from '../../src/core/seal/sealFormula';
import { picture, until, untilRead, Workbench, type OpenPage } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

/** What the tests use of the page's own objects. */
interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}
interface Cells {
  readonly values: (area: Area) => unknown[][];
  readonly inputs: (area: Area) => unknown[][];
  readonly setInputs: (area: Area, inputs: readonly (readonly unknown[])[]) => void;
  readonly usedArea: (valuesOnly: boolean) => Area | undefined;
}
interface PageSession {
  readonly workbook: {
    readonly activeSheet: () => string;
    readonly activate: (id: string) => void;
    readonly sheets: () => { readonly id: string }[];
    readonly sheet: (id: string) => Cells;
    readonly change: (origin: string, work: () => void) => void;
    readonly select: (selection: { sheet: string; areas: readonly Area[] }) => void;
    readonly selection: () => { areas: Area[] };
  };
  readonly grid: {
    readonly shown: (sheet: string, row: number, column: number) => { v?: unknown } | null;
  };
}

/** Values of an area of the sheet in front. */
function valuesAt(page: Page, area: Area): Promise<unknown[][]> {
  return page.evaluate((wanted) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    return workbook.sheet(workbook.activeSheet()).values(wanted);
  }, area);
}

function put(page: Page, area: Area, inputs: readonly (readonly unknown[])[]): Promise<void> {
  return page.evaluate(
    ([where, what]) => {
      const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
      const sheet = workbook.sheet(workbook.activeSheet());
      workbook.change('user', () => sheet.setInputs(where, what));
    },
    [area, inputs] as const,
  );
}

function select(page: Page, area: Area): Promise<void> {
  return page.evaluate((wanted) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    workbook.change('user', () =>
      workbook.select({ sheet: workbook.activeSheet(), areas: [wanted] }),
    );
  }, area);
}

function selected(page: Page): Promise<Area[]> {
  return page.evaluate(
    () => (window as unknown as { workbench: PageSession }).workbench.workbook.selection().areas,
  );
}

function shown(page: Page, row: number, column: number): Promise<unknown> {
  return page.evaluate(
    ([r, c]) => {
      const { workbook, grid } = (window as unknown as { workbench: PageSession }).workbench;
      return grid.shown(workbook.activeSheet(), r, c)?.v ?? null;
    },
    [row, column] as const,
  );
}

/** The heading of a column; the grid stands at `left`, its headings are 24 pixels high. */
async function clickHeading(page: Page, left: number): Promise<void> {
  const box = await page.locator('#grid').boundingBox();
  await page.mouse.click((box?.x ?? 0) + left, (box?.y ?? 0) + 10);
}

/** A page whose workbook stands; faults of the add-in's own frame are tested elsewhere. */
async function open(file: string): Promise<OpenPage> {
  const opened = await workbench.page({ file });
  await opened.page.waitForFunction(() => 'workbench' in window);
  return opened;
}

const PEOPLE = ['dora', 'carl', 'bert', 'anna'];
const WORDS = { fits: 'passt', doesNotFit: 'PASST NICHT', missing: 'ohne Prüfziffer' };
const LIST = { row: 0, column: 0, rows: 5, columns: 4 };
const VERDICTS = { row: 1, column: 3, rows: 4, columns: 1 };

/** A list that carries its own check. */
function sealedRows(): unknown[][] {
  const rows = PEOPLE.map((name, at) => {
    const pair = [`${name}@amt-see.example`, `5f0c7a3e-0000-4000-8000-00000000000${at}`];
    const formula = sealFormula({ bound: ['A', 'B'], digits: 'C' }, at + 2, WORDS);
    return [...pair, checkDigitsOf(pair.join('|')), { formula: `=${formula}` }];
  });
  return [['Accountname', 'AD-ID', 'Prüfziffer', 'Zuordnung'], ...rows];
}

test('a list copied into a new workbook, one column sorted there: "Zuordnung" says so, and undo takes it back', async () => {
  const { page, faults } = await open('sauber/Charge-5.xlsx');
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await put(page, LIST, sealedRows());
  await select(page, { row: 0, column: 0, rows: 1_048_576, columns: 4 });
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
  await until(async () =>
    (await valuesAt(page, VERDICTS)).every(([verdict]) => verdict === 'passt'),
  );
  // The grid is made anew for the pasted rows: a click may come too early.
  await until(async () => {
    await clickHeading(page, 80);
    return (await selected(page))[0]?.rows === 1_048_576;
  });
  await page.getByRole('button', { name: 'Von A bis Z sortieren' }).click();
  await page.getByLabel('Mit bestehender Markierung fortfahren').click();
  await page.getByRole('button', { name: 'Sortieren', exact: true }).click();
  await until(async () => (await shown(page, 1, 0)) === 'anna@amt-see.example');
  expect((await valuesAt(page, VERDICTS)).flat()).toEqual(PEOPLE.map(() => 'PASST NICHT'));
  await until(async () => (await shown(page, 1, 3)) === 'PASST NICHT');
  await picture(page, 'workbench-zuordnung');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  expect((await valuesAt(page, VERDICTS)).flat()).toEqual(PEOPLE.map(() => 'passt'));
  // The first workbook stayed open and as it was.
  await page.getByLabel('Offene Mappen').selectOption({ index: 0 });
  await until(async () => (await shown(page, 0, 0)) === 'Accountname');
  expect(await page.getByRole('tab').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('a cell selected the instant a new workbook opens is selected once it is drawn', async () => {
  const { page, faults } = await open('sauber/Charge-5.xlsx');
  const cell = { row: 3, column: 2, rows: 1, columns: 1 };
  await page.evaluate((area) => {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('#ribbon button')];
    buttons.find(({ textContent }) => textContent === 'Neue Mappe')?.click();
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    workbook.change('user', () =>
      workbook.select({ sheet: workbook.activeSheet(), areas: [area] }),
    );
  }, cell);
  await until(async () => {
    await page.keyboard.press('ArrowDown');
    return (await selected(page))[0]?.row !== cell.row;
  });
  // The keyboard goes on from there.
  expect((await selected(page))[0]).toEqual({ ...cell, row: 4 });
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

test('what is selected stays so when a longer list makes the page build its frame anew', async () => {
  const { page, faults } = await open('sauber/Charge-5.xlsx');
  const cell = { row: 4, column: 1, rows: 1, columns: 1 };
  await select(page, cell);
  await put(page, { row: 1_900, column: 2, rows: 1, columns: 1 }, [['late']]);
  await until(async () => (await shown(page, 1_900, 2)) === 'late');
  expect(await selected(page)).toEqual([cell]);
  await until(async () => {
    await page.keyboard.press('ArrowDown');
    return (await selected(page))[0]?.row !== cell.row;
  });
  expect((await selected(page))[0]).toEqual({ ...cell, row: 5 });
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

test('formulas pasted elsewhere point as far away as they did; what stands in cells is not read anew', async () => {
  const { page, faults } = await open('sauber/Charge-5.xlsx');
  await page.getByRole('button', { name: 'Neues Blatt' }).click();
  await put(page, { row: 0, column: 0, rows: 2, columns: 2 }, [
    ['00123', { formula: '=LEN(A1)' }],
    ['+49', { formula: '=LEN(A2)' }],
  ]);
  await select(page, { row: 0, column: 0, rows: 2, columns: 2 });
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await select(page, { row: 4, column: 3, rows: 1, columns: 1 });
  await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
  const pasted = { row: 4, column: 3, rows: 2, columns: 2 };
  await untilRead(
    async () => [await valuesAt(page, pasted), await selected(page)],
    [
      [
        ['00123', 5],
        ['+49', 3],
      ],
      [pasted],
    ],
  );
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('the ribbon stands on one line at 1280 pixels, and the page says what it is', async () => {
  const { page } = await open('vorfall/');
  await picture(page, 'workbench-start');
  const ribbon = await page.getByRole('toolbar').boundingBox();
  expect(ribbon?.height).toBeLessThan(50);
  await page.getByText(/^Zum Ausprobieren, keine Tabellenkalkulation/).waitFor();
  await page.close();
}, 180_000);

test('a button held down while the add-in brings another sheet in front still does what it says', async () => {
  const { page, faults } = await open('vorfall/');
  const button = page.getByRole('button', { name: 'Von Z bis A sortieren' });
  const tab = page.getByRole('tab', { name: 'Charge 4' });
  for (const held of [button, tab]) {
    const { x, y, width, height } = must(await held.boundingBox());
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    const front = page.locator('#tabs [aria-selected="true"]');
    const before = await front.textContent();
    await bringAnotherInFront(page);
    await until(async () => (await front.textContent()) !== before);
    await page.mouse.up();
    if (held === button) await page.getByRole('button', { name: 'Abbrechen' }).click();
  }
  await until(async () => (await tab.getAttribute('aria-selected')) === 'true');
  expect(await page.getByRole('tab').count()).toBe(5);
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

/** What the pane does when it shows another list: nobody touched a tab. A column is marked there. */
function bringAnotherInFront(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    const at = workbook.sheets().findIndex(({ id }) => id === workbook.activeSheet());
    const sheet = workbook.sheets()[at + 1]?.id ?? '';
    workbook.change('addin', () => {
      workbook.activate(sheet);
      workbook.select({ sheet, areas: [{ row: 1, column: 0, rows: 100, columns: 1 }] });
    });
  });
}

/** What has to be there. Throws where it is not. */
function must<T>(thing: T | null): T {
  if (thing === null) throw new Error('not there');
  return thing;
}
