import { sha256 } from '../../src/crypto/sha256';

// FIPS 180-4's examples (NIST, SHA256.pdf) and the empty message.
const VECTORS = [
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
] as const;

test.each(VECTORS)('the digest of %j', async (text, hex) => {
  const digest = await sha256(new TextEncoder().encode(text));
  expect(Buffer.from(digest).toString('hex')).toBe(hex);
});

test('a view is digested as far as it reaches, and left as it was', async () => {
  const whole = new TextEncoder().encode('xabcx');
  const digest = await sha256(whole.subarray(1, 4));
  expect(Buffer.from(digest).toString('hex')).toBe(VECTORS[1][1]);
  expect(new TextDecoder().decode(whole)).toBe('xabcx');
});
