import type { Frame, Page } from 'playwright-core';
import { cellsOf, put } from './sheetByHand';
import { untilRead, Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

const CELL = { row: 0, column: 0, rows: 1, columns: 1 };

/** Drops files on a frame, as a person who lets go of the mouse over it. */
async function drop(where: Page | Frame, files: Readonly<Record<string, string>>): Promise<void> {
  await where.evaluate((all) => {
    const dataTransfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) dataTransfer.items.add(new File([text], name));
    const how = { dataTransfer, bubbles: true, cancelable: true };
    for (const kind of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(kind, how));
  }, files);
}

function openBooks(page: Page): Promise<string[]> {
  return page.getByLabel('Offene Mappen').locator('option').allTextContents();
}

test('all files that are dropped are opened, on the page and on the pane; what cannot be is told in words, one after the other', async () => {
  const { page, pane, faults } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
  await drop(page, { 'a.csv': 'A;B\n1;2\n', 'leer.csv': '', 'b.csv': 'C;D\n', 'c.ods': 'x' });
  const dialog = page.locator('#dialog');
  await dialog.getByText('leer.csv ist leer.').waitFor();
  await dialog.getByRole('button', { name: 'OK' }).click();
  await dialog.getByText(/^c\.ods kann nicht geöffnet werden: Die Werkbank öffnet/).waitFor();
  await dialog.getByRole('button', { name: 'OK' }).click();
  expect(await openBooks(page)).toEqual(['sauber/Charge-5.xlsx', 'a.csv', 'b.csv']);
  expect(await cellsOf(page, CELL)).toEqual([['C']]);
  await pane.locator('header').first().waitFor();
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('no pane');
  await drop(frame, { 'd.csv': 'E;F\n' });
  await untilRead(async () => (await openBooks(page)).at(-1), 'd.csv');
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('the browser asks before the page goes with what was not saved, and not without', async () => {
  const { page } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  // Browsers ask only where somebody touched the page.
  await page.locator('#about').click();
  await page.reload();
  await page.waitForFunction(() => 'workbench' in window);
  expect(asked).toEqual([]);
  await page.locator('#about').click();
  await put(page, CELL, [['x']]);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Speichern unter …' }).click();
  await saved;
  await page.reload();
  await page.waitForFunction(() => 'workbench' in window);
  expect(asked).toEqual([]);
  await page.locator('#about').click();
  await put(page, CELL, [['x']]);
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await page.close();
}, 180_000);
