import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { cellsOf, fillsOf, mark, openStep, press, sortAlone, untilCells } from './sheetByHand';
import { picture, until, Workbench, type OpenPage } from './workbench';

let workbench: Workbench;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'guarded-'));
  workbench = await Workbench.open();
}, 420_000);

afterAll(async () => {
  await workbench.close();
  await rm(folder, { recursive: true });
});

/** Milliseconds: longer than everything that is waited for takes. */
const PATIENCE = 30_000;
const ROWS = 790;
const ACCOUNTS = { row: 1, column: 0, rows: ROWS, columns: 1 };
const PAIRS = { ...ACCOUNTS, columns: 2 };
const UP = 'Von A bis Z sortieren';
const DOWN = 'Von Z bis A sortieren';
const ALL_RIGHT = /Alle 790 Paare stimmen/;

/** The incident as it lies in the samples, checked. */
async function checkedIncident(): Promise<OpenPage> {
  const open = await workbench.page({ file: 'vorfall/' });
  const { page, pane } = open;
  page.setDefaultTimeout(PATIENCE);
  await pane.getByRole('radio', { name: /^Nachmigration/ }).click();
  await pane.getByRole('button', { name: 'Stimmt so' }).click();
  await pane.getByRole('checkbox', { name: 'Alle Blätter mit Paaren' }).click();
  await pane.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await pane
    .getByText(/789 von 790 Postfächern würden/)
    .first()
    .waitFor();
  return open;
}

/** Puts the incident's list right as a clerk does; the guard is on from then on. */
async function repair(pane: FrameLocator): Promise<void> {
  await pane.getByRole('button', { name: 'Richtige Paare wiederherstellen' }).click();
  await pane.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
  await pane.getByText(ALL_RIGHT).first().waitFor();
  await header(pane, /Geschützt/);
}

async function repairedIncident(): Promise<OpenPage> {
  const open = await checkedIncident();
  await repair(open.pane);
  return open;
}

async function header(pane: FrameLocator, said: RegExp): Promise<void> {
  await pane.locator('header').getByText(said).first().waitFor();
}

async function bar(pane: FrameLocator, said: RegExp): Promise<void> {
  await pane.locator('section[aria-label="Zuordnungsschutz"]').getByText(said).first().waitFor();
}

