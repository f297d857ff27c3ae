import fc from 'fast-check';
import Papa from 'papaparse';
import { incidentCsv } from '../../../src/files/report/incidentCsv';
import { runs, seed } from '../../support/counts';

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

const recordsIn = (bytes: Uint8Array): readonly string[][] =>
  Papa.parse<string[]>(decode(bytes).slice(1).replace(/\r\n$/, ''), { delimiter: ';' }).data;

describe('incidentCsv', () => {
  test('is written as German Excel opens it', () => {
    expect(
      decode(
        incidentCsv([
          ['Zeile', 'Behörde'],
          ['2', 'A;B "C"\nD'],
        ]),
      ),
    ).toBe('\ufeffZeile;Behörde\r\n2;"A;B ""C""\nD"\r\n');
  });

  test.each([
    '=HYPERLINK("https://x.example")',
    '+49',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u200b=1',
    '\n1',
    '＝1',
  ])('a cell that starts like a formula is text: %j', (cell) => {
    expect(recordsIn(incidentCsv([['a', cell]]))[0]).toEqual(['a', `'${cell}`]);
  });

  test('whatever stands in cells, records and cells stay what they were and none is a formula', () => {
    const special = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      ';',
      '"',
      '\n',
      '\r',
      '\t',
      ' ',
      '\ud800',
      'ä',
    );
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc
        .array(fc.oneof(special, fc.string({ maxLength: 2 })), { maxLength: 8 })
        .map((all) => all.join('')),
    );
    const record = fc.tuple(cell, cell, cell);
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
        const read = recordsIn(incidentCsv(records));
        expect(read).toHaveLength(records.length);
        read.forEach((cells, row) => {
          expect(cells).toHaveLength(3);
          cells.forEach((text, column) => {
            expect(text).not.toMatch(/^[=+\-@\t\r\n]/);
            const meant = (records[row]?.[column] ?? '').replace(/\p{Cs}/gu, '\ufffd');
            expect([meant, `'${meant}`]).toContain(text);
          });
        });
      }),
      { seed, numRuns: runs(5000) },
    );
  });
});
