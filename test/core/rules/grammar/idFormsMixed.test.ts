import { GuidForm } from '../../../../src/core/identifiers/guid';
import { GuidLetterCase } from '../../../../src/core/identifiers/guidForm';
import {
  checkRows,
  findingsOf,
  guidOf,
  pairsTo,
  placesOf,
  statesOf,
  accountOf,
  type Rows,
} from '../../support/listOf';
import { base64Of } from './support';

const spelled = (...spell: readonly ((guid: string) => string)[]): Rows =>
  spell.map((one, n) => [accountOf(n + 1), one(guidOf(n + 1))]);
const plain = (guid: string): string => guid;
const upper = (guid: string): string => guid.toUpperCase();
const braced = (guid: string): string => `{${guid}}`;
const unpadded = (guid: string): string => base64Of(guid).slice(0, 22);
const urlSafe = (guid: string): string => unpadded(guid).replaceAll('+', '-').replaceAll('/', '_');

describe('id-forms-mixed', () => {
  test('id-forms-mixed: one warning for the column, with the forms and how many; the pairs are ok', () => {
    const result = checkRows(spelled(plain, braced, plain, base64Of, braced, plain), pairsTo(6));
    expect(placesOf(result, 'id-forms-mixed')).toEqual(['- id warning']);
    expect(findingsOf(result, 'id-forms-mixed')[0]?.details).toEqual({
      forms: [
        { form: GuidForm.dashed, letterCase: GuidLetterCase.lower, rows: 3 },
        { form: GuidForm.braced, letterCase: GuidLetterCase.lower, rows: 2 },
        { form: GuidForm.base64Padded, letterCase: GuidLetterCase.none, rows: 1 },
      ],
    });
    expect(new Set(statesOf(result))).toEqual(new Set(['ok']));
    expect(result.passed).toBe(true);
  });

  test.each<[string, Rows]>([
    ['upper and lower case', spelled(plain, upper, plain)],
    [
      'hex digits with and without dashes',
      spelled(plain, plain, (guid) => guid.replaceAll('-', '')),
    ],
    ['urn and plain', spelled((guid) => `urn:uuid:${guid}`, plain)],
    ['base64 padded and not', spelled(base64Of, unpadded)],
  ])('id-forms-mixed: fires for %s', (_, rows) => {
    expect(placesOf(checkRows(rows, pairsTo(3)), 'id-forms-mixed')).toEqual(['- id warning']);
  });

  test.each<[string, Rows]>([
    ['one spelling', spelled(plain, plain)],
    ['one other spelling', spelled(braced, braced)],
    ['white space around some', spelled(plain, (guid) => ` ${guid}`)],
    ['a GUID that is none', [...spelled(plain, plain), ['x', 'kaputt']]],
    [
      'a repeated header and a sum',
      [...spelled(plain, plain), ['Accountname', 'AD-ID'], ['Summe', 2]],
    ],
    [
      'other ID text',
      [
        ['a', 'P-1'],
        ['b', 'p1'],
      ],
    ],
    [
      'a GUID of digits among lower case',
      [...spelled(plain, plain), ['x', '12345678-1234-4234-8234-123456789012']],
    ],
  ])('id-forms-mixed: does not fire for %s', (_, rows) => {
    expect(placesOf(checkRows(rows, pairsTo(3)), 'id-forms-mixed')).toEqual([]);
  });

  test('id-forms-mixed: a column in the url-safe alphabet is one spelling, both alphabets are two', () => {
    const people = Array.from({ length: 40 }, (_, n) => n + 1);
    const safe = people.map((n) => [accountOf(n), urlSafe(guidOf(n))]);
    expect(new Set(safe.map(([, id]) => /[-_]/.test(id ?? '')))).toEqual(new Set([true, false]));
    expect(placesOf(checkRows(safe, pairsTo(40)), 'id-forms-mixed')).toEqual([]);
    const both = people.map((n) => [
      accountOf(n),
      n % 2 === 0 ? urlSafe(guidOf(n)) : unpadded(guidOf(n)),
    ]);
    expect(placesOf(checkRows(both, pairsTo(40)), 'id-forms-mixed')).toEqual(['- id warning']);
    expect(new Set(statesOf(checkRows(both, pairsTo(40))))).toEqual(new Set(['ok']));
  });
});
