import { answerTo } from './paneInExcel';
import type { EventFault } from '../../../src/workbench/host/events/eventFault';
import type { Office as OpenOffice } from '../../support/officeHost';
import { PEOPLE, type PlayedWorkbook } from './playedWorkbook';
import { SEAL_WORDS } from '../../support/guard/sealWords';

/** One deed of a script, with numbers that say where and what. */
export interface Step {
  readonly deed: string;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

/** Does something; what the numbers ask for and is not there is left undone. */
export type Deed = (at: PlayedWorkbook, step: Step) => unknown;

const HEADINGS = ['Accountname', 'AD-ID'];
const FAULTS: readonly EventFault[] = ['none', 'doubled', 'delayed', 'reordered', 'emptyAddress'];

const pick = <Value>(values: readonly Value[], at: number): Value | undefined =>
  values[at % Math.max(1, values.length)];

/** What somebody types: known and unknown accounts and IDs, and known ones written otherwise. */
function typed(number: number): string {
  const [account = '', id = ''] = pick(PEOPLE, number) ?? [];
  const others = [`neu${number % 5}@amt.example`, account.toUpperCase(), id.toUpperCase()];
  const unknown = `8c4ac332-975f-4717-ad7b-00000000000${number % 7}`;
  return pick([account, account, account, id, id, id, unknown, ...others], number) ?? '';
}

/** Settles what is asked and compares with every sheet that holds pairs, as somebody does who is in a hurry. */
async function settle(at: PlayedWorkbook): Promise<void> {
  const { actions, state } = at.pane;
  if (state().list.kind === 'asking') {
    actions.chooseKind('second');
    actions.confirmList();
    await at.quiet();
  }
  const { reference } = state();
  if (reference.sheets.some(({ role }) => role !== null)) return;
  const fit = reference.sheets.filter(({ fitness }) => fitness === 'pairs');
  actions.chooseSheets(
    fit.map(({ info }) => info.id),
    'first-migration',
  );
}

/** What a person does in the pane. */
export const IN_PANE: Readonly<Record<string, Deed>> = {
  check: async (at) => {
    await settle(at);
    at.joined.actions.check();
  },
  answer: (at, { a }) => {
    const { result, answers } = at.pane.state();
    const question = result.kind === 'checked' ? pick(result.summary.questions, a) : undefined;
    if (question !== undefined) at.joined.actions.answer({ ...answers, ...answerTo(question) });
  },
  'colours on': (at) => {
    if (at.pane.state().result.kind === 'checked') at.joined.actions.showColours(true);
  },
  'colours off': (at) => at.joined.actions.showColours(false),
  'guard on': (at) => at.joined.guardActions.turnOn(),
  'guard off': (at) => at.joined.guardActions.turnOff(),
  lock: (at, { a }) =>
    at.joined.guardActions.lock({
      restOpen: a % 2 === 0,
      structure: false,
      password: { kind: 'none' },
    }),
  unlock: (at) => at.joined.guardActions.unlock(),
  seal: (at) => at.joined.guardActions.makeSeal(SEAL_WORDS),
  unseal: (at) => at.joined.guardActions.removeSeal(),
  keep: (at) => at.joined.guardActions.keepRestorePoint(),
  restore: (at) => at.joined.guardActions.restore(),
  'put back': (at) => at.joined.guardActions.putBack(),
  'leave so': async (at) => {
    at.joined.guardActions.leave();
    await at.joined.guardActions.confirmLeave();
  },
  dismiss: (at) => at.joined.guardActions.dismiss(),
  'sort whole': (at, { a, b }) => {
    const column = pick(at.joined.view().own.place?.columns.bound ?? [], a);
    if (column === undefined) return;
    return at.joined.guardActions.sortRows([{ column, ascending: b % 2 === 0 }]);
  },
  'edit row': async (at, { a, b }) => {
    const row = await at.joined.guardActions.readRow(a % PEOPLE.length);
    if (row === null) return;
    const values = row.map((value, which) => (which === b % row.length ? typed(a + b) : value));
    await at.joined.guardActions.editRow(a % PEOPLE.length, row, values);
  },
  'take the sheet in front': (at) => at.joined.actions.takeActiveSheet(),
  'ten minutes': (at) => at.timer.pass(11 * 60_000),
  'open the pane again': (at) => at.reopen(),
  'open the workbook again': (at) => at.reload(),
};

type Person = OpenOffice['user'];

/** A deed in the list's sheet: `column` A or B, `row` a row of the list as a number. */
const inList =
  (
    deed: (
      person: Person,
      where: { sheet: string; column: string; row: number; last: number },
      step: Step,
      at: PlayedWorkbook,
    ) => unknown,
  ): Deed =>
  (at, step) => {
    const rows = at.cells(at.listId).length - 1;
    if (rows < 1) return;
    const column = pick(['A', 'B'], step.a) ?? '';
    const where = {
      sheet: at.nameOf(at.listId),
      column,
      row: 2 + (step.b % rows),
      last: rows + 1,
    };
    return deed(at.office.user, where, step, at);
  };

const rowsOf = (from: number, count: number): string[][] =>
  PEOPLE.slice(from % PEOPLE.length, (from % PEOPLE.length) + count).map((row) => [...row]);

/** What a person does in the list's sheet. */
export const IN_LIST: Readonly<Record<string, Deed>> = {
  type: inList((person, { sheet, column, row }, { c }) =>
    person.type(sheet, `${column}${row}`, typed(c)),
  ),
  'type a heading': inList((person, { sheet, column }, { b }) =>
    person.type(sheet, `${column}1`, pick([...HEADINGS, 'Konto', 'x'], b) ?? ''),
  ),
  'sort a column': inList((person, { sheet, column, last }, { b }) =>
    person.sortAlone(sheet, `${column}2:${column}${last}`, { ascending: b % 2 === 0 }),
  ),
  'sort a part': inList((person, { sheet, column, row }, { c }) =>
    person.sortAlone(sheet, `${column}${row}:${column}${row + (c % 5)}`, {
      ascending: c % 2 === 0,
    }),
  ),
  'sort with heading': inList((person, { sheet, column, last }, { b, c }) =>
    person.sortAlone(sheet, `${column}1:${column}${last}`, {
      ascending: b % 2 === 0,
      hasHeaders: c % 2 === 0,
    }),
  ),
  'sort rows': inList((person, { sheet, last }, { a, b }) =>
    person.sortAlone(sheet, `A2:H${last}`, { key: a % 3, ascending: b % 2 === 0 }),
  ),
  'sorted elsewhere': inList((_, { sheet, column, last }, { b }, at) =>
    at.office.remote.sortAlone(sheet, `${column}2:${column}${last}`, { ascending: b % 2 === 0 }),
  ),
  'typed elsewhere': inList((_, { sheet, column, row }, { c }, at) =>
    at.office.remote.type(sheet, `${column}${row}`, typed(c)),
  ),
  'insert a cell': inList((person, { sheet, column, row }, { c }) =>
    person.insertCells(sheet, `${column}${row}`, c % 4 === 0 ? 'right' : 'down'),
  ),
  'delete a cell': inList((person, { sheet, column, row }, { c }) =>
    person.deleteCells(sheet, `${column}${row}`, c % 4 === 0 ? 'left' : 'up'),
  ),
  'insert a row': inList((person, { sheet, row }) =>
    person.insertRows(sheet, `${row - 1}:${row - 1}`),
  ),
  'delete a row': inList((person, { sheet, row }) => person.deleteRows(sheet, `${row}:${row}`)),
  'insert a column': inList((person, { sheet }, { c }) =>
    person.insertColumns(sheet, `${pick(['A', 'B', 'C'], c) ?? ''}1`),
  ),
  'delete a column': inList((person, { sheet }, { c }) =>
    person.deleteColumns(sheet, `${pick(['C', 'D', 'E'], c) ?? ''}1`),
  ),
  cut: inList((person, { sheet, column, row, last }, { b, c }) =>
    person.cut(
      sheet,
      `${column}${row}:${column}${row + (c % 3)}`,
      `${pick(['A', 'B'], b) ?? ''}${2 + (c % last)}`,
    ),
  ),
  'fill down': inList((person, { sheet, column, row }, { c }) =>
    person.fillDown(sheet, `${column}${row}:${column}${row + 1 + (c % 4)}`),
  ),
  swap: inList((person, { sheet, column, row, last }, { c }, at) => {
    const cells = at.cells(at.listId);
    const [which, other] = [column === 'A' ? 0 : 1, 2 + (c % (last - 1))];
    const here = cells[row - 1]?.[which] ?? null;
    person.paste(sheet, `${column}${row}`, [[cells[other - 1]?.[which] ?? null]]);
    person.paste(sheet, `${column}${other}`, [[here]]);
  }),
  erase: inList((person, { sheet, column, row }, { c }) =>
    person.erase(sheet, `${column}${row}:${column}${row + (c % 3)}`),
  ),
  'erase rows': inList((person, { sheet, row }, { c }) =>
    person.erase(sheet, `A${row}:C${row + (c % 3)}`),
  ),
  'paste rows': inList((person, { sheet, row }, { c }) =>
    person.paste(sheet, `A${row}`, rowsOf(c, 3)),
  ),
  'paste below': inList((person, { sheet, last }, { b, c }) =>
    person.paste(sheet, `A${last + 1 + (b % 2)}`, [
      ...(c % 2 === 0 ? [HEADINGS] : []),
      ...rowsOf(c, 4),
    ]),
  ),
  'paste all': inList((person, { sheet }) => person.paste(sheet, 'A2', rowsOf(0, PEOPLE.length))),
  'write a sum': inList((person, { sheet, last }) =>
    person.type(sheet, `A${last + 1}`, 'Summe: 12'),
  ),
  'hide a row': inList((person, { sheet, row }, { c }) =>
    person.hideRows(sheet, `${row}:${row}`, c % 2 === 0),
  ),
  'make bold': inList((person, { sheet, row }) =>
    person.format(sheet, `A${row}:B${row}`, { bold: true }),
  ),
  'lift the lock by hand': inList((person, { sheet }) => person.unprotect(sheet)),
};

/** By what somebody or something looks again: only then what was not told of is known. */
const LOOKS: readonly Deed[] = [
  (at) => at.joined.actions.check(),
  (at) => at.timer.pass(11 * 60_000),
  (at) => {
    const [other] = at.others();
    if (other !== undefined) at.office.user.activate(other.name);
    at.office.user.activate(at.nameOf(at.listId));
  },
];

/** What a person does with the workbook and its other sheets. */
export const IN_WORKBOOK: Readonly<Record<string, Deed>> = {
  undo: (at) => at.office.user.undo(),
  redo: (at) => at.office.user.redo(),
  rename: (at, { a, b }) => {
    const [sheet, fresh] = [pick(at.visible(), a), `N${b % 4}`];
    if (sheet !== undefined && !at.has(fresh)) at.office.user.renameSheet(sheet.name, fresh);
  },
  'delete a sheet': (at, { a }) => {
    const sheet = pick(at.others(), a);
    if (sheet !== undefined) at.office.user.deleteSheet(sheet.name);
  },
  'copy a sheet': (at, { a, b }) => {
    const [sheet, fresh] = [pick(at.visible(), a), `K${b % 4}`];
    if (sheet === undefined || at.has(fresh) || at.visible().length > 5) return;
    at.workbook.change('user', () => at.workbook.copySheet(sheet.id, fresh, b % 3));
  },
  'move a sheet': (at, { a, b }) => {
    const sheet = pick(at.visible(), a);
    if (sheet === undefined) return;
    at.workbook.change('user', () => at.workbook.moveSheet(sheet.id, b % at.visible().length));
  },
  'bring to the front': (at, { a }) => {
    const sheet = pick(at.visible(), a);
    if (sheet !== undefined) at.office.user.activate(sheet.name);
  },
  'type into a reference': (at, { a, b, c }) => {
    const sheet = pick(at.others(), a);
    if (sheet === undefined) return;
    at.office.user.type(sheet.name, `${pick(['A', 'B'], b) ?? ''}${2 + (c % 6)}`, typed(a + b + c));
  },
  'sort a reference': (at, { a, b }) => {
    const column = pick(['A', 'B'], b) ?? '';
    const sheet = pick(at.others(), a);
    if (sheet !== undefined) at.office.user.sortAlone(sheet.name, `${column}2:${column}7`);
  },
  'nothing is told': async (at, step) => {
    const { host } = at.office;
    const fault = host.eventFault;
    host.eventFault = 'dropped';
    await pick(Object.values(IN_LIST), step.a + 64 * (step.b % 2))?.(at, step);
    await at.office.settled();
    host.eventFault = fault;
    const { protection } = at.joined.view().own;
    // Nobody looks by himself at a list that is not guarded, nor by the clock where looks empty the undo list.
    const isWatched = protection.kind !== 'off' && at.build !== 'old' && at.build !== 'least';
    await pick(isWatched ? LOOKS : LOOKS.slice(0, 1), step.c)?.(at, step);
  },
  'events go wrong': (at, { a }) => {
    at.office.host.eventFault = pick(FAULTS, a) ?? 'none';
  },
};
