import type { LockTerms } from '../../../src/app/ports/guardLock';
import { officeGuardPorts } from '../../../src/office/guard/guardPorts';
import type { CellInput } from '../../../src/workbench/host/cell';
import {
  closeOffices,
  fillSheet,
  programInOffice,
  programInRefusingOffice,
} from '../../support/programInOffice';
import { LIST } from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const HEAD = ['Accountname', 'AD-ID'];
const TERMS: LockTerms = { restOpen: true, structure: false, password: { kind: 'none' } };
const place = {
  sheet: LIST,
  columns: { headerRow: 0, bound: [0, 1], headings: HEAD },
  firstRow: 1,
  lastRow: 3,
  end: null,
};
const runs = (expected: readonly string[], values: readonly (string | number | null)[]) => [
  { which: 0, first: 0, expected, values },
];

describe('writing into a guarded list', () => {
  const rows = (...accounts: CellInput[]) => [
    HEAD,
    ...accounts.map((one, at) => [one, `id-${at}`]),
  ];

  test.each<[string, readonly (string | number | null)[]]>([
    [
      'addresses and IDs',
      ['a@amt.example', 'b@amt.example', '0f8fad5b-d9cb-469f-a165-70867728950e'],
    ],
    ['texts that read as numbers', ['00123', '1e5', '-7']],
    ['texts that read as dates and truths', ['1-2', 'TRUE', '3.5.2025']],
    ['texts that read as formulas', ['=A1', '+1', '@x']],
    ['numbers and nothing', [7, null, 'x y']],
  ])('%s are stored as they are', async (_, values) => {
    const office = programInOffice();
    const sheetId = fillSheet(office, LIST, rows('a', 'b', 'c'));
    const { writer } = officeGuardPorts();
    const outcome = await writer.write({
      sheetId,
      place,
      runs: runs(['a', 'b', 'c'], values),
      lock: null,
    });
    expect(outcome).toEqual({ kind: 'written' });
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    expect(office.workbook.sheet(sheetId).values(area)).toEqual(values.map((one) => [one]));
  });

  test('a data type among the cells is not written over: a value alone would be left of it', async () => {
    const office = programInOffice();
    const entity = { error: '#VALUE!', entity: 'Berlin' } as const;
    const sheetId = fillSheet(office, LIST, rows('a', entity, 'c'));
    const { writer } = officeGuardPorts();
    const expected = ['a', { error: '#VALUE!' }, 'c'];
    const write = { sheetId, place, lock: null };
    const turned = [{ which: 0, first: 0, expected, values: ['c', { error: '#VALUE!' }, 'a'] }];
    expect(await writer.write({ ...write, runs: turned })).toEqual({
      kind: 'not-plain',
    });
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    expect(office.workbook.sheet(sheetId).values(area)).toEqual([['a'], [entity], ['c']]);
    fillSheet(office, LIST, rows('a', { error: '#VALUE!' }, 'c'));
    expect(await writer.write({ ...write, runs: turned })).toEqual({
      kind: 'written',
    });
  });

  test.each<[string, CellInput]>([
    ['another text', 'seitdem'],
    ['a text that begins with =', '=B2'],
    ['a formula', { formula: '=B2' }],
    ['a text that reads as a number', '007'],
  ])('what stands there unexpectedly is put back: %s', async (_, unexpected) => {
    const office = programInOffice();
    const sheetId = fillSheet(office, LIST, rows('a', unexpected, 'c'));
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    const before = office.workbook.sheet(sheetId).inputs(area);
    const { writer } = officeGuardPorts();
    const outcome = await writer.write({
      sheetId,
      place,
      runs: runs(['a', 'b', 'c'], ['x', 'y', 'z']),
      lock: null,
    });
    expect(outcome).toEqual({ kind: 'changed-meanwhile' });
    expect(office.workbook.sheet(sheetId).inputs(area)).toEqual(before);
  });

  test.each([null, TERMS])('rows that a filter hides get their own values: %o', async (terms) => {
    const office = programInOffice();
    const sheetId = fillSheet(office, LIST, rows('a', 'b', 'c'));
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(sheetId);
      sheet.autoFilter.apply(sheet.getRange('A1:B4'), 0, {
        filterOn: 'Values',
        values: ['a', 'c'],
      } as Excel.FilterCriteria);
      await context.sync();
    });
    office.host.model.filteredWritesGoAstray = true;
    const { writer, lock } = officeGuardPorts();
    if (terms !== null) await lock.lock(sheetId, place, terms);
    const area = { row: 1, column: 0, rows: 3, columns: 1 };
    const cells = () => office.workbook.sheet(sheetId).values(area).flat();
    const write = (expected: readonly string[], values: readonly string[]) =>
      writer.write({ sheetId, place, runs: runs(expected, values), lock: terms });
    expect(await write(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual({ kind: 'written' });
    expect(cells()).toEqual(['c', 'a', 'b']);
    expect(await write(['c', 'a', 'b'], ['c', 'a', 'b'])).toEqual({ kind: 'written' });
    expect(await write(['c', 'x', 'b'], ['b', 'a', 'c'])).toEqual({ kind: 'changed-meanwhile' });
    expect(office.host.model.protection.of(sheetId) === undefined).toBe(terms === null);
  });

  test('a locked sheet is opened, written and locked again', async () => {
    const office = programInOffice();
    const sheetId = fillSheet(office, LIST, rows('a', 'b', 'c'));
    const { writer, lock, reader } = officeGuardPorts();
    expect(await lock.lock(sheetId, place, TERMS)).toMatchObject({ kind: 'done' });
    expect(office.user.sortAlone(LIST, 'A2:A4')).not.toBe('done');
    expect(office.user.type(LIST, 'D5', 'frei')).toBe('done');
    const write = { sheetId, place, runs: runs(['a', 'b', 'c'], ['x', 'y', 'z']), lock: TERMS };
    expect(await writer.write(write)).toEqual({ kind: 'written' });
    const columns = place.columns;
    const list = { sheetId, sheet: LIST, columns, end: null };
    expect(await reader.read(list)).toMatchObject({ lock: { isProtected: true, holds: true } });
    expect(await lock.unlock(sheetId, TERMS)).toMatchObject({ kind: 'done' });
    expect(office.user.type(LIST, 'A2', 'offen')).toBe('done');
  });

  test('a write that fails on a locked sheet leaves it locked', async () => {
    const office = programInOffice();
    const sheetId = fillSheet(office, LIST, rows('a', 'b', 'c'));
    const { writer, lock } = officeGuardPorts();
    await lock.lock(sheetId, place, TERMS);
    const tooLow = { ...place, firstRow: 2_000_000 };
    const write = { sheetId, place: tooLow, runs: runs(['a'], ['x']), lock: TERMS };
    await expect(writer.write(write)).rejects.toThrow();
    expect(office.host.model.protection.of(sheetId)).toBeDefined();
  });

  test('a sheet that cannot be locked again is said to be open', async () => {
    let isBroken = false;
    const office = programInRefusingOffice((request) =>
      isBroken && request.includes('"Protect"') ? 'GeneralException' : null,
    );
    const sheetId = fillSheet(office, LIST, rows('a', 'b', 'c'));
    const { writer, lock } = officeGuardPorts();
    await lock.lock(sheetId, place, TERMS);
    // Somebody opens it while nothing can be locked: the first request is refused whole, the second too.
    isBroken = true;
    office.host.model.protection.unprotect(sheetId, undefined);
    const write = { sheetId, place, runs: runs(['a'], ['x']), lock: TERMS };
    expect(await writer.write(write)).toEqual({ kind: 'left-open' });
  });
});
