import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CheckedList } from '../../../src/app/checkFiles';
import { PathProblem } from '../../../src/cli/files';
import { writeReport } from '../../../src/cli/output/report';
import { textsOf } from '../../../src/texts/catalog';
import { commandTextsOf } from '../../../src/texts/commandCatalog';
import { accountOf, checkRows, pairsTo } from '../../core/support/listOf';

// The bundler puts the version in; here it is given.
Object.assign(globalThis, { PROGRAM_VERSION: '9.9.9' });

const de = textsOf('de');
const EXTRAS = { acknowledged: [], fileDigest: async () => 'ab'.repeat(32) };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'report-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function checkedList(): CheckedList {
  const result = checkRows(pairsTo(3), pairsTo(3));
  const { facts } = result;
  if (facts === null) throw new Error('the columns are clear');
  return {
    file: 'Listen/Nachmigration.xlsx',
    sheet: { ...facts.list.sheet, name: 'Nacht & <b>Nebel</b>' },
    columns: facts.list.columns,
    headerRow: 0,
    references: [
      { file: 'Listen/Erst.xlsx', sheet: 'Charge 1', role: 'first-migration', rows: 3 },
      { file: 'ad.csv', sheet: null, role: 'directory', rows: 3 },
    ],
    result,
    exclusions: [],
    fingerprint: `sha256:${'ab'.repeat(32)}`,
    checkCode: '7K3M-9QXA',
    recalled: null,
    passedOver: [],
  };
}

async function sentenceOf(work: Promise<void>): Promise<string> {
  const problem: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(problem instanceof PathProblem)) throw new Error('no PathProblem', { cause: problem });
  return problem.sentence(commandTextsOf('de').usage);
}

describe('writeReport', () => {
  test('writes one page with version, time, files and check code, and leaves nothing else', async () => {
    const file = path.join(folder, 'bericht.html');
    await writeReport(file, [checkedList()], EXTRAS, de);
    const html = await readFile(file, 'utf8');
    expect(html).toContain('Batch List Check 9.9.9');
    expect(html).toContain('7K3M-9QXA');
    expect(html).toContain('Erst.xlsx › Charge 1 (Erstmigration, 3 Zeilen)');
    expect(html).toContain('ad.csv (Export aus dem Verzeichnis, 3 Zeilen)');
    expect(html).toContain('„Nacht &amp; &lt;b&gt;Nebel&lt;/b&gt;“');
    expect(html).toContain(`${new Date().getFullYear()} um `);
    expect(html.endsWith('</html>\n')).toBe(true);
    expect(await readdir(folder)).toEqual(['bericht.html']);
  });

  test('takes the place of an older report', async () => {
    const file = path.join(folder, 'bericht.HTM');
    await writeFile(file, 'old '.repeat(100_000));
    await writeReport(file, [checkedList()], EXTRAS, textsOf('en'));
    const html = await readFile(file, 'utf8');
    expect(html).toContain('<html lang="en">');
    expect(html).not.toContain('old old');
  });

  test('never writes over a list that was given as the report by mistake', async () => {
    const list = path.join(folder, 'Nachmigration.xlsx');
    await writeFile(list, 'the list');
    const sentence = await sentenceOf(writeReport(list, [checkedList()], EXTRAS, de));
    expect(sentence).toBe(
      `Das Prüfprotokoll wird als .html oder .json geschrieben; ${list} endet anders.`,
    );
    expect(await readFile(list, 'utf8')).toBe('the list');
  });

  test.each<[string, (folder: string) => Promise<string>]>([
    ['a folder that is not there', async (at) => path.join(at, 'fehlt', 'bericht.html')],
    [
      'a folder of that name',
      async (at) => {
        await mkdir(path.join(at, 'bericht.html', 'voll'), { recursive: true });
        return path.join(at, 'bericht.html');
      },
    ],
    ['a name that is too long', async (at) => path.join(at, `${'x'.repeat(300)}.html`)],
  ])('says in one sentence that it cannot write: %s', async (_, prepare) => {
    const file = await prepare(folder);
    const before = await readdir(folder);
    expect(await sentenceOf(writeReport(file, [checkedList()], EXTRAS, de))).toBe(
      `${file} lässt sich nicht schreiben (in Excel geöffnet, Ordner nicht vorhanden, keine Berechtigung oder kein Platz?).`,
    );
    expect(await readdir(folder)).toEqual(before);
  });

  test('a fault of the program is no problem of the path, and leaves nothing behind', async () => {
    const broken = checkedList();
    const groups = checkRows([[accountOf(1), null]], pairsTo(1)).groups.map((group) => ({
      ...group,
      at: () => {
        throw new RangeError('broken');
      },
    }));
    const counts = { ...broken.result.counts, errors: 1 };
    const file = path.join(folder, 'bericht.html');
    await expect(
      writeReport(file, [{ ...broken, result: { ...broken.result, groups, counts } }], EXTRAS, de),
    ).rejects.toThrow('broken');
    expect(await readdir(folder)).toEqual([]);
  });
});
