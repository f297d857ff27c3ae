/** Names as numbers, so that tags are told apart without making a string of each. */

const COLON = 0x3a;

/** One step of the hash over a name's bytes; starts from 0. Never throws. */
export function hashStep(hash: number, byte: number): number {
  return (Math.imul(hash, 31) + byte) | 0;
}

/** The number an ASCII name has in `XmlScanner`. Never throws. */
export function nameNumber(name: string): number {
  let hash = 0;
  for (let i = 0; i < name.length; i++) hash = hashStep(hash, name.charCodeAt(i));
  return hash;
}

/** Where the name's local part starts: behind the colon, else at `start`. Never throws. */
export function localStart(bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) if (bytes[i] === COLON) return i + 1;
  return start;
}

/** The number of the name in `bytes[start] .. bytes[end]`, end exclusive. Never throws. */
export function numberOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0;
  for (let i = start; i < end; i++) hash = hashStep(hash, bytes[i] as number);
  return hash;
}
