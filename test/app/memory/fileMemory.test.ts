import { fileMemory } from '../../../src/app/memory/fileMemory';
import { writeMemoryPart } from '../../../src/app/memory/memoryPart';
import { rememberedOf, type NamedSheet } from '../../../src/app/memory/sameSheet';
import type { TableFile } from '../../../src/app/ports/tableFiles';
import { REMEMBERED } from './support';

const A = '{040E0F18-0F61-4CD9-886D-95112C925793}';
const B = '{BF289900-56FF-4681-92AD-4C1C8EC2CB39}';
const LIST = { ...REMEMBERED, sheetId: A, sheet: 'Liste', references: [] };

function fileWith(
  texts: readonly string[],
  sheets: readonly NamedSheet[],
  unreadable = 0,
): TableFile {
  return {
    path: 'Liste.xlsx',
    identity: 'Liste.xlsx',
    form: 'workbook',
    sheetNames: sheets.map(({ name }) => name),
    readSheet: () => Promise.reject(new Error('nobody needs its cells')),
    readNotes: async () => ({ texts, unreadable }),
    readSheetIds: async () => sheets,
  };
}

test('an id that two sheets bear names neither: a copy is not the list that was copied', async () => {
  const sheets = [
    { name: 'Liste', id: A },
    { name: 'Kopie', id: A },
    { name: 'Andere', id: B },
  ];
  const memory = await fileMemory(fileWith([writeMemoryPart(1, LIST)], sheets));
  expect(memory.sheets.map(({ id }) => id)).toEqual([null, null, B]);
  const found = memory.sheets.map((sheet) => rememberedOf(sheet, memory.sheets, memory.lists));
  expect(found).toEqual([{ list: LIST, isSame: true }, null, null]);
});

test.each<[string, readonly string[], number, number, boolean]>([
  ['nothing is remembered', [], 0, 0, false],
  ['all can be read', [writeMemoryPart(1, LIST)], 0, 1, false],
  ['an entry is none', [writeMemoryPart(1, LIST), writeMemoryPart(2, { kind: '?' })], 0, 1, true],
  ['a note cannot be read', [writeMemoryPart(1, LIST)], 1, 1, true],
])('what is broken is told where %s', async (_, texts, unreadable, lists, isBroken) => {
  const memory = await fileMemory(fileWith(texts, [{ name: 'Liste', id: A }], unreadable));
  expect([memory.lists.length, memory.isBroken]).toEqual([lists, isBroken]);
  // Looking for ids opens every sheet: not where they decide nothing.
  expect(memory.sheets).toHaveLength(lists);
});

test('a file without a place for it remembers nothing', async () => {
  const { readNotes, readSheetIds, ...text } = fileWith([], []);
  expect([readNotes, readSheetIds]).not.toContain(undefined);
  expect(await fileMemory({ ...text, form: 'text' })).toEqual({
    lists: [],
    sheets: [],
    isBroken: false,
  });
});
