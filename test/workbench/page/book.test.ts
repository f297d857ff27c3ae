import { Book } from '../../../src/workbench/page/book';

test.each([
  ['a file', 'Nachmigration.xlsx', 'Nachmigration.xlsx'],
  ['a file in a folder', 'umbenannt/Nachmigration.xlsx', 'Nachmigration.xlsx'],
  ['a text file', 'sauber/Charge-5.csv', 'Charge-5.csv'],
  ['all files of a folder', 'diagnosen/spalte-verrutscht/', 'spalte-verrutscht.xlsx'],
  ['a new workbook', 'Mappe1', 'Mappe1'],
])('add-ins hear the name of %s', (_, name, fileName) => {
  const book = new Book(name, 'Tabelle1', null);
  expect(book.fileName).toBe(fileName);
  expect(book.host.model.fileName).toBe(fileName);
});
