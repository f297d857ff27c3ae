/**
 * Large arrays of numbers. Where the platform has shared memory they lie there: V8 counts every other
 * buffer toward the pressure that makes it sweep the whole heap (backing-store.h,
 * PerIsolateAccountingLength), and beside a table of a million strings six such sweeps took half of a
 * check's time. Browsers have it only in isolated pages; elsewhere these are ordinary arrays.
 */

/** Smaller arrays are not worth a buffer of the system's own. */
const LARGE = 1 << 16;

function memory(bytes: number): ArrayBufferLike {
  return bytes >= LARGE && typeof SharedArrayBuffer === 'function'
    ? new SharedArrayBuffer(bytes)
    : new ArrayBuffer(bytes);
}

/** `count` zeros of 8 bits. Throws a RangeError where the memory is not to be had. */
export function uint8s(count: number): Uint8Array {
  return new Uint8Array(memory(count));
}

/** `count` zeros of 16 bits. Throws a RangeError where the memory is not to be had. */
export function uint16s(count: number): Uint16Array {
  return new Uint16Array(memory(count * 2));
}

/** `count` zeros of 32 bits, without sign. Throws a RangeError where the memory is not to be had. */
export function uint32s(count: number): Uint32Array {
  return new Uint32Array(memory(count * 4));
}

/** `count` zeros of 32 bits. Throws a RangeError where the memory is not to be had. */
export function int32s(count: number): Int32Array {
  return new Int32Array(memory(count * 4));
}
