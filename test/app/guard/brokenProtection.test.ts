import type { ProtectionFault } from '../../../src/workbench/host/model/protection';
import { closeOffices } from '../../support/programInOffice';
import {
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const OPEN = { restOpen: true, structure: false, password: { kind: 'none' } } as const;

async function locked(terms: Parameters<GuardedOffice['guard']['commands']['lock']>[0] = OPEN) {
  const at = await guardInOffice(guardedRows(40));
  await at.guard.commands.lock(terms);
  expect(at.guard.view().protection.kind).toBe('locked');
  // What events tell is not needed for it.
  at.office.host.eventFault = 'dropped';
  const breaks = (fault: ProtectionFault) => (at.office.host.model.protection.fault = fault);
  return { ...at, breaks };
}

/** Whether a cell would stay open under a protection. */
async function isOpenCell({ office }: GuardedOffice, address: string): Promise<boolean> {
  return office.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(LIST).getRange(address);
    cell.load('format/protection/locked');
    await context.sync();
    return !cell.format.protection.locked;
  });
}

/** "Gesperrt" only where Excel refuses a lone sort. */
function expectTrue({ office, guard, list }: GuardedOffice): void {
  const area = { row: 1, column: 0, rows: 40, columns: 1 };
  const refusal = office.host.mayEdit({ kind: 'sort', sheet: list.sheetId, area });
  if (guard.view().protection.kind === 'locked') expect(refusal).toBeDefined();
}

describe('work through a lock that cannot be closed or opened', () => {
  const works: Readonly<Record<string, (at: GuardedOffice) => Promise<unknown>>> = {
    'sort whole rows': ({ guard }) => guard.commands.sortRows([{ column: 0, ascending: true }]),
    'edit a row': async ({ guard, cells }) => {
      const row = cells()[3] as string[];
      await guard.commands.editRow(3, row, [`neu@amt.example`, ...row.slice(1)]);
    },
  };
  describe.each(Object.entries(works))('%s', (_, work) => {
    test.each(['protectFails', 'protectDoesNothing'] as const)(
      '%s: said to be open',
      async (fault) => {
        const at = await locked();
        at.breaks(fault);
        await work(at);
        expect(at.office.host.model.protection.of(at.list.sheetId)).toBeUndefined();
        expect(['left-open', 'lock-lifted']).toContain(at.guard.view().protection.kind);
        expect(at.guard.view().log.map(({ event }) => event)).toContain('left-open');
        expectTrue(at);
      },
    );

    test.each(['unprotectFails', 'unprotectDoesNothing'] as const)(
      '%s: told, nothing written',
      async (fault) => {
        const at = await locked();
        const before = at.cells();
        at.breaks(fault);
        await work(at);
        expect(at.cells()).toEqual(before);
        expect(at.guard.view().protection).toMatchObject({
          kind: 'detect-only',
          isProtected: true,
        });
      },
    );
  });

  test.each(['unprotectFails', 'unprotectDoesNothing'] as const)(
    'unlocking, %s: it stays locked',
    async (fault) => {
      const at = await locked();
      at.breaks(fault);
      await at.guard.commands.unlock();
      expect(at.guard.view().protection.kind).not.toBe('watching');
      expectTrue(at);
    },
  );

  test('unlocking that does nothing without a word: not logged as done, the structure stays protected', async () => {
    const at = await locked({ ...OPEN, restOpen: false, structure: true });
    at.breaks('unprotectDoesNothing');
    await at.guard.commands.unlock();
    expect(at.guard.view().protection).toMatchObject({ kind: 'detect-only', isProtected: true });
    expect(at.guard.view().log.map(({ event }) => event)).not.toContain('unlocked');
    expect(at.office.host.model.protection.structureProtected()).toBe(true);
  });

  test.each(['protectFails', 'protectDoesNothing'] as const)(
    'locking, %s: told, not called locked, and guarded as before',
    async (fault) => {
      const at = await guardInOffice(guardedRows(40));
      const before = at.cells();
      at.office.host.model.protection.fault = fault;
      await at.guard.commands.lock({ ...OPEN, structure: true });
      expect(at.guard.view().protection.kind).toBe('watching');
      expect(at.guard.view().log.at(-1)?.event).toBe('lock-refused');
      expect(at.office.host.model.protection.structureProtected()).toBe(false);
      expect(await isOpenCell(at, 'F900')).toBe(false);
      at.office.user.sortAlone(LIST, 'A2:A41');
      await at.quiet();
      expect(at.cells()).toEqual(before);
      expect(at.guard.view().bar?.kind).toBe('put-back');
    },
  );

  test.each(['protectFails', 'protectDoesNothing'] as const)(
    'locking again, %s: told once more, still said to be open',
    async (fault) => {
      const at = await locked({ ...OPEN, password: { kind: 'known', text: 'geheim' } });
      at.office.host.eventFault = 'none';
      at.office.user.unprotect(LIST, 'geheim');
      await at.quiet();
      at.breaks(fault);
      const { protection } = at.guard.view();
      if (protection.kind !== 'lock-lifted') throw new Error(protection.kind);
      await at.guard.commands.lock(protection.terms);
      expect(at.guard.view().protection.kind).toBe('lock-lifted');
      expect(at.guard.view().log.at(-1)?.event).toBe('lock-refused');
    },
  );
});

