import type { Painter } from '../../../src/app/ports/painter';
import { LOCK_OPTIONS } from '../../../src/office/guard/throughLock';
import { officePorts } from '../../../src/office/officePorts';
import {
  closeOffices,
  fillSheet,
  programAgain,
  programInOffice,
  programInRefusingOffice,
  quietly,
} from '../../support/programInOffice';
import { snapshotOf } from '../../support/workbookSnapshot';
import { cellsOf, jobFor, statesShown, type PaintedRow } from './support';

afterEach(closeOffices);

const painter = (): Painter => officePorts().painter;

const ROWS: readonly PaintedRow[] = Array.from({ length: 60 }, (_, at) => [
  `person.${at}@amt.example`,
  `id-${at}`,
  at % 3 === 0 ? 'ok' : 'wrong',
]);
const STATES = ROWS.map(([, , state]) => state);

/** A workbook with formats, rules, names and notes of its user's own, a sheet named like ours, and something selected. */
async function livedIn(office = programInOffice()) {
  const id = fillSheet(office, 'Liste', cellsOf(ROWS));
  fillSheet(office, '_blc', [['mine']]);
  fillSheet(office, '_blc2', [['mine too']]);
  office.user.hideSheet('_blc2');
  office.user.format('Liste', 'A2:B9', { fillColor: '#FFFF00', bold: true });
  office.user.hideRows('Liste', '5:6');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Liste');
    for (const formula of ['=$A2="x"', '=_blc!$A$1="mine"']) {
      const { custom } = sheet.getRange('A2:C20').conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = '#00FF00';
    }
    sheet.tables.add('A1:B61', true);
    context.workbook.customXmlParts.add('<notes xmlns="urn:somebody:else">x</notes>');
    context.workbook.names.add('Meine', sheet.getRange('A2:B9'));
    await context.sync();
  });
  office.user.select('Liste', 'B7');
  return { office, id, before: snapshotOf(office.host) };
}

test('with the colours gone the workbook is exactly as it was', async () => {
  const { office, id, before } = await livedIn();
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(snapshotOf(office.host)).not.toEqual(before);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
  expect(await painter().isPainted()).toBe(false);
});

