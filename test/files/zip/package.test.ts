import { randomBytes } from 'node:crypto';
import { DEFAULT_LIMITS, type ReadLimits } from '../../../src/files/zip/limits';
import { ZipPackage } from '../../../src/files/zip/package';
import { codeOf } from '../../support/xlsxParts';
import { handMadeZip, type HandMadeEntry } from './handMadeZip';

async function readText(bytes: Uint8Array, name: string, limits: Partial<ReadLimits> = {}) {
  const archive = new ZipPackage(bytes, { ...DEFAULT_LIMITS, ...limits });
  const decoder = new TextDecoder();
  let text = '';
  await archive.read(name, { push: (chunk) => (text += decoder.decode(chunk, { stream: true })) });
  return text;
}

const LONG = 'Zeile für Zeile. '.repeat(20_000);
const WHOLE: [string, HandMadeEntry, boolean][] = [
  ['deflated', { name: 'a.xml', content: LONG }, false],
  ['stored', { name: 'a.xml', content: LONG, method: 0 }, false],
  ['empty', { name: 'a.xml', content: '' }, false],
  ['with a data descriptor', { name: 'a.xml', content: LONG, descriptor: true }, false],
  ['ZIP64', { name: 'a.xml', content: LONG }, true],
  ['ZIP64 with a data descriptor', { name: 'a.xml', content: LONG, descriptor: true }, true],
  ['named in another case', { name: 'A.XML', content: LONG }, false],
  ['named with a slash before', { name: '/a.xml', content: LONG }, false],
];

describe.each(['the platform’s stream', 'fflate'])('ZipPackage by %s', (means) => {
  const platform = globalThis.DecompressionStream;
  beforeAll(() => {
    if (means === 'fflate') Reflect.deleteProperty(globalThis, 'DecompressionStream');
  });
  afterAll(() => {
    globalThis.DecompressionStream = platform;
  });

  it.each(WHOLE)('reads an entry: %s', async (_, entry, zip64) => {
    const other = { name: 'other.xml', content: 'other' };
    expect(await readText(handMadeZip([other, entry], zip64), 'a.xml')).toBe(entry.content);
  });

  const entry = { name: 'a.xml', content: LONG };
  const wrong: [string, string, HandMadeEntry[]][] = [
    ['a wrong checksum', 'file-damaged', [{ ...entry, lie: { crc: 1 } }]],
    ['a size too small', 'file-damaged', [{ ...entry, lie: { size: 100 } }]],
    ['a size too large', 'file-damaged', [{ ...entry, lie: { size: LONG.length * 3 } }]],
    [
      'compressed data that end early',
      'file-cut-off',
      [{ ...entry, lie: { compressedSize: 900 } }],
    ],
    ['an unknown method', 'file-damaged', [{ ...entry, method: 12 }]],
    ['garbage for deflate', 'file-damaged', [garbage()]],
    ['an encrypted entry', 'file-encrypted', [{ ...entry, flags: 1 }]],
    ['a missing entry', 'file-damaged', [{ name: 'b.xml', content: '' }]],
    ['two entries of one name', 'file-damaged', [entry, entry]],
    ['names equal but for case', 'file-damaged', [entry, { ...entry, name: 'A.xml' }]],
    ['an entry past the end', 'file-cut-off', [{ ...entry, lie: { offset: 9_000_000 } }]],
    [
      'entries that share bytes',
      'file-damaged',
      [entry, { ...entry, name: 'b', lie: { offset: 0 } }],
    ],
    [
      'an entry that reaches into the next',
      'file-damaged',
      [
        { ...entry, lie: { compressedSize: 9000 } },
        { name: 'b', content: randomBytes(20_000) },
      ],
    ],
  ];
  it.each(wrong)('refuses %s as %s', async (_, code, entries) => {
    expect(await codeOf(asReading(() => readText(handMadeZip(entries), 'a.xml')))).toBe(code);
  });

  const caps: [string, Partial<ReadLimits>][] = [
    ['bytes of an entry', { entryBytes: 1000 }],
    ['bytes in all', { totalBytes: 1000 }],
    ['ratio', { ratio: 50, ratioFreeBytes: 1000 }],
    ['entries', { entries: 0 }],
  ];
  it.each(caps)('keeps the limit on %s', async (_, limits) => {
    const reading = asReading(() => readText(handMadeZip([entry]), 'a.xml', limits));
    expect(await codeOf(reading)).toBe('file-too-large');
  });

  it('keeps the limit on the ratio where the directory lies about the size', async () => {
    const bomb = { name: 'a.xml', content: 'x'.repeat(3_000_000) };
    const lying = handMadeZip([{ ...bomb, lie: { compressedSize: 60_000 } }, padding()]);
    const limits = { ratio: 100, ratioFreeBytes: 1_000_000 };
    const code = await codeOf(asReading(() => readText(lying, 'a.xml', limits)));
    expect(['file-too-large', 'file-damaged']).toContain(code);
  });

  it('counts the bytes of all entries together', async () => {
    const bytes = handMadeZip([entry, { ...entry, name: 'b.xml' }]);
    const archive = new ZipPackage(bytes, { ...DEFAULT_LIMITS, totalBytes: LONG.length * 1.5 });
    const ignore = { push: () => undefined };
    await archive.read('a.xml', ignore);
    expect(await codeOf(archive.read('b.xml', ignore))).toBe('file-too-large');
  });

  it('is refused at every place where the file may be cut off', async () => {
    const bytes = handMadeZip([{ name: 'a.xml', content: 'short' }]);
    for (let length = 4; length < bytes.length; length++) {
      const reading = asReading(() => readText(bytes.subarray(0, length), 'a.xml'));
      expect(await codeOf(reading)).toBe('file-cut-off');
    }
  });

  it('lets what the sink throws come through', async () => {
    const archive = new ZipPackage(handMadeZip([entry]), DEFAULT_LIMITS);
    const push = (): void => {
      throw new RangeError('enough');
    };
    await expect(archive.read('a.xml', { push })).rejects.toThrow('enough');
  });
});

async function asReading<T>(read: () => Promise<T>): Promise<T> {
  return read();
}

function garbage(): HandMadeEntry {
  const content = new Uint8Array(500).fill(0xff);
  return { name: 'a.xml', content, method: 0, lie: { method: 8 } };
}

function padding(): HandMadeEntry {
  return { name: 'padding', content: randomBytes(100_000) };
}
