import fc from 'fast-check';
import { judgePairs, Verdict } from '../../../src/core/pairing/judge';
import {
  indexRole,
  type Places,
  type ReferenceRole,
  type ReferenceSource,
} from '../../../src/core/pairing/reference';
import { runs, seed } from '../../support/counts';

type Pair = readonly [account: number, id: number];
const KEYS = 5;

/** One source of each role that holds pairs; sources of `placesOf`'s shape, without sheets. */
function indicesOf(first: readonly Pair[] | null, directory: readonly Pair[] | null) {
  const roles: ReferenceRole[] = ['first-migration', 'directory'];
  const sources = roles.map((role) => ({ role })) as unknown as ReferenceSource[];
  const pairs = [first ?? [], directory ?? []];
  const all = pairs.flat();
  const places: Places = {
    count: all.length,
    account: Int32Array.from(all, ([account]) => account),
    id: Int32Array.from(all, ([, id]) => id),
    source: Int32Array.from(pairs.flatMap((own, source) => own.map(() => source))),
    position: new Uint32Array(all.length),
  };
  const of = (role: ReferenceRole) => indexRole(sources, places, role, KEYS, KEYS);
  return {
    firstMigration: first === null ? null : of('first-migration'),
    directory: directory === null ? null : of('directory'),
  };
}

function verdictOf(pair: Pair, first: readonly Pair[] | null, directory: readonly Pair[] | null) {
  const [account, id] = pair;
  return judgePairs(Int32Array.of(account), Int32Array.of(id), indicesOf(first, directory))[0];
}

/** The same judgement read off the lists of pairs, as a person would: no index, no shortcut. */
function judgePlainly(
  [account, id]: Pair,
  first: readonly Pair[] | null,
  directory: readonly Pair[] | null,
) {
  const roles = [first, directory].filter((one) => one !== null);
  if (account < 0 || id < 0) return Verdict.incomplete;
  const contradicts =
    (pairs: readonly Pair[]) =>
    ([a, i]: Pair) =>
      pairs.some(([b, j]) => (a === b) !== (i === j));
  const touches = ([a, i]: Pair) => a === account || i === id;
  if (roles.some((pairs) => pairs.filter(contradicts(pairs)).some(touches)))
    return Verdict.ambiguous;
  const has = (pairs: readonly Pair[] | null) =>
    pairs?.some(([a, i]) => a === account && i === id) ?? false;
  const other = (pairs: readonly Pair[] | null) =>
    pairs?.some(([a, i]) => a === account && i !== id) ?? false;
  const knowsAccount = roles.some((pairs) => pairs.some(([a]) => a === account));
  const knowsId = roles.some((pairs) => pairs.some(([, i]) => i === id));
  if (has(first)) return other(directory) ? Verdict.wrong : Verdict.ok;
  if (has(directory)) {
    const idBefore = first?.some(([, i]) => i === id) ?? false;
    if (!other(first)) return idBefore ? Verdict.renamed : Verdict.ok;
    return idBefore ? Verdict.wrong : Verdict.unknownId;
  }
  if (knowsAccount && knowsId) return Verdict.wrong;
  if (knowsAccount) return Verdict.unknownId;
  return knowsId ? Verdict.unknownAccount : Verdict.unknownPair;
}

describe('judgePairs', () => {
  test.each<[string, Pair, readonly Pair[] | null, readonly Pair[] | null, Verdict]>([
    ['no reference', [1, 1], null, null, Verdict.unknownPair],
    ['no reference, no ID', [1, -1], null, null, Verdict.incomplete],
    ['no account', [-1, 1], [[1, 1]], null, Verdict.incomplete],
    ['together', [1, 1], [[1, 1]], null, Verdict.ok],
    ['together in the directory alone', [1, 1], null, [[1, 1]], Verdict.ok],
    [
      'not together',
      [1, 2],
      [
        [1, 1],
        [2, 2],
      ],
      null,
      Verdict.wrong,
    ],
    ['ID elsewhere', [3, 1], [[1, 1]], null, Verdict.unknownAccount],
    ['account elsewhere', [1, 3], [[1, 1]], null, Verdict.unknownId],
    ['neither', [3, 4], [[1, 1]], null, Verdict.unknownPair],
    [
      'contradicted',
      [1, 1],
      [
        [1, 1],
        [1, 2],
      ],
      null,
      Verdict.ambiguous,
    ],
    [
      'contradicted in the directory',
      [1, 1],
      [[1, 1]],
      [
        [1, 1],
        [3, 1],
      ],
      Verdict.ambiguous,
    ],
    [
      'wrong, and contradicted in the directory',
      [1, 2],
      [
        [1, 1],
        [2, 2],
      ],
      [
        [3, 2],
        [4, 2],
      ],
      Verdict.ambiguous,
    ],
    ['renamed', [3, 1], [[1, 1]], [[3, 1]], Verdict.renamed],
    ['new', [3, 3], [[1, 1]], [[3, 3]], Verdict.ok],
    ['re-created', [1, 3], [[1, 1]], [[1, 3]], Verdict.unknownId],
    [
      'exchanged',
      [1, 2],
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 2],
        [2, 1],
      ],
      Verdict.wrong,
    ],
    ['somebody else’s account by now', [1, 1], [[1, 1]], [[1, 2]], Verdict.wrong],
    ['renamed since', [1, 1], [[1, 1]], [[3, 1]], Verdict.ok],
    ['wrong across roles', [1, 2], [[1, 1]], [[2, 2]], Verdict.wrong],
    ['wrong across roles, the other way', [1, 2], [[2, 2]], [[1, 1]], Verdict.wrong],
  ])('%s', (_, pair, first, directory, verdict) => {
    expect(verdictOf(pair, first, directory)).toBe(verdict);
    expect(judgePlainly(pair, first, directory)).toBe(verdict);
  });

  const key = fc.integer({ min: 0, max: KEYS - 1 });
  const pairs = fc.option(fc.array(fc.tuple(key, key), { maxLength: 5 }));

  test('property: as a person reads it off the pairs, for any references of both roles', () => {
    const row = fc.tuple(
      fc.integer({ min: -1, max: KEYS - 1 }),
      fc.integer({ min: -1, max: KEYS - 1 }),
    );
    fc.assert(
      fc.property(row, pairs, pairs, (pair, first, directory) => {
        expect(verdictOf(pair, first, directory)).toBe(judgePlainly(pair, first, directory));
      }),
      { numRuns: runs(50_000), seed },
    );
  });

  test('property: the order of a reference’s pairs changes nothing', () => {
    const shuffledPairs = fc
      .array(fc.tuple(key, key), { maxLength: 6 })
      .chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
      );
    fc.assert(
      fc.property(fc.tuple(key, key), shuffledPairs, (pair, [some, other]) => {
        expect(verdictOf(pair, other, null)).toBe(verdictOf(pair, some, null));
        expect(indicesOf(other, null).firstMigration?.conflicts.length === 0).toBe(
          indicesOf(some, null).firstMigration?.conflicts.length === 0,
        );
      }),
      { numRuns: runs(20_000), seed },
    );
  });
});
