import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';

/** Files beside their places that have neither got their names nor gone. */
const unfinished = new Set<string>();

/** What breaks a program off from outside: Ctrl+C, `kill`, a window that is closed, Ctrl+Pause on Windows. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK'] as const;
/** The exit status of what came to nothing. */
const UNUSABLE = 2;

/** A name that no file has, in the folder of `file` (a path). Never throws. */
export function besideOf(file: string): string {
  return path.join(path.dirname(file), `.${randomUUID()}.tmp`);
}

/**
 * Notes a file (path) that goes where the program is broken off before `settled`: people's names would
 * stay in a file that nobody knows. Asked for before the file is there. Never throws.
 */
export function unsettled(file: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.on(signal, breakOff);
  unfinished.add(file);
}

/** Says that a file has got its name or is gone; any other is passed over. Never throws. */
export function settled(file: string): void {
  if (unfinished.delete(file) && unfinished.size === 0) letBe();
}

function letBe(): void {
  for (const signal of SIGNALS) process.off(signal, breakOff);
}

/** The program ends as the signal would have ended it. */
function breakOff(signal: NodeJS.Signals): void {
  letBe();
  for (const file of unfinished) removed(file);
  // Windows has no signals to die of: sending one to oneself ends with 1, which means "errors found".
  if (process.platform === 'win32') process.exit(UNUSABLE);
  process.kill(process.pid, signal);
}

function removed(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The others must go all the same, and nobody is left to be told.
  }
}
