/** Whether a sheet has a tab, as files and Excel tell it. */
export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

/** The program's notes in a workbook: states behind the colours, and restore points. */
export type NotesKind = 'status' | 'restore';

/** The name of the first sheet of a kind; further ones have a number behind it. */
const NOTES_NAMES: Readonly<Record<NotesKind, string>> = {
  // Needs no quotes in a formula and is short: Excel's macros know formulas of 255 characters.
  status: '_blc',
  restore: '_blcr',
};

/** A name for notes of a kind that no sheet has; `taken` in lower case. Never throws. */
export function freeNotesName(kind: NotesKind, taken: ReadonlySet<string>): string {
  const first = NOTES_NAMES[kind];
  let name = first;
  for (let number = 2; taken.has(name); number++) name = `${first}${String(number)}`;
  return name;
}

/**
 * Whether a sheet without a tab has the name of the program's notes of a kind; a merely hidden one, too:
 * another program may have saved it so (LibreOffice knows no very hidden sheets). Never throws.
 */
export function isNamedAsNotes(
  kind: NotesKind,
  name: string,
  visibility: SheetVisibility,
): boolean {
  const prefix = NOTES_NAMES[kind];
  const isNamed = name.startsWith(prefix) && /^\d*$/.test(name.slice(prefix.length));
  return isNamed && visibility !== 'visible';
}

/**
 * Whether a sheet holds notes that nobody reads as a list: a very hidden one, whose ever it is, or the
 * program's own. Never throws.
 */
export function isNotesSheet(name: string, visibility: SheetVisibility): boolean {
  if (visibility === 'veryHidden') return true;
  return isNamedAsNotes('status', name, visibility) || isNamedAsNotes('restore', name, visibility);
}
