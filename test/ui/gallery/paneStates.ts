import { reducePane } from '../../../src/app/pane/reduce';
import type { PaneEvent } from '../../../src/app/pane/events';
import { initialState, type PaneState } from '../../../src/app/pane/state';
import type { CheckSummary, FindingRow, SheetLook } from '../../../src/app/ports/checker';
import type { SheetInfo } from '../../../src/app/ports/sheetReader';
import type { RememberedList } from '../../../src/app/ports/workbookMemory';
import type { Counts } from '../../../src/core/check/counts';
import { Failure } from '../../../src/core/failure';
import { WorkbookFailure } from '../../../src/core/workbookFailure';

/** The time at which all of this is looked at. */
export const NOW = new Date(2025, 7, 6, 18, 5);
/** When all checks of it were made. */
export const CHECKED_AT = new Date(2025, 7, 6, 17, 42);

export const LIST: SheetInfo = { id: 'list', name: 'Nachmigration', rows: 791 };
const BATCHES: readonly SheetInfo[] = [1, 2, 3, 4].map((batch) => ({
  id: `batch-${String(batch)}`,
  name: `Charge ${String(batch)}`,
  rows: batch === 4 ? 191 : 201,
}));
const NOTES: SheetInfo = { id: 'notes', name: 'Notizen', rows: 12 };
const EMPTY: SheetInfo = { id: 'empty', name: 'Tabelle7', rows: 0 };

export const LOOK: SheetLook = {
  choice: {
    kind: 'chosen',
    headerRow: 0,
    account: 0,
    id: 1,
    agency: 2,
    source: null,
    bound: [0, 1, 2],
    headings: [],
  },
  headings: ['Accountname', 'AD-ID', 'Behörde', 'Bemerkung'],
  headerIsKnown: true,
};

const UNCLEAR: SheetLook = {
  choice: {
    kind: 'unclear',
    headerRow: 0,
    missing: ['account', 'id'],
    reason: 'several-fit',
    accountCandidates: [0, 2],
    idCandidates: [],
  },
  headings: ['Postfach', 'Kennung', 'Weiterleitung an', ''],
  headerIsKnown: true,
};

const RIGHT: Counts = {
  rows: 790,
  correct: 790,
  wrongPair: 0,
  unknownAccount: 0,
  unknownId: 0,
  unknownPair: 0,
  missing: 0,
  notChecked: 0,
  crossAgency: 0,
  errors: 0,
  warnings: 0,
  infos: 1,
};

const WRONG: Counts = { ...RIGHT, correct: 1, wrongPair: 789, crossAgency: 409, errors: 790 };

const right: CheckSummary = {
  counts: RIGHT,
  passed: true,
  comparable: true,
  states: { ok: 790, wrong: 0, unknown: 0, duplicate: 0, damaged: 0, notChecked: 0 },
  diagnoses: [],
  questions: [],
  answers: {},
  references: BATCHES.map(({ name, rows }) => ({ name, role: 'first-migration', rows: rows - 1 })),
  stillListed: [],
  passedOver: [],
  columns: LOOK.choice.kind === 'chosen' ? LOOK.choice : null,
  fingerprint: `sha256:${'5'.repeat(64)}`,
  checkCode: '7K3M-9QXA',
};

const wrong: CheckSummary = {
  ...right,
  counts: WRONG,
  passed: false,
  states: { ...right.states, ok: 1, wrong: 789 },
  diagnoses: [
    {
      kind: 'column-sorted-alone',
      field: 'account',
      column: 0,
      header: 'Accountname',
      firstRow: 2,
      lastRow: 791,
      affected: 789,
      crossAgency: 409,
      provable: 789,
      offset: null,
      slipStart: null,
      direction: 'ascending',
      isByOrderAlone: false,
    },
  ],
};

const warned: CheckSummary = { ...right, counts: { ...RIGHT, warnings: 5 } };

const asking: CheckSummary = {
  ...right,
  counts: { ...RIGHT, correct: 0, notChecked: 790, errors: 1 },
  passed: false,
  states: { ...right.states, ok: 0, damaged: 0, notChecked: 790 },
  questions: [
    { about: 'tmp-suffix', rows: 790, side: 'list', place: 'end' },
    { about: 'id-byte-order' },
    { about: 'not-a-data-row', row: 792, text: 'Summe: 790' },
  ],
};

