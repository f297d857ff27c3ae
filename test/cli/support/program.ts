import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import { makeWorkbook } from '../../../scripts/samples/workbooks';
import { runProgram } from '../../../src/cli/program';
import type { Stream } from '../../../src/cli/output/output';

Object.assign(globalThis, { PROGRAM_VERSION: '0.0.0-test' });

/** How a run ended and what it wrote. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A stream that keeps what is written to it. */
export class Kept extends Writable {
  readonly pieces: string[] = [];

  constructor(readonly isTTY: boolean = false) {
    super({
      decodeStrings: false,
      write: (piece: string, _, done) => {
        this.pieces.push(piece);
        done();
      },
    });
  }

  get text(): string {
    return this.pieces.join('');
  }
}

/** Runs the program in this process: quick, everything but its start. */
export async function run(...words: readonly string[]): Promise<Run> {
  const stdout: Kept & Stream = new Kept();
  const stderr: Kept & Stream = new Kept();
  const status = await runProgram(words, { stdout, stderr, noColour: false });
  return { status, stdout: stdout.text, stderr: stderr.text };
}

/** Runs the built program as a user does, in the project's folder. */
export async function spawned(
  words: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string } = {},
): Promise<Run> {
  const program = process.env['PROGRAM'] ?? '';
  const settings = { ...options, maxBuffer: 1 << 28, env: { ...process.env, ...options.env } };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [program, ...words], settings, (_, stdout, stderr) =>
      resolve({ status: child.exitCode, stdout, stderr }),
    );
  });
}

/** A sheet's rows, header first. */
export type Rows = readonly (readonly string[])[];

/** A folder of its own for a test file; call `remove` at the end. */
export function temporaryFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'batch-list-check-'));
  const at = (name: string): string => path.join(folder, name);
  const file = (name: string, content: string | Uint8Array): string => {
    writeFileSync(at(name), content);
    return at(name);
  };
  return {
    folder,
    at,
    file,
    /** A .csv with semicolons. */
    csv: (name: string, rows: Rows): string =>
      file(name, rows.map((row) => `${row.join(';')}\r\n`).join('')),
    xlsx: async (name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> =>
      file(
        name,
        await makeWorkbook(Object.entries(sheets).map(([sheet, rows]) => ({ name: sheet, rows }))),
      ),
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}

/** `count` right pairs with their header; `from` counts the people. */
export function pairs(count: number, from = 0, header = ['Accountname', 'AD-ID']): Rows {
  const rows = Array.from({ length: count }, (_, i) => [accountOf(from + i), idOf(from + i)]);
  return [header, ...rows];
}

/** The mail address of person `n`. */
export function accountOf(n: number): string {
  return `person.${String(n).padStart(3, '0')}@amt.example`;
}

/** The AD ID of person `n`: scattered, so that the IDs' order is not the accounts'. */
export function idOf(n: number): string {
  const head = ((n + 1) * 2654435761) % 2 ** 32;
  return `${head.toString(16).padStart(8, '0')}-1a2b-4c3d-8e4f-${String(n).padStart(12, '0')}`;
}