test('the incident is put right: result first, each cell with its proof, then checked by itself', async () => {
  const { page, pane, faults } = await checkedIncident();
  const before = await cellsOf(page, PAIRS);
  await pane.getByRole('button', { name: 'Richtige Paare wiederherstellen' }).click();
  await pane
    .getByText(
      '789 Zellen in Spalte A zurück auf den Stand von Charge 1–4. Danach stimmen 790 von 790.',
    )
    .waitFor();
  await pane.getByRole('button', { name: 'Einzeln ansehen' }).click();
  await pane
    .getByText(/Charge \d, Zeile \d+/)
    .first()
    .waitFor();
  await picture(page, 'guard-repair-preview');
  expect(await cellsOf(page, PAIRS)).toEqual(before);
  await pane.getByRole('button', { name: 'Wiederherstellen', exact: true }).click();
  await pane.getByText(ALL_RIGHT).first().waitFor();
  await pane
    .getByText('789 Zellen wiederhergestellt, wieder gelesen und noch einmal geprüft.')
    .waitFor();
  await header(pane, /Geschützt/);
  await picture(page, 'guard-repaired');
  const after = await cellsOf(page, PAIRS);
  expect(after.filter(([account], at) => account !== before[at]?.[0])).toHaveLength(789);
  expect(after.map(([, id]) => id)).toEqual(before.map(([, id]) => id));
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('the accident by hand is put back; Ctrl+Z after it is asked about, not fought; leaving asks twice', async () => {
  const { page, pane, faults } = await repairedIncident();
  const right = await cellsOf(page, PAIRS);
  await sortAlone(page, ACCOUNTS, UP);
  await bar(
    pane,
    /Nur die Spalte „Accountname“ wurde sortiert, die AD-IDs nicht\. Ich habe sie zurückgestellt – nichts ist verloren\./,
  );
  await untilCells(page, PAIRS, right);
  await picture(page, 'guard-put-back');
  await press(page, 'Rückgängig');
  await bar(pane, /Das wurde schon einmal zurückgestellt; darum frage ich diesmal\./);
  const broken = await cellsOf(page, PAIRS);
  expect(broken).not.toEqual(right);
  await picture(page, 'guard-undone');
  // Nothing is written while nobody answered.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await cellsOf(page, PAIRS)).toEqual(broken);
  await pane.getByRole('button', { name: 'Zurückstellen', exact: true }).click();
  await untilCells(page, PAIRS, right);
  await sortAlone(page, ACCOUNTS, DOWN);
  await bar(pane, /Ich habe sie zurückgestellt/);
  await untilCells(page, PAIRS, right);
  await pane.getByRole('button', { name: 'So lassen …' }).click();
  await pane.getByText(/Wirklich so lassen\? Dann gehört in \d+ Zeilen/).waitFor();
  await picture(page, 'guard-leave-asked');
  expect(await cellsOf(page, PAIRS)).toEqual(right);
  await pane.getByRole('button', { name: 'Ja, so lassen' }).click();
  await until(async () => JSON.stringify(await cellsOf(page, PAIRS)) !== JSON.stringify(right));
  await header(pane, /Geändert seit der Prüfung/);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

test('locked, the same is refused as Excel refuses; saved and opened again it is still guarded', async () => {
  const { page, pane, faults } = await repairedIncident();
  const right = await cellsOf(page, PAIRS);
  await openStep(pane, /^4 Schutz/);
  await pane.getByRole('button', { name: 'Durch Excel sperren' }).click();
  await header(pane, /Gesperrt \(durch Excel\)/);
  await sortAlone(page, ACCOUNTS, UP);
  await page
    .locator('#dialog')
    .getByText(/auf einem geschützten Blatt/)
    .waitFor();
  await picture(page, 'guard-locked-refused');
  expect(await cellsOf(page, PAIRS)).toEqual(right);
  await page.locator('#dialog').getByRole('button', { name: 'OK' }).click();
  await openSaved(page);
  await header(
    pane,
    /Gesperrt \(durch Excel\).*Schutz war .* aus – seither geprüft: unverändert\./,
  );
  expect(await cellsOf(page, PAIRS)).toEqual(right);
  await picture(page, 'guard-opened-again');
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

/** "Speichern unter …", and the file that came of it opened in place of the workbook. */
async function openSaved(page: Page): Promise<void> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    press(page, 'Speichern unter …'),
  ]);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(page, 'Öffnen …')]);
  const file = path.join(folder, saved.suggestedFilename());
  await saved.saveAs(file);
  await chooser.setFiles(file);
}

test('copied into a new workbook and sorted there, the list itself says that it does not fit', async () => {
  const { page, pane, faults } = await repairedIncident();
  await openStep(pane, /^4 Schutz/);
  await pane.getByRole('button', { name: 'Prüfziffern eintragen' }).click();
  await pane.getByText('790 Zeilen haben jetzt eine Prüfziffer.').waitFor();
  await picture(page, 'guard-sealed');
  const columns = await widthOf(page);
  const list = { row: 0, column: 0, rows: ROWS + 1, columns };
  const pairing = { row: 1, column: columns - 1, rows: ROWS, columns: 1 };
  await mark(page, list);
  await press(page, 'Kopieren');
  await press(page, 'Neue Mappe');
  await pane.getByRole('heading', { name: 'Tabelle1' }).waitFor();
  await mark(page, { ...list, rows: 1, columns: 1 });
  await press(page, 'Einfügen');
  await until(async () => (await cellsOf(page, pairing)).every(([said]) => said === 'passt'));
  await sortAlone(page, ACCOUNTS, UP);
  await until(async () => (await cellsOf(page, pairing)).flat().includes('PASST NICHT'));
  await picture(page, 'guard-copied-and-sorted');
  const said = (await cellsOf(page, pairing)).flat();
  // Excel's own red for what is bad, on every row that does not fit and on no other.
  expect((await fillsOf(page, pairing)).flat()).toEqual(
    said.map((one) => (one === 'PASST NICHT' ? '#FFC7CE' : null)),
  );
  expect(said.filter((one) => one === 'PASST NICHT').length).toBeGreaterThanOrEqual(789);
  expect(faults).toEqual([]);
  await page.close();
}, 180_000);

/** Columns of the sheet in front up to the last heading. */
async function widthOf(page: Page): Promise<number> {
  const [headings = []] = await cellsOf(page, { row: 0, column: 0, rows: 1, columns: 40 });
  return headings.filter((one) => one !== null).length;
}
