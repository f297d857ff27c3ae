import type { Sheet } from '../../core/table/column';

/** One file with tables: a workbook with its sheets, or a text file with one nameless table. */
export interface TableFile {
  /** As the user gave it. */
  readonly path: string;
  /** Equal for two ways to the same file. */
  readonly identity: string;
  readonly form: 'workbook' | 'text';
  /** The sheets that a person can see or show again; empty for a text file. */
  readonly sheetNames: readonly string[];
  /** Reads one sheet; null for the table of a text file. Throws `Failure` (sheet-unknown, file-…). */
  readonly readSheet: (name: string | null) => Promise<Sheet>;
  /**
   * What programs noted in the file beside its sheets, by the namespace of the notes; left out where the
   * format has no place for it. Never rejects.
   */
  readonly readNotes?: (namespace: string) => Promise<FileNotes>;
  /**
   * All sheets by name, those too that nobody sees, with the id that Excel knows each by; null where the
   * file holds none. Left out where the format has no place for it. Never rejects.
   */
  readonly readSheetIds?: () => Promise<
    readonly { readonly name: string; readonly id: string | null }[]
  >;
}

/** Notes of a program in a file. */
export interface FileNotes {
  /** XML, each with its root. */
  readonly texts: readonly string[];
  /** How many notes, of whomever, cannot be read. */
  readonly unreadable: number;
}

/** Opens files; throws `Failure` for what cannot be read. */
export interface TableOpener {
  readonly open: (path: string) => Promise<TableFile>;
  /**
   * Says once which files will be opened, in their order: an opener that can reads some of them
   * beside. Changes nothing but the time that takes. Never throws.
   */
  readonly announce?: (paths: readonly string[]) => void;
}
