import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { explained } from '../../app/fileProblem';
import { Failure } from '../../core/failure';
import { PathProblem, readBytes } from '../files';
import { makeFolder } from './makeFolder';
import { stageAndPlace } from './putInPlace';

/** A file that is to be written. */
export interface NewFile<Read> {
  readonly file: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Reads the bytes as they lie on the disk; throws `Failure` where they are not what was meant. */
  readonly verify: (bytes: Uint8Array) => Promise<Read>;
}

/** A file that stands at its place, and what was read of it. */
export interface PlacedFile<Read> {
  readonly file: string;
  /** Of the bytes on the disk, 64 hex digits. */
  readonly sha256: string;
  readonly read: Read;
}

/** The disk: what is written is asked for again. */
export interface Disk {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>;
  readonly read: (file: string) => Promise<Uint8Array>;
}

/** The real one; nothing is written over. */
export const realDisk: Disk = {
  write: async (file, bytes) => {
    const target = await open(file, 'wx');
    try {
      await target.writeFile(bytes);
      // What is read again comes from the disk, as far as the system can be made to say so.
      await target.sync();
    } finally {
      await target.close();
    }
  },
  read: readBytes,
};

/**
 * Writes files beside their places, reads each again and lets it be compared, and gives them their names
 * only when all are as they were meant: else, and where the program is broken off, none is left. Throws
 * `FileProblem` (`written-otherwise`, …), and `PathProblem` where a file is there already and `overwrite` does
 * not say that it may go.
 */
export async function placeFiles<Read>(
  files: readonly NewFile<Read>[],
  overwrite: boolean,
  disk: Disk = realDisk,
): Promise<readonly PlacedFile<Read>[]> {
  const taken = overwrite ? undefined : files.find(({ file }) => existsSync(file));
  if (taken !== undefined) throw new PathProblem((usage) => usage.lists.fileExists(taken.file));
  const placed: PlacedFile<Read>[] = [];
  await stageAndPlace(files, overwrite, async (wanted, beside) => {
    placed.push(await stage(wanted, beside, disk));
  });
  return placed;
}

async function stage<Read>(
  { file, bytes, verify }: NewFile<Read>,
  beside: string,
  disk: Disk,
): Promise<PlacedFile<Read>> {
  const meant = await explained(file, bytes);
  await onDisk(file, async () => {
    await makeFolder(path.dirname(file));
    await disk.write(beside, meant);
  });
  const read = await onDisk(file, () => disk.read(beside));
  return explained(file, async () => {
    if (!isSame(meant, read)) throw new Failure('written-otherwise', { place: '' });
    const sha256 = createHash('sha256').update(read).digest('hex');
    return { file, sha256, read: await verify(read) };
  });
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

/** Work on a file (path); throws `PathProblem` for what the system says, and what else it throws. */
export async function onDisk<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (cause) {
    if (typeof cause !== 'object' || cause === null || !('syscall' in cause)) throw cause;
    throw new PathProblem((usage) => usage.fileUnwritable(file), { cause });
  }
}
