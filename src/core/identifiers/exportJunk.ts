const JUNK = /^(?:System\.[\w.]*\[\]|Microsoft\.ActiveDirectory\b.*|\{\}|\(null\)|NULL|n\/a)$/is;

/** Error values as a .csv holds them: as text, in the language of the program that wrote it. */
const ERROR_VALUE =
  /^#(?:N\/A|NV|(?:REF|BEZUG|VALUE|WERT|NUM|ZAHL|NULL|DIV\/0)!|NAME\?|SPILL!|CALC!|ÜBERLAUF!|KALK!)$/iu;

/** What people write who have no ID to write. */
const WORD_FOR_NOTHING =
  /^(?:n\. ?n\.|none|not (?:available|found|known)|nicht (?:bekannt|gefunden|vorhanden)|unbekannt|undefined|unknown|keine?|k\. ?a\.|tbd|t\. ?b\. ?d\.)$/i;

/** `-`, `?`, `—`, `...`: somebody's sign for nothing. */
const ONLY_SIGNS = /^[^\p{L}\p{N}\s\p{C}]+$/u;

/**
 * What stands instead of a value (`export-junk`): the text without white space around it, or null if it
 * is none of `System.Byte[]` and other `System.…[]`, `Microsoft.ActiveDirectory…`, `{}`, `(null)`,
 * `NULL`, `n/a`, in any case, no error value (`#N/A`, `#NV`, `#BEZUG!` …) and holds a letter or digit.
 * Never throws.
 */
export function exportJunkOf(text: string): string | null {
  return junkOf(text, [JUNK, ERROR_VALUE, ONLY_SIGNS]);
}

/**
 * What stands instead of an ID: as `exportJunkOf`, and words for nothing (`unbekannt`, `n.n.`, `none` …),
 * which as accounts may be somebody's surname or initials. Never throws.
 */
export function idJunkOf(text: string): string | null {
  return junkOf(text, [JUNK, ERROR_VALUE, WORD_FOR_NOTHING, ONLY_SIGNS]);
}

/** What stands instead of a value in a key cell of that column (`exportJunkOf`, `idJunkOf`). Never throws. */
export function keyJunkOf(field: 'account' | 'id', text: string): string | null {
  return field === 'id' ? idJunkOf(text) : exportJunkOf(text);
}

function junkOf(text: string, kinds: readonly RegExp[]): string | null {
  const value = text.trim();
  return kinds.some((junk) => junk.test(value)) ? value : null;
}
