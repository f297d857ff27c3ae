import { workbookName } from '../../../src/office/workbookName';
import { savesFiles } from '../../../src/office/writing/savesFiles';
import { closeOffices, programInOffice } from '../../support/programInOffice';

afterEach(closeOffices);

test.each([
  ['PC', true],
  ['OfficeOnline', true],
  ['Mac', false],
  ['iOS', false],
] as const)('%s: files can be saved: %s', (platform, can) => {
  programInOffice({ office: { platform } });
  expect(savesFiles()).toBe(can);
});

test('the workbook goes by its file’s name', async () => {
  programInOffice();
  expect(await workbookName()).toMatch(/\.xlsx$/);
});
