import type { PickedFileOpener } from '../app/desk/deskTables';
import type { Digest } from '../core/fingerprint/fingerprint';
import { hexOf } from '../core/fingerprint/hex';

/** Picked files with the SHA-256 of what was read. */
export interface HashedFiles {
  readonly open: PickedFileOpener;
  /** Of the file that was opened last under that name: 64 lower-case hex digits; null for none. */
  readonly hashOf: (name: string) => string | null;
}

/** Notes the SHA-256 of each file that is opened, so that a report can name it. */
export function hashedFiles(open: PickedFileOpener, digest: Digest): HashedFiles {
  const hashes = new Map<string, string>();
  return {
    open: async (file) => {
      const table = await open(file);
      const bytes = new Uint8Array(await file.content.arrayBuffer());
      hashes.set(file.name, hexOf(await digest(bytes)));
      return table;
    },
    hashOf: (name) => hashes.get(name) ?? null,
  };
}
