import { planRepair } from '../../../src/core/repair/planRepair';
import type { CellValue } from '../../../src/core/table/column';
import { checkOf, guidOf, type ReferenceOf } from '../support/listOf';

const NAMES = [
  ['Adler', 'Anna'],
  ['Berg', 'Boris'],
  ['Conrad', 'Clara'],
  ['Döring', 'David'],
  ['Ebner', 'Eva'],
  ['Fuchs', 'Felix'],
  ['Gruber', 'Grete'],
  ['Huber', 'Hans'],
] as const;

/** What stands about person `at` (from 0) under a heading. */
const HELD: Readonly<Record<string, (at: number) => CellValue>> = {
  Accountname: (at) => `${plain(at, 1)}.${plain(at, 0)}@amt.example`,
  'AD-ID': guidOf,
  Personalnummer: (at) => `P00${String((at * 37) % 100)}`,
  Bemerkung: (at) => (at % 3 === 0 ? 'Teilzeit' : null),
  Behörde: (at) => (at % 2 === 0 ? 'Amt A' : 'Amt B'),
  Haus: () => 'Haupthaus',
  Name: (at) => `${String(NAMES[at]?.[0])}, ${String(NAMES[at]?.[1])}`,
  Nachname: (at) => String(NAMES[at]?.[0]),
  'Nr.': (at) => at + 1,
  Prüfziffer: (at) => `${String(at)}X${String(at * 7)}`,
  Notiz: () => null,
};

function plain(at: number, which: 0 | 1): string {
  return String(NAMES[at]?.[which]).toLowerCase().replace('ö', 'oe');
}

const tableOf = (header: readonly string[], people: readonly number[]): CellValue[][] =>
  people.map((at) => header.map((heading) => HELD[heading]?.(at) ?? null));

const IN_ORDER = [0, 1, 2, 3, 4, 5, 6, 7];
const OTHER_ORDER = [5, 2, 7, 0, 3, 6, 1, 4];
/** Whose value stands in which row: of everybody somebody else's, and of the other agency. */
const MOVED = [3, 0, 7, 6, 1, 2, 5, 4];
/** The same within each agency. */
const WITHIN = [4, 7, 0, 1, 6, 3, 2, 5];

/** A list in account order of which one column alone was permuted, checked against a reference in another. */
function repairOf(
  column: 'Accountname' | 'AD-ID',
  further: readonly string[],
  inReference: readonly string[] = [],
  orders: {
    readonly list?: readonly number[];
    readonly reference?: readonly number[];
    readonly moved?: readonly number[];
  } = {},
) {
  const { list: order = IN_ORDER, reference: referenceOrder = OTHER_ORDER, moved = MOVED } = orders;
  const header = ['Accountname', 'AD-ID', ...further];
  const rows = tableOf(header, order);
  const key = column === 'AD-ID' ? 1 : 0;
  const broken = rows.map((row, at) => {
    const from = rows[moved[at] ?? at]?.[key] ?? null;
    return row.map((cell, one) => (one === key ? from : cell));
  });
  const referenceHeader = ['Accountname', 'AD-ID', ...inReference];
  const reference: ReferenceOf = {
    header: referenceHeader,
    rows: tableOf(referenceHeader, referenceOrder),
  };
  const plan = planRepair(checkOf({ list: { header, rows: broken }, references: [reference] }));
  expect(plan.right).toEqual({ before: 0, after: 8 });
  return {
    rewritten: plan.columns.map(({ field }) => field),
    unproven: plan.unproven.map((at) => header[at]),
  };
}

describe('planRepair: column-sorted-alone, where neither column kept its place and one is in order', () => {
  const cases: [string, string[], string[], string, string[]][] = [
    ['nothing stands beside the pairs', [], [], 'account', []],
    [
      'columns that no reference holds: to whom they belong is not proven',
      ['Personalnummer', 'Bemerkung'],
      [],
      'account',
      ['Personalnummer', 'Bemerkung'],
    ],
    [
      'empty columns, one value everywhere, rows numbered: they belong to nobody',
      ['Notiz', 'Haus', 'Nr.'],
      [],
      'account',
      [],
    ],
    [
      'the reference ties one of them: it settles it',
      ['Personalnummer'],
      ['Personalnummer'],
      'id',
      [],
    ],
    ['and speaks for those beside it', ['Behörde', 'Bemerkung'], ['Behörde'], 'id', []],
    ['a column of names settles it', ['Name', 'Personalnummer'], [], 'id', []],
    ['so do last names', ['Personalnummer', 'Nachname'], [], 'id', []],
  ];

  test.each(cases)('%s', (_, further, inReference, rewritten, unproven) => {
    expect(repairOf('AD-ID', further, inReference)).toEqual({
      rewritten: [rewritten],
      unproven,
    });
  });

  test.each([
    ['by a reference', ['Personalnummer', 'Bemerkung'], ['Personalnummer']],
    ['by names', ['Name', 'Bemerkung'], []],
  ])(
    'a column tied %s to the IDs: they stayed, in a list in their order',
    (_, further, inReference) => {
      const byId = [...IN_ORDER].sort((a, b) => (guidOf(a) < guidOf(b) ? -1 : 1));
      const orders = { list: byId };
      const found = repairOf('Accountname', further, inReference, orders);
      expect(found).toEqual({ rewritten: ['account'], unproven: [] });
      expect(repairOf('Accountname', ['Bemerkung'], [], orders)).toEqual({
        rewritten: ['id'],
        unproven: ['Bemerkung'],
      });
    },
  );

  test('check digits and what is the same for both people are not named', () => {
    const further = ['Behörde', 'Personalnummer', 'Prüfziffer'];
    const found = repairOf('AD-ID', further, ['Behörde'], { moved: WITHIN });
    expect(found).toEqual({ rewritten: ['account'], unproven: ['Personalnummer'] });
  });

  test('quiet where the reference is in the order of the list: a column kept its place', () => {
    const found = repairOf('AD-ID', ['Personalnummer', 'Bemerkung'], [], { reference: IN_ORDER });
    expect(found).toEqual({ rewritten: ['id'], unproven: [] });
  });
});
