import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makePairs } from './data';
import { runProgram, type Figure, type Run } from './measure';

const MEGABYTE = 1024 * 1024;
const BATCHES = 55;
const BATCH_ROWS = 200;
const LARGE = 200_000;
const LARGE_PARTS = 4;

/** Merging on the command line, the whole process: many small lists, and large ones. */
export function listFigures(folder: string): readonly Figure[] {
  const small = writeParts(folder, BATCHES * BATCH_ROWS, BATCHES);
  const large = writeParts(folder, LARGE, LARGE_PARTS);
  const shared = { peer: 1, peerName: '' };
  const merged = ['.xlsx', '.csv'].flatMap((end): readonly Figure[] => {
    const night = bestOf(() => merge(folder, small, end), BATCHES * BATCH_ROWS);
    const what = `${BATCHES} lists of ${BATCH_ROWS} merged into ${end}`;
    return [{ ...shared, what, rows: night.result, ours: night.time, unit: 'ms', goal: 2_000 }];
  });
  const peaks = ['.xlsx', '.csv'].map((end): Figure => {
    const night = bestOf(() => merge(folder, large, end), LARGE);
    const what = `merged, written to ${end} and read back, peak memory`;
    const ours = night.peak / MEGABYTE;
    return { ...shared, what, rows: night.result, ours, unit: 'MB', goal: 1_024 };
  });
  return [...merged, ...peaks];
}

/** The smallest time and memory of two runs. */
function bestOf(run: () => Run, expected: number): Run {
  const runs = [run(), run()];
  for (const { result } of runs) {
    if (result !== expected) throw new Error(`${result} instead of ${expected}`);
  }
  const least = (of: (one: Run) => number): number => Math.min(...runs.map(of));
  return { time: least(({ time }) => time), peak: least(({ peak }) => peak), result: expected };
}

function merge(folder: string, files: readonly string[], end: string): Run {
  const output = path.join(folder, `night${end}`);
  rmSync(output, { force: true });
  return runProgram('combine', [output, ...files]);
}

/** Lists of one agency, as German Excel writes them, four columns each. */
function writeParts(folder: string, rows: number, parts: number): readonly string[] {
  const { accounts, ids } = makePairs(rows);
  const size = rows / parts;
  return Array.from({ length: parts }, (_, part) => {
    const file = path.join(folder, `charge-${parts}-${part + 1}.csv`);
    const lines = ['Accountname;AD-ID;Behörde;Zielserver'];
    for (let at = part * size; at < (part + 1) * size; at++) {
      lines.push(`${accounts[at]};${ids[at]};Amt See;ox-01`);
    }
    writeFileSync(file, `\ufeff${lines.join('\r\n')}\r\n`);
    return file;
  });
}
