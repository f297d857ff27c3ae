import { mkdirSync } from 'node:fs';
import { splitSheet } from '../../src/cli/splitSheet';
import { temporaryFolder } from './support/program';

const { at, file, remove } = temporaryFolder();
afterAll(remove);

beforeAll(() => {
  for (const name of ['a.xlsx', 'b#c.xlsx', 'd.xlsx', 'd.xlsx#e.csv', 'x']) file(name, '');
  mkdirSync(at('f#1'));
  mkdirSync(at('f'));
  file('f#1/g.csv', '');
});

it.each([
  ['no #', 'a.xlsx', 'a.xlsx', null],
  ['a sheet', 'a.xlsx#Charge 1', 'a.xlsx', 'Charge 1'],
  ['a sheet with #', 'a.xlsx#Charge #1', 'a.xlsx', 'Charge #1'],
  ['a file with #', 'b#c.xlsx', 'b#c.xlsx', null],
  ['both with #', 'b#c.xlsx#Charge #1', 'b#c.xlsx', 'Charge #1'],
  ['the longest file that exists', 'd.xlsx#e.csv', 'd.xlsx#e.csv', null],
  ['and its sheet', 'd.xlsx#e.csv#A', 'd.xlsx#e.csv', 'A'],
  ['a folder with #', 'f#1/g.csv', 'f#1/g.csv', null],
  ['a folder is no file with sheets', 'f#1/fehlt.csv', 'f#1/fehlt.csv', null],
  ['no name behind #', 'a.xlsx#', 'a.xlsx', ''],
  ['no such file', 'fehlt.xlsx', 'fehlt.xlsx', null],
  ['no such file, with a sheet', 'fehlt.xlsx#A', 'fehlt.xlsx', 'A'],
  ['no such file, with a sheet with #', 'fehlt.xlsx#A #1', 'fehlt.xlsx', 'A #1'],
  ['no such file with #', 'fehlt#1.xlsx#A', 'fehlt#1.xlsx', 'A'],
  ['a file without an ending', 'x#A', 'x', 'A'],
])('%s: %s', async (_, given, path, sheet) => {
  expect(await splitSheet(at(given))).toEqual({ file: at(path), sheet });
});

it('# in front is a name', async () => {
  expect(await splitSheet('#fehlt')).toEqual({ file: '#fehlt', sheet: null });
});
