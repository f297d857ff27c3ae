import { loadBlock } from '../../../src/office/reading/block';
import { closeOffices, fillSheet, programInOffice } from '../../support/programInOffice';

afterEach(closeOffices);

const WANTED = { formats: false, formulas: [] };

test('over 5,000,000 cells Excel gives no values and no error: that is a refusal', async () => {
  const id = fillSheet(programInOffice(), 'Liste', [['a']]);
  const rows = (lastRow: number) => ({ firstRow: 0, lastRow, firstColumn: 0, lastColumn: 999 });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    expect(await loadBlock(context, sheet, rows(5_000), WANTED)).toBeNull();
    const block = await loadBlock(context, sheet, rows(9), WANTED);
    expect(block?.values[0]?.slice(0, 2)).toEqual(['a', '']);
  });
});
