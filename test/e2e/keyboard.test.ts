import type { Page } from 'playwright-core';
import {
  cellsOf,
  inputsOf,
  markedOf,
  press,
  put,
  untilCells,
  type HandArea,
  type PageSession,
} from './sheetByHand';
import { until, untilRead, Workbench, type OpenPage } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

/** The sizes of a new sheet's cells and of the headings, in pixels. */
const GRID = { left: 46, top: 20, width: 88, height: 24 };
const FIRST_ROWS = { row: 0, column: 0, rows: 7, columns: 1 };

/** Clicks a cell of a new sheet, and waits until the workbook has it selected. */
async function clickCell(page: Page, row: number, column: number): Promise<void> {
  await until(async () => {
    const box = await page.locator('#grid').boundingBox();
    const x = (box?.x ?? 0) + GRID.left + GRID.width * (column + 0.5);
    const y = (box?.y ?? 0) + GRID.top + GRID.height * (row + 0.5);
    await page.mouse.click(x, y);
    const [marked] = await markedOf(page);
    // Two clicks on one cell open its editor.
    if (marked?.row === row && marked.column === column) return true;
    await page.waitForTimeout(600);
    return false;
  });
}

/** A new sheet in front, behind it the list. */
async function newSheet(language: 'de' | 'en' = 'de'): Promise<OpenPage> {
  const opened = await workbench.standing({ file: 'sauber/Charge-5.xlsx', language });
  await opened.page.getByRole('button', { name: /Neues Blatt|New sheet/ }).click();
  return opened;
}

test('opened with F2 and closed with Enter, every cell holds what it held: formulas, digits, decimals, zeros, lines', async () => {
  const { page, faults } = await newSheet();
  const inputs = [
    [{ formula: '=1+2' }],
    [123456789012345],
    [1.5],
    ['00123'],
    [true],
    [3.14159265358979],
    ['two\nlines'],
  ];
  await put(page, FIRST_ROWS, inputs);
  for (const row of inputs.keys()) {
    await clickCell(page, row, 0);
    await page.keyboard.press('F2');
    await page.keyboard.press('Enter');
    await untilRead(async () => (await markedOf(page))[0]?.row, row + 1);
  }
  expect(await inputsOf(page, FIRST_ROWS)).toEqual(inputs);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('the editor begins with what the cell holds by now; what is emptied in it is empty, and what Esc ends stays', async () => {
  const { page, faults } = await newSheet();
  const cell = { ...FIRST_ROWS, rows: 1 };
  await put(page, cell, [['old']]);
  await clickCell(page, 1, 0);
  await clickCell(page, 0, 0);
  await page.waitForTimeout(300);
  await put(page, cell, [['new']]);
  await page.keyboard.press('F2');
  await page.keyboard.press('Enter');
  await untilRead(async () => (await markedOf(page))[0]?.row, 1);
  expect(await cellsOf(page, cell)).toEqual([['new']]);
  for (const [key, left] of [
    ['Escape', 'new'],
    ['Enter', null],
  ] as const) {
    await page.waitForTimeout(600);
    await clickCell(page, 0, 0);
    for (const each of ['F2', 'Control+a', 'Delete', key]) await page.keyboard.press(each);
    await page.waitForTimeout(300);
    expect(await cellsOf(page, cell)).toEqual([[left]]);
  }
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test("an apostrophe keeps what is typed a text; what is no formula is told, and isn't entered", async () => {
  const { page, faults } = await newSheet();
  await clickCell(page, 0, 0);
  await page.keyboard.type("'00123");
  await page.keyboard.press('Enter');
  await untilCells(page, { ...FIRST_ROWS, rows: 2 }, [['00123'], [null]]);
  await page.keyboard.type('=SUMME(1;2)');
  await page.keyboard.press('Enter');
  await page.locator('#dialog').getByText('Mit dieser Formel gibt es ein Problem').waitFor();
  await untilCells(page, { ...FIRST_ROWS, rows: 2 }, [['00123'], [null]]);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('Ctrl+C and Ctrl+V copy cells, Ctrl+V pastes what another program copied', async () => {
  const { page, faults } = await newSheet('en');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await put(page, { ...FIRST_ROWS, rows: 1 }, [['a']]);
  await clickCell(page, 0, 0);
  await page.keyboard.press('Control+c');
  await clickCell(page, 1, 0);
  await page.keyboard.press('Control+v');
  await untilCells(page, { ...FIRST_ROWS, rows: 2 }, [['a'], ['a']]);
  await page.evaluate(() => navigator.clipboard.writeText('"x\ny"\tz\nw'));
  await clickCell(page, 2, 0);
  await page.keyboard.press('Control+v');
  await untilCells(page, { row: 2, column: 0, rows: 2, columns: 2 }, [
    ['x\ny', 'z'],
    ['w', null],
  ]);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('a tab or a button pressed while a cell is typed into: it is entered first, in its own sheet', async () => {
  const { page, faults } = await newSheet();
  const cell = { row: 4, column: 1, rows: 1, columns: 1 };
  const [[before] = []] = await listBehind(page, cell);
  await clickCell(page, cell.row, cell.column);
  await page.keyboard.type('typed');
  await page.getByRole('tab', { name: 'Charge 5' }).click();
  await untilRead(async () => (await cellsOf(page, { ...cell, row: 0 }))[0]?.[0], 'AD-ID');
  expect(await cellsOf(page, cell)).toEqual([[before]]);
  await page.getByRole('tab', { name: 'Tabelle2' }).click();
  await untilCells(page, cell, [['typed']]);
  await clickCell(page, 5, 1);
  await page.keyboard.type('too');
  await press(page, 'Kopieren');
  await untilCells(page, { ...cell, row: 5 }, [['too']]);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

/** The cells of the first sheet, which is not in front. */
function listBehind(page: Page, area: HandArea): Promise<unknown[][]> {
  return page.evaluate((asked) => {
    const { workbook } = (window as unknown as { workbench: PageSession }).workbench;
    return workbook.sheet(workbook.sheets()[0]?.id ?? '').values(asked);
  }, area);
}
