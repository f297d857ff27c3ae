/** Crockford's base 32 (crockford.com/base32): no I, L, O, U, so that it survives the telephone. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const FINGERPRINT = /^sha256:([0-9a-f]{10})[0-9a-f]{54}$/;

/**
 * The check code (Prüfcode) of a fingerprint `sha256:<64 lower-case hex>`: its first 40 bits in
 * Crockford's base 32 as `XXXX-XXXX`, to be read out on the telephone. Guards against mix-ups, not
 * against forgery. Throws a RangeError for anything that is no fingerprint.
 */
export function checkCodeOf(fingerprint: string): string {
  const head = FINGERPRINT.exec(fingerprint)?.[1];
  if (head === undefined) throw new RangeError(`Not a fingerprint: ${fingerprint}`);
  return `${symbolsOf(head.slice(0, 5))}-${symbolsOf(head.slice(5))}`;
}

/** Five hex digits are 20 bits: four symbols. */
function symbolsOf(hex: string): string {
  const bits = Number.parseInt(hex, 16);
  return [15, 10, 5, 0].map((shift) => SYMBOLS.charAt((bits >> shift) & 31)).join('');
}
