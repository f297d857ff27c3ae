/**
 * Far more units than an account, an ID or an agency has. Engines sort marks that follow each other by
 * comparing each with all before it: a cell full of them would take seconds, a column of such cells hours.
 */
const LONGEST = 1024;

/**
 * The text in Unicode normal form C, or D where that is asked for; as it stands where it is longer than
 * anything that is compared (1024 UTF-16 units): such a text only equals its own spelling. Never throws.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' = 'NFC'): string {
  return text.length > LONGEST ? text : text.normalize(form);
}
