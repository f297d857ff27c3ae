import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PathProblem, readBytes } from './files';

/** SHA-256 of a file, 64 lower-case hex digits, read piece by piece. Throws `PathProblem`. */
export async function fileDigest(file: string): Promise<string> {
  try {
    const hash = createHash('sha256');
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    return hash.digest('hex');
  } catch {
    // The ordinary way says what stands in the way.
    return createHash('sha256')
      .update(await readBytes(file))
      .digest('hex');
  }
}

/**
 * Digests of files from before they are checked; asked for again afterwards, a file that changed
 * meanwhile throws `PathProblem`: the report would vouch for what was not checked.
 */
export async function steadyDigests(
  files: readonly string[],
): Promise<(file: string) => Promise<string>> {
  const before = new Map<string, string>();
  for (const file of files) if (!before.has(file)) before.set(file, await fileDigest(file));
  return async (file) => {
    const after = await fileDigest(file);
    const known = before.get(file) ?? after;
    if (known !== after) throw new PathProblem((usage) => usage.checks.fileChanged(file));
    return after;
  };
}
