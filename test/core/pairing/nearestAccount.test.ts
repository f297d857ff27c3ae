import fc from 'fast-check';
import { editDistance } from '../../../src/core/pairing/editDistance';
import { nearestAccount } from '../../../src/core/pairing/nearestAccount';
import type { Facts } from '../../../src/core/facts/facts';
import { runs, seed } from '../../support/counts';
import { checkOf, guidOf, type ReferenceOf } from '../support/listOf';

function factsWith(references: readonly ReferenceOf[]): Facts {
  const { facts } = checkOf({ list: { rows: [['someone@amt.example', guidOf(1)]] }, references });
  if (facts === null) throw new Error('no facts');
  return facts;
}

const accounts = (names: readonly string[]): ReferenceOf => ({
  rows: names.map((name, at) => [name, guidOf(at + 1)]),
});

describe('nearestAccount', () => {
  test.each<[string, string[], string, string | null]>([
    ['the same start', ['abcdefgh', 'xbcdefgy'], 'abcdxfgh', 'abcdefgh'],
    ['the same end', ['zzcdefgh'], 'abcdefgh', 'zzcdefgh'],
    ['neither start nor end the same', ['xbcdefgy'], 'abcdefgh', null],
    [
      'the ends of the local parts, whatever the domain',
      ['xxcdefgh@b.example'],
      'yycdefgh@b.example',
      'xxcdefgh@b.example',
    ],
    ['fewest edits', ['abcdxxgh', 'abcdxfgh'], 'abcdefgh', 'abcdxfgh'],
    ['the first of equals', ['abcdxfgh', 'abcdyfgh'], 'abcdefgh', 'abcdxfgh'],
    [
      'the first of equals, though few have its start',
      ['abcdxfgh', 'zbcdxfgz', 'zbcdefgh'],
      'abcdefgh',
      'abcdxfgh',
    ],
    [
      'the first of equals, though many have its end',
      ['zbcdefgh', 'zzzzzfgh', 'abcdxfgh'],
      'abcdefgh',
      'zbcdefgh',
    ],
    ['three edits', ['abcdxyzh'], 'abcdefgh', 'abcdxyzh'],
    ['four edits', ['abcdwxyz'], 'abcdefgh', null],
    ['case and white space there do not count', [' ABCDEFGH '], 'abcdexyz', ' ABCDEFGH '],
    ['nor here', ['abcdefgh'], '\t ABCDEXYZ ', 'abcdefgh'],
    ['of a short name', ['ab'], 'a', null],
    ['the very account', ['abcdefgh'], 'abcdefgh', 'abcdefgh'],
    ['no account', [], 'abcdefgh', null],
  ])('%s', (_, names, text, nearest) => {
    expect(nearestAccount(factsWith([accounts(names)]), text)).toBe(nearest);
  });

  test('an account that stands in several references is compared once, as the first writes it', () => {
    const facts = factsWith([accounts(['abcdefgh']), accounts(['ABCDEFGH'])]);
    expect(nearestAccount(facts, 'abcdefgx')).toBe('abcdefgh');
  });
});

/** What is promised, each compared with each. */
function nearestOfAll(names: readonly string[], wanted: string): string | null {
  const local = (account: string): string => account.split('@')[0] ?? '';
  const own = local(wanted);
  const alike = names.filter((name) => {
    const other = local(name);
    return other.slice(0, 4) === own.slice(0, 4) || other.slice(-4) === own.slice(-4);
  });
  const edits = alike.map((name) => editDistance(name, wanted, 3));
  const least = Math.min(4, ...edits);
  return least > 3 ? null : (alike[edits.indexOf(least)] ?? null);
}

test('property: among hundreds that begin or end alike, the same one as of each compared with each', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 7 });
  const domain = fc.constantFrom('', '@see', '@sea', '@b.see', '@rathaus', '@see@see');
  const local = fc.tuple(fc.constantFrom('user', 'amt-', ''), few, fc.constantFrom('', '.adm'));
  const account = fc
    .tuple(local, domain)
    .map(([parts, end]) => parts.join('') + end)
    .filter((text) => text.trim() !== '');
  const names = fc.uniqueArray(account, { minLength: 300, maxLength: 400 });
  fc.assert(
    fc.property(names, fc.array(account, { minLength: 30, maxLength: 30 }), (held, asked) => {
      const facts = factsWith([accounts(held)]);
      for (const text of asked) {
        expect(nearestAccount(facts, text)).toBe(nearestOfAll(held, text));
      }
    }),
    { numRuns: runs(20), seed },
  );
});

test('of hundreds of another domain, one that is three edits away is found', () => {
  const names = Array.from({ length: 200 }, (_, at) => `user${at}-adm@rathaus.de`);
  const facts = factsWith([accounts(names)]);
  expect(nearestAccount(facts, 'user77-adm@ratxyzs.de')).toBe('user77-adm@rathaus.de');
});

test('of hundreds as near, the first in the reference, though of another domain', () => {
  const names = (domain: string) =>
    Array.from({ length: 200 }, (_, at) => `user${at}-adm@${domain}`);
  const asked = 'user7-adm@see.de';
  const own = names('see.de').filter((name) => name !== asked);
  const facts = factsWith([accounts([...names('sea.de'), ...own])]);
  expect(nearestAccount(facts, asked)).toBe('user7-adm@sea.de');
});

test('of many domains, too, the nearest is found', () => {
  const names = Array.from(
    { length: 200 },
    (_, at) => `info@${String(at * 7919).padStart(9, '0')}.de`,
  );
  const facts = factsWith([accounts(names)]);
  const asked = [...names.map((name) => name.replace('.de', 'x.de')), 'info@999999999.de'];
  const found = asked.map((text) => nearestAccount(facts, text));
  expect(found).toEqual(asked.map((text) => nearestOfAll(names, text)));
  expect(found.filter((text) => text === null)).toHaveLength(1);
});

test('nobody waits for a likeness in a reference of more than 200,000 pairs', () => {
  const facts = { places: { count: 200_001 } } as unknown as Facts;
  expect(nearestAccount(facts, 'abcdefgh')).toBeNull();
});

test('of names that begin alike by thousands, the nearest all the same', () => {
  const name = (at: number, by: number): string =>
    `user${[1, 2, 3].map((part) => ((at * by * part * part) % 9_973).toString(36)).join('')}@amt-see.example`;
  const names = Array.from({ length: 5_000 }, (_, at) => name(at + 1, 7_879));
  const facts = factsWith([accounts(names)]);
  const asked = Array.from({ length: 50 }, (_, at) => name(at + 1, 8_933));
  const found = asked.map((text) => nearestAccount(facts, text));
  expect(found).toEqual(asked.map((text) => nearestOfAll(names, text)));
});

test('a whole list that is unknown in a reference whose accounts begin alike', () => {
  const name = (at: number): string => `u${String(at).padStart(8, '0')}@amt-see.example`;
  const names = Array.from({ length: 5_000 }, (_, at) => name(at));
  const facts = factsWith([accounts(names)]);
  const begin = performance.now();
  const found = names
    .slice(0, 1_000)
    .map((text) => nearestAccount(facts, text.replace('amt-see', 'rathaus')));
  expect(found).toEqual(found.map(() => null));
  // Each compared with each, letter by letter, takes minutes.
  expect(performance.now() - begin).toBeLessThan(30_000);
});
