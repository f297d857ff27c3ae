import { createHash } from 'node:crypto';
import type { Digest } from '../core/fingerprint/fingerprint';

/** SHA-256 (FIPS 180-4) by Node's own: WebCrypto copies what it digests. Never rejects. */
export const sha256: Digest = async (bytes) => {
  const digest = createHash('sha256').update(bytes).digest();
  return new Uint8Array(digest.buffer, digest.byteOffset, digest.length);
};
