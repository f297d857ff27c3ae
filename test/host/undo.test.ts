import { inOffice } from '../support/officeHostRun';
import type { Office } from '../support/officeHost';

const ALL = { row: 0, column: 0, rows: 4, columns: 2 };

function values({ workbook }: Office): unknown {
  return workbook.sheet(workbook.activeSheet()).values(ALL);
}

describe('undo', () => {
  test.each<[string, (office: Office) => unknown]>([
    ['typing', ({ user }) => user.type('Sheet1', 'A1', 'x')],
    ['a sort', ({ user }) => user.sortAlone('Sheet1', 'A1:A4')],
    ['a sort of columns', ({ user }) => user.sortAlone('Sheet1', 'A1:B2', { by: 'columns' })],
    ['inserted cells', ({ user }) => user.insertCells('Sheet1', 'A2')],
    ['deleted rows', ({ user }) => user.deleteRows('Sheet1', 'A2:A3')],
    ['a deleted column', ({ user }) => user.deleteColumns('Sheet1', 'A1')],
    ['cells deleted to the left', ({ user }) => user.deleteCells('Sheet1', 'A2', 'left')],
    ['cut and paste', ({ user }) => user.cut('Sheet1', 'A1:A2', 'B3')],
    ['merging', ({ user }) => user.merge('Sheet1', 'A1:B2')],
    ['replacing', ({ user }) => user.replaceAll('Sheet1', 'A1:A4', 'a', 'z')],
    ['removing contents', ({ user }) => user.erase('Sheet1', 'A1:B4')],
  ])('%s is undone and redone exactly', (_, work) =>
    inOffice(async (office) => {
      office.user.paste('Sheet1', 'A1', [
        ['c', 3],
        ['a', 1],
        ['b', { formula: '=B1+B2' }],
        ['d', 4],
      ]);
      const before = values(office);
      work(office);
      const after = values(office);
      expect(after).not.toEqual(before);
      expect(office.user.undo()).toBe(true);
      expect(values(office)).toEqual(before);
      expect(office.user.redo()).toBe(true);
      expect(values(office)).toEqual(after);
    }),
  );

  test('one batch of the add-in is one step, with what stands above the cells', () =>
    inOffice(async (office) => {
      const { Excel, user, host } = office;
      user.paste('Sheet1', 'A1', [
        ['Name', 'Id'],
        ['a', 1],
        ['b', 2],
      ]);
      const before = values(office);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tables.add('A1:B3', true);
        sheet.getRange('A2').values = [['first']];
        sheet.getRange('1:1').insert('Down');
        sheet.getRange('A4').values = [['second']];
        await context.sync();
      });
      expect(host.model.anchored.tables[0]?.area.row).toBe(1);
      user.undo();
      expect(values(office)).toEqual(before);
      expect(host.model.anchored.tables).toEqual([]);
      user.redo();
      expect(host.model.anchored.tables[0]?.area.row).toBe(1);
    }));

  test('tables and names come back with the rows they stood in', () =>
    inOffice(async ({ Excel, user, host }) => {
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.tables.add('A2:B4', true);
        context.workbook.names.add('Here', sheet.getRange('A3'));
        await context.sync();
      });
      const before = host.model.anchored;
      user.deleteRows('Sheet1', 'A1:A9');
      expect([host.model.anchored.tables, host.model.anchored.names[0]?.refersTo]).toEqual([
        [],
        '=#REF!',
      ]);
      user.undo();
      expect(host.model.anchored).toEqual(before);
    }));

  test('protecting ends the list, and so does every call in older builds', async () => {
    await inOffice(async ({ Excel, user }) => {
      user.type('Sheet1', 'A1', 'x');
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().protection.protect();
        await context.sync();
      });
      expect(user.undo()).toBe(false);
    });
    await inOffice(
      async ({ Excel, user }) => {
        user.type('Sheet1', 'A1', 'x');
        await Excel.run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
        });
        expect(user.undo()).toBe(false);
      },
      { callsClearUndo: true },
    );
  });

  test("a co-author's edit is not taken back by this window", () =>
    inOffice(async (office) => {
      office.remote.type('Sheet1', 'A1', 'theirs');
      expect(office.user.undo()).toBe(false);
      office.user.type('Sheet1', 'A2', 'mine');
      office.user.undo();
      expect(values(office)).toEqual([
        ['theirs', null],
        [null, null],
        [null, null],
        [null, null],
      ]);
    }));
});
