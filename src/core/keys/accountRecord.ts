/**
 * An account as 32-bit words: a number of its keeper's, hash, key of the domain (-1 without one),
 * length in bytes, then the local part (all of it where there is no domain), ASCII letters in lower
 * case, four bytes a word, zeros behind the last. Equal accounts differ in their first word at most.
 */
export const RecordAt = { number: 0, hash: 1, domain: 2, length: 3, text: 4 } as const;

/** The text hash of no text. */
export const TEXT_SEED = 0x811c9dc5 | 0;
const FACTOR = 0x2c1b3c6d;

/** Words of the record whose local part has `length` bytes. */
export function recordSize(length: number): number {
  return RecordAt.text + ((length + 3) >> 2);
}

/** The text hash with one more word of the text. */
export function mixWord(hash: number, word: number): number {
  const mixed = Math.imul(hash ^ word, FACTOR);
  return mixed ^ (mixed >>> 15);
}

/**
 * Writes the local part `start` .. `end` (exclusive, offsets in `view`) as text and text hash to the
 * record at the beginning of `target`, which has to have room.
 */
export function writeText(target: Int32Array, view: DataView, start: number, end: number): void {
  let hash = TEXT_SEED;
  let to = RecordAt.text as number;
  let at = start;
  for (; at + 4 <= end; at += 4) {
    const word = inLowerCase(view.getInt32(at, true));
    target[to++] = word;
    hash = mixWord(hash, word);
  }
  if (at < end) {
    let word = 0;
    for (let i = end - 1; i >= at; i--) word = (word << 8) | view.getUint8(i);
    word = inLowerCase(word);
    target[to] = word;
    hash = mixWord(hash, word);
  }
  target[RecordAt.hash] = hash;
}

/** Makes the record at the beginning of `target` whole: text and text hash stand there. */
export function endRecord(target: Int32Array, length: number, domain: number): void {
  const hash = (target[RecordAt.hash] as number) ^ length ^ Math.imul(domain + 1, FACTOR);
  target[RecordAt.hash] = spread(hash);
  target[RecordAt.domain] = domain;
  target[RecordAt.length] = length;
}

/** Neighbouring hashes go to slots far from each other. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), FACTOR);
  return mixed ^ (mixed >>> 13);
}

/** A to Z as a to z in all four bytes: sums carry a bit into the sign of those past A and past Z. */
function inLowerCase(word: number): number {
  const low = word & 0x7f7f7f7f;
  const upper = (low + 0x3f3f3f3f) & ~(low + 0x25252525) & ~word & 0x80808080;
  return word | (upper >>> 2);
}

/** Whether two records are equal but for their first word. */
export function sameRecord(a: Int32Array, aAt: number, b: Int32Array, bAt: number): boolean {
  if (a[aAt + RecordAt.hash] !== b[bAt + RecordAt.hash]) return false;
  const size = recordSize(a[aAt + RecordAt.length] as number);
  for (let i = RecordAt.domain; i < size; i++) if (a[aAt + i] !== b[bAt + i]) return false;
  return true;
}
