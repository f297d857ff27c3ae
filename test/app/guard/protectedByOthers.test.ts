import { closeOffices } from '../../support/programInOffice';
import {
  guardAgain,
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const REFUSED = { kind: 'detect-only', why: 'cannot-write', isProtected: true } as const;

const eventsOf = ({ guard }: GuardedOffice): readonly string[] =>
  guard.view().log.map(({ event }) => event);

/** The sheet opened without any event of it. */
function openUnheard({ office, list }: GuardedOffice): void {
  office.host.model.protection.unprotect(list.sheetId, undefined);
}

/** Sorts the accounts alone and expects them to be put back. */
async function expectPutBack({ office, guard, cells, quiet }: GuardedOffice): Promise<void> {
  const before = cells();
  expect(office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
  await quiet();
  expect(cells()).toEqual(before);
  expect(guard.view().bar?.kind).toBe('put-back');
}

describe('a sheet that somebody else protects', () => {
  test.each([
    ['the user', 'user', undefined],
    ['the user, with a password', 'user', 'geheim'],
    ['a co-author', 'remote', undefined],
  ] as const)('%s: only told, and watched again once it is open', async (_, who, password) => {
    const at = await guardInOffice(guardedRows(40));
    at.office[who].protect(LIST, password);
    await at.quiet();
    expect(at.guard.view().protection).toEqual(REFUSED);
    expect(at.office.user.sortAlone(LIST, 'A2:A41')).not.toBe('done');
    at.office[who].unprotect(LIST, password);
    await at.quiet();
    expect(at.guard.view().protection.kind).toBe('watching');
    expect(eventsOf(at).slice(-2)).toEqual(['cannot-write', 'writes-again']);
    await expectPutBack(at);
  });

  test('opened with no event of it: found at the next look', async () => {
    const at = await guardInOffice(guardedRows(40));
    at.office.user.protect(LIST);
    await at.quiet();
    openUnheard(at);
    await at.quiet();
    expect(at.guard.view().protection).toEqual(REFUSED);
    await at.guard.commands.verify();
    expect(at.guard.view().protection.kind).toBe('watching');
    await expectPutBack(at);
  });

  test('protected when the guard begins, and when it is taken up again', async () => {
    const at = await guardInOffice(guardedRows(40));
    await at.guard.commands.turnOff();
    at.office.user.protect(LIST);
    await at.quiet();
    await at.guard.commands.begin(at.list, structuredClone(at.right));
    expect(at.guard.view().protection).toEqual(REFUSED);
    at.guard.close();
    const again = await guardAgain(at);
    expect(again.guard.view().protection).toEqual(REFUSED);
    again.office.user.unprotect(LIST);
    await again.quiet();
    expect(again.guard.view().protection.kind).toBe('watching');
  });

  test('our lock changed for one with a password: told when it cannot be opened, watched once it is', async () => {
    const at = await guardInOffice(guardedRows(40));
    await at.guard.commands.lock({ restOpen: true, structure: false, password: { kind: 'none' } });
    at.office.user.unprotect(LIST);
    at.office.user.protect(LIST, 'geheim');
    await at.quiet();
    await at.guard.commands.sortRows([{ column: 0, ascending: true }]);
    expect(at.guard.view().protection).toEqual(REFUSED);
    at.office.user.unprotect(LIST, 'geheim');
    await at.quiet();
    expect(at.guard.view().protection.kind).toBe('watching');
    await expectPutBack(at);
  });

  test('cells left open under it: what is sorted there is put back', async () => {
    const at = await guardInOffice(guardedRows(40));
    at.office.user.format(LIST, 'A2:A41', { locked: false });
    at.office.user.protect(LIST, undefined, { allowSort: true });
    await at.quiet();
    expect(at.guard.view().protection.kind).toBe('watching');
    await expectPutBack(at);
  });

  test('a co-author who opens, sorts and protects: told, offered, and put back once it is open', async () => {
    const at = await guardInOffice(guardedRows(40));
    const before = at.cells();
    at.office.user.sortAlone(LIST, 'A2:A41');
    at.office.user.protect(LIST);
    await at.quiet();
    expect(at.guard.view()).toMatchObject({ protection: REFUSED, bar: { why: 'cannot-write' } });
    at.office.user.unprotect(LIST);
    await at.quiet();
    expect(at.guard.view()).toMatchObject({
      protection: { kind: 'watching' },
      bar: { kind: 'offer' },
    });
    await at.guard.commands.putBack();
    await at.quiet();
    expect(at.cells()).toEqual(before);
    expect(at.guard.view().bar).toBeNull();
  });
});

describe('a guard that only tells for another reason', () => {
  const entity = { error: '#VALUE!', entity: 'anna.adler@amt.example' } as const;

  test('formulas: it does not watch when the sheet was protected and is open, nor after its own lock', async () => {
    const at = await guardInOffice(guardedRows(40));
    await at.guard.commands.turnOff();
    at.office.user.type(LIST, 'A5', '=D5&"@amt.example"');
    await at.guard.commands.begin(at.list, structuredClone(at.right));
    expect(at.guard.view().protection).toMatchObject({ why: 'formulas', isProtected: false });
    at.office.user.protect(LIST);
    await at.quiet();
    expect(at.guard.view().protection).toMatchObject({ why: 'formulas', isProtected: true });
    at.office.user.unprotect(LIST);
    await at.quiet();
    expect(at.guard.view().protection).toMatchObject({ why: 'formulas', isProtected: false });
    await at.guard.commands.lock({ restOpen: true, structure: false, password: { kind: 'none' } });
    expect(at.guard.view().protection.kind).toBe('locked');
    await at.guard.commands.unlock();
    expect(at.guard.view().protection).toMatchObject({ kind: 'detect-only', why: 'formulas' });
    at.guard.close();
    const again = await guardAgain(at);
    expect(again.guard.view().protection).toMatchObject({ kind: 'detect-only', why: 'formulas' });
  });

  test('data types: it does not watch when the sheet was protected and is open', async () => {
    const [first = [], ...others] = guardedRows(40);
    const at = await guardInOffice([[entity, ...first.slice(1)], ...others]);
    at.office.user.sortAlone(LIST, 'A2:A41');
    await at.quiet();
    expect(at.guard.view().protection).toMatchObject({ why: 'not-plain' });
    at.office.user.protect(LIST);
    await at.quiet();
    at.office.user.unprotect(LIST);
    await at.quiet();
    expect(at.guard.view().protection).toMatchObject({ why: 'not-plain', isProtected: false });
  });
});
