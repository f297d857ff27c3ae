import { builtInProfile } from '../../../src/core/profile/builtInProfile';
import { asReference } from '../../../src/app/lists/listSource';
import { HEADER, guidOf, pairOf, pairsTo, type Rows } from '../../core/support/listOf';
import { combined, digitsOf, listOf, listsOf, refusalOf, refusalsOf, rowsIn } from './listsOf';

const people = pairsTo(8);
const first = listOf('Charge 1', people.slice(0, 3));
const second = listOf('Charge 2', people.slice(3, 6));
const WITH_AGENCY = [...HEADER, 'Behörde'];
const inAgency = (rows: Rows, agency: string): Rows => rows.map((row) => [...row, agency]);
const sealedRows = (rows: Rows): Rows => rows.map((row) => [...row, digitsOf(row[0], row[1])]);

describe('rows move as rows', () => {
  test('origin beside each row, check digits last, nothing lost', () => {
    const [list, ...others] = listsOf(combined([first, second]));
    expect(others).toEqual([]);
    expect(rowsIn(list?.sheet as never)).toEqual([
      [...HEADER, 'Quellcharge', 'Quellzeile', 'Prüfziffer'],
      ...people.slice(0, 3).map((row, at) => [...row, 'Charge 1', at + 2, digitsOf(...row)]),
      ...people.slice(3, 6).map((row, at) => [...row, 'Charge 2', at + 2, digitsOf(...row)]),
    ]);
    expect(list?.seal).toEqual({
      digits: 4,
      pairing: 5,
      cells: { bound: ['A', 'B'], digits: 'E' },
    });
  });

  test('values stay as stored: +…, leading zeros, numbers, errors, truth values', () => {
    const odd = [
      ['007', '+abc=='],
      [7.5, '=1+1'],
      [true, null],
      [{ error: '#N/A' }, ' x '],
    ] as const;
    const rows = odd.map((values, at) => [...(people[at] ?? []), ...values]);
    const [list] = listsOf(combined([listOf('C', rows, [...HEADER, 'Eins', 'Zwei'])]));
    const found = rowsIn(list?.sheet as never).slice(1);
    expect(found.map((row) => row.slice(2, 4))).toEqual(odd);
  });

  test('batches of one name are told apart by their files', () => {
    const other = { ...listOf('Charge 1', people.slice(3, 5)), file: '/b/Zweite.xlsx' };
    const [list] = listsOf(combined([first, other]));
    const [header = [], ...rows] = rowsIn(list?.sheet as never);
    const at = header.indexOf('Quelldatei');
    const three = Array<string>(3).fill('Erstmigration.xlsx');
    expect(rows.map((row) => row[at])).toEqual([...three, 'Zweite.xlsx', 'Zweite.xlsx']);
  });

  test('a list that was merged before keeps its origins beside the new ones', () => {
    const old = listOf(
      'Nacht',
      people.slice(0, 2).map((row) => [...row, 'Charge 9', 4]),
      [...HEADER, 'Charge', 'Quellzeile'],
    );
    const [list] = listsOf(combined([old, second]));
    const [header = [], row = []] = rowsIn(list?.sheet as never);
    expect(header.slice(2, 6)).toEqual([
      'Charge (zuvor)',
      'Quellzeile (zuvor)',
      'Quellcharge',
      'Quellzeile',
    ]);
    expect(row.slice(2, 6)).toEqual(['Charge 9', 4, 'Nacht', 2]);
  });
});

describe('agencies', () => {
  const mixed = [
    listOf('Charge 1', inAgency(people.slice(0, 3), 'Amt See'), WITH_AGENCY),
    listOf(
      'Charge 2',
      [...inAgency(people.slice(3, 5), 'Amt Berg'), ...inAgency(people.slice(5, 6), 'Amt See')],
      WITH_AGENCY,
    ),
  ];

  test('several-agencies: refused, named and counted', () => {
    expect(refusalOf(combined(mixed), 'several-agencies').agencies).toEqual([
      { agency: 'Amt See', rows: 4 },
      { agency: 'Amt Berg', rows: 2 },
    ]);
  });

  test('one list each: every row in exactly one', () => {
    const lists = listsOf(combined(mixed, { agencies: 'one-list-each' }));
    const accounts = lists.map(({ agency, sheet }) => [
      agency,
      ...rowsIn(sheet)
        .slice(1)
        .map(([account]) => account),
    ]);
    const of = (...at: readonly number[]): unknown[] => at.map((one) => people[one]?.[0]);
    expect(accounts).toEqual([
      ['Amt See', ...of(0, 1, 2, 5)],
      ['Amt Berg', ...of(3, 4)],
    ]);
  });

  test('agency-unclear is said, never called one agency', () => {
    const { evidence } = combined([first, second]);
    expect(evidence.agencyUnclear).toBe(true);
    expect(evidence.agencies).toEqual([{ agency: null, rows: 6 }]);
    const known = combined([mixed[0] as never]).evidence;
    expect(known).toMatchObject({
      agencyUnclear: false,
      agencies: [{ agency: 'Amt See', rows: 3 }],
    });
  });
});

