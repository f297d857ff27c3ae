import { open, rename, rm, type FileHandle } from 'node:fs/promises';
import { PathProblem } from '../files';
import { patientlyAwaited } from './patiently';
import { besideOf, settled, unsettled } from './unfinished';

/**
 * Writes a file beside its place first and renames it then, so that a broken write never leaves half of
 * it under the name asked for, and one broken off leaves nothing beside it. Throws `PathProblem` where it
 * cannot be written, and what `write` throws.
 */
export async function replaceFile(
  file: string,
  write: (target: FileHandle) => Promise<void>,
): Promise<void> {
  const beside = besideOf(file);
  unsettled(beside);
  try {
    const target = await open(beside, 'wx');
    try {
      await write(target);
    } finally {
      await target.close();
    }
    await patientlyAwaited(() => rename(beside, file));
  } catch (cause) {
    await rm(beside, { force: true }).catch(() => undefined);
    if (!isOfTheSystem(cause)) throw cause;
    throw new PathProblem((usage) => usage.fileUnwritable(file), { cause });
  } finally {
    settled(beside);
  }
}

function isOfTheSystem(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'syscall' in cause;
}
