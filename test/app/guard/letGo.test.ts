import { closeOffices } from '../../support/programInOffice';
import {
  guardAgain,
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const LOSSES: readonly (readonly [string, string, (at: GuardedOffice) => unknown])[] = [
  [
    'columns-lost',
    'a column sorted with its heading',
    ({ office }) => office.user.sortAlone(LIST, 'B1:B41'),
  ],
  ['columns-lost', 'a heading erased', ({ office }) => office.user.erase(LIST, 'A1')],
  ['sheet-gone', 'the sheet deleted', ({ office }) => office.user.deleteSheet(LIST)],
];

test.each(LOSSES)(
  '%s (%s) and left so: nothing says that the list is protected',
  async (why, _, deed) => {
    const at = await guardInOffice(guardedRows(40));
    await deed(at);
    await at.quiet();
    expect(at.guard.view().bar).toMatchObject({ kind: 'alarm', why });
    at.guard.commands.leave();
    await at.guard.commands.confirmLeave();
    await at.quiet();
    expect(at.guard.view()).toMatchObject({
      bar: null,
      protection: { kind: 'off' },
      turnedOff: false,
      problem: null,
    });
    expect(at.guard.view().log.at(-1)).toMatchObject({ event: 'left-as-is' });
    at.guard.close();
    const again = await guardAgain(at);
    expect(again.guard.view()).toMatchObject({ protection: { kind: 'off' }, turnedOff: false });
    again.guard.close();
  },
);

test('let go, a list is guarded anew once its columns are there again', async () => {
  const at = await guardInOffice(guardedRows(40));
  at.office.user.erase(LIST, 'A1');
  await at.quiet();
  at.guard.commands.leave();
  await at.guard.commands.confirmLeave();
  at.office.user.type(LIST, 'A1', 'Accountname');
  await at.guard.commands.begin(at.list, structuredClone(at.right));
  expect(at.guard.view().protection.kind).toBe('watching');
  const before = at.cells();
  at.office.user.sortAlone(LIST, 'A2:A41');
  await at.quiet();
  expect(at.cells()).toEqual(before);
  at.guard.close();
});

test('what was kept in the workbook goes with a guard that is turned off, not with one that is closed', async () => {
  const first = await guardInOffice(guardedRows(40));
  const sheets = (): number => first.office.workbook.sheets().length;
  const before = sheets();
  await first.guard.commands.keepRestorePoint();
  first.guard.close();
  const again = await guardAgain(first);
  expect(sheets()).toBe(before + 1);
  await again.guard.commands.turnOff();
  expect(again.guard.view()).toMatchObject({ protection: { kind: 'off' }, problem: null });
  expect(sheets()).toBe(before);
  again.guard.close();
});