describe('what stands more than once', () => {
  const again = listOf('Charge 2', [...people.slice(3, 5), people[1] ?? []]);

  test('an identical pair is refused with both places, taken once where asked for', () => {
    const { repeats, areIdentical } = refusalOf(combined([first, again]), 'repeated');
    expect(repeats).toMatchObject([
      {
        what: 'pair',
        value: people[1]?.[0],
        places: [
          { source: 0, row: 3 },
          { source: 1, row: 4 },
        ],
      },
    ]);
    expect(areIdentical).toBe(true);
    const dropped = combined([first, again], { repeats: 'drop-identical' });
    expect(rowsIn(listsOf(dropped)[0]?.sheet as never)).toHaveLength(6);
    expect(dropped.evidence.dropped).toHaveLength(1);
  });

  test.each([
    ['account', [people[1]?.[0] ?? '', guidOf(99)]],
    ['id', ['other@amt.example', people[1]?.[1] ?? '']],
  ] as const)('one %s in two pairs is refused, whatever is asked for', (what, row) => {
    const lists = [first, listOf('Charge 2', [row])];
    const refusal = refusalOf(combined(lists, { repeats: 'drop-identical' }), 'repeated');
    expect(refusal.repeats.map((repeat) => repeat.what)).toEqual([what]);
    expect(refusal.areIdentical).toBe(false);
  });

  test('an identical pair whose agency differs is no identical row', () => {
    const one = listOf('Charge 1', inAgency(people.slice(0, 1), 'Amt See'), WITH_AGENCY);
    const two = listOf('Charge 2', inAgency(people.slice(0, 1), 'Amt Berg'), WITH_AGENCY);
    const outcome = combined([one, two], { repeats: 'drop-identical' });
    expect(refusalOf(outcome, 'repeated').areIdentical).toBe(false);
  });

  test('twice in one list, in another spelling', () => {
    const shouting = [String(people[0]?.[0]).toUpperCase(), `{${String(people[0]?.[1])}}`];
    const outcome = combined([listOf('Charge 1', [...people.slice(0, 2), shouting])]);
    expect(refusalOf(outcome, 'repeated').repeats[0]?.places).toEqual([
      { source: 0, row: 2 },
      { source: 0, row: 4 },
    ]);
  });
});

describe('sources with errors', () => {
  test('seal-broken: a column sorted alone does not slip through where there are check digits', () => {
    const rows = sealedRows(people.slice(0, 4));
    const ids = rows.map((row) => row[1]).sort();
    const sorted = rows.map((row, at) => [row[0] ?? null, ids[at] ?? null, row[2] ?? null]);
    const header = [...HEADER, 'Prüfziffer'];
    const outcome = combined([listOf('Charge 1', sorted, header), second]);
    const { source, groups } = refusalOf(outcome, 'source-faults');
    expect([source, groups.map(({ rule }) => rule)]).toEqual([0, ['seal-broken']]);
    expect(refusalsOf(combined([listOf('Charge 1', rows, header)]))).toEqual([]);
  });

  test('whether a source carried check digits is said', () => {
    const rows = sealedRows(people.slice(0, 3));
    const sealed = listOf('Charge 1', rows, [...HEADER, 'Prüfziffer']);
    const outcome = combined([sealed, second]);
    expect(outcome.evidence.checks.map((check) => check.sealed)).toEqual([true, false]);
    const [list] = listsOf(outcome);
    const [header = []] = rowsIn(list?.sheet as never);
    expect(header.filter((text) => text === 'Prüfziffer')).toHaveLength(1);
  });

  test.each<readonly [string, Rows, string]>([
    [
      'a repeated header',
      [...people.slice(0, 2), HEADER, ...people.slice(2, 3)],
      'header-repeated',
    ],
    ['a row without ID', [...people.slice(0, 2), ['a@amt.example', null]], 'row-incomplete'],
    ['a sum', [...people.slice(0, 2), ['Summe: 2', null]], 'not-a-data-row'],
    ['an error value', [...people.slice(0, 2), ['a@amt.example', { error: '#N/A' }]], 'cell-error'],
    ['a character nobody sees', [['a\u200b@amt.example', guidOf(1)]], 'invisible-characters'],
  ])('%s is refused by its rule', (_, rows, rule) => {
    const { groups } = refusalOf(combined([second, listOf('Charge 9', rows)]), 'source-faults');
    expect(groups.map((group) => group.rule)).toContain(rule);
  });

  test('a row that is left out may be wrong', () => {
    const list = listOf('C', [...people.slice(0, 2), ['a\u200b@amt.example', guidOf(50)]]);
    const exclusions = [{ row: 2, account: null, id: guidOf(50), reason: 'left' }] as const;
    expect(refusalsOf(combined([list]))).toHaveLength(1);
    expect(rowsIn(listsOf(combined([list], { exclusions }))[0]?.sheet as never)).toHaveLength(3);
  });

  test('rows that can carry no check digits are named by their source', () => {
    const rows = people.slice(0, 2).map((row, at) => [...row, at === 0 ? 'Amt' : 'Amt 😀']);
    const { rows: found } = refusalOf(
      combined([listOf('Charge 1', rows, WITH_AGENCY)], { agencies: 'one-list-each' }),
      'unsealable',
    );
    expect(found).toEqual([{ source: 0, row: 3, column: 'Behörde', fault: 'wide-character' }]);
  });
});

