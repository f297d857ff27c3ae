import fc from 'fast-check';
import { GuidForm, readGuid } from '../../../src/core/identifiers/guid';
import {
  GuidLetterCase,
  guidFormOf,
  guidLetterCaseOf,
  wordOrderOf,
} from '../../../src/core/identifiers/guidForm';
import {
  isNilOrFull,
  octetsToCanonical,
  versionNibbleAsCanonical,
  versionNibbleAsOctets,
} from '../../../src/core/identifiers/guidWords';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';
import { bytesOf, dashed, guidText, readText, spellingsOf } from './guidSpellings';

const GUID = '8c4ac332-975f-4717-ad7b-ba4a4e968fff';
const AS_OCTETS = '32c34a8c-5f97-1747-ad7b-ba4a4e968fff';
const BASE64 = 'MsNKjF+XF0ete7pKTpaP/w==';
const ESCAPED = '\\32\\c3\\4a\\8c\\5f\\97\\17\\47\\ad\\7b\\ba\\4a\\4e\\96\\8f\\ff';
const SPACED = '32 C3 4A 8C 5F 97 17 47 AD 7B BA 4A 4E 96 8F FF';
const { lower, upper, mixed, none } = GuidLetterCase;

const guids = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((sixteen) => dashed(Buffer.from(sixteen)));

describe('accepted spellings', () => {
  test.each([
    ['dashed', GUID, GuidForm.dashed, lower, GUID],
    ['upper case', GUID.toUpperCase(), GuidForm.dashed, upper, GUID],
    ['mixed case', GUID.replace('c', 'C'), GuidForm.dashed, mixed, GUID],
    ['no letter', '11111111-2222-4333-8444-555555555555', GuidForm.dashed, none, null],
    ['braces', `{${GUID}}`, GuidForm.braced, lower, GUID],
    ['parentheses', `(${GUID})`, GuidForm.parenthesised, lower, GUID],
    ['URN', `urn:uuid:${GUID}`, GuidForm.urn, lower, GUID],
    ['URN in capitals', `URN:UUID:${GUID.toUpperCase()}`, GuidForm.urn, upper, GUID],
    ['32 digits, canonical', GUID.replace(/-/g, ''), GuidForm.hex32, lower, GUID],
    ['32 digits, octets', '32c34a8c5f971747ad7bba4a4e968fff', GuidForm.hex32, lower, AS_OCTETS],
    ['0x', '0x32c34a8c5f971747ad7bba4a4e968fff', GuidForm.octets0x, lower, AS_OCTETS],
    ['LDAP filter', ESCAPED, GuidForm.octetsEscaped, lower, AS_OCTETS],
    ['ADSI Edit', SPACED, GuidForm.octetsSpaced, upper, AS_OCTETS],
    ['csvde', "X'32c34a8c5f971747ad7bba4a4e968fff'", GuidForm.octetsQuoted, lower, AS_OCTETS],
    ['base64', BASE64, GuidForm.base64Padded, none, GUID],
    ['base64 unpadded', BASE64.slice(0, 22), GuidForm.base64Unpadded, none, GUID],
    ['base64 url-safe', 'MsNKjF-XF0ete7pKTpaP_w==', GuidForm.base64UrlSafe, none, GUID],
    ['base64 url-safe, bare', 'MsNKjF-XF0ete7pKTpaP_w', GuidForm.base64UrlSafe, none, GUID],
  ])('%s', (_name, text, form, letterCase, written) => {
    const read = readText(text);
    expect(guidFormOf(read.reading)).toBe(form);
    expect(guidLetterCaseOf(read.reading)).toBe(letterCase);
    expect(read.written).toBe(written ?? text);
  });
});

describe('what is no GUID', () => {
  test.each([
    ['empty', ''],
    ['a digit short', GUID.slice(1)],
    ['quoted, not closed', "X'32c34a8c5f971747ad7bba4a4e968fff "],
    ['quoted without X', "Y'32c34a8c5f971747ad7bba4a4e968fff'"],
    ['quoted, a letter past f', "X'32c34a8c5f971747ad7bba4a4e968ffg'"],
    ['a digit too many', `${GUID}0`],
    ['a letter past f', GUID.replace('8c', '8g')],
    ['a sign before 0', GUID.replace('8c', '8/')],
    ['a dash out of place', '8c4ac33-2975f-4717-ad7b-ba4a4e968fff'],
    ['another sign for a dash', GUID.replace('-', '_')],
    ['no dash at the first place', `${GUID.slice(0, 8)}0${GUID.slice(9)}`],
    ['no dash at the second place', `${GUID.slice(0, 13)}0${GUID.slice(14)}`],
    ['no dash at the third place', `${GUID.slice(0, 18)}0${GUID.slice(19)}`],
    ['no dash at the fourth place', `${GUID.slice(0, 23)}0${GUID.slice(24)}`],
    ['an odd pair of brackets', `{${GUID})`],
    ['another pair of brackets', `[${GUID}]`],
    ['another URN', `urn:uuix:${GUID}`],
    ['31 digits and a blank', '32c34a8c5f971747ad7bba4a4e968ff '],
    ['1x', '1x32c34a8c5f971747ad7bba4a4e968fff'],
    ['0y', '0y32c34a8c5f971747ad7bba4a4e968fff'],
    ['slashes instead of backslashes', ESCAPED.replace(/\\/g, '/')],
    ['a slash first', ESCAPED.replace('\\', '/')],
    ['a slash last', ESCAPED.replace('\\ff', '/ff')],
    ['dashes between octets', SPACED.replace(/ /g, '-')],
    ['one dash between octets', SPACED.replace(' C3', '-C3')],
    ['an octet that is none', SPACED.replace('C3', 'CX')],
    ['base64 with bits to spare', 'MsNKjF+XF0ete7pKTpaP/x=='],
    ['base64 with spare bits, unpadded', 'MsNKjF+XF0ete7pKTpaP/x'],
    ['base64 with one =', 'MsNKjF+XF0ete7pKTpaP/w='],
    ['base64 with =x', 'MsNKjF+XF0ete7pKTpaP/w=x'],
    ['base64 with x=', 'MsNKjF+XF0ete7pKTpaP/wx='],
    ['base64 of both alphabets', 'MsNKjF-XF0ete7pKTpaP/w=='],
    ['base64 with a blank', 'MsNKjF XF0ete7pKTpaP/w=='],
    ['a white space around it', ` ${GUID}`],
    ['letters beyond ASCII', 'ü'.repeat(18)],
  ])('%s', (_name, text) => {
    expect(readText(text)).toEqual({ reading: GuidForm.none, written: null });
  });
});

