/** In a value of the tables: a byte that is no hex digit. */
export const NOT_HEX = 0x400000;
/** In a value of the tables: a letter a–f. */
const LOWER = 0x100000;
/** In a value of the tables: a letter A–F. */
const UPPER = 0x200000;

type FourTables = readonly [Int32Array, Int32Array, Int32Array, Int32Array];

/**
 * What a byte is as the first, second, third and fourth of four hex digits: its value at that place
 * of a 16-bit number, and a flag above it. Values joined by `|` are the number, tell whether every
 * byte was a digit, and which letter cases there were (bits 20 and 21). 256 entries each. A function,
 * because the reader keeps tables of its own: a binding of another module would be looked up at
 * every digit.
 */
export function hexTables(): FourTables {
  return [hexTable(12), hexTable(8), hexTable(4), hexTable(0)];
}

function hexTable(shift: number): Int32Array {
  const table = new Int32Array(256).fill(NOT_HEX);
  for (let digit = 0; digit < 10; digit++) table[0x30 + digit] = digit << shift;
  for (let letter = 0; letter < 6; letter++) {
    table[0x41 + letter] = ((10 + letter) << shift) | UPPER;
    table[0x61 + letter] = ((10 + letter) << shift) | LOWER;
  }
  return table;
}
