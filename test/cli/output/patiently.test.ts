import fs, { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PathProblem } from '../../../src/cli/files';
import { patiently, patientlyAwaited } from '../../../src/cli/output/patiently';
import { putInPlace } from '../../../src/cli/output/putInPlace';
import { commandTextsOf } from '../../../src/texts/commandCatalog';
import { temporaryFolder } from '../support/program';

const { at, file, folder, remove } = temporaryFolder();
afterAll(remove);
afterEach(() => jest.restoreAllMocks());

/** Work that the system refuses so many times. */
function refused(times: number, code: string) {
  let calls = 0;
  const work = (): string => {
    if (++calls <= times) throw Object.assign(new Error(code), { code, syscall: 'rename' });
    return 'done';
  };
  return { work, calls: () => calls };
}

describe.each<[string, (work: () => string, platform: NodeJS.Platform) => Promise<string>]>([
  ['patiently', async (work, platform) => patiently(work, platform)],
  ['patientlyAwaited', (work, platform) => patientlyAwaited(async () => work(), platform)],
])('%s', (_, doing) => {
  it.each(['EACCES', 'EBUSY', 'EPERM'])('tries again on Windows where %s passes', async (code) => {
    const { work, calls } = refused(2, code);
    expect(await doing(work, 'win32')).toBe('done');
    expect(calls()).toBe(3);
  });

  it.each<[string, NodeJS.Platform]>([
    ['EPERM', 'linux'],
    ['EPERM', 'darwin'],
    ['ENOENT', 'win32'],
  ])('says %s on %s at once', async (code, platform) => {
    const { work, calls } = refused(1, code);
    await expect(doing(work, platform)).rejects.toMatchObject({ code });
    expect(calls()).toBe(1);
  });

  it('gives up after a second', async () => {
    const { work, calls } = refused(Infinity, 'EBUSY');
    const from = performance.now();
    await expect(doing(work, 'win32')).rejects.toMatchObject({ code: 'EBUSY' });
    expect(performance.now() - from).toBeLessThan(5000);
    expect(calls()).toBe(11);
  });
});

const said = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof PathProblem) return error.sentence(commandTextsOf('de').usage);
    throw error;
  }
  return '';
};

describe('putInPlace, while Excel holds a file', () => {
  const inUse = (): never => {
    throw Object.assign(new Error('EBUSY'), { code: 'EBUSY', syscall: 'rename' });
  };

  it('the list that stood there stays, and what is in the way is said', () => {
    const list = file('offen.csv', 'alt');
    const beside = file('.neu.tmp', 'neu');
    jest.spyOn(fs, 'renameSync').mockImplementation(inUse);
    expect(said(() => putInPlace([{ beside, file: list }], true))).toMatch(
      /offen\.csv lässt sich nicht schreiben \(in Excel geöffnet/,
    );
    expect(readFileSync(list, 'utf8')).toBe('alt');
  });

  it('a list of before that cannot be deleted is named', () => {
    const list = file('neu.csv', 'alt');
    const beside = file('.zwei.tmp', 'neu');
    jest.spyOn(fs, 'rmSync').mockImplementation(inUse);
    const sentence = said(() => putInPlace([{ beside, file: list }], true));
    const left = readdirSync(folder).find(
      (name) =>
        existsSync(at(name)) && readFileSync(at(name), 'utf8') === 'alt' && name !== 'offen.csv',
    );
    expect(sentence).toContain(`Bitte ${path.join(folder, left ?? '?')} von Hand löschen.`);
    expect(readFileSync(list, 'utf8')).toBe('neu');
  });
});
