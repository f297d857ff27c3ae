import { closeOffices } from '../../support/programInOffice';
import { guardAgain, guardedRows, guardInOffice, LIST } from '../../support/guard/guardInOffice';

afterEach(closeOffices);

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
});
