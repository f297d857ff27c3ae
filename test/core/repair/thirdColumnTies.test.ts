import type { PairColumn } from '../../../src/core/diagnosis/diagnosis';
import { provenTargets, UNPROVEN } from '../../../src/core/repair/provenTargets';
import { withThirdColumns } from '../../../src/core/repair/thirdColumn';
import type { CellValue } from '../../../src/core/table/column';
import { accountOf, checkOf, guidOf, type CheckOf, type Rows } from '../support/listOf';

const HEADER = ['Accountname', 'AD-ID', 'Personalnummer'];

/** Person `account`'s address, person `id`'s ID, and a number; 0 is a person R does not know, -1 empty. */
function row(account: number, id: number, number: CellValue): CellValue[] {
  const cellOf = (person: number, known: (n: number) => string, unknown: string): CellValue =>
    person < 0 ? null : person === 0 ? unknown : known(person);
  return [
    cellOf(account, accountOf, `neu.${String(number).toLowerCase()}@amt.example`),
    cellOf(id, guidOf, guidOf(50 + String(number).charCodeAt(1))),
    number,
  ];
}

const right = (...people: number[]): Rows => people.map((n) => row(n, n, `P${n}`));
const REFERENCE = right(1, 2, 3, 4, 5, 6);

/** `position: person` of each target that a third column adds. */
function added(
  field: PairColumn,
  check: CheckOf,
  isCandidate: (at: number) => boolean = () => true,
): string[] {
  const { facts } = checkOf(check);
  if (facts === null) throw new Error('the columns are known');
  const candidates = Uint8Array.from(facts.list.data.rows, (_, at) => Number(isCandidate(at)));
  const targets = provenTargets(facts, field, candidates);
  const persons = new Map(
    facts.sources.flatMap(({ cells }, source) =>
      [...cells[field].keys].map((key, at) => {
        const text = check.references?.[source]?.rows[at]?.[field === 'account' ? 0 : 1];
        const isOf = (n: number) => text === (field === 'account' ? accountOf(n) : guidOf(n));
        return [key, [1, 2, 3, 4, 5, 6].find(isOf) ?? 0] as const;
      }),
    ),
  );
  return [...withThirdColumns(facts, field, candidates, targets)].flatMap((key, at) =>
    targets[at] === UNPROVEN && key !== UNPROVEN ? [`${at}: ${persons.get(key) ?? '?'}`] : [],
  );
}

/** IDs that the column proves in this list. */
function ids(
  rows: Rows,
  references: CheckOf['references'] = [{ rows: REFERENCE, header: HEADER }],
) {
  return added('id', { list: { rows, header: HEADER }, references });
}

const WANTING = [row(0, 6, 'P5'), row(0, 5, 'P6')];

describe('a third column', () => {
  test.each<[string, Rows, string[]]>([
    ['ties IDs where three rows confirm it', [...right(1, 2, 3), ...WANTING], ['3: 5', '4: 6']],
    ['two rows are too few', [...right(1, 2), ...WANTING], []],
    [
      'proven rows confirm it too',
      [row(1, 2, 'P1'), row(2, 3, 'P2'), row(3, 1, 'P3'), ...WANTING],
      ['3: 5', '4: 6'],
    ],
    ['one row disagrees', [...right(1, 2, 3), row(4, 4, 'P7'), row(6, 6, 'P4'), ...WANTING], []],
    [
      'a row beside it has no number',
      [...right(1, 2, 3), row(4, 4, null), ...WANTING],
      ['4: 5', '5: 6'],
    ],
    ['a number R does not have', [...right(1, 2, 3), row(0, 6, 'P5'), row(0, 5, 'P9')], ['3: 5']],
    ['a number that stands twice', [...right(1, 2, 3), row(0, 6, 'P5'), row(0, 5, 'P5')], []],
    ['a number of another kind', [...right(1, 2, 3), row(0, 6, 5)], []],
    [
      'an account R knows, though nothing is proven of it',
      [...right(1, 2, 3), row(0, 6, 'P5'), row(6, 5, 'P6'), row(6, 4, 'P8')],
      ['3: 5'],
    ],
    ['an empty account', [...right(1, 2, 3), row(-1, 6, 'P5'), row(0, 5, 'P6')], ['4: 6']],
  ])('%s', (_, rows, expected) => {
    expect(ids(rows)).toEqual(expected);
  });

  test('ties accounts just as well', () => {
    const rows = [...right(1, 2, 3), row(6, 0, 'P5'), row(5, 0, 'P6')];
    const check = {
      list: { rows, header: HEADER },
      references: [{ rows: REFERENCE, header: HEADER }],
    };
    expect(added('account', check)).toEqual(['3: 5', '4: 6']);
    expect(added('id', check)).toEqual([]);
  });

  test('speaks only for candidates', () => {
    const rows = [...right(1, 2, 3), ...WANTING];
    const check = {
      list: { rows, header: HEADER },
      references: [{ rows: REFERENCE, header: HEADER }],
    };
    expect(added('id', check, (at) => at !== 3)).toEqual(['4: 6']);
  });
});

