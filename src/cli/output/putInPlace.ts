import { existsSync, linkSync, lstatSync, renameSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { PathProblem } from '../files';
import { patiently } from './patiently';
import { besideOf, settled, unsettled } from './unfinished';

/** A file as it is written: under another name in its folder first. */
export interface StagedFile {
  readonly beside: string;
  readonly file: string;
}

/**
 * Lets files (`file`: their paths) be written beside their places, by `stage` one after the other, and gives them their
 * names when all are there; nothing else is left of it, whatever happens. Throws what `stage` throws and
 * as `putInPlace` does.
 */
export async function stageAndPlace<Wanted extends { readonly file: string }>(
  files: readonly Wanted[],
  overwrite: boolean,
  stage: (wanted: Wanted, beside: string) => Promise<void>,
): Promise<void> {
  const staged = files.map((wanted) => ({ wanted, beside: besideOf(wanted.file) }));
  try {
    for (const { wanted, beside } of staged) {
      unsettled(beside);
      await stage(wanted, beside);
    }
    putInPlace(
      staged.map(({ wanted, beside }) => ({ file: wanted.file, beside })),
      overwrite,
    );
  } finally {
    for (const { beside } of staged) {
      await rm(beside, { force: true }).catch(() => undefined);
      settled(beside);
    }
  }
}

/** The new files have their names by then: nothing is taken back, but a list of before must not lie there unknown. */
function takeAwayBefore({ file, before }: NamedFile): PathProblem | null {
  if (before === null) return null;
  try {
    patiently(() => rmSync(before, { force: true }));
    return null;
  } catch (cause) {
    return new PathProblem((usage) => usage.lists.oldFileStays(file, before), { cause });
  }
}

interface NamedFile {
  readonly file: string;
  /** Where what stood there before waits; null: nothing did. */
  readonly before: string | null;
}

/**
 * Gives files their names, all or none: half a set of batches would leave people out or take them twice.
 * Where one cannot have its name (it is open in Excel, a folder has it), those before it go again and what
 * they replaced comes back. Without a pause, so that Ctrl+C falls before it or behind it. Without `overwrite`
 * a file stays that came to its place meanwhile. Throws `PathProblem`.
 */
export function putInPlace(staged: readonly StagedFile[], overwrite: boolean): void {
  const placed: NamedFile[] = [];
  try {
    for (const one of staged) placed.push(overwrite ? replace(one) : putFirst(one));
  } catch (cause) {
    for (const one of placed.reverse()) takeBack(one);
    throw cause;
  }
  const [stays] = placed.flatMap((one) => takeAwayBefore(one) ?? []);
  if (stays !== undefined) throw stays;
}

function replace({ beside, file }: StagedFile): NamedFile {
  return named(file, () => {
    const before = waitingPlaceOf(file);
    if (before !== null) patiently(() => renameSync(file, before));
    try {
      patiently(() => renameSync(beside, file));
    } catch (cause) {
      if (before !== null) patiently(() => renameSync(before, file));
      throw cause;
    }
    return { file, before };
  });
}

/** A folder is never moved away. */
function waitingPlaceOf(file: string): string | null {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found === undefined) return null;
  if (found.isDirectory()) throw new PathProblem((usage) => usage.isFolder(file));
  return besideOf(file);
}

/** A second name, unlike renaming, is never given to what has one already; not every drive has second names. */
function putFirst({ beside, file }: StagedFile): NamedFile {
  return named(file, () => {
    try {
      linkSync(beside, file);
    } catch (cause) {
      if (existsSync(file))
        throw new PathProblem((usage) => usage.lists.fileAppeared(file), { cause });
      patiently(() => renameSync(beside, file));
    }
    return { file, before: null };
  });
}

function takeBack({ file, before }: NamedFile): void {
  try {
    if (before === null) patiently(() => rmSync(file, { force: true }));
    else patiently(() => renameSync(before, file));
  } catch {
    // The others must go back all the same; what is told is why it came to this.
  }
}

function named<Value>(file: string, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof PathProblem) throw cause;
    throw new PathProblem((usage) => usage.fileUnwritable(file), { cause });
  }
}
