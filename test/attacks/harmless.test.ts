import { columnOf } from '../../src/core/table/columnBuilder';
import { closeOffices } from '../support/programInOffice';
import {
  guardedRows,
  guardInOffice,
  LIST,
  REFERENCE,
  type GuardedOffice,
} from '../support/guard/guardInOffice';
import { asOtherAddIn, columnValues, makeTable } from './actions';

afterEach(closeOffices);

type Deed = (at: GuardedOffice) => unknown;

const user =
  (deed: (person: GuardedOffice['office']['user'], at: GuardedOffice) => unknown): Deed =>
  (at) => {
    expect(['done', undefined]).toContain(deed(at.office.user, at));
  };
const undone =
  (deed: Deed): Deed =>
  async (at) => {
    await deed(at);
    await at.quiet();
    expect(at.office.user.undo()).toBe(true);
  };

const sortRows = user((person) => person.sortExpanded(LIST, 'A5'));
const bold = user((person) => person.format(LIST, 'A2:B9', { bold: true }));
const note = user((person) => person.type(LIST, 'D5', 'neu'));

/** What people do all day with a list that is in order. */
const DEEDS: readonly (readonly [string, Deed])[] = [
  ['whole rows sorted by account', sortRows],
  ['whole rows sorted by ID, Z to A', user((person) => person.sortExpanded(LIST, 'B5', false))],
  ['whole rows sorted by agency', user((person) => person.sortExpanded(LIST, 'C5'))],
  ['whole rows sorted by a note', user((person) => person.sortExpanded(LIST, 'D5'))],
  ['a block of whole rows sorted', user((person) => person.sortAlone(LIST, 'A5:D20'))],
  ['whole rows sorted, undone', undone(sortRows)],
  [
    'sorted by two keys',
    user((person) =>
      person.sortAlone(LIST, 'A2:D41', {
        keys: [
          { offset: 2, ascending: true },
          { offset: 0, ascending: false },
        ],
      }),
    ),
  ],
  ['a format set', bold],
  ['a format set, undone', undone(bold)],
  ['a whole column formatted', user((person) => person.format(LIST, 'A:A', { italic: true }))],
  ['a note typed', note],
  ['a note typed, undone', undone(note)],
  ['notes filled down', user((person) => person.fillDown(LIST, 'D2:D41'))],
  ['notes sorted alone', user((person) => person.sortAlone(LIST, 'D2:D41'))],
  ['notes erased', user((person) => person.erase(LIST, 'D2:D41'))],
  ['a further column filled', user((person) => person.paste(LIST, 'F1', [['Stand'], ['offen']]))],
  ['a column inserted behind', user((person) => person.insertColumns(LIST, 'D1'))],
  ['the column of notes deleted', user((person) => person.deleteColumns(LIST, 'D1'))],
  ['a column inserted in front', user((person) => person.insertColumns(LIST, 'A1'))],
  ['a row inserted above the header', user((person) => person.insertRows(LIST, '1:1'))],
  ['an empty row inserted', user((person) => person.insertRows(LIST, '9:9'))],
  ['a row hidden', user((person) => person.hideRows(LIST, '5:9'))],
  [
    'rows hidden and shown',
    user((person) => (person.hideRows(LIST, '5:9'), person.hideRows(LIST, '5:9', false))),
  ],
  ['a new sheet', user((person) => person.addSheet('Neu'))],
  [
    'a new sheet filled',
    user((person) => (person.addSheet('Neu'), person.paste('Neu', 'A1', [['x', 'y']]))),
  ],
  ['another sheet deleted', user((person) => (person.addSheet('Neu'), person.deleteSheet('Neu')))],
  [
    'a one-column list sorted on another sheet',
    user(
      (person) => (
        person.addSheet('Neu'),
        person.paste('Neu', 'A1', [['b'], ['a']]),
        person.sortAlone('Neu', 'A1:A2')
      ),
    ),
  ],
  ['another sheet in front', user((person) => person.activate(REFERENCE))],
  ['another selection', user((person) => person.select(LIST, 'A2:A41'))],
  [
    'the list copied beside itself',
    user((person, at) => person.paste(LIST, 'H1', columnValues(at, 0, 0, 40))),
  ],
  [
    'a filter’s rows hidden, then whole rows sorted',
    user((person) => (person.hideRows(LIST, '5:9'), person.sortExpanded(LIST, 'A2'))),
  ],
  ['the sheet renamed', user((person) => person.renameSheet(LIST, 'Nachtlauf'))],
  [
    'one pair typed anew',
    user(
      (person) => (person.type(LIST, 'A5', 'neu@amt.example'), person.type(LIST, 'B5', 'id-neu-5')),
    ),
  ],
  [
    'a row appended',
    user((person) => person.paste(LIST, 'A42', [['neu@amt.example', 'id-neu', 'Amt See', '']])),
  ],
  ['a whole row deleted', user((person) => person.deleteRows(LIST, '7:7'))],
  ['a whole row deleted, undone', undone(user((person) => person.deleteRows(LIST, '7:7')))],
  ['the list made a table', (at) => makeTable(at, 'A1:D41')],
  [
    'a table sorted',
    async (at) => {
      await makeTable(at, 'A1:D41');
      expect(at.office.user.sortAlone(LIST, 'A2:D41', { key: 1, ascending: false })).toBe('done');
    },
  ],
  [
    'a rule of colours by another program',
    (at) =>
      asOtherAddIn(at, async (context) => {
        const cells = context.workbook.worksheets.getItem(at.list.sheetId).getRange('A2:B41');
        cells.conditionalFormats.add('Custom').custom.rule.formula = '=$A2=""';
        await context.sync();
      }),
  ],
];

/** The rows of the sheet as a set: nothing of them may be undone. */
function rowsOf({ office, list }: GuardedOffice): unknown {
  const sheet = office.workbook.sheet(list.sheetId);
  const used = sheet.usedArea(true);
  return used && sheet.values(used);
}

describe('harmless deeds', () => {
  test.each(DEEDS)('%s: no alarm, nothing undone', async (_, deed) => {
    const at = await guardInOffice(guardedRows(40));
    await deed(at);
    const after = rowsOf(at);
    await at.quiet();
    await at.guard.commands.verify();
    expect(rowsOf(at)).toEqual(after);
    expect(at.guard.view()).toMatchObject({
      bar: null,
      problem: null,
      protection: { kind: 'watching' },
    });
    at.guard.close();
  });

  test('there are at least thirty', () => {
    expect(DEEDS.length).toBeGreaterThanOrEqual(30);
  });

  test('a broken list repaired by hand, block by block, is never undone', async () => {
    const rows = guardedRows(40);
    const accounts = rows.map(([account]) => account ?? '').sort();
    const broken = rows.map((row, at) => [accounts[at] ?? '', ...row.slice(1)]);
    const at = await guardInOffice(broken);
    // What the check knows is what the reference says, not what the list says.
    const right = rows.map(([account]) => account ?? '');
    const ids = columnOf(rows.map(([, id]) => id ?? ''));
    await at.guard.commands.noteCheck({ accounts: columnOf(right), ids });
    for (let from = 0; from < 40; from += 10) {
      at.office.user.paste(
        LIST,
        `A${from + 2}`,
        right.slice(from, from + 10).map((account) => [account]),
      );
      const after = rowsOf(at);
      await at.quiet();
      expect(rowsOf(at)).toEqual(after);
      expect(at.guard.view().bar).toBeNull();
    }
    expect(at.cells().map(([account]) => account)).toEqual(right);
    at.guard.close();
  });
});
