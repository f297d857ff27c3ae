import fc from 'fast-check';
import {
  compareAsExcel,
  sortColumnAlone,
  sortRowsTogether,
  type Row,
} from '../../../scripts/samples/spreadsheetSort';
import { runs, seed } from '../../support/counts';

/** Texts in one column with their place in the second. */
const listOf = (...texts: string[]): Row[] => texts.map((text, i) => [text, String(i)]);
const firstOf = (rows: readonly Row[]) => rows.map((row) => row[0]);

test.each([
  ['case does not count', 'anna', 'Berta'],
  ['case does not count either way', 'Anna', 'berta'],
  ['a sign before a digit', 'a.b', 'a1'],
  ['a digit before a letter', 'a1', 'aa'],
  ['a full stop before an @', 'anna.a@x', 'anna@x'],
  ['no number before number 2', 'anna@x', 'anna2@x'],
  ['digit by digit, not as numbers', 'a10', 'a9'],
  ['a hyphen is passed over', 'meier-z', 'meierzz'],
  ['an apostrophe is passed over', "o'neill", 'onfrei'],
  ['with all else equal the hyphen comes last', 'meier', 'mei-er'],
  ['an umlaut stands with its letter', 'Käa', 'Kab'],
  ['with all else equal the umlaut comes last', 'Kahler', 'Kähler'],
  ['ß is ss', 'Weißa', 'Weissb'],
  ['a GUID of digits before one of letters', '8c4a-9', '8c4a-a'],
])('Excel: %s', (_, before, after) => {
  expect(compareAsExcel(before, after)).toBeLessThan(0);
  expect(compareAsExcel(after, before)).toBeGreaterThan(0);
});

test('LibreOffice counts hyphens where Excel passes them over', () => {
  const rows = listOf('ab', 'a-c');
  expect(firstOf(sortRowsTogether(rows, { column: 0, as: 'libreoffice' }))).toEqual(['a-c', 'ab']);
  expect(firstOf(sortRowsTogether(rows, { column: 0, as: 'excel' }))).toEqual(['ab', 'a-c']);
});

test.each(['excel', 'libreoffice'] as const)('%s puts empty cells last both ways and keeps equals in place', (as) => {
  const rows = listOf('b', '', 'A', 'a', '');
  const places = (descending: boolean) =>
    sortRowsTogether(rows, { column: 0, descending, as }).map((row) => row[1]);
  expect(places(false)).toEqual(['2', '3', '0', '1', '4']);
  expect(places(true)).toEqual(['0', '2', '3', '1', '4']);
});

test('a column alone: only its selected cells move', () => {
  const rows = listOf('d', 'c', 'b', 'a');
  expect(sortColumnAlone(rows, { column: 0, first: 1, last: 2 })).toEqual([
    ['d', '0'],
    ['b', '1'],
    ['c', '2'],
    ['a', '3'],
  ]);
});

const cells = fc.array(fc.string({ unit: fc.constantFrom(..."aAäbzß19-'.@ "), maxLength: 5 }), {
  maxLength: 12,
});
const parameters = { numRuns: runs(5_000), seed };

test('property: Excel’s order is one, whichever way the cells stood', () => {
  fc.assert(
    fc.property(cells, (texts) => {
      const sorted = firstOf(sortRowsTogether(listOf(...texts), { column: 0 })) as string[];
      const filled = sorted.filter((text) => text !== '');
      for (let i = 1; i < filled.length; i++) {
        expect(compareAsExcel(filled[i - 1] as string, filled[i] as string)).toBeLessThanOrEqual(0);
      }
      const again = firstOf(sortRowsTogether(listOf(...[...texts].reverse()), { column: 0 })) as string[];
      expect(again.map((text, i) => compareAsExcel(text, sorted[i] as string))).toEqual(
        sorted.map(() => 0),
      );
    }),
    parameters,
  );
});

test('property: sorting keeps every cell of a column, sorting rows every row', () => {
  const inOrder = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  fc.assert(
    fc.property(cells, fc.boolean(), (texts, descending) => {
      const rows = listOf(...texts);
      const alone = sortColumnAlone(rows, { column: 0, descending });
      expect(inOrder(firstOf(alone))).toEqual(inOrder(texts));
      expect(alone.map((row) => row[1])).toEqual(rows.map((row) => row[1]));
      expect(inOrder(sortRowsTogether(rows, { column: 0, descending }))).toEqual(inOrder(rows));
    }),
    parameters,
  );
});
