/** The program's notes in a workbook: states behind the colours (`_blc`), restore points (`_blcr`). */
const OWN_NAME = /^_blcr?\d*$/;

/**
 * Whether a sheet holds notes that nobody reads as a list: a very hidden one, whose ever it is, and one of
 * the program's own that another program saved as merely hidden (LibreOffice knows no very hidden sheets).
 * Never throws.
 */
export function isNotesSheet(
  name: string,
  visibility: 'visible' | 'hidden' | 'veryHidden',
): boolean {
  return visibility === 'veryHidden' || (visibility === 'hidden' && OWN_NAME.test(name));
}
