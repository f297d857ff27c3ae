import fc from 'fast-check';
import Papa from 'papaparse';
import { textAt } from '../../../src/core/table/text';
import { Failure } from '../../../src/core/failure';
import { readCsv } from '../../../src/files/csv/readCsv';
import { scanRecords } from '../../../src/files/csv/scanRecords';
import { READ_LIMITS } from '../../../src/files/csv/limits';
import { runs, seed } from '../../support/counts';
import { padded, rowsOf, utf16, utf8, windows1252 } from './rows';
import { parseReference } from './referenceParser';

/** Our scan of a text with a given delimiter; null where it says that quotes have no pair. */
function scan(text: string, delimiter: string): string[][] | null {
  try {
    const bytes = utf8(text);
    const source = { bytes, start: 0, writable: false };
    const { rowCount, columns } = scanRecords(source, delimiter.charCodeAt(0), READ_LIMITS);
    return Array.from({ length: rowCount }, (_, row) => columns.map((one) => textAt(one, row)));
  } catch (error) {
    if (error instanceof Failure && error.code === 'csv-stray-quote') return null;
    throw error;
  }
}

/** papaparse reports a last line break as one more empty record; we do not. */
function papaparsed(text: string, delimiter: string, newline: '\n' | '\r' | '\r\n'): string[][] {
  const { data } = Papa.parse<string[]>(text, { delimiter, newline, skipEmptyLines: false });
  const last = data[data.length - 1];
  return text.endsWith(newline) && last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
}

const newlines = fc.constantFrom('\n' as const, '\r' as const, '\r\n' as const);
const delimiters = fc.constantFrom(';', ',', '\t', '|');
const ugly = fc.array(
  fc.constantFrom(
    'a',
    'ü',
    '日',
    '😀',
    ' ',
    '"',
    '"',
    '""',
    'D',
    'D',
    'N',
    'x y',
    '""",',
    'abcdefghij',
  ),
  { maxLength: 40 },
);

describe('scanRecords against papaparse', () => {
  it('reads ugly texts as papaparse does wherever both follow RFC 4180', () => {
    let compared = 0;
    fc.assert(
      fc.property(ugly, delimiters, newlines, (parts, delimiter, newline) => {
        const text = parts.join('').replaceAll('D', delimiter).replaceAll('N', newline);
        const reference = parseReference(text, delimiter);
        const ours = scan(text, delimiter);
        expect(ours).toEqual(reference.rows === null ? null : padded(reference.rows));
        if (ours === null || reference.oddQuotes || text === '') return;
        compared++;
        expect(ours).toEqual(padded(papaparsed(text, delimiter, newline)));
      }),
      { numRuns: runs(6000), seed },
    );
    expect(compared).toBeGreaterThan(runs(2000));
  });

  it('ends records at LF, CRLF and CR in one text', () => {
    const parts = fc.array(
      fc.constantFrom('a', 'ü', '"', '"', ';', ';', '=', '="', '";', '\n', '\r', '\r\n'),
    );
    fc.assert(
      fc.property(parts, (pieces) => {
        const text = pieces.join('');
        const { rows } = parseReference(text, ';');
        expect(scan(text, ';')).toEqual(rows === null ? null : padded(rows));
      }),
      { numRuns: runs(3000), seed },
    );
  });

  it.each([
    // papaparse looks for a later quote before a delimiter, and so may swallow the lines between.
    [
      'text behind a closing quote',
      '"a"b;c\n1;2\n"d";e',
      [
        ['ab', 'c'],
        ['1', '2'],
        ['d', 'e'],
      ],
    ],
    // papaparse drops the spaces.
    ['spaces behind a closing quote', '"a"  ;b', [['a  ', 'b']]],
  ])('differs from papaparse: %s', (_name, text, rows) => {
    expect(scan(text, ';')).toEqual(rows);
    expect(papaparsed(text, ';', '\n')).not.toEqual(rows);
  });

  it('reads 100,000 rows with multi-byte names cell by cell as papaparse', () => {
    const names = ['Jürgen Größe', 'Zoë Ångström', '山田 太郎', 'Łukasz 😀', 'Νίκος', 'anna'];
    const lines = Array.from({ length: 100_000 }, (_, i) => {
      const name = names[i % names.length] as string;
      return i % 7 === 0 ? `"${name} ""${i}""";id-${i}` : `${name}${i};id-${i * 31}`;
    });
    const text = 'Konto;ID\r\n' + lines.join('\r\n') + '\r\n';
    const { sheet } = readCsv(utf8(text));
    const expected = papaparsed(text, ';', '\r\n');
    expect(sheet.rowCount).toBe(100_001);
    let different = 0;
    expected.forEach((row, index) =>
      row.forEach((cell, column) => {
        const ours = sheet.columns[column];
        if (ours === undefined || textAt(ours, index) !== cell) different++;
      }),
    );
    expect(different).toBe(0);
  });
});

type Encode = (text: string) => Uint8Array;
const encodings: readonly [string, Encode][] = [
  ['utf-8', utf8],
  ['utf-8', (text) => utf8('\ufeff' + text)],
  ['utf-16le', (text) => utf16(text, true, true)],
  ['utf-16be', (text) => utf16(text, false, true)],
  ['windows-1252', windows1252],
];
const characters = fc.constantFrom(...'abcXYZ019@.-_ ;,|\t"\n\räöüßé€', '"', ';', ',');
const cells = fc.oneof(
  fc.array(characters, { maxLength: 12 }).map((all) => all.join('')),
  fc.constant(''),
);
const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cells, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

describe('readCsv', () => {
  it('reads back every table, however it was written', () => {
    fc.assert(
      fc.property(
        tables,
        delimiters,
        fc.constantFrom(...encodings),
        fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 12, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (table, delimiter, [encoding, encode], ends, quoteAll, finalBreak) => {
          const rows = [['Köntó', ...(table[0] ?? []).slice(1)], ...table];
          const lines = rows.map((row) =>
            row
              .map((cell) =>
                quoteAll || /[";,|\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
              )
              .join(delimiter),
          );
          const text = lines.reduce(
            (all, line, index) =>
              all +
              line +
              (index < lines.length - 1 || finalBreak ? (ends[index % 12] ?? '\n') : ''),
            `sep=${delimiter}\n`,
          );
          // A last record of one empty unquoted field can't be told from a final line break, and a CR
          // before an empty record's LF is one line end.
          fc.pre(!/[\r\n]$/.test(text) === !finalBreak && !lines.includes(''));
          const reading = readCsv(encode(text));
          expect(reading).toMatchObject({ encoding, delimiter });
          expect(rowsOf(reading.sheet)).toEqual(rows);
        },
      ),
      { numRuns: runs(3000), seed },
    );
  });
});