test('also after the pane was closed and opened again', async () => {
  const { office, id, before } = await livedIn();
  await painter().paint(jobFor(id, ROWS), quietly());
  await closeOffices();
  programAgain(office);
  expect(await painter().isPainted()).toBe(true);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('also after a program saved the status sheet as merely hidden, and nobody reads it as a list', async () => {
  const { office, id, before } = await livedIn();
  await painter().paint(jobFor(id, ROWS), quietly());
  const added = office.workbook.sheets().at(-1)?.name ?? '';
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(added).visibility = 'Hidden';
    await context.sync();
  });
  await closeOffices();
  programAgain(office);
  const listed = (await officePorts().reader.sheets()).map(({ name }) => name);
  expect(listed).not.toContain(added);
  expect(await painter().isPainted()).toBe(true);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('rules of others stay, however much their sheets are named like ours', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', cellsOf(ROWS));
  fillSheet(office, 'my_blc', [['mine']]);
  await Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem('Liste').getRange('A2:C20');
    cells.conditionalFormats.add('Custom').custom.rule.formula = '=my_blc!$A$1="mine"';
    await context.sync();
  });
  const before = snapshotOf(office.host);
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(office.workbook.sheets().at(-1)?.name).toBe('_blc');
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('without colours nothing is done', async () => {
  const { office, before } = await livedIn();
  const undoable = office.workbook.canUndo();
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
  expect(office.workbook.canUndo()).toBe(undoable);
});

test('a paint that is called off leaves nothing behind', async () => {
  const { office, id, before } = await livedIn();
  const off = new AbortController();
  const reason = new Error('called off');
  const reading = { signal: off.signal, progress: () => off.abort(reason) };
  const rows = Array.from({ length: 15_000 }, (_, at): PaintedRow => [`a${at}`, at, 'ok']);
  await expect(painter().paint(jobFor(id, rows), reading)).rejects.toBe(reason);
  expect(snapshotOf(office.host)).toEqual(before);
});

test('painting again writes anew what the rules look at, and leaves the rules', async () => {
  const { office, id, before } = await livedIn();
  const ports = painter();
  await ports.paint(jobFor(id, ROWS), quietly());
  const rules = office.host.model.anchored.rules;
  const fewer = ROWS.slice(0, 50).map(([account, key]): PaintedRow => [account, key, 'unknown']);
  await ports.paint(jobFor(id, fewer), quietly());
  expect(office.host.model.anchored.rules).toEqual(rules);
  expect(statesShown(office.host, id, 61)).toEqual(
    ROWS.map((_, at) => (at < 50 ? 'unknown' : null)),
  );
  await ports.clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('other columns or more rows take other rules, and the old ones go', async () => {
  const { office, id, before } = await livedIn();
  await painter().paint(jobFor(id, ROWS.slice(0, 10)), quietly());
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(STATES);
  await painter().paint(jobFor(id, ROWS, { account: 1, id: 0 }), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(STATES.map(() => null));
  expect(office.host.model.anchored.rules).toHaveLength(6 + 2);
  expect(
    office.workbook.sheets().filter(({ visibility }) => visibility === 'veryHidden'),
  ).toHaveLength(1);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('a list without rows has no colours', async () => {
  const { office, id, before } = await livedIn();
  await painter().paint(jobFor(id, ROWS), quietly());
  await painter().paint(jobFor(id, []), quietly());
  expect(snapshotOf(office.host)).toEqual(before);
});

async function protect(options?: Excel.WorksheetProtectionOptions): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Liste').protection.protect(options);
    await context.sync();
  });
}

test('a protected sheet is said by its name, and nothing is changed', async () => {
  const { office, id } = await livedIn();
  await protect();
  const before = snapshotOf(office.host);
  await expect(painter().paint(jobFor(id, ROWS), quietly())).rejects.toMatchObject({
    code: 'sheet-protected',
    details: { sheet: 'Liste' },
  });
  expect(snapshotOf(office.host)).toEqual(before);
});

test('a sheet that we locked takes its first colours, and gives them back', async () => {
  const { office, id } = await livedIn();
  await protect(LOCK_OPTIONS);
  const before = snapshotOf(office.host);
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(STATES);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('on a protected sheet whose rules are there the colours follow the check', async () => {
  const { office, id } = await livedIn();
  await painter().paint(jobFor(id, ROWS), quietly());
  await protect();
  const better = ROWS.map(([account, key]): PaintedRow => [account, key, 'ok']);
  await painter().paint(jobFor(id, better), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(ROWS.map(() => 'ok'));
  await expect(painter().clear()).rejects.toMatchObject({ code: 'sheet-protected' });
  expect(statesShown(office.host, id, 61)).toEqual(ROWS.map(() => 'ok'));
});

test('a sheet that is gone is said', async () => {
  const { office, id } = await livedIn();
  office.user.deleteSheet('Liste');
  await expect(painter().paint(jobFor(id, ROWS), quietly())).rejects.toMatchObject({
    code: 'sheet-gone',
  });
});

/** A build that takes no rule which looks at another sheet. */
const refusesOtherSheets = (request: string): string | null =>
  /=AND\(_blc/.test(request) ? 'InvalidArgument' : null;

test('where rules must not look at another sheet the very cells are coloured', async () => {
  const { office, id, before } = await livedIn(programInRefusingOffice(refusesOtherSheets));
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(STATES);
  expect(office.workbook.sheets().some(({ visibility }) => visibility === 'veryHidden')).toBe(
    false,
  );
  expect(await painter().isPainted()).toBe(true);
  const turned = ROWS.map(([account, key]): PaintedRow => [account, key, 'damaged']);
  await painter().paint(jobFor(id, turned), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(turned.map(([, , state]) => state));
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('the very cells are coloured as well where the computer parts lists by semicolons', async () => {
  const { office, id, before } = await livedIn(programInRefusingOffice(refusesOtherSheets));
  office.host.model.listSeparator = ';';
  await painter().paint(jobFor(id, ROWS), quietly());
  expect(statesShown(office.host, id, 61)).toEqual(STATES);
  await painter().clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('ten thousand wrong rows between right ones need few enough areas a call', async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): PaintedRow => {
    return [`person.${at}@amt.example`, `id-${at}`, at % 2 === 0 ? 'wrong' : 'ok'];
  });
  const office = programInRefusingOffice(refusesOtherSheets);
  const id = fillSheet(office, 'Liste', cellsOf(rows));
  await painter().paint(jobFor(id, rows), quietly());
  const { rules } = office.host.model.anchored;
  expect(Math.max(...rules.map(({ areas }) => areas.length))).toBe(450);
  const coloured = rules.flatMap(({ areas }) => areas).reduce((sum, area) => sum + area.rows, 0);
  expect(coloured).toBe(20_000);
});
