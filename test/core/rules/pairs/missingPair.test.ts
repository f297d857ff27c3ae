import { builtInProfile } from '../../../../src/core/profile/builtInProfile';
import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  statesOf,
  type CheckOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

const mixed = (a: number, b: number) => [accountOf(a), guidOf(b)] as const;
const batchOne: ReferenceOf = { rows: [pairOf(1), pairOf(2), pairOf(3)], name: 'Charge 1' };
const batchTwo: ReferenceOf = { rows: [pairOf(11), pairOf(12)], name: 'Charge 2' };

function missingOf(rows: Rows, references: readonly ReferenceOf[], more: Partial<CheckOf> = {}) {
  const result = checkOf({ list: { rows }, references, ...more });
  const batches = findingsOf(result, 'missing-pair').map(({ details }) => [
    details.batch,
    details.count,
    details.pairs().map(({ account }) => account),
  ]);
  return { result, batches, missing: result.counts.missing };
}

describe('missing-pair', () => {
  test('one warning a batch, about no row, with the pairs as the reference writes them', () => {
    const upper = {
      ...batchOne,
      rows: [pairOf(1), [accountOf(2).toUpperCase(), `{${guidOf(2)}}`]],
    };
    const { result, missing } = missingOf([pairOf(1)], [upper]);
    const [found] = findingsOf(result, 'missing-pair');
    expect(placesOf(result, 'missing-pair')).toEqual(['- - warning']);
    expect(found?.details).toMatchObject({ batch: 'Charge 1', count: 1 });
    expect(found?.details.pairs()).toEqual([
      { account: accountOf(2).toUpperCase(), id: `{${guidOf(2)}}` },
    ]);
    expect(missing).toBe(1);
    expect(statesOf(result)).toEqual(['ok']);
    expect(result.passed).toBe(true);
  });

  test('a pair of an account with two IDs counts once, however often it stands there', () => {
    const rows = [pairOf(1), pairOf(2), mixed(2, 3), mixed(2, 3), mixed(2, 3)];
    const { batches, missing } = missingOf([pairOf(1)], [{ rows, name: 'Charge 1' }]);
    expect(batches).toEqual([['Charge 1', 2, [accountOf(2), accountOf(2)]]]);
    expect(missing).toBe(2);
  });

  test.each<[string, Rows, unknown, number]>([
    ['nothing missing', [pairOf(1), pairOf(2), pairOf(3)], [], 0],
    ['two missing, in R’s order', [pairOf(2)], [['Charge 1', 2, [accountOf(1), accountOf(3)]]], 2],
    [
      'from two batches',
      [pairOf(1), pairOf(2), pairOf(11)],
      [
        ['Charge 1', 1, [accountOf(3)]],
        ['Charge 2', 1, [accountOf(12)]],
      ],
      2,
    ],
    ['account there, with a wrong ID', [pairOf(1), mixed(2, 1), pairOf(3)], [], 0],
    ['account there, with an unknown ID', [pairOf(1), mixed(2, 99), pairOf(3)], [], 0],
    ['ID there, with an unknown account', [pairOf(1), mixed(99, 2), pairOf(3)], [], 0],
    ['account there without ID', [pairOf(1), [accountOf(2), null], pairOf(3)], [], 0],
    [
      'spelled otherwise',
      [pairOf(1), [` ${accountOf(2).toUpperCase()}`, `{${guidOf(2)}}`], pairOf(3)],
      [],
      0,
    ],
    ['no correct pair of the batch', [mixed(1, 2), mixed(2, 1)], [], 0],
    ['no row of the batch', [pairOf(99)], [], 0],
  ])('%s', (_, rows, batches, missing) => {
    const found = missingOf(rows, [batchOne, batchTwo], { kind: 'first' });
    expect(found.batches).toEqual(batches);
    expect(found.missing).toBe(missing);
  });

  test('a renamed person is there, and a correct pair of the batch', () => {
    const directory: ReferenceOf = { rows: [mixed(99, 1)], role: 'directory', name: 'AD' };
    const found = missingOf([mixed(99, 1)], [batchOne, directory]);
    expect(found.batches).toEqual([['Charge 1', 2, [accountOf(2), accountOf(3)]]]);
    expect(found.missing).toBe(2);
  });

  test('pairs of a directory are never missing', () => {
    const directory: ReferenceOf = { ...batchOne, role: 'directory' };
    expect(missingOf([pairOf(1)], [directory])).toMatchObject({ batches: [], missing: 0 });
    const first: ReferenceOf = { rows: [pairOf(1)], name: 'Charge 1' };
    expect(missingOf([pairOf(1)], [first, directory])).toMatchObject({ batches: [], missing: 0 });
  });

  test('a pair excluded with a fixed reason is not missing', () => {
    const exclusions = builtInProfile.exclusionReasons.slice(0, 2).map(({ id: reason }, at) => ({
      account: ` ${accountOf(at + 1).toUpperCase()}`,
      id: `{${guidOf(at + 1)}}`,
      reason,
    }));
    expect(missingOf([pairOf(3)], [batchOne], { exclusions })).toMatchObject({
      batches: [],
      missing: 0,
    });
    expect(missingOf([pairOf(3)], [batchOne], { exclusions: exclusions.slice(1) }).batches).toEqual(
      [['Charge 1', 1, [accountOf(1)]]],
    );
  });

  test('a reason that the profile does not know excuses nothing', () => {
    const exclusions = [{ account: accountOf(2), id: guidOf(2), reason: 'no-time' }];
    expect(missingOf([pairOf(1), pairOf(3)], [batchOne], { exclusions }).missing).toBe(1);
  });

  test('an exclusion of another pair with the same account excludes nothing', () => {
    const exclusions = [{ account: accountOf(2), id: guidOf(1), reason: 'left' }];
    expect(missingOf([pairOf(1), pairOf(3)], [batchOne], { exclusions }).missing).toBe(1);
  });

  test('a mixed batch: a list of one agency misses only its own people, and those nobody can place', () => {
    const header = ['Accountname', 'AD-ID', 'Behörde'];
    const rows = [
      [...pairOf(1), 'See'],
      [...pairOf(2), 'Berg'],
      [...pairOf(3), 'See'],
      ['wandernd', guidOf(4), ''],
    ];
    const batch: ReferenceOf = { header, rows, name: 'Charge 1' };
    expect(missingOf([pairOf(1)], [batch])).toMatchObject({
      batches: [['Charge 1', 2, [accountOf(3), 'wandernd']]],
      missing: 2,
    });
    // Two agencies in the list: all of the batch is its business.
    expect(missingOf([pairOf(1), pairOf(2)], [batch]).missing).toBe(2);
  });

  test('the profile may make it an error', () => {
    const { result } = missingOf([pairOf(1)], [batchOne], { profile: { missingPairs: 'error' } });
    expect(placesOf(result, 'missing-pair')).toEqual(['- - error']);
    expect(statesOf(result)).toEqual(['ok']);
    expect(result.passed).toBe(false);
  });

  test.each<[string, readonly ReferenceOf[], number, number[]]>([
    ['twice in one batch', [{ rows: [pairOf(1), pairOf(2), pairOf(2)] }], 1, [1]],
    [
      'in two batches: one pair, said of each',
      [{ rows: [pairOf(1), pairOf(2)] }, { rows: [pairOf(2), pairOf(1)] }],
      1,
      [1, 1],
    ],
    [
      'in a batch from which the list holds nothing',
      [{ rows: [pairOf(1), pairOf(2)] }, { rows: [pairOf(2)] }],
      1,
      [1],
    ],
    [
      'an account with two IDs is two pairs',
      [{ rows: [pairOf(1), mixed(2, 2), mixed(2, 3), mixed(2, 2), mixed(2, 3)] }],
      2,
      [2],
    ],
  ])('identical pairs count once: %s', (_, references, missing, counts) => {
    const found = missingOf([pairOf(1)], references, { kind: 'first' });
    expect(found.missing).toBe(missing);
    expect(findingsOf(found.result, 'missing-pair').map(({ details }) => details.count)).toEqual(
      counts,
    );
  });
});
