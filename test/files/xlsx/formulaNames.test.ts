import fc from 'fast-check';
import { fromFileFormula, toFileFormula } from '../../../src/files/xlsx/formulaNames';
import { runs, seed } from '../../support/counts';
import { readPieces } from '../../support/xlsxParts';

const pairs: readonly (readonly [string, string])[] = [
  ['UNICODE(A1)', '_xlfn.UNICODE(A1)'],
  ['IF(unicode(A1)=1,SUM(B1),"UNICODE(")', 'IF(_xlfn.unicode(A1)=1,SUM(B1),"UNICODE(")'],
  ["'UNICODE(x'!A1&XLOOKUP(1,A:A,B:B)", "'UNICODE(x'!A1&_xlfn.XLOOKUP(1,A:A,B:B)"],
  ['SORT(FILTER(A1:A9,B1:B9))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9))'],
  ['NORM.S.DIST(1,TRUE)+MYUNICODE(1)', '_xlfn.NORM.S.DIST(1,TRUE)+MYUNICODE(1)'],
  ['"a""UNICODE("&CODE("b")', '"a""UNICODE("&CODE("b")'],
];

test.each(pairs)('%s stands in a file as %s', (people, file) => {
  expect(toFileFormula(people)).toBe(file);
  expect(fromFileFormula(file)).toBe(people);
  expect(toFileFormula(file)).toBe(file);
});

test('the reader shows formulas as people know them', async () => {
  const rows = '<row r="1"><c r="A1"><f>_xlfn.UNICODE("_xlfn.")</f><v>95</v></c></row>';
  const { columns } = await readPieces({ rows });
  expect(columns[0]?.formulas.get(0)).toBe('UNICODE("_xlfn.")');
});

test('prefixes go from functions only, not from texts, sheet names and other names', () => {
  const tokens = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[A-Za-z_\\][\w.\\]*(?=\()/g;
  const pieces = ['_xlfn.', '_xlws.', '_XLFN.', 'A1', 'F', '1', '"', "'", '(', ',', ' ', '.', 'ü'];
  const formula = fc
    .array(fc.constantFrom(...pieces), { maxLength: 24 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(formula, (text) => {
      const plain = text.replace(tokens, (token) => token.replace(/^(_xlfn\.)?(_xlws\.)?/i, ''));
      expect(fromFileFormula(text)).toBe(text.includes('_xl') ? plain : text);
    }),
    { seed, numRuns: runs(20_000) },
  );
});
