import { problemOf } from '../pane/problem';
import { isAbort } from '../pane/store';
import type { IncidentPart } from '../ports/listTools';
import type { PickedFile } from '../ports/checker';
import { openStore } from '../store';
import { untilAborted } from '../untilAborted';
import { tableLooks, type TableLooks } from './lookAtTables';
import { reduceTools, type ToolsEvent } from './reduceTools';
import { NO_TOOLS, type CombineChoice, type IncidentChoice, type SplitChoice } from './state';
import type { PickedTable, ToolName, ToolsState, ToolState } from './state';
import { incidentSheet, saveIncident, tellIncident, writeReport, saveReport } from './reportTools';
import { makeLists, planLists } from './makeLists';
import type { ToolsPorts, ToolsSession } from './session';

/** What a user can do. Nothing of it throws or rejects: what breaks is shown. */
export interface ToolsActions {
  readonly open: (tool: ToolName) => void;
  readonly close: () => void;
  readonly chooseCombine: (choice: Partial<CombineChoice>) => void;
  readonly chooseSplit: (choice: Partial<SplitChoice>) => void;
  /** Adds files to those that are merged, and looks which of their sheets hold pairs. */
  readonly pickFiles: (files: readonly PickedFile[]) => void;
  readonly removeFile: (key: string) => void;
  /** Which sheets of a picked file are taken, by name. */
  readonly chooseFileSheets: (key: string, sheets: readonly string[]) => void;
  /** The list of people who join, or the directory that knows them; null for none. */
  readonly choosePeople: (part: 'people' | 'directory', table: PickedTable | null) => void;
  /** A table of people to leave out, beside those that are typed; null for none. */
  readonly chooseExclusionTable: (table: PickedTable | null) => void;
  readonly chooseIncident: (choice: Partial<IncidentChoice>) => void;
  /** Reads and says what would be made. */
  readonly plan: () => Promise<void>;
  /** Back to the questions. */
  readonly back: () => void;
  /** Makes what was planned, unless the sheets have changed since. */
  readonly make: () => Promise<void>;
  readonly cancel: () => void;
  readonly tell: () => Promise<void>;
  readonly saveIncident: (part: IncidentPart, form: 'html' | 'csv') => Promise<void>;
  readonly incidentSheet: (part: IncidentPart) => Promise<void>;
  readonly report: (form: 'sheet' | 'html' | 'json') => Promise<void>;
  readonly show: (sheetId: string) => Promise<void>;
  readonly dismissProblem: () => void;
}

/** The running tools. */
export interface Tools {
  readonly state: () => ToolsState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly actions: ToolsActions;
}

/** Rows of a batch of the first migration (builtInProfile.batchSize.first). */
const BATCH_ROWS = 200;

/** Opens the tools; nothing is read before a user wants something. Never throws. */
export function openTools(ports: ToolsPorts): Tools {
  const { state, tell, subscribe } = openStore(NO_TOOLS, reduceTools);
  return {
    state,
    subscribe,
    actions: actionsOf({ ports, state, tell }, tableLooks(ports, tell)),
  };
}

type WholeTools = Omit<ToolsSession, 'signal'>;
type Attempt = (work: (session: ToolsSession) => Promise<void>) => Promise<void>;

/** One thing after the other: what begins takes the place of what ran before. */
interface Lane {
  readonly attempt: Attempt;
  readonly cancel: () => void;
}

function lane(whole: WholeTools, atRest: (before: ToolsState) => void): Lane {
  const { tell, state } = whole;
  let calling = new AbortController();
  return {
    attempt: async (work) => {
      const own = new AbortController();
      calling.abort();
      calling = own;
      const before = state();
      tell({ type: 'problem-dismissed' });
      const { signal } = own;
      const told = (event: ToolsEvent): void => {
        if (!signal.aborted) tell(event);
      };
      try {
        await work({ ...whole, tell: told, signal: () => signal });
      } catch (error) {
        if (calling === own) atRest(before);
        if (!isAbort(error)) tell({ type: 'broke', problem: problemOf(error) });
      }
    },
    cancel: () => calling.abort(),
  };
}

/** Nothing works any more: back to what was shown before, or to the questions. */
function toolAtRest({ state, tell }: WholeTools, before: ToolsState): void {
  const { open } = state();
  if (open?.step.at !== 'working') return;
  const step = before.open?.tool === open.tool ? before.open.step : null;
  const again = step === null || step.at === 'working' ? ({ at: 'choosing' } as const) : step;
  if (open.tool === 'incident') tell({ type: 'telling', step: { at: 'choosing' } });
  else tell({ type: 'making', step: again.at === 'told' ? { at: 'choosing' } : again });
}

