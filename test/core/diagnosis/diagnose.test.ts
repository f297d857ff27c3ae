import fc from 'fast-check';

import { diagnose, type Diagnosis } from '../../../src/core/diagnosis/diagnose';
import { runs, seed } from '../../support/counts';
import { Chance } from './supportChance';
import { insertCells, overwrite, scramble, sortAlone, swap } from './supportDamages';
import { pairedRowsOf, peopleOf, sampleOf, SHAPES, type Row } from './supportLists';
import { factsOf } from './supportOracle';

/** A list written as pairs of numbers, in order of R's places: '3-1' holds account 3 and ID 1. */
function listOf(pairs: string): Row[] {
  return pairs.split(' ').map((pair) => {
    const [account = '', id = ''] = pair.split('-');
    return {
      account: account === '' ? '' : `konto${account}@amt.example`,
      id: id === '' ? '' : `S-1-5-21-7-${id}`,
    };
  });
}

const TWELVE = listOf('11-11 12-12 13-13 14-14 15-15 16-16 17-17 18-18 19-19 20-20 21-21 22-22');

/** kind, column and range in one word, rows from 0. */
function inShort({ kind, column, firstRow, lastRow }: Diagnosis): string {
  return `${kind} ${column ?? '?'} ${firstRow}..${lastRow}`;
}

describe('diagnose', () => {
  test.each([
    ['all right', '11-11 12-12 13-13', []],
    ['whole rows moved', '13-13 11-11 12-12', []],
    ['a person R does not know', '11-11 99-99 13-13', []],
    ['a renamed person', '11-11 99-12 13-13', []],
    ['a re-created account', '11-11 12-99 13-13', []],
    ['rows-swapped: two rows', '11-11 13-12 12-13 14-14 15-15', ['rows-swapped account 1..2']],
    ['rows-swapped: IDs', '11-11 12-13 13-12 14-14 15-15', ['rows-swapped id 1..2']],
    [
      'rows-swapped: two pairs of rows are two damages',
      '12-11 11-12 13-13 14-14 15-15 17-16 16-17 18-18',
      ['rows-swapped account 0..1', 'rows-swapped account 5..6'],
    ],
    [
      'column-slipped: a cell put in',
      '11-11 -12 12-13 13-14 14-15 15-16 16-',
      ['column-slipped account 1..6'],
    ],
    [
      'column-slipped: a cell taken out',
      '11-11 12-12 13-14 14-15 15-16 16-17 17-',
      ['column-slipped id 2..6'],
    ],
    [
      'column-slipped: cut out and put in elsewhere',
      '11-11 13-12 14-13 15-14 16-15 12-16 17-17 18-18',
      ['column-slipped account 1..5'],
    ],
    [
      'values-filled-down: the same account',
      '11-11 11-12 11-13 14-14 15-15',
      ['values-filled-down account 1..2'],
    ],
    [
      'values-filled-down: the same ID',
      '11-11 12-12 13-12 14-14 15-15',
      ['values-filled-down id 2..2'],
    ],
    [
      'values-filled-down: counting up, over people in another order',
      '20-20 15-15 16-21 17-14 18-19 11-11 17-17 16-16 18-18',
      ['values-filled-down account 2..4'],
    ],
    [
      'values-filled-down: counting up past a person R does not know',
      '20-20 15-15 16-21 17-99 18-19 11-11 17-17 16-16 18-18',
      ['values-filled-down account 2..4'],
    ],
    [
      'column-slipped: begins where the next person was renamed',
      '11-11 12-13 99-14 14-15 15-16 16-17 17-18 18-',
      ['column-slipped ? 1..7'],
    ],
    [
      'column-slipped: below a person R does not know, so that the column can not be told',
      '11-11 99-98 13-12 14-13 15-14 16-15',
      ['column-slipped ? 2..5'],
    ],
    [
      'accounts that honestly count up are not filled down',
      '11-15 12-11 13-14 14-13 15-12 16-16',
      ['pairs-scrambled id 0..4'],
    ],
    [
      'pairs-scrambled',
      '11-11 14-12 15-13 12-14 16-15 13-16 17-17 18-18',
      ['pairs-scrambled account 1..5'],
    ],
    [
      'values-replaced: an account of another row',
      '11-11 12-12 18-13 14-14 15-15 16-16 17-17 18-18',
      ['values-replaced account 2..2'],
    ],
    [
      'values-replaced: an ID from another list',
      '11-11 12-12 13-22 14-14 15-15',
      ['values-replaced id 2..2'],
    ],
  ])('%s', (_, pairs, expected) => {
    const list = listOf(pairs);
    expect(diagnose(pairedRowsOf(list, [TWELVE])).map(inShort)).toEqual(expected);
  });

  test.each([
    [
      'IDs mixed inside a list in account order are no sort',
      '11-11 12-12 13-13 14-15 15-16 16-14 17-17 18-18 19-19',
      ['pairs-scrambled ? 3..5'],
    ],
    [
      'IDs mixed at both ends of such a list neither',
      '11-12 12-13 13-11 14-14 15-15 16-16 17-17 18-18 19-19 20-21 21-22 22-20',
      ['pairs-scrambled ? 0..2', 'pairs-scrambled ? 9..11'],
    ],
  ])('where R is in no order: %s', (_, pairs, expected) => {
    const reference = listOf(
      '17-17 12-12 22-22 14-14 20-20 11-11 19-19 15-15 13-13 21-21 16-16 18-18',
    );
    expect(diagnose(pairedRowsOf(listOf(pairs), [reference])).map(inShort)).toEqual(expected);
  });

  test('an empty list', () => {
    expect(diagnose(pairedRowsOf([], [TWELVE]))).toEqual([]);
  });

  test('column-slipped says by how much and from where', () => {
    const rows = pairedRowsOf(listOf('11-11 -12 -13 12-14 13-15 14-16 15-17 16-18'), [TWELVE]);
    expect(diagnose(rows)).toMatchObject([{ kind: 'column-slipped', offset: -2, slipStart: 3 }]);
  });

  test('provable counts the rows of which what stayed stands once in the list, as the repair does', () => {
    const rows = pairedRowsOf(listOf('12-11 11-12 13-13 11-14'), [TWELVE]);
    expect(diagnose(rows)).toMatchObject([
      { affected: 2, provable: 1 },
      { affected: 1, provable: 1 },
    ]);
  });
});

