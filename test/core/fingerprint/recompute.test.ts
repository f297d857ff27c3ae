import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { fingerprintOf } from '../../../src/core/fingerprint/fingerprint';
import { sha256 } from '../../../src/crypto/sha256';
import { runs, seed } from '../../support/counts';
import { boundOf, list, plainLines } from './support';

// What DESIGN.md promises to anyone: no program of ours, two commands that every Unix has.
const RECOMPUTE =
  'printf %s "$(head -n 1 "$1"; tail -n +2 "$1" | LC_ALL=C sort)" | sha256sum | cut -d " " -f 1';

const commands = spawnSync('sh', ['-c', 'command -v sort && command -v sha256sum']);
const testWithCommands = commands.status === 0 ? test : test.skip;

testWithCommands(
  '`sort` and `sha256sum` give the same fingerprint (needs both commands)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
    const file = join(folder, 'lines.txt');
    try {
      await fc.assert(
        fc.asyncProperty(list, async ({ headers, rows }) => {
          const { header, lines } = plainLines(headers, rows);
          writeFileSync(file, [header, ...lines].map((line) => `${line}\n`).join(''));
          const hex = execFileSync('sh', ['-c', RECOMPUTE, 'sh', file], {
            encoding: 'utf8',
          }).trim();
          expect(await fingerprintOf(boundOf(headers, rows), sha256)).toBe(`sha256:${hex}`);
        }),
        { numRuns: runs(500), seed },
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
