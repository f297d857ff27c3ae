import fc from 'fast-check';
import { readCsv } from '../../../../src/files/csv/readCsv';
import { patchCsv } from '../../../../src/files/csv/write/patchCsv';
import { EXCEL_FORM, writeCsv } from '../../../../src/files/csv/write/writeCsv';
import { encodeWindows1252 } from '../../../../src/files/csv/write/windows1252';
import { textAt } from '../../../../src/core/table/text';
import { runs, seed } from '../../../support/counts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The fields of every record, as many as the widest has. */
function read(bytes: Uint8Array): string[][] {
  const { sheet } = readCsv(bytes);
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    sheet.columns.map((column) => textAt(column, row)),
  );
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  Array.from(text, (_, at) => view.setUint16(at * 2, text.charCodeAt(at), isLittle));
  return bytes;
}

describe('a .csv is changed field by field, all else stays', () => {
  const change = [{ row: 1, cells: [{ column: 1, text: 'neu;"' }] }];
  test.each<[string, string, string]>([
    [
      'quotes, line ends and a missing last one',
      'a;"b"\r\n"x";2\n"y";3',
      'a;"b"\r\n"x";"neu;"""\n"y";3',
    ],
    ['a line sep=', 'sep=;\na;b\nx;2\n', 'sep=;\na;b\nx;"neu;"""\n'],
    ['a record that is too short', 'a;b;c\nx\ny;3;4\n', 'a;b;c\nx;"neu;"""\ny;3;4\n'],
    ['a line break inside quotes is none', '"a\nb";c\nx;2\ny;3', '"a\nb";c\nx;"neu;"""\ny;3'],
    ['a stray quote behind the closing one', 'a;b\n"x"z;2\ny;"3"x"', 'a;b\n"x"z;"neu;"""\ny;"3"x"'],
  ])('%s', (_, before, after) => {
    expect(textOf(patchCsv(bytesOf(before), change).bytes)).toBe(after);
  });

  test('a text that Excel is kept from taking for a number stays kept from it', () => {
    const before = 'a;b;c\n="01";"=""02""";="03"\n';
    const cells = ['11', '12', null].map((one, column) => ({ column, text: one }));
    const after = textOf(patchCsv(bytesOf(before), [{ row: 1, cells }]).bytes);
    expect(after).toBe('a;b;c\n="11";="12"\n');
    expect(read(bytesOf(after))[1]).toEqual(['11', '12', '']);
  });

  test.each(['1;2', 'a"b', 'a\nb'])('but one that needs quotes is whole: %j', (text) => {
    const after = patchCsv(bytesOf('a\n="01"\n'), [{ row: 1, cells: [{ column: 0, text }] }]);
    expect(read(after.bytes)[1]).toEqual([text]);
  });

  const text = 'Konto;Ämter\r\nä;2\r\n';
  const changed = 'Konto;Ämter\r\nä;"neu;"""\r\n';
  test.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', bytesOf],
    ['UTF-8 with its mark', (one) => bytesOf(`\ufeff${one}`)],
    ['UTF-16 LE', (one) => utf16(`\ufeff${one}`, true)],
    ['UTF-16 BE', (one) => utf16(`\ufeff${one}`, false)],
    ['Windows-1252', (one) => encodeWindows1252(one).bytes],
  ])('in its own encoding: %s', (_, encode) => {
    expect(patchCsv(encode(text), change)).toEqual({ bytes: encode(changed), lost: false });
  });

  test('a character without a place in the encoding is told', () => {
    const bytes = encodeWindows1252('a;b\nä;2\n').bytes;
    expect(patchCsv(bytes, [{ row: 1, cells: [{ column: 1, text: 'Ł' }] }]).lost).toBe(true);
  });

  test('fields at the end go, others are emptied', () => {
    const cells = [1, 3].map((column) => ({ column, text: null }));
    const all = [0, 1, 2].map((row) => ({ row, cells }));
    const { bytes } = patchCsv(bytesOf('a;b;c;d\n1;2;3;4\n1;2\n'), all);
    expect(textOf(bytes)).toBe('a;;c\n1;;3\n1\n');
  });
});

const field = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom('', 'ä', ';', '"', '=1', '+49', '-x', '@y', ' a ', 'x\r\ny', '""', 'a"b'),
);
const table = fc
  .array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 })
  .filter((rows) => rows.flat().some((one) => one !== ''))
  // The delimiter must be told from the text, so every record has a plain first field.
  .map((rows) => rows.map((row) => ['k', ...row]));

const widened = (rows: readonly (readonly string[])[]): string[][] => {
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
};

describe('what is written', () => {
  test('reads as it was meant, exact values included', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const { bytes } = writeCsv(
          rows.map((row) => row),
          { ...EXCEL_FORM },
        );
        const marked = new Uint8Array([...bytesOf('\ufeffsep=;\r\n'), ...bytes.subarray(3)]);
        expect(read(marked)).toEqual(widened(rows));
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test('a patched file reads as the model', () => {
    const changes = fc.array(
      fc.record({ row: fc.nat(7), column: fc.integer({ min: 1, max: 5 }), text: field }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(table, changes, (rows, wanted) => {
        const model = rows.map((row) => [...row]);
        const byRow = new Map<number, Map<number, string>>();
        for (const { row, column, text } of wanted.filter(({ row }) => row < rows.length)) {
          byRow.set(row, (byRow.get(row) ?? new Map()).set(column, text));
          const own = model[row] ?? [];
          while (own.length <= column) own.push('');
          own[column] = text;
        }
        const records = [...byRow]
          .sort(([a], [b]) => a - b)
          .map(([row, cells]) => ({
            row,
            cells: [...cells].sort(([a], [b]) => a - b).map(([column, text]) => ({ column, text })),
          }));
        const { bytes } = writeCsv(rows);
        const source = new Uint8Array([...bytesOf('sep=;\r\n'), ...bytes.subarray(3)]);
        expect(read(patchCsv(source, records).bytes)).toEqual(widened(model));
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test('as German Excel writes it: a mark, semicolons, CRLF, quotes only where they must be', () => {
    const { bytes, lost } = writeCsv([
      ['Konto', 'AD-ID'],
      ['=1+1', '+ab/=='],
      ['a;b', 'c"d'],
    ]);
    expect(textOf(bytes)).toBe('\ufeffKonto;AD-ID\r\n=1+1;+ab/==\r\n"a;b";"c""d"\r\n');
    expect(lost).toBe(false);
  });
});
