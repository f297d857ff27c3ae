import fc from 'fast-check';
import {
  parseAddress,
  parseAddresses,
  formatAddress,
} from '../../../../src/workbench/host/address/address';
import { shiftArea, type StructuralChange } from '../../../../src/workbench/host/address/shiftArea';
import { cellArea, type Area } from '../../../../src/workbench/host/area';
import { runs, seed } from '../../../support/counts';

const area = fc
  .record({
    row: fc.nat(20),
    column: fc.nat(20),
    rows: fc.integer({ min: 1, max: 9 }),
    columns: fc.integer({ min: 1, max: 9 }),
  })
  .map((picked): Area => picked);

test('addresses read back as what they were written from, whatever the sheet is called', () => {
  fc.assert(
    fc.property(
      area,
      fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !/[:\\/?*[\]!]/.test(name)),
      (cells, name) => {
        expect(parseAddress(formatAddress(name, cells))).toEqual({ sheetName: name, area: cells });
      },
    ),
    { numRuns: runs(2_000), seed },
  );
});

test.each([
  ['Sheet1!A1, Sheet1!C3:D4', 2],
  ["'a,b'!A1,B2", 2],
  ['A1,,B2', 2],
  ['A1,x', undefined],
  ['', undefined],
])('the list %p has %p areas', (text, count) => {
  expect(parseAddresses(text)?.length).toBe(count);
});

test('a single cell goes where the cells around it go', () => {
  fc.assert(
    fc.property(
      fc.nat(30),
      fc.nat(30),
      area,
      fc.constantFrom('inserted', 'deleted'),
      fc.boolean(),
      (row, column, changed, kind, vertical) => {
        const change: StructuralChange =
          kind === 'inserted'
            ? { kind: 'inserted', sheet: 's', area: changed, shift: vertical ? 'down' : 'right' }
            : { kind: 'deleted', sheet: 's', area: changed, shift: vertical ? 'up' : 'left' };
        const place = shiftArea({ sheet: 's', area: cellArea(row, column) }, change)?.area;
        const [at, across] = vertical ? [row, column] : [column, row];
        const [first, count] = vertical
          ? [changed.row, changed.rows]
          : [changed.column, changed.columns];
        const [lane, width] = vertical
          ? [changed.column, changed.columns]
          : [changed.row, changed.rows];
        const inLane = across >= lane && across < lane + width;
        const by = kind === 'inserted' ? count : -count;
        const gone = inLane && kind === 'deleted' && at >= first && at < first + count;
        const moved = inLane && at >= first && !gone ? at + by : at;
        const expected = gone
          ? undefined
          : vertical
            ? cellArea(moved, column)
            : cellArea(row, moved);
        expect(place).toEqual(expected);
      },
    ),
    { numRuns: runs(3_000), seed },
  );
});
