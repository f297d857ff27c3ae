import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Pane } from '../../../src/app/pane/openPane';
import type { FindingRow } from '../../../src/app/ports/checker';
import type { ConfirmedColumns } from '../../../src/app/ports/workbookMemory';
import type { ReferenceRole } from '../../../src/core/pairing/reference';
import { columnName } from '../../../src/core/columns/columnName';
import { textsOf } from '../../../src/texts/catalog';
import { octetsOf, unversionedGuidOf } from '../../core/rules/grammar/support';
import { pairs, run, temporaryFolder, type Rows } from '../../cli/support/program';
import { MemoryWorkbook } from '../../../src/workbench/host/memory/memoryWorkbook';
import { saveAsXlsx } from '../../../src/workbench/page/file/openFile';
import { closeOffices, fillSheet, programInOffice } from '../../support/programInOffice';
import { allFindings, answerTo, loadSample, openedPane, resultOf, until } from './paneInExcel';

interface Expected {
  readonly list: string;
  readonly references: readonly string[];
  readonly directories: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
}

/** What the command line says, as far as the pane says it too. */
interface Said {
  readonly references: readonly { readonly rows: number; readonly role: ReferenceRole }[];
  readonly counts: Readonly<Record<string, number | null>>;
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly diagnoses: readonly Readonly<Record<string, unknown>>[];
  readonly fingerprint: string;
  readonly checkCode: string;
}

const SAMPLES = path.resolve('samples');
const EXPECTED = JSON.parse(readFileSync(`${SAMPLES}/erwartet.json`, 'utf8')) as Expected[];
const texts = textsOf('de');
const home = process.cwd();

afterEach(async () => {
  process.chdir(home);
  await closeOffices();
});

/** Runs the command line where the files are: the names that it says are then those that a person picks. */
async function commandLine({ list, references, directories }: Expected): Promise<Said> {
  process.chdir(path.join(SAMPLES, path.dirname(list)));
  const name = (file: string): string => path.basename(file);
  const { stdout, stderr } = await run(
    ...['check', name(list), '--json'],
    ...references.flatMap((file) => ['--reference', name(file)]),
    ...directories.flatMap((file) => ['--directory', name(file)]),
  );
  process.chdir(home);
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Said;
}

/** How the references come into the pane: as sheets of the workbook, or as files from disk. */
type Way = 'sheets' | 'files';

/** Loads the samples, checks them in the pane as a person does, and gives it back open. */
async function paneChecked(expected: Expected, way: Way): Promise<Pane> {
  const office = programInOffice();
  const at = (file: string): string => path.join(SAMPLES, file);
  const [list = ''] = await loadSample(office, at(expected.list));
  const chosen: string[] = [];
  if (way === 'sheets') {
    for (const file of expected.references) chosen.push(...(await loadSample(office, at(file))));
  }
  office.workbook.change('user', () => {
    office.workbook.activate(list);
    office.workbook.deleteSheet(office.workbook.sheets()[0]?.id ?? '');
  });
  const pane = await openedPane();
  pane.actions.chooseSheets(chosen, 'first-migration');
  pickFiles(pane, way === 'files' ? expected.references.map(at) : [], 'first-migration');
  pickFiles(pane, expected.directories.map(at), 'directory');
  // Without --kind the command line takes lists with several batches as references for second ones.
  const batches = (await commandLine(expected)).references.length;
  pane.actions.chooseKind(batches > 1 ? 'second' : 'first');
  pane.actions.confirmList();
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked' || pane.state().problem !== null);
  await until(pane, () => pane.state().colours !== 'working');
  return pane;
}

function pickFiles(pane: Pane, files: readonly string[], role: ReferenceRole): void {
  if (files.length === 0) return;
  const before = pane.state().reference.files.length;
  pane.actions.pickFiles(
    files.map((file) => ({ name: path.basename(file), content: new Blob([readFileSync(file)]) })),
  );
  for (const { key } of pane.state().reference.files.slice(before)) {
    pane.actions.chooseFileRole(key, role);
  }
}

/** A finding of the pane, as the command line words it. */
function worded({ row, column, account, severity, message, goesTo }: FindingRow): object {
  return {
    severity,
    row,
    column: column === null ? null : columnName(column),
    account,
    belongsTo: goesTo?.account ?? null,
    message: row === null ? message : `${texts.check.row(row)}: ${message ?? ''}`,
  };
}

function said(finding: Said['findings'][number]): object {
  const { rule, severity, row, column, account, message } = finding;
  const belongsTo = rule === 'wrong-pair' ? finding['belongsTo'] : null;
  return { severity, row, column, account, belongsTo, message };
}

/** A .csv opened in Excel is a workbook without a table, which is an info that the file itself has not. */
function withoutNoTable(findings: readonly object[]): readonly object[] {
  const says = textsOf('de').rules['sort-risk'].says;
  const noTable = says({
    rule: 'sort-risk',
    severity: 'info',
    row: null,
    column: null,
    account: null,
    id: null,
    details: { risk: 'no-table', column: null },
  });
  return findings.filter((one) => (one as { message: string }).message !== noTable);
}

// Excel opens no LDIF as a sheet; the command line takes it as a list, too.
const IN_EXCEL = EXPECTED.filter(({ list }) => !list.endsWith('.ldif'));
const CASES = IN_EXCEL.flatMap((expected) =>
  (['sheets', 'files'] as const).map((way) => [expected.list, way, expected] as const),
);

