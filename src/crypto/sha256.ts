import type { Digest } from '../core/fingerprint/fingerprint';

/**
 * SHA-256 (FIPS 180-4) of `bytes` by WebCrypto, in browsers and in Node: 32 bytes. Rejects with a
 * TypeError where the page was not loaded from a secure address, which has no WebCrypto.
 */
export const sha256: Digest = async (bytes) =>
  new Uint8Array(await globalThis.crypto.subtle.digest('SHA-256', bytes));
