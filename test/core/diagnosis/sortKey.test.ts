import fc from 'fast-check';

import {
  compareTexts,
  ORDER_COUNT,
  relationOf,
  TEXT_ORDERS,
} from '../../../src/core/diagnosis/sortKey';
import { runs, seed } from '../../support/counts';
import { compareAs } from './supportPrograms';

const EXCEL = { punctuation: 'excel', hyphens: false } as const;
const ICU = { punctuation: 'icu', hyphens: true } as const;
const GERMAN = new Intl.Collator('de', { sensitivity: 'base' });

/** Texts of signs that accounts are made of, close to each other so that late signs decide. */
const accountTexts = fc
  .array(fc.constantFrom(..."aAbBzZäÄöüßéøł09._-@' "), { maxLength: 6 })
  .map((signs) => signs.join(''));

describe('compareTexts', () => {
  test.each([
    ['case does not count', 'ANNA', 'anna', 0],
    ['diacritics do not count', 'Müller', 'Muller', 0],
    ['composed or not', 'M\u00fcller', 'Mu\u0308ller', 0],
    ['ß is ss', 'Groß', 'Gross', 0],
    ['ø is o', 'Søren', 'Soren', 0],
    ['digits before letters', 'anna9', 'annab', -1],
    ['punctuation before digits', 'anna.', 'anna1', -1],
    ['a shorter text first', 'anna', 'annab', -1],
    ['an umlaut is no letter behind z', 'Ölrich', 'Petersen', -1],
  ])('%s', (_, a, b, sign) => {
    for (const order of TEXT_ORDERS) {
      expect(Math.sign(compareTexts(a, b, order))).toBe(sign);
      expect(Math.sign(compareTexts(b, a, order))).toBe(sign === 0 ? 0 : -sign);
    }
  });

  test('hyphens and apostrophes are passed over, or the first of the punctuation', () => {
    expect(compareTexts('hans-peter', 'hanspeter', EXCEL)).toBe(0);
    expect(compareTexts("d'angelo", 'd\u2019angelo', ICU)).toBe(0);
    expect(compareTexts('hans-zeta', 'hans.peter', EXCEL)).toBeGreaterThan(0);
    expect(compareTexts('hans-zeta', 'hans.peter', ICU)).toBeLessThan(0);
  });

  test('programs differ in _ and @', () => {
    expect(compareTexts('a_x', 'a@x', EXCEL)).toBeGreaterThan(0);
    expect(compareTexts('a_x', 'a@x', ICU)).toBeLessThan(0);
  });

  test('never contradicts the platform’s German order', () => {
    fc.assert(
      fc.property(accountTexts, accountTexts, (a, b) => {
        expect(Math.sign(compareTexts(a, b, ICU))).toBe(Math.sign(GERMAN.compare(a, b)));
      }),
      { numRuns: runs(20_000), seed },
    );
  });

  test('never contradicts Excel’s order', () => {
    fc.assert(
      fc.property(accountTexts, accountTexts, (a, b) => {
        const sign = Math.sign(compareTexts(a, b, EXCEL));
        if (sign !== 0) expect(sign).toBe(Math.sign(compareAs('excel', a, b)));
        else expect(plain(a)).toBe(plain(b));
      }),
      { numRuns: runs(20_000), seed },
    );
  });
});

describe('relationOf', () => {
  test('says of each order what comparing says', () => {
    fc.assert(
      fc.property(accountTexts, accountTexts, (a, b) => {
        const relation = relationOf(a, b);
        expect((relation & 1) !== 0).toBe(a <= b);
        expect((relation & (1 << ORDER_COUNT)) !== 0).toBe(a >= b);
        TEXT_ORDERS.forEach((order, index) => {
          const sign = compareTexts(a, b, order);
          expect((relation & (2 << index)) !== 0).toBe(sign <= 0);
          expect((relation & (2 << (index + ORDER_COUNT))) !== 0).toBe(sign >= 0);
        });
      }),
      { numRuns: runs(20_000), seed },
    );
  });
});

function plain(text: string): string {
  const base = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  return base.replaceAll('ß', 'ss').replaceAll('ø', 'o').replaceAll('ł', 'l').replace(/[-']/g, '');
}