describe('which column is a third one', () => {
  const list = [...right(1, 2, 3), ...WANTING];
  const numbersIn = (listHeader: Rows[number], header: Rows[number]): string[] =>
    added('id', {
      list: { rows: list, header: listHeader },
      references: [{ rows: REFERENCE, header }],
    });

  test('headings are compared as header words are', () => {
    expect(numbersIn(HEADER, ['AD-Konto', 'objectGUID', 'personal-nummer'])).toEqual([
      '3: 5',
      '4: 6',
    ]);
    expect(numbersIn(HEADER, ['Accountname', 'AD-ID', 'Telefon'])).toEqual([]);
  });

  test('none without a heading', () => {
    expect(numbersIn(['Accountname', 'AD-ID', null], ['Accountname', 'AD-ID', null])).toEqual([]);
    expect(numbersIn(['Accountname', 'AD-ID', '?'], ['Accountname', 'AD-ID', '?'])).toEqual([]);
  });

  test('not the two key columns themselves', () => {
    const bare = (rows: Rows): Rows => rows.map((cells) => cells.slice(0, 2));
    const header = HEADER.slice(0, 2);
    const references = [{ rows: bare(REFERENCE), header }];
    const mixed = [...right(1, 2, 3), row(0, 6, 'P5'), row(6, 0, 'P7')];
    const check = { list: { rows: bare(mixed), header }, references };
    expect(added('id', check)).toEqual([]);
    expect(added('account', check)).toEqual([]);
  });

  test('not where list or reference has no header', () => {
    const wishes = { account: 'A', id: 'B' };
    const named = { rows: REFERENCE, header: HEADER };
    const bare = { header: null, wishes };
    expect(added('id', { list: { rows: list, ...bare }, references: [named] })).toEqual([]);
    expect(
      added('id', {
        list: { rows: list, header: HEADER },
        references: [{ rows: REFERENCE, ...bare }],
      }),
    ).toEqual([]);
  });

  test('not where two columns of the reference have its heading', () => {
    const header = [...HEADER, 'Personalnummer'];
    const rows = REFERENCE.map((cells) => [...cells, 'x']);
    expect(ids(list, [{ rows, header }])).toEqual([]);
  });

  test('two that agree prove, two that disagree prove nothing', () => {
    const header = [...HEADER, 'Raum'];
    const withRoom = (rows: Rows, rooms: readonly number[]): Rows =>
      rows.map((cells, at) => [...cells, `R${rooms[at]}`]);
    const references = [{ rows: withRoom(REFERENCE, [1, 2, 3, 4, 5, 6]), header }];
    const proven = (rooms: readonly number[]) =>
      added('id', { list: { rows: withRoom(list, rooms), header }, references });
    expect(proven([1, 2, 3, 5, 6])).toEqual(['3: 5', '4: 6']);
    expect(proven([1, 2, 3, 6, 5])).toEqual([]);
    expect(proven([1, 2, 3, 5, 4])).toEqual(['3: 5']);
    expect(proven([2, 1, 3, 6, 5])).toEqual(['3: 5', '4: 6']);
  });
});

describe('several references', () => {
  const list = [...right(1, 2, 3), ...WANTING];
  const halves = (second: Rows) => [
    { rows: right(1, 2, 3, 5), header: HEADER },
    { rows: second, header: HEADER },
  ];

  test.each<[string, Rows, string[]]>([
    ['each with its part', right(4, 6), ['3: 5', '4: 6']],
    ['a number of two people', [...right(6), row(4, 4, 'P5')], []],
    ['a person with two numbers', [...right(6), row(1, 1, 'P8')], []],
    ['people without a number', [...right(6), row(4, 4, null), row(0, 0, null)], ['3: 5', '4: 6']],
    ['numbers without a person', [...right(6), row(-1, -1, 'P5')], ['3: 5', '4: 6']],
  ])('%s', (_, second, expected) => {
    expect(ids(list, halves(second))).toEqual(expected);
  });

  test('one has no such column', () => {
    const [first = { rows: [], header: HEADER }] = halves([]);
    const second = {
      rows: right(4, 6).map((cells) => cells.slice(0, 2)),
      header: HEADER.slice(0, 2),
    };
    expect(ids(list, [first, second])).toEqual([]);
  });

  test('an account that the directory alone knows is not unknown', () => {
    const first = { rows: right(1, 2, 3, 4, 5), header: HEADER };
    const twice = [row(0, 5, 'P6'), [row(0, 5, 'P6')[0] ?? null, guidOf(4), 'P4']];
    const rows = [...right(1, 2, 3), row(0, 6, 'P5'), ...twice];
    const withDirectory = (known: Rows) =>
      ids(rows, [first, { rows: known, header: HEADER, role: 'directory' }]);
    expect(withDirectory(right(6))).toEqual(['3: 5', '4: 6', '5: 4']);
    expect(withDirectory([row(0, 6, 'P6')])).toEqual(['3: 5']);
  });
});
