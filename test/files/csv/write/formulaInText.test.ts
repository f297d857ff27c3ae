import { formulaInText } from '../../../../src/files/csv/write/formulaInText';
import { columnOf, sheetOf } from '../../../../src/core/table/columnBuilder';
import { accountOf, idOf, run, temporaryFolder } from '../../../cli/support/program';

const { at, xlsx, remove } = temporaryFolder();
afterAll(remove);

test.each<[string, string | null]>([
  ["=cmd|' /C calc'!A0", 'B3'],
  ["@SUM(1)+cmd|'x'!A0", 'B3'],
  ['-WEBSERVICE("http://site.example")', 'B3'],
  ["+'C:\\x\\[b.xlsx]S'!A1", 'B3'],
  ['=HYPERLINK("http://site.example";"Amt")', 'B3'],
  ['="00123"', null],
  ['+49 431 988-0', null],
  ['+/9vYmFzZTY0IQ==', null],
  ['-', null],
  ['@amt', null],
  ["Amt |'x'!A0", null],
  ['=WEBSERVICE(CHAR(104)&CHAR(116))', 'B3'],
  ['=WEBSERVICE(b2)', 'B3'],
  ["=cmd|'x'! A0", 'B3'],
  ['- Rückfrage | Referat 3 (Zimmer A12) | Tel. 12', null],
  ['- Frist | bitte zurückrufen!', null],
  ['- Image (Foto) fehlt', null],
  ['- Call (14 Uhr)', null],
  ['- Hyperlink (Intranet)', null],
  ['- fehlt in Liste.xlsx!', null],
])('%s', (text, place) => {
  expect(formulaInText(sheetOf([columnOf(['a', null, 'b']), columnOf(['c', 1, text])]))).toBe(
    place,
  );
});

test('a text that is harmless in a workbook is not made a formula by writing it as .csv', async () => {
  const danger = "=cmd|' /C calc'!A0";
  const rows = [1, 2, 3].map((n) => [accountOf(n), idOf(n), danger]);
  const list = await xlsx('liste.xlsx', { Liste: [['Konto', 'AD-ID', 'Bemerkung'], ...rows] });
  const { status, stderr } = await run('combine', list, '--output', at('neu.csv'));
  expect(status).toBe(2);
  expect(stderr).toMatch(/neu\.csv .*C2/);
  expect((await run('combine', list, '--output', at('neu.xlsx'))).status).toBe(0);
});
