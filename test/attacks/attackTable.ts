import type { Done } from '../support/officeHostPerson';
import {
  guardAgain,
  HEADINGS,
  LIST,
  REFERENCE,
  type GuardedOffice,
} from '../support/guard/guardInOffice';
import {
  columnValues,
  convertTable,
  forgeState,
  makeTable,
  removeState,
  unprotect,
} from './actions';

/** One way to break the pairs (excel-facts 11.5). */
export interface Attack {
  /** The row of the table. */
  readonly row: number;
  readonly name: string;
  /** Done before events go wrong: part of the ground, not of the attack. */
  readonly prepare?: (at: GuardedOffice) => Promise<unknown>;
  /** Carries it out; gives Excel's word where a person did it, and the guard to ask, if it is another one. */
  readonly run: (at: GuardedOffice) => Promise<Done | GuardedOffice> | Done | GuardedOffice;
}

const ALL = 'A2:A41';
const closed = async (
  at: GuardedOffice,
  work: (at: GuardedOffice) => Done,
): Promise<Done | GuardedOffice> => {
  at.guard.close();
  const done = work(at);
  return done === 'done' ? guardAgain(at) : done;
};
/** One thing after the other; Excel's first refusal ends it. */
const both = (...steps: readonly (() => Done)[]): Done => {
  for (const step of steps) {
    const done = step();
    if (done !== 'done') return done;
  }
  return 'done';
};

