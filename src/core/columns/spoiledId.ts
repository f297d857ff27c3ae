import { idJunkOf } from '../identifiers/exportJunk';

const DATE = /^(\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})|\d{4}-\d{2}-\d{2})$/;
/** A year in a heading: `2025`, `2025/26`, `08/2025`, `Q1/2025`. */
const YEAR = /^((q?\d{1,2}\/)?(19|20)\d{2}|(19|20)\d{2}\/\d{2})$/i;
/** A word and when it was: `Vorher2025`, `Bestand(08/2025)`. */
const WORD_OF_A_YEAR = /^\p{L}{3,}[-_.(]*(\d{1,2}[./])?(19|20)\d{2}\)?$/u;
/** `GUID20250806`, `Export_2025-08`, `ID_2025-08-06`; what follows two letters alone may be an ID. */
const WORD_OF_A_DAY =
  /^(\p{L}{3,}|\p{L}{2}(?=[-_.(]))[-_.(]*(19|20)\d{2}[-_.]?[01]\d([-_.]?[0-3]\d)?\)?$/u;
const NO_IDS = [DATE, YEAR, WORD_OF_A_YEAR, WORD_OF_A_DAY];
const DIGITS_OF_AN_ID = 4;

/**
 * Whether a text that is no GUID and no SID may stand where an ID should and is no heading: what an
 * export wrote for none, or four digits and more. A date or a year is none of it, nor is a word with one
 * (`GUID20250806`). Never throws.
 */
export function readsAsSpoiledId(text: string): boolean {
  const value = text.trim();
  if (idJunkOf(value) !== null) return true;
  if (/\s/u.test(value) || NO_IDS.some((dated) => dated.test(value))) return false;
  return (value.match(/\d/g) ?? []).length >= DIGITS_OF_AN_ID;
}
