import fc from 'fast-check';
import { ByteClass, classesOf } from '../../../src/core/facts/byteClasses';
import { DomainTable } from '../../../src/core/facts/domainTable';
import { scanAccount, TOLD } from '../../../src/core/facts/scanAccount';
import { endRecord, recordSize, writeText } from '../../../src/core/keys/accountRecord';
import { viewOver } from '../../../src/core/keys/textHash';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

const domains = ['amt-see.example', 'AMT-SEE.example', 'a..b', 'x.example', 'see.example', ''];
const account = fc.oneof(
  fc
    .tuple(
      // What the quick look takes, what it must not take, and both side by side in one word.
      fc.string({ unit: fc.constantFrom(...'abyzABYZ0189.--/_`{[^@é:'), maxLength: 20 }),
      fc.constantFrom(...domains),
    )
    .map(([local, domain]) => `${local}@${domain}`),
  fc
    .tuple(fc.string({ maxLength: 12 }), fc.constantFrom(...domains))
    .map(([local, domain]) => `${local}@${domain}`),
  fc.string({
    unit: fc.constantFrom('a', 'Z', '.', '@', '-', ' ', '?', 'ü', '7', '{'),
    maxLength: 9,
  }),
);

function recordOf(bytes: Uint8Array, start: number, end: number, domain: number): Int32Array {
  const record = new Int32Array(recordSize(end - start));
  writeText(record, viewOver(bytes), start, end);
  endRecord(record, end - start, domain);
  return record;
}

/** What the text itself says, without any memory of domains seen before. */
function expected(text: string): { at: string; domain: string | null } {
  const parts = text.split('@');
  if (parts.length === 1) return { at: 'none', domain: null };
  return parts.length > 2
    ? { at: 'several', domain: null }
    : { at: 'one', domain: (parts[1] as string).replace(/[A-Z]/g, (one) => one.toLowerCase()) };
}

describe('scanAccount', () => {
  test('says of every account what it would say of it alone, whichever domains came before', () => {
    fc.assert(
      fc.property(fc.array(account, { maxLength: 30 }), (texts) => {
        const table = new DomainTable();
        const keyOf = new Map<string, number>();
        for (const text of texts) {
          // Bytes before and behind the account must not matter.
          const bytes = encodeUtf8(`@x.example${text}@x.example`);
          const start = 10;
          const end = bytes.length - 10;
          const scan = { ...scanAccount(bytes, viewOver(bytes), start, end, table) };
          const { at, domain } = expected(text);
          const classes = classesOf(bytes, start, end);
          expect(scan.seen & TOLD.seen).toBe(classes.seen & TOLD.seen);
          expect(scan.doubled & TOLD.doubled).toBe(classes.doubled & TOLD.doubled);
          expect(scan.at === -1 ? 'none' : scan.at === -2 ? 'several' : 'one').toBe(at);
          if (scan.at >= 0) expect(bytes[scan.at]).toBe(0x40);
          const localEnd = scan.at < 0 ? end : scan.at;
          const size = recordSize(localEnd - start);
          expect([...scan.record.subarray(1, size)]).toEqual([
            ...recordOf(bytes, start, localEnd, scan.domain).subarray(1),
          ]);
          expect(scan.domain === -1 ? null : scan.domain).toBe(
            domain === null ? null : (keyOf.get(domain) ?? scan.domain),
          );
          if (domain !== null) keyOf.set(domain, scan.domain);
        }
        expect(new Set(keyOf.values()).size).toBe(keyOf.size);
      }),
      { seed, numRuns: runs(3_000) },
    );
  });

  test('an account at a domain seen before that holds a second @ is not taken for a plain one', () => {
    const table = new DomainTable();
    const plain = encodeUtf8('anna@amt-see.example');
    const odd = encodeUtf8('an@na@amt-see.example');
    scanAccount(plain, viewOver(plain), 0, plain.length, table);
    const scan = scanAccount(odd, viewOver(odd), 0, odd.length, table);
    expect(scan).toMatchObject({ at: -2, domain: -1 });
    expect(scan.seen & ByteClass.at).not.toBe(0);
  });
});
