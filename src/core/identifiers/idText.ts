import { normalForm } from '../unicode/normalForm';

/**
 * The canonical form of an ID that is neither GUID nor SID: without white space around it, in NFC,
 * and else exactly as it stands: case and leading zeros count (rules.md, "other ID text"). Never
 * throws.
 */
export function canonicalIdText(text: string): string {
  return normalForm(text.trim());
}
