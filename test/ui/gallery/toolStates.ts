import { reduceTools, type ToolsEvent } from '../../../src/app/tools/reduceTools';
import type { Tools, ToolsActions } from '../../../src/app/tools/openTools';
import { NO_TOOLS, type ToolsState, type ToolState } from '../../../src/app/tools/state';
import type { ListPlan, PlannedSource } from '../../../src/app/ports/listTools';

const IDS = ['batch-1', 'batch-2', 'batch-3', 'batch-4'];
const AGENCY = 'Amt für Straßen und Verkehr';

const sources = [1, 2, 3, 4].map((batch): PlannedSource => {
  const rows = batch === 4 ? 190 : 200;
  return {
    name: `Charge ${String(batch)}`,
    file: null,
    rows,
    agencies: [{ agency: AGENCY, rows }],
    headings: ['Accountname', 'AD-ID', 'Behörde'],
    sealed: batch < 3,
    warnings: { first: [], total: 0 },
  };
});

const columns = { account: 0, id: 1, bound: [0, 1, 2] };

const plan: ListPlan = {
  sources,
  agencies: [{ agency: AGENCY, rows: 790 }],
  agencyUnclear: false,
  excluded: [],
  dropped: { first: [], total: 0 },
  added: 0,
  lists: [{ name: 'Nachmigration', agency: AGENCY, rows: 790, columns }],
  refusals: [],
};

const places = (row: number) => [
  { source: 0, row },
  { source: 2, row: row + 30 },
];

const refused: ListPlan = {
  ...plan,
  lists: [],
  agencies: [
    { agency: AGENCY, rows: 590 },
    { agency: 'Gewerbeaufsicht', rows: 200 },
  ],
  refusals: [
    {
      reason: 'repeated',
      areIdentical: true,
      repeats: {
        total: 3,
        first: [
          { what: 'pair', value: 'anna.adler@amt.example', isIdentical: true, places: places(17) },
          { what: 'pair', value: 'emil.ernst@amt.example', isIdentical: true, places: places(20) },
          { what: 'pair', value: 'zoe.zander@amt.example', isIdentical: true, places: places(25) },
        ],
      },
    },
    {
      reason: 'several-agencies',
      agencies: [
        { agency: AGENCY, rows: 590 },
        { agency: 'Gewerbeaufsicht', rows: 200 },
      ],
    },
    {
      reason: 'source-faults',
      source: 1,
      findings: {
        total: 1,
        first: [
          {
            row: 44,
            severity: 'error',
            says: { de: 'Die AD-ID fehlt.', en: 'The AD ID is missing.' },
          },
        ],
      },
    },
  ],
};

const combine: ToolState = {
  tool: 'combine',
  choice: {
    sheetIds: IDS,
    files: [],
    name: 'Nachmigration',
    exclusions: [{ row: 1, account: 'anna.adler@amt.example', id: null, reason: 'left' }],
    people: null,
    directory: null,
    agencies: 'one',
    repeats: 'refuse',
  },
  step: { at: 'choosing' },
};

const batches = Array.from({ length: 4 }, (_, at) => ({
  name: `Charge ${String(at + 1)}`,
  agency: AGENCY,
  rows: at === 3 ? 190 : 200,
  columns,
}));

const split: ToolState = {
  tool: 'split',
  choice: { most: 200, order: null, name: 'Charge {number}', exclusions: [] },
  step: { at: 'choosing' },
};

const incident: ToolState = {
  tool: 'incident',
  choice: {
    known: '2025-08-07T07:05',
    from: '',
    to: '',
    column: 3,
    executed: ['erledigt'],
    prepared: [],
  },
  columns: [{ column: 3, heading: 'Bemerkung', words: ['erledigt', 'offen'] }],
  step: { at: 'choosing' },
};

const counts = {
  persons: 262,
  records: 262,
  crossAgency: 140,
  agencyUnknown: 0,
  protectedMailboxes: 3,
  recipients: 262,
};

const open = (tool: ToolState): ToolsState => ({ ...NO_TOOLS, open: tool });

/** The tools' views by name. */
export const toolStates: Readonly<Record<string, ToolsState>> = {
  none: NO_TOOLS,
  combine: open(combine),
  'combine-plan': open({ ...combine, step: { at: 'planned', plan, changed: true } }),
  'combine-refused': open({
    ...combine,
    step: { at: 'planned', plan: refused, changed: false },
  }),
  'combine-writing': open({
    ...combine,
    step: {
      at: 'working',
      work: { doing: 'writing', what: 'Nachmigration', done: 300, rows: 791 },
    },
  }),
  'combine-done': open({
    ...combine,
    step: {
      at: 'done',
      made: [{ id: 'new', name: 'Nachmigration (2)', rows: 790 }],
      guarded: true,
    },
  }),
  'combine-unguarded': open({
    ...combine,
    step: {
      at: 'done',
      made: [{ id: 'new', name: 'Nachmigration (2)', rows: 790 }],
      guarded: false,
    },
  }),
  split: open(split),
  'split-plan': open({
    ...split,
    step: { at: 'planned', plan: { ...plan, lists: batches }, changed: false },
  }),
  'split-many': open({
    ...split,
    step: {
      at: 'planned',
      plan: {
        ...plan,
        lists: Array.from({ length: 40 }, (_, at) => ({
          name: `Charge ${String(at + 1)}`,
          agency: AGENCY,
          rows: 20,
          columns,
        })),
      },
      changed: false,
    },
  }),
  'split-done': open({
    ...split,
    step: {
      at: 'done',
      made: batches.map(({ name, rows }) => ({ id: name, name, rows })),
      guarded: false,
    },
  }),
  incident: open(incident),
  'incident-told': open({
    ...incident,
    step: {
      at: 'told',
      answer: {
        kind: 'told',
        agencies: [
          { agency: AGENCY, counts, maybe: 0, untold: 0 },
          { agency: null, counts, maybe: 4, untold: 2 },
        ],
        right: 1,
        wayBack: { steps: 812, temporary: 22, open: 2 },
      },
    },
  }),
  report: { ...NO_TOOLS, report: { at: 'made', sheet: 'Prüfprotokoll Nachmigration' } },
};

/** Tools that show a state and follow what is chosen; nothing stands behind them. */
export function galleryTools(start: ToolsState, heard: Partial<ToolsActions> = {}): Tools {
  let now = start;
  const listeners = new Set<() => void>();
  const tell = (event: ToolsEvent): void => {
    now = reduceTools(now, event);
    for (const listener of listeners) listener();
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    state: () => now,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: {
      open: (tool) => tell({ type: 'opened', tool: { combine, split, incident }[tool] }),
      close: () => tell({ type: 'closed' }),
      chooseCombine: (choice) => tell({ type: 'combine-chosen', choice }),
      chooseSplit: (choice) => tell({ type: 'split-chosen', choice }),
      chooseIncident: (choice) => tell({ type: 'incident-chosen', choice }),
      plan: nothing,
      back: () => tell({ type: 'making', step: { at: 'choosing' } }),
      make: nothing,
      cancel: () => undefined,
      tell: nothing,
      saveIncident: nothing,
      incidentSheet: nothing,
      report: nothing,
      show: nothing,
      dismissProblem: () => tell({ type: 'problem-dismissed' }),
      ...heard,
    },
  };
}
