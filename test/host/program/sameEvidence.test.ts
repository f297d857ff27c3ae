import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Pane } from '../../../src/app/pane/openPane';
import type { ListTools } from '../../../src/app/ports/listTools';
import { openWarnings, type Warnings } from '../../../src/app/tools/openWarnings';
import { DeskLine } from '../../../src/browser/deskLine';
import { checkerOn } from '../../../src/browser/workerChecker';
import { toolsOn } from '../../../src/browser/workerTools';
import { excelAcceptedWarnings } from '../../../src/office/memory/acceptedWarnings';
import { OwnWrites } from '../../../src/office/ownWrites';
import { run } from '../../cli/support/program';
import { closeOffices, programInOffice } from '../../support/programInOffice';
import { wholeWorker } from '../../support/wholeWorker';
import { CHECKED_AT, loadSample, openedPane, panePorts, until } from './paneInExcel';

/** What is compared with what; all files lie in one folder of the samples. */
interface Incident {
  readonly folder: string;
  readonly list: string;
  readonly first: readonly string[];
  readonly directories: readonly string[];
  readonly kind: 'first' | 'second';
  /** Rules that warn, each accepted with this reason. */
  readonly accepted: Readonly<Record<string, string>>;
}

const INCIDENTS: readonly Incident[] = [
  {
    folder: 'vorfall',
    list: 'Nachmigration.xlsx',
    first: ['Erstmigration.xlsx'],
    directories: [],
    kind: 'second',
    accepted: {},
  },
  {
    folder: 'umbenannt',
    list: 'Nachmigration.xlsx',
    first: ['Erstmigration.xlsx'],
    directories: ['AD-Export.csv'],
    kind: 'second',
    accepted: { renamed: 'Hochzeit im Juli, siehe Antrag = 4711' },
  },
];

/** The members of docs/pruefprotokoll.md. */
type Report = Readonly<Record<string, unknown>> & {
  readonly references: readonly { readonly name: string; readonly fingerprint: string | null }[];
  readonly files: readonly { readonly name: string; readonly sha256: string | null }[];
  readonly findings: readonly unknown[];
};

const home = process.cwd();
const scratch = mkdtempSync(path.join(tmpdir(), 'evidence-'));

afterEach(async () => {
  process.chdir(home);
  await closeOffices();
});

afterAll(() => rmSync(scratch, { recursive: true }));

const inSamples = ({ folder }: Incident, file: string): string =>
  path.join(home, 'samples', folder, file);

async function byCommandLine(incident: Incident): Promise<Report> {
  const { folder, list, first, directories, kind, accepted } = incident;
  const file = path.join(scratch, `${folder}.json`);
  process.chdir(path.dirname(inSamples(incident, list)));
  const { stderr } = await run(
    ...['report', list, '--output', file, '--kind', kind],
    ...first.flatMap((one) => ['--reference', one]),
    ...directories.flatMap((one) => ['--directory', one]),
    ...Object.entries(accepted).flatMap((one) => ['--acknowledge', one.join('=')]),
  );
  process.chdir(home);
  expect(stderr).toBe('');
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

interface Opened {
  readonly pane: Pane;
  readonly tools: ListTools;
  readonly warnings: Warnings;
}

/** Pane, worker and tools as the program wires them, over the open workbook. */
async function programInExcel(): Promise<Opened> {
  const line = new DeskLine(wholeWorker());
  const pane = await openedPane({ ...panePorts(), checker: checkerOn(line) });
  const tools = toolsOn(line);
  const accepted = excelAcceptedWarnings(new OwnWrites());
  const clock = { now: () => CHECKED_AT };
  return { pane, tools, warnings: openWarnings({ tools, accepted, clock, pane }) };
}

async function inPane(incident: Incident): Promise<Opened> {
  const office = programInOffice();
  const [list = ''] = await loadSample(office, inSamples(incident, incident.list));
  office.workbook.change('user', () => {
    office.workbook.activate(list);
    office.workbook.deleteSheet(office.workbook.sheets()[0]?.id ?? '');
  });
  const opened = await programInExcel();
  const { pane } = opened;
  const picked = [...incident.first, ...incident.directories];
  pane.actions.pickFiles(
    picked.map((name) => ({
      name,
      content: new Blob([readFileSync(inSamples(incident, name))]),
    })),
  );
  for (const { key, name } of pane.state().reference.files) {
    const isDirectory = incident.directories.includes(name);
    pane.actions.chooseFileRole(key, isDirectory ? 'directory' : 'first-migration');
  }
  pane.actions.chooseKind(incident.kind);
  pane.actions.confirmList();
  pane.actions.check();
  await until(pane, () => pane.state().result.kind === 'checked');
  await until(pane, () => pane.state().colours !== 'working');
  return opened;
}

async function byPane(incident: Incident): Promise<{ report: Report; page: string }> {
  const { pane, tools, warnings } = await inPane(incident);
  await warnings.look();
  for (const { rule } of warnings.state().warnings) {
    await warnings.accept(rule, incident.accepted[rule] ?? '');
  }
  const acknowledged = await warnings.acknowledged();
  const wish = {
    language: 'de',
    workbook: incident.list,
    checkedAt: CHECKED_AT,
    acknowledged,
  } as const;
  const said = async (form: 'html' | 'json'): Promise<string> =>
    (await (await tools.reportFile(wish, form))?.content.text()) ?? '';
  const report = JSON.parse(await said('json')) as Report;
  const page = await said('html');
  pane.close();
  return { report, page };
}

/** All but when it was checked, and the digest of the list's own file. */
function evidenceIn({ files, ...report }: Report): object {
  const [, ...others] = files;
  return { ...report, checkedAt: null, files: others };
}

test.each(INCIDENTS.map((one) => [one.folder, one] as const))(
  '%s: the report of the pane proves what that of the command line proves',
  async (_, incident) => {
    const command = await byCommandLine(incident);
    const { report: pane, page } = await byPane(incident);
    expect(evidenceIn(pane)).toEqual(evidenceIn(command));
    const bytes = [incident.list, ...incident.first, ...incident.directories];
    expect(command.files.map(({ name }) => name)).toEqual(bytes);
    for (const { fingerprint } of pane.references) expect(fingerprint).toMatch(/^sha256:/);
    for (const { sha256: own } of pane.files.slice(1)) expect(own).toMatch(/^[0-9a-f]{64}$/);
    // The bytes of the open workbook are nowhere to be had.
    expect(pane.files[0]).toEqual({ ...command.files[0], sha256: null });
    expect(page).toContain('geöffnete Arbeitsmappe: Es gilt der Fingerabdruck');
    for (const reason of Object.values(incident.accepted)) expect(page).toContain(reason);
  },
  120_000,
);
