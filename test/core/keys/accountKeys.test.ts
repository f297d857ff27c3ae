import fc from 'fast-check';
import {
  accountSpace,
  accountText,
  findAccount,
  internAccount,
} from '../../../src/core/facts/accountSpace';
import { AccountKeys } from '../../../src/core/keys/accountKeys';
import { endRecord, RecordAt, recordSize, writeText } from '../../../src/core/keys/accountRecord';
import { viewOver } from '../../../src/core/keys/textHash';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

/** ASCII's letters alone, as the table folds them. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function recordOf(local: string, domain: number): Int32Array {
  const bytes = encodeUtf8(local);
  const record = new Int32Array(recordSize(bytes.length));
  writeText(record, viewOver(bytes), 0, bytes.length);
  endRecord(record, bytes.length, domain);
  return record;
}

/** The same record with a hash that others have, too. */
function collidingRecord(local: string, domain: number): Int32Array {
  const record = recordOf(local, domain);
  record[RecordAt.hash] = 7;
  return record;
}

describe('AccountKeys', () => {
  test('numbers accounts as a plain Map of lower-cased texts does', () => {
    const local = fc.string({
      unit: fc.constantFrom('a', 'A', 'b', '.', 'ü', 'Ü', '@'),
      maxLength: 9,
    });
    const domain = fc.constantFrom('', '@a.example', '@A.example', '@b.example', '@');
    const texts = fc.array(fc.tuple(local, domain).map((parts) => parts.join('')));
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        const space = accountSpace(0);
        const map = new Map<string, number>();
        for (const text of some) {
          if (!map.has(lower(text))) map.set(lower(text), map.size);
          expect(internAccount(space, text).key).toBe(map.get(lower(text)));
        }
        for (const text of others) {
          expect(findAccount(space, text)).toBe(map.get(lower(text)) ?? -1);
        }
        expect(space.accounts.counter.count).toBe(map.size);
        for (const [text, key] of map) {
          expect(accountText(space, key).toLowerCase()).toBe(text.toLowerCase());
        }
      }),
      { seed, numRuns: runs(2_000) },
    );
  });

  test('grows far past what was expected and keeps every key', () => {
    const keys = new AccountKeys(4);
    const numbers = Array.from({ length: 20_000 }, (_, i) => i);
    const records = numbers.map((i) => recordOf(`Person${i}${'x'.repeat(i % 40)}`, i % 3));
    expect(numbers.filter((i) => keys.intern(records[i] as Int32Array, 0) !== i)).toEqual([]);
    const again = numbers.map((i) => recordOf(`person${i}${'X'.repeat(i % 40)}`, i % 3));
    expect(again.filter((record, i) => keys.find(record, 0) !== i)).toEqual([]);
    expect(keys.find(recordOf('person20000', 0), 0)).toBe(-1);
    expect([20, 21, 19_999].map((key) => keys.domainOf(key))).toEqual([2, 0, 1]);
  });

  // 100,000 expected: several heaps; 3: one heap and a table that grows while they are numbered.
  test.each([3, 100_000])(
    'settles what waits as if it were interned row by row (%i)',
    (expected) => {
      const [many, single] = [new AccountKeys(expected), new AccountKeys(expected)];
      const keys = new Int32Array(30_000).fill(-1);
      const oneByOne = keys.slice();
      for (let round = 0; round < 2; round++) {
        for (let row = 0; row < keys.length; row++) {
          // In the second round some of the first come again, and some rows have no account.
          const i = ((row * 7919) % 20_000) + round * 15_000;
          if (row % 11 === 0) continue;
          const record = recordOf(`person${i}`, i % 3);
          many.wait(row, record);
          oneByOne[row] = single.intern(record, 0);
        }
        many.settle(keys);
        expect(keys).toEqual(oneByOne);
        expect(many.counter).toEqual(single.counter);
      }
      expect(many.counter.count).toBeGreaterThan(20_000);
    },
  );

  test('one local part under two domains, and under none, is three accounts', () => {
    const keys = new AccountKeys(4);
    const intern = (domain: number): number => keys.intern(collidingRecord('anna', domain), 0);
    expect([0, 1, -1].map(intern)).toEqual([0, 1, 2]);
    const find = (domain: number): number => keys.find(collidingRecord('ANNA', domain), 0);
    expect([0, 1, -1].map(find)).toEqual([0, 1, 2]);
  });

  test('tells accounts with one hash apart', () => {
    const keys = new AccountKeys(4);
    const names = ['ab', 'cd', 'abc', 'abcdefgh', 'abcdefgi'];
    const intern = (name: string): number => keys.intern(collidingRecord(name, 0), 0);
    expect(names.map(intern)).toEqual([0, 1, 2, 3, 4]);
    const find = (name: string): number => keys.find(collidingRecord(name, 0), 0);
    expect(names.map(find)).toEqual([0, 1, 2, 3, 4]);
  });
});
