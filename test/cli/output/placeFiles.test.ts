import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileProblem } from '../../../src/app/fileProblem';
import { combineLists } from '../../../src/app/lists/combineLists';
import type { NewList } from '../../../src/app/lists/newList';
import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { newListFile } from '../../../src/cli/newListFile';
import { placeFiles, realDisk, type Disk } from '../../../src/cli/output/placeFiles';
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

  test('over a file only where it may go', async () => {
    const before = readFileSync(path.join(folder, 'a.xlsx'));
    await expect(placeFiles([fileOf('a.xlsx')], false)).rejects.toThrow('path');
    expect(readFileSync(path.join(folder, 'a.xlsx'))).toEqual(before);
    await placeFiles([fileOf('a.xlsx')], true);
  });
});
