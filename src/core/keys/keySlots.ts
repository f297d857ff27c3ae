import { int32s } from '../table/memory';

/**
 * The slots of an open-addressing table: a number (a key, or where its record lies) plus 1 in the low
 * bits (0: free) and a few bits of the hash above them, so that nearly
 * every look that goes on to the content finds what it looks for. Four bytes a slot: in a table of a
 * million keys every place looked at is waited for, the more so the further they lie apart.
 */

const NUMBER_BITS = 26;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
const TAG_MASK = ~NUMBER_MASK;

/** More than any check holds: thirteen times the rows of the longest list that is read. */
const MOST_NUMBERS = NUMBER_MASK;

/**
 * Free slots for about `expected` keys: at most half of them get used. Throws a RangeError where the memory is
 * not to be had.
 */
export function slotsFor(expected: number): Int32Array {
  let size = 64;
  while (size < expected * 2) size *= 2;
  return int32s(size);
}

/** Neighbouring hashes go to slots far from each other. */
export function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}

/** What a slot holds for `number`; `mixed` is the spread hash. Throws a RangeError past `MOST_NUMBERS`. */
export function slotOf(number: number, mixed: number): number {
  if (number >= MOST_NUMBERS) throw new RangeError(`no slot holds numbers past ${MOST_NUMBERS}`);
  return (mixed & TAG_MASK) | (number + 1);
}

/** Whether the number in `slot` may be the one looked for. Never throws. */
export function mayHold(slot: number, mixed: number): boolean {
  return ((slot ^ mixed) & TAG_MASK) === 0;
}

/** The number in a slot that is not free. */
export function numberIn(slot: number): number {
  return (slot & NUMBER_MASK) - 1;
}

/** Twice the slots, with what the old ones hold; `mixedOf` says a number's spread hash. */
export function grownSlots(old: Int32Array, mixedOf: (number: number) => number): Int32Array {
  const slots = int32s(old.length * 2);
  const mask = slots.length - 1;
  for (const slot of old) {
    if (slot === 0) continue;
    let at = mixedOf(numberIn(slot)) & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
  return slots;
}

/** Slots of one heap: 128 KB, so that they stay in the cache beside what they point at. */
const SLOTS_OF_HEAP_BITS = 15;
const MOST_HEAP_BITS = 8;

/** How many of the highest bits of a slot's place tell its heap; 0: all slots are one. */
export function heapBits(slots: Int32Array): number {
  return Math.min(MOST_HEAP_BITS, Math.max(0, Math.log2(slots.length) - SLOTS_OF_HEAP_BITS));
}
