const JUNK = /^(?:System\.[\w.]*\[\]|Microsoft\.ActiveDirectory\b.*|\{\}|NULL|n\/a)$/is;

/**
 * What an export wrote instead of a value (`export-junk`): the text without white space around it,
 * or null if it is none of `System.Byte[]` and other `System.…[]`, `Microsoft.ActiveDirectory…`,
 * `{}`, `NULL`, `n/a`, in any case. Never throws.
 */
export function exportJunkOf(text: string): string | null {
  const value = text.trim();
  return JUNK.test(value) ? value : null;
}
