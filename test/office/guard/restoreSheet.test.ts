import { findRestoreSheets, RESTORE_MARKER } from '../../../src/office/guard/restoreSheet';
import { closeOffices, fillSheet, programInOffice } from '../../support/programInOffice';

afterEach(closeOffices);

const CASES = [
  ['very hidden, as they are made', 'VeryHidden', RESTORE_MARKER, 1],
  ['hidden, as LibreOffice saves them', 'Hidden', RESTORE_MARKER, 1],
  ['shown by somebody', 'Visible', RESTORE_MARKER, 0],
  ['hidden, without the mark', 'Hidden', 'mine', 0],
] as const;

test.each(CASES)('restore points: %s', async (_, visibility, marker, count) => {
  fillSheet(programInOffice(), 'Liste', [['Konto', 'AD-ID']]);
  const found = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('_blcr');
    sheet.getRange('A1:B1').values = [[marker, '{}']];
    sheet.visibility = visibility;
    await context.sync();
    return (await findRestoreSheets(context)).found;
  });
  expect(found.map(({ meta }) => meta)).toEqual(new Array(count).fill('{}'));
});
