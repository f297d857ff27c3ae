import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import { findDataRows } from '../../../src/core/facts/dataRows';
import {
  stackSheet,
  type StackSource,
  type StackWishes,
} from '../../../src/core/stacking/stackSheet';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { chosenOf, pairOf, type TableOf } from '../support/listOf';

const PLAIN: StackWishes = {
  origin: null,
  earlier: (heading) => `${heading} (zuvor)`,
  order: 'keys-first',
  agencyWords: [],
};
const WITH_ORIGIN: StackWishes = {
  ...PLAIN,
  origin: { batch: 'Batch of', row: 'Quellzeile', file: 'Quelldatei' },
};

function sourceOf(table: TableOf, more: Partial<StackSource> = {}): StackSource {
  const { sheet, columns } = chosenOf(table);
  const { rows } = findDataRows(sheet, columns.headerRow, null);
  return { name: 'Charge 1', file: 'eins.xlsx', sheet, columns, rows, without: [], ...more };
}

const rowsIn = (sheet: Sheet): CellValue[][] =>
  Array.from({ length: sheet.rowCount }, (_, at) =>
    sheet.columns.map((column) => valueAt(column, at)),
  );

const stackedRows = (sources: readonly StackSource[], wishes = PLAIN): CellValue[][] =>
  rowsIn(stackSheet(sources, wishes).sheet);

const [account, id] = pairOf(1);
const [otherAccount, otherId] = pairOf(2);

describe('headings and order of a merged list', () => {
  const notes = { header: ['Notiz', 'ObjectGUID', 'Kontoname'], rows: [['neu', id, account]] };

  test('account and ID stand in front, under the words of the first list', () => {
    expect(stackedRows([sourceOf(notes)])).toEqual([
      ['Kontoname', 'ObjectGUID', 'Notiz'],
      [account, id, 'neu'],
    ]);
  });

  test('or where the first list has them, each once', () => {
    const second = sourceOf({ rows: [[otherAccount, otherId]] });
    const { sheet, columns } = stackSheet([sourceOf(notes), second], {
      ...PLAIN,
      order: 'as-first',
    });
    expect(rowsIn(sheet)).toEqual([
      ['Notiz', 'ObjectGUID', 'Kontoname'],
      ['neu', id, account],
      [null, otherId, otherAccount],
    ]);
    expect(columns).toMatchObject({ headerRow: 0, account: 2, id: 1, bound: [2, 1] });
  });

  test('a first list without a header row leaves the usual words', () => {
    const bare = sourceOf({ header: null, rows: [[account, id]] });
    expect(stackedRows([bare, sourceOf({ rows: [[otherAccount, otherId]] })])).toEqual([
      ['Accountname', 'AD-ID'],
      [account, id],
      [otherAccount, otherId],
    ]);
  });
});

describe('columns beside the keys', () => {
  const header = ['Accountname', 'AD-ID'];

  test.each<[string, readonly TableOf[], CellValue[][]]>([
    [
      'one name, written otherwise: one column, under the first spelling',
      [
        { header: [...header, 'Ziel-Server'], rows: [[account, id, 'mx1']] },
        { header: [...header, 'zielserver'], rows: [[otherAccount, otherId, 'mx2']] },
      ],
      [
        [...header, 'Ziel-Server'],
        [account, id, 'mx1'],
        [otherAccount, otherId, 'mx2'],
      ],
    ],
    [
      'one name twice in a list: both columns stay',
      [{ header: [...header, 'Notiz', 'Notiz'], rows: [[account, id, 'a', 'b']] }],
      [
        [...header, 'Notiz', 'Notiz'],
        [account, id, 'a', 'b'],
      ],
    ],
    [
      'one name twice, the first in front of all others',
      [{ header: ['Notiz', ...header, 'Notiz'], rows: [['a', account, id, 'b']] }],
      [
        [...header, 'Notiz', 'Notiz'],
        [account, id, 'a', 'b'],
      ],
    ],
    [
      'headings of signs alone are told apart',
      [{ header: [...header, '+', '*'], rows: [[account, id, 'a', 'b']] }],
      [
        [...header, '+', '*'],
        [account, id, 'a', 'b'],
      ],
    ],
    [
      'no heading: the same place is the same column',
      [
        { header: [...header, null, null], rows: [[account, id, 'a', 'b']] },
        { header: [...header, null, null], rows: [[otherAccount, otherId, 'c', 'd']] },
      ],
      [
        [...header, null, null],
        [account, id, 'a', 'b'],
        [otherAccount, otherId, 'c', 'd'],
      ],
    ],
    [
      'no heading and nothing in it: left out',
      [{ header: [...header, null, 'Notiz'], rows: [[account, id, null, 'a']] }],
      [
        [...header, 'Notiz'],
        [account, id, 'a'],
      ],
    ],
    [
      'no heading and one value: kept',
      [
        {
          header: [...header, null],
          rows: [
            [account, id, null],
            [otherAccount, otherId, 'x'],
          ],
        },
      ],
      [
        [...header, null],
        [account, id, null],
        [otherAccount, otherId, 'x'],
      ],
    ],
    [
      'a heading and nothing below it: kept',
      [{ header: [...header, 'Notiz'], rows: [[account, id, null]] }],
      [
        [...header, 'Notiz'],
        [account, id, null],
      ],
    ],
  ])('%s', (_, tables, expected) => {
    expect(stackedRows(tables.map((table) => sourceOf(table)))).toEqual(expected);
  });

  test('what stays behind stays behind', () => {
    const source = sourceOf(
      { header: [...header, 'Prüfziffer', 'Notiz'], rows: [[account, id, 'K7', 'a']] },
      { without: [2] },
    );
    expect(stackedRows([source])).toEqual([
      [...header, 'Notiz'],
      [account, id, 'a'],
    ]);
  });

  test('a column is bound where any list binds it, and agency where any list says so', () => {
    const first = sourceOf({
      header: [...header, 'Notiz', 'Amt'],
      rows: [[account, id, 'a', 'See']],
      wishes: { bind: ['Amt'] },
    });
    const second = sourceOf({
      header: [...header, 'Notiz', 'Amt'],
      rows: [[otherAccount, otherId, 'b', 'Berg']],
      wishes: { bind: ['Notiz'], agency: 'Amt' },
    });
    const third = sourceOf({ header: [...header, 'Notiz'], rows: [], wishes: { bind: [] } });
    const { columns, from } = stackSheet([first, second, third], PLAIN);
    expect(columns).toMatchObject({ account: 0, id: 1, agency: 3, bound: [0, 1, 2, 3] });
    expect(from).toEqual([
      [0, 0, 0],
      [1, 1, 1],
      [2, 2, 2],
      [3, 3, -1],
    ]);
  });

  test('the agency column may come first', () => {
    const source = sourceOf({ header: ['Behörde', ...header], rows: [['See', account, id]] });
    expect(stackSheet([source], { ...PLAIN, order: 'as-first' }).columns.agency).toBe(0);
  });

  test('no agency column anywhere: none', () => {
    expect(stackSheet([sourceOf({ rows: [[account, id]] })], PLAIN).columns.agency).toBeNull();
  });

  test('the profile’s own word for the agency is known in the merged list', () => {
    const source = sourceOf({ header: [...header, 'Sachgebiet'], rows: [[account, id, 'See']] });
    const headings = stackSheet([source], { ...PLAIN, agencyWords: ['Sachgebiet'] }).columns
      .headings;
    expect(headings.find(({ column }) => column === 2)?.meaning.role).toBe('agency');
  });
});

