import { readFileSync } from 'node:fs';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { saveAsXlsx } from '../../../src/workbench/page/file/openFile';
import { accountOf, idOf, pairs, run, temporaryFolder } from '../../cli/support/program';
import {
  closeOffices,
  fillSheet,
  programAgain,
  programInOffice,
} from '../../support/programInOffice';
import { allFindings, resultOf, until } from './paneInExcel';
import { opened, SETTLED, type Opened } from './toolsInExcel';

const folder = temporaryFolder();
const home = process.cwd();

afterEach(async () => {
  process.chdir(home);
  await closeOffices();
});

afterAll(() => folder.remove());

interface Report {
  readonly passed: boolean;
  readonly exclusions: readonly object[];
  readonly findings: readonly object[];
  readonly missing: readonly object[];
  readonly counts: object;
  readonly recalled?: object;
}

async function reported({ tools, saved }: Opened): Promise<Report> {
  await tools.actions.report('json');
  return JSON.parse((await saved.at(-1)?.content.text()) ?? '') as Report;
}

const LEFT_OUT = [
  { account: accountOf(5), id: idOf(5), reason: 'left' },
  { account: accountOf(27), id: idOf(27), reason: 'special-mailbox' },
];

test('people left out of a merge are known to its check, its report, the saved file and the next session', async () => {
  const workbook = new MemoryWorkbook();
  const office = programInOffice({ workbook });
  const sheets = [0, 20].map((from, at) =>
    fillSheet(
      office,
      `Charge ${String(at + 1)}`,
      pairs(20, from).map((row) => [...row]),
    ),
  );
  workbook.change('user', () => {
    workbook.activate(sheets[0] ?? '');
    workbook.deleteSheet(workbook.sheets()[0]?.id ?? '');
  });
  const first = await opened();
  const { pane, tools } = first;
  tools.actions.open('combine');
  await until(pane, () => tools.state().open !== null);
  tools.actions.chooseCombine({
    sheetIds: sheets,
    exclusions: [
      { row: 1, account: accountOf(5), id: null, reason: 'left' },
      { row: 2, account: null, id: idOf(27), reason: 'special-mailbox' },
    ],
  });
  await tools.actions.plan();
  await tools.actions.make();
  await until(pane, () => SETTLED(tools) && pane.state().colours === 'on');
  expect(resultOf(pane).summary).toMatchObject({
    passed: true,
    counts: { rows: 38, correct: 38, missing: 0, errors: 0 },
  });
  const told = await reported(first);
  expect(told).toMatchObject({ exclusions: LEFT_OUT, missing: [] });
  const found = await allFindings(pane);
  pane.close();

  // The same file, checked by the command line.
  folder.file('Liste.xlsx', await saveAsXlsx(office.host, workbook));
  process.chdir(folder.folder);
  const references = ['1', '2'].flatMap((at) => ['--reference', `Liste.xlsx#Charge ${at}`]);
  const words = ['Liste.xlsx', '--sheet', 'Nachtliste', ...references];
  const { stderr } = await run('report', ...words, '--output', 'bericht.json');
  expect(stderr).toBe('');
  const command = JSON.parse(readFileSync('bericht.json', 'utf8')) as Report;
  for (const part of ['passed', 'exclusions', 'counts', 'findings', 'missing'] as const)
    expect(JSON.stringify(command[part])).toBe(JSON.stringify(told[part]));
  expect(command.recalled).toMatchObject({ kind: 'second', exclusions: 2, notTaken: [] });
  const { stdout } = await run('check', ...words, '--language', 'de');
  expect(stdout).toContain('2 Personen sind bewusst ausgenommen.');

  process.chdir(home);

  // Opened again in Excel.
  programAgain(office);
  const again = await opened();
  expect(again.pane.state().exclusions).toEqual(LEFT_OUT);
  again.pane.actions.check();
  await until(
    again.pane,
    () => again.pane.state().colours === 'on' && again.pane.state().result.kind === 'checked',
  );
  expect(resultOf(again.pane).summary.counts.missing).toBe(0);
  expect(JSON.stringify(await allFindings(again.pane))).toBe(JSON.stringify(found));
  expect((await reported(again)).exclusions).toEqual(LEFT_OUT);
  again.pane.close();
}, 60_000);
