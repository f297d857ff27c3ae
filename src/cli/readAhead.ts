import { realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Sheet } from '../core/table/column';
import { extensionOf } from '../files/openTable';

/** What the reader's thread is started with: the files, in the order in which they are wanted. */
export type ReadAheadOrder = readonly string[];

/** What it answers to each; null where the file is to be read in the ordinary way. */
export interface SheetAhead {
  readonly file: string;
  readonly sheet: Sheet | null;
}

/** The part of a thread that is used. */
export type ReaderThread = Pick<Worker, 'on' | 'ref' | 'unref'>;

/** Starts a thread that reads these files; throws where there are no threads. */
export type StartReader = (order: ReadAheadOrder) => ReaderThread;

/** Starting a thread pays from here on, in bytes. */
const LARGE = 8 << 20;

/** A thread of this program; its file lies beside the program's own. */
export const startReader: StartReader = (order) =>
  new Worker(path.join(__dirname, 'readerThread.cjs'), { workerData: order });

/**
 * Reads large .csv files in a thread of its own while the first of them is read here. `files` come in
 * the order in which they will be opened. By the file's real path: its sheet once it is read, null
 * where it is to be read in the ordinary way. Never throws, its promises never reject.
 */
export function readAhead(
  files: readonly string[],
  start: StartReader = startReader,
  large = LARGE,
): ReadonlyMap<string, () => Promise<Sheet | null>> {
  const order = [...new Set(files.map(realPathOf))].filter((file) => isLarge(file, large)).slice(1);
  if (order.length === 0 || availableParallelism() < 2) return new Map();
  try {
    return answersOf(start(order), order);
  } catch {
    return new Map();
  }
}

/** Two ways to one file give one path. Never throws. */
export function realPathOf(file: string): string {
  try {
    return realpathSync(file);
  } catch {
    return path.resolve(file);
  }
}

function isLarge(file: string, large: number): boolean {
  const extension = extensionOf(file);
  if (extension !== '.csv' && extension !== '.txt') return false;
  try {
    const found = statSync(file);
    return found.isFile() && found.size >= large;
  } catch {
    return false;
  }
}

function answersOf(
  thread: ReaderThread,
  order: ReadAheadOrder,
): ReadonlyMap<string, () => Promise<Sheet | null>> {
  const answer = new Map<string, (sheet: Sheet | null) => void>();
  const sheets = new Map(
    order.map((file) => [file, new Promise<Sheet | null>((resolve) => answer.set(file, resolve))]),
  );
  const giveUp = (): void => answer.forEach((resolve) => resolve(null));
  thread.on('message', ({ file, sheet }: SheetAhead) => answer.get(file)?.(sheet));
  thread.on('error', giveUp);
  thread.on('exit', giveUp);
  // A program that ends for another reason does not wait for what nobody asks for any more.
  thread.unref();
  const wait = (sheet: Promise<Sheet | null>) => (): Promise<Sheet | null> => {
    thread.ref();
    return sheet;
  };
  return new Map([...sheets].map(([file, sheet]) => [file, wait(sheet)]));
}