const unclear: CheckSummary = {
  ...right,
  counts: { ...RIGHT, correct: 0, notChecked: 790, crossAgency: null, errors: 1 },
  passed: false,
  comparable: false,
  states: { ...right.states, ok: 0, notChecked: 790 },
  columns: null,
  fingerprint: null,
  checkCode: null,
};

function after(state: PaneState, ...events: readonly PaneEvent[]): PaneState {
  return events.reduce(reducePane, state);
}

const remembered: RememberedList = {
  sheetId: LIST.id,
  sheet: LIST.name,
  kind: 'second',
  columns: { account: 0, id: 1, bound: [0, 1, 2] },
  headings: ['Accountname', 'AD-ID', 'Behörde'],
  references: BATCHES.map(({ id, name }) => ({
    from: 'workbook',
    sheetId: id,
    sheet: name,
    role: 'first-migration',
  })),
  answers: {},
  exclusions: [],
  lastCheck: {
    fingerprint: right.fingerprint,
    checkCode: right.checkCode,
    counts: RIGHT,
    passed: true,
    comparable: true,
    at: CHECKED_AT.toISOString(),
  },
};

const LEFT_OUT = ['left', 'special-mailbox', 'left'].map((reason, at) => ({
  account: `${['anna.adler', 'clara.dietrich-von-hohenfels', 'dora.ernst'][at] ?? ''}@amt-nord.example`,
  id: `8c4ac332-975f-4717-ad7b-ba4a4e96800${String(at)}`,
  reason,
}));

const unseen: CheckSummary = {
  ...right,
  passed: false,
  counts: { ...RIGHT, errors: 1 },
  stillListed: LEFT_OUT.slice(0, 1).map((person) => ({ ...person, rows: [17] })),
  passedOver: ['Charge 5', 'Nachträge'],
};

