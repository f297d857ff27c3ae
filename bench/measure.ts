import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** One figure: what was measured, ours and the floor's or peer's in one unit, and the goal. */
export interface Figure {
  readonly what: string;
  readonly rows: number;
  readonly ours: number;
  readonly peer: number;
  readonly peerName: string;
  readonly unit: 'ms' | 'MB' | '×';
  /** The largest ratio (or, without a peer, the largest value) that meets the goal; null: none is set. */
  readonly goal: number | null;
}

/**
 * Times of two pieces of work, in milliseconds, measured in turns so that a noisy neighbour disturbs
 * both alike; the best of `rounds` each. `sweep`: the garbage of others is swept before each turn;
 * that drops compiled code, too, so short work, which is measured warm, goes without.
 */
export function inTurns(
  rounds: number,
  sweep: boolean,
  ours: () => number,
  peer: () => number,
): { readonly ours: number; readonly peer: number } {
  const times = { ours: Infinity, peer: Infinity };
  globalThis.gc?.();
  for (let round = 0; round < rounds; round++) {
    if (sweep) sweepUp();
    times.peer = Math.min(times.peer, peer());
    if (sweep) sweepUp();
    times.ours = Math.min(times.ours, ours());
  }
  return times;
}

/** How long the system takes back memory that a sweep has freed, in milliseconds: far more than it needs. */
const GIVING_BACK = 200;

/**
 * Sweeps, and waits until the system has its memory back: that goes on in another thread after the
 * sweep and holds up whoever asks for memory meanwhile, which the next turn would be charged with.
 */
function sweepUp(): void {
  globalThis.gc?.();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, GIVING_BACK);
}

/** Milliseconds that `work` takes in this process. */
export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What a program of `bench/programs` needed and said. */
export interface Run {
  readonly time: number;
  readonly peak: number;
  readonly result: number;
}

/** Runs a program of the bench in a process of its own, from start to exit. */
export function runProgram(name: string, words: readonly string[]): Run {
  const { time, stdout } = runNode(name, [path.join(__dirname, `${name}.cjs`), ...words]);
  const { result, peak } = JSON.parse(stdout) as { result: number; peak: number };
  return { time, peak, result };
}

/** Milliseconds that Node takes to start and to end again: no program is quicker. */
export function bareStart(): number {
  return runNode('node', ['--eval', '0']).time;
}

function runNode(
  name: string,
  words: readonly string[],
): { readonly time: number; readonly stdout: string } {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=8192', ...words],
    { encoding: 'utf8' },
  );
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return { time, stdout };
}

/** One line a figure: what, ours, floor or peer, ratio, goal. */
export function lineOf({ what, rows, ours, peer, peerName, unit, goal }: Figure): string {
  const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0);
  const alone = peerName === '';
  const ratio = alone ? ours : ours / peer;
  const against = alone ? '' : ` | ${peerName} ${number(peer)} ${unit} | ratio ${ratio.toFixed(2)}`;
  const figure = `${what} | ${rows.toLocaleString('en')} rows | ours ${number(ours)} ${unit}${against}`;
  if (goal === null) return figure;
  const limit = alone ? `${goal} ${unit}` : goal.toFixed(2);
  return `${figure} | goal ≤ ${limit} | ${ratio <= goal ? 'reached' : 'MISSED'}`;
}
