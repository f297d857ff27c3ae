import type { TableFile } from '../ports/tableFiles';
import type { RememberedList } from '../ports/workbookMemory';
import { MEMORY_NAMESPACE } from './memoryPart';
import type { NamedSheet } from './sameSheet';
import { newestLists, readMemoryEntry } from './newestLists';

/** What a file remembers of its lists. */
export interface FileMemory {
  /** The newest of all first. */
  readonly lists: readonly RememberedList[];
  /** The file's sheets; none where it remembers no list. */
  readonly sheets: readonly NamedSheet[];
  /** Whether something stands there that cannot be read. */
  readonly isBroken: boolean;
}

/** Reads what was settled for the lists of a file. A file without a place for it remembers nothing. Never rejects. */
export async function fileMemory(file: TableFile): Promise<FileMemory> {
  const notes = await file.readNotes?.(MEMORY_NAMESPACE);
  if (notes === undefined) return { lists: [], sheets: [], isBroken: false };
  const entries = notes.texts.map(readMemoryEntry);
  const read = entries.filter((entry) => entry !== null);
  return {
    lists: newestLists(read),
    sheets: read.length === 0 ? [] : await namedSheets(file),
    isBroken: notes.unreadable > 0 || read.length < entries.length,
  };
}

/** An id that two sheets bear (a program copied one with it) names neither. */
async function namedSheets(file: TableFile): Promise<readonly NamedSheet[]> {
  const sheets = (await file.readSheetIds?.()) ?? [];
  const isShared = (id: string | null): boolean => sheets.filter((one) => one.id === id).length > 1;
  return sheets.map(({ id, name }) => ({ id: isShared(id) ? null : id, name }));
}
