import { newestLists, newExclusions, readMemoryEntry } from '../../../src/app/memory/newestLists';
import { writeMemoryPart } from '../../../src/app/memory/memoryPart';
import { REMEMBERED } from './support';

const entry = (number: number, sheetId: string, sheet: string) => ({
  number,
  list: { ...REMEMBERED, sheetId, sheet },
});

test('of each sheet the newest entry, the newest of all first', () => {
  const found = newestLists([
    entry(2, '{1}', 'renamed since'),
    entry(5, '{2}', 'of another program'),
    entry(4, '{1}', 'now'),
    entry(3, '{3}', 'old'),
  ]);
  expect(found.map(({ sheet }) => sheet)).toEqual(['of another program', 'now', 'old']);
});

const leftOut = (...people: readonly string[]) =>
  people.map((one) => ({ account: `${one}@amt.example`, id: `id-${one}`, reason: 'left' }));

test('who was left out counts of all entries of a list, the first named first, each pair once', () => {
  const of = (number: number, sheetId: string, ...people: readonly string[]) => ({
    number,
    list: { ...REMEMBERED, sheetId, exclusions: leftOut(...people) },
  });
  const found = newestLists([
    of(4, '{1}', 'dora', 'anna'),
    of(3, '{1}'),
    of(2, '{2}', 'carl'),
    of(1, '{1}', 'anna', 'beate'),
  ]);
  expect(found.map(({ exclusions }) => exclusions)).toEqual([
    leftOut('anna', 'beate', 'dora'),
    leftOut('carl'),
  ]);
});

test('new is who is not known as the same pair', () => {
  const [anna, beate] = leftOut('anna', 'beate');
  const other = { account: 'anna@amt.example', id: 'another', reason: 'later' };
  const all = leftOut('anna', 'beate', 'anna');
  expect(newExclusions([...all, other], leftOut('beate'))).toEqual([anna, other]);
  expect(newExclusions(all, [])).toEqual([anna, beate]);
});

test.each([
  ['an entry', writeMemoryPart(7, REMEMBERED), { number: 7, list: REMEMBERED }],
  ['an entry without its list', writeMemoryPart(7, { sheetId: 7 }), null],
  ['no entry', '<entry/>', null],
])('%s', (_, xml, expected) => {
  expect(readMemoryEntry(xml)).toEqual(expected);
});
