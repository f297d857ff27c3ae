import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { inflate } from '../../src/cli/inflate';
import { inflateInto, type InflateMeans } from '../../src/files/zip/inflate';
import { runs, seed } from '../support/counts';

/** What the directory may say: little is inflated in one go, much in pieces. */
const SAID = { little: 1 << 20, much: 1 << 30 };

/** How inflating ended, and what came out where it is whole. */
async function outcome(means: InflateMeans, data: Uint8Array, size: number): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  const push = (chunk: Uint8Array): void => {
    expect(Object.getPrototypeOf(chunk)).toBe(Uint8Array.prototype);
    pieces.push(chunk.slice());
  };
  const end = await means(data, { push }, () => undefined, size);
  return end === 'whole' ? Buffer.concat(pieces).toString('latin1') : end;
}

const TEXT = 'Zeile für Zeile. '.repeat(20_000);
const deflated = new Uint8Array(deflateRawSync(TEXT));
const bytes = Buffer.from(TEXT).toString('latin1');
const cases: [string, Uint8Array, unknown][] = [
  ['whole', deflated, bytes],
  ['nothing in it', new Uint8Array(deflateRawSync('')), ''],
  ['cut off', deflated.subarray(0, 400), 'early'],
  ['no data at all', new Uint8Array(0), 'early'],
  ['garbage', new Uint8Array(500).fill(0xff), 'broken'],
  ['garbage behind it', new Uint8Array([...deflated, 1, 2, 3]), bytes],
];

describe.each(Object.entries(SAID))('inflate, %s said to come out', (_, size) => {
  it.each(cases)('%s', async (__, data, expected) => {
    expect(await outcome(inflate, data, size)).toEqual(expected);
  });

  it('lets what the sink throws come through', async () => {
    const push = (): void => {
      throw new RangeError('enough');
    };
    await expect(inflate(deflated, { push }, () => undefined, size)).rejects.toThrow('enough');
  });

  it('tells how much it was fed before what comes out of it', async () => {
    const random = Buffer.from(Array.from({ length: 300_000 }, (__, i) => (i * i * 31) >> 5));
    const data = new Uint8Array(deflateRawSync(random));
    let fed = 0;
    let inflated = 0;
    const push = (chunk: Uint8Array): void => {
      inflated += chunk.length;
      expect(fed * 1000).toBeGreaterThan(inflated);
    };
    await inflate(data, { push }, (upTo) => (fed = upTo), size);
    expect(fed).toBe(data.length);
  });

  it('ends as the platform’s stream does, whatever the bytes are', async () => {
    const damage = fc.record({
      text: fc.string({ maxLength: 300 }),
      at: fc.nat(400),
      to: fc.nat(255),
      cut: fc.nat(400),
    });
    await fc.assert(
      fc.asyncProperty(damage, async ({ text, at, to, cut }) => {
        const data = new Uint8Array(deflateRawSync(text)).slice(0, cut);
        if (at < data.length) data[at] = to;
        expect(await outcome(inflate, data, size)).toEqual(await outcome(inflateInto, data, size));
      }),
      { numRuns: runs(500), seed },
    );
  });
});

it('inflates no further than a byte past what is said, in one go', async () => {
  expect(await outcome(inflate, deflated, bytes.length)).toBe(bytes);
  expect(await outcome(inflate, deflated, bytes.length - 2)).toBe('broken');
});
