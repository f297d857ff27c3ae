import { CellKind } from '../../../src/core/table/column';
import { Failure } from '../../../src/core/failure';
import { readCsv } from '../../../src/files/csv/readCsv';
import { rowsOf, utf16, utf8, windows1252 } from './rows';

function read(text: string): string[][] {
  return rowsOf(readCsv(utf8(text)).sheet);
}

describe('readCsv: records and fields', () => {
  const cases: [string, string, string[][]][] = [
    [
      'a final line break makes no record',
      'a;b\n1;2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'no final line break',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'CRLF',
      'a;b\r\n1;2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lone CR',
      'a;b\r1;2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'mixed line ends',
      'a;b\r1;2\n3;4\r\n5;6',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
        ['5', '6'],
      ],
    ],
    [
      'an empty line is a record',
      'a;b\n\n1;2\n',
      [
        ['a', 'b'],
        ['', ''],
        ['1', '2'],
      ],
    ],
    [
      'empty lines at the end',
      'a;b\r\n\r\n\r\n',
      [
        ['a', 'b'],
        ['', ''],
        ['', ''],
      ],
    ],
    [
      'an empty line at the start',
      '\na;b',
      [
        ['', ''],
        ['a', 'b'],
      ],
    ],
    [
      'records of different width',
      'a\n1;2;3\n;x',
      [
        ['a', '', ''],
        ['1', '2', '3'],
        ['', 'x', ''],
      ],
    ],
    [
      'a delimiter at the very end',
      'a;b\n1;',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a column without any value',
      'a;;b\n1;;2',
      [
        ['a', '', 'b'],
        ['1', '', '2'],
      ],
    ],
    [
      'a last column without any value',
      'a;\n1;',
      [
        ['a', ''],
        ['1', ''],
      ],
    ],
    [
      'quoted fields',
      '"a";"b"\n"1";"2"',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a delimiter inside quotes',
      'a;b\n"x;y";2',
      [
        ['a', 'b'],
        ['x;y', '2'],
      ],
    ],
    [
      'a line break inside quotes starts no record',
      '"a\r\nb";c\n1;2',
      [
        ['a\r\nb', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'doubled quotes',
      '"a ""b""";c\n"""";""""""',
      [
        ['a "b"', 'c'],
        ['"', '""'],
      ],
    ],
    [
      'an empty quoted field',
      '"";b\n1;""',
      [
        ['', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a text that Excel is kept from taking for a number',
      'a;b;c\n="00123";"=""00124""";=""\n="1"2";="1;=1"\n',
      [
        ['a', 'b', 'c'],
        ['00123', '00124', ''],
        ['="1"2"', '="1', '=1"'],
      ],
    ],
    [
      'a quote inside an unquoted field',
      'a"b;c"\n1;2',
      [
        ['a"b', 'c"'],
        ['1', '2'],
      ],
    ],
    [
      'a quote after a space opens nothing',
      ' "a;b"\n1;2',
      [
        [' "a', 'b"'],
        ['1', '2'],
      ],
    ],
    [
      'text behind a closing quote, as Excel',
      '"a"b;c\n"x"y"z";1',
      [
        ['ab', 'c'],
        ['xy"z"', '1'],
      ],
    ],
    [
      'a space behind a closing quote',
      '"a" ;c\n1;2',
      [
        ['a ', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'spaces belong to the field',
      ' a ; b\n1;2',
      [
        [' a ', ' b'],
        ['1', '2'],
      ],
    ],
    [
      'NUL and other controls stay',
      'a\0;b\x0b\x0c\n1;2',
      [
        ['a\0', 'b\x0b\x0c'],
        ['1', '2'],
      ],
    ],
    [
      '#TYPE of PowerShell is a record',
      '#TYPE A\r\n"a","b"\r\n',
      [
        ['#TYPE A', ''],
        ['a', 'b'],
      ],
    ],
    [
      'characters beyond ASCII',
      'Müller;日本\n😀;ß',
      [
        ['Müller', '日本'],
        ['😀', 'ß'],
      ],
    ],
    ['one column', 'a\nb\n', [['a'], ['b']]],
  ];
  it.each(cases)('%s', (_name, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('stores text only, and nothing where a field is empty', () => {
    const { sheet } = readCsv(utf8('a;b\n12;\n'));
    const kinds = sheet.columns.map((column) => Array.from(column.kinds.subarray(0, 2)));
    expect(kinds).toEqual([
      [CellKind.text, CellKind.text],
      [CellKind.text, CellKind.empty],
    ]);
    expect(sheet).toMatchObject({ name: null, form: 'text', rowCount: 2 });
  });
});

describe('readCsv: bytes', () => {
  it('points into the file itself where nothing had to change', () => {
    const bytes = utf8('\ufeff"a";b\n1;ü\n');
    const { sheet } = readCsv(bytes);
    for (const column of sheet.columns) expect(column.bytes).toBe(bytes);
  });

  it('never changes the file', () => {
    const bytes = utf8('"a""b";"c"d\n1;2\n');
    const before = bytes.slice();
    expect(rowsOf(readCsv(bytes).sheet)).toEqual([
      ['a"b', 'cd'],
      ['1', '2'],
    ]);
    expect(bytes).toEqual(before);
  });

  it('reads a part of a larger buffer at any offset', () => {
    for (let offset = 0; offset < 8; offset++) {
      const file = utf8('Kontoname;AD-ID\n"anna ""x""";4711\n');
      const buffer = new Uint8Array(offset + file.length + 3).fill(0x3b);
      buffer.set(file, offset);
      const part = buffer.subarray(offset, offset + file.length);
      expect(rowsOf(readCsv(part).sheet)).toEqual([
        ['Kontoname', 'AD-ID'],
        ['anna "x"', '4711'],
      ]);
    }
  });
});

describe('readCsv: encoding', () => {
  const text = 'Konto;ID\r\nGrün ß;1\r\n';
  const rows = [
    ['Konto', 'ID'],
    ['Grün ß', '1'],
  ];
  it.each([
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with its mark', utf8('\ufeff' + text), 'utf-8'],
    ['UTF-16LE with its mark', utf16(text, true, true), 'utf-16le'],
    ['UTF-16BE with its mark', utf16(text, false, true), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(text, true, false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(text, false, false), 'utf-16be'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
  ])('%s', (_name, bytes, encoding) => {
    const reading = readCsv(bytes);
    expect(reading.encoding).toBe(encoding);
    expect(rowsOf(reading.sheet)).toEqual(rows);
  });

  it('undoes doubled quotes in converted text too', () => {
    const reading = readCsv(windows1252('a;b\n"ü""x""";"ä"\n'));
    expect(rowsOf(reading.sheet)).toEqual([
      ['a', 'b'],
      ['ü"x"', 'ä'],
    ]);
  });
});

describe('readCsv: sep=', () => {
  it.each([
    [
      'names the delimiter and is no record',
      'sep=,\r\na;b,c\r\n1,2\r\n',
      ',',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    ['in capitals', 'SEP=|\na|b', '|', [['a', 'b']]],
    ['tab, with a mark before it', '\ufeffsep=\t\ra\tb;c', '\t', [['a', 'b;c']]],
    [
      'is a record where it names nothing we read',
      'sep=x\na;b',
      ';',
      [
        ['sep=x', ''],
        ['a', 'b'],
      ],
    ],
    [
      'is a record where more follows',
      'sep=,x\na;b\nc;d',
      ';',
      [
        ['sep=,x', ''],
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
  ])('%s', (_name, text, delimiter, rows) => {
    const reading = readCsv(utf8(text));
    expect(reading.delimiter).toBe(delimiter);
    expect(rowsOf(reading.sheet)).toEqual(rows);
  });
});

describe('readCsv: refusals', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const cut = utf8('Müller;ü');
  const cases: [string, Uint8Array, Failure['code'], object][] = [
    ['no bytes', utf8(''), 'file-empty', {}],
    ['only a mark', utf8('\ufeff'), 'file-empty', {}],
    ['only a mark of UTF-16', utf16('', true, true), 'file-empty', {}],
    ['only line breaks', utf8('\r\n\n\r'), 'file-empty', {}],
    ['only the line sep=', utf8('sep=;'), 'file-empty', {}],
    ['only the line sep= and its end', utf8('sep=;\r\n'), 'file-empty', {}],
    ['only empty fields', utf8(';;\n"";\n'), 'file-empty', {}],
    ['a ZIP package', utf8('PK\x03\x04abc'), 'file-foreign', { expected: 'csv', found: 'zip' }],
    ['an .xls', Uint8Array.from(ole), 'file-foreign', { expected: 'csv', found: 'xls' }],
    ['a PDF', utf8('%PDF-1.7\n'), 'file-foreign', { expected: 'csv', found: 'pdf' }],
    ['HTML', utf8('\ufeff\n<HTML>\n'), 'file-foreign', { expected: 'csv', found: 'html' }],
    ['HTML 5', utf8('<!DOCTYPE html>'), 'file-foreign', { expected: 'csv', found: 'html' }],
    ['XML', utf8('<?xml version="1.0"?>'), 'file-foreign', { expected: 'csv', found: 'xml' }],
    [
      'XML in UTF-16',
      utf16('<?xml ?>', false, true),
      'file-foreign',
      { expected: 'csv', found: 'xml' },
    ],
    [
      'binary',
      utf8('\x01\x02\x03\x04\x05\x06\x07\x08abc'),
      'file-foreign',
      { expected: 'csv', found: 'binary' },
    ],
    ['a quoted field without end', utf8('a;b\n"1;2\n3;4\n'), 'csv-stray-quote', { line: 2 }],
    [
      'two stray quotes with lines between them',
      utf8('a;b\n1;2\n3;"x\n4;5\n6;"y\n7;8\n'),
      'csv-stray-quote',
      { line: 3 },
    ],
    ['the same with CRLF', utf8('a;b\r\n"1;2\r\n3"4;5\r\n'), 'csv-stray-quote', { line: 2 }],
    ['an end inside a doubled quote', utf8('a;"b""'), 'csv-stray-quote', { line: 1 }],
    ['an end inside a character', cut.subarray(0, cut.length - 1), 'file-cut-off', {}],
    ['an end inside a unit of UTF-16', utf16('a;b', true, true).subarray(0, 7), 'file-cut-off', {}],
  ];
  it.each(cases)('%s', (_name, bytes, code, details) => {
    expect(() => readCsv(bytes)).toThrow(
      expect.objectContaining({ name: 'Failure', code, details }),
    );
  });

  it('takes a few control characters, but not one byte in twenty', () => {
    const controls = '\x01'.repeat(10);
    expect(() => read('a'.repeat(200) + controls)).not.toThrow();
    expect(() => read('a'.repeat(180) + controls)).toThrow(Failure);
    expect(() => read('a\t'.repeat(20) + '\n\r'.repeat(20))).not.toThrow();
  });

  it('takes a text that begins as a ZIP or HTML almost does', () => {
    expect(read('PK;ID\n1;2')).toEqual([
      ['PK', 'ID'],
      ['1', '2'],
    ]);
    expect(read('<htmlx>;ID\n1;2')).toEqual([
      ['<htmlx>', 'ID'],
      ['1', '2'],
    ]);
  });
});

describe('readCsv: limits', () => {
  it.each([
    ['bytes', 'a;b', { bytes: 3 }, 'a;bb', 'file-bytes'],
    ['rows', 'a\nb\n', { rows: 2 }, 'a\nb\nc', 'rows'],
    ['empty rows', 'a\n\n', { rows: 2 }, 'a\n\n\n', 'rows'],
    ['columns', 'a;b', { columns: 2 }, 'a;b;c', 'columns'],
    ['empty columns', 'a;', { columns: 2 }, 'a;;', 'columns'],
    ['cells', 'a;b\n1;2\n3;4', { cells: 6 }, 'a;b\n1;2\n3;4\n5;6', 'cells'],
    ['text length', 'abc;d', { textLength: 3 }, 'abcd;e', 'text-length'],
    ['text length in quotes', '"a""c";d', { textLength: 3 }, '"ab""c";e', 'text-length'],
  ])('%s: at the limit it passes, past it it fails', (_name, good, limits, bad, what) => {
    const limit = Object.values(limits)[0];
    expect(() => readCsv(utf8(good), limits)).not.toThrow();
    expect(() => readCsv(utf8(bad), limits)).toThrow(
      expect.objectContaining({ code: 'file-too-large', details: { what, limit } }),
    );
  });

  it.each([
    ['Windows-1252', windows1252('€€€€')],
    ['UTF-16', utf16('€€€€', true, true)],
    ['repaired UTF-8', Uint8Array.of(0xef, 0xbb, 0xbf, 0xff, 0xff, 0xff, 0xff)],
  ])('counts the converted bytes of %s', (_name, bytes) => {
    expect(() => readCsv(bytes, { bytes: 12 })).not.toThrow();
    expect(() => readCsv(bytes, { bytes: 11 })).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    );
  });
});

describe('readCsv: long files', () => {
  it('keeps every row when a late record is wider and later ones are longer', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => {
      if (i < 300) return [`k${i}`];
      return i === 15_000 ? [`k${i}`, 'id', 'x', '', 'y'] : [`konto${i}@amt.example`, `id-${i}`];
    });
    const { sheet } = readCsv(utf8(rows.map((row) => row.join(';')).join('\r\n')));
    expect(rowsOf(sheet)).toEqual(rows.map((row) => [...row, '', '', '', ''].slice(0, 5)));
  });

  it('takes time in proportion to the rows', () => {
    // Quadratic growth of the columns would take minutes here.
    const { sheet } = readCsv(utf8('konto;id\n'.repeat(400_000)));
    expect(sheet.rowCount).toBe(400_000);
  }, 15_000);

  it('reads fields that reach over the scan’s pieces', () => {
    const long = 'ä'.repeat(100_000);
    expect(read(`a;b\n"${long}";${long}\n1;2`)).toEqual([
      ['a', 'b'],
      [long, long],
      ['1', '2'],
    ]);
  });
});
