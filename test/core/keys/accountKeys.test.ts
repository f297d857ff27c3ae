import fc from 'fast-check';
import {
  accountSpace,
  accountText,
  findAccount,
  internAccount,
} from '../../../src/core/facts/accountSpace';
import { AccountKeys, hashOf, type AccountText } from '../../../src/core/keys/accountKeys';
import { viewOf } from '../../../src/core/keys/textHash';
import { encodeUtf8 } from '../../../src/core/table/utf8';
import { runs, seed } from '../../support/counts';

/** ASCII's letters alone, as the table folds them. */
const lower = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

function textOf(local: string, domain: number): AccountText {
  const bytes = encodeUtf8(local);
  return { view: viewOf(bytes), start: 0, end: bytes.length, domain };
}

function hashOfText({ view, start, end, domain }: AccountText): number {
  return hashOf(view, start, end, domain);
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
    const texts = numbers.map((i) => textOf(`Person${i}${'x'.repeat(i % 40)}`, i % 3));
    expect(
      numbers.filter(
        (i) => keys.intern(texts[i] as AccountText, hashOfText(texts[i] as AccountText)) !== i,
      ),
    ).toEqual([]);
    const again = numbers.map((i) => textOf(`person${i}${'X'.repeat(i % 40)}`, i % 3));
    expect(again.filter((text, i) => keys.find(text, hashOfText(text)) !== i)).toEqual([]);
    const unknown = textOf('person20000', 0);
    expect(keys.find(unknown, hashOfText(unknown))).toBe(-1);
    expect(keys.domainOf(20)).toBe(2);
  });

  test('one local part under two domains, and under none, is three accounts', () => {
    const keys = new AccountKeys(4);
    const numbers = [0, 1, -1].map((domain) => keys.intern(textOf('anna', domain), 7));
    expect(numbers).toEqual([0, 1, 2]);
    expect([0, 1, -1].map((domain) => keys.find(textOf('ANNA', domain), 7))).toEqual([0, 1, 2]);
  });

  test('tells accounts with one hash apart', () => {
    const keys = new AccountKeys(4);
    const names = ['ab', 'cd', 'abc', 'abcdefgh', 'abcdefgi'];
    expect(names.map((name) => keys.intern(textOf(name, 0), 7))).toEqual([0, 1, 2, 3, 4]);
    expect(names.map((name) => keys.find(textOf(name, 0), 7))).toEqual([0, 1, 2, 3, 4]);
  });
});
