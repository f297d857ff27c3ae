import { reduceTools, type ToolsEvent } from '../../../src/app/tools/reduceTools';
import type { Tools, ToolsActions } from '../../../src/app/tools/openTools';
import { NO_TOOLS, type ToolsState, type ToolState } from '../../../src/app/tools/state';
import {
  faulty,
  foreign,
  joining,
  misplacedExclusions,
  pickedFiles,
  readable,
} from './tableStates';
import type { ListPlan } from '../../../src/app/ports/listPlanner';
import { AGENCY, batches, columns, plan, refused } from './planStates';
import { CHECKED_AT } from './paneStates';

const IDS = ['batch-1', 'batch-2', 'batch-3', 'batch-4'];

const combine: Extract<ToolState, { tool: 'combine' }> = {
  tool: 'combine',
  choice: {
    sheetIds: IDS,
    files: [],
    name: 'Nachmigration',
    exclusions: [{ row: 1, account: 'anna.adler@amt.example', id: null, reason: 'left' }],
    exclusionTable: null,
    people: null,
    directory: null,
    agencies: 'one',
    repeats: 'refuse',
  },
  step: { at: 'choosing' },
};

const split: Extract<ToolState, { tool: 'split' }> = {
  tool: 'split',
  choice: { most: 200, order: null, name: 'Charge {number}', exclusions: [], exclusionTable: null },
  step: { at: 'choosing' },
};

const misplaced: ListPlan = { ...plan, lists: [], refusals: misplacedExclusions };

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
  'combine-files': open({
    ...combine,
    choice: { ...combine.choice, files: pickedFiles, ...joining },
  }),
  'combine-leaving-out': open({
    ...combine,
    choice: { ...combine.choice, exclusionTable: readable },
  }),
  'combine-leaving-out-faulty': open({
    ...combine,
    choice: { ...combine.choice, exclusionTable: faulty },
  }),
  'combine-leaving-out-refused': open({
    ...combine,
    step: { at: 'planned', plan: misplaced, changed: false },
  }),
  'split-leaving-out-foreign': open({
    ...split,
    choice: { ...split.choice, exclusionTable: foreign },
  }),
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
  'combine-several': open({
    ...combine,
    step: {
      at: 'done',
      made: batches.map(({ name, rows }) => ({ id: name, name, rows })),
      guarded: true,
    },
  }),
  'combine-several-unguarded': open({
    ...combine,
    step: {
      at: 'done',
      made: batches.map(({ name, rows }) => ({ id: name, name, rows })),
      guarded: false,
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
  report: {
    ...NO_TOOLS,
    report: {
      at: 'made',
      sheet: 'Prüfprotokoll Nachmigration',
      checkedAt: CHECKED_AT,
      acknowledged: [],
    },
  },
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
      pickFiles: (files) => tell({ type: 'files-picked', files }),
      removeFile: (key) => tell({ type: 'file-removed', key }),
      chooseFileSheets: (key, sheets) => tell({ type: 'file-sheets', key, sheets }),
      choosePeople: (part, table) => tell({ type: 'people-picked', part, table }),
      chooseExclusionTable: (table) => tell({ type: 'exclusions-picked', table }),
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
