import type { TableFile } from '../ports/tableFiles';
import type { RememberedList } from '../ports/workbookMemory';
import { MEMORY_NAMESPACE } from './memoryPart';
import { newestLists, readMemoryEntry } from './newestLists';

/** What a file remembers of its lists. */
export interface FileMemory {
  /** The newest of all first. */
  readonly lists: readonly RememberedList[];
  /** Whether something stands there that cannot be read. */
  readonly isBroken: boolean;
}

/** Reads what was settled for the lists of a file. A file without a place for it remembers nothing. Never rejects. */
export async function fileMemory(file: TableFile): Promise<FileMemory> {
  const notes = await file.readNotes?.(MEMORY_NAMESPACE);
  if (notes === undefined) return { lists: [], isBroken: false };
  const entries = notes.texts.map(readMemoryEntry);
  const read = entries.filter((entry) => entry !== null);
  return {
    lists: newestLists(read),
    isBroken: notes.unreadable > 0 || read.length < entries.length,
  };
}