describe('where each row comes from', () => {
  const header = ['Accountname', 'AD-ID'];
  const first = sourceOf({ rows: [[account, id]] });
  const second = sourceOf(
    { header: ['Nachtlauf'], rows: [header, [otherAccount, otherId]] },
    { name: 'Charge 2', file: 'zwei.xlsx' },
  );

  test('batch and row stand behind all columns; batch is the column that names the source', () => {
    const { sheet, columns, source, index } = stackSheet([first, second], WITH_ORIGIN);
    expect(rowsIn(sheet)).toEqual([
      [...header, 'Batch of', 'Quellzeile'],
      [account, id, 'Charge 1', 2],
      [otherAccount, otherId, 'Charge 2', 3],
    ]);
    expect(columns.source).toBe(2);
    expect([...source]).toEqual([0, 1]);
    expect([...index]).toEqual([1, 2]);
    expect(sheet.form).toBe('workbook');
  });

  test('two batches of one name: the file stands beside them', () => {
    const twin = { ...second, name: 'Charge 1' };
    expect(stackedRows([first, twin], WITH_ORIGIN)).toEqual([
      [...header, 'Batch of', 'Quellzeile', 'Quelldatei'],
      [account, id, 'Charge 1', 2, 'eins.xlsx'],
      [otherAccount, otherId, 'Charge 1', 3, 'zwei.xlsx'],
    ]);
  });

  test.each<['keys-first' | 'as-first']>([['keys-first'], ['as-first']])(
    'whoever reads the merged list finds the same columns: %s',
    (order) => {
      const rows = [['See', account, 'mx1', 'a', id]];
      const table = { header: ['Behörde', 'Kontoname', 'Ziel', 'Notiz', 'GUID'], rows };
      const wishes = { ...WITH_ORIGIN, order };
      const { sheet, columns } = stackSheet([first, sourceOf(table), second], {
        ...wishes,
        origin: { batch: 'Quellcharge', row: 'Quellzeile', file: 'Quelldatei' },
      });
      expect(columns).toEqual(chooseColumns(sheet));
    },
  );

  test('without origins there is no such column', () => {
    expect(stackSheet([first, second], PLAIN).columns.source).toBeNull();
  });

  test.each([
    ['batch', 'BATCH OF'],
    ['row', 'Quell-Zeile'],
    ['file', 'Quelldatei'],
    ['another word for the source', 'Herkunft'],
    ['check digits', 'Prüfziffer'],
    ['pairing', 'Zuordnung'],
  ])('a column of an earlier merge or seal makes room: %s', (_, heading) => {
    const source = sourceOf({ header: [...header, heading], rows: [[account, id, 'x']] });
    expect(stackedRows([source], WITH_ORIGIN)[0]).toEqual([
      ...header,
      `${heading} (zuvor)`,
      'Batch of',
      'Quellzeile',
    ]);
  });

  test('without origins an earlier source keeps its name, check digits do not', () => {
    const source = sourceOf({
      header: [...header, 'Herkunft', 'Quellzeile', 'Prüfziffer'],
      rows: [[account, id, 'x', 5, 'K7']],
    });
    expect(stackedRows([source])[0]).toEqual([
      ...header,
      'Herkunft',
      'Quellzeile',
      'Prüfziffer (zuvor)',
    ]);
  });
});
