import { readFile } from 'node:fs/promises';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import type { PickedFile } from '../../src/app/ports/checker';
import { accountOf, pairs } from '../app/pane/fakeWorkbook';
import { pickedText, pickedWorkbook } from '../support/pickedFile';
import { violations } from './accessibility';
import { cellsOf, sortAlone, untilCells } from './sheetByHand';
import { hostView, picture, until, Workbench } from './workbench';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await Workbench.open();
}, 420_000);

afterAll(() => workbench.close());

const click = (pane: FrameLocator, name: string | RegExp): Promise<void> =>
  pane.getByRole('button', { name, exact: true }).click();

function paneFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  if (frame === undefined) throw new Error('the page has no pane');
  return frame;
}

async function openTool(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole('heading', { level: 1 }).waitFor();
  const title = pane.getByRole('button', { name: 'Weitere Aufgaben' });
  if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
  await click(pane, name);
}

/** The second of the lists that come of the incident's batches. */
const AMT_SEE = { row: 1, column: 0, rows: 155, columns: 3 };

/** What a sheet holds, row by row from row 1. */
function rowsIn(page: Page, name: string): Promise<readonly (readonly unknown[])[]> {
  return page.evaluate((wanted) => {
    interface Cells {
      readonly usedArea: (valuesOnly: boolean) => object | undefined;
      readonly values: (area: object) => unknown[][];
    }
    interface Session {
      readonly workbook: {
        readonly sheets: () => { id: string; name: string }[];
        readonly sheet: (id: string) => Cells;
      };
    }
    const { workbook } = (window as unknown as { workbench: Session }).workbench;
    const id = workbook.sheets().find((sheet) => sheet.name === wanted)?.id;
    if (id === undefined) return [];
    const cells = workbook.sheet(id);
    const area = cells.usedArea(true);
    return area === undefined ? [] : cells.values(area);
  }, name);
}

const sheetNames = async (page: Page): Promise<readonly string[]> =>
  (await hostView(page)).sheets.map(([name]) => name);

/** Account, ID and agency of each row, as one text. */
const pairsOf = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.slice(1).map(([account, id, agency]) => [account, id, agency].join('|'));

