import type { Page } from 'playwright-core';
import { checkDigitsOf } from '../../src/core/seal/checkDigits';
import { sealFormula } from '../../src/core/seal/sealFormula';
import { cellsOf, drawnAt, mark, markedOf, put } from './sheetByHand';
import { picture, until, untilRead, Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

/** The heading of a column; the grid stands at `left`, its headings are 24 pixels high. */
async function clickHeading(page: Page, left: number): Promise<void> {
  const box = await page.locator('#grid').boundingBox();
  await page.mouse.click((box?.x ?? 0) + left, (box?.y ?? 0) + 10);
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
  const { page, faults } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await put(page, LIST, sealedRows());
  await mark(page, { row: 0, column: 0, rows: 1_048_576, columns: 4 });
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await page.getByRole('button', { name: 'Neue Mappe' }).click();
  await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
  await until(async () =>
    (await cellsOf(page, VERDICTS)).every(([verdict]) => verdict === 'passt'),
  );
  // The grid is made anew for the pasted rows: a click may come too early.
  await until(async () => {
    await clickHeading(page, 80);
    return (await markedOf(page))[0]?.rows === 1_048_576;
  });
  await page.getByRole('button', { name: 'Von A bis Z sortieren' }).click();
  await page.getByLabel('Mit bestehender Markierung fortfahren').click();
  await page.getByRole('button', { name: 'Sortieren', exact: true }).click();
  await until(async () => (await drawnAt(page, 1, 0)) === 'anna@amt-see.example');
  expect((await cellsOf(page, VERDICTS)).flat()).toEqual(PEOPLE.map(() => 'PASST NICHT'));
  await until(async () => (await drawnAt(page, 1, 3)) === 'PASST NICHT');
  await picture(page, 'workbench-zuordnung');
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  expect((await cellsOf(page, VERDICTS)).flat()).toEqual(PEOPLE.map(() => 'passt'));
  // The first workbook stayed open and as it was.
  await page.getByLabel('Offene Mappen').selectOption({ index: 0 });
  await until(async () => (await drawnAt(page, 0, 0)) === 'Accountname');
  expect(await page.getByRole('tab').count()).toBe(1);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('formulas pasted elsewhere point as far away as they did; what stands in cells is not read anew', async () => {
  const { page, faults } = await workbench.standing({ file: 'sauber/Charge-5.xlsx' });
  await page.getByRole('button', { name: 'Neues Blatt' }).click();
  await put(page, { row: 0, column: 0, rows: 2, columns: 2 }, [
    ['00123', { formula: '=LEN(A1)' }],
    ['+49', { formula: '=LEN(A2)' }],
  ]);
  await mark(page, { row: 0, column: 0, rows: 2, columns: 2 });
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await mark(page, { row: 4, column: 3, rows: 1, columns: 1 });
  await page.getByRole('button', { name: 'Einfügen', exact: true }).click();
  const pasted = { row: 4, column: 3, rows: 2, columns: 2 };
  await untilRead(
    async () => [await cellsOf(page, pasted), await markedOf(page)],
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
  const { page } = await workbench.standing({ file: 'vorfall/' });
  await picture(page, 'workbench-start');
  const ribbon = await page.getByRole('toolbar').boundingBox();
  expect(ribbon?.height).toBeLessThan(50);
  await page.getByText(/^Zum Ausprobieren, keine Tabellenkalkulation/).waitFor();
  await page.close();
}, 180_000);
