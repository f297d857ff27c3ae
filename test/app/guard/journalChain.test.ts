import { digestOf, nextOf, readChain } from '../../../src/app/guard/journalChain';
import type { JournalRecord } from '../../../src/app/guard/journalRecord';
import type { JournalPart } from '../../../src/app/ports/guardMemory';
import { sha256 } from '../../../src/crypto/sha256';

function record(previous: readonly string[], minute: number): JournalRecord {
  return {
    previous,
    at: new Date(Date.UTC(2025, 7, 6, 12, minute)).toISOString(),
    list: {
      sheetId: '{1}',
      sheet: 'Liste',
      columns: { headerRow: 0, bound: [0, 1], headings: ['Konto', 'AD-ID'] },
      end: null,
      references: [],
    },
    mode: 'watching',
    lock: null,
    fingerprints: { rows: 'r', order: 'o', columns: ['a', 'b'], count: 1 },
    entries: [],
  };
}

/** Parts as the guard writes them, each after all before it. */
async function partsOf(count: number): Promise<JournalPart[]> {
  const parts: JournalPart[] = [];
  for (let at = 0; at < count; at++) {
    const { records } = await readChain(parts, 0, sha256);
    const { number, previous } = nextOf(records);
    parts.push({ number, value: record(previous, at) });
  }
  return parts;
}

test('parts as they were written are whole, in whatever order they are found', async () => {
  const parts = await partsOf(4);
  const chain = await readChain([...parts].reverse(), 0, sha256);
  expect(chain.isWhole).toBe(true);
  expect(chain.records.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
});

test('two writers fork it, and the next record joins the two', async () => {
  const parts = await partsOf(2);
  const { records } = await readChain(parts, 0, sha256);
  const { number, previous } = nextOf(records);
  parts.push({ number, value: record(previous, 10) }, { number, value: record(previous, 11) });
  const forked = await readChain(parts, 0, sha256);
  expect(forked.isWhole).toBe(true);
  expect(nextOf(forked.records).previous).toHaveLength(2);
});

test.each([
  ['a part in the middle is gone', (parts: JournalPart[]) => parts.splice(1, 1)],
  ['the first part is gone', (parts: JournalPart[]) => parts.shift()],
  [
    'a part was changed',
    (parts: JournalPart[]) => {
      const [first] = parts;
      if (first === undefined) throw new Error('there is one');
      parts[0] = { ...first, value: { ...(first.value as JournalRecord), mode: 'off' } };
    },
  ],
  ['a part is no record', (parts: JournalPart[]) => parts.push({ number: 9, value: 'x' })],
])('%s: it proves nothing', async (_, change) => {
  const parts = await partsOf(3);
  change(parts);
  expect((await readChain(parts, 0, sha256)).isWhole).toBe(false);
});

test('an unreadable part: it proves nothing', async () => {
  expect((await readChain(await partsOf(2), 1, sha256)).isWhole).toBe(false);
});

test('a digest is of number and value', async () => {
  const value = record([], 0);
  expect(await digestOf({ number: 1, value }, sha256)).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestOf({ number: 1, value }, sha256)).not.toBe(
    await digestOf({ number: 2, value }, sha256),
  );
});

test('a part nested so deep that no engine writes it proves nothing, and stops nobody', async () => {
  const nested = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  const [first, ...more] = await partsOf(3);
  if (first === undefined) throw new Error('there is one');
  const value = { ...(first.value as JournalRecord), nested };
  const chain = await readChain([{ ...first, value }, ...more], 0, sha256);
  expect(chain.isWhole).toBe(false);
  expect(chain.records.map(({ number }) => number)).toEqual([2, 3]);
});
