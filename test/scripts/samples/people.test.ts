import { guidAsBase64, guidAsOctets, makeGuid } from '../../../scripts/samples/guid';
import { asLocalPart, makePeople } from '../../../scripts/samples/people';
import { below, createRandom, shuffled } from '../../../scripts/samples/random';

const people = makePeople(createRandom(1), 5_000);

test('the same seed makes the same people, another seed others', () => {
  expect(makePeople(createRandom(1), 50)).toEqual(people.slice(0, 50));
  expect(makePeople(createRandom(2), 50)).not.toEqual(people.slice(0, 50));
});

test.each(['address', 'accountName', 'temporaryAccount', 'id'] as const)('every %s is unique', (field) => {
  expect(new Set(people.map((person) => person[field])).size).toBe(people.length);
});

test('addresses are plain ASCII under .example, accounts fit the directory', () => {
  for (const { address, accountName, temporaryAccount } of people) {
    expect(address).toMatch(/^[a-z0-9.'-]+@[a-z-]+\.example$/);
    expect(accountName).toMatch(/^[a-z0-9-]{1,16}$/);
    expect(temporaryAccount).toMatch(/^.{1,16}\.tmp$/);
  }
});

test.each([
  ['an umlaut', /[äöüÄÖÜ]/u],
  ['a sharp s', /ß/u],
  ['a hyphen', /\p{L}-\p{L}/u],
  ['an apostrophe', /'/u],
  ['Thorn', /^Thorn$/u],
  ['Thom', /^Thom$/u],
])('among the family names is %s', (_, pattern) => {
  expect(people.some(({ familyName }) => pattern.test(familyName))).toBe(true);
});

test('equal names get numbers', () => {
  const numbered = people.filter(({ address }) => /\d@/u.test(address));
  expect(numbered.length).toBeGreaterThan(0);
  for (const { address } of numbered.filter(({ address }) => /[a-z]2@/u.test(address))) {
    expect(people.some((other) => other.address === address.replace('2@', '@'))).toBe(true);
  }
});

test.each([
  ['Müller', 'mueller'],
  ['Weiß', 'weiss'],
  ['Özdemir', 'oezdemir'],
  ['Sørensen', 'soerensen'],
  ['André', 'andre'],
  ["D'Angelo", "d'angelo"],
  ['von der Heide', 'von-der-heide'],
])('%s is spelled %s in an address', (name, local) => {
  expect(asLocalPart(name)).toBe(local);
});

test('IDs are GUIDs of version 4', () => {
  for (const { id } of people) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  }
  expect(new Set(people.map(({ id }) => id.charAt(19)))).toEqual(new Set('89ab'));
});

test('octets and base64 are in the directory’s byte order', () => {
  const guid = '8c4ac332-975f-4717-ad7b-ba4a4e968fff';
  expect(guidAsOctets(guid)).toBe('32c34a8c5f971747ad7bba4a4e968fff');
  expect(guidAsBase64(guid)).toBe('MsNKjF+XF0ete7pKTpaP/w==');
});

test('chance stays within its limits and reaches them', () => {
  const random = createRandom(7);
  const drawn = Array.from({ length: 2_000 }, () => below(random, 6));
  expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  const mixed = shuffled(random, drawn);
  expect(mixed).not.toEqual(drawn);
  expect([...mixed].sort()).toEqual([...drawn].sort());
  expect(makeGuid(createRandom(1))).not.toBe(makeGuid(createRandom(2)));
});
