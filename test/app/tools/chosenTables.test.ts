import type { FileLook } from '../../../src/app/ports/tableLooks';
import {
  exclusionsAfter,
  notReady,
  takenFile,
  withTables,
} from '../../../src/app/tools/chosenTables';
import type {
  ChosenFile,
  CombineChoice,
  ExclusionTable,
  TableChoice,
} from '../../../src/app/tools/state';
import { pickedText } from '../../support/pickedFile';

const NOTHING: CombineChoice = {
  sheetIds: [],
  files: [],
  name: 'Nacht',
  exclusions: [],
  exclusionTable: null,
  people: null,
  directory: null,
  agencies: 'one',
  repeats: 'refuse',
};

const FILE = pickedText('Charge.csv', [['x']]);
const TEXT: FileLook = [{ name: null, rows: 20, fitness: 'pairs' }];
const TWO: FileLook = [
  { name: 'A', rows: 20, fitness: 'pairs' },
  { name: 'B', rows: 20, fitness: 'pairs' },
  { name: 'Notizen', rows: 3, fitness: 'no-pairs' },
];

const seen = (found: FileLook, ...sheets: readonly string[]): ChosenFile => ({
  file: FILE,
  look: { at: 'seen', found },
  sheets,
});
const looking: ChosenFile = { file: FILE, look: { at: 'looking' }, sheets: [] };
const disk = (file: ChosenFile): TableChoice => ({ from: 'disk', file });
const sheet: TableChoice = { from: 'workbook', sheet: { id: 'a', name: 'A', rows: 9 } };
const exclusionTable: ExclusionTable = { table: sheet, look: { at: 'looking' } };
const one = { sheetIds: ['a'] };

describe('what keeps a merge from being planned', () => {
  test.each<[string, Partial<CombineChoice>, ReturnType<typeof notReady>]>([
    ['nothing is chosen', {}, 'nothing'],
    ['a sheet', one, null],
    ['a text file', { files: [seen(TEXT)] }, null],
    ['a sheet of a file', { files: [seen(TWO, 'B')] }, null],
    ['no sheet of a file', { files: [seen(TWO)] }, 'nothing'],
    ['a file without a list, which is named then', { files: [seen([])] }, null],
    ['a file that is looked at', { ...one, files: [looking] }, 'looking'],
    ['exclusions that are looked at', { ...one, exclusionTable }, 'looking'],
    ['people that are looked at', { ...one, people: disk(looking), directory: sheet }, 'looking'],
    ['people without a directory', { ...one, people: sheet }, 'both'],
    ['a directory without people', { ...one, directory: sheet }, 'both'],
    [
      'people of an unnamed sheet',
      { ...one, people: disk(seen(TWO)), directory: sheet },
      'which-sheet',
    ],
    ['people and directory', { ...one, people: disk(seen(TWO, 'A')), directory: sheet }, null],
  ])('%s', (_, choice, why) => {
    expect(notReady({ ...NOTHING, ...choice })).toBe(why);
  });
});

test('a file is taken by its sheets; where none fits, whole, so that somebody says so', () => {
  expect(takenFile(seen(TWO, 'B'))).toEqual({ ...FILE, sheets: ['B'] });
  expect(takenFile(seen(TWO))).toBeNull();
  expect(takenFile(seen(TEXT))).toBe(FILE);
  expect(takenFile(seen([{ name: 'Notizen', rows: 3, fitness: 'no-pairs' }]))).toBe(FILE);
});

test('all sheets with pairs are taken at first, but people join from one that somebody names', () => {
  const other = pickedText('Neue.csv', [['x']]);
  const directory = pickedText('AD.csv', [['x']]);
  const picked = [
    { type: 'files-picked', files: [FILE] },
    { type: 'people-picked', part: 'people', table: { from: 'disk', file: other } },
    { type: 'people-picked', part: 'directory', table: { from: 'disk', file: directory } },
    ...[FILE, other, directory].map(
      ({ key }) => ({ type: 'file-looked', key, look: { at: 'seen', found: TWO } }) as const,
    ),
  ] as const;
  const choice = picked.reduce(withTables, NOTHING);
  expect(choice.files).toEqual([seen(TWO, 'A', 'B')]);
  expect(choice.people).toMatchObject({ from: 'disk', file: { file: other, sheets: [] } });
  expect(choice.directory).toMatchObject({ file: { file: directory, sheets: ['A', 'B'] } });
  const named = withTables(choice, { type: 'file-sheets', key: other.key, sheets: ['B'] });
  expect(named.people).toMatchObject({ file: { sheets: ['B'] } });
  expect(named.files).toEqual(choice.files);
  expect(withTables(named, { type: 'file-removed', key: FILE.key }).files).toEqual([]);
});

test('what was seen in a table counts only while that table is the one chosen', () => {
  const table = { from: 'workbook', sheet: { id: 'a', name: 'A', rows: 9 } } as const;
  const look = { at: 'seen', found: { kind: 'no-columns', headings: [] } } as const;
  const chosen = exclusionsAfter(null, { type: 'exclusions-picked', table });
  expect(chosen).toEqual({ table, look: { at: 'looking' } });
  expect(exclusionsAfter(chosen, { type: 'exclusions-looked', table, look })?.look).toBe(look);
  const other = { type: 'exclusions-looked', table: { ...table }, look } as const;
  expect(exclusionsAfter(chosen, other)).toBe(chosen);
  expect(exclusionsAfter(null, other)).toBeNull();
  expect(exclusionsAfter(chosen, { type: 'exclusions-picked', table: null })).toBeNull();
});
