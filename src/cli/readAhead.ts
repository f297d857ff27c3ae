import { realpathSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { Background } from '../app/ports/background';
import type { Column, Sheet } from '../core/table/column';
import { extensionOf } from '../files/openTable';
import { startThread, WorkThread, type StartThread } from './workThread';

/** Starting a thread pays from here on, in bytes. */
const LARGE = 4 << 20;
/** Copying so much, in bytes, costs nothing. */
const SMALL = 1 << 20;

/** A thread that reads files ahead and works in the background. */
export interface Ahead {
  /** By the file's real path: its sheet once it is read, null where it is to be read in the ordinary way. */
  readonly sheets: ReadonlyMap<string, () => Promise<Sheet | null>>;
  /** Real paths of large files that are read here: their bytes had better be shared with the thread. */
  readonly shared: ReadonlySet<string>;
  readonly background: Background | null;
}

const NOTHING: Ahead = { sheets: new Map(), shared: new Set(), background: null };

/**
 * Reads large .csv files in a thread of its own while the first of them is read here. `files` come in
 * the order in which they will be opened. Never throws, its promises never reject.
 */
export function readAhead(
  files: readonly string[],
  start: StartThread = startThread,
  large = LARGE,
): Ahead {
  const [first, ...further] = [...new Set(files.map(realPathOf))].filter((file) =>
    isLarge(file, large),
  );
  if (first === undefined || further.length === 0 || availableParallelism() < 2) return NOTHING;
  try {
    const thread = new WorkThread(start());
    const sheets = new Map(further.map((file) => [file, thread.ask('read', file)]));
    return { sheets, shared: new Set([first]), background: backgroundOf(thread) };
  } catch {
    return NOTHING;
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

/** Takes on what lies in shared memory or is small: the rest would have to be copied. */
function backgroundOf(thread: WorkThread): Background {
  return {
    keyIds: (order) => {
      const columns = order.sheets.all.flatMap(({ sheet }) => sheet.columns);
      return columns.every(isLight) ? thread.ask('ids', order)() : null;
    },
    fingerprint: (bound) =>
      bound.columns.every(isLight) ? thread.ask('fingerprint', bound)() : null,
  };
}

function isLight({ bytes: { buffer } }: Column): boolean {
  return buffer instanceof SharedArrayBuffer || buffer.byteLength <= SMALL;
}
