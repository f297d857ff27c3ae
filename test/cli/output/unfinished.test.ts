import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { settled, unsettled } from '../../../src/cli/output/unfinished';
import { temporaryFolder } from '../support/program';

const { at, file, remove } = temporaryFolder();
afterAll(remove);

/** Sends the program a signal where it is about to give a file its name. */
const brokenOff = (signal: string): string =>
  file(
    `${signal}.cjs`,
    `require('node:fs/promises').rename = () => {
       process.kill(process.pid, '${signal}');
       return new Promise((done) => setTimeout(done, 20000));
     };`,
  );

describe('broken off while files are written: nothing stays beside their places', () => {
  const list = 'samples/sauber/Charge-5.csv';

  it.each([
    ['SIGINT', 'split', ['--size', '50', '--output']],
    ['SIGTERM', 'seal', ['--output']],
    ['SIGHUP', 'combine', ['--output']],
  ])('%s while %s writes', (signal, command, more) => {
    mkdirSync(at(command));
    file(`${command}/alt.txt`, '');
    const target = command === 'split' ? command : `${command}/neu.csv`;
    const preload = ['--require', brokenOff(signal), process.env['PROGRAM'] ?? ''];
    const words = [...preload, command, list, ...more, at(target)];
    expect(spawnSync(process.execPath, words).signal).toBe(signal);
    expect(readdirSync(at(command))).toEqual(['alt.txt']);
  });
});

describe('a program that goes on', () => {
  it('listens to signals only while something is unfinished', () => {
    const before = process.listenerCount('SIGINT');
    unsettled('a');
    unsettled('b');
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    settled('a');
    settled('c');
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    settled('b');
    expect(process.listenerCount('SIGINT')).toBe(before);
  });
});