test('four batches of three agencies become a night list each; one is checked, split and merged again', async () => {
  const { page, pane, faults } = await workbench.page({ file: 'vorfall/' });
  await pane.getByRole('radio', { name: /^Nachmigration/ }).waitFor();
  await openTool(pane, 'Listen zusammenführen');
  for (const batch of [1, 2, 3, 4]) {
    await pane.getByRole('checkbox', { name: new RegExp(`^Charge ${String(batch)}`) }).click();
  }
  await click(pane, 'Ansehen, was daraus wird');
  await pane.getByText(/Mehrere Behörden: Ministerium Nord \(512 Zeilen\)/).waitFor();
  expect(await violations(paneFrame(page))).toEqual([]);
  await picture(page, 'tools-refused');
  await click(pane, 'Je Behörde eine Liste');
  await pane.getByText(/werden 3 neue Listen, je Behörde eine/).waitFor();
  await picture(page, 'tools-planned');
  await click(pane, 'Zusammenführen');
  await pane.getByText(/^3 neue Listen\. Jede Zelle wurde wieder gelesen/).waitFor();
  const lists = ['Ministerium Nord', 'Amt See', 'Amt Förde'].map((one) => `Nachmigration ${one}`);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(lists));
  const sources = await Promise.all([1, 2, 3, 4].map((at) => rowsIn(page, `Charge ${String(at)}`)));
  const merged = await Promise.all(lists.map((name) => rowsIn(page, name)));
  expect(merged.flatMap(pairsOf).sort()).toEqual(sources.flatMap(pairsOf).sort());
  await picture(page, 'tools-merged');

  // Nobody had said anything of the list before: the pane follows the sheet in front.
  await pane.getByRole('heading', { level: 1, name: 'Nachmigration Ministerium Nord' }).waitFor();
  await pane.getByText('Alle 512 Paare stimmen').first().waitFor();
  await pane.getByText(/der Zuordnungsschutz ist für alle eingeschaltet/).waitFor();
  await click(pane, 'Blatt „Nachmigration Amt See“ zeigen');
  await until(async () => (await cellsOf(page, AMT_SEE))[0]?.[2] === 'Amt See');
  const right = await cellsOf(page, AMT_SEE);
  await sortAlone(page, { ...AMT_SEE, columns: 1 }, 'Von Z bis A sortieren');
  await pane.getByText(/Ich habe sie zurückgestellt/).waitFor();
  await untilCells(page, AMT_SEE, right);
  await picture(page, 'tools-all-guarded');
  await click(pane, 'Blatt „Nachmigration Ministerium Nord“ zeigen');
  await click(pane, 'Fertig');

  await openTool(pane, 'In Chargen teilen');
  await pane.getByLabel('Namen der Blätter').fill('Nord {number}');
  await click(pane, 'Ansehen, was daraus wird');
  await pane.getByText(/512 Zeilen werden 3 Chargen/).waitFor();
  await picture(page, 'tools-split');
  await click(pane, '3 Blätter anlegen');
  await pane.getByText(/^Geteilt: 512 Zeilen stehen in 3 neuen Blättern/).waitFor();
  const parts = await Promise.all([1, 2, 3].map((at) => rowsIn(page, `Nord ${String(at)}`)));
  expect(parts.map(({ length }) => length)).toEqual([201, 201, 113]);
  expect(parts.flatMap(pairsOf)).toEqual(pairsOf(merged[0] ?? []));
  await click(pane, 'Fertig');

  await openTool(pane, 'Listen zusammenführen');
  // The sheets that the list was compared with stand chosen; two clicks choose all, then none.
  const all = pane.getByRole('checkbox', { name: /^Alle Blätter/ });
  await all.check();
  await all.uncheck();
  for (const part of [1, 2, 3]) {
    await pane
      .getByRole('checkbox', { name: new RegExp(`^Nord ${String(part)}`) })
      .last()
      .check();
  }
  await pane.getByLabel('Name des neuen Blatts').fill('Nacht');
  await click(pane, 'Ansehen, was daraus wird');
  await click(pane, 'Zusammenführen');
  await pane.getByText(/^Zusammengeführt: 512 Zeilen stehen im Blatt „Nacht“/).waitFor();
  await until(async () => /Geschützt/.test((await pane.locator('header').textContent()) ?? ''));
  expect(pairsOf(await rowsIn(page, 'Nacht'))).toEqual(pairsOf(merged[0] ?? []));
  expect(await violations(paneFrame(page))).toEqual([]);
  await picture(page, 'tools-night-list');
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

/** Opens the sample and its merge; the system's questions for files are answered by the test from then on. */
async function openMerge() {
  const { page, pane, faults } = await workbench.page({ file: 'vorfall/' });
  // Asked for only at the press of a button, the browser may be told too late.
  page.on('filechooser', () => undefined);
  await pane.getByRole('radio', { name: /^Nachmigration/ }).waitFor();
  await openTool(pane, 'Listen zusammenführen');
  return { page, pane, faults };
}

/** Presses the button by keyboard alone and answers the system's question with this file. */
async function pickByKeyboard(
  page: Page,
  pane: FrameLocator,
  button: string,
  file: { readonly name: string; readonly content: Uint8Array },
): Promise<void> {
  await pane.getByRole('button', { name: button, exact: true }).focus();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.keyboard.press('Enter'),
  ]);
  const { name, content } = file;
  await chooser.setFiles({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(content),
  });
}

async function pickedBytes({ name, content }: PickedFile) {
  return { name, content: new Uint8Array(await content.arrayBuffer()) };
}

