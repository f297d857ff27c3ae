import type { ExclusionEntry } from '../../../src/app/lists/excludeRows';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { accountOf, pairs } from '../../cli/support/program';
import { closeOffices, fillSheet, programInOffice } from '../../support/programInOffice';
import { resultOf, until } from './paneInExcel';
import { opened, SETTLED } from './toolsInExcel';

afterEach(closeOffices);

/** A batch with a date and a number with zeros in front behind its pairs. */
function batch(from: number): (string | number)[][] {
  return pairs(5, from).map((row, at) =>
    at === 0 ? [...row, 'Stand', 'Stelle'] : [...row, 45_875 + at, 700 + at],
  );
}

function twoBatches() {
  const workbook = new MemoryWorkbook();
  const office = programInOffice({ workbook });
  const ids = [0, 5].map((from, at) => fillSheet(office, `Charge ${String(at + 1)}`, batch(from)));
  workbook.change('user', () => {
    for (const id of ids) {
      const rows = { row: 1, rows: 5, columns: 1 };
      workbook.sheet(id).setFormat({ ...rows, column: 2 }, { numberFormat: 'dd.mm.yyyy' });
      workbook.sheet(id).setFormat({ ...rows, column: 3 }, { numberFormat: '00000' });
    }
    workbook.activate(ids[0] ?? '');
    workbook.deleteSheet(workbook.sheets()[0]?.id ?? '');
  });
  return { workbook, ids };
}

async function merged(ids: readonly string[], exclusions: readonly ExclusionEntry[] = []) {
  const { pane, tools } = await opened();
  tools.actions.open('combine');
  await until(pane, () => tools.state().open !== null);
  tools.actions.chooseCombine({ sheetIds: ids, exclusions });
  await tools.actions.plan();
  await tools.actions.make();
  await until(pane, () => SETTLED(tools) && pane.state().colours === 'on');
  return pane;
}

test('dates and numbers with zeros in front show in a merged list what they showed', async () => {
  const { workbook, ids } = twoBatches();
  const pane = await merged(ids);
  expect(resultOf(pane).summary).toMatchObject({ passed: true, counts: { rows: 10, correct: 10 } });
  const made = workbook.sheets().find(({ name }) => name === 'Nachtliste');
  const area = { row: 1, column: 2, rows: 10, columns: 2 };
  const cells = workbook.sheet(made?.id ?? '').formats(area);
  expect(cells.map((row) => row.map(({ numberFormat }) => numberFormat))).toEqual(
    Array.from({ length: 10 }, () => ['dd.mm.yyyy', '00000']),
  );
  pane.close();
});

test('a column inserted into a merged list moves what is remembered of it along', async () => {
  const { workbook, ids } = twoBatches();
  (await merged(ids)).close();
  const made = workbook.sheets().find(({ name }) => name === 'Nachtliste')?.id ?? '';
  workbook.change('user', () => {
    const width = { row: 0, column: 0, rows: 11, columns: 1 };
    workbook.sheet(made).insert(width, 'right');
    workbook.activate(made);
  });
  const { pane } = await opened();
  await until(pane, () => pane.state().list.kind === 'settled');
  expect(pane.state().list).toMatchObject({ columns: { account: 1, id: 2 } });
  pane.close();
});

test('a list made again under the name of a deleted one leaves out nobody whom that one left out', async () => {
  const { workbook, ids } = twoBatches();
  const leftOut = { row: 1, account: accountOf(3), id: null, reason: 'left' };
  const before = await merged(ids, [leftOut]);
  expect(before.state().exclusions).toHaveLength(1);
  before.close();
  const made = workbook.sheets().find(({ name }) => name === 'Nachtliste')?.id ?? '';
  workbook.change('user', () => workbook.deleteSheet(made));
  const pane = await merged(ids);
  expect(pane.state()).toMatchObject({ list: { sheet: { name: 'Nachtliste' } }, exclusions: [] });
  expect(resultOf(pane).summary).toMatchObject({ passed: true, counts: { rows: 10 } });
  pane.close();
});
