import fc from 'fast-check';
import { CellFlag } from '../../../src/core/facts/cellFlags';
import { readsAsSid } from '../../../src/core/facts/sidBytes';
import { canonicalIdText } from '../../../src/core/identifiers/idText';
import { readSid } from '../../../src/core/identifiers/sid';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';
import { guidOf } from '../support/listOf';
import { idsOf } from './support';

const SID = 'S-1-5-21-1004336348-1177238915-682003330-1001';

describe('readRawIds and keyIds', () => {
  test.each<[string, readonly string[], 'guid' | 'sid' | 'text']>([
    ['more than half GUIDs', [guidOf(1), guidOf(2), 'x'], 'guid'],
    ['half of them', [guidOf(1), 'x'], 'text'],
    ['SIDs', [SID, SID, guidOf(1)], 'sid'],
    ['any other text', ['0001', '0002'], 'text'],
    ['GUIDs in white space', [` ${guidOf(1)}`, `${guidOf(2)}\u00a0`], 'guid'],
    ['SIDs in white space', [` ${SID}`, `${SID}\t`], 'sid'],
  ])('%s', (_, values, kind) => {
    expect(idsOf(values).kind).toBe(kind);
  });

  test.each<[string, readonly string[]]>([
    [
      'GUIDs in every canonical spelling',
      [
        '8c4ac332-975f-4717-ad7b-ba4a4e968fff',
        '8C4AC332-975F-4717-AD7B-BA4A4E968FFF',
        '{8c4ac332-975f-4717-ad7b-ba4a4e968fff}',
        '(8c4ac332-975f-4717-ad7b-ba4a4e968fff)',
        'urn:uuid:8c4ac332-975f-4717-ad7b-ba4a4e968fff',
        ' 8c4ac332-975f-4717-ad7b-ba4a4e968fff ',
        'MsNKjF+XF0ete7pKTpaP/w==',
        'MsNKjF+XF0ete7pKTpaP/w',
        'MsNKjF-XF0ete7pKTpaP_w',
      ],
    ],
    ['SIDs in either case', [SID, SID.toLowerCase(), ` ${SID}`]],
    ['other text in white space and in NFC', ['Üx', 'Üx ', 'U\u0308x']],
  ])('one key for %s', (_, values) => {
    expect(new Set(idsOf(values).keys).size).toBe(1);
  });

  test.each<[string, readonly string[]]>([
    ['case of other text', ['ab', 'AB', 'Ab']],
    ['leading zeros', ['0815', '815']],
    ['GUIDs that differ in one digit', [guidOf(1), guidOf(1).replace(/.$/, 'g'), guidOf(2)]],
    ['a GUID and another', [guidOf(1), guidOf(3), guidOf(2)]],
  ])('keys of their own for %s', (_, values) => {
    expect(new Set(idsOf(values).keys).size).toBe(values.length);
  });

  test('other ID text has one key exactly if it is the same in NFC', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'A', '0', '1', '-', ' ', 'ü', 'u\u0308', '\u00a0', 'S'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
        const canonical = texts.map(canonicalIdText);
        const keys = [...idsOf(texts).keys];
        expect(keys.map((key) => keys.indexOf(key))).toEqual(
          canonical.map((text) => canonical.indexOf(text)),
        );
        expect(keys.map((key) => key < 0)).toEqual(canonical.map((text) => text === ''));
      }),
      { seed, numRuns: runs(10_000) },
    );
  });

  test('reads a SID by its bytes exactly as by its text', () => {
    const number = fc.constantFrom(
      '0',
      '1',
      '21',
      '05',
      '',
      '4294967295',
      '4294967296',
      '99999999999',
    );
    const sid = fc
      .tuple(fc.constantFrom('S-1-5-21', 's-1-5-21', 'S-1-5-2', 'X-1-5-21'), fc.array(number))
      .map(([prefix, numbers]) => [prefix, ...numbers].join('-'));
    fc.assert(
      fc.property(fc.oneof(sid, fc.string({ unit: fc.constantFrom(...'sS-1520') })), (text) => {
        const bytes = encodeUtf8(text);
        expect(readsAsSid(bytes, 0, bytes.length)).toBe(readSid(text) !== null);
      }),
      { seed, numRuns: runs(20_000) },
    );
    for (const text of [SID, 'S-1-5-21-0-0-0-0', 'S-1-5-21-4294967295-1-1-500']) {
      const bytes = encodeUtf8(`x${text}y`);
      expect(readsAsSid(bytes, 1, bytes.length - 1)).toBe(true);
      expect(readsAsSid(bytes, 1, bytes.length)).toBe(false);
    }
  });

  test('the byte order of the column turns open and by-nature forms, and no others', () => {
    const canonical = '8c4ac332-975f-4717-ad7b-ba4a4e968fff';
    const octets = '32c34a8c5f971747ad7bba4a4e968fff';
    const escaped = octets.replace(/../g, '\\$&');
    const keysFor = (order: 'canonical' | 'octets') => [
      ...idsOf([canonical, octets, `0x${octets}`, escaped], order).keys,
    ];
    expect(keysFor('octets')).toEqual([0, 0, 0, 0]);
    expect(keysFor('canonical')).toEqual([0, 1, 1, 1]);
  });

  test('an undecided byte order leaves the list without keys, the reference as written', () => {
    const octets = '32c34a8c5f971747ad7bba4a4e968fff';
    const values = [guidOf(1), guidOf(2), octets, '0'.repeat(32), 'f'.repeat(32)];
    expect([...idsOf(values, 'undecided', 'no-key').keys]).toEqual([0, 1, -1, 2, 3]);
    expect([...idsOf(values, 'undecided').keys]).toEqual([0, 1, 2, 3, 4]);
  });

  test.each<[string, string, number]>([
    ['a plain GUID', guidOf(1), 0],
    ['a GUID in upper case', guidOf(1).toUpperCase(), CellFlag.respelled],
    ['a GUID in braces', `{${guidOf(1)}}`, CellFlag.respelled],
    [
      'base64 that starts with +',
      '+8NKjF+XF0ete7pKTpaP/w==',
      CellFlag.formulaStart | CellFlag.respelled,
    ],
    ['a SID', SID, CellFlag.sid],
    ['a SID in lower case', SID.toLowerCase(), CellFlag.sid | CellFlag.respelled],
    ['digits', '000123', CellFlag.numberLike],
    ['a number with an exponent', '1,23E+15', CellFlag.numberLike],
    ['letters', 'x12', 0],
    ['a leftover', 'System.Byte[]', CellFlag.junkLike],
    ['a leftover behind a space', ' null', CellFlag.junkLike | CellFlag.spaces],
    ['a lost character', 'x?', CellFlag.question],
  ])('flags of %s', (_, value, flags) => {
    expect(idsOf([value]).flags[0]).toBe(flags);
  });
});
