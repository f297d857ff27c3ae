import { spawn, spawnSync } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, readdirSync } from 'node:fs';
import { runProgram } from '../../src/cli/program';
import { Kept, spawned, temporaryFolder } from './support/program';

const { at, file, folder, remove } = temporaryFolder();
afterAll(remove);

const incident = [
  'check',
  'samples/vorfall/Nachmigration.csv',
  '--reference',
  'samples/vorfall/Erstmigration.xlsx',
];
const clean = [
  'check',
  'samples/sauber/Charge-5.csv',
  '--directory',
  'samples/sauber/AD-Export.csv',
];
const program = (): string => process.env['PROGRAM'] ?? '';
const ESCAPE = '\u001b';

describe('exit status', () => {
  it.each([
    [0, 'every pair is right', clean],
    [1, 'errors were found', incident],
    [
      2,
      'nothing could be judged',
      ['check', 'samples/fehlt.csv', '--reference', 'samples/fehlt.csv'],
    ],
  ])('%i: %s', async (expected, _, words) => {
    const { status, stdout, stderr } = await spawned(words);
    expect(status).toBe(expected);
    expect([stdout === '', stderr === '']).toEqual(expected === 2 ? [true, false] : [false, true]);
  });

  it('2, not 0, where the program ends before it has judged', async () => {
    const hang = file(
      'hang.cjs',
      "require('node:fs/promises').readFile = () => new Promise(() => {});",
    );
    const words = ['--require', hang, program(), ...clean];
    expect(spawnSync(process.execPath, words).status).toBe(2);
  });
});

describe('errors of the program itself: exit 2, one sentence, no stack trace', () => {
  it('thrown on the way', async () => {
    const stdout = Object.assign(new Kept(), {
      write: () => {
        throw new TypeError('broken\n    at somewhere');
      },
    });
    const stderr = new Kept();
    expect(await runProgram(['--version'], { stdout, stderr, noColour: true })).toBe(2);
    expect(stderr.text).toBe('Unerwarteter Fehler im Programm: broken⟨U+000A⟩    at somewhere\n');
  });

  it.each([
    ['thrown where nobody waits', "throw new Error('broken')"],
    ['rejected where nobody waits', "Promise.reject(new Error('broken'))"],
  ])('%s', async (_, statement) => {
    const preload = file('preload.cjs', `setImmediate(() => { ${statement}; });`);
    const words = ['--require', preload, program(), ...clean, '--language', 'en'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'Unexpected error in the program: broken\n',
    });
  });
});

describe('standard output', () => {
  it('a reader that closes early: quiet, and the status is still what was found', async () => {
    const child = spawn(process.execPath, [program(), ...incident, '--json']);
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => (stderr += piece.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  const onLinux = existsSync('/dev/full') ? it : it.skip;
  onLinux('a full disk: exit 2 and one sentence', () => {
    const full = openSync('/dev/full', 'w');
    const stdio: ['ignore', number, 'pipe'] = ['ignore', full, 'pipe'];
    const settings = { stdio, encoding: 'utf8' } as const;
    const { status, stderr } = spawnSync(process.execPath, [program(), ...clean], settings);
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^stdout lässt sich nicht schreiben .*\n$/);
  });

  it('no colours, nothing about progress where no terminal is', async () => {
    const { stdout, stderr } = await spawned(incident, { env: { FORCE_COLOR: '1' } });
    expect(stdout).not.toContain(ESCAPE);
    expect(stderr).toBe('');
  });
});

// util-linux's `script` gives the program a terminal.
const hasScript = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
);
(hasScript === true ? describe : describe.skip)('on a terminal', () => {
  const onTerminal = (env: NodeJS.ProcessEnv, redirect = ''): string => {
    const command = [process.execPath, program(), ...incident].join(' ');
    const words = ['-qec', `${command} ${redirect}`, '/dev/null'];
    const plain = { ...process.env, TERM: 'xterm', NO_COLOR: '', ...env };
    return spawnSync('script', words, { encoding: 'utf8', env: plain }).stdout;
  };

  it('colours beside the symbols, and progress that is wiped', () => {
    const shown = onTerminal({});
    expect(shown).toContain(`${ESCAPE}[31m✗ 789 von 790 Postfächern`);
    expect(shown).toContain(`\r${ESCAPE}[KLese samples/vorfall/Nachmigration.csv …`);
    expect(shown).toContain(`\r${ESCAPE}[KVergleiche …`);
    expect(shown.indexOf(`\r${ESCAPE}[K${'samples/'}`)).toBeGreaterThan(
      shown.indexOf('Vergleiche'),
    );
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('no colours with %j', (env) => {
    expect(onTerminal(env)).not.toContain(`${ESCAPE}[31m`);
  });

  it('progress is on standard error only', () => {
    expect(onTerminal({}, '2> /dev/null')).not.toContain('Lese');
  });
});

describe('--report', () => {
  it('writes the report and still prints the result', async () => {
    const report = at('bericht.html');
    const { status, stdout } = await spawned([...incident, '--report', report]);
    expect(status).toBe(1);
    expect(stdout).toContain('✗ 789 von 790 Postfächern');
    const html = readFileSync(report, 'utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html).toContain('789');
  });

  it('in a folder that there is not: exit 2, nothing printed, nothing left', async () => {
    const report = at('fehlt/bericht.html');
    const { status, stdout, stderr } = await spawned([...clean, '--report', report]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr.startsWith(`${report} lässt sich nicht schreiben`)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('a name that is no .html: exit 2, the file is left alone', async () => {
    const list = file('liste.csv', readFileSync('samples/sauber/Charge-5.csv'));
    const { status, stderr } = await spawned([...clean, '--report', list]);
    expect(status).toBe(2);
    expect(stderr).toBe(
      `Das Prüfprotokoll wird als .html oder .json geschrieben; ${list} endet anders.\n`,
    );
    expect(readFileSync(list)).toEqual(readFileSync('samples/sauber/Charge-5.csv'));
  });
});