test('base64 of canonical bytes is another GUID: it always holds octets', () => {
  expect(readText(bytesOf(GUID).toString('base64')).written).toBe(AS_OCTETS);
});

test('every spelling of a GUID reads as itself, in either case of its hex digits', () => {
  fc.assert(
    fc.property(guids, (guid) => {
      for (const { form, text, written } of spellingsOf(guid)) {
        const read = readText(text);
        expect([text, guidFormOf(read.reading), read.written]).toEqual([text, form, written]);
      }
      expect(readText(guid.toUpperCase()).written).toBe(guid);
    }),
    { seed, numRuns: runs(5000) },
  );
});

test('one character of base64 changed, its case too, is another GUID or none', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const change = fc.record({
    guid: guids,
    at: fc.nat(21),
    to: fc.constantFrom(...alphabet),
  });
  fc.assert(
    fc.property(change, ({ guid, at, to }) => {
      const text = spellingsOf(guid).find(({ form }) => form === GuidForm.base64Padded)?.text ?? '';
      const turned = text.slice(0, at) + flipped(text[at] ?? '') + text.slice(at + 1);
      const other = text.slice(0, at) + to + text.slice(at + 1);
      for (const changed of [turned, other]) {
        if (changed !== text) expect(readText(changed).written).not.toBe(guid);
      }
    }),
    { seed, numRuns: runs(10_000) },
  );
});

function flipped(character: string): string {
  const lowered = character.toLowerCase();
  return lowered === character ? character.toUpperCase() : lowered;
}

test('one hex digit changed is another GUID', () => {
  fc.assert(
    fc.property(guids, fc.nat(35), fc.nat(15), (guid, at, digit) => {
      const changed = guid.slice(0, at) + digit.toString(16) + guid.slice(at + 1);
      if (guid[at] !== '-' && changed !== guid) expect(readText(changed).written).toBe(changed);
    }),
    { seed, numRuns: runs(10_000) },
  );
});

test('any bytes are read without leaving their four words', () => {
  const lengths = fc.constantFrom(22, 24, 32, 34, 36, 38, 45, 47, 48);
  const input = lengths.chain((length) => fc.uint8Array({ minLength: length, maxLength: length }));
  fc.assert(
    fc.property(input, (bytes) => {
      const words = new Uint32Array(6).fill(7);
      readGuid(bytes, 0, bytes.length, words, 1);
      expect([words[0], words[5]]).toEqual([7, 7]);
    }),
    { seed, numRuns: runs(20_000) },
  );
});

describe('words', () => {
  function wordsOf(guid: string): Uint32Array {
    const words = new Uint32Array(5);
    readGuid(encodeUtf8(guid), 0, 36, words, 1);
    return words;
  }

  test('octets become canonical in place, and back', () => {
    const words = wordsOf(AS_OCTETS);
    octetsToCanonical(words, 1);
    expect(guidText(words, 1)).toBe(GUID);
    octetsToCanonical(words, 1);
    expect(guidText(words, 1)).toBe(AS_OCTETS);
    expect(words[0]).toBe(0);
  });

  test('the version nibble under either reading', () => {
    expect(versionNibbleAsCanonical(wordsOf(GUID), 1)).toBe(4);
    expect(versionNibbleAsOctets(wordsOf(GUID), 1)).toBe(1);
    expect(versionNibbleAsCanonical(wordsOf(AS_OCTETS), 1)).toBe(1);
    expect(versionNibbleAsOctets(wordsOf(AS_OCTETS), 1)).toBe(4);
  });

  test.each([
    ['nil', '00000000-0000-0000-0000-000000000000', true],
    ['all F', 'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF', true],
    ['a one at the end', '00000000-0000-0000-0000-000000000001', false],
    ['a one in the second word', '00000000-0000-0001-0000-000000000000', false],
    ['a one in the third word', '00000000-0000-0000-0001-000000000000', false],
    ['an e at the end', 'ffffffff-ffff-ffff-ffff-fffffffffffe', false],
    ['words all alike', '11111111-1111-1111-1111-111111111111', false],
  ])('nil or full: %s', (_name, guid, expected) => {
    expect(isNilOrFull(wordsOf(guid), 1)).toBe(expected);
  });
});

test.each([
  [GuidForm.dashed, 'canonical'],
  [GuidForm.base64Padded, 'canonical'],
  [GuidForm.hex32, 'open'],
  [GuidForm.octets0x, 'open'],
  [GuidForm.octetsEscaped, 'octets-by-nature'],
  [GuidForm.octetsSpaced, 'octets-by-nature'],
  [GuidForm.octetsQuoted, 'octets-by-nature'],
] as const)('order of the words of form %i: %s', (form, order) => {
  expect(wordOrderOf(form)).toBe(order);
});
