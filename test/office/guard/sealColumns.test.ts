import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import { sealFormula } from '../../../src/core/seal/sealFormula';
import type { LockTerms } from '../../../src/app/ports/guardLock';
import { officeGuardPorts } from '../../../src/office/guard/guardPorts';
import { closeOffices, fillSheet, programInRefusingOffice } from '../../support/programInOffice';
import { guardedRows, guardInOffice, LIST } from '../../support/guard/guardInOffice';
import { SEAL_WORDS } from '../../support/guard/sealWords';

afterEach(closeOffices);

describe('a list that carries its own check', () => {
  test('every row gets its digits and the formula over its own cells', async () => {
    const at = await guardInOffice(guardedRows(12));
    const outcome = await at.guard.commands.makeSeal(SEAL_WORDS);
    expect(outcome).toEqual({ kind: 'made', sealed: 12, without: 0 });
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    const made = at.office.workbook
      .sheet(at.list.sheetId)
      .inputs({ row: 1, column: 4, rows: 12, columns: 2 });
    const letters = { bound: ['A', 'B', 'C'], digits: 'E' };
    made.forEach(([digits, formula], row) => {
      const values = at.cells()[row] as string[];
      expect(digits).toBe(checkDigitsOf(values.join('|')));
      const expected = `=${sealFormula(letters, row + 2, SEAL_WORDS)}`;
      const given = (formula as { formula: string }).formula;
      expect(given.replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''));
    });
    at.guard.close();
  });

  test('nothing is written while rows are hidden, which Excel would leave without formulas', async () => {
    const at = await guardInOffice(guardedRows(12));
    const { sheetId } = at.list;
    const used = () => at.office.workbook.sheet(sheetId).usedArea(true)?.columns;
    const before = used();
    const hide = (hidden: boolean) =>
      at.office.workbook.change('user', () =>
        at.office.workbook.sheet(sheetId).setRowsHidden({ first: 3, count: 1 }, hidden),
      );
    hide(true);
    expect(await at.guard.commands.makeSeal(SEAL_WORDS)).toEqual({ kind: 'rows-hidden' });
    expect(used()).toBe(before);
    hide(false);
    expect(await at.guard.commands.makeSeal(SEAL_WORDS)).toMatchObject({ kind: 'made' });
    at.guard.close();
  });

  test('both columns are made once and go without a trace', async () => {
    const at = await guardInOffice(guardedRows(12));
    const used = () => at.office.workbook.sheet(at.list.sheetId).usedArea(true)?.columns;
    const before = used();
    await at.guard.commands.makeSeal(SEAL_WORDS);
    await at.guard.commands.makeSeal(SEAL_WORDS);
    expect(used()).toBe((before ?? 0) + 2);
    expect(await at.guard.commands.removeSeal()).toBe('removed');
    expect(used()).toBe(before);
    expect(await at.guard.commands.removeSeal()).toBe('none-there');
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    at.guard.close();
  });

  test('a sheet that cannot be locked again is said to be open, made or removed', async () => {
    let isBroken = false;
    const office = programInRefusingOffice((request) =>
      isBroken && request.includes('"Protect"') ? 'GeneralException' : null,
    );
    const head = ['Accountname', 'AD-ID'];
    const sheetId = fillSheet(office, LIST, [head, ['a', 'id-0'], ['b', 'id-1']]);
    const { seal, lock } = officeGuardPorts();
    const terms: LockTerms = { restOpen: true, structure: false, password: { kind: 'none' } };
    const columns = { headerRow: 0, bound: [0, 1], headings: head };
    const place = { sheet: LIST, columns, firstRow: 1, lastRow: 2, end: null };
    const digits = ['00001-00001', '00002-00002'];
    expect(await seal.make(sheetId, place, digits, SEAL_WORDS, null)).toMatchObject({
      kind: 'made',
    });
    await lock.lock(sheetId, place, terms);
    isBroken = true;
    office.host.model.protection.unprotect(sheetId, undefined);
    expect(await seal.make(sheetId, place, digits, SEAL_WORDS, terms)).toEqual({
      kind: 'left-open',
    });
    expect(await seal.remove(sheetId, place, terms)).toBe('left-open');
  });
});
