import fc from 'fast-check';
import { columnsAgain, type SeenColumns } from '../../../src/core/columns/columnsAgain';
import { runs, seed } from '../../support/counts';

const SEEN: SeenColumns = { headerRow: 0, bound: [0, 1, 3], headings: ['Konto', 'AD-ID', 'Ziel'] };
const HEAD = ['Konto', 'AD-ID', 'Ort', 'Ziel'];

describe('columns are found again', () => {
  test.each<[string, SeenColumns, readonly (readonly string[] | undefined)[], unknown]>([
    ['where they stood', SEEN, [HEAD], SEEN],
    ['where a heading stands twice, once in its place', SEEN, [[...HEAD, 'Ziel', 'Konto']], SEEN],
    ['behind a column that was put in', SEEN, [['Nr', ...HEAD]], { ...SEEN, bound: [1, 2, 4] }],
    ['in another order', SEEN, [['Ziel', 'AD-ID', 'Konto']], { ...SEEN, bound: [2, 1, 0] }],
    [
      'in another row, rows that nobody looked at left out',
      SEEN,
      [undefined, ['Liste'], HEAD],
      { ...SEEN, headerRow: 2 },
    ],
    [
      'without headings where they stood',
      { headerRow: null, bound: [4, 2], headings: ['', ''] },
      [],
      { headerRow: null, bound: [4, 2], headings: ['', ''] },
    ],
    [
      'below an empty heading in its place',
      { headerRow: 0, bound: [0, 2], headings: ['Konto', ''] },
      [['Konto', 'x']],
      { headerRow: 0, bound: [0, 2], headings: ['Konto', ''] },
    ],
  ])('%s', (_, seen, rows, columns) => {
    expect(columnsAgain(seen, rows)).toEqual({ kind: 'found', columns });
  });
});

describe('columns are lost', () => {
  test.each<[string, readonly (readonly string[])[], readonly string[]]>([
    ['where a heading is gone', [['Konto', 'AD-ID', 'Ort']], ['Ziel']],
    ['where a moved heading stands twice', [['Nr', ...HEAD, 'Ziel']], ['Konto', 'AD-ID', 'Ziel']],
    [
      'where headings stand in two rows',
      [
        ['Konto', 'AD-ID'],
        ['', '', '', 'Ziel'],
      ],
      ['Ziel'],
    ],
    ['in an empty sheet', [], ['Konto', 'AD-ID', 'Ziel']],
  ])('%s', (_, rows, headings) => {
    expect(columnsAgain(SEEN, rows)).toEqual({ kind: 'lost', headings });
  });
});

test('whatever the order of the columns, each is found under its own heading', () => {
  const heads = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(
      heads.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([before, after]) => {
        const seen = { headerRow: 0, bound: before.map((_, at) => at), headings: before };
        const found = columnsAgain(seen, [after]);
        const bound = found.kind === 'found' ? found.columns.bound : [];
        expect(bound.map((at) => after[at])).toEqual(before);
      },
    ),
    { numRuns: runs(500), seed },
  );
});
