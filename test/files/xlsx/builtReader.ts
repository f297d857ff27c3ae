import { transformFileSync } from '@swc/core';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SOURCES = ['core/table', 'files/zip', 'files/xlsx', 'files/xlsx/xml', 'core/numberFormat'];

const SCRIPT = `
const { openXlsx } = require('./files/xlsx/workbook.js');
const { readFileSync } = require('node:fs');
async function read() {
  const workbook = await openXlsx(readFileSync(process.argv[2]));
  for (const { name } of workbook.sheets) await workbook.readSheet(name);
}
read().then(() => 'read', (error) => error.code ?? String(error)).then((outcome) =>
  console.log(JSON.stringify({ outcome, peakMb: peakMb() })));
// Its own from its start on: the largest in the system's accounts counts the tests' process, too.
function peakMb() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS / 1024;
  return Number(/^VmHWM:\\s*(\\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
}
`;

/** What became of a file in a process of its own, and the most memory that process held, in MB. */
export interface ReadApart {
  readonly outcome: string;
  readonly peakMb: number;
}

/** The reader as plain JavaScript in a folder of its own, to measure its memory apart from the tests'. */
export class BuiltReader {
  private readonly folder = mkdtempSync(join(tmpdir(), 'xlsx-reader-'));

  constructor() {
    for (const source of SOURCES) {
      for (const file of readdirSync(join('src', source))) {
        if (file.endsWith('.ts')) this.build(join(source, file));
      }
    }
    this.build('core/failure.ts');
    writeFileSync(join(this.folder, 'package.json'), '{"type":"commonjs"}');
    writeFileSync(join(this.folder, 'read.js'), SCRIPT);
  }

  /** Reads all sheets of a file with these bytes. */
  read(bytes: Uint8Array): ReadApart {
    const file = join(this.folder, 'file.xlsx');
    writeFileSync(file, bytes);
    const printed = execFileSync(process.execPath, [join(this.folder, 'read.js'), file], {
      env: { ...process.env, NODE_PATH: resolve('node_modules') },
      encoding: 'utf8',
    });
    return JSON.parse(printed) as ReadApart;
  }

  /** Removes the folder. */
  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  private build(path: string): void {
    const target = join(this.folder, path.replace(/\.ts$/, '.js'));
    const { code } = transformFileSync(join('src', path), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}
