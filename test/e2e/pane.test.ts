import type { Frame, FrameLocator, Page } from 'playwright-core';
import { violations } from './accessibility';
import { cellsOf } from './sheetByHand';
import { hostView, picture, until, untilRead, Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

const words = {
  de: {
    kind: /^Nachmigration/,
    agree: 'Stimmt so',
    all: 'Alle Blätter mit Paaren',
    check: 'Prüfen',
    sentence: /789 von 790 Postfächern würden an die falsche Person gehen/,
    happened: /„Accountname“ wurde in den Zeilen 2–791 ohne die AD-IDs sortiert/,
    off: 'Farben aus',
    search: /Suchen/,
  },
  en: {
    kind: /^Second migration/,
    agree: 'That is right',
    all: 'All sheets with pairs',
    check: 'Check',
    sentence: /789 of 790 mailboxes would go to the wrong person/,
    happened: /“Accountname” was sorted in rows 2–791 without the AD IDs/,
    off: 'Colours off',
    search: /Search/,
  },
} as const;

/** From an opened incident to its result. */
async function checkIncident(pane: FrameLocator, language: 'de' | 'en'): Promise<void> {
  const { kind, agree, all, check, sentence } = words[language];
  await pane.getByRole('radio', { name: kind }).click();
  await pane.getByRole('button', { name: agree }).click();
  await pane.getByRole('checkbox', { name: all }).click();
  await pane.getByRole('button', { name: check, exact: true }).click();
  await pane.getByText(sentence).first().waitFor();
}

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('the page has no pane');
  return frame;
}

describe('the incident, from opening the file to clearing the colours', () => {
  test.each(['de', 'en'] as const)(
    '%s',
    async (language) => {
      const { page, pane, faults } = await workbench.page({ file: 'vorfall/', language });
      await checkIncident(pane, language);
      await pane.getByText(words[language].happened).first().waitFor();
      await until(async () => (await hostView(page)).fill !== null);
      await picture(page, `incident-${language}`);
      await pane.getByRole('searchbox').or(pane.getByRole('textbox')).first().fill('zoe');
      const entry = pane.getByText(/(Zeile|Row) \d+/).first();
      await until(async () => /zoe/.test((await entry.locator('..').textContent()) ?? ''));
      const row = Number(/\d+/.exec((await entry.textContent()) ?? '')?.[0]);
      await entry.click();
      await until(async () => (await hostView(page)).selection.row === row - 1);
      await picture(page, `jump-${language}`);
      await pane.getByRole('button', { name: words[language].off }).click();
      await until(async () => (await hostView(page)).fill === null);
      const { sheets } = await hostView(page);
      expect(sheets.filter(([, visibility]) => visibility !== 'visible')).toEqual([]);
      expect(faults).toEqual([]);
      await page.close();
    },
    180_000,
  );
});

test('whoever types in the sheet goes on there, and finds the list of findings where it was', async () => {
  const { page, pane, faults } = await workbench.page({ file: 'vorfall/' });
  await checkIncident(pane, 'de');
  const entry = pane.getByRole('option').nth(6);
  await entry.click();
  await until(async () => (await hostView(page)).selection.row > 0);
  const grid = await page.locator('#grid').boundingBox();
  if (grid === null) throw new Error('no grid');
  await page.mouse.click(grid.x + 120, grid.y + 200);
  await page.keyboard.type('eins');
  await page.keyboard.press('Enter');
  await pane.getByText('Geändert seit der Prüfung – bitte erneut prüfen.').first().waitFor();
  await page.keyboard.type('zwei');
  await page.keyboard.press('Enter');
  const typed = (): Promise<unknown[]> =>
    cellsOf(page, { row: 0, column: 0, rows: 40, columns: 2 }).then((cells) =>
      cells.flat().filter((cell) => cell === 'eins' || cell === 'zwei'),
    );
  await untilRead(typed, ['eins', 'zwei']);
  await pane.getByRole('option', { selected: true }).and(entry).waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('keyboard alone: from the first question to the cell of a wrong pair', async () => {
  const { page, pane, faults } = await workbench.page({ file: 'vorfall/' });
  await pane.getByRole('radio', { name: words.de.kind }).waitFor();
  // What F6 does in Excel: from the sheet to the pane.
  await page.locator('iframe').focus();
  const { keyboard } = page;
  await tabTo(page, /Erstmigration|Nachmigration/);
  await keyboard.press('ArrowDown');
  if (!(await pane.getByRole('radio', { name: words.de.kind }).isChecked())) {
    await keyboard.press('Space');
  }
  await tabTo(page, /Stimmt so/);
  await keyboard.press('Enter');
  await tabTo(page, /Alle Blätter mit Paaren/);
  await keyboard.press('Space');
  await tabTo(page, /^Prüfen$/);
  await keyboard.press('Enter');
  await pane.getByText(words.de.sentence).first().waitFor();
  await tabTo(page, /^Befunde/);
  for (let at = 0; at < 5; at++) await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await until(async () => (await hostView(page)).selection.row > 0);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

/** Presses Tab until what has the focus is called so. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const frame = paneFrame(page);
  for (let at = 0; at < 40; at++) {
    const label = await frame.evaluate(() => {
      const { activeElement: here } = document;
      if (here === null || here === document.body) return '';
      const labelled = here instanceof HTMLInputElement ? [...(here.labels ?? [])] : [];
      const texts = labelled.map(({ textContent }) => textContent);
      return [here.getAttribute('aria-label'), ...texts, here.textContent].join(' ').trim();
    });
    if (name.test(label)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing called ${name} can be reached by Tab`);
}

describe('accessibility of the result', () => {
  test.each([
    ['light', 'light', 'none'],
    ['dark', 'dark', 'none'],
    ['forced colours', 'light', 'active'],
  ] as const)(
    '%s: axe finds nothing',
    async (name, theme, forcedColors) => {
      const { page, pane, faults } = await workbench.page({ file: 'vorfall/', theme });
      await page.emulateMedia({ forcedColors, colorScheme: theme });
      await checkIncident(pane, 'de');
      // Colours are still being set: axe must not meet the button half faded in.
      await until(() => pane.getByRole('button', { name: words.de.off }).isEnabled());
      expect(await violations(paneFrame(page))).toEqual([]);
      await picture(page, `result-${name.replace(' ', '-')}`);
      expect(faults).toEqual([]);
      await page.close();
    },
    180_000,
  );
});
