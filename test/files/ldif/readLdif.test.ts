import fc from 'fast-check';
import { Failure } from '../../../src/core/failure';
import { chooseColumns } from '../../../src/core/columns/chooseColumns';
import type { CellValue, Sheet } from '../../../src/core/table/column';
import { valueAt } from '../../../src/core/table/text';
import { readLdif } from '../../../src/files/ldif/readLdif';
import { runs, seed } from '../../support/counts';

const rowsIn = (sheet: Sheet): CellValue[][] =>
  Array.from({ length: sheet.rowCount }, (_, at) =>
    sheet.columns.map((column) => valueAt(column, at)),
  );

const read = (text: string): CellValue[][] => rowsIn(readLdif(new TextEncoder().encode(text)));

function refusalOf(bytes: Uint8Array): unknown {
  try {
    readLdif(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [error.code, error.details];
  }
}

const GUID = Buffer.from('32c34a8c5f971747ad7bba4a4e968fff', 'hex').toString('base64');
const SID = Buffer.concat([
  Buffer.from([1, 5, 0, 0, 0, 0, 0, 5]),
  Buffer.from(Uint32Array.of(21, 3_623_811_015, 3_361_044_348, 30_300_820, 1013).buffer),
]).toString('base64');

const ATTRIBUTES = Array.from({ length: 100 }, (_, at) => `a${String(at)}: x\n`).join('');

describe('readLdif', () => {
  test('an export as ldifde and ldapsearch write it', () => {
    const text = [
      'version: 1',
      '# made by an export',
      '#  folded',
      '  comment',
      '',
      'dn: CN=Anna Adler,OU=Amt See,DC=amt,DC=example',
      'objectClass: top',
      'objectClass: user',
      `objectGUID:: ${GUID}`,
      `objectSid:: ${SID}`,
      `displayName:: ${Buffer.from('Änna Adler').toString('base64')}`,
      'mail: anna.adler@amt-',
      ' see.exa',
      ' mple',
      'proxyAddresses: smtp:anna@amt-see.example',
      'proxyAddresses: SMTP:anna.adler@amt-see.example',
      'proxyAddresses: x500:/o=amt',
      '',
      '',
      'DN:: Q049QmVybmQ=',
      'MAIL:bernd@amt-see.example',
      'department;lang-de: Referat 1',
      '',
    ].join('\r\n');
    const [names = [], anna = [], bernd = []] = read(text);
    const of = (row: readonly CellValue[], name: string) => row[names.indexOf(name)];
    expect(names).toEqual([
      'dn',
      'objectClass',
      'objectGUID',
      'objectSid',
      'displayName',
      'mail',
      'proxyAddresses',
      'department;lang-de',
    ]);
    expect(of(anna, 'objectClass')).toBe('top');
    expect(of(anna, 'objectGUID')).toBe(GUID);
    expect(of(anna, 'objectSid')).toBe('S-1-5-21-3623811015-3361044348-30300820-1013');
    expect(of(anna, 'displayName')).toBe('Änna Adler');
    expect(of(anna, 'mail')).toBe('anna.adler@amt-see.example');
    expect(of(anna, 'proxyAddresses')).toBe('SMTP:anna.adler@amt-see.example');
    expect(of(bernd, 'dn')).toBe('CN=Bernd');
    expect(of(bernd, 'mail')).toBe('bernd@amt-see.example');
    expect(of(bernd, 'objectGUID')).toBeNull();
    expect(of(bernd, 'department;lang-de')).toBe('Referat 1');
  });

  test('its columns are found by their names, the GUID among them', () => {
    const entry = (n: number) => `dn: CN=${n}\nsAMAccountName: konto${n}\nobjectGUID:: ${GUID}\n`;
    const sheet = readLdif(new TextEncoder().encode([1, 2, 3].map(entry).join('\n')));
    expect(chooseColumns(sheet)).toMatchObject({ kind: 'chosen', account: 1, id: 2, headerRow: 0 });
  });

  test('octets that happen to be letters stay octets', () => {
    const letters = Buffer.from('ABCDEFGHIJKLMNOP').toString('base64');
    expect(read(`dn: x\nobjectGUID:: ${letters}\ncn:: ${letters}\n`)[1]).toEqual([
      'x',
      letters,
      'ABCDEFGHIJKLMNOP',
    ]);
  });

  test('UTF-16, as PowerShell redirects it', () => {
    const text = 'dn: CN=Jörg\r\nmail: joerg@amt.example\r\n';
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(rowsIn(readLdif(new Uint8Array(bytes)))[1]).toEqual(['CN=Jörg', 'joerg@amt.example']);
  });

  test('an entry to be added is how ldifde exports', () => {
    expect(
      read('dn: x\r\nchangetype: add\r\ncn: a\r\n\r\ndn: y\r\nchangeType: ADD \r\ncn: b\r\n'),
    ).toEqual([
      ['dn', 'cn'],
      ['x', 'a'],
      ['y', 'b'],
    ]);
  });

  test('what ldapsearch says of the search is no entry', () => {
    const text = [
      '# extended LDIF',
      'version: 1',
      '',
      'dn: x',
      'cn: a',
      'result: an attribute of that name',
      '',
      '# search reference',
      'ref: ldap://amt.example/DC=amt',
      '',
      '# search result',
      'search: 2',
      'result: 0 Success',
      'control: 1.2.840.113556.1.4.319 false MIQAAAAFAgEABAA=',
      '',
      '# numEntries: 1',
    ].join('\n');
    expect(read(text)).toEqual([
      ['dn', 'cn', 'result'],
      ['x', 'a', 'an attribute of that name'],
    ]);
  });

  test.each<[string, string, unknown]>([
    [
      'an export that the server cut short',
      'dn: x\n\nsearch: 2\nresult: 4 Size limit exceeded\n',
      ['ldif-incomplete', { result: '4 Size limit exceeded' }],
    ],
    ['a result of more digits', 'dn: x\n\nresult: 03\n', ['ldif-incomplete', { result: '03' }]],
    ['nothing', '', ['file-empty', {}]],
    ['a version alone', 'version: 1\n\n', ['file-empty', {}]],
    ['no LDIF', 'Accountname;AD-ID\na;b\n', ['file-foreign', { expected: 'ldif', found: 'text' }]],
    [
      'a record without its name',
      'mail: a@b.example\n',
      ['file-foreign', { expected: 'ldif', found: 'text' }],
    ],
    ['a change record', 'dn: x\nchangetype: delete\n', ['ldif-changes', { line: 2 }]],
    [
      'a change among additions',
      'dn: x\nchangetype: add\ncn: a\n\ndn: y\nchangetype: modify\n',
      ['ldif-changes', { line: 6 }],
    ],
    ['a modification', 'dn: x\ncn: y\n-\n', ['ldif-changes', { line: 3 }]],
    [
      'a value elsewhere',
      'dn: x\n\ndn: y\njpegPhoto:< file:///x\n',
      ['ldif-reference', { line: 4 }],
    ],
  ])('refuses %s', (_, text, expected) => {
    expect(refusalOf(new TextEncoder().encode(text))).toEqual(expected);
  });

  test.each<[string, string]>([
    ['many attributes behind many records', `${'dn: a\n\n'.repeat(200)}dn: b\n${ATTRIBUTES}`],
    ['many records behind many attributes', `dn: b\n${ATTRIBUTES}\n${'dn: a\n\n'.repeat(200)}`],
  ])('limits: %s', (_, text) => {
    const bytes = new TextEncoder().encode(text);
    const tooMany = { code: 'file-too-large', details: { what: 'cells', limit: 1000 } };
    expect(() => readLdif(bytes, { cells: 1000 })).toThrow(expect.objectContaining(tooMany));
    expect(readLdif(bytes).columns).toHaveLength(101);
  });

  test('limits: rows, columns and text', () => {
    const bytes = new TextEncoder().encode('dn: x\na: 1\n\ndn: y\nb: 2\n');
    expect(() => readLdif(bytes, { rows: 1 })).toThrow(Failure);
    expect(() => readLdif(bytes, { columns: 2 })).toThrow(Failure);
    expect(() => readLdif(bytes, { textLength: 0 })).toThrow(Failure);
  });

  test('what is written folded, encoded or plain is read as it was', () => {
    const name = fc.constantFrom('cn', 'mail', 'displayName', 'department');
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const record = fc.uniqueArray(
      fc.tuple(name, value, fc.boolean(), fc.integer({ min: 2, max: 20 })),
      {
        selector: ([one]) => one,
      },
    );
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        (records, eol) => {
          const lines = records.flatMap((attributes, at) => [
            `dn: CN=${at}`,
            ...attributes.flatMap(([key, text, encode, width]) =>
              written(key, text, encode, width),
            ),
            '',
          ]);
          const [names = [], ...rows] = read(lines.join(eol));
          records.forEach((attributes, at) => {
            for (const [key, text] of attributes) expect(rows[at]?.[names.indexOf(key)]).toBe(text);
          });
          expect(rows).toHaveLength(records.length);
        },
      ),
      { seed, numRuns: runs(3_000) },
    );
  });

  test('fuzzing: mutated exports are read or refused, never a crash', () => {
    const base = new TextEncoder().encode(
      `version: 1\n\ndn: CN=1\nobjectGUID:: ${GUID}\nobjectSid:: ${SID}\nmail: a@b.example\n c\n\ndn:: w7Y=\ncn: x\n`,
    );
    const change = fc.record({ at: fc.nat(base.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        let bytes = base.slice();
        for (const { at, byte, cut } of changes) {
          if (cut) bytes = bytes.slice(0, at);
          else if (at < bytes.length) bytes[at] = byte;
        }
        refusalOf(bytes);
      }),
      { seed, numRuns: runs(10_000) },
    );
  });
});

/** A value as RFC 2849 has it: base64 where it is no safe string, folded at `width` ASCII characters. */
function written(key: string, text: string, encode: boolean, width: number): string[] {
  const safe = /^[\x21-\x39\x3b\x3d-\x7e][\x20-\x7e]*$/.test(text) && !text.endsWith(' ');
  const line =
    safe && !encode ? `${key}: ${text}` : `${key}:: ${Buffer.from(text).toString('base64')}`;
  const pieces: string[] = [];
  for (let at = 0; at < line.length; at += width) pieces.push(line.slice(at, at + width));
  return pieces.map((piece, at) => (at === 0 ? piece : ` ${piece}`));
}
