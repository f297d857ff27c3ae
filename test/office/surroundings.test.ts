import { officePorts } from '../../src/office/officePorts';
import { closeOffices, fillSheet, programInOffice } from '../support/programInOffice';

afterEach(closeOffices);

/** Themes as builds of Office tell them. */
const THEMES: readonly [string, object | undefined, string | null][] = [
  ['light', { isDarkTheme: false, bodyBackgroundColor: '#FFFFFF' }, 'light'],
  ['dark by its name', { isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, 'dark'],
  ['dark by its colour', { bodyBackgroundColor: '#262626' }, 'dark'],
  ['light by its colour', { bodyBackgroundColor: 'E6E6E6' }, 'light'],
  ['none', undefined, null],
  ['without colours', {}, null],
];

test.each(THEMES)('a theme that is %s', (_, officeTheme, theme) => {
  const office = programInOffice();
  Object.defineProperty(office.Office.context, 'officeTheme', { value: officeTheme });
  expect(officePorts().surroundings.theme()).toBe(theme);
});

test('speaks the language of Office', () => {
  programInOffice({ office: { displayLanguage: 'de-AT' } });
  expect(officePorts().surroundings.displayLanguage).toBe('de-AT');
});

test('a jump shows the sheet and selects the cell', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['a'], ['b']]);
  await officePorts().navigator.select(id, 1, 3);
  expect(office.workbook.selection()).toEqual({
    sheet: id,
    areas: [{ row: 1, column: 3, rows: 1, columns: 1 }],
  });
});

test('a jump to a sheet that is gone is said', async () => {
  const office = programInOffice();
  const id = fillSheet(office, 'Liste', [['a']]);
  office.user.deleteSheet('Liste');
  const jump = officePorts().navigator.select(id, 0, 0);
  await expect(jump).rejects.toMatchObject({ code: 'sheet-gone' });
});
