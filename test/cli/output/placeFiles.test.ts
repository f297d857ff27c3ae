import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import disks from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileProblem } from '../../../src/app/fileProblem';
import { combineLists } from '../../../src/app/lists/combineLists';
import type { NewList } from '../../../src/app/lists/newList';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { PathProblem } from '../../../src/cli/files';
import { newListFile } from '../../../src/cli/newListFile';
import { placeFiles, realDisk, type Disk } from '../../../src/cli/output/placeFiles';
import { putInPlace } from '../../../src/cli/output/putInPlace';
import { commandTextsOf } from '../../../src/texts/commandCatalog';
import { textsOf } from '../../../src/texts/catalog';
import { listOf } from '../../app/lists/listsOf';
import { pairsTo } from '../../core/support/listOf';

const folder = mkdtempSync(path.join(tmpdir(), 'batch-list-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const texts = textsOf('de');
const source = listOf('Charge 1', pairsTo(4));
const outcome = combineLists([source], {
  profile: builtInProfile,
  exclusions: [],
  additions: null,
  directory: [],
  repeats: 'refuse',
  agencies: 'one',
  headings: { ...texts.lists.headings, ...texts.seal.headings, earlier: texts.lists.earlier },
});
const [list] = outcome.kind === 'combined' ? outcome.lists : [];
const fileOf = (name: string, made: NewList | undefined = list) => {
  if (made === undefined) throw new Error('no list');
  const file = path.join(folder, name);
  return newListFile(file, 'Nacht', made, { sources: [source], texts });
};

/** A disk that gives one byte back otherwise than it was written. */
const flipping = (place: (length: number) => number): Disk => ({
  ...realDisk,
  read: async (file) => {
    const bytes = (await realDisk.read(file)).slice();
    const at = place(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  },
});

describe('placeFiles', () => {
  test('what lies on the disk is what was meant', async () => {
    const [placed] = await placeFiles([fileOf('a.xlsx')], false);
    expect(placed?.read.sheet).toBe('Nacht');
    expect(existsSync(path.join(folder, 'a.xlsx'))).toBe(true);
  });

  test.each(['.xlsx', '.csv'])('one byte otherwise, wherever: nothing of %s stays', async (end) => {
    for (const part of [0, 0.1, 0.3, 0.5, 0.7, 0.9, 1]) {
      const disk = flipping((length) => Math.min(length - 1, Math.floor(length * part)));
      const writing = placeFiles([fileOf(`flip${end}`)], false, disk);
      await expect(writing).rejects.toBeInstanceOf(FileProblem);
    }
    expect(readdirSync(folder).filter((name) => name !== 'a.xlsx')).toEqual([]);
  });

  test('bytes that are as written but not the list that was meant', async () => {
    if (list === undefined) throw new Error('no list');
    const turned = { ...list, index: list.index.map((_, at, all) => all[(at + 1) % 4] ?? 0) };
    const error = await placeFiles([fileOf('b.csv', turned)], false).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ failure: { code: 'written-otherwise' } });
  });

  test('of several files all or none', async () => {
    let reads = 0;
    const disk: Disk = {
      ...realDisk,
      read: async (file) => {
        const bytes = (await realDisk.read(file)).slice();
        if (++reads === 2) bytes[30] = 0;
        return bytes;
      },
    };
    const writing = placeFiles([fileOf('c.csv'), fileOf('d.csv')], false, disk);
    await expect(writing).rejects.toBeInstanceOf(FileProblem);
    expect(readdirSync(folder)).toEqual(['a.xlsx']);
  });

  test('beside others in the root of a drive, which Windows lets nobody make', async () => {
    const refuse = Object.assign(new Error('EPERM'), { code: 'EPERM', syscall: 'mkdir' });
    const making = jest.spyOn(disks, 'mkdir').mockRejectedValue(refuse);
    await placeFiles([fileOf('root.csv')], false);
    await expect(placeFiles([fileOf('neu/root.csv')], false)).rejects.toThrow('path');
    making.mockRestore();
    rmSync(path.join(folder, 'root.csv'));
  });

  test('over a file only where it may go', async () => {
    const before = readFileSync(path.join(folder, 'a.xlsx'));
    await expect(placeFiles([fileOf('a.xlsx')], false)).rejects.toThrow('path');
    expect(readFileSync(path.join(folder, 'a.xlsx'))).toEqual(before);
    await placeFiles([fileOf('a.xlsx')], true);
  });

  describe('of several files all or none, too, where one cannot have its name', () => {
    const own = (name: string): string => path.join(folder, 'set', name);
    const inSet = (...names: readonly string[]) => names.map((name) => fileOf(`set/${name}`));

    test('a folder has it: what stood there is back, and nothing is new', async () => {
      await placeFiles(inSet('1.csv'), true);
      writeFileSync(own('1.csv'), 'of yesterday');
      mkdirSync(own('3.csv'));
      const writing = placeFiles(inSet('1.csv', '2.csv', '3.csv'), true);
      await expect(writing).rejects.toThrow('path');
      expect(readdirSync(path.join(folder, 'set'))).toEqual(['1.csv', '3.csv']);
      expect(readFileSync(own('1.csv'), 'utf8')).toBe('of yesterday');
    });

    test('another program took it meanwhile: its file stays', async () => {
      const files = inSet('5.csv', '6.csv');
      const disk: Disk = {
        ...realDisk,
        read: async (file) => {
          writeFileSync(own('6.csv'), 'of another run');
          return realDisk.read(file);
        },
      };
      const problem: unknown = await placeFiles(files, false, disk).catch(
        (error: unknown) => error,
      );
      const said =
        problem instanceof PathProblem ? problem.sentence(commandTextsOf('de').usage) : problem;
      expect(said).toMatch(/6\.csv ist inzwischen .*Geschrieben wurde nichts/);
      expect(readFileSync(own('6.csv'), 'utf8')).toBe('of another run');
      expect(existsSync(own('5.csv'))).toBe(false);
    });

    test('what is to have the name is gone: what stood there is back', () => {
      writeFileSync(own('4.csv'), 'of yesterday');
      const lost = { beside: own('.lost.tmp'), file: own('4.csv') };
      expect(() => putInPlace([lost], true)).toThrow('path');
      expect(readFileSync(own('4.csv'), 'utf8')).toBe('of yesterday');
    });

    test('all may go: no file of before stays beside', async () => {
      writeFileSync(own('7.csv'), 'of yesterday');
      await placeFiles(inSet('7.csv', '8.csv'), true);
      expect(
        readdirSync(path.join(folder, 'set')).filter((name) => /^[.]|[78]/.test(name)),
      ).toEqual(['7.csv', '8.csv']);
      expect(readFileSync(own('7.csv'), 'utf8')).not.toBe('of yesterday');
    });
  });
});
