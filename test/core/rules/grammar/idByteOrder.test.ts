import {
  accountOf,
  checkOf,
  checkRows,
  findingsOf,
  guidOf,
  pairOf,
  pairsTo,
  placesOf,
  rulesFound,
  statesOf,
  type Rows,
} from '../../support/listOf';
import { base64Of, octetsOf, unversionedGuidOf } from './support';

const digits = (guid: string): string => guid.replaceAll('-', '');
const people = (count: number, id: (n: number) => string): Rows =>
  Array.from({ length: count }, (_, n) => [accountOf(n + 1), id(n + 1)]);
const ok = (count: number): string[] => Array.from({ length: count }, () => 'ok');

describe('id-byte-order', () => {
  test.each<[string, (n: number) => string]>([
    ['digits in canonical order', (n) => digits(unversionedGuidOf(n))],
    ['octets', (n) => octetsOf(unversionedGuidOf(n))],
    ['octets behind 0x', (n) => `0x${octetsOf(unversionedGuidOf(n))}`],
    ['canonical digits behind 0x', (n) => `0x${digits(unversionedGuidOf(n))}`],
    ['escaped octets', (n) => octetsOf(unversionedGuidOf(n)).replace(/../g, '\\$&')],
    ['spaced octets', (n) => octetsOf(unversionedGuidOf(n)).replace(/..(?=.)/g, '$& ')],
    ['base64, which always holds octets', (n) => base64Of(unversionedGuidOf(n))],
  ])('id-byte-order: the reference settles %s', (_, spell) => {
    const result = checkRows(people(25, spell), people(25, unversionedGuidOf));
    expect(placesOf(result, 'id-byte-order')).toEqual([]);
    expect(statesOf(result)).toEqual(ok(25));
  });

  test('id-byte-order: the list settles octets of the reference as well', () => {
    const result = checkRows(
      people(25, unversionedGuidOf),
      people(25, (n) => octetsOf(unversionedGuidOf(n))),
    );
    expect(statesOf(result)).toEqual(ok(25));
  });

  test('id-byte-order: a reference that shows its order itself is not read as the list would have it', () => {
    const turned = people(3, (n) => digitsToGuid(octetsOf(guidOf(n))));
    for (const spell of [digits, (guid: string) => digitsToGuid(digits(guid))]) {
      const result = checkRows(
        turned,
        people(3, (n) => spell(guidOf(n))),
      );
      expect(result.counts.correct).toBe(0);
      expect(result.passed).toBe(false);
    }
  });

  test('id-byte-order: a short reference shows its order where the list says both', () => {
    const turned = [accountOf(2), digitsToGuid(octetsOf(guidOf(2)))];
    const reference = people(2, (n) => octetsOf(guidOf(n)));
    const result = checkRows([pairOf(1), turned], reference);
    expect(statesOf(result)).toEqual(['ok', 'unknown']);
  });

  test('id-byte-order: octets on both sides are the same, settled or not', () => {
    const rows = people(25, (n) => octetsOf(unversionedGuidOf(n)));
    expect(statesOf(checkRows(rows, rows))).toEqual(ok(25));
  });

  test.each<[string, (guid: string) => string, (guid: string) => string]>([
    ['octets as the long batch', octetsOf, octetsOf],
    ['digits beside octets', octetsOf, digits],
    ['octets beside digits', digits, octetsOf],
  ])(
    'id-byte-order: a batch too short to show its order is settled by the list: %s',
    (_, long, short) => {
      const odd = people(28, unversionedGuidOf).slice(25);
      const spelled = (rows: Rows, spell: (guid: string) => string): Rows =>
        rows.map(([account = null, id]) => [account, spell(String(id))]);
      const batches = [{ rows: spelled(odd, short) }, { rows: spelled(pairsTo(25), long) }];
      for (const list of [long, short]) {
        const rows = spelled([...odd, ...pairsTo(25)], list);
        for (const references of [batches, [...batches].reverse()]) {
          const result = checkOf({ list: { rows }, references });
          expect(placesOf(result, 'id-byte-order')).toEqual([]);
          expect(statesOf(result)).toEqual(ok(28));
        }
      }
    },
  );

  test('id-byte-order: read in the wrong order an ID is another: none is taken for the other', () => {
    const swapped = people(25, (n) => octetsOf(guidOf((n % 25) + 1)));
    const result = checkRows(swapped, pairsTo(25));
    expect(new Set(statesOf(result))).toEqual(new Set(['wrong']));
  });

  test('id-byte-order: the version nibble settles what the reference does not know', () => {
    for (const spell of [octetsOf, digits]) {
      const result = checkRows(
        people(25, (n) => spell(guidOf(n + 100))),
        pairsTo(25),
      );
      expect(placesOf(result, 'id-byte-order')).toEqual([]);
      expect(new Set(statesOf(result))).toEqual(new Set(['unknown']));
    }
  });

  test.each<[string, number]>([
    ['a few rows', 3],
    ['790 rows', 790],
  ])(
    'id-byte-order: what neither settles is one error for the column, rows not checked: %s',
    (_, count) => {
      const result = checkRows(
        people(count, (n) => octetsOf(unversionedGuidOf(n + 5000))),
        pairsTo(25),
      );
      expect(placesOf(result, 'id-byte-order')).toEqual(['- id error']);
      expect(findingsOf(result, 'id-byte-order')[0]?.details).toEqual({});
      expect(new Set(statesOf(result))).toEqual(new Set(['notChecked']));
      expect(result.counts).toMatchObject({
        rows: count,
        correct: 0,
        notChecked: count,
        errors: 1,
      });
      expect(result.passed).toBe(false);
    },
  );

  test('id-byte-order: the answer for the column settles it', () => {
    const list = { rows: people(25, (n) => octetsOf(unversionedGuidOf(n + 5000))) };
    for (const idByteOrder of ['octets', 'canonical'] as const) {
      const result = checkOf({
        list,
        references: [{ rows: pairsTo(25) }],
        answers: { idByteOrder },
      });
      expect(placesOf(result, 'id-byte-order')).toEqual([]);
      expect(new Set(statesOf(result))).toEqual(new Set(['unknown']));
    }
    const rows = people(25, (n) => octetsOf(guidOf(n)));
    const against = (idByteOrder: 'octets' | 'canonical') =>
      checkOf({ list: { rows }, references: [{ rows: pairsTo(25) }], answers: { idByteOrder } });
    expect(statesOf(against('octets'))).toEqual(ok(25));
    expect(against('canonical').counts.correct).toBe(0);
  });

  test('id-byte-order: both readings found in the reference settle nothing, and no row is ok', () => {
    const reference = people(20, (n) =>
      n <= 10 ? unversionedGuidOf(n) : digitsToGuid(octetsOf(unversionedGuidOf(n))),
    );
    const result = checkRows(
      people(20, (n) => digits(unversionedGuidOf(n))),
      reference,
    );
    expect(placesOf(result, 'id-byte-order')).toEqual(['- id error']);
    expect(new Set(statesOf(result))).toEqual(new Set(['notChecked']));
  });

  test('id-byte-order: other spellings in the column are checked all the same', () => {
    const octets = people(6, (n) => octetsOf(unversionedGuidOf(n + 5000)));
    const rows = [...pairsTo(3), ...octets.slice(3)];
    const result = checkRows(rows, pairsTo(3));
    expect(placesOf(result, 'id-byte-order')).toEqual(['- id error']);
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok', 'notChecked', 'notChecked', 'notChecked']);
  });

  test('id-byte-order: does not fire for dashed GUIDs, SIDs and other text', () => {
    for (const rows of [pairsTo(3), [['a', 'S-1-5-21-1-2-3-1001']], [['a', 'P-1']]]) {
      expect(rulesFound(checkRows(rows, rows))).not.toContain('id-byte-order');
    }
  });
});

function digitsToGuid(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
