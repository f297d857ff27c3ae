import {
  accountOf,
  checkOf,
  guidOf,
  pairOf,
  placesOf,
  rulesFound,
  statesOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

const header = ['Accountname', 'AD-ID', 'Behörde'];
const domain = (name: string, n: number) => [`p${n}@${name}.example`, guidOf(n)];
const plain: Rows = [
  ['mueller', guidOf(1)],
  ['meier', guidOf(2)],
];

describe('agency-unclear', () => {
  test('one shared domain and no agency column: one warning about no row, never "one agency"', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), pairOf(2)] },
      references: [{ rows: [pairOf(1), pairOf(2)] }],
    });
    expect(placesOf(result, 'agency-unclear')).toEqual(['- - warning']);
    expect(rulesFound(result)).not.toContain('several-agencies');
    expect(statesOf(result)).toEqual(['ok', 'ok']);
    expect(result.passed).toBe(true);
    expect(result.counts.crossAgency).toBeNull();
  });

  test.each<[string, Rows, ReferenceOf, boolean]>([
    ['accounts without domain', plain, { rows: plain }, true],
    ['one domain and accounts without', [...plain, domain('see', 3)], { rows: plain }, true],
    ['two domains', [domain('see', 1), domain('tal', 2)], { rows: [domain('see', 1)] }, false],
    [
      'two domains and accounts without',
      [...plain, domain('see', 3), domain('tal', 4)],
      { rows: plain },
      false,
    ],
    [
      'the reference has an agency column',
      [pairOf(1)],
      { header, rows: [[...pairOf(1), 'Amt See']] },
      false,
    ],
    ['its agency column is empty', [pairOf(1)], { header, rows: [[...pairOf(1), null]] }, true],
    [
      'its agency column holds white space',
      [pairOf(1)],
      { header, rows: [[...pairOf(1), '  ']] },
      true,
    ],
    ['an empty list', [], { rows: [pairOf(1)] }, false],
  ])('%s', (_, rows, reference, unclear) => {
    const result = checkOf({ list: { rows }, references: [reference] });
    expect(placesOf(result, 'agency-unclear')).toEqual(unclear ? ['- - warning'] : []);
  });

  test('an agency column of the list tells nothing', () => {
    const result = checkOf({
      list: {
        header,
        rows: [
          [...pairOf(1), 'Amt See'],
          [...pairOf(2), 'Amt See'],
        ],
      },
      references: [{ rows: [pairOf(1), pairOf(2)] }],
    });
    expect(placesOf(result, 'agency-unclear')).toEqual(['- - warning']);
  });

  test.each<[string, Rows, boolean]>([
    ['a domain that the profile gives to one agency', [domain('see', 1), domain('see', 2)], false],
    ['two of its domains', [domain('see', 1), domain('tal', 2)], false],
    ['another domain', [domain('berg', 1)], true],
    ['its domain and an account without', [domain('see', 3), ...plain], true],
  ])('with agencies in the profile: %s', (_, rows, unclear) => {
    const agencies = [{ name: 'Amt Land', domains: ['see.example', 'tal.example'] }];
    const result = checkOf({ list: { rows }, references: [{ rows }], profile: { agencies } });
    expect(placesOf(result, 'agency-unclear')).toEqual(unclear ? ['- - warning'] : []);
  });
});

describe('crossAgency is counted only where agencies are known', () => {
  const swapped: Rows = [
    [accountOf(1), guidOf(2)],
    [accountOf(2), guidOf(1)],
  ];

  test.each<[string, Rows, readonly ReferenceOf[], number | null]>([
    [
      'different agencies',
      swapped,
      [
        {
          header,
          rows: [
            [...pairOf(1), 'A'],
            [...pairOf(2), 'B'],
          ],
        },
      ],
      2,
    ],
    [
      'one agency',
      swapped,
      [
        {
          header,
          rows: [
            [...pairOf(1), 'A'],
            [...pairOf(2), 'A'],
          ],
        },
      ],
      0,
    ],
    ['unclear', swapped, [{ rows: [pairOf(1), pairOf(2)] }], null],
    [
      'an owner’s agency can’t be told: never 0',
      [['mueller', guidOf(2)]],
      [
        {
          header,
          rows: [
            ['mueller', guidOf(1), 'A'],
            ['meier', guidOf(2), null],
          ],
        },
      ],
      null,
    ],
    [
      'what is seen to cross is counted',
      [...swapped, ['meier', guidOf(4)]],
      [
        {
          header,
          rows: [
            [...pairOf(1), 'A'],
            [...pairOf(2), 'B'],
            ['meier', guidOf(3), null],
            ['may', guidOf(4), 'A'],
          ],
        },
      ],
      2,
    ],
    ['no wrong pair, agencies known', [pairOf(1)], [{ header, rows: [[...pairOf(1), 'A']] }], 0],
    ['no wrong pair, agencies unclear', [pairOf(1)], [{ rows: [pairOf(1)] }], null],
    [
      'unknown pairs do not count',
      [[accountOf(1), guidOf(9)]],
      [{ header, rows: [[...pairOf(1), 'A']] }],
      0,
    ],
    ['no reference', swapped, [], null],
  ])('%s', (_, rows, references, expected) => {
    expect(checkOf({ list: { rows }, references }).counts.crossAgency).toBe(expected);
  });

  test('a wrong pair whose state is another one is not counted', () => {
    const reference: ReferenceOf = {
      header,
      rows: [
        [...pairOf(1), 'A'],
        [...pairOf(2), 'B'],
      ],
    };
    const profile = { acceptedDomains: ['other.example'] };
    const result = checkOf({ list: { rows: swapped }, references: [reference], profile });
    expect(result.counts).toMatchObject({ wrongPair: 0, crossAgency: 0, notChecked: 2 });
  });

  test('an account that somebody else has today goes to its new owner’s agency', () => {
    const result = checkOf({
      list: { rows: [pairOf(1)] },
      references: [
        { header, rows: [[...pairOf(1), 'A']] },
        {
          header,
          rows: [
            [accountOf(1), guidOf(2), 'A'],
            [accountOf(3), guidOf(1), 'B'],
          ],
          role: 'directory',
        },
      ],
    });
    expect(result.counts).toMatchObject({ wrongPair: 1, crossAgency: 1 });
  });
});