/** Every row of the table, some of them in several ways. */
export const ATTACKS: readonly Attack[] = [
  { row: 1, name: 'accounts sorted alone', run: ({ office }) => office.user.sortAlone(LIST, ALL) },
  {
    row: 2,
    name: 'IDs sorted alone',
    run: ({ office }) => office.user.sortAlone(LIST, 'B2:B41', { ascending: false }),
  },
  {
    row: 3,
    name: 'a part of the accounts sorted',
    run: ({ office }) => office.user.sortAlone(LIST, 'A11:A21'),
  },
  {
    row: 4,
    name: 'columns sorted from left to right',
    run: ({ office }) => office.user.sortAlone(LIST, 'A2:B41', { by: 'columns' }),
  },
  {
    row: 5,
    name: 'a table sorted: whole rows',
    prepare: (at) => makeTable(at, 'A1:D41'),
    run: ({ office }) => office.user.sortAlone(LIST, 'A2:D41'),
  },
  {
    row: 6,
    name: 'sorted by a filter over one column',
    run: ({ office }) => office.user.sortAlone(LIST, 'A1:A41', { hasHeaders: true }),
  },
  {
    row: 7,
    name: 'a cell inserted among the accounts',
    run: ({ office }) => office.user.insertCells(LIST, 'A5'),
  },
  {
    row: 8,
    name: 'a cell deleted among the accounts',
    run: ({ office }) => office.user.deleteCells(LIST, 'A5'),
  },
  {
    row: 9,
    name: 'accounts cut and pasted',
    run: ({ office }) => office.user.cut(LIST, 'A5:A7', 'A20'),
  },
  {
    row: 10,
    name: 'an account moved between others by dragging',
    run: ({ office: { user } }) =>
      both(
        () => user.insertCells(LIST, 'A20'),
        () => user.cut(LIST, 'A5', 'A20'),
        () => user.deleteCells(LIST, 'A5'),
      ),
  },
  {
    row: 11,
    name: 'a block pasted over accounts',
    run: (at) => at.office.user.paste(LIST, 'A3', columnValues(at, 0, 19, 8)),
  },
  {
    row: 12,
    name: 'an account filled down',
    run: ({ office }) => office.user.fillDown(LIST, 'A5:A12'),
  },
  {
    row: 13,
    name: 'a text replaced in all accounts',
    run: ({ office }) => office.user.replaceAll(LIST, ALL, 'konto1', 'konto9'),
  },
  {
    row: 14,
    name: 'text to columns: the domain over the IDs',
    run: (at) =>
      at.office.user.paste(
        LIST,
        'A2',
        columnValues(at, 0, 0, 40).map(([text]) => String(text).split('@')),
      ),
  },
  {
    row: 15,
    name: 'duplicates of one column removed',
    run: ({ office }) => office.user.deleteCells(LIST, 'C5:C41'),
  },
  {
    row: 16,
    name: 'accounts filled by an example',
    run: ({ office }) =>
      office.user.paste(LIST, 'A6', [['konto.a@amt.example'], ['konto.b@amt.example']]),
  },
  { row: 17, name: 'accounts merged', run: ({ office }) => office.user.merge(LIST, 'A2:A3') },
  {
    row: 18,
    name: 'a wrong ID typed',
    run: (at) => at.office.user.type(LIST, 'B5', String(columnValues(at, 1, 9, 1)[0]?.[0])),
  },
  {
    row: 19,
    name: 'a column inserted between',
    run: ({ office }) => office.user.insertColumns(LIST, 'B1'),
  },
  {
    row: 19,
    name: 'the account column deleted',
    run: ({ office }) => office.user.deleteColumns(LIST, 'A1'),
  },
  { row: 20, name: 'whole rows deleted', run: ({ office }) => office.user.deleteRows(LIST, '5:7') },
  {
    row: 20,
    name: 'whole rows inserted and filled',
    run: ({ office: { user } }) =>
      both(
        () => user.insertRows(LIST, '5:5'),
        () => user.paste(LIST, 'A5', [['neu@amt.example', 'id-neu', 'Amt See']]),
      ),
  },
  {
    row: 21,
    name: 'a put-back undone',
    prepare: async ({ office, quiet }) => {
      office.user.sortAlone(LIST, ALL);
      await quiet();
    },
    run: ({ office }) => (office.user.undo() ? 'done' : 'sheetProtected'),
  },
  {
    row: 22,
    name: 'IDs by formula that drift',
    run: ({ office: { user } }) =>
      both(
        () =>
          user.paste(
            LIST,
            'B2',
            Array.from({ length: 10 }, (_, i) => [{ formula: `='${REFERENCE}'!B${i + 2}` }]),
          ),
        () => user.sortAlone(REFERENCE, 'B2:B41', { ascending: false }),
      ),
  },
  {
    row: 23,
    name: 'data refreshed in another order',
    run: (at) => at.office.user.paste(LIST, 'B2', columnValues(at, 1, 0, 40).reverse()),
  },
  {
    row: 24,
    name: 'a macro sorts the accounts twice',
    run: ({ office: { user } }) =>
      both(
        () => user.sortAlone(LIST, ALL),
        () => user.sortAlone(LIST, 'A2:A20', { ascending: false }),
      ),
  },
  {
    row: 25,
    name: 'a co-author sorts the accounts',
    run: ({ office }) => office.remote.sortAlone(LIST, ALL),
  },
  {
    row: 26,
    name: 'sorted where no add-in is',
    run: (at) => closed(at, ({ office }) => office.remote.sortAlone(LIST, ALL)),
  },
  {
    row: 27,
    name: 'the lock taken away',
    prepare: ({ guard }) =>
      guard.commands.lock({ restOpen: true, structure: false, password: { kind: 'none' } }),
    run: (at) => unprotect(at),
  },
  {
    row: 28,
    name: 'the sheet renamed',
    run: ({ office }) => office.user.renameSheet(LIST, 'Anders'),
  },
  {
    row: 28,
    name: 'the sheet replaced by a look-alike',
    run: ({ office: { user } }) =>
      both(
        () => user.renameSheet(LIST, 'Alt'),
        () => user.addSheet(LIST),
        () => user.paste(LIST, 'A1', [HEADINGS]),
        () => user.deleteSheet('Alt'),
      ),
  },
  {
    row: 29,
    name: 'the reference sorted alone',
    run: ({ office }) => office.user.sortAlone(REFERENCE, ALL),
  },
  { row: 30, name: 'the guard’s memory removed', run: (at) => removeState(at) },
  { row: 30, name: 'the guard’s memory forged', run: (at) => forgeState(at) },
  {
    row: 31,
    name: 'a table made a range',
    prepare: (at) => makeTable(at, 'A1:D41'),
    run: (at) => convertTable(at),
  },
  {
    row: 32,
    name: 'sorted while the pane is dead',
    run: (at) => closed(at, ({ office }) => office.user.sortAlone(LIST, ALL)),
  },
  {
    row: 33,
    name: 'a pair changed in hidden rows',
    run: (at) =>
      both(
        () => at.office.user.hideRows(LIST, '5:9'),
        () => at.office.user.paste(LIST, 'B5', columnValues(at, 1, 20, 3)),
      ),
  },
  {
    row: 34,
    name: 'a look-alike account',
    run: ({ office }) => office.user.paste(LIST, 'A5', [['konto17.1@amt.example\u00a0']]),
  },
  {
    row: 34,
    name: 'a text made a number',
    run: ({ office }) => office.user.paste(LIST, 'B6', [[1234567]]),
  },
  {
    row: 35,
    name: 'sorted while events are lost',
    run: ({ office }) => {
      office.host.eventFault = 'dropped';
      return office.user.sortAlone(LIST, ALL);
    },
  },
];
