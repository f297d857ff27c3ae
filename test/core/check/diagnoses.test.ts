import { checkOf, guidOf, pairsTo } from '../support/listOf';

describe('diagnoses of a checked list', () => {
  const reference = pairsTo(40);

  test('accounts that lost the same character in an export are not told as filled down', () => {
    const lost = ['m?ller@amt.example', 'm?ller@amt.example'];
    const rows = reference.map(([account, id], at) => [lost[at - 10] ?? account, id ?? '']);
    const { diagnoses, counts } = checkOf({ list: { rows }, references: [{ rows: reference }] });
    expect(diagnoses).toEqual([]);
    expect(counts).toMatchObject({ correct: 38, wrongPair: 0, notChecked: 2 });
  });

  test.each([
    ['a number in the form 1,23E+15', '9,87654E+17'],
    ['a number that was rounded', 987654321012310000],
  ])('IDs of which only the first digits are left are not: %s', (_, id) => {
    const people = reference.map(([account], at) => [account ?? '', `9876543210123${10000 + at}`]);
    const rows = people.map(([account = '']) => [account, id]);
    const { diagnoses, counts } = checkOf({ list: { rows }, references: [{ rows: people }] });
    expect(diagnoses).toEqual([]);
    expect(counts).toMatchObject({ correct: 0, notChecked: 40 });
  });

  test('a cell that lost its value says nothing of the one beside it: one fill, not two', () => {
    const filled = reference.map(([account, id], at) => [
      at === 12 ? 'NULL' : account,
      (at >= 10 && at < 15 ? reference[9]?.[1] : id) ?? '',
    ]);
    const { diagnoses } = checkOf({ list: { rows: filled }, references: [{ rows: reference }] });
    expect(diagnoses).toMatchObject([
      { kind: 'values-filled-down', field: 'id', firstRow: 12, lastRow: 16, affected: 4 },
    ]);
  });

  test('accounts that were filled down are', () => {
    const rows = reference.map(([account, id], at) => [
      (at >= 10 && at < 14 ? reference[9]?.[0] : account) ?? '',
      id ?? '',
    ]);
    const { diagnoses } = checkOf({ list: { rows }, references: [{ rows: reference }] });
    expect(diagnoses).toMatchObject([
      { kind: 'values-filled-down', field: 'account', firstRow: 12, lastRow: 15, affected: 4 },
    ]);
  });

  test.each([
    ['numbers that only lost their zeros are told by their rule', 10, 30, (n: number) => n, 0],
    ['numbers drawn down over others are filled', 10, 20, (n: number) => n + 700, 1],
  ])('IDs that count up: %s', (_, from, to, idOf, filled) => {
    const padded = (n: number): string => `00${1000 + n}`;
    const numbered = reference.map(([account], at) => [account ?? '', padded(at)]);
    const rows = numbered.map(([account = '', id = ''], at) => [
      account,
      at >= from && at < to ? 1000 + idOf(at) : id,
    ]);
    const { diagnoses } = checkOf({ list: { rows }, references: [{ rows: numbered }] });
    expect(diagnoses.filter(({ kind }) => kind === 'values-filled-down')).toHaveLength(filled);
  });

  const withIds = (from: number, to: number) =>
    reference.map(([account, id], at) => [
      account ?? '',
      at >= from && at < to ? guidOf(5000 + at) : (id ?? ''),
    ]);

  test.each([
    ['five IDs in a row from another list', 10, 15, [{ firstRow: 12, lastRow: 16, affected: 5 }]],
    ['four are told by their rule alone', 10, 14, []],
    ['half the list is another kind of ID, no event', 0, 20, []],
  ])('values from outside: %s', (_, from, to, expected) => {
    const rows = withIds(from, to);
    const { diagnoses } = checkOf({ list: { rows }, references: [{ rows: reference }] });
    expect(diagnoses).toMatchObject(
      expected.map((one) => ({ kind: 'values-replaced', field: 'id', ...one })),
    );
    expect(diagnoses).toHaveLength(expected.length);
  });

  const renamed = [14, 27, 33];
  const today = reference.map(([account, id], at): [string, string] =>
    renamed.includes(at) ? [`neu${40 - at}@amt.example`, id] : [account, id],
  );
  const rotated = (column: 0 | 1): string[][] =>
    today.map(([account, id], at) => {
      const [otherAccount, otherId] = today[at < 12 ? at : 12 + ((at - 4) % 28)] ?? [account, id];
      return column === 0 ? [otherAccount, id] : [account, otherId];
    });

  test.each([
    ['account', 0],
    ['id', 1],
  ] as const)('people renamed since are of the column that moved: %s', (field, column) => {
    const { diagnoses, counts } = checkOf({
      list: { rows: rotated(column) },
      references: [{ rows: reference }, { rows: today, role: 'directory' }],
    });
    expect(counts).toMatchObject({ correct: 12, wrongPair: 28 });
    expect(diagnoses).toMatchObject([
      { kind: 'column-slipped', field, firstRow: 14, lastRow: 41, affected: 28, provable: 28 },
    ]);
  });

  test('agencies are counted among the rows of each diagnosis', () => {
    const people = Array.from({ length: 40 }, (_, at) => [
      `a${String(at).padStart(2, '0')}@${at % 2 === 0 ? 'see' : 'foerde'}.example`,
      guidOf(at + 1),
    ]);
    const swapped = people.map(([account, id], at) => {
      const other = { 4: 5, 5: 4, 20: 22, 22: 20 }[at];
      return [account ?? '', other === undefined ? (id ?? '') : (people[other]?.[1] ?? '')];
    });
    const { diagnoses, counts } = checkOf({
      list: { rows: swapped },
      references: [{ rows: people as string[][] }],
    });
    expect(counts.crossAgency).toBe(2);
    expect(diagnoses).toMatchObject([
      { kind: 'rows-swapped', firstRow: 6, lastRow: 7, crossAgency: 2 },
      { kind: 'rows-swapped', firstRow: 22, lastRow: 24, crossAgency: 0 },
    ]);
  });
});
