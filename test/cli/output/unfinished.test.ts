import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { settled, unsettled } from '../../../src/cli/output/unfinished';
import { temporaryFolder } from '../support/program';

const { at, file, remove } = temporaryFolder();
afterAll(remove);

/** Sends the program a signal where it is about to give a file its name, or reads what lies beside. */
const brokenOff = (signal: string): string =>
  file(
    `${signal}.cjs`,
    `const disk = require('node:fs/promises');
     const { readFile } = disk;
     const breakOff = () => {
       process.kill(process.pid, '${signal}');
       return new Promise((done) => setTimeout(done, 20000));
     };
     disk.rename = breakOff;
     disk.readFile = (path, ...more) =>
       String(path).endsWith('.tmp') ? breakOff() : readFile(path, ...more);`,
  );

/** Sends it where one of several files has got its name. */
const brokenBetween = (): string =>
  file(
    'between.cjs',
    `const disk = require('node:fs');
     const { linkSync } = disk;
     disk.linkSync = (from, to) => {
       linkSync(from, to);
       process.kill(process.pid, 'SIGINT');
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

it('broken off on Windows, the program ends with 2, never with "errors found"', () => {
  mkdirSync(at('windows'));
  const windows = file(
    'win32.cjs',
    `Object.defineProperty(process, 'platform', { value: 'win32' });`,
  );
  const preload = ['--require', windows, '--require', brokenOff('SIGINT')];
  const words = ['seal', 'samples/sauber/Charge-5.csv', '--output', at('windows/neu.csv')];
  const program = [...preload, process.env['PROGRAM'] ?? '', ...words];
  expect(spawnSync(process.execPath, program)).toMatchObject({ signal: null, status: 2 });
  expect(readdirSync(at('windows'))).toEqual([]);
});

it('broken off while names are given: all files have theirs, and nothing stays beside', () => {
  mkdirSync(at('between'));
  const words = ['split', 'samples/sauber/Charge-5.csv', '--size', '50', '--format', 'csv'];
  const program = ['--require', brokenBetween(), process.env['PROGRAM'] ?? ''];
  const { signal } = spawnSync(process.execPath, [...program, ...words, '--output', at('between')]);
  expect(signal).toBe('SIGINT');
  expect(readdirSync(at('between'))).toEqual([1, 2, 3, 4].map((number) => `Charge ${number}.csv`));
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
