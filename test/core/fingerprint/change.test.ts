import fc from 'fast-check';
import { changeBetween } from '../../../src/core/fingerprint/change';
import { fingerprintsOf } from '../../../src/core/fingerprint/fingerprint';
import type { CellValue } from '../../../src/core/table/column';
import { runs, seed } from '../../support/counts';
import { boundOf, cellValue, list, nodeSha256, plainLines, sortedByByte } from './support';

type Rows = readonly (readonly CellValue[])[];

const HEADERS = ['Accountname', 'AD-ID', 'Behörde'];
const ROWS: Rows = [
  ['b', '2', 'Nord'],
  ['a', '1', 'Süd'],
  ['c', '3', 'Nord'],
];

async function changeOf(before: Rows, after: Rows, headers = HEADERS, newHeaders = headers) {
  return changeBetween(
    await fingerprintsOf(boundOf(headers, before), nodeSha256),
    await fingerprintsOf(boundOf(newHeaders, after), nodeSha256),
  );
}

describe('a change is named', () => {
  const cases: readonly (readonly [string, Rows, object])[] = [
    ['nothing', ROWS, { kind: 'untouched' }],
    ['whole rows sorted', [ROWS[1] ?? [], ROWS[0] ?? [], ROWS[2] ?? []], { kind: 'rows-moved' }],
    [
      'the accounts sorted alone',
      [
        ['a', '2', 'Nord'],
        ['b', '1', 'Süd'],
        ['c', '3', 'Nord'],
      ],
      { kind: 'pairs-broken' },
    ],
    [
      'only the agencies moved',
      [
        ['b', '2', 'Süd'],
        ['a', '1', 'Nord'],
        ['c', '3', 'Nord'],
      ],
      { kind: 'pairs-broken' },
    ],
    [
      'two cells edited',
      [
        ['b', '2', 'Ost'],
        ['a', '1', 'Süd'],
        ['c', '4', 'Nord'],
      ],
      { kind: 'cells-edited', columns: [1, 2] },
    ],
    [
      'one value where another stood twice',
      [
        ['b', '2', 'Süd'],
        ['a', '1', 'Süd'],
        ['c', '3', 'Nord'],
      ],
      { kind: 'cells-edited', columns: [2] },
    ],
    [
      'a text that became a number',
      [['b', 2, 'Nord'], ...ROWS.slice(1)],
      { kind: 'cells-edited', columns: [1] },
    ],
    ['a row removed', ROWS.slice(1), { kind: 'count-differs', before: 3, after: 2 }],
    ['a row doubled', [...ROWS, ROWS[0] ?? []], { kind: 'count-differs', before: 3, after: 4 }],
  ];

  test.each(cases)('%s', async (_, after, change) => {
    expect(await changeOf(ROWS, after)).toEqual(change);
  });

  test('another header', async () => {
    const renamed = ['Accountname', 'objectGUID', 'Behörde'];
    expect(await changeOf(ROWS, ROWS, HEADERS, renamed)).toEqual({
      kind: 'cells-edited',
      columns: [1],
    });
  });

  test('another number of bound columns', async () => {
    expect(await changeOf(ROWS, ROWS, HEADERS, HEADERS.slice(0, 2))).toEqual({
      kind: 'columns-differ',
    });
  });
});

describe('over any list', () => {
  test('whole rows in another order keep the fingerprint; the order tells', async () => {
    const shuffled = list.chain(({ headers, rows }) =>
      fc.record({
        headers: fc.constant(headers),
        rows: fc.constant(rows),
        after: fc.shuffledSubarray([...rows], { minLength: rows.length }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ({ headers, rows, after }) => {
        const same = linesText(rows) === linesText(after);
        const change = await changeOf(rows, after, headers);
        expect(change).toEqual({ kind: same ? 'untouched' : 'rows-moved' });
      }),
      { numRuns: runs(2_000), seed },
    );
  });

  test('one column sorted alone: untouched, moved or broken, as the pairs themselves say', async () => {
    const sortable = list.filter(({ headers }) => headers.length > 1);
    await fc.assert(
      fc.asyncProperty(sortable, fc.nat(3), async ({ headers, rows }, pick) => {
        const after = sortedAlone(rows, pick % headers.length);
        const change = await changeOf(rows, after, headers);
        expect(change).toEqual({ kind: plainKind(rows, after) });
      }),
      { numRuns: runs(2_000), seed },
    );
  });

  test('an edited cell names its column', async () => {
    const edit = fc.tuple(list, fc.nat(), fc.nat(), cellValue);
    await fc.assert(
      fc.asyncProperty(edit, async ([{ headers, rows }, row, column, value]) => {
        fc.pre(rows.length > 0);
        const [r, c] = [row % rows.length, column % headers.length];
        const after = rows.map((cells, i) => (i === r ? replaced(cells, c, value) : cells));
        fc.pre(linesText(rows) !== linesText(after));
        const change = await changeOf(rows, after, headers);
        expect(change).toEqual({ kind: 'cells-edited', columns: [c] });
      }),
      { numRuns: runs(2_000), seed },
    );
  });
});

function linesText(rows: Rows): string {
  return plainLines([], rows).lines.join('\n');
}

function sortedAlone(rows: Rows, column: number): CellValue[][] {
  const key = (row: readonly CellValue[]) => JSON.stringify(row[column]);
  const sorted = [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return rows.map((row, i) => replaced(row, column, sorted[i]?.[column] ?? null));
}

function replaced(row: readonly CellValue[], column: number, value: CellValue): CellValue[] {
  return row.map((cell, c) => (c === column ? value : cell));
}

function plainKind(before: Rows, after: Rows): string {
  if (linesText(before) === linesText(after)) return 'untouched';
  const sorted = (rows: Rows) => sortedByByte(plainLines([], rows).lines).join('\n');
  return sorted(before) === sorted(after) ? 'rows-moved' : 'pairs-broken';
}
