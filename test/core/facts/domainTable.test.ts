import fc from 'fast-check';
import { classesOf } from '../../../src/core/facts/byteClasses';
import { DomainTable, type KnownDomain } from '../../../src/core/facts/domainTable';
import { accountFault } from '../../../src/core/identifiers/account';
import { LOWER, hashBytes, viewOver } from '../../../src/core/keys/textHash';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

/** What the table says of a domain that stands between other bytes. */
function read(table: DomainTable, domain: string): KnownDomain {
  const bytes = encodeUtf8(`anna@${domain}@berta`);
  return table.read(bytes, viewOver(bytes), 5, bytes.length - 6);
}

const folded = (domain: string): string =>
  domain.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** Domains of every length around the borders of the quick look, alike but for a letter or two. */
const alike = fc
  .tuple(
    fc.constantFrom(0, 1, 3, 4, 5, 7, 8, 9, 12, 16, 63, 64, 65, 80),
    fc.nat(79),
    fc.nat(79),
    fc.constantFrom('a', 'A', 'b', '.', '@', '-', '?', 'ü'),
  )
  .map(([length, one, other, letter]) =>
    Array.from({ length }, (_, at) => (at === one || at === other ? letter : 'a')).join(''),
  );

describe('DomainTable', () => {
  test('says of every domain what it says of it alone, whichever came before', () => {
    fc.assert(
      fc.property(fc.array(alike, { maxLength: 25 }), (domains) => {
        const table = new DomainTable();
        const keyOf = new Map<string, number>();
        for (const domain of domains) {
          const bytes = encodeUtf8(domain);
          const { key, ...classes } = read(table, domain);
          expect(classes).toEqual(classesOf(bytes, 0, bytes.length));
          expect(keyOf.get(folded(domain)) ?? keyOf.size).toBe(key);
          keyOf.set(folded(domain), key);
        }
        expect(table.count).toBe(keyOf.size);
        for (const [domain, key] of keyOf) {
          expect(table.textOf(key)).toBe(domain.toLowerCase());
          expect(table.isValid(key)).toBe(accountFault(`a@${domain}`) === null);
        }
      }),
      { seed, numRuns: runs(1_500) },
    );
  });

  test.each([3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 64, 65])(
    'of %i letters: another letter anywhere is another domain',
    (length) => {
      const table = new DomainTable();
      const plain = 'a'.repeat(length);
      const { key } = read(table, plain);
      for (let at = 0; at < length; at++) {
        const other = `${plain.slice(0, at)}b${plain.slice(at + 1)}`;
        const known = read(table, other).key;
        expect(known).not.toBe(key);
        expect(read(table, plain).key).toBe(key);
        expect(read(table, other).key).toBe(known);
      }
      expect(table.count).toBe(length + 1);
    },
  );

  test.each([4, 5, 8, 33, 64])(
    'a domain of %i letters that comes again is not judged again',
    (length) => {
      const table = new DomainTable();
      const known = read(table, 'x'.repeat(length));
      read(table, 'see.example');
      expect(read(table, 'x'.repeat(length))).toBe(known);
    },
  );

  test('the beginning of a domain seen before is a domain of its own', () => {
    const table = new DomainTable();
    const stems = Array.from(
      { length: 400 },
      (_, at) => `amt${String.fromCharCode(97 + (at % 26))}${at}`,
    );
    for (const stem of stems) {
      const whole = read(table, `${stem}.example`);
      for (const length of [4, stem.length]) {
        expect(table.textOf(read(table, stem.slice(0, length)).key)).toBe(stem.slice(0, length));
      }
      expect(read(table, `${stem}.example`).key).toBe(whole.key);
    }
  });

  test('spellings of one domain have one key, and each its own classes', () => {
    const table = new DomainTable();
    const [lower, upper] = [read(table, 'amt-see.example'), read(table, 'Amt-See.Example')];
    expect(upper.key).toBe(lower.key);
    expect(upper.seen).not.toBe(lower.seen);
    expect(table.textOf(lower.key)).toBe('amt-see.example');
  });

  test('a domain may be noted by its folded bytes, and is known by them', () => {
    const table = new DomainTable();
    const bytes = encodeUtf8('amt-see.example');
    const key = table.intern(bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length, LOWER));
    expect(read(table, 'AMT-SEE.example').key).toBe(key);
    expect(table.isValid(key)).toBe(true);
  });

  test('nothing is known of a key that nobody has', () => {
    const table = new DomainTable();
    expect([table.count, table.isValid(0), table.textOf(0)]).toEqual([0, false, '']);
  });
});
