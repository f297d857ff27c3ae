import {
  checkOf,
  accountOf,
  guidOf,
  pairOf,
  pairsTo,
  statesOf,
  type Rows,
} from '../support/listOf';

/** The counts of a list against people of whom the agencies are told. */
function countsOf(rows: Rows, agencies: readonly string[]) {
  const header = ['Accountname', 'AD-ID', 'Behörde'];
  const reference = agencies.map((agency, at) => [...pairOf(at + 1), agency]);
  return checkOf({ list: { rows }, references: [{ header, rows: reference }] }).counts;
}

const exchanged = (a: number, b: number): Rows => [
  [accountOf(a), guidOf(b)],
  [accountOf(b), guidOf(a)],
];

describe('wrong pairs that cross agencies', () => {
  test.each<[string, Rows, string[], number]>([
    ['none wrong', [pairOf(1), pairOf(2)], ['See', 'Berg'], 0],
    ['within one agency', exchanged(1, 2), ['See', 'See', 'Berg'], 0],
    ['between two', exchanged(1, 2), ['See', 'Berg'], 2],
    ['some of each', [...exchanged(1, 2), ...exchanged(3, 4)], ['See', 'Berg', 'See', 'See'], 2],
    [
      'a right row of another agency is none',
      [...exchanged(1, 2), pairOf(3)],
      ['See', 'See', 'Berg'],
      0,
    ],
  ])('%s', (_, rows, agencies, expected) => {
    expect(countsOf(rows, agencies).crossAgency).toBe(expected);
  });

  test('strange accounts filled in over IDs of another agency: no pair is known to cross', () => {
    const people = [1, 2, 3, 4, 5, 6, 7, 8];
    const { diagnoses } = checkOf({
      list: {
        rows: people.map((n) => (n < 5 ? [`fremd${n}@tal.example`, guidOf(n)] : pairOf(n))),
      },
      references: [{ rows: [...people.map(pairOf), ['anna@berg.example', guidOf(50)]] }],
    });
    expect(diagnoses.map(({ affected, crossAgency }) => [affected, crossAgency])).toEqual([[4, 0]]);
  });

  test('an unknown ID crosses nothing: nobody is known to lose their mail', () => {
    const rows = [[accountOf(1), guidOf(99)], pairOf(2)];
    expect(countsOf(rows, ['See', 'Berg']).crossAgency).toBe(0);
  });

  // One reference calls the agency so, another one otherwise: then it is not told.
  const several = (rows: Rows, more: Rows) =>
    checkOf({
      list: { rows },
      references: [
        {
          header: ['Accountname', 'AD-ID', 'Behörde'],
          rows: [1, 2, 3, 4].map((n) => [...pairOf(n), n % 2 === 0 ? 'See' : 'Berg']),
        },
        { header: ['Accountname', 'AD-ID', 'Behörde'], rows: more },
      ],
    }).counts.crossAgency;

  test('where the agency of a wrong pair is not told and none is seen to cross: unknown, not 0', () => {
    expect(several(exchanged(1, 2), [[...pairOf(1), 'Tal']])).toBeNull();
    expect(several(exchanged(1, 3), [[...pairOf(1), 'Tal']])).toBeNull();
  });

  test('where one is seen to cross it is counted, whatever is not told of others', () => {
    const rows = [...exchanged(1, 3), [accountOf(2), guidOf(5)], [accountOf(5), guidOf(2)]];
    const more = [
      [...pairOf(1), 'Tal'],
      [...pairOf(5), 'Berg'],
    ];
    expect(several(rows, more)).toBe(2);
  });

  test('where the agency of a right pair is not told, the wrong ones still count', () => {
    expect(several([pairOf(1), ...exchanged(2, 4)], [[...pairOf(1), 'Tal']])).toBe(0);
  });

  test('one domain for all and no agency column: unknown', () => {
    const { counts } = checkOf({
      list: { rows: exchanged(1, 2) },
      references: [{ rows: pairsTo(3) }],
    });
    expect(counts.crossAgency).toBeNull();
  });
});

describe('unknown rows', () => {
  test('are counted by what is unknown; damaged and doubled ones are not checked instead', () => {
    const rows = [
      [accountOf(99), guidOf(1)],
      [accountOf(98), guidOf(2)],
      [accountOf(97), guidOf(3)],
      [accountOf(4), guidOf(99)],
      [accountOf(5), guidOf(98)],
      [accountOf(96), guidOf(97)],
      ['pers?n95@amt.example', guidOf(6)],
      [accountOf(7), 'NULL'],
    ];
    const result = checkOf({ list: { rows }, references: [{ rows: pairsTo(9) }] });
    expect(statesOf(result).filter((state) => state === 'unknown')).toHaveLength(6);
    expect(result.counts).toMatchObject({
      unknownAccount: 3,
      unknownId: 2,
      unknownPair: 1,
      notChecked: 2,
      correct: 0,
      wrongPair: 0,
    });
  });
});