/** The views of the pane by name, each reached as a user reaches it. */
export function paneStates(language: 'de' | 'en'): Readonly<Record<string, PaneState>> {
  const sheets = [LIST, ...BATCHES, NOTES, EMPTY];
  const opened = after(initialState(language), {
    type: 'sheets-known',
    sheets,
    activeSheet: LIST.id,
  });
  const looking = after(opened, { type: 'list-taken', sheet: LIST });
  const looked = (look: SheetLook | null): PaneState =>
    after(looking, { type: 'list-looked-at', sheetId: LIST.id, look, remembered: null });
  const fit = [
    ...BATCHES.map(
      ({ id }) => ({ type: 'reference-looked-at', sheetId: id, fitness: 'pairs' }) as const,
    ),
    { type: 'reference-looked-at', sheetId: NOTES.id, fitness: 'no-pairs' } as const,
    { type: 'reference-looked-at', sheetId: EMPTY.id, fitness: 'empty' } as const,
  ];
  const first = after(looked(LOOK), ...fit);
  const settled = after(
    first,
    { type: 'kind-chosen', listKind: 'second' },
    { type: 'list-confirmed' },
  );
  const chosen = after(settled, {
    type: 'reference-chosen',
    sheetIds: BATCHES.map(({ id }) => id),
    role: 'first-migration',
  });
  const started = after(chosen, { type: 'check-started' });
  const done = (summary: CheckSummary): PaneState =>
    after(
      started,
      { type: 'check-done', summary, at: CHECKED_AT },
      { type: 'colours', colours: 'on' },
    );
  const picked = after(chosen, {
    type: 'files-picked',
    files: [
      {
        key: 'a',
        name: 'AD-Export 2025-08-05.csv',
        content: new Blob([]),
        role: 'directory',
      },
    ],
  });
  return {
    looking,
    unseen: after(looking, {
      type: 'broke',
      problem: { from: 'workbook', failure: new WorkbookFailure('cell-being-edited', {}) },
    }),
    'text-file': after(first, { type: 'file-known', lostIn: '.csv' }),
    'no-sheet': after(initialState(language), {
      type: 'sheets-known',
      sheets,
      activeSheet: null,
    }),
    'list-first': first,
    'list-kind-chosen': after(first, { type: 'kind-chosen', listKind: 'second' }),
    'list-unclear': looked(UNCLEAR),
    'list-naming': after(
      first,
      { type: 'kind-chosen', listKind: 'first' },
      { type: 'naming-begun' },
    ),
    'list-empty': looked(null),
    'reference-asked': settled,
    'reference-chosen': picked,
    'sheets-lost': after(picked, {
      type: 'files-picked',
      files: [
        {
          key: 'b',
          name: 'Erstmigration.xlsx',
          content: new Blob([]),
          role: 'first-migration',
          lostSheets: ['Charge 3', 'Charge 7'],
        },
        {
          key: 'c',
          name: 'Restliche.xlsx',
          content: new Blob([]),
          role: 'first-migration',
          sheets: ['Charge 54', 'Charge 55'],
        },
      ],
    }),
    unchecked: after(chosen, { type: 'step-toggled', step: 'result' }),
    running: after(started, {
      type: 'check-went-on',
      work: { doing: 'reading', what: 'Charge 3', read: 120_000, rows: 400_000 },
    }),
    comparing: after(started, { type: 'check-went-on', work: { doing: 'comparing' } }),
    right: done(right),
    'right-first': after(
      first,
      { type: 'kind-chosen', listKind: 'first' },
      { type: 'list-confirmed' },
      { type: 'reference-chosen', sheetIds: ['batch-1'], role: 'directory' },
      { type: 'check-started' },
      { type: 'check-done', summary: right, at: CHECKED_AT },
    ),
    warned: done(warned),
    'left-out': { ...done(right), exclusions: LEFT_OUT },
    'still-listed': { ...done(unseen), exclusions: LEFT_OUT },
    wrong: done(wrong),
    'colours-lost': after(done(wrong), { type: 'colours', colours: 'lost' }),
    filtered: after(done(wrong), { type: 'view-changed', view: { state: 'ok', search: '' } }),
    asking: after(done(asking), { type: 'answered', answers: { tmpIsSame: 'end' } }),
    'cannot-tell': done(unclear),
    refused: after(started, {
      type: 'check-refused',
      refusal: { reason: 'no-pairs', file: '', sheet: 'Charge 2' },
    }),
    changed: after(done(wrong), { type: 'content-changed', sheetId: LIST.id }),
    'other-sheet': after(done(right), { type: 'sheet-activated', sheetId: 'batch-2' }),
    earlier: after(
      looking,
      ...fit,
      { type: 'list-looked-at', sheetId: LIST.id, look: LOOK, remembered },
      { type: 'earlier-compared', sheetId: LIST.id, same: true },
    ),
    'file-broken': after(picked, {
      type: 'broke',
      problem: {
        from: 'file',
        file: 'AD-Export 2025-08-05.csv',
        failure: new Failure('file-foreign', { expected: 'csv', found: 'pdf' }),
      },
    }),
    'cell-edited': after(chosen, {
      type: 'broke',
      problem: { from: 'workbook', failure: new WorkbookFailure('cell-being-edited', {}) },
    }),
  };
}

const NAMES = ['anna.adler', 'bernd.carstens', 'clara.dietrich-von-hohenfels', 'dora.ernst'];

/** Finding `at` of the wrong list. */
export function wrongRow(at: number): FindingRow {
  const name = NAMES[at % NAMES.length] ?? '';
  const owner = NAMES[(at + 1) % NAMES.length] ?? '';
  const account = `${name}@amt-nord.example`;
  return {
    row: at + 2,
    column: 1,
    account,
    id: '8c4ac332-975f-4717-ad7b-ba4a4e968f10',
    expectedId: '1f0e6f0c-2b7e-4b43-9a55-6f0a3f1c2d3e',
    state: 'wrong',
    severity: 'error',
    message: `Das Postfach von ${account} (Amt Nord) ginge an ${owner}@amt-sued.example (Amt Süd).`,
    goesTo: { account: `${owner}@amt-sued.example`, agency: 'Amt Süd' },
  };
}

/** What concerns the whole list. */
export const wholeList = (language: 'de' | 'en'): FindingRow => ({
  row: null,
  column: 0,
  account: null,
  id: null,
  expectedId: null,
  state: null,
  severity: 'info',
  message:
    language === 'en'
      ? 'Account and AD ID are not in one table (“Format as Table”), so one column can be sorted alone.'
      : 'Konto und AD-ID liegen nicht in einer gemeinsamen Tabelle („Als Tabelle formatieren“). Eine Spalte lässt sich deshalb allein sortieren.',
  goesTo: null,
});
