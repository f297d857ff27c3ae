import { checkDigitsOf } from '../../../src/core/seal/checkDigits';
import { sealFormula } from '../../../src/core/seal/sealFormula';
import { closeOffices } from '../../support/programInOffice';
import { guardedRows, guardInOffice } from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const TEXTS = {
  digits: 'Prüfziffer',
  pairing: 'Zuordnung',
  fits: 'passt',
  doesNotFit: 'PASST NICHT',
  missing: 'ohne Prüfziffer',
};

describe('a list that carries its own check', () => {
  test('every row gets its digits and the formula over its own cells', async () => {
    const at = await guardInOffice(guardedRows(12));
    const outcome = await at.guard.commands.makeSeal(TEXTS);
    expect(outcome).toEqual({ kind: 'made', sealed: 12, without: 0 });
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    const made = at.office.workbook
      .sheet(at.list.sheetId)
      .inputs({ row: 1, column: 4, rows: 12, columns: 2 });
    const letters = { bound: ['A', 'B', 'C'], digits: 'E' };
    made.forEach(([digits, formula], row) => {
      const values = at.cells()[row] as string[];
      expect(digits).toBe(checkDigitsOf(values.join('|')));
      const expected = `=${sealFormula(letters, row + 2, TEXTS)}`;
      const given = (formula as { formula: string }).formula;
      expect(given.replaceAll(' ', '')).toBe(expected.replaceAll(' ', ''));
    });
    at.guard.close();
  });

  test('both columns are made once and go without a trace', async () => {
    const at = await guardInOffice(guardedRows(12));
    const used = () => at.office.workbook.sheet(at.list.sheetId).usedArea(true)?.columns;
    const before = used();
    await at.guard.commands.makeSeal(TEXTS);
    await at.guard.commands.makeSeal(TEXTS);
    expect(used()).toBe((before ?? 0) + 2);
    expect(await at.guard.commands.removeSeal()).toBe('removed');
    expect(used()).toBe(before);
    expect(await at.guard.commands.removeSeal()).toBe('none-there');
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    at.guard.close();
  });
});
