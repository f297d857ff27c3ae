import { closeOffices } from '../../support/programInOffice';
import { guardedRows, guardInOffice, LIST } from '../../support/guard/guardInOffice';
import { SEAL_WORDS } from '../../support/guard/sealWords';

afterEach(closeOffices);

const TERMS = { restOpen: true, structure: false, password: { kind: 'none' } } as const;
test('locked twice, as by a double click: it stays locked, and can be unlocked', async () => {
  const at = await guardInOffice(guardedRows(12));
  await Promise.all([at.guard.commands.lock(TERMS), at.guard.commands.lock(TERMS)]);
  expect(at.guard.view()).toMatchObject({ protection: { kind: 'locked' }, problem: null });
  expect(at.guard.view().log.filter(({ event }) => event === 'locked')).toHaveLength(1);
  await at.guard.commands.unlock();
  expect(at.guard.view().protection.kind).toBe('watching');
  at.guard.close();
});

test('check digits taken away while a heading is lost: nothing says that they are there', async () => {
  const at = await guardInOffice(guardedRows(12));
  await at.guard.commands.makeSeal(SEAL_WORDS);
  expect(at.guard.view().sealed).toBe(true);
  at.office.user.type(LIST, 'A1', 'x');
  expect(await at.guard.commands.removeSeal()).toBe('removed');
  await at.quiet();
  expect(at.guard.view()).toMatchObject({ sealed: false, bar: { why: 'columns-lost' } });
  at.guard.close();
});