function reportAtRest({ state, tell }: WholeTools): void {
  if (state().report.at === 'working') tell({ type: 'report', step: { at: 'rest' } });
}

function actionsOf(whole: WholeTools, looks: TableLooks): ToolsActions {
  const { tell, ports } = whole;
  const { attempt, cancel } = lane(whole, (before) => toolAtRest(whole, before));
  // A report is made beside whatever tool is open: neither calls the other off.
  const reports = lane(whole, () => reportAtRest(whole));
  // So is looking at a sheet.
  const shows = lane(whole, () => undefined);
  const leave = (): void => {
    cancel();
    looks.dropAll();
    ports.planner.release();
  };
  return {
    open: (tool) => {
      leave();
      void attempt(async (session) => tell({ type: 'opened', tool: await fresh(session, tool) }));
    },
    close: () => {
      leave();
      tell({ type: 'closed' });
    },
    ...choosing(whole, looks),
    plan: () => attempt(planLists),
    back: () => {
      tell({ type: 'making', step: { at: 'choosing' } });
      tell({ type: 'telling', step: { at: 'choosing' } });
    },
    make: () => attempt(makeLists),
    cancel,
    tell: () => attempt((session) => untilAborted(tellIncident(session), session.signal())),
    saveIncident: (part, form) => attempt((session) => saveIncident(session, part, form)),
    incidentSheet: (part) => attempt((session) => incidentSheet(session, part)),
    report: (form) =>
      reports.attempt((session) =>
        form === 'sheet' ? writeReport(session) : saveReport(session, form),
      ),
    show: (sheetId) => shows.attempt(() => ports.writer.show(sheetId)),
    dismissProblem: () => tell({ type: 'problem-dismissed' }),
  };
}

type Choosing = Pick<
  ToolsActions,
  | 'chooseCombine'
  | 'chooseSplit'
  | 'chooseIncident'
  | 'pickFiles'
  | 'removeFile'
  | 'chooseFileSheets'
  | 'choosePeople'
  | 'chooseExclusionTable'
>;

function choosing({ tell, state }: WholeTools, looks: TableLooks): Choosing {
  const dropOf = (part: 'people' | 'directory'): void => {
    const { open } = state();
    const before = open?.tool === 'combine' ? open.choice[part] : null;
    if (before?.from === 'disk') looks.drop(before.file.file.key);
  };
  return {
    chooseCombine: (choice) => tell({ type: 'combine-chosen', choice }),
    chooseSplit: (choice) => tell({ type: 'split-chosen', choice }),
    chooseIncident: (choice) => tell({ type: 'incident-chosen', choice }),
    pickFiles: (files) => {
      tell({ type: 'files-picked', files });
      looks.files(files);
    },
    removeFile: (key) => {
      tell({ type: 'file-removed', key });
      looks.drop(key);
    },
    chooseFileSheets: (key, sheets) => tell({ type: 'file-sheets', key, sheets }),
    choosePeople: (part, table) => {
      dropOf(part);
      tell({ type: 'people-picked', part, table });
      if (table?.from === 'disk') looks.files([table.file]);
    },
    chooseExclusionTable: (table) => {
      tell({ type: 'exclusions-picked', table });
      looks.exclusions(table);
    },
  };
}

/** A tool as it opens: the sheets with pairs are chosen, everything else as it mostly is. */
async function fresh({ ports }: ToolsSession, tool: ToolName): Promise<ToolState> {
  const { language, reference } = ports.pane.state();
  const names = ports.names(language);
  switch (tool) {
    case 'combine': {
      const chosen = reference.sheets.filter(({ role }) => role === 'first-migration');
      return {
        tool,
        choice: {
          sheetIds: chosen.map(({ info }) => info.id),
          files: [],
          name: names.combined,
          exclusions: [],
          exclusionTable: null,
          people: null,
          directory: null,
          agencies: 'one',
          repeats: 'refuse',
        },
        step: { at: 'choosing' },
      };
    }
    case 'split': {
      const choice = {
        most: BATCH_ROWS,
        order: null,
        name: names.batch,
        exclusions: [],
        exclusionTable: null,
      };
      return { tool, choice, step: { at: 'choosing' } };
    }
    case 'incident': {
      const columns = await ports.tools.logColumns();
      const choice = { known: '', from: '', to: '', column: null, executed: [], prepared: [] };
      return { tool, choice, columns, step: { at: 'choosing' } };
    }
  }
}
