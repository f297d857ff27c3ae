import { nearestAccount } from '../../../src/core/pairing/nearestAccount';
import type { Facts } from '../../../src/core/facts/facts';
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

test('nobody waits for a likeness in a reference of more than 200,000 pairs', () => {
  const facts = { places: { count: 200_001 } } as unknown as Facts;
  expect(nearestAccount(facts, 'abcdefgh')).toBeNull();
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
