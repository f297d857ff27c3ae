import type { Pane } from '../../../src/app/pane/openPane';
import type { EventFault } from '../../../src/workbench/host/events/eventFault';
import { closeOffices, programAgain, programInOffice } from '../../support/programInOffice';
import type { OfficeOptions } from '../../support/officeHost';
import { snapshotOf } from '../../support/workbookSnapshot';
import { statesShown } from '../../office/painting/support';
import { loadSample, openedPane, resultOf, until } from './paneInExcel';

const panes: Pane[] = [];

afterEach(async () => {
  for (const pane of panes.splice(0)) pane.close();
  await closeOffices();
});

/** The incident's workbook: the second list in front, the four batches of the first migration behind. */
async function incident(options: OfficeOptions = {}) {
  const office = programInOffice(options);
  const [list = ''] = await loadSample(office, 'samples/vorfall/Nachmigration.xlsx');
  const batches = await loadSample(office, 'samples/vorfall/Erstmigration.xlsx');
  office.workbook.change('user', () => {
    office.workbook.activate(list);
    office.workbook.deleteSheet(office.workbook.sheets()[0]?.id ?? '');
  });
  const before = snapshotOf(office.host);
  const pane = await openedPane();
  panes.push(pane);
  return { office, list, batches, pane, before };
}

async function check(pane: Pane): Promise<void> {
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'running');
  await until(pane, () => pane.state().result.kind !== 'running');
  await until(pane, () => pane.state().colours !== 'working');
}

async function checkFirst(pane: Pane, batches: readonly string[]): Promise<void> {
  pane.actions.chooseKind('second');
  pane.actions.confirmList();
  pane.actions.chooseSheets(batches, 'first-migration');
  await check(pane);
}

async function remembered(
  { office }: { office: ReturnType<typeof programInOffice> },
  parts: number,
) {
  for (let wait = 0; wait < 500 && office.host.model.document.xml.size < parts; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect(office.host.model.document.xml.size).toBe(parts);
}

test('the incident: 789 wrong rows in their colour, and without colours the workbook as it was', async () => {
  const { office, list, batches, pane, before } = await incident();
  await checkFirst(pane, batches);
  expect(resultOf(pane).summary.counts).toMatchObject({ rows: 790, correct: 1, wrongPair: 789 });
  const shown = statesShown(office.host, list, 791);
  expect(shown.filter((state) => state === 'wrong')).toHaveLength(789);
  expect(shown.filter((state) => state === 'ok')).toHaveLength(1);
  pane.actions.jump(17, 1);
  pane.actions.showColours(false);
  await until(pane, () => pane.state().colours === 'off');
  await remembered({ office }, 1);
  expect(office.workbook.selection()).toMatchObject({
    sheet: list,
    areas: [{ row: 16, column: 1, rows: 1, columns: 1 }],
  });
  office.user.select('Nachmigration', 'A1');
  office.host.model.document.xml.clear();
  expect(snapshotOf(office.host)).toEqual(before);
});

test('opened again the pane knows the list and that it is the same, until somebody types', async () => {
  const { office, batches, pane } = await incident();
  await checkFirst(pane, batches);
  await remembered({ office }, 1);
  pane.close();
  await closeOffices();
  programAgain(office);
  const again = await openedPane();
  panes.push(again);
  const changes = (): number | null => {
    const { result } = again.state();
    return result.kind === 'unchecked' ? (result.earlier?.changed?.size ?? null) : null;
  };
  await until(again, () => changes() === 0);
  expect(again.state().colours).toBe('on');
  office.user.type('Nachmigration', 'A2', 'jemand@amt.example');
  await until(again, () => changes() === 1);
});

test('a sort of one column is noticed, and taking it back too', async () => {
  const { office, pane, batches } = await incident();
  await checkFirst(pane, batches);
  expect(resultOf(pane).changed.size).toBe(0);
  office.user.sortAlone('Nachmigration', 'A1:A791', { ascending: false, hasHeaders: true });
  await until(pane, () => resultOf(pane).changed.size > 0);
  office.user.undo();
  await until(pane, () => resultOf(pane).changed.size === 0);
});

const FAULTS: readonly EventFault[] = [
  'dropped',
  'doubled',
  'delayed',
  'reordered',
  'emptyAddress',
];

test.each(FAULTS)('with events %s a check still tells the truth of now', async (fault) => {
  const { office, pane, batches, list } = await incident();
  office.host.eventFault = fault;
  await checkFirst(pane, batches);
  const right = office.workbook.sheet(list).values({ row: 1, column: 0, rows: 790, columns: 2 });
  const pairs = new Map(
    batches.flatMap((id) =>
      office.workbook
        .sheet(id)
        .values({ row: 1, column: 0, rows: 200, columns: 2 })
        .map(([account = null, key = null]) => [account, key] as const),
    ),
  );
  const repaired = right.map(([account = null]) => [account, pairs.get(account) ?? null]);
  office.user.paste('Nachmigration', 'A2', repaired);
  await office.settled();
  await check(pane);
  expect(resultOf(pane).summary.counts).toMatchObject({ correct: 790, wrongPair: 0 });
  expect(new Set(statesShown(office.host, list, 791))).toEqual(new Set(['ok']));
});

test('opened over a chart sheet the pane says so, and takes the list that is brought to the front', async () => {
  const office = programInOffice();
  const [list = ''] = await loadSample(office, 'samples/vorfall/Nachmigration.xlsx');
  office.host.model.otherSheetInFront = true;
  const pane = await openedPane();
  panes.push(pane);
  expect(pane.state()).toMatchObject({ problem: null, list: { kind: 'no-sheet' } });
  office.workbook.change('user', () => office.workbook.activate(list));
  await until(pane, () => pane.state().list.kind === 'asking');
  expect(pane.state().list.sheet).toMatchObject({ id: list });
});

test('with a chart sheet in front a checked list is compared after edits as ever', async () => {
  const { office, batches, pane } = await incident();
  await checkFirst(pane, batches);
  office.host.model.otherSheetInFront = true;
  office.user.paste('Nachmigration', 'A2', [['somebody.else@amt.example']]);
  await until(pane, () => pane.state().activeSheet === null);
  expect(pane.state()).toMatchObject({ problem: null, list: { kind: 'settled' } });
});

test('a text file is said to keep nothing, until it was saved as a workbook', async () => {
  const { office, pane } = await incident();
  expect(pane.state().lostIn).toBeNull();
  office.host.model.fileName = 'Nachmigration.CSV';
  office.user.paste('Nachmigration', 'A2', [['somebody.else@amt.example']]);
  await until(pane, () => pane.state().lostIn === '.csv');
  office.host.model.fileName = 'Nachmigration.csv.xlsx';
  office.user.paste('Nachmigration', 'A2', [['nobody@amt.example']]);
  await until(pane, () => pane.state().lostIn === null);
});

test('on the web it is the same', async () => {
  const { pane, batches } = await incident({
    platform: 'web',
    office: { platform: 'OfficeOnline' },
  });
  await checkFirst(pane, batches);
  expect(resultOf(pane).summary.counts).toMatchObject({ rows: 790, wrongPair: 789 });
});
