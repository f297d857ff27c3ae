import {
  idNow,
  isLasting,
  listKey,
  rememberedOf,
  type NamedSheet,
} from '../../../src/app/memory/sameSheet';
import type { RememberedList } from '../../../src/app/ports/workbookMemory';
import { REMEMBERED } from './support';

const A = '{040E0F18-0F61-4CD9-886D-95112C925793}';
const B = '{BF289900-56FF-4681-92AD-4C1C8EC2CB39}';
const C = '{1B6D0F0E-7A57-4C5B-9B31-0C1D3B0A2F11}';
const FIRST = '{00000000-0001-0000-0000-000000000000}';
const SECOND = '{00000000-0001-0000-0100-000000000000}';

const sheet = (id: string | null, name: string): NamedSheet => ({ id, name });
const list = (sheetId: string, name: string): RememberedList => ({
  ...REMEMBERED,
  sheetId,
  sheet: name,
  references: [],
});

type Expected = 'same' | 'held back' | null;
const SAME: Expected = 'same';
const HELD: Expected = 'held back';

/** The sheet in question comes first. */
test.each<[string, readonly NamedSheet[], readonly RememberedList[], Expected]>([
  ['the same id and name', [sheet(A, 'Liste')], [list(A, 'Liste')], SAME],
  ['renamed', [sheet(A, 'Neu')], [list(A, 'Liste')], SAME],
  ['two that changed names', [sheet(A, 'Y'), sheet(B, 'X')], [list(B, 'Y'), list(A, 'X')], SAME],
  ['another sheet of the workbook', [sheet(A, 'Liste')], [list(B, 'Andere')], null],
  ['deleted and added again under the name', [sheet(B, 'Liste')], [list(A, 'Liste')], HELD],
  [
    'renamed, and another added under the old name',
    [sheet(B, 'Liste'), sheet(A, 'Alt')],
    [list(A, 'Liste')],
    null,
  ],
  ['copied', [sheet(B, 'Liste (2)'), sheet(A, 'Liste')], [list(A, 'Liste')], null],
  ['a file without ids', [sheet(null, 'Liste')], [list(A, 'Liste')], SAME],
  ['a file without ids, renamed', [sheet(null, 'Neu')], [list(A, 'Liste')], null],
  ['a file that lost its ids, in Excel again', [sheet(FIRST, 'Liste')], [list(A, 'Liste')], SAME],
  [
    'a sheet by place that takes the name of a deleted one: other ids are still there',
    [sheet(FIRST, 'Liste'), sheet(B, 'Andere')],
    [list(B, 'Andere'), list(A, 'Liste')],
    HELD,
  ],
  [
    'the same, told by what the list was compared with',
    [sheet(FIRST, 'Liste'), sheet(B, 'Charge 1')],
    [
      {
        ...list(A, 'Liste'),
        references: [{ from: 'workbook', sheetId: B, sheet: 'Charge 1', role: 'directory' }],
      },
    ],
    HELD,
  ],
  [
    'a sheet put in front: ids by place moved on',
    [sheet(SECOND, 'Charge 1'), sheet(FIRST, 'Deckblatt')],
    [list(SECOND, 'Charge 2'), list(FIRST, 'Charge 1')],
    SAME,
  ],
  [
    'the sheet put in front itself',
    [sheet(FIRST, 'Deckblatt'), sheet(SECOND, 'Charge 1')],
    [list(FIRST, 'Charge 1')],
    null,
  ],
  ['an id by place under another name', [sheet(FIRST, 'Neu')], [list(FIRST, 'Liste')], HELD],
  [
    'a sheet without id beside one that was renamed',
    [sheet(null, 'Liste'), sheet(A, 'Alt')],
    [list(A, 'Liste')],
    null,
  ],
])('%s', (_, sheets, lists, expected) => {
  const [own] = sheets;
  if (own === undefined) throw new Error('no sheet');
  const found = rememberedOf(own, sheets, lists);
  if (found === null) return expect(expected).toBeNull();
  expect(found.isSame ? SAME : HELD).toBe(expected);
});

test('of several the right one', () => {
  const changed = [sheet(A, 'Y'), sheet(B, 'X')];
  expect(
    changed.map((one) => rememberedOf(one, changed, [list(B, 'Y'), list(A, 'X')])?.list.sheetId),
  ).toEqual([A, B]);
  const moved = [sheet(FIRST, 'Deckblatt'), sheet(SECOND, 'Charge 1')];
  const lists = [list(SECOND, 'Charge 2'), list(FIRST, 'Charge 1')];
  expect(moved.map((one) => rememberedOf(one, moved, lists)?.list.sheet ?? null)).toEqual([
    null,
    'Charge 1',
  ]);
  expect(rememberedOf(sheet(null, 'X'), [], [list(B, 'X'), list(A, 'X')])?.list.sheetId).toBe(B);
});

test.each<[string, string, readonly (readonly [string, string])[], string | null]>([
  ['by its id', A, [[A, 'Neu']], A],
  ['by its name where ids went lost', A, [[FIRST, 'Liste']], FIRST],
  [
    'by its name where ids by place moved on',
    FIRST,
    [
      [FIRST, 'Deckblatt'],
      [SECOND, 'Liste'],
    ],
    SECOND,
  ],
  ['not by an id by place alone', FIRST, [[FIRST, 'Deckblatt']], null],
  ['not by the name of a sheet that came in its place', A, [[B, 'Liste']], null],
  ['not where it is gone', A, [[FIRST, 'Deckblatt']], null],
])('a sheet that was compared with is found: %s', (_, sheetId, sheets, expected) => {
  const now = sheets.map(([id, name]) => ({ id, name }));
  expect(idNow({ sheetId, sheet: 'Liste' }, now)).toBe(expected);
});

test('held back is what settles or excuses', () => {
  const whole = list(A, 'Liste');
  expect(rememberedOf(sheet(C, 'Liste'), [sheet(C, 'Liste')], [whole])).toEqual({
    list: { ...whole, answers: {}, exclusions: [] },
    isSame: false,
  });
});

test('an id by place does not last, and the list is known by its name then', () => {
  expect([A, FIRST, SECOND, FIRST.toLowerCase()].map(isLasting)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(listKey(list(A, 'X'))).toBe(listKey(list(A, 'Y')));
  expect(listKey(list(FIRST, 'X'))).toBe(listKey(list(SECOND, 'X')));
  expect(listKey(list(FIRST, 'X'))).not.toBe(listKey(list(FIRST, 'Y')));
});
