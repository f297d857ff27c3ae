import fc from 'fast-check';
import { formulaDanger } from '../../../../src/core/rules/reading/formulaDanger';
import { runs, seed } from '../../../support/counts';

describe('formula-in-key', () => {
  test.each([
    '[1]Sheet!A1',
    '[1]Tabelle1!$A$1',
    '[12]Sheet1:Sheet3!A1',
    '[1]!Name',
    "'[1]Tabelle 1'!A1",
    "[1]'Tabelle 1'!A1",
    "'[Chargen.xlsx]Charge 1'!A2",
    '[Chargen.xlsx]Charge1!A2',
    "'C:\\x\\[b.xlsx]S'!A1",
    "'\\\\server\\share\\[b.xlsx]S'!A1",
    "'https://amt.example/[b.xlsx]S'!A1",
    "'C:\\x\\b.xlsx'!Name",
    'Mappe1.xlsx!Konten',
    "'file:///C:/x.ods'#$Tabelle1.A1",
    "VLOOKUP(A2,'[1]Charge 1'!A:B,2,FALSE)",
    'IF(A1="x",[2]S!B1,"")',
    'WEBSERVICE("https://amt.example")',
    '_xlfn.WEBSERVICE(A1)',
    'RTD("server",,"x")',
    'Server|Topic!Item',
    "WINWORD|'C:\\doc'!Marke",
    'CUBEVALUE("x")',
    'TODAY()&[1]S!A1',
  ])('formula-in-key: %s refers outside', (formula) => {
    expect(formulaDanger(formula)).toBe('outside');
  });

  test.each([
    'NOW()',
    'TODAY()',
    'today()',
    'TEXT(TODAY(),"yyyy")',
    'RAND()',
    'RANDBETWEEN(1,6)',
    '_xlfn.RANDARRAY(3)',
    '_xlfn._xlws.RANDARRAY(3)',
    'SUM(A1:OFFSET(A1,1,0))',
    'INDIRECT("A"&ROW())',
    'CELL("row",A1)',
    'INFO("release")',
    'A1&TODAY ()',
    '-TODAY()',
    "'Tabelle 1'!A1&NOW()",
    'Tabelle1[[#This Row],[x]]&RAND()',
    '"a""b"&TODAY()',
  ])('formula-in-key: %s is volatile', (formula) => {
    expect(formulaDanger(formula)).toBe('volatile');
  });

  test.each([
    'A1',
    'LOWER(A2)&"@amt.example"',
    'Tabelle2!A1',
    "'Tabelle 2'!A1",
    "'Müllers ''Liste'''!A1",
    "'Januar:März'!A1",
    'Tabelle1[[#This Row],[x]]',
    'Tabelle1[x]',
    'Tabelle1[@x]',
    'Tabelle1[[#This Row],[x]]&Tabelle2!A1',
    "Tabelle1[it''s '[1'] here]&A1",
    '[@Konto]',
    '[Konto]',
    '[0]!Konten',
    'R[1]C[-2]',
    '"TODAY()"',
    '"[1]Sheet!A1"',
    '"a""TODAY()"',
    'MYTODAY()',
    'TODAY',
    'X.TODAY()',
    'TODAY1()',
    'RANDOM()',
    'VLOOKUP(A2,Konten!A:B,2,FALSE)',
    '#REF!',
    'A1=B1',
    'SUM({1,2;3,4})',
    '',
    '"nicht geschlossen TODAY()',
    "'nicht geschlossen [1]S!A1",
    '[',
  ])('formula-in-key: %s is neither', (formula) => {
    expect(formulaDanger(formula)).toBeNull();
  });

  test('formula-in-key: never throws, and what stands in a text changes nothing', () => {
    const piece = fc.constantFrom(
      ...["'", '"', '[', ']', '!', '(', ')', 'A1', '[1]', 'NOW', ' ', '|', '\\'],
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        expect(formulaDanger(`"${text.replaceAll('"', '""')}"&A1`)).toBeNull();
        expect(() => formulaDanger(text)).not.toThrow();
      }),
      { seed, numRuns: runs(5_000) },
    );
  });

  test('formula-in-key: a long formula takes no time', () => {
    const begin = performance.now();
    expect(formulaDanger("'".repeat(8_001))).toBeNull();
    expect(formulaDanger('['.repeat(8_001))).toBeNull();
    expect(formulaDanger('A1+'.repeat(20_000))).toBeNull();
    // A matcher that goes back takes minutes.
    expect(performance.now() - begin).toBeLessThan(30_000);
  });
});
