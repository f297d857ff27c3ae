import { exportJunkOf } from '../identifiers/exportJunk';

const DATE = /^(\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/;
const DIGITS_OF_AN_ID = 4;

/**
 * Whether a text that is no GUID and no SID may stand where an ID should and is no heading: what an
 * export wrote for none, or four digits and more. A date is none of it. Never throws.
 */
export function readsAsSpoiledId(text: string): boolean {
  const value = text.trim();
  if (exportJunkOf(value) !== null) return true;
  if (/\s/u.test(value) || DATE.test(value)) return false;
  return (value.match(/\d/g) ?? []).length >= DIGITS_OF_AN_ID;
}
