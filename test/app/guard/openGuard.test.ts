import type { CellInput } from '../../../src/workbench/host/cell';
import { closeOffices } from '../../support/programInOffice';
import { guardAgain, guardedRows, guardInOffice, LIST } from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const isEntity = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'entity' in value;

describe('the guard over Microsoft’s library', () => {
  test('a lone sort is put back, and said', async () => {
    const { office, guard, cells, quiet } = await guardInOffice(guardedRows(40));
    const before = cells();
    expect(guard.view()).toMatchObject({
      protection: { kind: 'watching' },
      rows: 40,
      problem: null,
    });
    expect(office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
    expect(cells()).not.toEqual(before);
    await quiet();
    expect(cells()).toEqual(before);
    expect(guard.view()).toMatchObject({
      bar: { kind: 'put-back', facts: { columns: [0], change: { kind: 'pairs-broken' } } },
      problem: null,
    });
    expect(office.common.paneShown).toBe(true);
  });

  test('Ctrl+Z after a put-back is not fought: it is only offered', async () => {
    const { office, guard, cells, quiet } = await guardInOffice(guardedRows(40));
    const before = cells();
    office.user.sortAlone(LIST, 'A2:A41');
    const broken = cells();
    await quiet();
    expect(office.user.undo()).toBe(true);
    await quiet();
    expect(cells()).toEqual(broken);
    expect(guard.view().bar).toMatchObject({ kind: 'offer', why: 'put-back-before' });
    await guard.commands.putBack();
    await quiet();
    expect(cells()).toEqual(before);
    expect(guard.view().bar).toBeNull();
  });

  test('a lone sort that moved a data type is told and not put back: only its #VALUE! would come back', async () => {
    const rows: CellInput[][] = guardedRows(40);
    const entity = { error: '#VALUE!', entity: 'anna.adler@amt.example' } as const;
    rows[7] = [entity, ...(rows[7] ?? []).slice(1)];
    const { office, guard, cells, quiet } = await guardInOffice(rows);
    expect(office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
    const sorted = cells();
    await quiet();
    expect(cells()).toEqual(sorted);
    expect(sorted.filter(([account]) => isEntity(account))).toHaveLength(1);
    expect(guard.view()).toMatchObject({
      bar: { kind: 'offer', why: 'cannot-write' },
      protection: { kind: 'detect-only', why: 'not-plain' },
      problem: null,
    });
    await guard.commands.putBack();
    await quiet();
    expect(cells()).toEqual(sorted);
  });

  test('the guard is taken up again when the workbook is opened', async () => {
    const first = await guardInOffice(guardedRows(40));
    first.guard.close();
    const again = await guardAgain(first);
    expect(again.guard.view()).toMatchObject({
      protection: { kind: 'watching' },
      memory: 'fine',
      away: { change: { kind: 'untouched' } },
      problem: null,
    });
  });

  test('broken while the guard was away: the restore point says how it was, and it is offered', async () => {
    const first = await guardInOffice(guardedRows(40));
    const before = first.cells();
    await first.guard.commands.keepRestorePoint();
    expect(first.guard.view().log.at(-1)).toMatchObject({ event: 'kept', rows: 40 });
    first.guard.close();
    first.office.user.sortAlone(LIST, 'A2:A41');
    const again = await guardAgain(first);
    expect(again.guard.view()).toMatchObject({
      away: { change: { kind: 'pairs-broken' } },
      bar: { kind: 'offer', why: 'unknown-origin' },
    });
    await again.guard.commands.putBack();
    await again.quiet();
    expect(again.cells()).toEqual(before);
    expect(again.guard.view()).toMatchObject({ bar: null, problem: null });
    again.guard.close();
  });

  test('broken while it was away, and nobody kept how it was: alarm, nothing is written', async () => {
    const first = await guardInOffice(guardedRows(40));
    first.guard.close();
    first.office.user.sortAlone(LIST, 'A2:A41');
    const broken = first.cells();
    const again = await guardAgain(first);
    expect(again.guard.view().bar).toMatchObject({ kind: 'alarm', why: 'no-snapshot' });
    expect(again.cells()).toEqual(broken);
    again.guard.close();
  });

  test('"So lassen" after a put-back asks once more, then brings back what the user had', async () => {
    const { office, guard, cells, quiet } = await guardInOffice(guardedRows(40));
    const before = cells();
    office.user.sortAlone(LIST, 'A2:A41');
    const sorted = cells();
    await quiet();
    await guard.commands.confirmLeave();
    expect(cells()).toEqual(before);
    guard.commands.leave();
    expect(guard.view().bar).toMatchObject({ kind: 'put-back', asking: true });
    await guard.commands.confirmLeave();
    await quiet();
    expect(cells()).toEqual(sorted);
    expect(guard.view()).toMatchObject({ bar: null, problem: null });
    expect(guard.view().log.at(-1)?.event).toBe('left-as-is');
    guard.close();
  });

  test.each([
    ['upwards', true],
    ['downwards', false],
  ])('knows that a column was sorted %s', async (_, ascending) => {
    const { office, guard, quiet } = await guardInOffice(guardedRows(40));
    office.user.sortAlone(LIST, 'A2:A41', { ascending });
    await quiet();
    const { bar } = guard.view();
    expect(bar).toMatchObject({ kind: 'put-back', facts: { descending: !ascending } });
    guard.close();
  });

  test('locked: whole rows are sorted and a row is edited through the pane, and it stays locked', async () => {
    const { office, guard, list, cells, quiet } = await guardInOffice(guardedRows(40));
    const pairs = () => new Set(cells().map((row) => row.join(' ')));
    const before = pairs();
    await guard.commands.lock({ restOpen: true, structure: false, password: { kind: 'none' } });
    await guard.commands.sortRows([
      { column: 2, ascending: true },
      { column: 0, ascending: false },
    ]);
    expect(guard.view()).toMatchObject({
      protection: { kind: 'locked' },
      bar: null,
      problem: null,
    });
    expect(pairs()).toEqual(before);
    const agencies = cells().map((row) => row[2]);
    expect(agencies).toEqual([...agencies].sort());
    const row = cells()[3] as string[];
    await guard.commands.editRow(3, row, ['neu@amt.example', '00123', 'Amt See']);
    await quiet();
    expect(cells()[3]).toEqual(['neu@amt.example', '00123', 'Amt See']);
    expect(office.host.model.protection.of(list.sheetId)).toBeDefined();
    expect(office.user.sortAlone(LIST, 'A2:A41')).not.toBe('done');
    await guard.commands.turnOff();
    expect(office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
    expect(guard.view()).toMatchObject({ protection: { kind: 'off' }, problem: null });
    guard.close();
  });

  test('whole rows sorted while some are hidden: those stay where they are, which is said', async () => {
    const { office, guard, list, cells } = await guardInOffice(guardedRows(40));
    const pairs = () => new Set(cells().map((row) => row.join(' ')));
    const hide = (hidden: boolean) =>
      office.workbook.change('user', () =>
        office.workbook.sheet(list.sheetId).setRowsHidden({ first: 5, count: 3 }, hidden),
      );
    const sorts = () =>
      guard.view().log.flatMap(({ event }) => (event.endsWith('rows-sorted') ? [event] : []));
    const downwards = [{ column: 0, ascending: false }];
    const [before, fourth] = [pairs(), cells()[4]];
    hide(true);
    await guard.commands.sortRows(downwards);
    expect(pairs()).toEqual(before);
    expect(cells()[4]).toEqual(fourth);
    expect(guard.view()).toMatchObject({ bar: null, problem: null });
    expect(sorts()).toEqual(['visible-rows-sorted']);
    hide(false);
    await guard.commands.sortRows(downwards);
    expect(pairs()).toEqual(before);
    expect(cells()[4]).not.toEqual(fourth);
    expect(sorts()).toEqual(['visible-rows-sorted', 'rows-sorted']);
    guard.close();
  });

  test('where looks empty the undo list, single edits are not looked at before the next check', async () => {
    const sets = { ExcelApi: '1.17', SharedRuntime: '1.1', DelayForCellEdit: '1.1' };
    const at = await guardInOffice(guardedRows(40), { office: { sets }, callsClearUndo: true });
    expect(at.guard.view().recommendsLock).toBe(true);
    const logged = at.guard.view().log.length;
    at.office.user.type(LIST, 'A5', 'neu@amt.example');
    await at.quiet();
    at.timer.pass(3_600_000);
    await at.quiet();
    expect(at.guard.view().log).toHaveLength(logged);
    expect(at.office.workbook.canUndo()).toBe(true);
    await at.guard.commands.verify();
    expect(at.guard.view().log.at(-1)).toMatchObject({ event: 'edited' });
    at.guard.close();
  });

  test('a large list: an edit re-reads only its rows', async () => {
    const at = await guardInOffice(guardedRows(6_000));
    const largest: number[] = [];
    at.office.user.type(LIST, 'A5', 'neu@amt.example');
    const { workbook } = at.office;
    const sheet = workbook.sheet(at.list.sheetId);
    const values = sheet.values.bind(sheet);
    sheet.values = (area) => {
      largest.push(area.rows);
      return values(area);
    };
    await at.quiet();
    expect(at.guard.view().log.at(-1)).toMatchObject({ event: 'edited' });
    expect(largest.length).toBeGreaterThan(0);
    expect(Math.max(...largest)).toBeLessThan(10);
    at.guard.close();
  });
});

test('where looks empty the undo list, what is taken back after a put-back is still noticed', async () => {
  const sets = { ExcelApi: '1.17', SharedRuntime: '1.1', DelayForCellEdit: '1.1' };
  const { office, guard, quiet } = await guardInOffice(guardedRows(40), { office: { sets } });
  office.user.sortAlone(LIST, 'A2:A41');
  await quiet();
  expect(guard.view().bar).toMatchObject({ kind: 'put-back' });
  expect(office.user.undo()).toBe(true);
  await quiet();
  expect(guard.view().bar).toMatchObject({ kind: 'offer', why: 'put-back-before' });
  guard.close();
});
