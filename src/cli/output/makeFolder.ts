import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';

/**
 * Makes a folder (path) and those above it where it is not there yet. One that is there is not asked for:
 * Windows refuses to make a drive's root, although it exists. Rejects with what the system says.
 */
export async function makeFolder(folder: string): Promise<void> {
  if (!existsSync(folder)) await mkdir(folder, { recursive: true });
}
