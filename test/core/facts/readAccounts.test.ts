import fc from 'fast-check';
import { CellFlag } from '../../../src/core/facts/cellFlags';
import { accountFault, canonicalAccount } from '../../../src/core/identifiers/account';
import type { AccountReading } from '../../../src/core/identifiers/account';
import { runs, seed } from '../../support/counts';
import { AS_IT_IS, accountsOf } from './support';

/** Pieces that accounts are made of, and what exports, people and other writings do to them. */
const piece = fc.constantFrom(
  ...['a', 'A', 'b', 'ß', 'SS', 'ü', 'u\u0308', 'Ü', 'İ', 'i', 'Σ', 'σ', 'ς', 'K', 'k', '1', '.'],
  ...['@', '-', '_', ' ', '\u00a0', '\t', '.tmp', '.TMP', 'smtp:', 'SMTP:', '?', '=', '+', "'"],
  ...['example', 'EXAMPLE', 'bücher.example', 'xn--bcher-kva.example', '\ufeff', '\ud800', '😀'],
);
const account = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));

const readings: readonly AccountReading[] = [
  AS_IT_IS,
  { stripSmtp: true, tmp: 'keep' },
  { stripSmtp: false, tmp: 'strip-end' },
  { stripSmtp: true, tmp: 'strip-local-part' },
];

/** Each value as the place where an equal one stands first: which are equal, whatever they are. */
function partsOf(values: Iterable<string | number>): number[] {
  const all = [...values];
  return all.map((value) => all.indexOf(value));
}

describe('readAccounts', () => {
  test.each(readings)(
    'with %j two accounts have one key exactly if their canonical forms are one',
    (reading) => {
      fc.assert(
        fc.property(fc.array(account, { maxLength: 12 }), (texts) => {
          const { keys } = accountsOf(texts, reading);
          const canonical = texts.map((text) => canonicalAccount(text, reading));
          expect(partsOf(keys)).toEqual(partsOf(canonical));
          expect([...keys].map((key) => key < 0)).toEqual(canonical.map((text) => text === ''));
        }),
        { seed, numRuns: runs(10_000) },
      );
    },
  );

  test('the quick look never calls an account valid that the exact check refuses', () => {
    fc.assert(
      fc.property(account, (text) => {
        const flags = accountsOf([text]).flags[0] ?? 0;
        const judged = (flags & (CellFlag.grammar | CellFlag.empty)) !== 0;
        expect(judged || accountFault(text) === null).toBe(true);
      }),
      { seed, numRuns: runs(20_000) },
    );
  });

  test.each<[string, number]>([
    ['person1@amt.example', 0],
    ['PERSON@amt.example', CellFlag.respelled],
    ['mmuster', 0],
    ['a b', CellFlag.spaces | CellFlag.grammar],
    [' mmuster', CellFlag.spaces | CellFlag.respelled],
    ['m?ller', CellFlag.question | CellFlag.grammar],
    ['müller', CellFlag.unusual | CellFlag.grammar],
    ['-mmuster', CellFlag.formulaStart | CellFlag.numberLike | CellFlag.junkLike],
    ['@mmuster', CellFlag.formulaStart | CellFlag.grammar],
    ['4711', CellFlag.numberLike],
    ['NULL', CellFlag.junkLike | CellFlag.respelled],
    ['nina', CellFlag.junkLike],
    ['mmuster.tmp', CellFlag.tmp],
    ['a.tmp@amt.example', CellFlag.tmp],
    ['a@amt.example.TMP', CellFlag.tmp | CellFlag.respelled],
    ['.tmp', CellFlag.junkLike],
    ['   ', CellFlag.spaces | CellFlag.respelled | CellFlag.empty],
    ['\u00a0', CellFlag.unusual | CellFlag.grammar | CellFlag.junkLike | CellFlag.empty],
    ['a'.repeat(20), 0],
    ['a'.repeat(21), CellFlag.grammar],
    [`${'a'.repeat(64)}@amt.example`, 0],
    [`${'a'.repeat(65)}@amt.example`, CellFlag.grammar],
    ['a..b@amt.example', CellFlag.grammar],
    ['.a@amt.example', CellFlag.grammar],
    ['a.@amt.example', CellFlag.grammar],
    ['a@amt..example', CellFlag.grammar],
    ['a@b@c.example', CellFlag.grammar],
    ['mmuster.', CellFlag.grammar],
  ])('%j has the flags %i', (text, flags) => {
    expect(accountsOf([text]).flags[0]).toBe(flags);
  });

  test('thousands of accounts, quick and slow ones mixed, get the keys of a plain Map', () => {
    const texts = Array.from({ length: 4_000 }, (_, n) => {
      const name = `person${(n * 7919) % 1_500}`;
      return [`${name}@amt.example`, name.toUpperCase(), `${name}ü`, ` ${name}`][n % 4] ?? '';
    });
    const canonical = texts.map((text) => canonicalAccount(text, AS_IT_IS));
    const keyOf = new Map<string, number>();
    const { keys } = accountsOf(texts);
    const wrong = canonical.filter((text, row) => {
      const known = keyOf.get(text);
      if (known === undefined) keyOf.set(text, keys[row] ?? -1);
      return known !== undefined && known !== keys[row];
    });
    expect(wrong).toEqual([]);
    expect(new Set(keys).size).toBe(keyOf.size);
  });

  test('cells that hold no text', () => {
    const { flags, keys } = accountsOf([null, { error: '#N/A' }, 4711, true, '4711']);
    expect([...flags].slice(0, 2)).toEqual([CellFlag.empty, CellFlag.error]);
    expect((flags[2] ?? 0) & CellFlag.notText).not.toBe(0);
    expect((flags[3] ?? 0) & CellFlag.notText).not.toBe(0);
    expect([...keys].slice(0, 2)).toEqual([-1, -1]);
    expect(partsOf(keys)).toEqual([0, 0, 2, 3, 2]);
  });

  test('domains in both spellings have one key; account names have none', () => {
    const { domains } = accountsOf([
      'a@bücher.example',
      'b@XN--BCHER-KVA.example',
      'c',
      'd@x.example',
    ]);
    expect(partsOf(domains)).toEqual([0, 0, 2, 3]);
    expect(domains[2]).toBe(-1);
  });
});
