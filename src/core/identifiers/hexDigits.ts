/** In a value of `HEX`: not a hex digit. */
export const NOT_HEX = 0x40;
/** In a value of `HEX`: a letter a–f. */
export const LOWER = 0x10;
/** In a value of `HEX`: a letter A–F. */
export const UPPER = 0x20;

/**
 * What a byte is as a hex digit: its value in the low four bits, and a flag. Values joined by `|`
 * tell at once whether every byte was a digit and which letter cases there were. 256 entries.
 */
export const HEX: Uint8Array = hexTable();

function hexTable(): Uint8Array {
  const table = new Uint8Array(256).fill(NOT_HEX);
  for (let digit = 0; digit < 10; digit++) table[0x30 + digit] = digit;
  for (let letter = 0; letter < 6; letter++) {
    table[0x41 + letter] = (10 + letter) | UPPER;
    table[0x61 + letter] = (10 + letter) | LOWER;
  }
  return table;
}
