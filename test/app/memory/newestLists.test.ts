import { newestLists, readMemoryEntry } from '../../../src/app/memory/newestLists';
import { writeMemoryPart } from '../../../src/app/memory/memoryPart';
import type { RememberedList } from '../../../src/app/ports/workbookMemory';
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

test('who was left out of a sheet that was only called by its place is left out of none that is called so now', () => {
  const place = '{00000000-0001-0000-0000-000000000000}';
  const of = (number: number, sheet: string, ...people: readonly string[]) => ({
    number,
    list: { ...REMEMBERED, sheetId: place, sheet, exclusions: leftOut(...people) },
  });
  const found = newestLists([of(2, 'Charge 0', 'beate'), of(1, 'Charge 1', 'anna')]);
  expect(found.map(({ sheet, exclusions }) => [sheet, exclusions])).toEqual([
    ['Charge 0', leftOut('beate')],
    ['Charge 1', leftOut('anna')],
  ]);
});

test('from an entry on that starts anew, those before it leave nobody out; that word is not handed on', () => {
  const of = (number: number, more: Partial<RememberedList>) => ({
    number,
    list: { ...REMEMBERED, sheetId: '{1}', ...more },
  });
  const found = newestLists([
    of(1, { exclusions: leftOut('anna') }),
    of(2, { exclusions: leftOut('beate'), startsAnew: true }),
    of(3, { exclusions: leftOut('carl') }),
  ]);
  expect(found).toEqual([{ ...REMEMBERED, sheetId: '{1}', exclusions: leftOut('beate', 'carl') }]);
  const [last] = newestLists([of(1, {}), of(2, { exclusions: [], startsAnew: true })]);
  expect(last).toEqual({ ...REMEMBERED, sheetId: '{1}', exclusions: [] });
});

test.each([
  ['an entry', writeMemoryPart(7, REMEMBERED), { number: 7, list: REMEMBERED }],
  ['an entry without its list', writeMemoryPart(7, { sheetId: 7 }), null],
  ['no entry', '<entry/>', null],
])('%s', (_, xml, expected) => {
  expect(readMemoryEntry(xml)).toEqual(expected);
});
