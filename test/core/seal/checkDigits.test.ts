import fc from 'fast-check';
import { LONGEST_SEALED, checkDigitsOf } from '../../../src/core/seal/checkDigits';
import { sealTextOf } from '../../../src/core/seal/sealText';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';

/** A small generator of its own: a million pairs, the same on every machine. */
function generator(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

const given = 'anna bernd clara dieter eva frank gisela hans ines jan karin lars'.split(' ');
const family = 'adler bauer carstens diercks ehlers fischer groth hansen krueger voss'.split(' ');

function accountFrom(next: (below: number) => number): string {
  const number = next(3) === 0 ? String(next(1000)) : '';
  return `${given[next(given.length)]}.${family[next(family.length)]}${number}@amt-see.example`;
}

function idFrom(next: (below: number) => number): string {
  const hex = Array.from({ length: 32 }, () => next(16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

function swapped(text: string, next: (below: number) => number): string {
  const units = [...text];
  const [a, b] = [next(units.length), next(units.length)];
  [units[a], units[b]] = [units[b] as string, units[a] as string];
  return units.join('');
}

const digitsOf = (account: string, id: string): string => checkDigitsOf(`${account}|${id}`);

describe('check digits', () => {
  test('of a broken pair never fit: IDs or accounts exchanged, shifted, replaced, two characters swapped', () => {
    const next = generator(seed);
    const wanted = runs(1_000_000);
    let broken = 0;
    const kept: string[] = [];
    const people = Array.from({ length: 2_000 }, () => [accountFrom(next), idFrom(next)] as const);
    const digits = people.map(([account, id]) => digitsOf(account, id));
    while (broken < wanted) {
      const at = next(people.length);
      const [account, id] = people[at] as readonly [string, string];
      const other = people[(at + 1 + next(people.length - 1)) % people.length] as readonly [
        string,
        string,
      ];
      const candidates: (readonly [string, string])[] = [
        [account, other[1]],
        [other[0], id],
        [account, idFrom(next)],
        [accountFrom(next), id],
        [swapped(account, next), id],
        [account, swapped(id, next)],
      ];
      for (const [a, b] of candidates) {
        if (a === account && b === id) continue;
        broken++;
        if (digitsOf(a, b) === digits[at]) kept.push(`${account} ${id} / ${a} ${b}`);
      }
    }
    expect(kept).toEqual([]);
  });

  test('differ for all orders of one account’s letters and for every single character replaced', () => {
    const text = 'abcdefg|0123';
    const seen = new Map<string, string>();
    const look = (one: string): void => {
      const digits = checkDigitsOf(one);
      expect(seen.get(digits) ?? one).toBe(one);
      seen.set(digits, one);
    };
    for (let at = 0; at < text.length; at++) {
      for (let unit = 0x20; unit < 0x17f; unit++) {
        look(text.slice(0, at) + String.fromCharCode(unit) + text.slice(at + 1));
      }
    }
    for (let a = 0; a < text.length; a++) {
      for (let b = 0; b < a; b++) {
        const units = [...text];
        [units[a], units[b]] = [units[b] as string, units[a] as string];
        look(units.join(''));
      }
    }
  });

  test('tell spaces at the end, and texts up to the longest, apart', () => {
    expect(checkDigitsOf('a ')).not.toBe(checkDigitsOf('a'));
    expect(checkDigitsOf('')).toMatch(/^\d{5}-\d{5}$/);
    expect(checkDigitsOf('x'.repeat(LONGEST_SEALED))).not.toBe(
      checkDigitsOf('x'.repeat(LONGEST_SEALED - 1)),
    );
    expect(() => checkDigitsOf('x'.repeat(LONGEST_SEALED + 1))).toThrow(RangeError);
  });

  test('are the same as the plain sum over padded text gives', () => {
    const plain = (text: string, step: number, mix: number, perLength: number, modulus: number) => {
      const padded = text.padEnd(LONGEST_SEALED, ' ');
      let total = text.length * perLength;
      for (let p = 1; p <= LONGEST_SEALED; p++) {
        total += ((padded.charCodeAt(p - 1) + step * p) % mix) ** 3;
      }
      return String(total % modulus).padStart(5, '0');
    };
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(checkDigitsOf(text)).toBe(
          `${plain(text, 89, 1009, 7919, 99_991)}-${plain(text, 347, 2003, 6101, 99_989)}`,
        );
      }),
      { seed, numRuns: runs(1_000) },
    );
  });
});

describe('sealTextOf', () => {
  test.each<[string, CellValue[], unknown]>([
    [
      'texts and empty cells',
      ['a@b.example', 'id', null],
      { kind: 'text', text: 'a@b.example|id|' },
    ],
    ['whole numbers', ['a', 123_456_789_012_345], { kind: 'text', text: 'a|123456789012345' }],
    ['a fraction', ['a', 1.5], { kind: 'fault', fault: 'number', column: 1 }],
    [
      'a number of 16 digits',
      [1_234_567_890_123_456, 'b'],
      { kind: 'fault', fault: 'number', column: 0 },
    ],
    ['a truth', ['a', true], { kind: 'fault', fault: 'boolean', column: 1 }],
    ['an error', ['a', { error: '#N/A' }], { kind: 'fault', fault: 'error', column: 1 }],
    ['an emoji', ['a😀', 'b'], { kind: 'fault', fault: 'wide-character', column: 0 }],
    ['too long', ['a', 'x'.repeat(511)], { kind: 'fault', fault: 'too-long', column: 1 }],
  ])('%s', (_, values, expected) => {
    expect(sealTextOf(values)).toEqual(expected);
  });

  test('a value that moves over the border to its neighbour has other digits', () => {
    const [one, two] = [sealTextOf(['ab', 'c']), sealTextOf(['a', 'bc'])];
    expect(one).not.toEqual(two);
  });
});