test('a lock that Excel does not keep: what is sorted is put back and said', async () => {
  const at = await locked();
  at.office.host.eventFault = 'none';
  const before = at.cells();
  at.breaks('editsPass');
  expect(at.office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
  await at.quiet();
  expect(at.cells()).toEqual(before);
  expect(at.guard.view().bar?.kind).toBe('put-back');
});

describe('the workbook’s structure', () => {
  const STRUCTURE = { ...OPEN, structure: true };
  const theirs = ({ office }: GuardedOffice, password?: string): void =>
    office.host.model.protection.protectStructure(password);

  test.each([undefined, 'geheim'])(
    'protected by somebody else (%s): stays so when the list is unlocked',
    async (password) => {
      const at = await guardInOffice(guardedRows(40));
      theirs(at, password);
      for (const own of [OPEN.password, { kind: 'known', text: 'eigen' } as const]) {
        await at.guard.commands.lock({ ...STRUCTURE, password: own });
        expect(at.guard.view().protection.kind).toBe('locked');
        await at.guard.commands.unlock();
        expect(at.guard.view().protection.kind).toBe('watching');
        expect(at.office.host.model.protection.of(at.list.sheetId)).toBeUndefined();
        expect(at.office.host.model.protection.structureProtected()).toBe(true);
      }
    },
  );

  test.each(['structureFails', 'structureDoesNothing'] as const)(
    '%s: told beside the lock, which holds',
    async (fault) => {
      const at = await guardInOffice(guardedRows(40));
      at.office.host.model.protection.fault = fault;
      await at.guard.commands.lock(STRUCTURE);
      const { protection, log } = at.guard.view();
      expect(protection).toMatchObject({ kind: 'locked', terms: { structure: false } });
      expect(log.slice(-2).map(({ event }) => event)).toEqual(['locked', 'structure-open']);
      expect(at.office.user.sortAlone(LIST, 'A2:A41')).not.toBe('done');
    },
  );

  test('protected by somebody else, or not wanted: nothing to tell', async () => {
    const at = await guardInOffice(guardedRows(40));
    await at.guard.commands.lock(OPEN);
    await at.guard.commands.unlock();
    theirs(at);
    await at.guard.commands.lock(STRUCTURE);
    const events = at.guard.view().log.map(({ event }) => event);
    expect(events.filter((event) => event === 'locked')).toHaveLength(2);
    expect(events).not.toContain('structure-open');
  });

  test('given another password since: the sheet is open, and is said to be', async () => {
    const at = await locked(STRUCTURE);
    at.office.host.model.protection.unprotectStructure(undefined);
    theirs(at, 'geheim');
    await at.guard.commands.unlock();
    expect(at.guard.view().protection.kind).toBe('watching');
    expect(at.office.user.sortAlone(LIST, 'A2:A41')).toBe('done');
  });
});
