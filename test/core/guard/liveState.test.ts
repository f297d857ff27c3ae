import fc from 'fast-check';
import { liveChange, liveState, markOf, rowsIn } from '../../../src/core/guard/liveState';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';
import { people, stateOf, type Table } from './support';

const changeOf = (before: Table, now: Table) =>
  liveChange(liveState(stateOf(before)), liveState(stateOf(now)));

const withCell = (rows: Table, at: number, which: number, value: CellValue): CellValue[][] =>
  rows.map((row, index) =>
    row.map((cell, column) => (index === at && column === which ? value : cell)),
  );

/** The cells of one column of two rows exchanged; of all columns: whole rows. */
const exchanged = (rows: Table, a: number, b: number, columns = [0, 1, 2]): CellValue[][] => {
  const other = (at: number): number => (at === a ? b : at === b ? a : at);
  return rows.map((row, at) =>
    row.map((cell, which) => (columns.includes(which) ? (rows[other(at)]?.[which] ?? null) : cell)),
  );
};

const BLANK: CellValue[] = [null, null, null];
const blanks = (count: number): CellValue[][] => Array.from({ length: count }, () => BLANK);

const rows = people(785);
const last = rows.length - 1;

describe('quick fingerprints name the change', () => {
  test.each<[string, CellValue[][], object]>([
    ['none', rows, { kind: 'untouched' }],
    ['two neighbours moved as rows', exchanged(rows, 3, 4), { kind: 'rows-moved' }],
    ['the first and the last row exchanged', exchanged(rows, 0, last), { kind: 'rows-moved' }],
    [
      'half of the rows moved below',
      [...rows.slice(400), ...rows.slice(0, 400)],
      { kind: 'rows-moved' },
    ],
    ['two accounts exchanged', exchanged(rows, 3, 5, [0]), { kind: 'pairs-broken' }],
    ['two IDs exchanged far apart', exchanged(rows, 3, last, [1]), { kind: 'pairs-broken' }],
    ['two agencies exchanged', exchanged(rows, 2, 3, [2]), { kind: 'pairs-broken' }],
    ['an ID typed over', withCell(rows, last, 1, 'x'), { kind: 'cells-edited', columns: [1] }],
    [
      'account and agency typed over',
      withCell(withCell(rows, 9, 0, 'x'), 700, 2, 'y'),
      { kind: 'cells-edited', columns: [0, 2] },
    ],
    ['a cell emptied', withCell(rows, 300, 2, null), { kind: 'cells-edited', columns: [2] }],
    [
      'one row fewer',
      rows.slice(0, last),
      { kind: 'count-differs', before: rows.length, after: last },
    ],
    [
      'a row emptied',
      [...rows.slice(0, 40), BLANK, ...rows.slice(41)],
      { kind: 'count-differs', before: rows.length, after: last },
    ],
    [
      'blank rows above, between and below',
      [...blanks(3), ...rows.slice(0, 40), BLANK, ...rows.slice(40), ...blanks(300)],
      { kind: 'untouched' },
    ],
  ])('%s', (_, now, change) => {
    expect(changeOf(rows, now)).toEqual(change);
  });

  test('another number of columns cannot be compared', () => {
    const two = rows.map((row) => row.slice(0, 2));
    expect(changeOf(rows, two)).toEqual({ kind: 'columns-differ' });
    expect(changeOf(two, rows)).toEqual({ kind: 'columns-differ' });
  });

  test.each<[string, CellValue, CellValue]>([
    ['a number and the same digits as text', 7, '7'],
    ['a truth value and its word', true, 'true'],
    ['an error value and its code', { error: '#N/A' }, '#N/A'],
    ['upper and lower case', 'Anna', 'anna'],
    ['a letter more', 'anna', 'annas'],
    ['two letters exchanged', 'anna', 'anan'],
    ['a NUL more', 'anna', 'anna\0'],
    ['nothing and something', null, '0'],
  ])('another stored value: %s', (_, before, now) => {
    expect(changeOf([['a', before, 'x']], [['a', now, 'x']])).toEqual({
      kind: 'cells-edited',
      columns: [1],
    });
  });

  test('a value that slips into the neighbouring column is two edits', () => {
    expect(changeOf([['a', 'b', null]], [['a', null, 'b']])).toEqual({
      kind: 'cells-edited',
      columns: [1, 2],
    });
  });

  test('what stands above and below the list is none of it', () => {
    const before = liveState({ ...stateOf(rows), from: 3, to: 9 });
    const outside = withCell(withCell(rows, 1, 0, 'x'), 8, 0, 'y');
    expect(liveChange(before, liveState({ ...stateOf(outside), from: 3, to: 9 }))).toEqual({
      kind: 'untouched',
    });
    const inside = withCell(withCell(rows, 2, 0, 'x'), 7, 1, 'y');
    expect(liveChange(before, liveState({ ...stateOf(inside), from: 3, to: 9 }))).toEqual({
      kind: 'cells-edited',
      columns: [0, 1],
    });
  });
});

describe('rows and marks', () => {
  test('rows that hold anything are counted', () => {
    expect(rowsIn(liveState(stateOf([])))).toBe(0);
    expect(rowsIn(liveState({ ...stateOf(rows), to: 0 }))).toBe(0);
    expect(rowsIn(liveState(stateOf(blanks(3))))).toBe(0);
    expect(rowsIn(liveState(stateOf([...rows, BLANK, [null, null, 'x']])))).toBe(rows.length + 1);
  });

  test('a mark is the same for the same rows in the same order, and for no others', () => {
    const marks = [
      rows,
      exchanged(rows, 3, 4),
      exchanged(rows, 3, 4, [1]),
      exchanged(rows, 3, last),
      rows.slice(1),
      withCell(rows, 5, 0, 'x'),
    ].map((one) => markOf(liveState(stateOf(one))));
    expect(new Set(marks).size).toBe(marks.length);
    expect(markOf(liveState(stateOf(people(rows.length))))).toBe(marks[0]);
  });

  test('no two of many small lists have one mark', () => {
    const marks = new Map<string, string>();
    const cell = fc.constantFrom<CellValue>('a', 'b', 'ab', 'ba', 1, null);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 4 }), (table) => {
        const filled = table.filter(([a, b]) => a !== null || b !== null);
        const mark = markOf(liveState(stateOf(table)));
        const own = JSON.stringify(filled);
        expect(marks.get(mark) ?? own).toBe(own);
        marks.set(mark, own);
      }),
      { seed, numRuns: runs(20_000) },
    );
  });
});