describe('the incident', () => {
  const chance = new Chance(20250806);
  const people = peopleOf(chance, 790).map((row) => ({ ...row, account: `${row.account}.tmp` }));
  const batches = [0, 200, 400, 600].map((first) => ascending(people.slice(first, first + 200)));
  const stacked = batches.flat();

  test('four batches stacked, the account column sorted alone: one diagnosis, right rows included', () => {
    const damaged = sortAlone(stacked, 'account', 0, 789, 'ascending', 'excel');
    const [only, ...others] = diagnose(pairedRowsOf(damaged, batches));
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      kind: 'column-sorted-alone',
      column: 'account',
      direction: 'ascending',
    });
    expect(only).toMatchObject({ firstRow: 0, lastRow: 789 });
    expect(only?.affected).toBe(factsOf(damaged, batches).wrong.length);
  });

  test('one batch in account order shows no damage', () => {
    const [batch = []] = batches;
    const sorted = sortAlone(batch, 'account', 0, batch.length - 1, 'ascending', 'excel');
    expect(diagnose(pairedRowsOf(sorted, batches))).toEqual([]);
  });

  test('several damages are named separately', () => {
    let damaged = swap(stacked, 'account', 5, 6);
    damaged = sortAlone(damaged, 'id', 100, 150, 'descending', 'libreoffice');
    damaged = scramble(chance, damaged, 'account', 250, 280);
    damaged = overwrite(
      damaged,
      'id',
      301,
      Array.from({ length: 5 }, () => damaged[300]?.id ?? ''),
    );
    damaged = overwrite(damaged, 'account', 400, [damaged[700]?.account ?? '']);
    damaged = insertCells(damaged, 'account', 750, ['']);
    const named = diagnose(pairedRowsOf(damaged, batches));
    expect(named.map(inShort)).toEqual([
      'rows-swapped account 5..6',
      'column-sorted-alone id 100..150',
      'pairs-scrambled account 250..280',
      'values-filled-down id 301..305',
      'values-replaced account 400..400',
      'column-slipped account 750..790',
    ]);
  });
});

