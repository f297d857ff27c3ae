import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import { isOwnReport, reportTitleCell } from '../../../src/core/report/ownReport';
import { sheetFrom } from '../support/listOf';

const PAIRS = [
  ['Accountname', 'AD-ID'],
  ['anna.adler@amt.example', '8c4ac332-975f-4717-ad7b-000000000001'],
];

test('a report that names accounts and IDs is never taken for a list, whatever is wished', () => {
  const report = sheetFrom([[reportTitleCell('Prüfprotokoll')], ...PAIRS]);
  expect(isOwnReport(report)).toBe(true);
  expect(chooseColumns(report).kind).toBe('unclear');
  expect(chooseColumns(report, { account: 'A', id: 'B' }).kind).toBe('unclear');
});

test('a list under a title of its own is one', () => {
  const list = sheetFrom([['Prüfprotokoll vom Mittwoch'], ...PAIRS]);
  expect(isOwnReport(list)).toBe(false);
  expect(chooseColumns(list).kind).toBe('chosen');
  expect(isOwnReport(sheetFrom([]))).toBe(false);
});
