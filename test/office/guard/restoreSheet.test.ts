import {
  addRestoreSheet,
  findRestoreSheets,
  RESTORE_MARKER,
} from '../../../src/office/guard/restoreSheet';
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

test('a workbook that takes sheets and refuses to hide them is not filled with them', async () => {
  const office = programInOffice();
  const before = office.workbook.sheets().length;
  const work = Excel.run(async (context) => {
    const { names } = await findRestoreSheets(context);
    const { worksheets } = context.workbook;
    const add = worksheets.add.bind(worksheets);
    worksheets.add = (name) => {
      if (office.workbook.sheets().length > before + 20) throw new Error('without end');
      const sheet = add(name);
      // Refused behind the adding, which no failure takes back.
      worksheets.getItem('Keines').visibility = 'VeryHidden';
      return sheet;
    };
    await addRestoreSheet(context, names);
  });
  await expect(work).rejects.toMatchObject({ code: 'ItemNotFound' });
  expect(office.workbook.sheets().length).toBe(before + 3);
});
