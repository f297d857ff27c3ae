import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { checkDigitsOf } from '../../src/core/seal/checkDigits';
import { openXlsx } from '../../src/files/xlsx/workbook';
import { rowChanges, valueContent } from '../../src/files/xlsx/write/changes';
import { WorkbookPatch } from '../../src/files/xlsx/write/workbookPatch';
import { MAIN, OFFICE, valuesOf, workbookParts, zipParts } from '../support/xlsxParts';
import { pairs, run, temporaryFolder, type Rows } from './support/program';

const { at, csv, file, folder, xlsx, remove } = temporaryFolder();
afterAll(remove);

const list = pairs(12);
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(name));
const digitsOf = ([account = '', id = '']: readonly string[]): string =>
  checkDigitsOf(`${account}|${id}`);

async function sheetOf(name: string) {
  const book = await openXlsx(bytesOf(name));
  return book.readSheet(book.sheets[0]?.name ?? '');
}

async function sealed(name: string, rows: Rows): Promise<string> {
  const source = await xlsx(name, { Liste: rows });
  const output = at(`sealed-${name}`);
  expect((await run('seal', source, '--output', output)).status).toBe(0);
  return output;
}

describe('seal: check digits that travel along', () => {
  it('.xlsx: value and formula, found and fitting; says what it is good for', async () => {
    const source = await xlsx('a.xlsx', { Liste: list });
    const { status, stdout } = await run('seal', source, '--output', at('a2.xlsx'));
    expect(status).toBe(0);
    expect(stdout).toContain(
      '12 Zeilen haben jetzt eine Prüfziffer (Spalte C); Spalte D sagt zu jeder „passt“',
    );
    expect(stdout).toContain('Das schützt vor Versehen, nicht vor Absicht');
    const sheet = await sheetOf(at('a2.xlsx'));
    const [head, ...rows] = list;
    expect(valuesOf(sheet)).toEqual([
      [...(head ?? []), 'Prüfziffer', 'Zuordnung'],
      ...rows.map((row) => [...row, digitsOf(row), 'passt']),
    ]);
    expect(sheet.columns[3]?.formulas.get(1)).toMatch(/^IF\(OR\(ROW\(A2\)<>ROW\(\).*UNICODE\(/);
    const xml = new TextDecoder().decode(
      unzipSync(bytesOf(at('a2.xlsx')))['xl/worksheets/sheet1.xml'],
    );
    expect(xml).toContain('_xlfn.UNICODE(');
    expect(xml).toContain('<conditionalFormatting sqref="D2:D13">');
  });

  it('a check of the sealed list sees a lone sort without any reference to it', async () => {
    const output = await sealed('b.xlsx', list);
    const broken = await loneSort(output, at('b-broken.xlsx'));
    const words = ['--reference', csv('other.csv', pairs(3, 500)), '--json'];
    const { findings } = JSON.parse((await run('check', broken, ...words)).stdout) as {
      findings: { rule: string }[];
    };
    expect(findings.filter(({ rule }) => rule === 'seal-broken').length).toBeGreaterThan(8);
    const { status, stdout } = await run('seal', broken, '--output', at('b3.xlsx'));
    expect(status).toBe(1);
    expect(stdout).toContain('passen nicht');
    expect(existsSync(at('b3.xlsx'))).toBe(false);
  });

  it('again and in English: replaced in place; --remove takes all of it away', async () => {
    const output = await sealed('c.xlsx', list);
    expect((await run('seal', output, '--output', at('c2.xlsx'), '--language', 'en')).status).toBe(
      0,
    );
    const sheet = await sheetOf(at('c2.xlsx'));
    expect(sheet.columns).toHaveLength(4);
    expect(valuesOf(sheet)[1]?.[3]).toBe('fits');
    const xml = new TextDecoder().decode(
      unzipSync(bytesOf(at('c2.xlsx')))['xl/worksheets/sheet1.xml'],
    );
    expect(xml.match(/<conditionalFormatting/g)).toHaveLength(1);
    const { status } = await run('seal', at('c2.xlsx'), '--remove', '--output', at('c3.xlsx'));
    expect(status).toBe(0);
    expect(valuesOf(await sheetOf(at('c3.xlsx')))).toEqual(list);
    const bare = new TextDecoder().decode(
      unzipSync(bytesOf(at('c3.xlsx')))['xl/worksheets/sheet1.xml'],
    );
    expect(bare).not.toContain('conditionalFormatting');
    expect((await run('seal', at('c3.xlsx'), '--remove', '--output', at('c4.xlsx'))).status).toBe(
      1,
    );
  });

  it('.csv: the value only, and --remove gives the file back byte for byte', async () => {
    const source = csv('d.csv', list);
    expect((await run('seal', source, '--output', at('d2.csv'), '--language', 'en')).status).toBe(
      0,
    );
    const [head, ...rows] = list;
    expect(readFileSync(at('d2.csv'), 'utf8')).toBe(
      [[...(head ?? []), 'Check digit'], ...rows.map((row) => [...row, digitsOf(row)])]
        .map((row) => `${row.join(';')}\r\n`)
        .join(''),
    );
    expect((await run('seal', at('d2.csv'), '--remove', '--output', at('d3.csv'))).status).toBe(0);
    expect(readFileSync(at('d3.csv'))).toEqual(readFileSync(source));
  });

  it('rows that can have none are named, nothing is written', async () => {
    const rows = list.map((row, i) => (i === 3 ? [`emoji😀@amt.example`, row[1] ?? ''] : row));
    const { status, stdout } = await run('seal', csv('e.csv', rows), '--output', at('e2.csv'));
    expect(status).toBe(1);
    expect(stdout).toContain('Zeile 4, Accountname: ein Zeichen, das Tabellenprogramme zerteilen');
    expect(existsSync(at('e2.csv'))).toBe(false);
    const json = JSON.parse(
      (await run('seal', csv('e.csv', rows), '--output', at('e2.csv'), '--json')).stdout,
    );
    expect(json).toMatchObject({
      result: 'unsealable',
      output: null,
      rows: [{ row: 4, column: 'A', fault: 'wide-character' }],
    });
  });

  it('a table and a filter grow by the columns and shrink again', async () => {
    const cells = list.map(
      (row, i) =>
        `<row r="${i + 1}">${row.map((one, c) => `<c r="${'AB'[c]}${i + 1}" t="inlineStr"><is><t>${one}</t></is></c>`).join('')}</row>`,
    );
    const parts = workbookParts({
      rows: cells.join(''),
      behind: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    });
    const table = (ref: string, more: string): string =>
      `<table xmlns="${MAIN}" id="1" name="T" displayName="T" ref="${ref}"><autoFilter ref="${ref}"/><tableColumns count="${more === '' ? 2 : 4}"><tableColumn id="1" name="Accountname"/><tableColumn id="2" name="AD-ID"/>${more}</tableColumns></table>`;
    parts.set('xl/tables/table1.xml', table('A1:B13', ''));
    parts.set(
      'xl/worksheets/_rels/sheet1.xml.rels',
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/></Relationships>`,
    );
    const source = file('t.xlsx', zipParts(parts));
    expect((await run('seal', source, '--output', at('t2.xlsx'))).status).toBe(0);
    const tableIn = (name: string): string =>
      new TextDecoder().decode(unzipSync(bytesOf(name))['xl/tables/table1.xml']);
    expect(tableIn(at('t2.xlsx'))).toBe(
      table(
        'A1:D13',
        '<tableColumn id="3" name="Prüfziffer"/><tableColumn id="4" name="Zuordnung"/>',
      ),
    );
    expect((await run('seal', at('t2.xlsx'), '--remove', '--output', at('t3.xlsx'))).status).toBe(
      0,
    );
    expect(tableIn(at('t3.xlsx'))).toBe(table('A1:B13', ''));
  });

  it.each([
    [['seal', 'l.csv'], 'Es fehlt, wohin'],
    [
      ['seal', 'l.csv', '--output', 'o.csv', '--reference', 'r.csv'],
      'Die Angabe --reference gibt es bei „seal“ nicht.',
    ],
  ])('wrong words: %j', async (words, sentence) => {
    const { status, stderr } = await run(...words);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});

/** Sorts the accounts alone, as a person would in a workbook without any add-in. */
async function loneSort(source: string, output: string): Promise<string> {
  const accounts = list
    .slice(1)
    .map(([account = '']) => account)
    .reverse();
  const patch = await WorkbookPatch.open(bytesOf(source));
  const cells = accounts.map((one, i) => ({ row: i + 1, column: 0, content: valueContent(one) }));
  await patch.patchSheet('Liste', rowChanges(cells));
  return file(path.basename(output), await patch.finish());
}

const RECORDED = path.join(__dirname, '..', 'files', 'xlsx', 'libreoffice');
const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
const here = hasLibreOffice ? it : it.skip;

describe('the formula in LibreOffice', () => {
  const recorded = (name: string): string =>
    readFileSync(path.join(RECORDED, `${name}.csv`), 'utf8');
  const verdicts = (text: string): string[] =>
    text
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(';')[3] ?? '');

  it('recorded: passt for all rows, PASST NICHT for all that a lone sort re-paired', () => {
    expect(verdicts(recorded('versehen-vorher'))).toEqual(list.slice(1).map(() => '"passt"'));
    expect(new Set(verdicts(recorded('versehen-nachher')))).toEqual(new Set(['"PASST NICHT"']));
    const first = recorded('versehen-vorher').split('\n')[1]?.split(';') ?? [];
    const [account = '', id = '', digits] = first.map((one) => one.replaceAll('"', ''));
    expect(digits).toBe(digitsOf([account, id]));
  });

  here('where it is installed: calculated there, the same', async () => {
    const before = await sealed('versehen-vorher.xlsx', list);
    const vorher = file('versehen-vorher.xlsx', bytesOf(before));
    const nachher = await loneSort(before, at('versehen-nachher.xlsx'));
    const filter = 'csv:Text - txt - csv (StarCalc):59,34,76,1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      filter,
      '--outdir',
      folder,
      vorher,
      nachher,
    ]);
    for (const name of ['versehen-vorher', 'versehen-nachher']) {
      expect(readFileSync(at(`${name}.csv`), 'utf8')).toBe(recorded(name));
    }
  });
});