test('sheets of a picked file, and people to leave out from a table, by keyboard alone', async () => {
  const { page, pane, faults } = await openMerge();
  const batches = await pickedWorkbook('Chargen.xlsx', {
    Deckblatt: [['Stand', 'August']],
    'Charge 7': pairs(0, 20),
    'Charge 8': pairs(20, 40),
  });
  await pickByKeyboard(page, pane, 'Dateien wählen …', await pickedBytes(batches));
  await pane.getByText('2 von 3 Blättern gewählt').waitFor();
  const sheets = pane.getByRole('group', { name: 'Blätter von Chargen.xlsx' });
  expect(await sheets.getByRole('checkbox', { name: /^Deckblatt/ }).isDisabled()).toBe(true);
  await sheets.getByRole('checkbox', { name: /^Charge 8/ }).focus();
  await page.keyboard.press('Space');
  await pane.getByText('1 von 3 Blättern gewählt').waitFor();

  await pane.getByText('Jemanden auslassen').focus();
  await page.keyboard.press('Enter');
  await pane.getByLabel('Konto oder AD-ID').fill(accountOf(3));
  await pane.getByRole('button', { name: 'Auslassen', exact: true }).press('Enter');
  const table = 'Datei wählen …: Weitere aus einer Tabelle';
  const wrong = pickedText('Ausnahmen der Personalstelle vom August 2025.csv', [
    ['Konto', 'Grund'],
    [accountOf(4), 'krank'],
  ]);
  await pickByKeyboard(page, pane, table, await pickedBytes(wrong));
  await pane.getByText('Zeile 2: „krank“ ist keiner der festen Gründe').waitFor();
  expect(await violations(paneFrame(page))).toEqual([]);
  // However long a name is: nothing stands beside the pane.
  const beside = (): number =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth;
  expect(await paneFrame(page).evaluate(beside)).toBe(0);
  await picture(page, 'tools-leaving-out');
  const right = pickedText('Ausnahmen.csv', [
    ['Konto', 'Grund'],
    [accountOf(4), 'ausgeschieden'],
  ]);
  await pickByKeyboard(page, pane, table, await pickedBytes(right));
  await pane.getByText('1 Person aus „Ausnahmen.csv“').waitFor();
  await pane.getByText(`1. ${accountOf(3)} – ausgeschieden`).waitFor();

  await pane.getByLabel('Name des neuen Blatts').fill('Nacht');
  await pane.getByRole('button', { name: 'Ansehen, was daraus wird' }).press('Enter');
  await pane.getByText('18 Zeilen aus 1 Liste werden eine neue Liste.').waitFor();
  expect(await violations(paneFrame(page))).toEqual([]);
  await pane.getByRole('button', { name: 'Zusammenführen', exact: true }).press('Enter');
  await pane.getByText(/^Zusammengeführt: 18 Zeilen stehen im Blatt „Nacht“/).waitFor();
  const left = pairs(0, 20).filter((_, row) => row !== 4 && row !== 5);
  const made = (await rowsIn(page, 'Nacht')).map(([account, id]) => [account, id]);
  expect(made).toEqual(left);
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test('a long plan is called off at once, and the next one does not wait for it', async () => {
  const { page, pane, faults } = await openMerge();
  const long = await pickedBytes(pickedText('Alle.csv', pairs(0, 150_000)));
  await pickByKeyboard(page, pane, 'Dateien wählen …', long);
  await pane.getByText('bis Zeile 150001').waitFor();
  await pane.getByLabel('Name des neuen Blatts').fill('Meine Nacht');
  await click(pane, 'Ansehen, was daraus wird');
  await pane.getByText('Vergleiche Zeile für Zeile …').first().waitFor();
  // Without waiting until it stands still: meanwhile a quick machine may be done.
  await pane.getByRole('button', { name: 'Abbrechen', exact: true }).dispatchEvent('click');
  await pane.getByRole('button', { name: 'Ansehen, was daraus wird' }).waitFor({ timeout: 2_000 });
  expect(await pane.getByLabel('Name des neuen Blatts').inputValue()).toBe('Meine Nacht');
  await pane.getByRole('button', { name: 'Alle.csv weglassen' }).press('Enter');
  const short = await pickedBytes(pickedText('Kurz.csv', pairs(0, 30)));
  await pickByKeyboard(page, pane, 'Dateien wählen …', short);
  await click(pane, 'Ansehen, was daraus wird');
  await pane.getByText('30 Zeilen aus 1 Liste werden eine neue Liste.').waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 120_000);

test('the report of the broken list, and who got whose mail', async () => {
  const { page, pane, faults } = await workbench.page({ file: 'vorfall/' });
  await pane.getByRole('radio', { name: /^Nachmigration/ }).click();
  await click(pane, 'Stimmt so');
  await pane.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' }).click();
  await click(pane, 'Prüfen');
  await pane
    .getByText(/789 von 790 Postfächern/)
    .first()
    .waitFor();

  await click(pane, 'Prüfprotokoll');
  await pane.getByRole('menuitem', { name: 'Als neues Blatt' }).click();
  await pane.getByText('Das Prüfprotokoll steht im neuen Blatt').first().waitFor();
  const [[title] = [], ...rows] = await rowsIn(page, 'Prüfprotokoll Nachmigration');
  expect(title).toBe('Prüfprotokoll · Batch List Check');
  expect(rows.length).toBeGreaterThan(790);
  await picture(page, 'tools-report');
  await click(pane, 'Prüfprotokoll');
  const [report] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('menuitem', { name: /\.html/ }).click(),
  ]);
  expect(report.suggestedFilename()).toBe('Pruefprotokoll-Nachmigration.html');
  expect(await readFile(await report.path(), 'utf8')).toContain('789 von 790 Postfächern');

  await openTool(pane, 'Wer hat wessen Post bekommen?');
  await pane.getByLabel('Wann wurde der Vorfall bemerkt?').fill('2025-08-07T07:05');
  await picture(page, 'tools-incident');
  await click(pane, 'Berichte vorbereiten');
  await pane.getByText(/Meldefrist ist seit Sonntag, 10\. August 2025/).waitFor();
  expect(await violations(paneFrame(page))).toEqual([]);
  await picture(page, 'tools-told');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: 'Zum Drucken (.html): Ministerium Nord' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/Ministerium-Nord\.html$/);
  const before = await sheetNames(page);
  await pane.getByRole('button', { name: 'Als neues Blatt: Der Weg zurück' }).click();
  await until(async () => (await sheetNames(page)).length > before.length);
  await pane.getByText(/Meldefrist ist seit/).waitFor();
  await picture(page, 'tools-way-back');
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('a warning is accepted with a reason, which the report prints and the workbook remembers', async () => {
  const { page, pane, faults } = await workbench.page({ file: 'umbenannt/Nachmigration.xlsx' });
  await pane.getByRole('radio', { name: /^Nachmigration/ }).click();
  await click(pane, 'Stimmt so');
  const files = ['Erstmigration.xlsx', 'AD-Export.csv'].map((name) => `samples/umbenannt/${name}`);
  await pane.locator('input[type=file]').setInputFiles(files);
  await pane.getByLabel('Was ist „AD-Export.csv“?').selectOption('directory');
  await click(pane, 'Prüfen');
  const part = pane.getByRole('region', { name: 'Warnungen bestätigen' });
  await part.waitFor();
  const all = await part.getByRole('listitem').count();
  await picture(page, 'tools-warnings');
  await part
    .getByRole('button', { name: /^Bestätigen …/ })
    .first()
    .click();
  await pane.getByLabel('Bekannt, weil …').fill('im Team besprochen');
  await click(pane, 'Bestätigen');
  await part.getByText('Grund: im Team besprochen').waitFor();
  await part.getByText(`1 von ${String(all)} bestätigt`).waitFor();
  expect(await violations(paneFrame(page))).toEqual([]);
  await picture(page, 'tools-warning-accepted');

  await click(pane, 'Prüfprotokoll');
  await pane.getByRole('menuitem', { name: 'Als neues Blatt' }).click();
  await pane.getByText('Das Prüfprotokoll steht im neuen Blatt').first().waitFor();
  const report = await rowsIn(page, 'Prüfprotokoll Nachmigration');
  expect(report.filter((row) => row.includes('im Team besprochen'))).toHaveLength(1);
  const digests = report.flat().map(String);
  // The list's own, and those of both references; beside them the picked files'.
  expect(digests.filter((cell) => /^sha256:[0-9a-f]{64}$/.test(cell))).toHaveLength(3);
  expect(digests.filter((cell) => /^[0-9a-f]{64}$/.test(cell))).toHaveLength(2);

  await click(pane, 'Erneut prüfen');
  await part.getByText('Grund: im Team besprochen').waitFor();
  await part.getByRole('button', { name: /^Zurücknehmen/ }).click();
  await part.getByText(`0 von ${String(all)} bestätigt`).waitFor();
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);
