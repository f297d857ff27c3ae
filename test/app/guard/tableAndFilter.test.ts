import { closeOffices } from '../../support/programInOffice';
import { SEAL_WORDS } from '../../support/guard/sealWords';
import { asOtherAddIn, makeTable } from '../../attacks/actions';
import {
  guardedRows,
  guardInOffice,
  LIST,
  type GuardedOffice,
} from '../../support/guard/guardInOffice';

afterEach(closeOffices);

const PEOPLE = guardedRows(40);

/** The list as a table of which a filter shows one agency. */
async function filtered(): Promise<GuardedOffice> {
  const at = await guardInOffice(PEOPLE);
  await makeTable(at, 'A1:D41');
  await filter(at, 'Amt See');
  await at.quiet();
  expect(at.guard.view()).toMatchObject({ protection: { kind: 'watching' }, bar: null });
  return at;
}

async function filter(at: GuardedOffice, agency: string | null): Promise<void> {
  await asOtherAddIn(at, async (context) => {
    const table = context.workbook.worksheets.getItem(at.list.sheetId).tables.getItemAt(0);
    if (agency === null) table.clearFilters();
    else table.columns.getItemAt(2).filter.applyValuesFilter([agency]);
    await context.sync();
  });
  await at.quiet();
}

const pairsOf = (rows: unknown[][]): readonly string[] =>
  rows.map((row) => JSON.stringify(row)).sort();

describe('a table of which a filter hides rows', () => {
  test.each(['A2:A41', 'B2:B41'])('%s sorted alone is put back, cell by cell', async (area) => {
    const at = await filtered();
    const before = at.cells();
    expect(at.office.user.sortAlone(LIST, area, { ascending: false })).toBe('done');
    expect(at.cells()).not.toEqual(before);
    await at.quiet();
    expect(at.cells()).toEqual(before);
    expect(at.guard.view().bar?.kind).toBe('put-back');
    await filter(at, null);
    expect(at.cells()).toEqual(before);
    expect(at.guard.view().log.filter(({ event }) => event === 'alarm')).toEqual([]);
  });

  test('whole rows are sorted as far as they show, no pair is broken, and that is said', async () => {
    const at = await filtered();
    const before = at.cells();
    await at.guard.commands.sortRows([{ column: 0, ascending: true }]);
    await at.quiet();
    expect(at.cells()).not.toEqual(before);
    expect(pairsOf(at.cells())).toEqual(pairsOf(before));
    expect(at.guard.view()).toMatchObject({ bar: null, problem: null });
    expect(at.guard.view().log.map(({ event }) => event)).toContain('visible-rows-sorted');
  });

  test('a hidden row is edited where it stands', async () => {
    const at = await filtered();
    const before = at.cells() as string[][];
    const row = before[1] ?? [];
    const fresh = ['neu@amt.example', ...row.slice(1)];
    expect(await at.guard.commands.editRow(1, row, fresh)).toBe('written');
    expect(at.cells()).toEqual(before.map((own, nth) => (nth === 1 ? fresh : own)));
  });

  test('check digits are made once all rows show', async () => {
    const at = await filtered();
    const before = at.cells();
    expect(await at.guard.commands.makeSeal(SEAL_WORDS)).toEqual({ kind: 'rows-hidden' });
    await filter(at, null);
    expect(await at.guard.commands.makeSeal(SEAL_WORDS)).toMatchObject({
      kind: 'made',
      sealed: 40,
    });
    expect(at.cells()).toEqual(before);
  });
});

describe('a second list under the guarded one', () => {
  const BELOW = { firstRow: 43, lastRow: 62 };

  async function twoLists(): Promise<GuardedOffice> {
    const at = await guardInOffice(PEOPLE);
    await at.guard.commands.turnOff();
    const second = guardedRows(60)
      .slice(40)
      .map((row) => row.map((cell) => `2${cell}`));
    at.office.user.paste(LIST, 'A43', [['Accountname', 'AD-ID', 'Behörde', 'Notiz'], ...second]);
    await at.guard.commands.begin(
      { ...at.list, end: { row: 41, text: null } },
      structuredClone(at.right),
    );
    await at.quiet();
    expect(at.guard.view()).toMatchObject({
      protection: { kind: 'watching' },
      rows: 40,
      bar: null,
    });
    return at;
  }
  const below = (at: GuardedOffice): unknown[][] => at.cells().slice(BELOW.firstRow - 1);

  test('each is sorted by itself: the guarded one is put back, the other is left alone', async () => {
    const at = await twoLists();
    const [before, other] = [at.cells().slice(0, 40), below(at)];
    at.office.user.sortAlone(LIST, 'A44:A63');
    const sorted = below(at);
    expect(sorted).not.toEqual(other);
    await at.quiet();
    expect(at.guard.view().bar).toBeNull();
    at.office.user.sortAlone(LIST, 'A2:A41');
    await at.quiet();
    expect(at.cells().slice(0, 40)).toEqual(before);
    expect(below(at)).toEqual(sorted);
    expect(at.guard.view().bar?.kind).toBe('put-back');
  });

  test('whole rows of the guarded one are sorted, the other stays where it is', async () => {
    const at = await twoLists();
    const [before, other] = [at.cells().slice(0, 40), below(at)];
    await at.guard.commands.sortRows([{ column: 0, ascending: true }]);
    expect(pairsOf(at.cells().slice(0, 40))).toEqual(pairsOf(before));
    expect(at.cells().slice(0, 40)).not.toEqual(before);
    expect(below(at)).toEqual(other);
  });

  test('check digits are made for the guarded one alone', async () => {
    const at = await twoLists();
    const other = below(at);
    expect(await at.guard.commands.makeSeal(SEAL_WORDS)).toMatchObject({
      kind: 'made',
      sealed: 40,
    });
    expect(below(at)).toEqual(other);
    const cells = at.office.workbook.sheet(at.list.sheetId);
    const beside = cells.values({ row: 41, column: 4, rows: 30, columns: 4 }).flat();
    expect(beside.filter((value) => value !== null)).toEqual([]);
  });

  test('a row deleted in it: what is sorted alone is put back', async () => {
    const at = await twoLists();
    at.office.user.deleteRows(LIST, '10:10');
    await at.quiet();
    const before = at.cells();
    at.office.user.sortAlone(LIST, 'A2:A40');
    await at.quiet();
    expect(at.cells()).toEqual(before);
  });

  test('a row inserted in it: what is sorted alone is told at least', async () => {
    const at = await twoLists();
    at.office.user.insertRows(LIST, '10:10');
    await at.quiet();
    at.office.user.sortAlone(LIST, 'A2:A42');
    await at.quiet();
    expect(at.guard.view().bar).toMatchObject({ kind: 'offer', why: 'would-lose' });
  });
});
