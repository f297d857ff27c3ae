import { entryKey, readDirectory } from '../../zip/directory';
import { DEFAULT_LIMITS } from '../../zip/limits';
import { ZipPackage } from '../../zip/package';
import { refuseForeign } from '../foreign';
import { deflate, joined, type DeflateMeans, type Pieces } from './zip/deflate';
import { rawEntries, type RawEntry } from './zip/rawEntries';
import { NO_MOMENT, packEntry, writeZip, type PackedEntry } from './zip/writeZip';

/**
 * A package while its parts are changed: parts nobody touches are written again with the very bytes
 * they had, compressed as they were. Part names have no leading slash; the case of A–Z counts for
 * nothing.
 */
export class EditedPackage {
  /** For readers that take an archive; it shows the package as it was opened. */
  readonly archive: ZipPackage;
  private readonly entries: readonly RawEntry[];
  /** By `entryKey`: the new content; null for a part taken out. */
  private readonly edits = new Map<string, { readonly name: string; content: Pieces | null }>();

  /** Opens the bytes of a file, which must not change while it is used. Throws as `openXlsx` does. */
  constructor(bytes: Uint8Array) {
    refuseForeign(bytes);
    this.archive = new ZipPackage(bytes, DEFAULT_LIMITS);
    this.entries = rawEntries(bytes, readDirectory(bytes, DEFAULT_LIMITS));
  }

  /** The names of all parts as they stand now, new ones last. Never throws. */
  names(): readonly string[] {
    const old = this.entries.map(({ name }) => name);
    const known = new Set(old.map(entryKey));
    const added = [...this.edits].flatMap(([key, { name }]) => (known.has(key) ? [] : [name]));
    return [...old, ...added].filter((name) => this.has(name));
  }

  /** Whether the part is there now. Never throws. */
  has(name: string): boolean {
    const edit = this.edits.get(entryKey(name));
    return edit === undefined ? this.archive.has(name) : edit.content !== null;
  }

  /** A part's content as it stands now; throws `file-damaged` where there is none, and as `ZipPackage.read`. */
  async read(name: string): Promise<Uint8Array> {
    const edit = this.edits.get(entryKey(name));
    if (edit !== undefined && edit.content !== null) return joined(edit.content);
    let content = new Uint8Array(0);
    let used = 0;
    await this.archive.read(name, {
      push: (chunk) => {
        // The archive has held the directory's word against its limits by now, and holds the content to it.
        if (used === 0) content = new Uint8Array(this.archive.sizeHint(name));
        content.set(chunk, used);
        used += chunk.length;
      },
    });
    return content;
  }

  /** Gives a part this content, a new part where there was none. Never throws. */
  write(name: string, content: Pieces): void {
    this.edits.set(entryKey(name), { name, content });
  }

  /** Takes a part out. Never throws. */
  remove(name: string): void {
    this.edits.set(entryKey(name), { name, content: null });
  }

  /** The file's bytes with all changes, compressed by `means`. Throws `file-too-large` past 4 GiB. */
  async finish(means: DeflateMeans = deflate): Promise<Uint8Array> {
    const packed: PackedEntry[] = [];
    const written = new Set<string>();
    for (const entry of this.entries) {
      const key = entryKey(entry.name);
      const edit = this.edits.get(key);
      written.add(key);
      if (edit === undefined) packed.push({ ...entry, data: [entry.data] });
      else if (edit.content !== null) {
        packed.push(await packEntry(entry.name, edit.content, entry.moment, means));
      }
    }
    for (const [key, { name, content }] of this.edits) {
      if (content !== null && !written.has(key)) {
        packed.push(await packEntry(name, content, NO_MOMENT, means));
      }
    }
    return writeZip(packed);
  }
}
