import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkStrings, compareOnly } from './ours';
import { writeFiles } from './data';
import { mapAndProbe, readTable } from './floor';
import { guardFigures } from './guard';
import { listFigures } from './lists';
import { ldifFigures } from './ldif';
import { officeFigures } from './office';
import { bareStart, inTurns, lineOf, runProgram, timed, type Figure, type Run } from './measure';

const SIZES = [10_000, 100_000, 1_000_000];
const MEGABYTE = 1024 * 1024;
/** Rows from which work is so long that it compiles its code anew and nobody minds. */
const FROM_LONG_WORK = 1_000_000;

/** `npm run bench`: every figure against its floor or peer in the same run; the files are made anew. */
async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'batch-list-check-bench-'));
  const whole = new Map<number, number>();
  try {
    for (const rows of SIZES) {
      const files = await writeFiles(folder, rows);
      print(comparison(rows, files));
      print(wholeCheck(rows, files, whole));
      print(workbook(rows, files.workbook));
    }
    print([linear(whole)]);
    print(ldifFigures());
    print(await officeFigures());
    print(await guardFigures());
    print(listFigures(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(figures: readonly Figure[]): void {
  for (const figure of figures) console.log(lineOf(figure));
}

interface Files {
  readonly list: string;
  readonly reference: string;
}

/** On the same JavaScript strings that the floor holds. */
function comparison(rows: number, files: Files): readonly Figure[] {
  const list = readTable(files.list);
  const reference = readTable(files.reference);
  const floor = (): number => timed(() => must(mapAndProbe(list, reference).ok, rows));
  const rounds = roundsFor(rows);
  const sweep = rows >= FROM_LONG_WORK;
  const compared = inTurns(
    rounds,
    sweep,
    () => timed(() => must(compareOnly(list, reference), rows)),
    floor,
  );
  const all = inTurns(
    rounds,
    sweep,
    () => timed(() => must(checkStrings(list, reference).counts.correct, rows)),
    floor,
  );
  const shared = { rows, peerName: 'Map and probe', unit: 'ms' as const };
  return [
    { ...shared, what: 'comparison of strings', ...compared, goal: 0.5 },
    { ...shared, what: 'all rules', ...all, goal: 1.5 },
  ];
}

/** Short work is measured warm, as in a pane that stays open: the compiler has seen it before. */
function roundsFor(rows: number): number {
  return Math.max(6, Math.min(60, Math.round(600_000 / rows)));
}

/**
 * Two .csv files, each program in a process of its own, start to exit; once more without what Node
 * itself takes to start, which no program is rid of and which is most of it at 10,000 rows.
 */
function wholeCheck(
  rows: number,
  { list, reference }: Files,
  whole: Map<number, number>,
): readonly Figure[] {
  const [bare, floor, ours, withCode] = bestInTurns(rows, [
    () => ({ time: bareStart(), peak: 0, result: rows }),
    () => runProgram('floor', [list, reference]),
    () => runProgram('check', [list, reference]),
    () => runProgram('check', [list, reference, '--fingerprint']),
  ]) as [Run, Run, Run, Run];
  whole.set(rows, ours.time);
  const against = (what: string, { time }: Run, goal: number): readonly Figure[] => {
    const peer = { rows, peerName: 'plain script', unit: 'ms' as const };
    return [
      { ...peer, what, ours: time, peer: floor.time, goal },
      {
        ...peer,
        what: `${what}, both without Node's start`,
        ours: time - bare.time,
        peer: floor.time - bare.time,
        goal: null,
      },
    ];
  };
  return [
    ...against('check of two .csv', ours, 0.25),
    ...against('check of two .csv with fingerprint', withCode, 0.6),
    memory('check of two .csv with fingerprint, peak memory', rows, withCode.peak, 1024),
  ];
}

/** Reading a workbook of six columns. */
function workbook(rows: number, file: string): readonly Figure[] {
  const [ours] = bestInTurns(rows + 1, [() => runProgram('xlsxOurs', [file])]) as [Run];
  const peer = runProgram('xlsxExceljs', [file]);
  must(peer.result, rows + 1);
  const times = { ours: ours.time, peer: peer.time, unit: 'ms' as const };
  return [
    { what: 'two columns of an .xlsx of 6', rows, ...times, peerName: 'ExcelJS', goal: 0.2 },
    memory('two columns of an .xlsx of 6, peak memory', rows, ours.peak, 512),
  ];
}

function memory(what: string, rows: number, peak: number, goal: number): Figure {
  return { what, rows, ours: peak / MEGABYTE, peer: 1, peerName: '', unit: 'MB', goal };
}

/** Ten times the rows may cost thirteen times the time. */
function linear(whole: ReadonlyMap<number, number>): Figure {
  const ours = (whole.get(1_000_000) ?? NaN) / (whole.get(100_000) ?? NaN);
  const what = 'check of two .csv, 1,000,000 rows against 100,000';
  return { what, rows: 1_000_000, ours, peer: 1, peerName: '', unit: '×', goal: 13 };
}

/** The best of three runs each, in turns, so that a noisy neighbour disturbs all alike. */
function bestInTurns(expected: number, programs: readonly (() => Run)[]): readonly Run[] {
  const rounds = [0, 1, 2].map(() => programs.map((run) => run()));
  return programs.map((_, at) => {
    const runs = rounds.map((round) => round[at] as Run);
    const fastest = runs.reduce((best, run) => (run.time < best.time ? run : best));
    must(fastest.result, expected);
    return fastest;
  });
}

/** A fast wrong answer is no figure. */
function must(found: number, expected: number): void {
  if (found !== expected) throw new Error(`${found} instead of ${expected}`);
}

await main();