function ascending(rows: readonly Row[]): Row[] {
  return sortAlone(rows, 'account', 0, rows.length - 1, 'ascending', 'excel').map(
    ({ account }) => rows.find((row) => row.account === account) ?? { account, id: '' },
  );
}

test('each wrong row is explained once, whatever happened to the list', () => {
  fc.assert(
    fc.property(fc.nat(), (from) => {
      const chance = new Chance(from);
      const sample = sampleOf(chance, chance.pick(SHAPES), chance.between(5, 60), 'excel');
      const damaged = damagedOften(chance, sample.list);
      const diagnoses = diagnose(pairedRowsOf(damaged, sample.batches));
      const rows = diagnoses.flatMap((one) => [...one.rows]).sort((a, b) => a - b);
      expect(rows).toEqual([...new Set(rows)]);
      expect(rows).toEqual(expect.arrayContaining(wrongRowsOf(damaged, sample.batches)));
      diagnoses.forEach(({ affected, rows: own, firstRow, lastRow, provable }, index) => {
        expect(affected).toBe(own.length);
        expect(provable).toBeLessThanOrEqual(affected);
        expect(own[0]).toBeGreaterThanOrEqual(firstRow);
        expect(own[own.length - 1]).toBeLessThanOrEqual(lastRow);
        expect(firstRow).toBeGreaterThanOrEqual(diagnoses[index - 1]?.firstRow ?? 0);
      });
    }),
    { numRuns: runs(3000), seed },
  );
});

function damagedOften(chance: Chance, list: readonly Row[]): Row[] {
  let damaged = [...list];
  for (let times = chance.between(1, 4); times > 0; times--) {
    const column = chance.pick(['account', 'id'] as const);
    const [first = 0, last = 0] = [0, 0]
      .map(() => chance.between(0, list.length - 1))
      .sort((a, b) => a - b);
    const copied = damaged.slice(first, first + 3).map((row) => row[column]);
    damaged = chance.pick([
      () => swap(damaged, column, first, last),
      () => sortAlone(damaged, column, first, last, 'ascending', 'excel'),
      () => scramble(chance, damaged, column, first, last),
      () => insertCells(damaged, column, first, ['']),
      () => overwrite(damaged, column, last, copied.slice(0, damaged.length - last)),
    ])();
  }
  return damaged;
}

/** Also for lists that hold values twice. */
function wrongRowsOf(list: readonly Row[], batches: readonly (readonly Row[])[]): number[] {
  const accountOf = new Map(batches.flat().map((row) => [row.id, row.account.toLowerCase()]));
  const accounts = new Set(accountOf.values());
  return [...list.keys()].filter((row) => {
    const { account = '', id = '' } = list[row] ?? {};
    const expected = accountOf.get(id);
    return (
      expected !== undefined &&
      accounts.has(account.toLowerCase()) &&
      expected !== account.toLowerCase()
    );
  });
}

test('texts are asked for at most a few times a row, none in a clean list', () => {
  const chance = new Chance(7);
  const list = peopleOf(chance, 1900);
  const askedFor = (damaged: readonly Row[]) => {
    let asked = 0;
    const rows = pairedRowsOf(damaged, [list]);
    const count = (text: string) => (asked++, text);
    diagnose({
      ...rows,
      accountText: (row) => count(rows.accountText(row)),
      idText: (row) => count(rows.idText(row)),
    });
    return asked;
  };
  expect(askedFor(list)).toBe(0);
  expect(askedFor(swap(list, 'id', 3, 4))).toBeLessThan(50);
  expect(askedFor(scramble(chance, list, 'account', 0, 1899))).toBeLessThan(100);
  expect(askedFor(sortAlone(list, 'account', 0, 1899, 'ascending', 'excel'))).toBeLessThan(6000);
});
