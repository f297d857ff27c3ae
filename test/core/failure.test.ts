import { Failure } from '../../src/core/failure';
import { WorkbookFailure } from '../../src/core/workbookFailure';

test.each([
  ['Failure', new Failure('xml-doctype', { part: 'xl/workbook.xml' }, { cause: 'reader' })],
  ['WorkbookFailure', new WorkbookFailure('sheet-gone', { sheet: 'Liste' }, { cause: 'host' })],
])('a %s names itself and its code in a log, and keeps what caused it', (name, failure) => {
  expect(failure).toBeInstanceOf(Error);
  expect(String(failure)).toBe(`${name}: ${failure.code}`);
  expect(failure.cause).toBe(name === 'Failure' ? 'reader' : 'host');
});

test('what a sentence needs comes along', () => {
  expect(new Failure('xml-doctype', { part: 'a.xml' }).details).toEqual({ part: 'a.xml' });
  expect(new WorkbookFailure('sheet-gone', { sheet: null }).details).toEqual({ sheet: null });
});
