import type { Page } from 'playwright-core';
import { drawnAt, mark, markedOf, put, type PageSession } from './sheetByHand';
import { until, Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

test('a cell selected the instant a new workbook opens is selected once it is drawn', async () => {
  const { page, faults } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
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
    return (await markedOf(page))[0]?.row !== cell.row;
  });
  // The keyboard goes on from there.
  expect((await markedOf(page))[0]).toEqual({ ...cell, row: 4 });
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

test('what is selected stays so when a longer list makes the page build its frame anew', async () => {
  const { page, faults } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
  const cell = { row: 4, column: 1, rows: 1, columns: 1 };
  await mark(page, cell);
  await put(page, { row: 1_900, column: 2, rows: 1, columns: 1 }, [['late']]);
  await until(async () => (await drawnAt(page, 1_900, 2)) === 'late');
  expect(await markedOf(page)).toEqual([cell]);
  await until(async () => {
    await page.keyboard.press('ArrowDown');
    return (await markedOf(page))[0]?.row !== cell.row;
  });
  expect((await markedOf(page))[0]).toEqual({ ...cell, row: 5 });
  expect(faults).toEqual([]);
  await page.close();
}, 60_000);

test('a button held down while the add-in brings another sheet in front still does what it says', async () => {
  const { page, faults } = await workbench.standing({ file: 'vorfall/' });
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
