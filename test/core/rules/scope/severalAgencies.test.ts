import {
  accountOf,
  checkOf,
  findingsOf,
  guidOf,
  pairOf,
  placesOf,
  statesOf,
  type ReferenceOf,
  type Rows,
} from '../../support/listOf';

const header = ['Accountname', 'AD-ID', 'Behörde'];
const withAgencies = (rows: Rows, more: Partial<ReferenceOf> = {}): ReferenceOf => ({
  header,
  rows,
  ...more,
});

function agenciesOf(
  list: { header?: string[]; rows: Rows },
  references: readonly ReferenceOf[],
  more = {},
) {
  const result = checkOf({ list, references, ...more });
  return findingsOf(result, 'several-agencies').map(({ details }) => details.agencies);
}

describe('several-agencies', () => {
  test('by the reference’s agency column: one error about no row, with how many rows each has', () => {
    const result = checkOf({
      list: { rows: [pairOf(1), pairOf(2), pairOf(3)] },
      references: [
        withAgencies([
          [...pairOf(1), 'Amt See'],
          [...pairOf(2), 'Amt Förde'],
          [...pairOf(3), 'Amt Förde'],
        ]),
      ],
    });
    expect(placesOf(result, 'several-agencies')).toEqual(['- - error']);
    expect(findingsOf(result, 'several-agencies')[0]?.details).toEqual({
      agencies: [
        { name: 'Amt Förde', rows: 2 },
        { name: 'Amt See', rows: 1 },
      ],
    });
    expect(statesOf(result)).toEqual(['ok', 'ok', 'ok']);
    expect(result.passed).toBe(false);
  });

  test.each([
    ['a .tmp left at its end', '.tmp'],
    ['a character that nobody sees in it', '\u2800'],
    ['a soft hyphen in it', '\u00ad'],
    ['a letter that nobody sees in it', '\u3164'],
    ['a variation that nobody sees in it', '\ufe0f'],
    ['a letter of another script in it', 'а'],
  ])('a domain is no second agency for %s', (_, odd) => {
    const [account, id] = pairOf(1);
    for (const reference of [
      withAgencies([
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), 'Amt See'],
      ]),
      { rows: [pairOf(1), pairOf(2)] },
    ]) {
      expect(agenciesOf({ rows: [[`${account}${odd}`, id], pairOf(2)] }, [reference])).toEqual([]);
    }
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['umlauts written out', ['Amt Übersee', 'Amt Uebersee'], []],
    ['lost', ['Amt ?bersee', 'Amt Übersee'], []],
    ['lost in two ways', ['AMT ÜBERSEE', 'Amt \ufffdbersee', 'Amt ?bersee'], []],
    ['as two characters', ['Amt Übersee', 'Amt Ãœbersee'], []],
    ['nothing lost: two agencies', ['Amt Übersee', 'Amt Obersee'], ['Amt Obersee', 'Amt Übersee']],
    ['no umlaut there', ['Amt ?bersee', 'Amt Obersee'], ['Amt ?bersee', 'Amt Obersee']],
    ['may be either', ['Höfe', 'H?fe', 'Hüfe'], ['H?fe', 'Höfe', 'Hüfe']],
  ])('an agency is one however an export wrote its name: %s', (_, names, several) => {
    const rows = names.map((name, at) => [...pairOf(at + 1), name]);
    const found = agenciesOf(
      { rows: rows.map((row) => row.slice(0, 2)) },
      rows.map((row) => withAgencies([row])),
    );
    expect(found.map((agencies) => agencies.map(({ name }) => name))).toEqual(
      several.length === 0 ? [] : [several],
    );
  });

  test('a domain that the profile names is that, a .tmp at its end or not', () => {
    const profile = {
      agencies: [
        { name: 'Amt See', domains: ['see.example'] },
        { name: 'Amt Förde', domains: ['see.example.tmp'] },
      ],
    };
    const rows: Rows = [
      ['a@see.example', guidOf(1)],
      ['b@see.example.tmp', guidOf(2)],
    ];
    const found = agenciesOf({ rows }, [{ rows }], { profile });
    expect(found.map((agencies) => agencies.map(({ name }) => name))).toEqual([
      ['Amt Förde', 'Amt See'],
    ]);
  });

  test('a damaged name is that of the profile', () => {
    const profile = { agencies: [{ name: 'Amt Übersee', domains: ['see.example'] }] };
    const rows: Rows = [
      ['a@amt.example', guidOf(1)],
      ['b@see.example', guidOf(2)],
    ];
    const [first = [], second = []] = rows;
    const references = [withAgencies([[...first, 'Amt ?bersee']]), { rows: [second] }];
    expect(agenciesOf({ rows }, references, { profile })).toEqual([]);
  });

  test.each<[string, string, string]>([
    ['the list’s own column stayed behind', 'Amt Förde', 'Amt See'],
    ['the list’s own column is empty', '', 'Amt See'],
  ])('never by the row in the list: %s', (_, own, other) => {
    const rows = [
      [...pairOf(1), own],
      [...pairOf(2), other],
    ];
    const one = [
      withAgencies([
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), 'Amt See'],
      ]),
    ];
    expect(agenciesOf({ header, rows }, one)).toEqual([]);
    const alike = [
      [...pairOf(1), 'Amt See'],
      [...pairOf(2), 'Amt See'],
    ];
    const two = [
      withAgencies([
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), 'Amt Förde'],
      ]),
    ];
    expect(agenciesOf({ header, rows: alike }, two)).toHaveLength(1);
  });

  test('the agency of an account is its own, not that of the ID in its row', () => {
    const rows = [
      [accountOf(1), guidOf(2)],
      [accountOf(1), guidOf(2)],
    ];
    const reference = withAgencies([
      [...pairOf(1), 'Amt See'],
      [...pairOf(2), 'Amt Förde'],
    ]);
    expect(agenciesOf({ rows }, [reference])).toEqual([]);
  });

  test.each<[string, Rows, unknown]>([
    [
      'names without case and white space around them',
      [
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), ' AMT SEE '],
      ],
      [],
    ],
    [
      'names in NFD',
      [
        [...pairOf(1), 'Amt Förde'],
        [...pairOf(2), 'Amt Förde'.normalize('NFD')],
      ],
      [],
    ],
    [
      'an empty cell tells nothing, the domain’s others do',
      [
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), null],
      ],
      [],
    ],
    [
      'an error value tells nothing',
      [
        [...pairOf(1), 'Amt See'],
        [...pairOf(2), { error: '#N/A' }],
      ],
      [],
    ],
    [
      'names are shown without white space around them',
      [
        [...pairOf(1), ' Amt See '],
        [...pairOf(2), 'Amt Tal'],
      ],
      [
        [
          { name: 'Amt See', rows: 1 },
          { name: 'Amt Tal', rows: 1 },
        ],
      ],
    ],
    [
      'numbers are names too',
      [
        [...pairOf(1), 17],
        [...pairOf(2), 18],
      ],
      [
        [
          { name: '17', rows: 1 },
          { name: '18', rows: 1 },
        ],
      ],
    ],
  ])('%s', (_, reference, expected) => {
    expect(agenciesOf({ rows: [pairOf(1), pairOf(2)] }, [withAgencies(reference)])).toEqual(
      expected,
    );
  });

  const see = (n: number) => [`p${n}@see.example`, guidOf(n)];
  const tal = (n: number) => [`p${n}@tal.example`, guidOf(n)];
  const berg = (n: number) => [`p${n}@berg.example`, guidOf(n)];

  test.each<[string, Rows, unknown]>([
    ['one domain', [see(1), see(2)], []],
    [
      'a domain with a slip of the hand is none',
      [see(1), see(2), [`${see(3)[0] ?? ''};`, see(3)[1] ?? '']],
      [],
    ],
    [
      'two domains',
      [see(1), tal(2), tal(3)],
      [
        [
          { name: 'tal.example', rows: 2 },
          { name: 'see.example', rows: 1 },
        ],
      ],
    ],
    ['in other case', [see(1), ['P2@SEE.Example', guidOf(2)]], []],
    [
      'equally many: by name',
      [tal(1), see(2)],
      [
        [
          { name: 'see.example', rows: 1 },
          { name: 'tal.example', rows: 1 },
        ],
      ],
    ],
    [
      'a subdomain is another domain',
      [see(1), ['p2@x.see.example', guidOf(2)]],
      [
        [
          { name: 'see.example', rows: 1 },
          { name: 'x.see.example', rows: 1 },
        ],
      ],
    ],
    [
      'unknown people count too',
      [see(1), tal(9)],
      [
        [
          { name: 'see.example', rows: 1 },
          { name: 'tal.example', rows: 1 },
        ],
      ],
    ],
  ])('without agency column by the domain: %s', (_, rows, expected) => {
    expect(agenciesOf({ rows }, [{ rows: [see(1), see(2), tal(2), tal(3)] }])).toEqual(expected);
  });

  const agencies = [{ name: 'Amt Land', domains: ['see.example', 'Tal.example'] }];

  test.each<[string, Rows, unknown]>([
    ['domains of one agency are one', [see(1), tal(2)], []],
    [
      'another domain is another agency',
      [see(1), tal(2), berg(3)],
      [
        [
          { name: 'Amt Land', rows: 2 },
          { name: 'berg.example', rows: 1 },
        ],
      ],
    ],
  ])('the profile’s agencies: %s', (_, rows, expected) => {
    expect(agenciesOf({ rows }, [{ rows }], { profile: { agencies } })).toEqual(expected);
  });

  test('the reference’s column comes before the profile’s domains', () => {
    const reference = withAgencies([
      [...see(1), 'Amt Ost'],
      [...tal(2), 'Amt West'],
    ]);
    const found = agenciesOf({ rows: [see(1), tal(2)] }, [reference], { profile: { agencies } });
    expect(found).toEqual([
      [
        { name: 'Amt Ost', rows: 1 },
        { name: 'Amt West', rows: 1 },
      ],
    ]);
  });

  test.each<[string, Rows, unknown]>([
    ['a stranger of a domain whose people are all of one agency', [see(1), see(8)], []],
    [
      'the same stranger beside another agency',
      [see(8), tal(3)],
      [
        [
          { name: 'Amt See', rows: 1 },
          { name: 'Amt Tal', rows: 1 },
        ],
      ],
    ],
    [
      'a stranger of a domain that the column knows nothing of',
      [see(1), berg(8)],
      [
        [
          { name: 'Amt See', rows: 1 },
          { name: 'berg.example', rows: 1 },
        ],
      ],
    ],
    ['a stranger of a domain that agencies share can’t be told', [see(1), tal(8)], []],
  ])('accounts that the column does not name: %s', (_, rows, expected) => {
    const reference = withAgencies([
      [...see(1), 'Amt See'],
      [...see(4), 'Amt See'],
      [...tal(2), 'Amt See'],
      [...tal(3), 'Amt Tal'],
      [...tal(4), 'Amt Tal'],
    ]);
    expect(agenciesOf({ rows }, [reference])).toEqual(expected);
  });

  test('an account without column and domain belongs to none', () => {
    const reference = withAgencies([
      ['mueller', guidOf(1), 'Amt See'],
      ['meier', guidOf(2), null],
    ]);
    expect(
      agenciesOf(
        {
          rows: [
            ['mueller', guidOf(1)],
            ['meier', guidOf(2)],
          ],
        },
        [reference],
      ),
    ).toEqual([]);
  });

  test('a profile’s word for the agency column', () => {
    const reference: ReferenceOf = {
      header: ['Accountname', 'AD-ID', 'Haus'],
      rows: [
        [...pairOf(1), 'A'],
        [...pairOf(2), 'B'],
      ],
    };
    const list = { rows: [pairOf(1), pairOf(2)] };
    expect(agenciesOf(list, [reference])).toEqual([]);
    expect(agenciesOf(list, [reference], { profile: { agencyColumns: ['Haus'] } })).toHaveLength(1);
  });

  test('the first migration’s column before the directory’s, in any order of the references', () => {
    const first = withAgencies([
      [...pairOf(1), 'Alt'],
      [...pairOf(2), 'Alt'],
    ]);
    const directory = withAgencies(
      [
        [...pairOf(1), 'Neu'],
        [...pairOf(2), 'Alt'],
        [...pairOf(3), 'Neu'],
      ],
      {
        role: 'directory',
      },
    );
    for (const references of [
      [first, directory],
      [directory, first],
    ]) {
      expect(agenciesOf({ rows: [pairOf(1), pairOf(2)] }, references)).toEqual([]);
      expect(agenciesOf({ rows: [pairOf(1), pairOf(3)] }, references)).toEqual([
        [
          { name: 'Alt', rows: 1 },
          { name: 'Neu', rows: 1 },
        ],
      ]);
    }
  });

  test('an account that references of one role put to two agencies belongs to neither', () => {
    const one = withAgencies([
      [...see(1), 'Ost'],
      [...see(2), 'Ost'],
    ]);
    const other = withAgencies([[...see(1), 'West']]);
    for (const references of [
      [one, other],
      [other, one],
    ]) {
      const list = { rows: [see(1), see(2)] };
      expect(agenciesOf(list, references)).toEqual([]);
      const wrong = checkOf({ list: { rows: [[see(1)[0] ?? '', guidOf(2)]] }, references });
      expect(wrong.counts.crossAgency).toBeNull();
    }
  });
});
