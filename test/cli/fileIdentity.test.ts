import fs, { copyFileSync, linkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileIdentity, isSameFile } from '../../src/cli/fileIdentity';
import { pairs, run, temporaryFolder } from './support/program';

const { at, csv, folder, remove } = temporaryFolder();
afterAll(remove);

const list = csv('liste.csv', pairs(3));
const reference = csv('erstmigration.csv', pairs(3));
// A second name stands for `LISTE.CSV` on a drive where case does not count: one file, two paths.
linkSync(list, at('zweiter-name.csv'));
symlinkSync(list, at('verweis.csv'));
copyFileSync(list, at('kopie.csv'));

test.each<[string, string, boolean]>([
  ['its own path', 'liste.csv', true],
  ['a longer way to it', './././liste.csv', true],
  ['a second name', 'zweiter-name.csv', true],
  ['a link', 'verweis.csv', true],
  ['a copy', 'kopie.csv', false],
  ['another file', 'erstmigration.csv', false],
  ['nothing', 'gibt-es-nicht.csv', false],
])('the list and %s', (_, name, isSame) => {
  expect(isSameFile(list, `${folder}${path.sep}${name}`)).toBe(isSame);
});

test.each<[NodeJS.Platform, boolean]>([
  ['win32', true],
  ['darwin', true],
  ['linux', false],
])('what can only be told by its path, where case counts or not: %s', (platform, isSame) => {
  const [a, b] = [at('Gemu\u0308se.csv'), at('GEMÜSE.CSV')].map((file) =>
    fileIdentity(file, platform),
  );
  expect(a === b).toBe(isSame);
});

test('files of a drive that gives none of them a number are told apart by their paths', () => {
  const stat = jest.spyOn(fs, 'statSync');
  stat.mockReturnValue({ dev: 1n, ino: 0n, size: 100n, mtimeNs: 7n } as unknown as fs.Stats);
  const [one, other] = [fileIdentity(list, 'win32'), fileIdentity(reference, 'win32')];
  const again = fileIdentity(at('LISTE.CSV'), 'win32');
  stat.mockRestore();
  expect(one).not.toBe(other);
  expect(again).toBe(one);
});

test('a list is never compared with itself under a second name', async () => {
  const { status, stdout } = await run('check', list, '--reference', at('zweiter-name.csv'));
  expect(status).toBe(1);
  expect(stdout).toMatch(/Nicht geprüft/);
  expect(stdout).not.toMatch(/stimmen/);
});

test.each([
  ['repair', ['repair', list, '--reference', reference, '--output', at('zweiter-name.csv')]],
  ['seal', ['seal', list, '--output', at('zweiter-name.csv')]],
  ['combine', ['combine', list, '--output', at('zweiter-name.csv'), '--overwrite']],
])('%s never writes over its list under a second name', async (_, words) => {
  const { status, stderr } = await run(...words);
  expect(status).toBe(2);
  expect(stderr).toMatch(/nicht überschrieben/);
});
