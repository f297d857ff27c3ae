import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import { parse } from 'papaparse';
import { makeSamples } from '../../../scripts/samples/allSamples';
import { valueAt } from '../../../src/core/table/text';
import { readLdif } from '../../../src/files/ldif/readLdif';

const folder = join(process.cwd(), 'samples');
const read = (path: string) => readFileSync(join(folder, path));

/** All files below `samples/`, with slashes. */
function filesOnDisk(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .sort();
}

test('the files are what `npm run samples` makes, byte for byte, and no others', async () => {
  const made = await makeSamples();
  expect(filesOnDisk()).toEqual([...made.map(({ path }) => path), 'LIESMICH.md'].sort());
  const edited = made.filter(({ path, bytes }) => !read(path).equals(bytes));
  expect(edited.map(({ path }) => path)).toEqual([]);
});

test('LIESMICH.md names every folder and file', () => {
  const text = read('LIESMICH.md').toString('utf8');
  const names = filesOnDisk().flatMap((path) => path.split('/'));
  const unnamed = names.filter((name) => !text.includes(name) && name !== 'LIESMICH.md');
  expect(unnamed).toEqual([]);
});

type Cells = readonly (readonly string[])[];

function readCsv(path: string, encoding = 'windows-1252'): Cells {
  const text = new TextDecoder(encoding).decode(read(path));
  return parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
}

async function readSheets(path: string): Promise<Map<string, Cells>> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(join(folder, path));
  return new Map(
    workbook.worksheets.map((sheet) => [
      sheet.name,
      sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [row.slice(1).map(String)] : [])),
    ]),
  );
}

/** The plain script: pair by pair, from nothing but the files. */
function figures(batches: readonly Cells[], night: Cells) {
  const pairs = batches.flatMap((batch) => batch.slice(1)) as [string, string, string][];
  const idOf = new Map(pairs.map(([account, id]) => [account, id]));
  const agencyOf = new Map(pairs.flatMap(([account, id, agency]) => [[account, agency], [id, agency]]));
  const rows = night.slice(1) as [string, string, string][];
  const wrong = rows.filter(([account, id]) => idOf.get(account) !== id);
  const crossing = wrong.filter(([account, id]) => agencyOf.get(account) !== agencyOf.get(id));
  return {
    people: idOf.size,
    ids: new Set(pairs.map(([, id]) => id)).size,
    rows: rows.length,
    right: rows.length - wrong.length,
    wrong: wrong.length,
    crossing: crossing.length,
    firstAndLastAreWrong: wrong.includes(rows[0] as never) && wrong.includes(rows.at(-1) as never),
  };
}

const incident = {
  people: 790,
  ids: 790,
  rows: 790,
  right: 1,
  wrong: 789,
  crossing: 409,
  firstAndLastAreWrong: true,
};

test('the incident as .csv: 1 of 790 right, 409 of 789 wrong pairs cross agencies', () => {
  const batches = [1, 2, 3, 4].map((n) => readCsv(`vorfall/Erstmigration-Charge-${n}.csv`));
  expect(batches.map((batch) => batch.length)).toEqual([201, 201, 201, 191]);
  expect(figures(batches, readCsv('vorfall/Nachmigration.csv'))).toEqual(incident);
});

test('the incident as .xlsx: the same, in four sheets and one', async () => {
  const batches = await readSheets('vorfall/Erstmigration.xlsx');
  const night = await readSheets('vorfall/Nachmigration.xlsx');
  expect([...batches.keys()]).toEqual(['Charge 1', 'Charge 2', 'Charge 3', 'Charge 4']);
  expect([...night.keys()]).toEqual(['Nachmigration']);
  expect(figures([...batches.values()], night.get('Nachmigration') ?? [])).toEqual(incident);
  expect(night.get('Nachmigration')).toEqual(readCsv('vorfall/Nachmigration.csv'));
});

test('the night list fits the batches in every column but not in its pairs', () => {
  const batches = [1, 2, 3, 4].flatMap((n) => readCsv(`vorfall/Erstmigration-Charge-${n}.csv`).slice(1));
  const night = readCsv('vorfall/Nachmigration.csv').slice(1);
  const column = (rows: Cells, index: number) => rows.map((row) => row[index]);
  expect(column(night, 1)).toEqual(column(batches, 1));
  expect(column(night, 2)).toEqual(column(batches, 2));
  expect(column(night, 0)).not.toEqual(column(batches, 0));
  expect(column(night, 0).sort()).toEqual(column(batches, 0).sort());
});

test.each([
  ['powershell-5-utf-8.csv', 'utf-8', 0],
  ['powershell-5-utf-8-type.csv', 'utf-8', 1],
  ['powershell-5-utf-16.csv', 'utf-16le', 0],
  ['powershell-5-use-culture.csv', 'windows-1252', 0],
  ['powershell-7.csv', 'utf-8', 0],
  ['excel-windows-1252.csv', 'windows-1252', 0],
  ['excel-utf-8.csv', 'utf-8', 0],
  ['excel-sep.csv', 'windows-1252', 1],
  ['excel-unicode-text.txt', 'utf-16le', 0],
])('%s holds what its reference holds', async (name, encoding, linesBefore) => {
  const reference = await readSheets('exporte/Vergleichsliste.xlsx');
  expect(readCsv(`exporte/${name}`, encoding).slice(linesBefore)).toEqual([...reference.values()][0]);
});

test('the export as LDIF holds what its reference holds', async () => {
  const reference = await readSheets('exporte/Vergleichsliste.xlsx');
  const sheet = readLdif(new Uint8Array(read('exporte/verzeichnis.ldif')));
  const names = sheet.columns.map((column) => valueAt(column, 0));
  const [account, mail] = ['sAMAccountName', 'mail'].map((name) => sheet.columns[names.indexOf(name)]);
  if (account === undefined || mail === undefined) throw new Error(`columns: ${names.join()}`);
  const [, ...rows] = [...reference.values()][0] ?? [];
  expect(rows.map((_, at) => [valueAt(account, at + 1), valueAt(mail, at + 1)])).toEqual(
    rows.map((row) => [row[0], row[3]]),
  );
});

test('the export in ASCII gives two people one account name', () => {
  const accounts = readCsv('exporte/powershell-5-ascii.csv').map(([account]) => account);
  expect(accounts.filter((account) => account === 'm?llerj')).toHaveLength(2);
});
