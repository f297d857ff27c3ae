import { MemoryWorkbook } from '../../src/workbench/host/memory/memoryWorkbook';
import { inOffice } from '../support/officeHostRun';

const ROWS = 1_000_000;

test('a million rows are read in blocks, edited, sorted and undone', async () => {
  const workbook = new MemoryWorkbook('Liste');
  const id = workbook.activeSheet();
  const grid = Array.from({ length: ROWS }, (_, row) => [`account${ROWS - row}`, row]);
  workbook.change('user', () =>
    workbook.sheet(id).setInputs({ row: 0, column: 0, rows: ROWS, columns: 2 }, grid),
  );
  await inOffice(
    async ({ Excel, user }) => {
      const sums = await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Liste');
        const used = sheet.getUsedRange(true).load('rowCount, address');
        await context.sync();
        let sum = 0;
        for (let row = 0; row < used.rowCount; row += 50_000) {
          const block = sheet.getRangeByIndexes(row, 1, 50_000, 1).load('values');
          await context.sync();
          for (const [value] of block.values) sum += Number(value);
          block.untrack();
        }
        return [used.address, sum];
      });
      expect(sums).toEqual([`Liste!A1:B${ROWS}`, (ROWS * (ROWS - 1)) / 2]);
      expect(user.sortAlone('Liste', 'B1:B1000000', { ascending: false })).toBe('done');
      expect(user.insertCells('Liste', 'A500000')).toBe('done');
      const middle = { row: ROWS - 1, column: 0, rows: 2, columns: 2 };
      expect(workbook.sheet(id).values(middle)).toEqual([
        ['account2', 0],
        ['account1', null],
      ]);
      user.undo();
      user.undo();
      expect(workbook.sheet(id).values(middle)).toEqual([
        ['account1', ROWS - 1],
        [null, null],
      ]);
    },
    { workbook },
  );
});
