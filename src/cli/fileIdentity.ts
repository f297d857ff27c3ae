import { statSync } from 'node:fs';
import { realPathOf } from './readAhead';

/**
 * A text that all ways to one file have in common and no two files: also where case does not count in
 * names (Windows, macOS), and where a file has two names (hard links). A drive that does not tell its
 * files apart, and a file that is not there, is known by its path. Never throws.
 */
export function fileIdentity(file: string, platform: NodeJS.Platform = process.platform): string {
  const found = statOf(file);
  if (found === null || found.ino === 0n) return byPath(file, platform);
  // Some network drives give a number twice: size and time make it this file's own.
  return `file ${[found.dev, found.ino, found.size, found.mtimeNs].join(' ')}`;
}

/** Whether two paths lead to one file. Never throws. */
export function isSameFile(a: string, b: string): boolean {
  return fileIdentity(a) === fileIdentity(b);
}

function statOf(file: string) {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return null;
  }
}

function byPath(file: string, platform: NodeJS.Platform): string {
  const path = realPathOf(file);
  const ignoresCase = platform === 'win32' || platform === 'darwin';
  return `path ${ignoresCase ? path.normalize('NFC').toLowerCase() : path}`;
}
