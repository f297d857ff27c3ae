import { Writable } from 'node:stream';
import { PathProblem } from '../../../src/cli/files';
import { outputOn, type Stream } from '../../../src/cli/output/output';
import { Kept } from '../support/program';

/** A stream whose every write fails like this. */
function failing(code: string): Stream {
  const cause = Object.assign(new Error(code), { code });
  return new Writable({ write: (_, __, done) => done(cause) });
}

describe('write', () => {
  it('everything in order, in large pieces', async () => {
    const stdout = new Kept();
    const lines = Array.from({ length: 30_000 }, (_, i) => `line ${i}\n`);
    await outputOn(stdout, new Kept(), false).write(lines);
    expect(stdout.text).toBe(lines.join(''));
    expect(stdout.pieces.length).toBeLessThan(10);
  });

  it('waits where the reader is slower', async () => {
    let behind = 0;
    const slow: Stream = new Writable({
      highWaterMark: 1,
      write: (_, __, done) => setTimeout(() => ((behind -= 1), done()), 1),
    });
    function* pieces(): Generator<string> {
      for (let i = 0; i < 20; i++) {
        behind += 1;
        expect(behind).toBeLessThanOrEqual(1);
        yield 'x'.repeat(1 << 16);
      }
    }
    await outputOn(slow, new Kept(), false).write(pieces());
    expect(behind).toBe(0);
  });

  it.each(['EPIPE', 'EOF'])('ends quietly where nobody reads any more (%s)', async (code) => {
    let made = 0;
    function* pieces(): Generator<string> {
      for (; made < 1000; made++) yield 'x'.repeat(1 << 16);
    }
    await outputOn(failing(code), new Kept(), false).write(pieces());
    expect(made).toBe(0);
  });

  it('a full disk is no success', async () => {
    const write = outputOn(failing('ENOSPC'), new Kept(), false).write(['x']);
    await expect(write).rejects.toBeInstanceOf(PathProblem);
  });

  it('nothing is written for nothing', async () => {
    const stdout = new Kept();
    await outputOn(stdout, new Kept(), false).write([]);
    expect(stdout.pieces).toEqual([]);
  });
});

describe('progress', () => {
  it('is shown on a terminal, on standard error, in one line that is wiped', () => {
    const [stdout, stderr] = [new Kept(true), new Kept(true)];
    const { progress } = outputOn(stdout, stderr, false);
    progress('Lese a.csv …');
    progress('Vergleiche …');
    progress(null);
    expect(stderr.pieces).toEqual([
      '\r\u001b[KLese a.csv …',
      '\r\u001b[KVergleiche …',
      '\r\u001b[K',
    ]);
    expect(stdout.text).toBe('');
  });

  it('is left out where standard error is no terminal', () => {
    const stderr = new Kept(false);
    const { progress } = outputOn(new Kept(true), stderr, false);
    progress('Lese a.csv …');
    progress(null);
    expect(stderr.text).toBe('');
  });
});

describe('colours', () => {
  const bad = (isTerminal: boolean, noColour: boolean): string =>
    outputOn(new Kept(isTerminal), new Kept(), noColour).style.bad('✗');

  it.each([
    ['on a terminal', true, false, '\u001b[31m✗\u001b[39m'],
    ['on a terminal with NO_COLOR', true, true, '✗'],
    ['in a file or pipe', false, false, '✗'],
  ])('%s', (_, isTerminal, noColour, painted) => {
    expect(bad(isTerminal, noColour)).toBe(painted);
  });
});

it('refuse: a line each, status 2, no control characters', () => {
  const [stdout, stderr] = [new Kept(), new Kept()];
  expect(outputOn(stdout, stderr, false).refuse('one', 'two\n\u001b[2Jthree')).toBe(2);
  expect(stderr.text).toBe('one\ntwo⟨U+000A⟩⟨U+001B⟩[2Jthree\n');
  expect(stdout.text).toBe('');
});