describe('exclude and add', () => {
  test('rows left out with a fixed reason, by account, ID or both', () => {
    const entry = (row: number, account: string | null, id: string | null, reason: string) => {
      return { row, account, id, reason };
    };
    const outcome = combined([first, second], {
      exclusions: [
        entry(2, String(people[0]?.[0]).toUpperCase(), null, 'left'),
        entry(3, null, people[3]?.[1] ?? '', 'Wird später migriert'),
        entry(4, people[5]?.[0] ?? '', people[5]?.[1] ?? '', 'special mailbox'),
      ],
    });
    expect(outcome.evidence.excluded).toMatchObject([
      { source: 0, row: 2, reason: 'left' },
      { source: 1, row: 2, reason: 'later' },
      { source: 1, row: 4, reason: 'special-mailbox' },
    ]);
    expect(rowsIn(listsOf(outcome)[0]?.sheet as never)).toHaveLength(4);
  });

  test('an identical pair of which one is left out is left out everywhere', () => {
    const again = listOf('Charge 2', people.slice(0, 1));
    const exclusions = [
      { row: 2, account: people[0]?.[0] ?? '', id: null, reason: 'left' },
    ] as const;
    const outcome = combined([first, again], { exclusions });
    expect(outcome.evidence.excluded).toHaveLength(2);
  });

  const directory = [asReference({ ...listOf('AD', people), file: 'ad.csv' }, 'directory')];

  test('people join who are right by the directory and not there yet', () => {
    const additions = listOf('Neue', people.slice(6, 8));
    const outcome = combined([first], { additions, directory });
    const rows = rowsIn(listsOf(outcome)[0]?.sheet as never);
    expect(rows.slice(4).map((row) => row.slice(0, 4))).toEqual(
      people.slice(6, 8).map((row, at) => [...row, 'Neue', at + 2]),
    );
    expect(outcome.evidence.added).toBe(2);
  });

  test.each<readonly [string, Rows, string]>([
    ['a wrong pair', [[people[6]?.[0] ?? '', people[7]?.[1] ?? '']], 'wrong-pair'],
    ['nobody the directory knows', [pairOf(77)], 'unknown-pair'],
    ['twice the same', [people[6] ?? [], people[6] ?? []], 'duplicate-id'],
  ])('%s is refused with its row', (_, rows, rule) => {
    const outcome = combined([first], { additions: listOf('Neue', rows), directory });
    const { groups, source } = refusalOf(outcome, 'additions');
    expect(source).toBe(1);
    expect(groups.map((group) => group.rule)).toContain(rule);
  });

  test('who is in the list already is refused with both places', () => {
    const additions = listOf('Neue', [people[6] ?? [], people[1] ?? []]);
    const { present } = refusalOf(combined([first], { additions, directory }), 'additions');
    expect(present.map(({ places }) => places)).toEqual([
      [
        { source: 0, row: 3 },
        { source: 1, row: 3 },
      ],
    ]);
  });

  test('nothing left is refused', () => {
    const exclusions = people
      .slice(0, 3)
      .map(([account = ''], at) => ({ row: at + 2, account, id: null, reason: 'left' }));
    expect(refusalsOf(combined([first], { exclusions })).map(({ reason }) => reason)).toEqual([
      'no-rows',
    ]);
    expect(builtInProfile.exclusionReasons.map(({ id }) => id)).toContain('left');
  });
});
