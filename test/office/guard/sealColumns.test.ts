import { closeOffices } from '../../support/programInOffice';
import { guardedRows, guardInOffice, LIST } from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const TEXTS = {
  digits: 'Prüfziffer',
  pairing: 'Zuordnung',
  fits: 'passt',
  doesNotFit: 'PASST NICHT',
  missing: 'ohne Prüfziffer',
};

describe('a list that carries its own check', () => {
  test('every row fits, and a lone sort without any add-in says so in the sheet', async () => {
    const at = await guardInOffice(guardedRows(12));
    expect(await at.guard.commands.makeSeal(TEXTS)).toEqual({
      kind: 'made',
      sealed: 12,
      without: 0,
    });
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    const verdicts = () =>
      at.office.workbook
        .sheet(at.list.sheetId)
        .values({ row: 0, column: 4, rows: 13, columns: 2 })
        .map(([, verdict]) => verdict);
    expect(verdicts()).toEqual(['Zuordnung', ...Array.from({ length: 12 }, () => 'passt')]);
    at.guard.close();
    at.office.user.sortAlone(LIST, 'A2:A13', { ascending: false });
    expect(verdicts()).toContain('PASST NICHT');
  });

  test('both columns are made once and go without a trace', async () => {
    const at = await guardInOffice(guardedRows(12));
    const used = () => at.office.workbook.sheet(at.list.sheetId).usedArea(true)?.columns;
    const before = used();
    await at.guard.commands.makeSeal(TEXTS);
    await at.guard.commands.makeSeal(TEXTS);
    expect(used()).toBe((before ?? 0) + 2);
    expect(await at.guard.commands.removeSeal(TEXTS)).toBe(true);
    expect(used()).toBe(before);
    expect(await at.guard.commands.removeSeal(TEXTS)).toBe(false);
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    at.guard.close();
  });
});
