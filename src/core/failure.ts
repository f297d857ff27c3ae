/**
 * What can be wrong with the outside: a closed list, so that the catalogs of texts hold one clear
 * sentence for each in every language (a missing one does not compile).
 */
export interface FailureDetails {
  /** The file holds no bytes, or a .csv no record. */
  'file-empty': object;
  /** The content is not what the extension says: `found` names what it looks like, if known. */
  'file-foreign': { readonly expected: 'xlsx' | 'csv' | 'ldif'; readonly found: FoundFormat };
  /** A password-protected workbook (OLE container with an EncryptedPackage). */
  'file-encrypted': object;
  /** The file ends before its content does. */
  'file-cut-off': object;
  /** A quote of a .csv without a pair, or with one amid another field below. `line` from 1. */
  'csv-stray-quote': { readonly line: number };
  /** The package or its XML breaks the format; `part` is the entry's name, if known. */
  'file-damaged': { readonly part: string | null };
  /** The file goes past a limit that protects this machine. `limit` and `actual` in `unit`. */
  'file-too-large': { readonly what: LimitedThing; readonly limit: number };
  /** The XML declares a document type, which a workbook never needs (entity attacks). */
  'xml-doctype': { readonly part: string };
  /** An LDIF record that changes the directory: no export of what is there. `line` from 1. */
  'ldif-changes': { readonly line: number };
  /** An LDIF value that lies in another file or at an address (`attribute:< url`). `line` from 1. */
  'ldif-reference': { readonly line: number };
  /** An LDIF export whose search says that it was cut short; `result`: its words. */
  'ldif-incomplete': { readonly result: string };
  /** An extension that is not read here (.xls, .ods, …). */
  'file-extension': { readonly extension: string };
  /** The file was there when it was picked and cannot be read any more (moved, changed, locked). */
  'file-unreadable': object;
  /** No sheet of that name; `sheets` are the ones there are. */
  'sheet-unknown': { readonly sheet: string; readonly sheets: readonly string[] };
  /** Some of these cells (`B2:B9`) cannot be changed alone: they have one formula in common. */
  'cells-tied': { readonly cells: string };
  /** What was written reads otherwise than it was meant; `place` names where (`Liste!B7`). */
  'written-otherwise': { readonly place: string };
}

/** What a file turned out to be by its content. */
export type FoundFormat = 'zip' | 'xls' | 'pdf' | 'html' | 'xml' | 'text' | 'binary' | 'unknown';

/** What of a file is more than this machine takes. */
export type LimitedThing =
  | 'file-bytes'
  | 'inflated-bytes'
  | 'ratio'
  | 'entries'
  | 'rows'
  | 'columns'
  | 'cells'
  | 'text-length';

/** What of the outside can break: files and their content. */
export type FailureCode = keyof FailureDetails;

/** The outside broke: thrown, caught once (in `ui/` or `cli/`), and shown in the user's language. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  override readonly name = 'Failure';
  readonly code: Code;
  readonly details: FailureDetails[Code];

  constructor(code: Code, details: FailureDetails[Code], options?: { cause?: unknown }) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