test.each(CASES)('%s against %s: pane and command line say the same', async (_, way, expected) => {
  const command = await commandLine(expected);
  const pane = await paneChecked(expected, way);
  const { summary } = resultOf(pane);
  const isText = !expected.list.endsWith('.xlsx');
  const infos = (command.counts['infos'] ?? 0) + (isText ? 1 : 0);
  expect(summary.counts).toEqual({ ...command.counts, infos });
  expect(summary.counts).toMatchObject(expected.counts);
  const found = (await allFindings(pane)).map(worded);
  const wanted = command.findings.map(said);
  expect(JSON.stringify(isText ? withoutNoTable(found) : found)).toBe(JSON.stringify(wanted));
  expect(summary.fingerprint).toBe(command.fingerprint);
  expect(summary.checkCode).toBe(command.checkCode);
  expect(summary.diagnoses.map((one) => texts.diagnoses[one.kind](one))).toEqual(
    command.diagnoses.map(({ message }) => message),
  );
  expect(summary.references.map(({ rows, role }) => ({ rows, role }))).toEqual(
    command.references.map(({ rows, role }) => ({ rows, role })),
  );
  expect(pane.state().colours).toBe('on');
  pane.close();
});

/** A list as a person settles it in the pane, and what its file then remembers. */
interface Settled {
  readonly rows: Rows;
  /** Named by hand; left out: as found. */
  readonly columns?: ConfirmedColumns;
  readonly recalled: object;
}

const REFERENCE = pairs(30);
/** Two people have each other's ID. */
const SWAPPED: Rows = REFERENCE.map(([account = '', id = ''], at) => {
  const other = { 3: 4, 4: 3 }[at];
  return [account, other === undefined ? id : (REFERENCE[other]?.[1] ?? '')];
});
const withColumn = (heading: string): Rows =>
  SWAPPED.map((row, at) => [...row, at === 0 ? heading : `Wert ${at % 3}`]);

const SETTLED: readonly (readonly [string, Settled])[] = [
  [
    'a further column is bound',
    {
      rows: withColumn('Regal'),
      columns: { account: 0, id: 1, bound: [0, 1, 2] },
      recalled: { columns: ['A', 'B', 'C'], kind: 'second', answers: [] },
    },
  ],
  [
    'a column is bound no longer',
    {
      rows: withColumn('Behörde'),
      columns: { account: 0, id: 1, bound: [0, 1] },
      recalled: { columns: ['A', 'B'], kind: 'second', answers: [] },
    },
  ],
  [
    'columns under headings that nobody knows',
    {
      rows: withColumn('x').map((row, at) => (at === 0 ? ['Wer', 'Was', 'x'] : row)),
      columns: { account: 0, id: 1, bound: [0, 1, 2] },
      recalled: { columns: ['A', 'B', 'C'], kind: 'second', answers: [] },
    },
  ],
  [
    'the list ends above a sum',
    {
      rows: [...SWAPPED, ['Summe: 30', '']],
      recalled: { columns: ['A', 'B'], answers: ['listEndsAbove'] },
    },
  ],
  [
    '.tmp makes no other account',
    {
      rows: SWAPPED.map(([account = '', id = ''], at) => [
        at === 0 ? account : `${account}.tmp`,
        id,
      ]),
      recalled: { columns: ['A', 'B'], answers: ['tmpIsSame'] },
    },
  ],
  [
    'IDs are octets',
    {
      rows: SWAPPED.map(([account = ''], at) => [
        account,
        at === 0 ? 'AD-ID' : octetsOf(unversionedGuidOf(at)),
      ]),
      recalled: { columns: ['A', 'B'], answers: ['idByteOrder'] },
    },
  ],
];

const folder = temporaryFolder();
afterAll(() => folder.remove());

/** Checks the list in the pane as it is to be settled; the pane, and the saved workbook's bytes. */
async function paneSaved({ rows, columns }: Settled, reference: string) {
  const workbook = new MemoryWorkbook();
  const office = programInOffice({ workbook });
  const list = fillSheet(
    office,
    'Liste',
    rows.map((row) => [...row]),
  );
  office.workbook.change('user', () => {
    office.workbook.activate(list);
    office.workbook.deleteSheet(office.workbook.sheets()[0]?.id ?? '');
  });
  const pane = await openedPane();
  pickFiles(pane, [reference], 'first-migration');
  pane.actions.chooseKind('second');
  if (columns !== undefined) pane.actions.nameColumns(columns);
  pane.actions.confirmList();
  pane.actions.check();
  const remembers = (parts: number): Promise<void> =>
    until(pane, () => office.host.model.document.xml.size === parts);
  await remembers(1);
  const [question] = resultOf(pane).summary.questions;
  if (question !== undefined) {
    pane.actions.answer(answerTo(question));
    await remembers(2);
  }
  return { pane, bytes: await saveAsXlsx(office.host, workbook) };
}

test.each(SETTLED)(
  'saved from the pane and checked by the command line: %s',
  async (_, settled) => {
    const reference = folder.csv('r.csv', REFERENCE);
    const { pane, bytes } = await paneSaved(settled, reference);
    folder.file('Liste.xlsx', bytes);
    process.chdir(folder.folder);
    const { stdout } = await run('check', 'Liste.xlsx', '--reference', 'r.csv', '--json');
    const command = JSON.parse(stdout) as Said & { readonly recalled: object };
    const { summary } = resultOf(pane);
    expect(command.recalled).toMatchObject({ ...settled.recalled, notTaken: [] });
    expect(summary.questions).toEqual([]);
    expect(command.fingerprint).toBe(summary.fingerprint);
    expect(command.checkCode).toBe(summary.checkCode);
    expect(command.counts).toEqual(summary.counts);
    const found = (await allFindings(pane)).map(worded);
    expect(JSON.stringify(found)).toBe(JSON.stringify(command.findings.map(said)));
    expect(found.length).toBeGreaterThan(1);
    pane.close();
  },
);
