import fc from 'fast-check';
import type { Area } from '../../../../src/workbench/host/area';
import type { CellValue } from '../../../../src/workbench/host/cell';
import type { HostSheet } from '../../../../src/workbench/host/hostWorkbook';
import { MemoryWorkbook } from '../../../../src/workbench/host/memory/memoryWorkbook';
import { runs, seed } from '../../../support/counts';

const SIDE = 6;
const ALL: Area = { row: 0, column: 0, rows: SIDE * 2, columns: SIDE * 2 };

const value = fc.oneof(
  fc.constantFrom<CellValue>(null, true, { error: '#N/A' }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom('a', 'B', 'b', 'ä', ''),
);

const area = fc
  .record({
    row: fc.nat(SIDE - 1),
    column: fc.nat(SIDE - 1),
    rows: fc.integer({ min: 1, max: SIDE }),
    columns: fc.integer({ min: 1, max: SIDE }),
  })
  .map((picked): Area => picked);

type Action = (sheet: HostSheet) => void;

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(area, value).map(([cells, fill]): Action => (sheet) => {
    sheet.setInputs(
      cells,
      Array.from({ length: cells.rows }, () => new Array<CellValue>(cells.columns).fill(fill)),
    );
  }),
  fc
    .tuple(area, fc.boolean(), fc.constantFrom('rows', 'columns'))
    .map(([cells, ascending, by]): Action => (sheet) => {
      sheet.sort(cells, {
        keys: [{ offset: 0, ascending }],
        by: by === 'rows' ? 'rows' : 'columns',
        matchCase: false,
        hasHeaders: false,
      });
    }),
  fc.tuple(area, fc.constantFrom('down', 'right')).map(
    ([cells, shift]): Action =>
      (sheet) =>
        sheet.insert(cells, shift === 'down' ? 'down' : 'right'),
  ),
  fc.tuple(area, fc.constantFrom('up', 'left')).map(
    ([cells, shift]): Action =>
      (sheet) =>
        sheet.delete(cells, shift === 'up' ? 'up' : 'left'),
  ),
  fc.tuple(area, area).map(
    ([from, to]): Action =>
      (sheet) =>
        sheet.moveCells(from, sheet.id, to.row, to.column),
  ),
  fc.tuple(area, fc.constantFrom('#FF0000', '#00FF00')).map(
    ([cells, fillColor]): Action =>
      (sheet) =>
        sheet.setFormat(cells, { fillColor }),
  ),
  area.map(
    (cells): Action =>
      (sheet) =>
        sheet.clear(cells, 'contents'),
  ),
  area.map(
    (cells): Action =>
      (sheet) =>
        sheet.merge(cells, false),
  ),
  fc.tuple(fc.nat(SIDE), fc.boolean()).map(
    ([first, hidden]): Action =>
      (sheet) =>
        sheet.setRowsHidden({ first, count: 1 }, hidden),
  ),
);

/** Everything that can be seen of the sheet. */
function picture(sheet: HostSheet): unknown {
  return [
    sheet.inputs(ALL),
    sheet.values(ALL),
    sheet.formats(ALL).map((row) => row.map(({ fillColor }) => fillColor)),
    sheet.hiddenRows({ first: 0, count: 20 }),
    sheet.mergedAreas(ALL),
    sheet.usedArea(false),
  ];
}

function prepared(): { workbook: MemoryWorkbook; sheet: HostSheet } {
  const workbook = new MemoryWorkbook();
  const sheet = workbook.sheet(workbook.activeSheet());
  const inputs = Array.from({ length: SIDE }, (_, row) =>
    Array.from({ length: SIDE }, (_, column) =>
      column === 2 ? { formula: `=A${row + 1}&B$1` } : row * column - row,
    ),
  );
  workbook.change('user', () =>
    sheet.setInputs({ row: 0, column: 0, rows: SIDE, columns: SIDE }, inputs),
  );
  return { workbook, sheet };
}

test('whatever was done is undone and redone step by step, exactly', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 8 }), (actions) => {
      const { workbook, sheet } = prepared();
      const pictures = [picture(sheet)];
      workbook.onChange(({ step, cause }) => {
        if (cause === 'done' && step > 0) pictures.push(picture(sheet));
      });
      for (const act of actions) workbook.change('user', () => act(sheet));
      const last = picture(sheet);
      for (const before of pictures.slice(0, -1).reverse()) {
        expect(workbook.undo()).toBe(true);
        expect(picture(sheet)).toEqual(before);
      }
      expect(workbook.canUndo()).toBe(true);
      while (workbook.canRedo()) workbook.redo();
      expect(picture(sheet)).toEqual(last);
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('formulas mean the same cells after any structural change that spares these', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 1, maxLength: 6 }), (actions) => {
      const { workbook, sheet } = prepared();
      for (const act of actions) workbook.change('user', () => act(sheet));
      const before = sheet.values(ALL);
      workbook.change('user', () => workbook.recalculate());
      expect(sheet.values(ALL)).toEqual(before);
    }),
    { numRuns: runs(1_000), seed },
  );
});

test('a sort keeps every value and orders what is in sight', () => {
  const rank = (cell: CellValue): number => {
    if (cell === null) return 4;
    if (typeof cell === 'number') return 0;
    if (typeof cell === 'string') return 1;
    return typeof cell === 'boolean' ? 2 : 3;
  };
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 12 }),
      fc.uniqueArray(fc.nat(11), { maxLength: 4 }),
      (values, hidden) => {
        const workbook = new MemoryWorkbook();
        const sheet = workbook.sheet(workbook.activeSheet());
        const cells = { row: 0, column: 0, rows: values.length, columns: 1 };
        workbook.change('user', () => {
          sheet.setInputs(
            cells,
            values.map((each) => [each]),
          );
          for (const first of hidden) sheet.setRowsHidden({ first, count: 1 }, true);
          sheet.sort(cells, {
            keys: [{ offset: 0, ascending: true }],
            by: 'rows',
            matchCase: false,
            hasHeaders: false,
          });
        });
        const after = sheet.values(cells).map(([each = null]) => each);
        const key = (each: CellValue): string => JSON.stringify(each);
        expect(after.map(key).sort()).toEqual(values.map(key).sort());
        for (const row of hidden) if (row < values.length) expect(after[row]).toEqual(values[row]);
        const shown = after.filter((_, row) => !hidden.includes(row)).map(rank);
        expect(shown).toEqual([...shown].sort((a, b) => a - b));
      },
    ),
    { numRuns: runs(2_000), seed },
  );
});
