import { newestLists, readMemoryEntry } from '../../../src/app/memory/newestLists';
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

test.each([
  ['an entry', writeMemoryPart(7, REMEMBERED), { number: 7, list: REMEMBERED }],
  ['an entry without its list', writeMemoryPart(7, { sheetId: 7 }), null],
  ['no entry', '<entry/>', null],
])('%s', (_, xml, expected) => {
  expect(readMemoryEntry(xml)).toEqual(expected);
});
